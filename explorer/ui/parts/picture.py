"""One of our own pictures with its credit under it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPixmap, QPixmapCache, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.content.library import Library
from explorer.outputs.credits import picture_credit, picture_file
from explorer.records.picture import Credit
from explorer.records.words import _
from explorer.ui.parts.text import Text
from explorer.ui.theme import Style, Type
from explorer.ui.work import Work

_WIDE = 360  # pixels at 100 %: how wide a picture would like to be


def read_scaled(path: Path, size: QSize) -> QImage | str:
    """A picture at this size; a sentence where it cannot be read. For a thread too: a large one takes 40 ms."""
    if not path.is_file():
        return _("The picture “{file}” is missing.").format(file=path.name)
    reader = QImageReader(str(path))
    image = reader.read()
    if image.isNull():
        return _("The picture “{file}” cannot be read ({why}).").format(file=path.name, why=reader.errorString())
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    return scaled.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


class _Canvas(QWidget):
    """Paints a picture as large as it has room, at the resolution of its screen."""

    def __init__(self, style: Style, path: Path, work: Work | None) -> None:
        super().__init__()
        self._style, self._path, self._work = style, path, work
        self._natural = QImageReader(str(path)).size()
        self._shown: QPixmap | None = None
        self._asked: QSize | None = None
        self.fault = "" if path.is_file() and self._natural.isValid() else _unread(path)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        style.changed.connect(self.updateGeometry)

    @property
    def drawn(self) -> bool:
        """Whether the picture is there to see, at the size it has now."""
        return self._shown is not None and self._asked is None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not self._natural.isValid():
            return 0
        return round(min(width, self._style.look.px(self._natural.width())) * self._shape)

    def sizeHint(self) -> QSize:
        width = self._style.look.px(_WIDE)
        return QSize(width, self.heightForWidth(width))

    @property
    def _shape(self) -> float:
        return self._natural.height() / max(self._natural.width(), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._ask()  # the window may have moved to a finer screen
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self._room()
        painter.drawPixmap(room, self._shown)  # stretched for the moment until the right size is there
        painter.end()

    def _room(self) -> QRect:
        """Where the picture stands: whole, in the middle."""
        size = self._natural.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, *size.toTuple())

    def _ask(self) -> None:
        """See that the picture comes in the size it is shown at; one size is on its way at a time."""
        wanted = self._room().size() * self.devicePixelRatioF()
        if self.fault or self._asked is not None or wanted.isEmpty():
            return
        if self._shown is not None and self._shown.size() == wanted:
            return
        kept = QPixmap()
        if QPixmapCache.find(self._key(wanted), kept):
            self._shown = kept
            return
        self._asked = wanted
        if self._work is None:
            self._take(wanted, read_scaled(self._path, wanted))
        else:
            self._work.run(partial(read_scaled, self._path, wanted), partial(self._take, wanted))

    def _key(self, size: QSize) -> str:
        return f"{self._path}@{size.width()}x{size.height()}"

    def _take(self, wanted: QSize, read: QImage | str) -> None:
        """Show what was read; the canvas may be gone by then."""
        if not isValid(self):
            return
        self._asked = None
        if isinstance(read, str):
            self.fault = read
            parent = self.parentWidget()
            if isinstance(parent, CreditedPicture):
                parent.tell()
            return
        self._shown = QPixmap.fromImage(read)
        # A rounding of the shape may leave one row fewer than was asked for; asked for again it would be the same.
        if self._shown.size() != wanted:
            self._shown = self._shown.scaled(wanted)
        QPixmapCache.insert(self._key(wanted), self._shown)
        self.update()


def _unread(path: Path) -> str:
    """The sentence for a picture that does not even begin like one."""
    read = read_scaled(path, QSize(1, 1))
    return read if isinstance(read, str) else ""


class CreditedPicture(QWidget):
    """A picture of assets/images with title, author and licence under it; a sentence where it cannot be shown.

    file: its path in assets/images, such as "oxide/Nd.webp". work: reads the picture beside the window; without it, it
    is read at once. photograph: a file of the reader's own folder with its credit, shown in place of one of ours. What
    nobody is credited for is not shown.
    """

    def __init__(  # noqa: PLR0913 - where it lies, whose it is, and what every view has
        self,
        library: Library,
        style: Style,
        file: str,
        work: Work | None = None,
        parent: QWidget | None = None,
        *,
        photograph: tuple[Path, Credit] | None = None,
    ) -> None:
        super().__init__(parent)
        path, self._credit = photograph or (picture_file(library, file), picture_credit(library, file))
        self._file = file
        self._canvas = _Canvas(style, path, work)
        self._words = Text(style, "", Type.SMALL, role="secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.look.space(0))
        column.addWidget(self._canvas)
        column.addWidget(self._words)
        column.addStretch(1)
        self.tell()

    @property
    def credit(self) -> Credit | None:
        """The credit of the picture; None where there is none, and then no picture either."""
        return self._credit

    @property
    def words(self) -> str:
        """What stands under the picture, or in its place."""
        return self._words.text()

    @property
    def drawn(self) -> bool:
        """Whether the picture itself is to be seen."""
        return self._canvas.drawn

    def tell(self) -> None:
        """Say the credit, or why there is no picture."""
        fault = self._canvas.fault
        if self._credit is None:
            fault = fault or _("The picture “{file}” has no credit and is not shown.").format(file=self._file)
        self._canvas.setHidden(bool(fault))
        self._words.say(fault or (self._credit.short if self._credit else ""))
        self.setAccessibleName(self._credit.title if self._credit else self._file)
        alt = self._credit.alt if self._credit else None
        self.setAccessibleDescription(" ".join(part for part in (alt, self._words.text()) if part))

"""A small word that names the source of what stands beside it and opens the whole of it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from explorer.content.library import Library
from explorer.outputs.citation import short
from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

_SIDE, _FEW = 3, 70  # pixels at either side of the words, and at 100 % for the fewest of them


class SourceBadge(Button):
    """“USGS 2026” and an encircled i: a press opens title, publisher, year, address and the citation to copy."""

    def __init__(  # noqa: PLR0913 - what every view has, and what it cites
        self,
        library: Library,
        store: Store,
        style: Style,
        source_ids: tuple[str, ...] = (),
        *,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, "", "ghost", parent=parent)
        self._library, self._store = library, store
        self._ids: tuple[str, ...] = ()
        self.cite(source_ids, note)
        self.clicked.connect(self._open)

    def cite(self, source_ids: tuple[str, ...], note: str = "") -> None:
        """Name other sources; note stands before them."""
        self._ids = source_ids
        names = [short(s) for s in map(self._library.source, source_ids[:2]) if s]
        more = len(source_ids) - len(names)
        words = ", ".join(names) + (f" + {more}" if more > 0 and names else "")
        text = " · ".join(part for part in (note, words) if part)
        self.say(text, _("Source: {names}").format(names=text))
        # Without a parent it would stand as a window of its own; whoever takes it in shows it.
        if not text or self.parentWidget() is not None:
            self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        """The words, the sign, and little room at the sides: the badge stands in line with the text above it."""
        look, metrics = self._style.look, self._style.look.metrics(Type.SMALL)
        width = metrics.horizontalAdvance(self.text()) + 1.4 * metrics.height() + 2 * _SIDE
        return QSize(max(round(width), look.target), look.target)

    def minimumSizeHint(self) -> QSize:
        """A few words; the rest is cut where room is short, and the press tells all."""
        return QSize(min(self.sizeHint().width(), self._style.look.px(_FEW)), self._style.look.target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and an encircled i, which few typefaces have as a sign."""
        look, metrics = self._style.look, self._style.look.metrics(Type.SMALL)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = look.colour("text" if self._inside or self.hasFocus() else "secondary")
        box = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        size = metrics.height() * 0.8
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width() - 1.5 * size)
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        left = box.left() + metrics.horizontalAdvance(words) + size * 0.45
        ring = QRectF(left, box.center().y() - size / 2, size, size)
        painter.setPen(QPen(ink, max(1.0, size / 13)))
        painter.drawEllipse(ring)
        middle = ring.center()
        painter.setPen(QPen(ink, max(1.2, size / 9), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoint(QPointF(middle.x(), middle.y() - size * 0.22))
        painter.drawLine(QPointF(middle.x(), middle.y() - size * 0.02), QPointF(middle.x(), middle.y() + size * 0.24))
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.radius(0), look.radius(0))
        painter.end()

    def _open(self) -> None:
        from explorer.ui.parts.source_card import show_sources

        show_sources(self, self._library, self._store, self._style, self._ids)

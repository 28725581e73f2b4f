"""One choice out of a few in a row: as a pill of segments or as tabs."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.ui.theme import Style, Type

_KEPT = 8  # widths: a layout asks for two or three before it decides


class Segmented(QWidget):
    """Shows keys with their words and says which was picked; arrows, Home and End move, clicks pick.

    look: "pill" (framed, the chosen segment raised) or "tabs" (underlined).
    Where the words don't fit side by side they wrap onto further lines, so nothing is ever clipped.
    """

    picked = Signal(str)

    def __init__(
        self, style: Style, choices: Sequence[tuple[str, str]], name: str, *, look: str = "pill",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._style, self._choices, self._kind, self._name = style, tuple(choices), look, name
        self._chosen = self._choices[0][0] if self._choices else ""
        self._hover: str | None = None
        self._cells: list[tuple[str, str, QRectF]] = []
        self._kept: dict[int, list[tuple[str, str, QRectF]]] = {}  # the cells by the width they fit into
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        # Not Fixed: that would cap the height at one line where the words need two.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()
        style.changed.connect(self._dress)

    @property
    def chosen(self) -> str:
        """The key chosen now."""
        return self._chosen

    def choose(self, key: str) -> None:
        """Show another choice without saying so."""
        if key != self._chosen:
            self._chosen = key
            self._tell()
            self.update()

    def sizeHint(self) -> QSize:
        """All choices on one line."""
        width = sum(self._width(word) for _key, word in self._choices) + 2 * self._edge()
        return QSize(round(width) + 1, self.heightForWidth(round(width) + 1))

    def minimumSizeHint(self) -> QSize:
        """Room for the widest word: the rest wraps."""
        widest = max((self._width(word) for _key, word in self._choices), default=0)
        return QSize(round(widest + 2 * self._edge()), self._line())

    def hasHeightForWidth(self) -> bool:
        """Narrow means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of as many lines as the words need."""
        cells = self._placed(width)
        return round(cells[-1][2].bottom() + self._edge()) if cells else self._line()

    def resizeEvent(self, event: QEvent) -> None:
        """Place the words anew."""
        self._cells = self._placed(self.width())

    def _dress(self) -> None:
        self._kept.clear()
        self._cells = self._placed(self.width())
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        word = dict(self._choices).get(self._chosen, "")
        self.setAccessibleName(f"{self._name}: {word}")

    def _edge(self) -> int:
        return 0 if self._kind == "tabs" else 3

    def _line(self) -> int:
        return self._style.look.target

    def _width(self, word: str) -> float:
        look = self._style.look
        return look.metrics(Type.BODY, QFont.Weight.DemiBold).horizontalAdvance(word) + 2 * look.space(1) + 6

    def _placed(self, width: int) -> list[tuple[str, str, QRectF]]:
        if width not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[width] = self._fitted(width)
        return self._kept[width]

    def _fitted(self, width: int) -> list[tuple[str, str, QRectF]]:
        cells = self._laid(width)
        if cells and cells[-1][2].y() > self._edge():
            # They stand closer before they wrap.
            closer = self._laid(width, self._style.look.space(1))
            return closer if closer[-1][2].y() < cells[-1][2].y() else cells
        return cells

    def _laid(self, width: int, closer: int = 0) -> list[tuple[str, str, QRectF]]:
        edge, line = self._edge(), self._line()
        cells: list[tuple[str, str, QRectF]] = []
        x, y = float(edge), float(edge)
        for key, word in self._choices:
            wide = self._width(word) - closer
            if x > edge and x + wide > width - edge + 0.5:
                x, y = float(edge), y + line
            cells.append((key, word, QRectF(x, y, wide, line - 2 * edge if self._kind == "pill" else line)))
            x += wide
        return cells

    def _at(self, event: QMouseEvent) -> str | None:
        return next((key for key, _word, box in self._cells if box.contains(event.position())), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick what is under the pointer."""
        key = self._at(event)
        if key is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pick(key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lighten what is under the pointer."""
        key = self._at(event)
        if key != self._hover:
            self._hover = key
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self._hover = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End move the choice."""
        keys = [key for key, _word in self._choices]
        here = keys.index(self._chosen) if self._chosen in keys else 0
        there = {
            Qt.Key.Key_Left: here - 1, Qt.Key.Key_Up: here - 1, Qt.Key.Key_Right: here + 1, Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(keys) - 1,
        }.get(Qt.Key(event.key()))  # fmt: skip
        if there is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif 0 <= there < len(keys):
            self._pick(keys[there])

    def _pick(self, key: str) -> None:
        if key != self._chosen:
            self.choose(key)
            self.picked.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the chosen segment and the words."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._kind == "pill":
            used = max((box.right() for _k, _w, box in self._cells), default=0.0) + self._edge()
            # Not higher than its words, where a title beside it takes more lines than they do.
            low = max((box.bottom() for _k, _w, box in self._cells), default=0.0) + self._edge()
            frame = QRectF(whole.x(), whole.y(), min(used, whole.width()), min(low, whole.height()))
            painter.setPen(QPen(look.colour("line"), 1))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(frame, look.radius(1), look.radius(1))
        else:
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        for key, word, box in self._cells:
            self._paint_cell(painter, key, word, box)
        painter.end()

    def _paint_cell(self, painter: QPainter, key: str, word: str, box: QRectF) -> None:
        look, chosen = self._style.look, key == self._chosen
        painter.setPen(Qt.PenStyle.NoPen)
        if self._kind == "pill" and (chosen or key == self._hover):
            painter.setBrush(look.colour("raised"))
            painter.drawRoundedRect(box.adjusted(1, 0, -1, 0), look.radius(0), look.radius(0))
        if self._kind == "tabs" and chosen:
            painter.setBrush(look.colour("accent"))
            painter.drawRect(QRectF(box.x(), box.bottom() - 2, box.width(), 2))
        painter.setFont(look.font(Type.BODY, QFont.Weight.DemiBold if chosen else QFont.Weight.Medium))
        painter.setPen(look.colour("text" if chosen or key == self._hover else "secondary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        if chosen and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), look.radius(0), look.radius(0))

"""The small card beside what the pointer or the keyboard is on."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from explorer.ui.theme import Style, Type


@dataclass(frozen=True, slots=True)
class Hint:
    """What the card says: a heading, lines of fact, and the source in short."""

    heading: str
    lines: tuple[str, ...]
    source: str = ""


class HoverCard(QWidget):
    """Floats over the table, lets the pointer through, and never leaves its parent's edges."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._over = style, parent
        self._hint: Hint | None = None
        style.changed.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_beside(self, hint: Hint | None, tile: QRect) -> None:
        """Show a hint beside a tile, given in the parent's pixels; None takes the card away."""
        self._hint = hint
        if hint is None:
            self.hide()
            return
        size, whole, gap = self._wanted(), self._over.rect(), self._style.look.space(1)
        # Above or below, so that the neighbours in the row stay in view; beside it where there is no room for that.
        x = min(max(tile.center().x() - size.width() // 2, whole.left()), whole.right() - size.width())
        y = tile.top() - gap - size.height()
        if y < whole.top():
            y = tile.bottom() + gap
        if y + size.height() > whole.bottom():
            y = min(max(tile.center().y() - size.height() // 2, whole.top()), whole.bottom() - size.height())
            right = tile.right() + gap
            x = right if right + size.width() <= whole.right() else tile.left() - gap - size.width()
        self.setGeometry(QRect(QPoint(max(x, 0), max(y, 0)), size))
        self.update()
        self.raise_()
        self.show()

    def _wanted(self) -> QSize:
        look = self._style.look
        width = look.px(250)
        side = look.space(2)
        high = self._heading_height(width - 2 * side) + 2 * look.space(1)
        for line in self._words():
            high += self._height(line, width - 2 * side) + look.space(0)
        return QSize(width, round(high + look.space(0)))

    def _words(self) -> tuple[str, ...]:
        hint = self._hint
        return (*hint.lines, *((hint.source,) if hint.source else ())) if hint else ()

    def _heading_height(self, width: int) -> float:
        metrics = self._style.look.metrics(Type.LEAD, QFont.Weight.Bold)
        text = self._hint.heading if self._hint else ""
        return metrics.boundingRect(QRectF(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), text).height()

    def _height(self, text: str, width: int) -> float:
        metrics = self._style.look.metrics(Type.SMALL)
        return metrics.boundingRect(QRectF(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), text).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the heading and the lines."""
        if self._hint is None:
            return
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.radius(1), look.radius(1))
        side, y = look.space(2), float(look.space(1))
        width = self.width() - 2 * side
        painter.setPen(look.colour("text"))
        painter.setFont(look.font(Type.LEAD, QFont.Weight.Bold))
        high = self._heading_height(width)
        painter.drawText(QRectF(side, y, width, high), int(Qt.TextFlag.TextWordWrap), self._hint.heading)
        y += high + look.space(0)
        painter.setFont(look.font(Type.SMALL))
        for place, line in enumerate(self._words()):
            painter.setPen(look.colour("text" if place < len(self._hint.lines) else "secondary"))
            high = self._height(line, width)
            painter.drawText(QRectF(side, y, width, high), int(Qt.TextFlag.TextWordWrap), line)
            y += high + look.space(0)
        painter.end()

"""A raised card with a few words on what is pointed at, kept inside its chart and off what it tells of."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from explorer.ui.theme import Look, Type

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WIDEST, _ALWAYS = 0.6, 180  # the part of a chart's width that the words may take; pixels at 100 % they always may
_OFF = 8  # pixels between the card and what it tells of


class Telling:
    """Wrapped words on a card beside a place."""

    def __init__(self, words: str, place: QRectF, look: Look, chart: QRectF) -> None:
        self._look, self._text = look, words
        edge = look.space(0) + 3
        room = min(max(chart.width() * _WIDEST, look.px(_ALWAYS)), chart.width()) - 2 * edge
        taken = look.metrics(Type.SMALL).boundingRect(QRectF(0, 0, room, 1e6), int(_WRAPPED), words)
        size = QSizeF(taken.width() + 2 * edge + 1, taken.height() + 2 * edge)
        self._edge = edge
        self.box = _beside(place, size, chart)

    def paint(self, painter: QPainter) -> None:
        """Paint the card."""
        look = self._look
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(self.box.adjusted(0.5, 0.5, -0.5, -0.5), look.radius(0), look.radius(0))
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.colour("text"))
        edge = self._edge
        painter.drawText(self.box.adjusted(edge, edge, -edge + 1, -edge + 1), int(_WRAPPED), self._text)


def _beside(told: QRectF, size: QSizeF, chart: QRectF) -> QRectF:
    """Below what is told of or above it, else beside it; always inside the chart as far as it fits."""
    x = min(max(chart.left(), told.center().x() - size.width() / 2), max(chart.left(), chart.right() - size.width()))
    for y in (told.bottom() + _OFF, told.top() - _OFF - size.height()):
        if chart.top() <= y and y + size.height() <= chart.bottom():
            return QRectF(QPointF(x, y), size)
    right = told.right() + _OFF
    left = right if right + size.width() <= chart.right() else told.left() - _OFF - size.width()
    x = min(max(chart.left(), left), max(chart.left(), chart.right() - size.width()))
    y = min(max(chart.top(), told.top()), max(chart.top(), chart.bottom() - size.height()))
    return QRectF(QPointF(x, y), size)

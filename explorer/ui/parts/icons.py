"""Small line drawings for the rail, painted so that they take any colour and size."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


def _table(path: QPainterPath) -> None:
    for x in (0.12, 0.56):
        for y in (0.12, 0.56):
            path.addRoundedRect(QRectF(x, y, 0.32, 0.32), 0.05, 0.05)


def _supply(path: QPainterPath) -> None:
    path.addEllipse(QRectF(0.1, 0.1, 0.8, 0.8))
    path.addEllipse(QRectF(0.33, 0.1, 0.34, 0.8))
    path.moveTo(QPointF(0.1, 0.5))
    path.lineTo(QPointF(0.9, 0.5))


def _element(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(0.14, 0.08, 0.72, 0.84), 0.1, 0.1)
    for x, y, wide in ((0.28, 0.26, 0.1), (0.28, 0.5, 0.44), (0.28, 0.7, 0.26)):
        path.moveTo(QPointF(x, y))
        path.lineTo(QPointF(x + wide, y))


def _sources(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(0.2, 0.08, 0.6, 0.84), 0.06, 0.06)
    for y in (0.34, 0.52, 0.7):
        path.moveTo(QPointF(0.34, y))
        path.lineTo(QPointF(0.66, y))


def _policy(path: QPainterPath) -> None:
    for y, x in ((0.22, 0.62), (0.5, 0.3), (0.78, 0.7)):
        path.moveTo(QPointF(0.1, y))
        path.lineTo(QPointF(x - 0.09, y))
        path.addEllipse(QPointF(x, y), 0.09, 0.09)
        path.moveTo(QPointF(x + 0.09, y))
        path.lineTo(QPointF(0.9, y))


_DRAWINGS: dict[str, Callable[[QPainterPath], None]] = {
    "table": _table,
    "supply": _supply,
    "policy": _policy,
    "element": _element,
    "sources": _sources,
}


def paint_icon(painter: QPainter, key: str, box: QRectF, colour: QColor) -> None:
    """Paint the icon of a page into a box."""
    path = QPainterPath()
    _DRAWINGS[key](path)
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.7 / box.width(), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)
    painter.restore()

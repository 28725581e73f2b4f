"""The sign of each verdict on a claim, painted: a colour alone tells nothing to whoever cannot see it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from explorer.records.policy import Verdict

_STROKE = 0.13  # of the height of the sign


def paint_sign(painter: QPainter, verdict: str, box: QRectF, colour: QColor) -> None:
    """Paint the sign of a verdict into a square: a tick, a half disc, a clock, a struck equals sign, or a question."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    path = QPainterPath()
    match verdict:
        case Verdict.SUPPORTED:
            _lines(path, ((0.14, 0.55), (0.4, 0.8), (0.88, 0.2)))
        case Verdict.PARTLY:
            path.addEllipse(QRectF(0.1, 0.1, 0.8, 0.8))
            half = QPainterPath(QPointF(0.5, 0.5))
            half.arcTo(QRectF(0.1, 0.1, 0.8, 0.8), 90, 180)
            painter.fillPath(half, colour)
        case Verdict.OUTDATED:
            path.addEllipse(QRectF(0.1, 0.1, 0.8, 0.8))
            _lines(path, ((0.5, 0.26), (0.5, 0.52), (0.68, 0.62)))
        case Verdict.DISPUTED:
            _lines(path, ((0.16, 0.36), (0.84, 0.36)))
            _lines(path, ((0.16, 0.64), (0.84, 0.64)))
            _lines(path, ((0.3, 0.9), (0.7, 0.1)))
        case _:
            path.moveTo(0.28, 0.32)
            path.cubicTo(0.28, 0.02, 0.76, 0.02, 0.74, 0.34)
            path.cubicTo(0.74, 0.5, 0.5, 0.48, 0.5, 0.66)
            _lines(path, ((0.5, 0.88), (0.5, 0.885)))
    painter.drawPath(path)
    painter.restore()


def _lines(path: QPainterPath, points: tuple[tuple[float, float], ...]) -> None:
    path.moveTo(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))

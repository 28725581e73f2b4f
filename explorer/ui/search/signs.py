"""A small sign for each kind of thing, painted, as no typeface can be trusted to have it."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

_Draw = Callable[[QPainterPath], None]


def _polygon(*points: tuple[float, float]) -> _Draw:
    def draw(path: QPainterPath) -> None:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
        path.closeSubpath()

    return draw


def _lines(*lines: tuple[float, float, float, float]) -> _Draw:
    def draw(path: QPainterPath) -> None:
        for x, y, to_x, to_y in lines:
            path.moveTo(x, y)
            path.lineTo(to_x, to_y)

    return draw


def _circles(*sizes: float) -> _Draw:
    def draw(path: QPainterPath) -> None:
        for size in sizes:
            path.addEllipse(QPointF(0.5, 0.5), size, size)

    return draw


def _both(one: _Draw, other: _Draw) -> _Draw:
    def draw(path: QPainterPath) -> None:
        one(path)
        other(path)

    return draw


_SIGNS: dict[str, _Draw] = {
    "country": _both(_lines((0.3, 0.2, 0.3, 0.85)), _polygon((0.3, 0.2), (0.78, 0.32), (0.3, 0.5))),
    "mineral": _polygon((0.5, 0.14), (0.82, 0.5), (0.5, 0.86), (0.18, 0.5)),
    "deposit": _both(_polygon((0.5, 0.2), (0.86, 0.8), (0.14, 0.8)), _lines((0.38, 0.6, 0.62, 0.6))),
    "occurrence": _polygon((0.5, 0.2), (0.86, 0.8), (0.14, 0.8)),
    "plant": _polygon(
        (0.16, 0.8), (0.16, 0.42), (0.4, 0.56), (0.4, 0.42), (0.64, 0.56), (0.64, 0.2), (0.84, 0.2), (0.84, 0.8)
    ),
    "actor": _both(
        _polygon((0.5, 0.16), (0.86, 0.4), (0.14, 0.4)),
        _lines((0.28, 0.5, 0.28, 0.82), (0.72, 0.5, 0.72, 0.82), (0.5, 0.5, 0.5, 0.82)),
    ),
    "product": _polygon((0.5, 0.14), (0.82, 0.32), (0.82, 0.68), (0.5, 0.86), (0.18, 0.68), (0.18, 0.32)),
    "use": _circles(0.32),
    "event": _both(_circles(0.34), _lines((0.5, 0.28, 0.5, 0.52), (0.5, 0.52, 0.66, 0.6))),
    "term": _lines((0.22, 0.3, 0.78, 0.3), (0.22, 0.5, 0.78, 0.5), (0.22, 0.7, 0.56, 0.7)),
    "step": _lines((0.18, 0.5, 0.82, 0.5), (0.6, 0.28, 0.82, 0.5), (0.6, 0.72, 0.82, 0.5)),
    "target": _circles(0.34, 0.14),
    "source": _both(
        _polygon((0.24, 0.14), (0.76, 0.14), (0.76, 0.86), (0.24, 0.86)),
        _lines((0.38, 0.38, 0.62, 0.38), (0.38, 0.58, 0.62, 0.58)),
    ),
    "lens": _both(_circles(0.34), _lines((0.5, 0.16, 0.5, 0.84))),
    "page": _polygon((0.16, 0.2), (0.84, 0.2), (0.84, 0.8), (0.16, 0.8)),
}  # fmt: skip


def paint_sign(painter: QPainter, kind: str, box: QRectF, colour: QColor) -> None:
    """Paint the sign of a kind into a box; a kind without one gets none."""
    draw = _SIGNS.get(kind)
    if draw is None:
        return
    path = QPainterPath()
    draw(path)
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.4 / box.width(), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)
    painter.restore()

"""Many equal dots in a row, each painted once and then copied."""

from math import ceil, floor

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPen, QPixmap

_STEPS = 8  # places between two pixels that have a stamp of their own: an eighth of a pixel is not seen
_MOST = 24  # sorts of dots that are kept: two colours, each with an edge, in a few themes and sizes


class Stamps:
    """Dots as small pictures: painted one by one, a hundred with an edge take longer than the rest of their chart.

    On a page, in a file or on the clipboard, they are dots and not pictures.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[int, float, float, int], list[QPixmap]] = {}

    def dots(self, painter: QPainter, across: list[float], y: float, radius: float, ink: QColor) -> None:
        """Paint dots of one radius with their middles at these places of a line at height y."""
        if not across:
            return
        # A page moves its chart by parts of a pixel, and a copy can only lie on whole ones.
        if painter.paintEngine().type() != QPaintEngine.Type.Raster or not painter.worldTransform().isIdentity():
            painter.setPen(_pen(radius, ink))
            painter.drawPoints([QPointF(x, y) for x in across])
            return
        ratio = painter.device().devicePixelRatioF()
        fine, edge = ratio * _STEPS, ceil(radius) + 1
        down = floor(y * fine + 0.5)
        stamps = self._of(ink, radius, ratio, down % _STEPS)
        top, draw = down // _STEPS / ratio - edge, painter.drawPixmap
        for x in across:
            right = floor(x * fine + 0.5)
            draw(QPointF(right // _STEPS / ratio - edge, top), stamps[right % _STEPS])

    def _of(self, ink: QColor, radius: float, ratio: float, y_part: int) -> list[QPixmap]:
        """The stamps of a sort of dot, one for each place between two pixels."""
        key = (ink.rgba(), radius, ratio, y_part)
        if key not in self._kept:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[key] = [_made(ink, radius, ratio, (part, y_part)) for part in range(_STEPS)]
        return self._kept[key]


def _made(ink: QColor, radius: float, ratio: float, parts: tuple[int, int]) -> QPixmap:
    """A stamp with the middle of its dot a little more than a whole number of pixels from its corner."""
    edge = ceil(radius) + 1
    side = ceil((2 * edge + 1) * ratio)
    stamp = QPixmap(side, side)
    stamp.setDevicePixelRatio(ratio)
    stamp.fill(Qt.GlobalColor.transparent)
    painter = QPainter(stamp)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(radius, ink))
    across, down = (edge + part / _STEPS / ratio for part in parts)
    painter.drawPoint(QPointF(across, down))
    painter.end()
    return stamp


def _pen(radius: float, ink: QColor) -> QPen:
    return QPen(ink, 2 * radius, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)

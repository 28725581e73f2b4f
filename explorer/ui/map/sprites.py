"""Signs as small pictures, painted once a look and put down again and again."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from explorer.ui.map.signs import Sign, paint_sign
from explorer.ui.theme import Look

_HALO = 2.2  # how much larger a soft sign is than its disc
_EDGE = 3


class Sprites:
    """The pictures of one look on a screen of one resolution."""

    def __init__(self, look: Look, ratio: float) -> None:
        self.look, self.ratio = look, ratio
        self._made: dict[tuple[object, ...], QPixmap] = {}

    def paint(self, painter: QPainter, sign: Sign) -> None:
        """Put the sign's picture at its place."""
        key = _key(sign)
        picture = self._made.get(key)
        if picture is None:
            picture = self._made[key] = self._paint(sign)
        half = picture.width() / self.ratio / 2
        painter.drawPixmap(QPointF(round(sign.x - half), round(sign.y - half)), picture)

    def _paint(self, sign: Sign) -> QPixmap:
        half = round(sign.reach * _HALO) + _EDGE
        picture = QPixmap(round(2 * half * self.ratio), round(2 * half * self.ratio))
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, Sign(half, half, sign.reach, sign.spot, sign.cluster), self.look)
        painter.end()
        return picture


def _key(sign: Sign) -> tuple[object, ...]:
    """What two signs that look alike have in common."""
    if sign.cluster is not None:
        return sign.cluster.count, sign.cluster.mined
    spot = sign.spot
    return (spot.layer, spot.state, spot.soft) if spot else ()

"""Paints a crystal model: sticks, cell edges and balls from the far end to the near one, the far ones in haze.

Measured on one core: a ball from a ready picture takes a microsecond, a smooth stick four. So 1 800 atoms with 3 300
sticks are turned with plain sticks, and painted smoothly once they rest.
"""

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from shiboken6 import wrapInstance

from explorer.ui.element.crystal_balls import LEAST, MOST, STICK, Balls, mixed
from explorer.ui.element.crystal_scene import Scene
from explorer.ui.theme import Look, Type

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

MANY = 900  # sticks from which they are drawn plainly while the crystal turns
_SLABS, _SHADES = 72, 24  # steps of depth: for the order, and for size and haze
_HAZE = 0.62  # of the ground before the farthest point
_PIECES = 8  # of an edge, so that it passes before one ball and behind another
_INTO = 0.9  # of the radius of a ball: where its sticks begin
_SMALLEST_STICK, _WITH_MIDDLE = 1.2, 3.0  # pixels
_SMALL_PICTURE = 400  # balls up to which they are placed between pixels, so that they glide


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown beside the balls and sticks."""

    labels: bool = False
    edges: bool = True


def paint(  # noqa: PLR0913 - what is painted, with what, how
    painter: QPainter, scene: Scene, balls: Balls, look: Look, shown: Shown, *, quick: bool = False
) -> None:
    """Paint a scene; quick: plainly where there is much of it, for it will be painted again at once."""
    _Painting(painter, scene, balls, look, shown, quick=quick).paint()


def _draw_lines(painter: QPainter, rows: "Array") -> None:
    """Draw lines from rows of x, y, x, y.

    QPainter takes an address and a count as well as a list; making 3 000 QLineF by hand would take 4 ms. A QLineF is
    four doubles, as a row is.
    """
    rows = rows if rows.flags.c_contiguous else rows.copy()
    painter.drawLines(cast("QLineF", wrapInstance(rows.ctypes.data, QLineF)), len(rows))


class _Painting:
    """One painting of one scene."""

    def __init__(  # noqa: PLR0913 - what paint() was given
        self, painter: QPainter, scene: Scene, balls: Balls, look: Look, shown: Shown, *, quick: bool
    ) -> None:
        self._painter, self._scene, self._balls, self._look, self._shown = painter, scene, balls, look, shown
        self._plain = quick and len(scene.model.sticks) > MANY
        self._ground, self._edge = look.colour("surface"), look.colour("secondary")
        self._stick = mixed(look.colour("others"), self._ground, 0.25)  # grey atoms must stand out from it
        self._reach = scene.eye.radius

        self._black = QColor(Qt.GlobalColor.black)

    def paint(self) -> None:
        """From the far end to the near one."""
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not self._plain)
        gliding = len(self._scene.at) <= _SMALL_PICTURE
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, gliding)
        sticks, ends = self._sticks()
        edges, edge_ends = self._edges()
        balls, ball_ends = self._pictures()
        edge_pens = [QPen(self._hazy(self._edge, shade), 1.2) for shade in range(_SHADES)]
        stick_pens = [self._stick_pens(shade) for shade in range(_SHADES)]
        for slab in range(_SLABS):
            shade = slab * _SHADES // _SLABS
            if edge_ends[slab] < edge_ends[slab + 1]:
                painter.setPen(edge_pens[shade])
                _draw_lines(painter, edges[edge_ends[slab] : edge_ends[slab + 1]])
            if ends[slab] < ends[slab + 1]:
                for pen in stick_pens[shade]:
                    painter.setPen(pen)
                    _draw_lines(painter, sticks[ends[slab] : ends[slab + 1]])
            for at, picture, word in balls[ball_ends[slab] : ball_ends[slab + 1]]:
                painter.drawPixmap(at, picture)
                if word is not None:
                    painter.drawPixmap(self._amid(at, picture, word), word)
        if self._shown.edges:
            self._letters()

    def _pictures(self) -> tuple[list[tuple[QPointF, QPixmap, QPixmap | None]], list[int]]:
        """The balls with their places, in the order of painting, and where each slab ends."""
        import numpy as np

        scene, look = self._scene, self._look
        ends, order = self._in_slabs(scene.turned[:, 2])
        symbols, kind = scene.model.kinds
        kind = kind[order]
        across = np.clip(scene.across[order].round().astype(int), LEAST, MOST)
        shade = self._slabs(scene.turned[order, 2]) * _SHADES // _SLABS
        # A few hundred balls have some dozens of pictures between them: each is looked up once.
        keys, which = np.unique((kind * (MOST + 1) + across) * _SHADES + shade, return_inverse=True)
        pictures: list[tuple[QPixmap, QPixmap | None]] = []
        for key in keys.tolist():
            rest, its_shade = divmod(key, _SHADES)
            its_kind, size = divmod(rest, MOST + 1)
            picture = self._balls.ball(look, symbols[its_kind], size, self._haze(its_shade))
            words = self._shown.labels and not self._plain
            pictures.append((picture, self._balls.word(look, symbols[its_kind], size) if words else None))
        halves = np.array([picture.deviceIndependentSize().width() / 2 for picture, _word in pictures])[which]
        corners = (scene.at[order] - halves[:, None]).tolist()
        drawn = zip(corners, which.tolist(), strict=True)
        return [(QPointF(x, y), *pictures[number]) for (x, y), number in drawn], ends

    def _amid(self, at: QPointF, picture: QPixmap, word: QPixmap) -> QPointF:
        """Where a word stands in the middle of a ball."""
        room = picture.deviceIndependentSize() - word.deviceIndependentSize()
        return at + QPointF(room.width() / 2, room.height() / 2)

    def _stick_pens(self, shade: int) -> list[QPen]:
        """What a stick at a depth is drawn with: its dark outline, then its bright middle where it is wide enough."""
        scene, cap = self._scene, Qt.PenCapStyle.FlatCap
        towards = (shade / (_SHADES - 1) * 2 - 1) * self._reach
        wide = 2 * STICK * scene.shortest * scene.eye.pixels_at(towards)
        colour = self._hazy(self._stick, shade)
        if self._plain:
            return [QPen(colour, max(wide, 1.0), Qt.PenStyle.SolidLine, cap)]
        wide = max(wide, _SMALLEST_STICK)
        outline = QPen(mixed(colour, self._black, 0.35), wide, Qt.PenStyle.SolidLine, cap)
        if wide < _WITH_MIDDLE:
            return [outline]
        return [outline, QPen(mixed(colour, self._look.colour("text"), 0.12), wide / 2, Qt.PenStyle.SolidLine, cap)]

    def _sticks(self) -> "tuple[Array, list[int]]":
        """The sticks between the balls as rows of x, y, x, y in the order of painting, and where each slab ends."""
        import numpy as np

        scene, pairs = self._scene, self._scene.model.sticks
        one, other = scene.turned[pairs[:, 0]], scene.turned[pairs[:, 1]]
        along = (other - one) / scene.model.lengths[:, None]
        start = one + along * (scene.radii[pairs[:, 0]] * _INTO)[:, None]
        end = other - along * (scene.radii[pairs[:, 1]] * _INTO)[:, None]
        ends, order = self._in_slabs((one[:, 2] + other[:, 2]) / 2)
        return np.concatenate([scene.eye.pixels(start), scene.eye.pixels(end)], axis=1)[order], ends

    def _edges(self) -> "tuple[Array, list[int]]":
        """The edges of the cells in the same way."""
        import numpy as np

        if not self._shown.edges:
            return np.empty((0, 4)), [0] * (_SLABS + 1)
        corners = self._scene.model.corners
        along = np.linspace(0, 1, _PIECES + 1)[:, None, None]
        marks = corners[None, :, 0] + (corners[None, :, 1] - corners[None, :, 0]) * along
        turned = self._scene.eye.turned(np.stack([marks[:-1], marks[1:]], axis=2).reshape(-1, 3))
        # Set back by a ball, so that no line is drawn over the ball it begins in.
        ends, order = self._in_slabs(turned[:, 2].reshape(-1, 2).mean(axis=1) - self._scene.radii.max())
        return self._scene.eye.pixels(turned).reshape(-1, 4)[order], ends

    def _in_slabs(self, towards: "Array") -> "tuple[list[int], list[int]]":
        """Where each slab of depth ends, and the order from far to near."""
        import numpy as np

        order = np.argsort(towards, kind="stable")
        return np.searchsorted(self._slabs(towards[order]), np.arange(_SLABS + 1)).tolist(), order.tolist()

    def _slabs(self, towards: "Array") -> "Array":
        """The slab of depth of each, 0 the farthest."""
        import numpy as np

        return np.clip(((towards / self._reach + 1) / 2 * _SLABS).astype(int), 0, _SLABS - 1)

    def _haze(self, shade: int) -> float:
        return _HAZE * (1 - shade / (_SHADES - 1)) ** 1.2

    def _hazy(self, colour: QColor, shade: int) -> QColor:
        return mixed(colour, self._ground, self._haze(shade))

    def _letters(self) -> None:
        """a, b and c, beyond the ends of the edges they name and the balls that stand there."""
        scene, look = self._scene, self._look
        origin, *ends = scene.eye.pixels(scene.eye.turned(scene.model.axes)).tolist()
        metrics = look.metrics(Type.BODY, QFont.Weight.Bold)
        self._painter.setFont(look.font(Type.BODY, QFont.Weight.Bold))
        self._painter.setPen(look.colour("text"))
        size = metrics.height()
        away = float(scene.across.max()) / 2 + size / 2 if len(scene.across) else size / 2
        for letter, (x, y) in zip("abc", ends, strict=True):
            long = max(hypot(x - origin[0], y - origin[1]), 1.0)
            place = QPointF(x + (x - origin[0]) / long * away, y + (y - origin[1]) / long * away)
            box = QRectF(place.x() - size / 2, place.y() - size / 2, size, size)
            self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)

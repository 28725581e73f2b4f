"""How a crystal is turned and how near it stands, and where its points then lie on the screen."""

from dataclasses import dataclass, replace
from math import cos, hypot, pi, sin
from typing import TYPE_CHECKING, Any

from explorer.ui.theme import Look

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

NEAREST, FARTHEST = 5.0, 0.4  # zoom
_EYE = 4.2  # distance of the eye from the middle, in radii of the crystal: nearer would bend the cell too much
_FILL = 1.0  # of the lower side of the window is taken by the sphere around the crystal

Turn = tuple[float, float, float, float]


def _times(one: Turn, other: Turn) -> Turn:
    """One turn after another (Hamilton's product of unit quaternions)."""
    a, b, c, d = one
    e, f, g, h = other
    made = (
        a * e - b * f - c * g - d * h,
        a * f + b * e + c * h - d * g,
        a * g - b * h + c * e + d * f,
        a * h + b * g - c * f + d * e,
    )
    # Thousands of small turns would slowly stretch it.
    long = sum(part * part for part in made) ** 0.5
    return made[0] / long, made[1] / long, made[2] / long, made[3] / long


def about(x: float, y: float, z: float, angle: float) -> Turn:
    """The turn by an angle in radians about an axis of length 1."""
    half = sin(angle / 2)
    return cos(angle / 2), x * half, y * half, z * half


# c points up and a little towards the reader, a to the right and towards the back: no edge hides another.
_START = _times(about(1, 0, 0, -pi / 2 + 0.22), about(0, 0, 1, -0.42))


@dataclass(frozen=True, slots=True)
class Stance:
    """A turn (unit quaternion) and a zoom, 1 for a crystal that just fits."""

    turn: Turn = _START
    zoom: float = 1.0

    def turned(self, right: float, up: float) -> "Stance":
        """Turned as a ball is under a hand that moves to the right and up; in radians."""
        angle = hypot(right, up)
        if not angle:
            return self
        return replace(self, turn=_times(about(-up / angle, right / angle, 0, angle), self.turn))

    def zoomed(self, times: float) -> "Stance":
        """Nearer or farther, as far as anything can be told."""
        return replace(self, zoom=min(max(self.zoom * times, FARTHEST), NEAREST))

    def matrix(self) -> "Array":
        """The turn as a matrix for columns x, y, z."""
        import numpy as np

        w, x, y, z = self.turn
        return np.array(
            [
                [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
                [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
                [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
            ]
        )


@dataclass(frozen=True, slots=True, eq=False)
class Eye:
    """A stance in a window: turns points in angstrom into pixels, with true perspective.

    middle: pixels of the middle. scale: pixels for an angstrom in the plane of the middle. radius: of the crystal.
    """

    matrix: "Array"
    middle: tuple[float, float]
    scale: float
    radius: float

    def turned(self, points: "Array") -> "Array":
        """Points as the eye has them: to the right, up, and towards it."""
        return points @ self.matrix.T

    def nearness(self, towards: "Array") -> "Array":
        """How much larger than in the middle things look that stand so far towards the eye."""
        distance = _EYE * self.radius
        return distance / (distance - towards)

    def pixels_at(self, towards: float) -> float:
        """Pixels for an angstrom so far towards the eye."""
        distance = _EYE * self.radius
        return self.scale * distance / (distance - towards)

    def pixels(self, turned: "Array") -> "Array":
        """Where turned points lie, as rows of x and y."""
        import numpy as np

        spread = self.scale * self.nearness(turned[:, 2])
        return np.stack([self.middle[0] + turned[:, 0] * spread, self.middle[1] - turned[:, 1] * spread], axis=1)


def eye(stance: Stance, radius: float, width: float, height: float) -> Eye:
    """The eye before a window of so many pixels that shows a crystal of this radius."""
    # At zoom 1 the outline of the sphere around the crystal just fits: it looks larger than its middle plane.
    outline = radius * _EYE / (_EYE * _EYE - 1) ** 0.5
    fits = _FILL * min(width, height) / 2 / outline
    return Eye(stance.matrix(), (width / 2, height / 2), fits * stance.zoom, radius)


def still(look: Look) -> bool:
    """Whether the reader wants nothing to move by itself."""
    return look.reduce_motion

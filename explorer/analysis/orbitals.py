"""The seven real 4f orbitals: their formulas, and pictures of them as solid shapes.

The general set is used, whose members belong each to one |m|; chemists of cubic crystals mix some of them into the
cubic set (fx3, fy3, fz3, fxyz, fz(x2-y2), fx(z2-y2), fy(z2-x2)). Names of both: M. Winter, The Orbitron, University of
Sheffield, winter.group.shef.ac.uk/orbitron. Formulas: the real spherical harmonics of l = 3 in the table of the VASP
Wiki, vasp.at/wiki ("Real spherical harmonics"). Radial part: the hydrogen-like R43, proportional to r³ exp(-r/4) in
units of the Bohr radius over the charge; it has no node, so the shape is that of every 4f orbital, the size is not.
"""

from dataclasses import dataclass
from functools import cache
from math import pi, sqrt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy

    Array = numpy.ndarray[Any, Any]
    Solid = Callable[[Array, Array, Array], Array]

SOURCES = ("oxford_heyes",)  # of the terms; the two above are named in the caption of the view
SHARE = 0.75  # of the charge lies within the surface that is drawn
RADIUS = 28.5  # half the width of a picture in those units: the longest shape, fz3, ends at 28
_NET = 96  # points along each side of the cube in which the charge is added up; it ends at 48
_STEPS = 90  # along each line of sight
_ROUGH = 4  # every fourth line of sight is looked along first; the size of a picture must be a multiple of 2
_SMOOTH = 2  # pixels of the rendering for one of the picture, each way
_LIGHT = (-0.45, 0.55, 0.70)  # towards the light: from the left, above and in front
# Seen from a little above, turned so that neither x nor y points at the reader.
_TURN, _TILT = 0.55, 0.38


@dataclass(frozen=True, slots=True)
class Orbital:
    """One real f orbital.

    m: its number in the table of real harmonics; the functions of m and -m are mixed in it. solid: its angular part
    times r³, a polynomial of x, y and z. cubic: whether it belongs to the cubic set too.
    """

    name: str
    m: int
    factor: float
    solid: "Solid"
    cubic: bool

    def angular(self, x: "Array", y: "Array", z: "Array") -> "Array":
        """The normalised angular part in the direction of a point."""
        return self.factor * self.solid(x, y, z) / (x * x + y * y + z * z) ** 1.5


def _fy3x2_y2(x: "Array", y: "Array", z: "Array") -> "Array":
    return y * (3 * x * x - y * y)


def _fxyz(x: "Array", y: "Array", z: "Array") -> "Array":
    return x * y * z


def _fyz2(x: "Array", y: "Array", z: "Array") -> "Array":
    return y * (4 * z * z - x * x - y * y)


def _fz3(x: "Array", y: "Array", z: "Array") -> "Array":
    return z * (2 * z * z - 3 * x * x - 3 * y * y)


def _fxz2(x: "Array", y: "Array", z: "Array") -> "Array":
    return x * (4 * z * z - x * x - y * y)


def _fzx2_y2(x: "Array", y: "Array", z: "Array") -> "Array":
    return z * (x * x - y * y)


def _fxx2_3y2(x: "Array", y: "Array", z: "Array") -> "Array":
    return x * (x * x - 3 * y * y)


# From m = +3 down, so that each stands over the box of its number.
ORBITALS = (
    Orbital("fx(x2-3y2)", 3, sqrt(35 / (2 * pi)) / 4, _fxx2_3y2, cubic=False),
    Orbital("fz(x2-y2)", 2, sqrt(105 / pi) / 4, _fzx2_y2, cubic=True),
    Orbital("fxz2", 1, sqrt(21 / (2 * pi)) / 4, _fxz2, cubic=False),
    Orbital("fz3", 0, sqrt(7 / pi) / 4, _fz3, cubic=True),
    Orbital("fyz2", -1, sqrt(21 / (2 * pi)) / 4, _fyz2, cubic=False),
    Orbital("fxyz", -2, sqrt(105 / pi) / 2, _fxyz, cubic=True),
    Orbital("fy(3x2-y2)", -3, sqrt(35 / (2 * pi)) / 4, _fy3x2_y2, cubic=False),
)

Tone = tuple[int, int, int]


def psi(orbital: Orbital, x: "Array", y: "Array", z: "Array") -> "Array":
    """The wave function at points in Bohr radii over the charge, not normalised: r³ Y exp(-r/4)."""
    import numpy as np

    return orbital.factor * orbital.solid(x, y, z) * np.exp(-np.sqrt(x * x + y * y + z * z) / 4)


@cache
def picture(orbital: Orbital, size: int, positive: Tone, negative: Tone) -> "Array":
    """The orbital as a picture: size × size × 4 bytes of red, green, blue and alpha; a thread's work.

    The surface of equal |psi| that holds three quarters of the charge, lit from the left; its two signs in two tones.
    """
    import numpy as np

    fine = size * _SMOOTH
    edge = (np.arange(fine, dtype=np.float32) + 0.5) / fine * 2 - 1
    across, up = np.meshgrid(edge * RADIUS, -edge * RADIUS)
    level = np.float32(level_holding(orbital, SHARE))
    # Most of a picture is empty: a rough look tells which lines of sight are worth following.
    rough = slice(_ROUGH // 2, None, _ROUGH)
    _place, met = _first_meeting(orbital, across[rough, rough], up[rough, rough], level)
    hit, place = np.zeros(across.shape, dtype=bool), np.zeros(across.shape, dtype=np.float32)
    near = np.kron(_widened(met), np.ones((_ROUGH, _ROUGH), dtype=bool))[:fine, :fine]
    place[near], hit[near] = _first_meeting(orbital, across[near], up[near], level)
    x, y, z = _from_eye(across[hit], up[hit], place[hit])
    normal = _slope(orbital, x, y, z)
    plus = psi(orbital, x, y, z) > 0
    light = _lit(normal)
    shade = np.where(plus[:, None], np.array(positive, dtype=np.float32), np.array(negative, dtype=np.float32))
    colours = np.zeros((fine, fine, 4), dtype=np.float32)
    colours[hit, :3] = np.clip(shade * light[:, :1] + light[:, 1:] * 255, 0, 255)
    colours[hit, 3] = 255
    blocks = colours.reshape(size, _SMOOTH, size, _SMOOTH, 4)
    alpha = blocks[..., 3].mean(axis=(1, 3))
    # Colours are averaged by how much they cover, or the rim would darken.
    covered = np.maximum(blocks[..., 3].sum(axis=(1, 3)), 1)[..., None]
    rgb = (blocks[..., :3] * blocks[..., 3:]).sum(axis=(1, 3)) / covered
    return np.concatenate([rgb, alpha[..., None]], axis=2).round().astype(np.uint8)


@cache
def level_holding(orbital: Orbital, share: float) -> float:
    """The |psi| above which this share of the charge lies."""
    import numpy as np

    edge = np.linspace(-48, 48, _NET, dtype=np.float32)
    dense = np.sort(psi(orbital, *np.meshgrid(edge, edge, edge)).ravel() ** 2)[::-1]
    held = np.cumsum(dense, dtype=np.float64)
    return float(np.sqrt(dense[np.searchsorted(held, share * held[-1])]))


def _from_eye(across: "Array", up: "Array", towards: "Array | float") -> "tuple[Array, Array, Array]":
    """The orbital's own x, y, z of points told as the eye sees them: to the right, up, and towards it."""
    from math import cos, sin

    turn_c, turn_s, tilt_c, tilt_s = cos(_TURN), sin(_TURN), cos(_TILT), sin(_TILT)
    z = up * tilt_c + towards * tilt_s
    flat = towards * tilt_c - up * tilt_s
    return across * turn_s + flat * turn_c, flat * turn_s - across * turn_c, z


def _first_meeting(orbital: Orbital, across: "Array", up: "Array", level: Any) -> "tuple[Array, Array]":
    """Where each line of sight first meets the surface, and which lines do."""
    import numpy as np

    place = np.zeros(across.shape, dtype=np.float32)
    hit = np.zeros(across.shape, dtype=bool)
    before = np.zeros_like(across)
    step = np.float32(2 * RADIUS / _STEPS)
    for number in range(_STEPS + 1):
        towards = np.float32(RADIUS) - number * step
        # Only lines that have met nothing yet are looked along farther.
        open_lines = ~hit
        here = np.abs(psi(orbital, *_from_eye(across[open_lines], up[open_lines], float(towards))))
        last = before[open_lines]
        met = here > level
        share = np.where(met, (level - last) / np.maximum(here - last, 1e-9), 0)
        found = place[open_lines]
        found[met] = (towards + step - share * step)[met]
        place[open_lines] = found
        before[open_lines] = here
        hit[open_lines] = met
    return place, hit


def _widened(found: "Array") -> "Array":
    """What was found, and all beside it."""
    import numpy as np

    wide = np.pad(found, 1)
    rows = wide[:-2] | wide[1:-1] | wide[2:]
    return rows[:, :-2] | rows[:, 1:-1] | rows[:, 2:]


def _slope(orbital: Orbital, x: "Array", y: "Array", z: "Array") -> "Array":
    """The direction away from the surface, as the eye sees it: unit vectors (right, up, towards)."""
    from math import cos, sin

    import numpy as np

    small = np.float32(0.05)
    sign = np.sign(psi(orbital, x, y, z))
    gx = psi(orbital, x + small, y, z) - psi(orbital, x - small, y, z)
    gy = psi(orbital, x, y + small, z) - psi(orbital, x, y - small, z)
    gz = psi(orbital, x, y, z + small) - psi(orbital, x, y, z - small)
    turn_c, turn_s, tilt_c, tilt_s = cos(_TURN), sin(_TURN), cos(_TILT), sin(_TILT)
    flat = gx * turn_c + gy * turn_s
    seen = np.stack([gx * turn_s - gy * turn_c, gz * tilt_c - flat * tilt_s, gz * tilt_s + flat * tilt_c], axis=1)
    seen *= -sign[:, None]
    return seen / np.maximum(np.linalg.norm(seen, axis=1, keepdims=True), 1e-12)


def _lit(normal: "Array") -> "Array":
    """How bright each point is, and how much white shines on it (two columns)."""
    import numpy as np

    light = np.array(_LIGHT) / np.linalg.norm(_LIGHT)
    facing = np.clip(normal @ light, 0, 1)
    half = light + np.array([0, 0, 1])
    shine = np.clip(normal @ (half / np.linalg.norm(half)), 0, 1) ** 40
    rim = np.clip(normal[:, 2], 0, 1)
    return np.stack([0.34 + 0.56 * facing + 0.14 * rim, 0.38 * shine], axis=1).astype(np.float32)

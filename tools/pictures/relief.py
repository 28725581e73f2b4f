"""A relief in soft light: a field of heights, shaded and seen from above at a slant.

The camera looks along y, without perspective: a point at (x, y) of height z is seen at x, and at y·sin(tilt) +
z·cos(tilt) above the middle. Each column of the picture is therefore one column of the field, and what is in front
hides what is behind: the running maximum of that height from the front to the back.
"""

from dataclasses import dataclass

import numpy as np

from tools.pictures.light import LIGHT, Array, blurred, smooth, unit


@dataclass(frozen=True, slots=True)
class Relief:
    """Heights over a grid. step: the side of a cell; heights are in the same unit. Row 0 is the nearest."""

    height: Array
    step: float


def lit(relief: Relief, softness: float = 0.35) -> Array:
    """How much light each cell gets, 1 for one that faces the light unshadowed.

    softness: how far the light reaches round an edge; powders scatter it, stone does not.
    """
    towards = unit(LIGHT)
    down, along = np.gradient(relief.height, np.float32(relief.step))
    long = np.sqrt(along * along + down * down + 1)
    facing = (towards[2] - along * towards[0] - down * towards[1]) / long
    direct = np.maximum((facing + softness) / (1 + softness), 0)
    return (direct * (1 - _shadow(relief))).astype(np.float32)


def openness(relief: Relief, reach: tuple[float, ...] = (0.012, 0.035, 0.10)) -> Array:
    """How much of the sky each cell sees, 1 on a plain; from how deep it lies below its surroundings."""
    hidden = np.zeros_like(relief.height)
    for far in reach:
        deep = blurred(relief.height, far / relief.step) - relief.height
        hidden += np.clip(deep / far, -0.25, 0.8)
    return np.clip(1 - 0.62 * hidden, 0.18, 1.25).astype(np.float32)


def _shadow(relief: Relief) -> Array:
    """How much of the light other parts keep off, 0 to 1, softer the further away they stand."""
    towards = unit(LIGHT)
    flat = float(np.hypot(towards[0], towards[1]))
    rise = float(towards[2]) / flat
    kept = np.zeros_like(relief.height)
    reach = float(relief.height.max() - relief.height.min()) / rise / relief.step
    far = 1.0
    while far < reach:
        right, away = round(float(towards[0]) / flat * far), round(float(towards[1]) / flat * far)
        other = _moved(relief.height, away, right)
        over = (other - relief.height) / relief.step - far * rise
        kept = np.maximum(kept, smooth(-0.10 * far, 0.22 * far + 1.2, over.astype(np.float32)))
        far = far * 1.12 + 0.5
    return np.clip(kept, 0, 1).astype(np.float32)


def _moved(field: Array, rows: int, columns: int) -> Array:
    """What stands so many rows and columns further on; the edge goes on for ever."""
    down = np.clip(np.arange(field.shape[0]) + rows, 0, field.shape[0] - 1)
    along = np.clip(np.arange(field.shape[1]) + columns, 0, field.shape[1] - 1)
    return field[down][:, along]


@dataclass(frozen=True, slots=True)
class View:
    """How the camera looks: tilt in radians above the horizon, over how many rows of points.

    lowest: what is seen at the lower edge, in the unit of the heights, measured as in the module's docstring.
    """

    tilt: float
    rows: int
    lowest: float


def seen(relief: Relief, shaded: Array, covered: Array, view: View) -> tuple[Array, Array]:
    """The relief from the camera: light and alpha, row 0 the highest; covered: the alpha of each cell."""
    count = relief.height.shape[0]
    near = np.arange(count, dtype=np.float32)[:, None] * np.float32(relief.step)
    risen = near * np.float32(np.sin(view.tilt)) + relief.height * np.float32(np.cos(view.tilt))
    hull = np.maximum.accumulate(risen, axis=0)
    wanted = (np.float32(view.lowest) + np.arange(view.rows, dtype=np.float32)[::-1] * np.float32(relief.step)).astype(
        np.float32
    )
    light = np.zeros((view.rows, relief.height.shape[1], 3), dtype=np.float32)
    alpha = np.zeros((view.rows, relief.height.shape[1]), dtype=np.float32)
    for column in range(relief.height.shape[1]):
        line = hull[:, column]
        at = np.searchsorted(line, wanted)
        inside = (at > 0) & (at < count)
        behind = np.clip(at, 1, count - 1)
        before = behind - 1
        part = (wanted - line[before]) / np.maximum(line[behind] - line[before], 1e-6)
        # Behind a crest the hull stands still and then jumps on: what is seen there is the far side, not a mix.
        part = np.where(risen[before, column] < line[before] - 1e-6, 1.0, np.clip(part, 0, 1)).astype(np.float32)
        light[:, column] = shaded[before, column] * (1 - part)[:, None] + shaded[behind, column] * part[:, None]
        alpha[:, column] = (covered[before, column] * (1 - part) + covered[behind, column] * part) * inside
    return light, alpha

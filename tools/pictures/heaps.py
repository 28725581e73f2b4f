"""Heaps of oxide powder on a slate dish: one for each oxide of known colour, and the six of a photograph.

The colour is the only fact in them. The heaps, their grains and the light are invented.
"""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from tools.pictures.lettering import font
from tools.pictures.light import Array, Colour, blurred, linear, picture, smooth, soft
from tools.pictures.noise import dice, rough, smooth_noise
from tools.pictures.relief import Relief, View, lit, openness, seen

# How the words for a colour in rare_earths.csv look; each a guess at the middle of what the word means.
WORDS: dict[str, Colour] = {
    "white": (246, 246, 244),
    "white to pale yellow": (250, 242, 200),
    "dark brown to black": (58, 47, 42),
    "very pale greyish blue": (214, 219, 231),
    "yellowish white": (247, 236, 214),
    "white to pale pink": (249, 238, 237),
    "white to pale yellow-green": (245, 246, 226),
    "pale yellow": (248, 236, 182),
    "pink": (243, 190, 201),
    "white, faintly green": (241, 246, 238),
}
_SLATE: Colour = (88, 97, 108)
_CHALK: Colour = (228, 234, 240)
_TILT = 0.80  # of the camera, radians above the horizon
_MARGIN = 1.10  # how far the grid reaches in front of and behind the middle, in radii of the dish
_FOOT = -0.105  # the height of the ground below the rim of the dish
_REST = 0.72  # the slope of a heap, a little less than 36 degrees


@dataclass(frozen=True, slots=True)
class Heap:
    """Where a heap lies, in radii of its dish, and what it is made of."""

    x: float
    y: float
    radius: float
    colour: Colour
    seed: int


@dataclass(frozen=True, slots=True)
class Table:
    """The room of a picture: half its width in radii of the dish, its size in points, how much larger it is drawn."""

    half: float
    size: tuple[int, int]
    times: int = 2

    @property
    def step(self) -> float:
        """The side of a cell, in radii of the dish."""
        return 2 * self.half / (self.size[0] * self.times)

    @property
    def lowest(self) -> float:
        """What is seen at the lower edge of the picture, as relief.seen measures it; the dish stands in the middle."""
        return float(_MARGIN * np.sin(_TILT) - 0.045 - self.half * self.size[1] / self.size[0])

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the dish's floor is in the finished picture."""
        scale = self.step * self.times
        up = (_MARGIN + y) * np.sin(_TILT) - self.lowest
        return (x + self.half) / scale, float(self.size[1] - up / scale)


def single(colour: Colour, seed: int) -> Image.Image:
    """One heap on its dish."""
    return _dish((Heap(0.0, -0.01, 0.62, colour, seed),), Table(1.10, (640, 480)))


def six(stuffs: tuple[tuple[str, Colour], ...]) -> Image.Image:
    """Six heaps with their formulas, the first at the top centre and the others clockwise from there."""
    table = Table(1.10, (960, 720))
    turns = [np.pi / 2 - place * np.pi / 3 for place in range(6)]
    heaps = [
        Heap(0.60 * float(np.cos(turn)), 0.60 * float(np.sin(turn)), 0.25, colour, 500 + 60 * place)
        for place, (turn, (_formula, colour)) in enumerate(zip(turns, stuffs, strict=True))
    ]
    made = _dish(tuple(heaps), table)
    pen, letters = ImageDraw.Draw(made), font("SemiBold", 22)
    for turn, (formula, _colour) in zip(turns, stuffs, strict=True):
        place = table.at(0.225 * float(np.cos(turn)), 0.215 * float(np.sin(turn)) + 0.03)
        pen.text(place, formula, font=letters, anchor="mm", fill=_CHALK)
    return made


def _dish(heaps: tuple[Heap, ...], table: Table) -> Image.Image:
    """A dish with heaps on it, on nothing, with the shadow it casts."""
    step = table.step
    wide, high, deep = table.size[0] * table.times, table.size[1] * table.times, round(2 * _MARGIN / step)
    x = (np.arange(wide, dtype=np.float32) + 0.5) * np.float32(step) - np.float32(table.half)
    y = (np.arange(deep, dtype=np.float32) + 0.5) * np.float32(step) - np.float32(_MARGIN)
    far = np.sqrt(x[None, :] ** 2 + y[:, None] ** 2)
    height, covered = _slate(far, step)
    speckle = 1 + 0.06 * rough(far.shape, 9, 3, 3) * smooth(0, 0.05, 0.97 - far)
    colour = (linear(_SLATE) * speckle[..., None]).astype(np.float32)
    stone = np.ones_like(far)
    for heap in heaps:
        reach = heap.radius * 1.55
        columns = slice(*np.searchsorted(x, [heap.x - reach, heap.x + reach]))
        rows = slice(*np.searchsorted(y, [heap.y - reach, heap.y + reach]))
        powder, part = _powder(heap, x[columns], y[rows], step)
        cells = powder.shape
        grain = 1 + 0.04 * smooth_noise(cells, 1.6, heap.seed + 7) + 0.03 * rough(cells, 26, 3, heap.seed + 9)
        stuff = linear(heap.colour) * np.clip(grain, 0.8, 1.15)[..., None]
        colour[rows, columns] = colour[rows, columns] * (1 - part)[..., None] + stuff * part[..., None]
        stone[rows, columns] *= 1 - part
        height[rows, columns] += powder
    light = _lighted(Relief(height, step), colour, stone)
    shown, alpha = seen(Relief(height, step), light, covered, View(_TILT, high, table.lowest))
    return _over_shadow(shown, alpha, table)


def _slate(far: Array, step: float) -> tuple[Array, Array]:
    """The dish: a flat floor, a round rim and a bevelled side; its height, and where it is."""
    rim = 0.034 * np.exp(-(((far - 0.925) / 0.036) ** 2))
    side = _FOOT * smooth(0.93, 1.02, far)
    covered = np.clip((0.998 - far) / step + 0.5, 0, 1)
    return (rim + side).astype(np.float32), covered.astype(np.float32)


def _powder(heap: Heap, x: Array, y: Array, step: float) -> tuple[Array, Array]:
    """A heap's height above the floor, and how much of each cell is powder."""
    across, away = (x[None, :] - heap.x) / heap.radius, (y[:, None] - heap.y) / heap.radius
    shape = (len(y), len(x))
    cells = heap.radius / step
    bent = 0.055 * rough(shape, cells * 0.6, 4, heap.seed)
    far = np.sqrt(across * across + away * away) * (1 + bent)
    # A cone at the angle of rest with a rounded top, which runs out into a thin skirt.
    slope = _REST * (1.03 - np.sqrt(far * far + 0.007))
    skirt = 0.040 * np.exp(-(np.maximum(far - 0.84, 0) ** 2) / 0.026)
    body = np.maximum(slope, 0) + skirt * smooth(0.0, 0.35, 1.28 - far)
    weight = smooth(0.0, 0.06, body)
    slips = 0.026 * rough(shape, cells * 0.22, 4, heap.seed + 11)
    fine = 0.0055 * rough(shape, max(cells * 0.035, 3), 3, heap.seed + 23)
    grains = 0.0030 * smooth_noise(shape, 2.0, heap.seed + 31)
    height = np.maximum(body + (slips + fine + grains) * weight, 0)
    height = np.maximum(height, _lumps(height, (across.ravel(), away.ravel()), step / heap.radius, heap.seed))
    part = smooth(0.0022, 0.0120, height * (1 + 0.55 * smooth_noise(shape, 2.5, heap.seed + 41)))
    return (height * heap.radius).astype(np.float32), part


def _lumps(body: Array, axes: tuple[Array, Array], step: float, seed: int) -> Array:
    """The lumps that cling to a heap or have rolled off it, as heights above the floor, in radii of the heap."""
    made = np.zeros_like(body)
    chance = dice(seed + 51)
    uneven = 0.95 + 0.30 * rough((body.shape[0], body.shape[1]), 9, 2, seed + 53)
    left, low = float(axes[0][0]), float(axes[1][0])
    for turn, far, size, sink, stray in chance.random((1500, 5)):
        away = 0.10 + 0.98 * far**0.55 + 0.9 * max(0.0, stray - 0.82)
        radius = 0.004 + 0.034 * size**8
        column = round((away * float(np.cos(2 * np.pi * turn)) - left) / step)
        row = round((away * float(np.sin(2 * np.pi * turn)) - low) / step)
        reach = int(radius / step) + 2
        if min(row, column) < reach or row + reach >= body.shape[0] or column + reach >= body.shape[1]:
            continue
        rows, columns = slice(row - reach, row + reach + 1), slice(column - reach, column + reach + 1)
        around = np.arange(-reach, reach + 1, dtype=np.float32) * np.float32(step)
        wide = radius * uneven[rows, columns]
        ball = np.sqrt(np.maximum(wide * wide - around[:, None] ** 2 - around[None, :] ** 2, 0))
        top = np.where(ball > 0, ball * 0.85 + body[row, column] + radius * (0.15 - 0.65 * sink), 0)
        made[rows, columns] = np.maximum(made[rows, columns], top)
    return made


def _lighted(relief: Relief, colour: Array, stone: Array) -> Array:
    """The light that leaves each cell for the camera."""
    direct, sky = lit(relief, 0.22), openness(relief)
    warm, cool = np.float32([1.0, 0.985, 0.95]), np.float32([0.89, 0.96, 1.07])
    sky = np.maximum(sky, 0.95 * stone)
    bright = colour * (0.88 * direct[..., None] * warm + 0.23 * sky[..., None] * cool)
    # What a pale powder throws back into its own hollows keeps its shadows from turning grey.
    bright += colour * colour * (0.13 * (1 - direct) * np.clip(sky, 0, 1))[..., None]
    # Every surface throws back a little white light, which is all that shows the form of a dark powder.
    sheen = 0.022 * direct * direct * (1 - stone) + 0.20 * stone * np.clip(direct - 0.86, 0, 1)
    return soft((bright + sheen[..., None]).astype(np.float32), 0.78)


def _over_shadow(light: Array, alpha: Array, table: Table) -> Image.Image:
    """The dish over its own soft shadow, which lies to the right and in front."""
    radius = 1 / table.step
    fallen = np.zeros_like(alpha)
    for right, down, wide, dark in ((0.006, 0.014, 0.012, 0.26), (0.035, 0.048, 0.040, 0.28)):
        rows, columns = round(down * radius), round(right * radius)
        moved = np.zeros_like(alpha)
        moved[rows:, columns:] = alpha[: alpha.shape[0] - rows, : alpha.shape[1] - columns]
        fallen += dark * blurred(moved, wide * radius) * (1 - fallen)
    # The shadow is gone before the picture ends, or its border would show on a light ground.
    for axis, count in enumerate(alpha.shape):
        edge = np.minimum(np.arange(count), np.arange(count)[::-1]).astype(np.float32) / (0.05 * alpha.shape[1])
        fallen *= np.expand_dims(smooth(0.0, 1.0, edge), 1 - axis)
    whole = alpha + fallen * (1 - alpha)
    shade = np.float32([0.006, 0.008, 0.012])
    mixed = (light * alpha[..., None] + shade * (fallen * (1 - alpha))[..., None]) / np.maximum(whole, 1e-4)[..., None]
    return picture(mixed.astype(np.float32), whole.astype(np.float32), table.times)

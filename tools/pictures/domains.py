"""A magnet's domains as a model draws them: a maze of regions whose magnetisation points up or down.

Domains of like width that wind between one another come from any energy that favours one wavelength: here the
Swift-Hohenberg equation (J. Swift and P. C. Hohenberg, Physical Review A 15, 319, 1977), grain by grain, each grain
with its own preferred direction. It is the picture of a pattern, not of a measured magnet, and has no scale.
"""

import numpy as np
from PIL import Image, ImageDraw

from tools.pictures.light import Array, Colour, blurred, linear, on_screen, smooth
from tools.pictures.noise import dice, rough

SIZE = (960, 640)
_WIDTH = 17.0  # of one domain and its neighbour, in points
_STEPS, _TIME = 140, 0.5
_DRIVE = 0.55  # how far beyond the onset of the pattern
_GRAINS, _KINDS = 34, 8
_STRETCH = 1.9  # how much the easy axis of a grain lengthens its domains along one direction
_UP: Colour = (242, 186, 96)
_DOWN: Colour = (64, 70, 104)
_SEAM: Colour = (22, 24, 32)
_CORNER = 12


def domains() -> Image.Image:
    """The maze, cut into grains, lit a little from the left so that the two sorts stand apart."""
    grain, edge = _grains()
    field = _maze(grain)
    wall = smooth(-0.32, 0.32, field)[..., None]
    tone = 1 + 0.10 * (dice(5).random(_GRAINS, dtype=np.float32) - 0.5)[grain][..., None]
    shown = (linear(_UP) * wall + linear(_DOWN) * (1 - wall)) * tone
    along, down = np.gradient(blurred(np.tanh(field * 2).astype(np.float32), 1.0))[::-1]
    shown *= (1 + 0.85 * np.clip(-0.8 * along - 0.6 * down, -0.35, 0.35))[..., None]
    shown *= (1 + 0.035 * rough(field.shape, 3, 2, 77))[..., None]
    seam = (0.80 * edge)[..., None]
    shown = shown * (1 - seam) + linear(_SEAM) * seam
    x = np.linspace(0, 1, SIZE[0], dtype=np.float32)[None, :, None]
    y = np.linspace(0, 1, SIZE[1], dtype=np.float32)[:, None, None]
    shown *= 1.08 - 0.22 * (0.6 * x + 0.4 * y)
    made = Image.fromarray(np.rint(on_screen(shown.astype(np.float32)) * 255).astype(np.uint8), "RGB").convert("RGBA")
    mask = Image.new("L", (SIZE[0] * 4, SIZE[1] * 4))
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, SIZE[0] * 4 - 1, SIZE[1] * 4 - 1), radius=_CORNER * 4, fill=255)
    made.putalpha(mask.resize(SIZE, Image.Resampling.BOX))
    return made


def _grains() -> tuple[np.ndarray, Array]:
    """Which grain each point belongs to, and how near it is to a seam between two."""
    x, y = np.meshgrid(np.arange(SIZE[0], dtype=np.float32), np.arange(SIZE[1], dtype=np.float32))
    x = x + 9 * rough((SIZE[1], SIZE[0]), 60, 3, 61)
    y = y + 9 * rough((SIZE[1], SIZE[0]), 60, 3, 67)
    chance = dice(29)
    middles = chance.random((_GRAINS, 2), dtype=np.float32) * np.float32([SIZE[0], SIZE[1]])
    for _turn in range(4):  # Lloyd's way: each middle moves to the middle of what is nearest to it
        nearest = _nearest(x[::8, ::8], y[::8, ::8], middles)[0]
        for one in range(_GRAINS):
            own = nearest == one
            if own.any():
                middles[one] = x[::8, ::8][own].mean(), y[::8, ::8][own].mean()
    nearest, apart = _nearest(x, y, middles)
    return nearest, 1 - smooth(0.6, 3.2, apart)


def _nearest(x: Array, y: Array, middles: Array) -> tuple[np.ndarray, Array]:
    """The nearest middle of each point, and how much farther the second nearest is, halved."""
    first = np.full(x.shape, np.inf, dtype=np.float32)
    second = first.copy()
    which = np.zeros(x.shape, dtype=np.int32)
    for number, (mx, my) in enumerate(middles):
        far = np.sqrt((x - mx) ** 2 + (y - my) ** 2)
        second = np.minimum(second, np.maximum(first, far))
        which = np.where(far < first, np.int32(number), which)
        first = np.minimum(first, far)
    return which, (second - first) / 2


def _maze(grain: np.ndarray) -> Array:
    """The field of the magnetisation, positive for up, of all grains; each of a few kinds of grain is one run."""
    high, wide = SIZE[1] // 2, SIZE[0] // 2  # half as fine as the picture: eight cells to a wave are enough
    wave_x = np.fft.rfftfreq(wide)[None, :] * 2 * np.pi
    wave_y = np.fft.fftfreq(high)[:, None] * 2 * np.pi
    made = np.zeros((SIZE[1], SIZE[0]), dtype=np.float32)
    for number, turn in enumerate(dice(71).random(_KINDS) * np.pi):
        # A stretched metric: waves across the easy direction count for more, so domains grow long along it.
        one = wave_x * np.cos(turn) + wave_y * np.sin(turn)
        other = wave_y * np.cos(turn) - wave_x * np.sin(turn)
        square = (one * one + other * other * _STRETCH) / (4 * np.pi / _WIDTH) ** 2 / 1.2
        growth = _DRIVE - (1 - square) ** 2
        field = 0.2 * (dice(90 + number).random((high, wide)) - 0.5)
        for _step in range(_STEPS):
            # Half implicit: the stiff linear part at the new time, the cube at the old one.
            wave = np.fft.rfft2(field - _TIME * field**3)
            field = np.fft.irfft2(wave / (1 - _TIME * growth), s=field.shape)
        made = np.where(grain % _KINDS == number, _twice(field), made)
    return made.astype(np.float32)


def _twice(field: np.ndarray) -> np.ndarray:
    """A periodic field at twice the points each way, by its own waves."""
    high, wide = field.shape
    wave = np.fft.rfft2(field)
    room = np.zeros((2 * high, wide + 1), dtype=complex)
    room[: high // 2, : wide // 2 + 1] = wave[: high // 2]
    room[-(high // 2) :, : wide // 2 + 1] = wave[-(high // 2) :]
    return np.fft.irfft2(room, s=(2 * high, 2 * wide)) * 4

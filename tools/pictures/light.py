"""Light and colour: sRGB and linear light, tones, and pictures out of arrays.

Arrays of light are float32, linear, red green blue, with alpha apart. A picture is drawn larger than it is kept and
drawn down at the end, which smooths every edge.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Array = NDArray[np.float32]
Colour = tuple[int, int, int]

# Where the light of every picture comes from: the left, a little behind, high. x right, y away, z up.
LIGHT = (-0.60, 0.36, 0.71)


def linear(colour: Colour) -> Array:
    """A colour on the screen as linear light (IEC 61966-2-1, sRGB)."""
    part = np.asarray(colour, dtype=np.float64) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4).astype(np.float32)


def on_screen(light: Array) -> Array:
    """Linear light as the screen wants it, 0 to 1 (IEC 61966-2-1, sRGB)."""
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055).astype(np.float32)


def soft(light: Array, knee: float = 0.80) -> Array:
    """Light whose brightest part is bent, so that it nears white instead of being cut off there."""
    over = np.maximum(light - knee, 0)
    return np.where(light > knee, knee + (1 - knee) * (1 - np.exp(-over / (1 - knee))), light).astype(np.float32)


def unit(vector: tuple[float, float, float]) -> Array:
    """A vector of length 1 in the same direction."""
    made = np.asarray(vector, dtype=np.float32)
    return (made / np.sqrt((made * made).sum())).astype(np.float32)


def smooth(low: float, high: float, value: Array) -> Array:
    """0 below low, 1 above high, an S between."""
    part = np.clip((value - low) / (high - low), 0, 1)
    return (part * part * (3 - 2 * part)).astype(np.float32)


def blurred(field: Array, radius: float) -> Array:
    """A field blurred by three boxes, which is nearly a Gaussian of that standard deviation in cells."""
    width = max(1, round(radius * 1.0))
    for axis in (0, 1):
        for _turn in range(3):
            field = _boxed(field, width, axis)
    return field


def _boxed(field: Array, width: int, axis: int) -> Array:
    pad = [(0, 0)] * field.ndim
    pad[axis] = (width + 1, width)
    total = np.cumsum(np.pad(field, pad, mode="edge"), axis=axis, dtype=np.float64)
    length = field.shape[axis]
    high = np.take(total, np.arange(2 * width + 1, 2 * width + 1 + length), axis=axis)
    low = np.take(total, np.arange(length), axis=axis)
    return ((high - low) / (2 * width + 1)).astype(np.float32)


def halved(field: Array, times: int) -> Array:
    """A field drawn down by a whole number, each cell the mean of those it stands for."""
    high, wide = field.shape[0] // times * times, field.shape[1] // times * times
    field = field[:high, :wide]
    shape = (high // times, times, wide // times, times, *field.shape[2:])
    return field.reshape(shape).mean(axis=(1, 3), dtype=np.float32)


def picture(light: Array, alpha: Array, times: int = 1) -> Image.Image:
    """The picture of linear light with alpha, drawn down by a whole number; light is not multiplied by alpha."""
    covered = halved(alpha, times)
    mixed = halved(light * alpha[..., None], times) / np.maximum(covered, 1e-4)[..., None]
    points = np.concatenate([on_screen(mixed), np.clip(covered, 0, 1)[..., None]], axis=2)
    points = np.rint(points * 255).astype(np.uint8)
    points[points[..., 3] == 0] = 0  # what nobody sees costs nothing
    return Image.fromarray(points, "RGBA")

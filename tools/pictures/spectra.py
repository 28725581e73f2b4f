"""The spectrum of an element as a strip: the lines of its atom above, of its singly charged ion below, on black.

How bright a line is drawn follows the computed model strengths in assets/data/spectra.csv; lines of which only the
place is known are thin and even.
"""

from math import exp, log10

import numpy as np
from PIL import Image, ImageDraw

from explorer.records.science import SpectralLine
from tools.pictures.lettering import font
from tools.pictures.light import Array, Colour, blurred, linear, on_screen, soft

SIZE = (1200, 220)
FIRST_NM, LAST_NM = 380, 780  # the visible range, nm
# Peaks of the colour-matching functions of the CIE 1931 observer: height, place in nm, width below and above it.
# Wyman, Sloan and Shirley, Simple Analytic Approximations to the CIE XYZ Color Matching Functions,
# Journal of Computer Graphics Techniques 2(2), 2013.
_X = ((1.056, 599.8, 37.9, 31.0), (0.362, 442.0, 16.0, 26.7), (-0.065, 501.1, 20.4, 26.2))
_Y = ((0.821, 568.8, 46.9, 40.5), (0.286, 530.9, 16.3, 31.1))
_Z = ((1.217, 437.0, 11.8, 36.0), (0.681, 459.0, 26.0, 13.8))
_RGB = ((3.2406, -1.5372, -0.4986), (-0.9689, 1.8758, 0.0415), (0.0557, -0.2040, 1.0570))  # IEC 61966-2-1, sRGB
_TIMES = 2
_SCALE_HIGH = 40  # of the strip with the wavelengths, in points
_GREY: Colour = (150, 158, 168)
_CORNER = 12
_LEFT, _RIGHT = 96, 16  # what stands free beside the strip, in points
_DARK: Colour = (9, 11, 14)
_WIDE = SIZE[0] - _LEFT - _RIGHT


def light(nm: float) -> Array:
    """The linear light of one wavelength at full brightness, as near as a screen comes to it."""
    at = min(max(nm, 400.0), 690.0)  # beyond, the fit tells the hue no more
    xyz = [
        sum(
            high * exp(-0.5 * ((at - place) / (below if at < place else above)) ** 2)
            for high, place, below, above in part
        )
        for part in (_X, _Y, _Z)
    ]
    rgb = np.maximum([sum(share * value for share, value in zip(row, xyz, strict=True)) for row in _RGB], 0)
    return (rgb / rgb.max()).astype(np.float32)


def spectrum(symbol: str, lines: tuple[SpectralLine, ...]) -> Image.Image:
    """The strip of one element; `lines` are its own."""
    wide, high = _WIDE * _TIMES, (SIZE[1] - _SCALE_HIGH) * _TIMES
    shone = np.zeros((high, wide, 3), dtype=np.float32)
    stages = sorted({line.ion_stage for line in lines})
    bands = np.array_split(np.arange(high), len(stages))
    for stage, band in zip(stages, bands, strict=True):
        own = [line for line in lines if line.ion_stage == stage]
        shone[band[0] + (3 if band[0] else 0) : band[-1] + 1] = _band(own, wide)
    shone += linear(_DARK)
    glow = np.stack([blurred(np.ascontiguousarray(shone[..., part]), 7.0) for part in range(3)], axis=2)
    points = on_screen(soft(shone + 0.5 * (glow - linear(_DARK)), 0.7))
    points = points.reshape(high // _TIMES, _TIMES, _WIDE, _TIMES, 3).mean(axis=(1, 3))
    made = Image.new("RGB", SIZE, _DARK)
    made.paste(Image.fromarray(np.rint(points * 255).astype(np.uint8), "RGB"), (_LEFT, 0))
    _scale(made, symbol, stages)
    return _rounded(made)


def _band(lines: list[SpectralLine], wide: int) -> Array:
    """One row of light for the lines of one ion stage."""
    nm = FIRST_NM + (np.arange(wide, dtype=np.float32) + 0.5) * np.float32((LAST_NM - FIRST_NM) / wide)
    row = np.zeros((wide, 3), dtype=np.float32)
    for line in lines:
        strength = line.model_strength
        # The eye tells brightness by steps: the logarithm of 1 to 1000, thirds of which are tens.
        bright = 0.30 if strength is None else 0.10 + 1.25 * (log10(max(strength, 1.0)) / 3) ** 2.2
        width = np.float32(0.22 if strength is None else 0.26 + 0.34 * bright)
        shape = np.exp(-(((nm - np.float32(line.wavelength_nm_air)) / width) ** 2))
        pale = light(line.wavelength_nm_air) + 0.06  # the core of a bright line dazzles
        row += (bright * shape)[:, None] * pale
    return row


def _scale(made: Image.Image, symbol: str, stages: list[str]) -> None:
    """The wavelengths below, and which row belongs to what."""
    pen, small, strong = ImageDraw.Draw(made), font("SemiBold", 19), font("Bold", 23)
    top = SIZE[1] - _SCALE_HIGH
    for nm in range(FIRST_NM + 20, LAST_NM, 20):
        at = _LEFT + (nm - FIRST_NM) / (LAST_NM - FIRST_NM) * _WIDE
        pen.line((at, top, at, top + (9 if nm % 100 == 0 else 5)), fill=_GREY, width=1)
        if nm % 100 == 0:
            pen.text((at, top + 24), f"{nm} nm", font=small, anchor="mm", fill=_GREY)
    for place, stage in enumerate(stages):
        middle = (place + 0.5) * top / len(stages)
        pen.text((18, middle), f"{symbol} {stage}", font=strong, anchor="lm", fill=(232, 237, 242))


def _rounded(made: Image.Image) -> Image.Image:
    """The strip with round corners on nothing."""
    large = Image.new("L", (SIZE[0] * 4, SIZE[1] * 4))
    ImageDraw.Draw(large).rounded_rectangle((0, 0, SIZE[0] * 4 - 1, SIZE[1] * 4 - 1), radius=_CORNER * 4, fill=255)
    made = made.convert("RGBA")
    made.putalpha(large.resize(SIZE, Image.Resampling.BOX))
    return made

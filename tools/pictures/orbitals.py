"""The seven real 4f orbitals in one picture, as explorer/analysis/orbitals.py computes them from their formulas."""

import re

import numpy as np
from PIL import Image, ImageDraw

from explorer.analysis.orbitals import ORBITALS, Orbital, picture
from tools.pictures.colours import along
from tools.pictures.lettering import font
from tools.pictures.light import Colour

SIZE = (1200, 660)
_SIDE = 300  # of one orbital, in points
_PLUS, _MINUS = along(0.0), along(1.0)  # the two ends of the series
_GREY: Colour = (128, 138, 150)  # reads on dark and on light
_EXPONENT = re.compile(r"(?<=[xyz])[23]")
_RAISED = {"2": "²", "3": "³"}


def name(orbital: Orbital) -> str:
    """The name of an orbital as it is written: its exponents raised."""
    return _EXPONENT.sub(lambda digit: _RAISED[digit[0]], orbital.name).replace("-", "−")


def orbitals() -> Image.Image:
    """The seven, in the order of m from +3 to -3: four above and three below, each with its name."""
    made = Image.new("RGBA", SIZE)
    pen, letters = ImageDraw.Draw(made), font("SemiBold", 26)
    for place, orbital in enumerate(ORBITALS):
        row, column = divmod(place, 4)
        left = column * _SIDE + row * _SIDE // 2
        top = row * 330
        shape = Image.fromarray(np.ascontiguousarray(picture(orbital, _SIDE, _PLUS, _MINUS)), "RGBA")
        made.alpha_composite(shape, (left, top))
        pen.text((left + _SIDE // 2, top + 312), name(orbital), font=letters, anchor="mm", fill=_GREY)
    return made

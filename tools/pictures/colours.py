"""The colours of the elements in pictures: the 17 as in the window, their companions in crystals by custom.

A test holds the 17 to explorer/ui/theme.py, which cannot be asked here: it stands on Qt.
"""

from tools.pictures.light import Colour

LANTHANIDES = ("La", "Ce", "Pr", "Nd", "Pm", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu")
_RAMP: tuple[Colour, ...] = ((247, 200, 92), (244, 150, 92), (232, 120, 134), (196, 127, 196), (156, 148, 234))
INK: Colour = (20, 24, 29)


def along(share: float) -> Colour:
    """The colour of the series at a place from 0, lanthanum, to 1, lutetium."""
    place = share * (len(_RAMP) - 1)
    step = min(int(place), len(_RAMP) - 2)
    one, other = _RAMP[step], _RAMP[step + 1]
    red, green, blue = (round(a + (b - a) * (place - step)) for a, b in zip(one, other, strict=True))
    return red, green, blue


# Red oxygen and orange-brown iron are the custom of ball-and-stick models (after Corey, Pauling and Koltun).
ELEMENTS: dict[str, Colour] = {
    **{symbol: along(place / 14) for place, symbol in enumerate(LANTHANIDES)},
    "Sc": (94, 196, 182),
    "Y": (88, 175, 214),
    "O": (214, 68, 62),
    "Fe": (150, 158, 170),
    "Co": (84, 116, 190),
    "B": (120, 190, 110),
    "Al": (176, 184, 196),
    "Si": (196, 172, 128),
    "P": (238, 150, 60),
}

"""Crystal cells as balls and sticks, after the places of their atoms in assets/data/structures_full_cell.csv.

Places, and which atoms are joined, come from the same model that the window turns (explorer/analysis/crystal_model.py).
Sizes of balls are chosen to be seen by and are not to scale.
"""

import numpy as np
from PIL import Image

from explorer.analysis.crystal import Structure
from explorer.analysis.crystal_model import model
from tools.pictures.balls import Ball, Scene, Stick
from tools.pictures.colours import ELEMENTS
from tools.pictures.light import Colour

# The structures drawn, and how many cells along each edge.
DRAWN = {
    "nd2fe14b": 1, "smco5": 2, "ceo2": 1, "la2o3": 2, "y2o3": 1, "yag": 1, "lu2sio5": 1, "gdpo4_monazite": 1,
    "tbpo4_xenotime": 1, "ce_fcc": 2, "eu_bcc": 2, "gd_hcp": 2, "nd_dhcp": 2,
}  # fmt: skip
SIZE = (720, 600)
_TURN, _TILT = 0.42, 0.22  # radians: round the upright edge, and towards the eye
_LARGE, _SMALL = 0.50, 0.30  # radii in angstrom: of a rare earth's ball, and of the others'
_STICK, _EDGE = 0.075, 0.022  # radii in angstrom: of a stick, and of a line of the cell
_LINE: Colour = (134, 144, 157)
_TAKEN = 0.45  # how far a stick's colour goes from its atom's towards grey


def crystal(structure: Structure) -> Image.Image:
    """A block of cells of a structure."""
    made = model(structure, DRAWN[structure.id])
    turned = _turned(made.points)
    corners = _turned(made.corners.reshape(-1, 3)).reshape(-1, 2, 3)
    everything = np.concatenate([turned, corners.reshape(-1, 3)])
    grow = float(np.clip(np.ptp(everything[:, 1]) / 13, 0.85, 1.25))
    scene = Scene(SIZE, everything.astype(np.float32), _LARGE * grow)
    for start, end in corners:
        scene.stick(Stick(_place(start), _place(end), _EDGE * grow, _LINE))
    for one, other in made.sticks:
        middle = (turned[one] + turned[other]) / 2
        for at in (one, other):
            scene.stick(Stick(_place(turned[at]), _place(middle), _STICK * grow, _greyed(ELEMENTS[made.symbols[at]])))
    for point, symbol in zip(turned, made.symbols, strict=True):
        scene.ball(Ball(_place(point), (_LARGE if symbol in _RARE else _SMALL) * grow, ELEMENTS[symbol]))
    return scene.finished()


_RARE = frozenset(symbol for symbol in ELEMENTS if symbol not in {"O", "Fe", "Co", "B", "Al", "Si", "P"})


def _place(point: "np.ndarray") -> tuple[float, float, float]:
    return float(point[0]), float(point[1]), float(point[2])


def _greyed(colour: Colour) -> Colour:
    red, green, blue = (round(part + (grey - part) * _TAKEN) for part, grey in zip(colour, _LINE, strict=True))
    return red, green, blue


def _turned(points: "np.ndarray") -> "np.ndarray":
    """Points as the eye sees them: c upright, turned about it, and looked at from a little above."""
    across = points[:, 0] * np.cos(_TURN) - points[:, 1] * np.sin(_TURN)
    away = points[:, 0] * np.sin(_TURN) + points[:, 1] * np.cos(_TURN)
    up = points[:, 2] * np.cos(_TILT) + away * np.sin(_TILT)
    towards = points[:, 2] * np.sin(_TILT) - away * np.cos(_TILT)
    return np.stack([across, up, towards], axis=1)

"""A crystal cell as points and sticks in angstrom, and the distances between its atoms.

Two atoms are joined where one of them has the other among its nearest: at most 1.12 times as far as the nearest of
all. This is the minimum-distance rule of pymatgen (pymatgen.analysis.local_env.MinimumDistanceNN) with a tolerance of
0.12. Its own 0.10 loses the longest of the Y-O bonds in Y2O3 (2.41 beside 2.16), and from 0.15 on oxygen would be
joined with oxygen in La2O3 and CeO2.
"""

from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin, sqrt
from typing import TYPE_CHECKING, Any

from explorer.analysis.crystal import Structure

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

NEAREST = 1.12  # times the shortest distance: what still counts as a neighbour
_ON_FACE = 1e-4  # fractions of an edge: nearer than this an atom lies on the face
_SAME = 0.01  # angstrom: distances that agree to this are told together
_FAR = 5.0  # angstrom: beyond the nearest neighbours of every atom in the tables
_DALTONS_PER_CUBIC_ANGSTROM = 1.66053906660  # in g/cm³; the atomic mass constant, CODATA 2018


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A block of cells to look at, its middle at the origin; lengths in angstrom.

    points: one row for each atom, with those on faces, edges and corners repeated on the opposite ones.
    symbols: of these atoms. kinds: the different ones, and for each atom its place among them.
    homes: for each the index of the atom in the structure.
    sticks: one row of two point indices for each pair that is joined; lengths: their lengths.
    corners: of the edges of all cells, one row of two ends each (n × 2 × 3).
    axes: the corner that a, b and c begin at, and where each ends.
    radius: of the sphere that holds all points.
    """

    structure: Structure
    repeat: int
    points: "Array"
    symbols: tuple[str, ...]
    kinds: "tuple[tuple[str, ...], Array]"
    homes: tuple[int, ...]
    sticks: "Array"
    lengths: "Array"
    corners: "Array"
    axes: "Array"
    radius: float


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Equally distant neighbours of an atom; distance in angstrom."""

    symbol: str
    distance: float
    count: int


def cell_matrix(structure: Structure) -> "Array":
    """The matrix that turns fractions of the cell edges into angstrom, one column for each edge.

    a lies along x and b in the plane of x and y: the first choice of Giacovazzo, Fundamentals of Crystallography,
    and that of the Protein Data Bank (International Tables for Crystallography B, 3.3.1.1.1).
    """
    import numpy as np

    a, b, c = structure.edges
    alpha, beta, gamma = (radians(angle) for angle in structure.angles)
    x, y = cos(beta), (cos(alpha) - cos(beta) * cos(gamma)) / sin(gamma)
    return np.array([[a, b * cos(gamma), c * x], [0, b * sin(gamma), c * y], [0, 0, c * sqrt(1 - x * x - y * y)]])


def density(structure: Structure, weights: dict[str, float]) -> float | None:
    """What the cell weighs by its volume, in g/cm³, from relative atomic weights; None without atoms."""
    import numpy as np

    if not structure.atoms:
        return None
    volume = float(np.linalg.det(cell_matrix(structure)))
    return sum(weights[atom.symbol] for atom in structure.atoms) * _DALTONS_PER_CUBIC_ANGSTROM / volume


@cache
def neighbours(structure: Structure, home: int) -> tuple[Neighbours, ...]:
    """The nearest neighbours of one atom in the endless crystal, the nearest first."""
    import numpy as np

    distances = _distances(structure, np.array([home]))[0]
    nearest = distances.min() * NEAREST
    found = sorted(
        (float(distances[at]), structure.atoms[at[0]].symbol)
        for at in zip(*np.nonzero(distances <= nearest), strict=True)
    )
    told: list[Neighbours] = []
    for distance, symbol in found:
        same = next((n for n in told if n.symbol == symbol and distance - n.distance < _SAME), None)
        if same is None:
            told.append(Neighbours(symbol, distance, 1))
        else:
            told[told.index(same)] = Neighbours(symbol, same.distance, same.count + 1)
    return tuple(told)


def shortest(structure: Structure, one: str, other: str) -> float:
    """The shortest distance between an atom of one element and one of another, in angstrom."""
    import numpy as np

    homes = [i for i, atom in enumerate(structure.atoms) if atom.symbol == one]
    wanted = [i for i, atom in enumerate(structure.atoms) if atom.symbol == other]
    return float(_distances(structure, np.array(homes))[:, wanted].min())


@cache
def model(structure: Structure, repeat: int = 1) -> Model:
    """The model of so many cells along each edge, made once; a thread's work, as numpy is loaded for it."""
    import numpy as np

    matrix = cell_matrix(structure)
    fractions, homes = _block(structure, repeat)
    middle = matrix @ np.full(3, repeat / 2)
    points = fractions @ matrix.T - middle
    sticks, lengths = _sticks(structure, points, homes)
    corners = _edges(repeat) @ matrix.T - middle
    reach = np.linalg.norm(np.concatenate([points, corners.reshape(-1, 3)]), axis=1).max()
    symbols = tuple(structure.atoms[home].symbol for home in homes)
    different, places = np.unique(np.array(symbols), return_inverse=True)
    return Model(
        structure,
        repeat,
        points,
        symbols,
        (tuple(str(symbol) for symbol in different), places),
        tuple(int(home) for home in homes),
        sticks,
        lengths,
        corners,
        np.concatenate([np.zeros((1, 3)), np.eye(3) * repeat]) @ matrix.T - middle,
        float(reach),
    )


def _block(structure: Structure, repeat: int) -> "tuple[Array, Array]":
    """Fractions and home atoms of a block of cells, closed: what lies on its near faces stands on the far ones too."""
    import numpy as np

    places = np.array([(atom.x, atom.y, atom.z) for atom in structure.atoms])
    if len(structure.elements) == 1:
        # Where a cell begins is free. The tables centre the close-packed metals between the atoms; books put an atom
        # on each corner.
        places = (places - places[0]) % 1
    places[places > 1 - _ON_FACE] = 0.0
    shifts = np.array(list(np.ndindex(repeat + 1, repeat + 1, repeat + 1)), dtype=float)
    spread = places[None, :, :] + shifts[:, None, :]
    inside = (spread <= repeat + _ON_FACE).all(axis=2)
    homes = np.broadcast_to(np.arange(len(places)), inside.shape)[inside]
    return spread[inside], homes


def _edges(repeat: int) -> "Array":
    """The edges of all cells of a block, in fractions, each as its two ends."""
    import numpy as np

    lines: list[tuple[Any, Any]] = []
    for along in range(3):
        others = [axis for axis in range(3) if axis != along]
        for step, one, other in np.ndindex(repeat, repeat + 1, repeat + 1):
            start = np.zeros(3)
            start[along], start[others[0]], start[others[1]] = step, one, other
            end = start.copy()
            end[along] += 1
            lines.append((start, end))
    return np.array(lines)


def _distances(structure: Structure, homes: "Array") -> "Array":
    """Distances from some atoms to every atom of the cells around (atoms × all atoms × shifts); none to itself."""
    import numpy as np

    matrix = cell_matrix(structure)
    places = np.array([(atom.x, atom.y, atom.z) for atom in structure.atoms])
    # So many cells that a sphere around any atom is filled: the faces stand 1 / |row of the inverse| apart.
    reach = np.ceil(_FAR * np.linalg.norm(np.linalg.inv(matrix), axis=1)).astype(int)
    shifts = np.array(list(np.ndindex(*(2 * reach + 1)))) - reach
    apart = places[None, :, None, :] + shifts[None, None, :, :] - places[homes][:, None, None, :]
    distances = np.linalg.norm(apart @ matrix.T, axis=-1)
    distances[distances < _SAME] = np.inf
    return distances


def _sticks(structure: Structure, points: "Array", homes: "Array") -> "tuple[Array, Array]":
    """The pairs of points that are joined, and their distances."""
    import numpy as np

    reach = np.array([_reach(structure, home) for home in range(len(structure.atoms))])[homes]
    found: list[Any] = []
    lengths: list[Any] = []
    # Row by row: 1 800 atoms at once would take a hundred megabytes.
    for at in range(len(points) - 1):
        apart = np.linalg.norm(points[at + 1 :] - points[at], axis=1)
        near = np.nonzero(apart <= np.maximum(reach[at], reach[at + 1 :]))[0]
        found.append(np.stack([np.full(len(near), at), near + at + 1], axis=1))
        lengths.append(apart[near])
    return np.concatenate(found), np.concatenate(lengths)


def _reach(structure: Structure, home: int) -> float:
    """How far the neighbours of an atom may stand."""
    return neighbours(structure, home)[0].distance * NEAREST

"""Points that stand together on the map, as one: a grid for every closeness of looking."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log2

from explorer.analysis.map_places import Spot
from explorer.analysis.map_shapes import WHOLE, Box

_A_BREATH = 64  # clusters from one pause to the next
NEAREST, FARTHEST = 3, 12
"""The coarsest and the finest grid: the width of the world is cut into two to the power of it."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Points in one cell of a grid. x, y: their middle. mined, doubtful: how many ever gave rare earths, or perhaps."""

    x: float
    y: float
    members: tuple[int, ...]
    mined: int
    doubtful: int

    @property
    def count(self) -> int:
        """How many points it stands for."""
        return len(self.members)


class Clusters:
    """The clusters of some points, one grid for every level; a grid is made when it is first asked for."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self.spots = spots
        self._levels: dict[int, dict[tuple[int, int], Cluster]] = {}

    def prepare(self, pause: Callable[[], object] | None = None) -> "Clusters":
        """Make every grid now, beside the window; gives itself. pause: called again and again on the way."""
        for level in range(NEAREST, FARTHEST + 1):
            if level not in self._levels:
                self._levels[level] = _gridded(self.spots, _side(level), pause)
        return self

    def within(self, box: Box, level: int) -> Iterator[Cluster]:
        """The clusters of a level in cells that a rectangle touches."""
        grid, side = self._grid(level), _side(level)
        columns = range(floor(box.left / side), floor(box.right / side) + 1)
        rows = range(floor(box.top / side), floor(box.bottom / side) + 1)
        if len(columns) * len(rows) > len(grid):
            yield from (c for (i, j), c in grid.items() if i in columns and j in rows)
            return
        for i in columns:
            for j in rows:
                found = grid.get((i, j))
                if found is not None:
                    yield found

    def _grid(self, level: int) -> dict[tuple[int, int], Cluster]:
        if level not in self._levels:
            self._levels[level] = _gridded(self.spots, _side(level), None)
        return self._levels[level]


def level_for(scale: float, cell: float) -> int:
    """The level whose cells are at least so many pixels wide, where a radius of the globe has scale pixels."""
    return min(max(ceil(log2(WHOLE.width * scale / cell)) - 1, NEAREST), FARTHEST)


def _side(level: int) -> float:
    return WHOLE.width / 2**level


def _gridded(spots: Sequence[Spot], side: float, pause: Callable[[], object] | None) -> dict[tuple[int, int], Cluster]:
    cells: dict[tuple[int, int], list[int]] = {}
    for place, spot in enumerate(spots):
        cells.setdefault((floor(spot.x / side), floor(spot.y / side)), []).append(place)
    made: dict[tuple[int, int], Cluster] = {}
    for place, (cell, members) in enumerate(cells.items()):
        made[cell] = _cluster(spots, members)
        if pause is not None and place % _A_BREATH == 0:
            pause()
    return made


def _cluster(spots: Sequence[Spot], members: list[int]) -> Cluster:
    there = [spots[i] for i in members]
    return Cluster(
        sum(s.x for s in there) / len(there),
        sum(s.y for s in there) / len(there),
        tuple(members),
        sum(s.mined is True for s in there),
        sum(s.mined is None for s in there),
    )

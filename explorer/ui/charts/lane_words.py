"""Where the words of a timeline stand: beside their dots, the weightiest first, never one over another.

Pure geometry in pixels: a lane has rows for words above and below its row of dots, a word stands beside a stem that
begins at its dot, and a stem passes the rows between.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

_GAP = 7.0  # pixels between two words of a row
_OFF = 4.0  # pixels between a stem and its words
_STEM = 2.0  # pixels to either side of a stem that stay free
_MOST_REFUSED = 36
"""Events of one lane in a row for which no room was found, after which its lighter ones are not tried."""


class Wish(NamedTuple):
    """What wants words: the place of its stem, its lane, and how wide each shorter form of its words is."""

    x: float
    lane: int
    widths: tuple[float, ...]


class Place(NamedTuple):
    """Where one got them. wish, form: which one, and which of its forms; row: below zero above the dots, from -1 up.

    left: the left edge of the words. flipped: whether they stand left of their stem.
    """

    wish: int
    form: int
    row: int
    left: float
    flipped: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """How many rows of words a lane has above its dots and below them."""

    above: int
    below: int

    @property
    def nearest_first(self) -> tuple[int, ...]:
        """Row numbers, those nearest to the dots first."""
        near = ((-n, n) for n in range(1, max(self.above, self.below) + 1))
        return tuple(row for pair in near for row in pair if -self.above <= row <= self.below)


class Wall:
    """The rows of all lanes, on which words are placed one after another, those of the weightiest events first.

    left, right: between which pixels words may stand.
    """

    def __init__(self, rows: Sequence[Rows], left: float, right: float) -> None:
        self._lanes = [_Lane(each, left, right) for each in rows]
        self._open = {i for i, each in enumerate(self._lanes) if not each.full}

    @property
    def full(self) -> bool:
        """Whether no lane is tried any more."""
        return not self._open

    def tries(self, lane: int) -> bool:
        """Whether a lane is still tried."""
        return lane in self._open

    def place(self, number: int, wish: Wish) -> Place | None:
        """A place for a wish of that number; None where it finds no room."""
        lane = self._lanes[wish.lane]
        found = lane.place(number, wish.x, wish.widths)
        if lane.full:
            self._open.discard(wish.lane)
        return found

    def grow(self, place: Place, wish: Wish) -> Place:
        """The same place in the longest form that the room around it allows, now that all others have theirs.

        wish: with forms of which the last are those that it was placed with.
        """
        return self._lanes[wish.lane].grow(place, wish)


class _Lane:
    """The rows of one lane; each holds stretches that are taken, in their order."""

    def __init__(self, rows: Rows, left: float, right: float) -> None:
        self._left, self._right = left, right
        self._rows: dict[int, list[tuple[float, float]]] = {row: [] for row in rows.nearest_first}
        self._refused = 0

    @property
    def full(self) -> bool:
        """Whether there are no rows, or so many found no room that no more are tried."""
        return not self._rows or self._refused >= _MOST_REFUSED

    def place(self, wish: int, x: float, widths: tuple[float, ...]) -> Place | None:
        """The first row with room for the longest form, then for shorter ones; takes it."""
        found = self._find(wish, x, widths)
        if found is None:
            self._refused += 1
            return None
        self._refused = 0
        self._take(found, x, widths[found.form])
        return found

    def grow(self, place: Place, wish: Wish) -> Place:
        """Let go of a place, and take it again in the longest form there is room for."""
        x, taken = wish.x, self._rows[place.row]
        before = self._stretch(place, x, wish.widths[place.form])
        taken.remove(before)
        left, right = self._room(place.row, x)
        room = left if place.flipped else right
        form = next((n for n, wide in enumerate(wish.widths) if wide <= room), place.form)
        wide = wish.widths[form]
        grown = place._replace(form=form, left=x - _OFF - wide if place.flipped else x + _OFF)
        insort(taken, self._stretch(grown, x, wide))
        return grown

    def _find(self, wish: int, x: float, widths: tuple[float, ...]) -> Place | None:
        best: Place | None = None
        for row in self._rows:
            if not self._passes(row, x):
                continue
            before, after = self._room(row, x)
            for flipped, room in ((False, after), (True, before)):
                form = next((n for n, wide in enumerate(widths) if wide <= room), None)
                if form is None or (best is not None and form >= best.form):
                    continue
                best = Place(wish, form, row, x - _OFF - widths[form] if flipped else x + _OFF, flipped)
                if form == 0:
                    return best
        return best

    def _passes(self, row: int, x: float) -> bool:
        """Whether a stem can go from the dots to a row without touching words or another stem."""
        step = 1 if row > 0 else -1
        return all(self._free(between, x - _STEM, x + _STEM) for between in range(step, row + step, step))

    def _free(self, row: int, left: float, right: float) -> bool:
        taken = self._rows[row]
        at = bisect_left(taken, (right, right))
        return at == 0 or taken[at - 1][1] <= left

    def _room(self, row: int, x: float) -> tuple[float, float]:
        """The widths of words that a row has room for, left and right of a free place."""
        taken = self._rows[row]
        at = bisect_left(taken, (x, x))
        end = taken[at][0] - _GAP if at < len(taken) else self._right
        begin = taken[at - 1][1] + _GAP if at > 0 else self._left
        return x - _OFF - begin, end - x - _OFF

    def _take(self, place: Place, x: float, wide: float) -> None:
        step = 1 if place.row > 0 else -1
        for between in range(step, place.row, step):
            insort(self._rows[between], (x - _STEM, x + _STEM))
        insort(self._rows[place.row], self._stretch(place, x, wide))

    @staticmethod
    def _stretch(place: Place, x: float, wide: float) -> tuple[float, float]:
        """What words take of their row, with their stem."""
        return min(place.left, x - _STEM), max(place.left + wide, x + _STEM)


def share_rows(weights: Sequence[int], rows: int, most: int) -> list[int]:
    """So many rows shared among lanes after their weights (each its first row, then by D'Hondt's rule), at most `most`.

    The rule: whoever has the highest weight / (rows + 1) gets the next, as seats are shared among parties.
    """
    shared = [0] * len(weights)
    for turn in range(rows):
        open_to = [i for i, n in enumerate(shared) if n < most and n < weights[i]]
        if not open_to:
            break
        if turn < len(weights) and any(shared[i] == 0 for i in open_to):
            open_to = [i for i in open_to if shared[i] == 0]
        shared[max(open_to, key=lambda i: (weights[i] / (shared[i] + 1), -i))] += 1
    return shared

"""Where days stand on a slider: years in which much happens are wider than those in which nothing does."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_MOST = 10  # times as wide as a quiet year that the busiest may be


@dataclass(frozen=True, slots=True)
class DayScale:
    """Places of days (ordinals) as shares of the length. edges: first day of each year and the share where it begins.

    The last edge is the day after the last one, at 1.
    """

    edges: tuple[tuple[int, float], ...]

    @property
    def first(self) -> int:
        """The first day."""
        return self.edges[0][0]

    @property
    def last(self) -> int:
        """The last day."""
        return self.edges[-1][0] - 1

    def share(self, day: int) -> float:
        """The place of a day, 0 to 1."""
        day = min(max(day, self.first), self.last)
        i = min(bisect_right(self.edges, (day, 2.0)) - 1, len(self.edges) - 2)
        (start, low), (end, high) = self.edges[i], self.edges[i + 1]
        return low + (day - start) / (end - start) * (high - low)

    def day_at(self, share: float) -> int:
        """The day nearest to a place."""
        share = min(max(share, 0.0), 1.0)
        i = max(0, min(bisect_right([place for _day, place in self.edges], share) - 1, len(self.edges) - 2))
        (start, low), (end, high) = self.edges[i], self.edges[i + 1]
        day = round(start + (share - low) / (high - low) * (end - start))
        return min(max(day, self.first), self.last)

    @property
    def years(self) -> tuple[tuple[int, float], ...]:
        """Each year and the share at which it begins."""
        return tuple((date.fromordinal(day).year, share) for day, share in self.edges[:-1])


def day_scale(first: int, last: int, marks: Sequence[int]) -> DayScale:
    """A scale of whole years around first and last; a year is the wider the more marks lie in it."""
    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 1)
    counted = [date.fromordinal(mark).year for mark in marks]
    weights = [min(1 + counted.count(year), _MOST) for year in years]
    total, share = sum(weights), 0.0
    edges: list[tuple[int, float]] = []
    for year, weight in zip(years, weights, strict=True):
        edges.append((date(year, 1, 1).toordinal(), share))
        share += weight / total
    return DayScale((*edges, (date(years[-1], 12, 31).toordinal() + 1, 1.0)))

"""Values stacked on one another, with the gaps of what is unknown."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.figures.figure import Series


@dataclass(frozen=True, slots=True)
class Layer:
    """One series of a stack. runs: stretches without a gap, each a list of (x, lower edge, upper edge)."""

    series: Series
    runs: tuple[tuple[tuple[float, float, float], ...], ...]

    def edges(self, x: float) -> tuple[float, float] | None:
        """Its lower and upper edge at a place, None in a gap."""
        for run in self.runs:
            if not run[0][0] <= x <= run[-1][0]:
                continue
            after = bisect_left(run, (x,))
            if run[after][0] == x:
                return run[after][1], run[after][2]
            one, other = run[after - 1], run[after]
            share = (x - one[0]) / (other[0] - one[0])
            return one[1] + share * (other[1] - one[1]), one[2] + share * (other[2] - one[2])
        return None


def layers(series: Sequence[Series]) -> tuple[Layer, ...]:
    """The series stacked in their order, the first at the bottom."""
    places = sorted({float(x) for s in series for x in s.x})
    floor = dict.fromkeys(places, 0.0)
    stacked: list[Layer] = []
    for each in series:
        values = {float(x): y for x, y in zip(each.x, each.y, strict=True)}
        runs: list[tuple[tuple[float, float, float], ...]] = []
        run: list[tuple[float, float, float]] = []
        for x in places:
            value = values.get(x)
            if value is None:
                if run:
                    runs.append(tuple(run))
                run = []
                continue
            run.append((x, floor[x], floor[x] + value))
            floor[x] += value
        if run:
            runs.append(tuple(run))
        stacked.append(Layer(each, tuple(runs)))
    return tuple(stacked)


def top(stacked: Sequence[Layer]) -> float:
    """The highest edge of a stack; 0 for none."""
    return max((high for layer in stacked for run in layer.runs for _x, _low, high in run), default=0.0)

"""A lens: a property that colours the periodic table, its values, its limits and its legend."""

import math
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.element import Element
from explorer.records.words import number

_MOST_STEPS = 7
_FEWEST_STEPS = 3


class Scale(StrEnum):
    """How values become colours."""

    LINEAR = "linear"
    LOG = "log"
    CLASSES = "classes"


@dataclass(frozen=True, slots=True)
class LensValue:
    """What a lens says of one element.

    value: None where no figure is known, never 0. text: printed in the tile, "" when there is nothing to print.
    key: class of the value for a lens with classes; None means no data there.
    mark: "", "estimated", "calculated" or "unverified". note: a sentence for the hover card.
    """

    value: float | None = None
    text: str = ""
    key: str | None = None
    mark: str = ""
    note: str = ""
    source_ids: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether there is anything to colour a tile by."""
        return self.value is not None or self.key is not None


NOTHING = LensValue()

Values = Mapping[str, LensValue]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a legend: a place on the scale, 0 for the least to 1 for the most, or else the key of a class."""

    label: str
    position: float | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Legend:
    """How to read the colours. no_data: how many elements have no figure. note: what must be said beside it."""

    steps: tuple[Step, ...]
    no_data: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lens:
    """A property of the elements as colours.

    measure: gives the values of all elements for an exploration; asked for once for each answer of depends, which names
    what in the exploration they depend on. title: the measure with its year, for the exploration.
    span: lowest and highest value there can be, where the colours must stay comparable; None for those of the values.
    classes: keys and names of the classes in their order. explanation: sentences on what is shown and what is not.
    """

    key: str
    name: str
    unit: str
    scale: Scale
    explanation: str
    measure: Callable[[Library, Exploration], Values]
    title: Callable[[Library, Exploration], str]
    depends: Callable[[Exploration], Hashable] = lambda _exploration: None
    span: Callable[[Library], tuple[float, float] | None] | None = None
    classes: tuple[tuple[str, str], ...] = ()
    note: Callable[[Library, Exploration], str] = field(default=lambda _library, _exploration: "")

    def values(self, library: Library, exploration: Exploration) -> Values:
        """What the lens says of every element it knows, by symbol."""
        return _values(library, self, _Asked(self.depends(exploration), exploration))

    def value(self, library: Library, symbol: str, exploration: Exploration) -> LensValue:
        """What the lens says of one element."""
        return self.values(library, exploration).get(symbol, NOTHING)

    def limits(self, library: Library, exploration: Exploration) -> tuple[float, float] | None:
        """The lowest and the highest value of the scale, from the data; None where there is no value or no scale."""
        if self.scale is Scale.CLASSES:
            return None
        if self.span is not None:
            return self.span(library)
        found = [v.value for v in self.values(library, exploration).values() if v.value is not None]
        return (min(found), max(found)) if found else None

    def position(self, value: float, limits: tuple[float, float]) -> float:
        """Where a value stands on the scale: 0 for the lowest to 1 for the highest."""
        low, high = limits
        if high <= low:
            return 0.5
        share = _log_share(value, low, high) if self.scale is Scale.LOG else (value - low) / (high - low)
        return min(1.0, max(0.0, share))

    def legend(self, library: Library, exploration: Exploration) -> Legend:
        """The steps to print beside the table, and what has no data."""
        values = self.values(library, exploration)
        no_data = sum(1 for e in library.rows(Element) if not values.get(e.symbol, NOTHING).known)
        note = self.note(library, exploration)
        if self.scale is Scale.CLASSES:
            used = {v.key for v in values.values()}
            return Legend(tuple(Step(name, None, key) for key, name in self.classes if key in used), no_data, note)
        limits = self.limits(library, exploration)
        if limits is None:
            return Legend((), no_data, note)
        marks = log_steps(*limits) if self.scale is Scale.LOG else linear_steps(*limits)
        plain = self.unit == ""  # a year: no thin space within
        return Legend(
            tuple(Step(f"{m:.0f}" if plain else number(m), self.position(m, limits)) for m in marks), no_data, note
        )

    def source_ids(self, library: Library, exploration: Exploration) -> tuple[str, ...]:
        """Every source behind the values."""
        return tuple(dict.fromkeys(s for v in self.values(library, exploration).values() for s in v.source_ids))


@dataclass(frozen=True, slots=True)
class _Asked:
    """An exploration that counts as equal when what the lens depends on is equal."""

    what: Hashable
    exploration: Exploration = field(compare=False)


@kept
def _values(library: Library, lens: Lens, asked: _Asked) -> Values:
    return lens.measure(library, asked.exploration)


def linear_steps(low: float, high: float) -> tuple[float, ...]:
    """Three to seven round numbers from low to high, evenly spaced; both ends where there are no round ones between."""
    if high <= low:
        return (low,)
    power = 10 ** math.floor(math.log10(high - low))
    for factor in (0.1, 0.2, 0.5, 1, 2, 5):
        step = power * factor
        first = math.ceil(low / step - 1e-9)
        marks = [i * step for i in range(first, math.floor(high / step + 1e-9) + 1)]
        if len(marks) <= _MOST_STEPS:
            return tuple(marks) if len(marks) >= _FEWEST_STEPS else (low, (low + high) / 2, high)
    return (low, high)


def log_steps(low: float, high: float) -> tuple[float, ...]:
    """Three to seven round numbers from low to high, evenly spaced by ratio. low must be above 0."""
    if not 0 < low < high:
        return (low,)
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    for digits in ((1, 2, 5), (1, 3), (1,)):
        marks = [d * 10.0**p for p in range(first, last + 1) for d in digits if low <= d * 10.0**p <= high]
        if len(marks) <= _MOST_STEPS:
            return tuple(marks) if len(marks) >= _FEWEST_STEPS else (low, math.sqrt(low * high), high)
    every = math.ceil(len(marks) / _MOST_STEPS)
    return tuple(marks[::every])


def _log_share(value: float, low: float, high: float) -> float:
    if value <= 0 or low <= 0:
        return 0.0
    return (math.log(value) - math.log(low)) / (math.log(high) - math.log(low))

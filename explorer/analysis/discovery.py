"""What was known when: the elements found by a year, and the steps in which they were found."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.element import Element
from explorer.records.policy import Event

_KIND = "discovery"  # of events


@dataclass(frozen=True, slots=True)
class Step:
    """What one year brought: the elements found in it, and what the records of events tell of it.

    finders: who found which of them, in the order of the elements.
    """

    year: int
    symbols: tuple[str, ...]
    finders: tuple[tuple[str, tuple[str, ...]], ...]
    told: tuple[str, ...]
    source_ids: tuple[str, ...]


@kept
def steps(library: Library) -> tuple[Step, ...]:
    """The years in which something was found, the earliest first; what was always known has none."""
    found = sorted(
        (e for e in library.rows(Element) if e.discovery_year is not None),
        key=lambda e: (e.discovery_year, e.atomic_number),
    )
    by_year = {year: tuple(group) for year, group in groupby(found, key=lambda e: e.discovery_year)}
    events = _events(library)
    return tuple(
        Step(
            year,
            tuple(e.symbol for e in by_year.get(year, ())),
            _finders(by_year.get(year, ())),
            tuple(event.summary for event in events.get(year, ())),
            tuple(dict.fromkeys(s for each in (*by_year.get(year, ()), *events.get(year, ())) for s in each.source_id)),
        )
        for year in sorted({y for y in (*by_year, *events) if y is not None})
    )


def _finders(found: Sequence[Element]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    by_people: dict[str, list[str]] = {}
    for element in found:
        by_people.setdefault(element.discoverers, []).append(element.symbol)
    return tuple((people, tuple(symbols)) for people, symbols in by_people.items())


def _events(library: Library) -> dict[int, list[Event]]:
    """The events on the way to a rare earth: a finding that names one, no later than the year it was found in.

    Later findings are of deposits, not of elements.
    """
    found: dict[int, list[Event]] = {}
    for event in library.rows(Event):
        year = int(event.date[:4])
        earths = [earth for earth in map(library.rare_earth, event.symbol) if earth is not None]
        if event.kind == _KIND and any(year <= earth.discovery_year for earth in earths):
            found.setdefault(year, []).append(event)
    return found


@kept
def known_by(library: Library, year: int) -> frozenset[str]:
    """The symbols of the elements known in a year: those found by then, and those that were always known."""
    return frozenset(e.symbol for e in library.rows(Element) if e.discovery_year is None or e.discovery_year <= year)


def years(library: Library) -> tuple[int, int]:
    """The first and the last year in which something was found."""
    all_ = steps(library)
    return (all_[0].year, all_[-1].year) if all_ else (1669, 2010)


def step_at(library: Library, year: int) -> Step | None:
    """The newest step by a year; None before the first."""
    return next((step for step in reversed(steps(library)) if step.year <= year), None)

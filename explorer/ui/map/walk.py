"""The walk of the keyboard over the map: countries with a figure, places in view, and names that are typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explorer.analysis.map_places import Spot


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the keyboard can stand: a country (its code) or a place."""

    name: str
    iso3: str = ""
    spot: Spot | None = None


def step(stops: Sequence[Stop], here: Stop | None, by: int) -> Stop | None:
    """The next stop in a direction; the first or last from nowhere; None past the end."""
    if not stops:
        return None
    if here not in stops:
        return stops[0 if by > 0 else -1]
    there = stops.index(here) + by
    return stops[there] if 0 <= there < len(stops) else None


def typed(stops: Iterable[Stop], text: str) -> Stop | None:
    """The first stop whose name begins with what was typed, whatever its case."""
    wanted = text.casefold()
    return next((stop for stop in stops if stop.name.casefold().startswith(wanted)), None)

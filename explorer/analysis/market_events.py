"""Decisions that bear on prices and trade: what may be marked beside their figures, never as a cause."""

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.policy import Event

# Rules of the market by weight. Prices and falls in trade are told by the figures themselves; rules on know-how and on
# other goods move no tonne.
_KINDS = ("export control", "quota", "trade dispute", "law", "price support")
_WEIGHTS = {kind: weight for weight, kind in enumerate(_KINDS)}


@kept
def market_events(
    library: Library, elements: tuple[str, ...], countries: tuple[str, ...], first: int, last: int
) -> tuple[Event, ...]:
    """The events of these kinds on rare earths in general or on a chosen element, in the years from first to last.

    countries: ISO alpha-3 codes of the jurisdictions, all of them for (). The weightiest comes first: the best of each
    year before the second of any, so that words spread out; of like ones the earlier.
    """
    wanted = set(elements)
    bearing = [
        e for e in library.rows(Event)
        if e.kind in _WEIGHTS and first <= int(e.date[:4]) <= last
        and (not e.symbol or not wanted or not wanted.isdisjoint(e.symbol))
        and (not countries or e.iso3 in countries)
    ]  # fmt: skip
    bearing.sort(key=lambda e: (_WEIGHTS[e.kind], not e.symbol, e.date))
    turns: dict[str, int] = {}
    ranked: list[tuple[int, int, str, Event]] = []
    for event in bearing:
        year = event.date[:4]
        turns[year] = turns.get(year, -1) + 1
        ranked.append((turns[year], _WEIGHTS[event.kind], event.date, event))
    return tuple(event for *_order, event in sorted(ranked, key=lambda each: each[:3]))

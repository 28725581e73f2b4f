"""Decisions marked on the axis of prices or of trade: what was decided when, never as a cause."""

from dataclasses import replace

from explorer.analysis.event_dates import decimal_year
from explorer.analysis.kept import kept
from explorer.analysis.market_events import market_events
from explorer.analysis.trust import best_first
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Figure, Moment
from explorer.records.policy import Event
from explorer.records.words import _, date_text, ngettext, number

_MOST_PLACES = 6


def marked(
    library: Library, exploration: Exploration, figure: Figure, countries: tuple[str, ...], *, own: bool = False
) -> Figure:
    """A figure over the years with the decisions of its years marked; the one in focus is picked out.

    countries: ISO alpha-3 codes of the jurisdictions, all of them for (). own: leave out events that name other
    elements alone. Unchanged where it has no values over years, or marks of its own.
    """
    years = [x for s in figure.series for x in s.x if not isinstance(x, str)]
    if figure.empty or figure.moments or not years:
        return figure
    low, high = figure.x.low, figure.x.high
    elements = exploration.elements if own else ()
    about = (elements, countries, int(min(years) if low is None else low), int(max(years) if high is None else high))
    event = frozenset({exploration.event} if exploration.event else ())
    return replace(
        figure,
        moments=beside(library, *about),
        highlight=figure.highlight | event,
        notes=(*figure.notes, *beside_notes(library, *about)),
    )


@kept
def beside(
    library: Library, elements: tuple[str, ...], countries: tuple[str, ...], first: int, last: int
) -> tuple[Moment, ...]:
    """The decisions of these years as moments; export controls and those that name a chosen element are picked out."""
    wanted = set(elements)
    return tuple(
        Moment(
            key=event.event_id,
            at=decimal_year(event.date, event.precision),
            when=date_text(event.date, event.precision),
            title=event.title,
            rank=rank,
            strong=event.kind == "export control" or not wanted.isdisjoint(event.symbol),
            source_ids=best_first(library, event.source_id),
        )
        for rank, event in enumerate(market_events(library, elements, countries, first, last))
    )


@kept
def beside_notes(
    library: Library, elements: tuple[str, ...], countries: tuple[str, ...], first: int, last: int
) -> tuple[str, ...]:
    """What the marks are: how many, of which jurisdictions, and what they do not say."""
    events = market_events(library, elements, countries, first, last)
    if not events:
        where = ", ".join(library.country_name(c) for c in countries)
        return (
            (_("No event of {places} on prices or trade is held for these years.").format(places=where),)
            if countries
            else ()
        )
    words = ngettext("One event is marked", "{count} events are marked", len(events))
    said = _("{marked} ({places}): a mark says when something happened, not that it moved a figure.")
    return (said.format(marked=words.format(count=number(len(events))), places=_places(events)),)


def _places(events: tuple[Event, ...]) -> str:
    """The jurisdictions with their number of events, those with most first."""
    counts: dict[str, int] = {}
    for event in events:
        counts[event.jurisdiction] = counts.get(event.jurisdiction, 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    said = [f"{place} {count}" for place, count in ranked[:_MOST_PLACES]]
    more = sum(count for _place, count in ranked[_MOST_PLACES:])
    return ", ".join([*said, *([_("others {count}").format(count=more)] if more else [])])

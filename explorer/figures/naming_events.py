"""Dated events that name the chosen elements, among those on rare earths in general."""

from dataclasses import replace

from explorer.analysis.event_dates import decimal_year
from explorer.analysis.events import ranks as ranked_events
from explorer.analysis.events import seen_until, weight
from explorer.analysis.kept import kept
from explorer.analysis.trust import best_first, distance
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Moment
from explorer.records.policy import Event
from explorer.records.words import _, date_text, ngettext, number

KEY = "events.naming"
FIRST_YEAR, LAST_YEAR = 1990, 2027
_MOST_STRONG = 12
"""So many events are picked out at most: with fifty in one colour none would stand out."""
_BEGIN = f"{FIRST_YEAR}-01-01"


def naming(library: Library, exploration: Exploration) -> Figure:
    """Events that name a chosen element, the weightiest picked out, with those on rare earths in general.

    All events where no element is chosen.
    """
    return replace(
        _of_elements(library, exploration.elements),
        highlight=frozenset({exploration.event} if exploration.event else ()),
        cursor=exploration.year,
    )


@kept
def _of_elements(library: Library, elements: tuple[str, ...]) -> Figure:
    """The figure of these elements before an event or a year is picked out."""
    moments = _moments(library, elements)
    strong = sum(1 for m in moments if m.strong)
    bearing = _bearing(library, elements)
    earlier = sum(1 for e in bearing if e.date < _BEGIN)
    known_until = seen_until(library)
    notes: list[str] = []
    if any(e.date > known_until for e in bearing):
        words = _("The newest pages seen are of {month}; a later date is one that was planned.")
        notes.append(words.format(month=date_text(known_until, "month")))
    if strong < _named(library, elements, _BEGIN):
        words = _(
            "{count} are picked out: trade rules, disputes, price shocks and laws go before news of single plants and "
            "companies, and events that name few elements before those that name many."
        )
        notes.append(words.format(count=number(strong)))
    if earlier:
        words = ngettext(
            "One earlier event stands before {year}.", "{count} earlier events stand before {year}.", earlier
        )
        notes.append(words.format(count=number(earlier), year=FIRST_YEAR))
    return Figure(
        key=KEY,
        name=_("Policy"),
        title=_title(library, elements),
        subtitle=_("events in all jurisdictions"),
        mark=Mark.TIMELINE,
        x=Axis(_("Year"), low=FIRST_YEAR, high=LAST_YEAR),
        y=Axis(""),
        moments=moments,
        source_ids=_sources(library, elements),
        notes=tuple(notes),
        gaps=() if moments else (_("No event was found, or the table of events could not be read."),),
        data_year=max((int(m.at) for m in moments), default=None),
    )


@kept
def _title(library: Library, elements: tuple[str, ...]) -> str:
    events = library.rows(Event)
    general = sum(1 for e in events if not e.symbol)
    if not elements:
        return _("{count} events, {general} of them on rare earths in general").format(
            count=number(len(events)), general=number(general)
        )
    names = _(" or ").join(_name(library, symbol) for symbol in elements)
    naming_them = _named(library, elements, "")
    words = ngettext(
        "One event names {names}; {general} concern rare earths in general",
        "{count} events name {names}; {general} concern rare earths in general",
        naming_them,
    )
    if not naming_them:
        words = _("No event names {names}; {general} concern rare earths in general")
    return words.format(count=number(naming_them), names=names, general=number(general))


@kept
def _named(library: Library, elements: tuple[str, ...], since: str) -> int:
    """How many events name one of the elements, from a day on."""
    wanted = set(elements)
    return sum(1 for e in library.rows(Event) if e.date >= since and not wanted.isdisjoint(e.symbol))


def _name(library: Library, symbol: str) -> str:
    element = library.element(symbol)
    return element.name.lower() if element else symbol


@kept
def _bearing(library: Library, elements: tuple[str, ...]) -> tuple[Event, ...]:
    """The events on rare earths in general and those that name one of the elements; all where none is chosen."""
    wanted = set(elements)
    return tuple(e for e in library.rows(Event) if not wanted or not e.symbol or not wanted.isdisjoint(e.symbol))


@kept
def _moments(library: Library, elements: tuple[str, ...]) -> tuple[Moment, ...]:
    wanted = set(elements)
    shown = [e for e in _bearing(library, elements) if e.date >= _BEGIN]
    strong = _strong(shown, wanted)
    ranks = ranked_events(shown, strong, frozenset(wanted))
    there = set(ranks)
    return tuple(
        Moment(
            key=plain.key,
            at=plain.at,
            when=plain.when,
            title=plain.title,
            rank=ranks[plain.key],
            strong=plain.key in strong,
            source_ids=plain.source_ids,
        )
        for plain in _told(library)
        if plain.key in there
    )


@kept
def _told(library: Library) -> tuple[Moment, ...]:
    """Every event as it is told whatever is chosen, oldest first: dates and sources take longest to put into words."""
    return tuple(
        Moment(
            key=e.event_id,
            at=decimal_year(e.date, e.precision),
            when=date_text(e.date, e.precision),
            title=e.title,
            source_ids=best_first(library, e.source_id),
        )
        for e in sorted(library.rows(Event), key=lambda e: (e.date, e.event_id))
    )


@kept
def _sources(library: Library, elements: tuple[str, ...]) -> tuple[str, ...]:
    """Every source of the events shown: official ones first, within them those of the weightiest events."""
    ranked = sorted(_moments(library, elements), key=lambda m: m.rank)
    ids = dict.fromkeys(s for m in ranked for s in m.source_ids)
    far = _distances(library)
    return tuple(sorted(ids, key=far.__getitem__))


@kept
def _distances(library: Library) -> dict[str, int]:
    """How far each source of an event is from what it tells."""
    return {source_id: distance(library, source_id) for moment in _told(library) for source_id in moment.source_ids}


def _strong(events: list[Event], wanted: set[str]) -> frozenset[str]:
    """The events to pick out: the weightiest that name a chosen element; of like ones those that name few elements."""
    naming = [e for e in events if not wanted.isdisjoint(e.symbol)]
    naming.sort(key=lambda e: (weight(e), len(e.symbol), e.date))
    return frozenset(e.event_id for e in naming[:_MOST_STRONG])

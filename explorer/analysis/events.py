"""The events of the timeline: which of them a choice leaves, in whose lane each stands, how weighty it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from explorer.analysis.controls import newest_day
from explorer.analysis.event_links import actors_of
from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.choices import About
from explorer.exploration.exploration import Exploration
from explorer.records.policy import Event, ExportControl
from explorer.records.words import _

# What changes rules or prices for everybody comes before news of one company.
_KINDS = (
    "export control",
    "trade dispute",
    "price shock",
    "law",
    "quota",
    "technology control",
    "strategy",
    "price support",
    "facility",
    "discovery",
    "funding",
    "company",
    "space",
)
_WEIGHTS = {kind: weight for weight, kind in enumerate(_KINDS)}
USUAL = (2009, 2027)
"""The years that the timeline spans at first: nine of ten events lie there."""
LEAST_YEARS = 1
# Jurisdictions with a lane of their own where none is picked out, and the words for them.
_OWN = ("CHN", "EUU", "GBR", "USA", "JPN", "WLD")
_EUROPE = frozenset((
    "ALB", "AND", "AUT", "BEL", "BGR", "BIH", "BLR", "CHE", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA",
    "GRC", "GRL", "HRV", "HUN", "IRL", "ISL", "ITA", "LIE", "LTU", "LUX", "LVA", "MCO", "MDA", "MKD", "MLT", "MNE",
    "NLD", "NOR", "POL", "PRT", "ROU", "SMR", "SRB", "SVK", "SVN", "SWE", "UKR",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane of the timeline. iso3: the jurisdictions in it, those with most events first.

    key: the code of the one jurisdiction it belongs to, "" for several. places: their names.
    """

    name: str
    key: str
    iso3: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """What the timeline is narrowed to; an empty field leaves everything. element: a symbol the events must name."""

    countries: tuple[str, ...] = ()
    kind: str = ""
    actor: str = ""
    element: str = ""

    @property
    def any(self) -> bool:
        """Whether it narrows anything."""
        return bool(self.countries or self.kind or self.actor or self.element)


def filter_of(at: Exploration) -> Filter:
    """What an exploration narrows the timeline to."""
    named = at.element if at.about is About.ELEMENT else None
    return Filter(tuple(sorted(at.countries)), at.kind or "", at.actor or "", named or "")


@kept
def chosen(library: Library, by: Filter) -> tuple[Event, ...]:
    """The events that a filter leaves, the oldest first."""
    return tuple(event for event in in_order(library) if _passes(library, event, by))


@kept
def in_order(library: Library) -> tuple[Event, ...]:
    """All events, the oldest first."""
    return tuple(sorted(library.rows(Event), key=lambda e: (e.date, e.event_id)))


def _passes(library: Library, event: Event, by: Filter) -> bool:
    if by.countries and event.iso3 not in by.countries:
        return False
    if (by.kind and event.kind != by.kind) or (by.element and by.element not in event.symbol):
        return False
    return not by.actor or any(actor.actor_id == by.actor for actor in actors_of(library, event))


@kept
def lanes(library: Library, by: Filter) -> tuple[Lane, ...]:
    """The lanes for the events that a filter leaves: one for each jurisdiction that is picked out, else the usual ones.

    A lane without any event is left out.
    """
    counts: dict[str, int] = {}
    for event in chosen(library, by):
        counts[event.iso3] = counts.get(event.iso3, 0) + 1
    ranked = sorted(counts, key=lambda iso3: (-counts[iso3], iso3))
    single = [iso3 for iso3 in _OWN if iso3 in counts]
    others = [iso3 for iso3 in ranked if iso3 not in _OWN]
    if by.countries or len(others) == 1:
        return tuple(_single(library, iso3) for iso3 in (*single, *others))
    made = [_single(library, iso3) for iso3 in single]
    europe, rest = ([c for c in others if (c in _EUROPE) is there] for there in (True, False))
    made += [_merged(library, _("Europe and Greenland"), europe)] if europe else []
    made += [_merged(library, _("Other countries"), rest)] if rest else []
    return tuple(made)


def _single(library: Library, iso3: str) -> Lane:
    words = {"EUU": _("EU"), "GBR": _("UK"), "USA": _("US"), "WLD": _("WTO and world")}
    name = library.country_name(iso3)
    return Lane(words.get(iso3, name), iso3, (iso3,), (name,))


def _merged(library: Library, name: str, iso3: list[str]) -> Lane:
    if len(iso3) == 1:
        return _single(library, iso3[0])
    return Lane(name, "", tuple(iso3), tuple(map(library.country_name, iso3)))


def weight(event: Event) -> int:
    """The place of an event's kind among all kinds, 0 for the weightiest."""
    return _WEIGHTS.get(event.kind, len(_WEIGHTS))


def ranks(events: Iterable[Event], strong: frozenset[str], wanted: frozenset[str]) -> dict[str, int]:
    """Importance of events by their ids, 0 first: the best of every year before the second of any, so that words spread
    out.

    Within a year those in strong lead, then others that name an element of wanted, then the kinds in their order; of
    like ones the earlier.
    """
    places = [
        (e.event_id not in strong, wanted.isdisjoint(e.symbol), weight(e), e.date, order, e.event_id)
        for order, e in enumerate(events)
    ]
    within: dict[str, int] = {}
    turns: list[tuple[object, ...]] = []
    for place in sorted(places):
        year = place[3][:4]
        turn = within[year] = within.get(year, -1) + 1
        turns.append((turn, *place[:4], place[5]))
    return {str(event_id): rank for rank, (*_order, event_id) in enumerate(sorted(turns))}


@kept
def seen_until(library: Library) -> str:
    """The day (ISO) of the newest pages seen: of what came after it, only plans are known."""
    return newest_day(library.rows(ExportControl))


@kept
def whole_span(library: Library) -> tuple[int, int]:
    """The first year with an event, and the year after the last."""
    years = [int(event.date[:4]) for event in library.rows(Event)]
    return (min((*years, USUAL[0])), max((*(year + 1 for year in years), USUAL[1])))


def span_at(library: Library, at: Exploration) -> tuple[int, int]:
    """The years that the timeline spans; nothing lies beyond all events.

    What an address leaves out is as usual, or reaches back to the event in focus where that is older.
    """
    first, last = whole_span(library)
    begin, end = at.since, USUAL[1] if at.until is None else at.until
    end = min(max(end, first + LEAST_YEARS), last)
    if begin is None:
        begin = min(USUAL[0], end - LEAST_YEARS)
        focus = event_of(library, at.event)
        if focus is not None and at.until is None:
            begin = min(begin, int(focus.date[:4]) - 1)
    begin = min(max(begin, first), last - LEAST_YEARS)
    return begin, max(end, begin + LEAST_YEARS)


@kept
def _by_id(library: Library) -> dict[str, Event]:
    return {event.event_id: event for event in library.rows(Event)}


def event_of(library: Library, event_id: str | None) -> Event | None:
    """The event with this id, if there is one."""
    return None if event_id is None else _by_id(library).get(event_id)


def beside(library: Library, at: Exploration, step: int) -> Event | None:
    """The event before or after the one in focus among those that are left; None where there is no further one.

    Without an event in focus, or one that the filter leaves out, the nearest in time: the newest for a step back and
    the oldest for a step on where nothing is in focus.
    """
    events = chosen(library, filter_of(at))
    focus = event_of(library, at.event)
    if focus is None:
        return None if not events else events[0 if step > 0 else -1]
    here = (focus.date, focus.event_id)
    later = [e for e in events if (e.date, e.event_id) > here]
    earlier = [e for e in events if (e.date, e.event_id) < here]
    if step > 0:
        return later[0] if later else None
    return earlier[-1] if earlier else None

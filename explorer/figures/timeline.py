"""Who decided what, and when: all events in lanes, with a price or production above them on the same axis."""

from dataclasses import dataclass, replace

from explorer.analysis.event_dates import decimal_year, span
from explorer.analysis.events import (
    Filter,
    Lane,
    chosen,
    filter_of,
    in_order,
    lanes,
    ranks,
    seen_until,
    span_at,
    weight,
)
from explorer.analysis.kept import kept
from explorer.analysis.prices import LIST, oxide_series, why_none
from explorer.analysis.trust import best_first, distance
from explorer.analysis.world_output import since_1900
from explorer.content.library import Library
from explorer.exploration.choices import Above, Measure
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Basis, Break, Figure, Mark, Moment, Series, Track
from explorer.figures.price import oxide
from explorer.figures.timeline_words import empty_text, kind_text, title, without_events
from explorer.figures.world_output import world
from explorer.records.policy import Event
from explorer.records.words import _, date_text, ngettext, number

KEY = "policy.timeline"
_MOST_STRONG = 14
"""So many events are picked out at most: with fifty in one colour none would stand out."""


def timeline(library: Library, exploration: Exploration) -> Figure:
    """The events that the filter leaves; those that name an element in focus are picked out, the weightiest first."""
    since, until = span_at(library, exploration)
    made = _of(library, filter_of(exploration), exploration.elements, exploration.above)
    return replace(
        made,
        x=Axis(_("Year"), low=since, high=until),
        highlight=frozenset({exploration.event} if exploration.event else ()),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands above the lanes, with what is to be said of it."""

    axis: Axis
    series: tuple[Series, ...]
    name: str = ""
    source_ids: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    data_year: int | None = None


@kept
def _of(library: Library, by: Filter, elements: tuple[str, ...], above: Above) -> Figure:
    """The figure of a filter before its years and its event are picked out."""
    events = chosen(library, by)
    of_lanes = lanes(library, by)
    moments = _moments(library, by, elements)
    line = _line(library, elements, above)
    seen = seen_until(library)
    month = date_text(seen, "month")
    subtitle = _("events by jurisdiction, pages seen up to {month}").format(month=month)
    return Figure(
        key=KEY,
        name=_("Timeline"),
        title=title(library, by, events) if events else empty_text(library, by),
        subtitle=_("{events}; above: {line}").format(events=subtitle, line=line.name) if line.series else subtitle,
        mark=Mark.LANES,
        x=Axis(_("Year")),
        y=line.axis,
        series=line.series if moments else (),
        moments=moments,
        source_ids=(*_sources(library, moments), *(line.source_ids if moments else ())),
        notes=(*_notes(library, moments, month), *(line.notes if moments else ())),
        gaps=(*line.gaps, *without_events(library, by)) if moments else (empty_text(library, by),),
        data_year=max((int(m.at) for m in moments), default=None),
        tracks=tuple(_track(lane) for lane in of_lanes),
        known_to=Break(decimal_year(seen, "day"), _("newest pages seen: {month}").format(month=month)),
    )


def _track(lane: Lane) -> Track:
    return Track(
        lane.name, ", ".join(lane.places) if not lane.key else "", f"country:{lane.key}" if lane.key else "other"
    )


@kept
def _moments(library: Library, by: Filter, elements: tuple[str, ...]) -> tuple[Moment, ...]:
    events = chosen(library, by)
    wanted = frozenset(elements)
    naming = [e for e in events if not wanted.isdisjoint(e.symbol)]
    # Where all that is shown names the element, nothing is picked out: all would be.
    strong = frozenset[str]() if by.element else _strong(naming)
    order = ranks(events, strong, wanted)
    lane_of = {iso3: lane.name for lane in lanes(library, by) for iso3 in lane.iso3}
    there = {e.event_id: e for e in events}
    return tuple(
        replace(
            told,
            rank=order[told.key],
            strong=told.key in strong,
            lane=lane_of[there[told.key].iso3],
        )
        for told in _told(library)
        if told.key in there
    )


def _strong(naming: list[Event]) -> frozenset[str]:
    """The events to pick out: of those that name an element the weightiest, of like ones those that name few."""
    ranked = sorted(naming, key=lambda e: (weight(e), len(e.symbol), e.date))
    return frozenset(e.event_id for e in ranked[:_MOST_STRONG])


@kept
def _told(library: Library) -> tuple[Moment, ...]:
    """Every event as it is told whatever is chosen, oldest first: dates and sources take longest to put into words."""
    seen = seen_until(library)
    return tuple(_moment(library, event, planned=event.date > seen) for event in in_order(library))


def _moment(library: Library, event: Event, *, planned: bool) -> Moment:
    begin, end = span(event.date, event.precision)
    exact = event.precision == "day"
    return Moment(
        key=event.event_id,
        at=decimal_year(event.date, event.precision),
        when=date_text(event.date, event.precision),
        title=event.title,
        source_ids=best_first(library, event.source_id),
        place=event.jurisdiction,
        kind=kind_text(event.kind),
        begin=None if exact else begin,
        end=None if exact else end,
        planned=planned,
    )


@kept
def _sources(library: Library, moments: tuple[Moment, ...]) -> tuple[str, ...]:
    """Every source of the events shown: official ones first, within them those of the weightiest events."""
    ids = dict.fromkeys(s for m in sorted(moments, key=lambda m: m.rank) for s in m.source_ids)
    return tuple(sorted(ids, key=lambda source_id: distance(library, source_id)))


def _notes(library: Library, moments: tuple[Moment, ...], month: str) -> tuple[str, ...]:
    if not moments:
        return ()
    notes = [
        _("A dot is a day; a bar is a month or a year within which the day is not known."),
        _("Pages were read up to {month}. What happened after it is not known here.").format(month=month),
    ]
    planned = sum(1 for m in moments if m.planned)
    if planned:
        words = ngettext(
            "One event with an open sign was only planned when the pages were read.",
            "{count} events with an open sign were only planned when the pages were read.",
            planned,
        )
        notes.append(words.format(count=number(planned)))
    strong = sum(1 for m in moments if m.strong)
    if strong:
        words = _("{count} events that name a chosen element are picked out, trade rules before news of companies.")
        notes.append(words.format(count=number(strong)))
    return tuple(notes)


@kept
def _line(library: Library, elements: tuple[str, ...], above: Above) -> _Line:
    """The line above the lanes: market prices of the element in focus, or what the world mined."""
    if above is Above.PRODUCTION:
        return _production(library)
    if above is Above.PRICE and elements:
        return _price(library, elements[0])
    return _Line(Axis(""), ())


def _price(library: Library, symbol: str) -> _Line:
    axis = Axis(_("Oxide price"), _("US$ per kg"), low=0)
    figure = oxide(library, Exploration().choose(symbol))
    series = tuple(s for s in figure.series if s.hue != "other")  # list prices are several times the market
    if not series:
        return _Line(axis, (), gaps=(why_none(library, symbol),))
    element = library.element(symbol)
    name = _("{element} oxide, market price of each year, US$ per kg").format(
        element=element.name if element else symbol
    )
    prices = [p for s in oxide_series(library, symbol) if s.basis != LIST for p in s.prices]
    return _Line(
        axis,
        series,
        name,
        tuple(dict.fromkeys(source for p in reversed(prices) for source in p.source_ids)),
        (_("Each price is that of a whole year. A mark says when something happened, not that it moved a price."),),
        figure.gaps,
        max(p.year for p in prices),
    )


def _production(library: Library) -> _Line:
    figure = world(library, Exploration().measured(Measure.AMOUNT))
    axis = Axis(_("Mine production"), _("thousand t REO"), Basis.REO, low=0)
    outputs = [pair.world for pair in reversed(since_1900(library).values()) if pair.world]
    if not outputs:
        return _Line(axis, (), gaps=figure.gaps)
    notes = (
        _("Mine production is counted for all rare earths together, as oxide (REO); no survey counts single elements."),
        _("From 2023 to 2024 part of the change comes from a new method: the newest summary redid 2024 only."),
    )
    return _Line(
        axis,
        figure.series[:1],
        _("mine production of the world, thousand t REO"),
        tuple(dict.fromkeys(source for output in outputs for source in output.source_ids)),
        notes,
        data_year=figure.data_year,
    )

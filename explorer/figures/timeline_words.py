"""The words of the timeline: kinds of events, what a filter leaves, and why nothing is left."""

from dataclasses import replace

from explorer.analysis.events import Filter, chosen, lanes, weight
from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.policy import Actor, Event
from explorer.records.words import _, ngettext, number

_MOST_PLACES = 3


def kind_text(kind: str) -> str:
    """A kind of event as people read it; one that is not known here as its table has it."""
    return {
        "export control": _("Export control"),
        "trade dispute": _("Trade dispute"),
        "price shock": _("Price or supply shock"),
        "law": _("Law"),
        "quota": _("Quota"),
        "technology control": _("Technology and security"),
        "strategy": _("Strategy"),
        "price support": _("Price support"),
        "facility": _("Mine or plant"),
        "discovery": _("Discovery"),
        "funding": _("Funding"),
        "company": _("Company"),
        "space": _("Space"),
    }.get(kind, kind[:1].upper() + kind[1:])


@kept
def kinds(library: Library) -> tuple[tuple[str, str, int], ...]:
    """Every kind of event there is, the weightiest first: its word in the table, its words for people, how many."""
    counts: dict[str, int] = {}
    for event in sorted(library.rows(Event), key=lambda e: (weight(e), e.kind)):
        counts[event.kind] = counts.get(event.kind, 0) + 1
    return tuple((kind, kind_text(kind), count) for kind, count in counts.items())


def title(library: Library, by: Filter, events: tuple[Event, ...]) -> str:
    """How many events a filter leaves, and where most of them are."""
    count = ngettext("One event", "{count} events", len(events)).format(count=number(len(events)))
    narrowed = ", ".join(parts(library, replace(by, countries=())).values())
    counts = _counts(library, by, events)
    places = ", ".join(_("{place} {count}").format(place=name, count=number(n)) for name, n in counts[:_MOST_PLACES])
    first, last = events[0].date[:4], events[-1].date[:4]
    span = first if first == last else _("{first} to {last}").format(first=first, last=last)
    words = _("{count}, {span}: {places}") if counts else _("{count}, {span}")
    if counts and sum(n for _place, n in counts[:_MOST_PLACES]) < len(events):
        words = _("{count}, {span}: {places} and others")
    said = words.format(count=count, span=span, places=places)
    return f"{narrowed[:1].upper()}{narrowed[1:]} – {said}" if narrowed else said


def _counts(library: Library, by: Filter, events: tuple[Event, ...]) -> list[tuple[str, int]]:
    """The lanes of one jurisdiction with their number of events, those with most first."""
    found = [(lane.name, sum(1 for e in events if e.iso3 in lane.iso3)) for lane in lanes(library, by) if lane.key]
    return sorted(found, key=lambda item: -item[1])


def parts(library: Library, by: Filter) -> dict[str, str]:
    """What narrows the timeline, by the name of the field, in words."""
    found: dict[str, str] = {}
    if by.countries:
        found["countries"] = ", ".join(map(library.country_name, by.countries))
    if by.kind:
        found["kind"] = kind_text(by.kind)
    if by.element:
        element = library.element(by.element)
        found["element"] = _("events that name {element}").format(
            element=element.name.lower() if element else by.element
        )
    if by.actor:
        found["actor"] = actor_name(library, by.actor)
    return found


def without_events(library: Library, by: Filter) -> tuple[str, ...]:
    """A sentence on the jurisdictions that are picked out and have no event left."""
    there = {code for lane in lanes(library, by) for code in lane.iso3}
    missing = [library.country_name(code) for code in by.countries if code not in there]
    if not missing or not there:
        return ()
    return (_("No event is left for {places}.").format(places=", ".join(missing)),)


def actor_name(library: Library, actor_id: str) -> str:
    """The name of an organisation; its id where there is none."""
    return next((a.name for a in library.rows(Actor) if a.actor_id == actor_id), actor_id)


@kept
def empty_text(library: Library, by: Filter) -> str:
    """Why no event is left, and what could be let go."""
    if not by.any:
        return _("No event was found: the table of events could not be read, or is empty.")
    named = parts(library, by)
    said = _("No event is left for {parts}.").format(parts=" + ".join(named.values()))
    ways: list[str] = []
    for field, words in named.items():
        left = len(chosen(library, replace(by, **{field: () if field == "countries" else ""})))
        if left:
            told = ngettext("without {part}: one", "without {part}: {count}", left)
            ways.append(told.format(part=words, count=number(left)))
    return " ".join([said, *([_("There are, {ways}.").format(ways="; ".join(ways))] if ways else [])])

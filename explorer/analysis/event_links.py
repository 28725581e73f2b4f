"""Which organisations and terms an event has to do with, and which events an organisation."""

from explorer.analysis.controls import pause
from explorer.analysis.kept import kept
from explorer.analysis.mentions import mentions
from explorer.analysis.rules import Instrument, instruments
from explorer.analysis.things import thing
from explorer.content.library import Library
from explorer.records.policy import Actor, Event, ExportControl, Term

# Events that tell of an organisation without its name, by what the row of that organisation in actors.csv says.
_UNNAMED: dict[str, tuple[str, ...]] = {
    "ev-2021-gl-uranium": ("government-of-greenland",),
    "ev-2022-crma-announced": ("european-commission",),
    "ev-2022-gl-arbitration": ("energy-transition-minerals", "government-of-greenland"),
    "ev-2024-gl-arb": ("energy-transition-minerals", "government-of-greenland"),
    "ev-2025-apple": ("mp-materials",),
    "ev-2025-au-reserve": ("government-of-australia",),
    "ev-2025-caremag": ("jogmec", "iwatani"),
    "ev-2025-cn-genlic": (
        "mofcom-ministry-of-commerce", "jl-mag-rare-earth", "ningbo-yunsheng", "beijing-zhong-ke-san-huan",
    ),
    "ev-2025-cn-quota-secret": ("china-rare-earth-group", "china-northern-rare-earth-group"),
    "ev-2025-eu-space": ("european-commission",),
    "ev-2025-exim-tanbreez": ("exim-export-import-bank", "critical-metals-corp"),
    "ev-2025-india-irel": ("irel-india-limited", "government-of-india"),
    "ev-2025-pax": ("us-department-of-state",),
    "ev-2025-uk-v2035": ("department-for-business-and-trade",),
    "ev-2025-us-232": ("us-department-of-commerce",),
    "ev-2026-au-reserve": ("government-of-australia",),
    "ev-2026-hypromag": ("hypromag", "university-of-birmingham"),
    "ev-2026-kvanefjeld": ("energy-transition-minerals", "government-of-greenland"),
    "ev-2026-serra": ("dfc-development-finance-corporation",),
    "ev-2026-us-eu": ("ustr-us-trade-representative",),
}  # fmt: skip


@kept
def actors_of(library: Library, event: Event) -> tuple[Actor, ...]:
    """The organisations of an event, in the order in which it tells of them.

    Those that its title or summary names; the body that speaks in its first source, where that is one of the event's
    own jurisdiction; and those of _UNNAMED.
    """
    ids = [*_named(library, _text(event), "actor"), *_issuers(library, event), *_UNNAMED.get(event.event_id, ())]
    by_id = _actors(library)
    return tuple(by_id[each] for each in dict.fromkeys(ids) if each in by_id)


@kept
def terms_of(library: Library, event: Event) -> tuple[Term, ...]:
    """The terms of the glossary that an event's title or summary uses."""
    found = (thing(library, f"term:{name}") for name in dict.fromkeys(_named(library, _text(event), "term")))
    return tuple(each.row for each in found if each is not None)


@kept
def events_of(library: Library, actor_id: str) -> tuple[Event, ...]:
    """The events of an organisation, oldest first."""
    return _by_actor(library).get(actor_id, ())


@kept
def actors_with_events(library: Library) -> tuple[Actor, ...]:
    """The organisations that have events, in the order of their table."""
    there = _by_actor(library)
    return tuple(actor for actor in library.rows(Actor) if actor.actor_id in there)


@kept
def rules_of(library: Library, event: Event) -> tuple[Instrument, ...]:
    """The trade rules that were announced, began, were paused or ended on the day of an event, by a source of it."""
    if event.precision != "day":
        return ()
    return tuple(each for each in instruments(library) if each.row.iso3 == event.iso3 and _turned_by(each.row, event))


def _turned_by(rule: ExportControl, event: Event) -> bool:
    told = not set(event.source_id).isdisjoint((*rule.source_id, *rule.status_source_id))
    return told and event.date in (rule.announced, rule.effective, rule.status_until, *(pause(rule) or ()))


@kept
def _by_actor(library: Library) -> dict[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = {}
    for event in sorted(library.rows(Event), key=lambda e: (e.date, e.event_id)):
        for actor in actors_of(library, event):
            found.setdefault(actor.actor_id, []).append(event)
    return {actor: tuple(events) for actor, events in found.items()}


@kept
def _actors(library: Library) -> dict[str, Actor]:
    return {actor.actor_id: actor for actor in library.rows(Actor)}


def _text(event: Event) -> str:
    return f"{event.title}. {event.summary}"


def _issuers(library: Library, event: Event) -> list[str]:
    source = library.source(event.source_id[0]) if event.source_id else None
    if source is None:
        return []
    by_id = _actors(library)
    spoken = _named(library, source.publisher or "", "actor")
    return [each for each in spoken if each in by_id and by_id[each].iso3 == event.iso3]


def _named(library: Library, text: str, kind: str) -> list[str]:
    begin = f"{kind}:"
    return [
        name.removeprefix(begin) for found in mentions(library, text) for name in found.things if name.startswith(begin)
    ]

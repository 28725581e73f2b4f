"""The pages of organisations and terms: what they are, and the events, plants and countries that go with them."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from explorer.analysis.claims import verdict_text
from explorer.analysis.event_links import events_of
from explorer.analysis.mentions import mentions
from explorer.analysis.nearness import slug
from explorer.analysis.things import thing
from explorer.analysis.usage import Usage, usage
from explorer.content.library import Library
from explorer.records.chain import Deposit, Mineral, Plant, ProcessStep
from explorer.records.policy import Actor, Claim, Event, Target, Term, Verdict
from explorer.records.words import _
from explorer.ui.element.blocks import Badge, Badges, Block, Heading, Judged, ToClaim, ToThing
from explorer.ui.element.thing_lists import event_entries, joined, row_entries
from explorer.ui.element.thing_row import ThingRow, elements_in, way_to


def actor(at: ThingRow, row: Actor) -> Iterator[Block]:
    """An organisation: what it does, its events, its plants, and what else speaks of it."""
    library, name = at.library, f"actor:{row.actor_id}"
    used = usage(library, name)
    yield from at.words("description")
    yield at.country()
    yield at.fact(_("Kind"), "kind")
    yield at.fact(_("Part it plays"), "role")
    events = events_of(library, row.actor_id)
    yield from event_entries(events)
    yield from event_entries(_same_source(library, row, events), _("Events in the same source: {count}"))
    yield from row_entries(_("Plants"), "plant", _plants_of(library, row, used), _plant)
    yield from row_entries(_("Deposits"), "deposit", used.of("deposits"), _deposit)
    told = " ".join((row.description, *(f"{event.title}. {event.summary}" for event in events)))
    yield from _terms(library, told)
    yield from _elsewhere(used, name)


def term(at: ThingRow, row: Term) -> Iterator[Block]:
    """A term in our own words, with those it belongs to and the texts that use it."""
    library, name = at.library, f"term:{slug(row.term)}"
    used = usage(library, name)
    yield from at.words("definition")
    terms = {slug(term.term): term for term in library.rows(Term)}
    yield from _term_badges(_("See also"), (terms[slug(each)] for each in row.see_also if slug(each) in terms))
    events = used.of("events")
    yield from event_entries(events)
    yield from _countries(library, (*events, *used.of("plants"), *used.of("deposits")))
    yield from elements_in(library, used.symbols, _("Elements whose texts use it"))
    yield from row_entries(_("Minerals"), "mineral", used.of("minerals"), _mineral)
    yield from row_entries(_("Plants"), "plant", used.of("plants"), _plant)
    yield from row_entries(_("Deposits"), "deposit", tuple(sorted(used.of("deposits"), key=_smaller)), _deposit)
    yield from _elsewhere(used, name)


def _same_source(library: Library, row: Actor, told: Collection[Event]) -> tuple[Event, ...]:
    """Events of the year of its own source that this source tells of, beside those told already.

    Of that year alone: a source that looks back on many years tells of much that the organisation had no part in.
    """
    sources = (library.source(source_id) for source_id in row.source_id)
    years = {source.source_id: source.year for source in sources if source is not None}
    others = (event for event in library.rows(Event) if event not in told)
    return tuple(e for e in others if any(years.get(source) == e.date[:4] for source in e.source_id))


def _smaller(row: Deposit) -> float:
    return -(row.contained_reo_t or 0.0)


def _plant(row: Plant) -> str:
    return joined(row.stage, row.country)


def _deposit(row: Deposit) -> str:
    return joined(row.status, row.country)


def _mineral(row: Mineral) -> str:
    return row.mineral_class


def _step(row: ProcessStep) -> str:
    return _("Step {order}").format(order=row.order)


def _target(row: Target) -> str:
    return row.jurisdiction


def _actor(row: Actor) -> str:
    return joined(row.kind, row.country)


def _claims(claims: tuple[Claim, ...]) -> Iterator[Block]:
    """Claims are no things with a card: each is read beside the view of its evidence."""
    if claims:
        yield Heading(_("Claims of the article: {count}").format(count=len(claims)))
    for row in claims:
        verdict = Verdict(row.verdict) if row.verdict in set(Verdict) else None
        yield Judged(row.verdict, verdict_text(verdict), row.claim, to=ToClaim(row.claim_id))


def _elsewhere(used: Usage, name: str) -> Iterator[Block]:
    """The other rows that name it; its own row is left out."""
    others = tuple(row for row in used.of("actors") if f"actor:{row.actor_id}" != name)
    yield from row_entries(_("Organisations it is named with"), "actor", others, _actor)
    yield from row_entries(_("Steps of the chain"), "step", used.of("process_steps"), _step)
    yield from row_entries(_("Targets"), "target", used.of("targets"), _target)
    yield from _claims(used.of("claims"))


def _plants_of(library: Library, row: Actor, used: Usage) -> tuple[Plant, ...]:
    """The plants whose words name it, and those of a company of its name."""
    name = slug(re.split(r" \(|, ", row.name)[0]) + "-"
    own = (
        plant
        for plant in library.rows(Plant)
        if name.startswith(slug(plant.company) + "-") or (slug(plant.company) + "-").startswith(name)
    )
    return tuple({plant.plant_id: plant for plant in (*own, *used.of("plants"))}.values())


def _terms(library: Library, text: str) -> Iterator[Block]:
    """The terms that a text uses."""
    names = dict.fromkeys(name for found in mentions(library, text) for name in found.things)
    found = (thing(library, name) for name in names if name.startswith("term:"))
    yield from _term_badges(_("Terms that go with it"), (each.row for each in found if each is not None))


def _term_badges(title: str, terms: Iterable[Term]) -> Iterator[Block]:
    badges = tuple(Badge(term.term, to=way_to("term", term), tip=term.definition, dashed=False) for term in terms)
    if badges:
        yield Heading(title)
        yield Badges(badges)


def _countries(library: Library, rows: Iterable[Any]) -> Iterator[Block]:
    """The countries of events, plants and deposits, the most frequent first."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.iso3] = counts.get(row.iso3, 0) + 1
    codes = sorted(counts, key=lambda code: -counts[code])
    ways = {code: ToThing(f"country:{code}") for code in codes}
    if codes:
        yield Heading(_("Countries of these events and places"))
        yield Badges(tuple(Badge(library.country_name(code), to=ways[code], dashed=False) for code in codes))

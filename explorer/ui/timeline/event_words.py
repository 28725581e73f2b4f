"""What the card of an event says: what was decided, by whom, when, for which elements, and which rules came with it."""

from collections.abc import Iterator

from explorer.analysis.controls import standing
from explorer.analysis.event_links import actors_of, rules_of, terms_of
from explorer.analysis.events import seen_until
from explorer.analysis.rules import Instrument
from explorer.analysis.trust import best_first
from explorer.content.library import Library
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration
from explorer.figures.element_policy import day_of, state_words
from explorer.figures.rules import short_name
from explorer.figures.timeline_words import kind_text
from explorer.records.policy import Event
from explorer.records.words import _, date_text
from explorer.ui.element.blocks import (
    Badge,
    Badges,
    Block,
    Entry,
    Fact,
    Heading,
    Paragraph,
    SourceLine,
    ToChapter,
    ToCountry,
    ToElement,
)
from explorer.ui.element.thing_row import cited_names, way_to


def event_blocks(library: Library, at: Exploration, event: Event) -> tuple[Block, ...]:
    """All that is held of an event."""
    sources = best_first(library, event.source_id)
    return (
        *_planned(library, event),
        Paragraph(event.summary, source_ids=sources),
        Fact(_("Date"), date_text(event.date, event.precision), note=_PRECISION.get(event.precision, "")),
        Fact(_("Kind"), kind_text(event.kind)),
        Entry(event.jurisdiction, _("Whose decision or event"), to=ToCountry(event.iso3)),
        *_elements(library, event),
        *_actors(library, event),
        *_rules(library, at, event),
        *_terms(library, event),
        SourceLine("", cited_names(library, sources), sources),
    )


_PRECISION = {
    "month": _("The source gives the month; the day is not known here."),
    "year": _("The source gives the year; the day is not known here."),
}


def _planned(library: Library, event: Event) -> Iterator[Block]:
    seen = seen_until(library)
    if event.date > seen:
        words = _("This was planned. The newest pages read are of {month}: whether it came so is not known here.")
        yield Paragraph(words.format(month=date_text(seen, "month")), quiet=True)


def _elements(library: Library, event: Event) -> Iterator[Block]:
    yield Heading(_("Elements it names"))
    found = [element for element in map(library.element, event.symbol) if element]
    if not found:
        yield Paragraph(_("No element is named in this event."), quiet=True)
        return
    yield Badges(tuple(Badge(f"{e.symbol} {e.name}", to=ToElement(e.symbol), dashed=False) for e in found))


def _actors(library: Library, event: Event) -> Iterator[Block]:
    found = actors_of(library, event)
    if found:
        yield Heading(_("Who has to do with it"))
        for actor in found:
            yield Entry(actor.name, f"{actor.country} · {actor.role}", to=way_to("actor", actor))


def _rules(library: Library, at: Exploration, event: Event) -> Iterator[Block]:
    found = rules_of(library, event)
    if found:
        day = day_of(library, at)
        yield Heading(_("Trade rules that turned on this day"), ToChapter(Chapter.RULES))
        for rule in found:
            yield _rule(rule, day)


def _rule(rule: Instrument, day: str) -> Entry:
    state = _("On {day}: {state}").format(state=state_words(standing(rule.row, day)), day=date_text(day))
    as_of = _("Status as of {as_of}.").format(as_of=date_text(rule.row.status_as_of, rule.row.status_as_of_precision))
    lines = (", ".join(rule.rows), rule.row.scope, as_of)
    told = tuple(line for line in lines if line)
    return Entry(short_name(rule.row), state, told, ToChapter(Chapter.RULES), source_ids=rule.source_ids)


def _terms(library: Library, event: Event) -> Iterator[Block]:
    found = terms_of(library, event)
    if found:
        yield Heading(_("Words in it"))
        yield Badges(tuple(Badge(t.term, to=way_to("term", t), tip=t.definition, dashed=False) for t in found))

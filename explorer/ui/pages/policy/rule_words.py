"""What the rules of a day mean for the element in focus, in words."""

from explorer.analysis import controls
from explorer.analysis.controls import Status
from explorer.analysis.rules import CHINA, Instrument, bearing, china_standing
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_policy import day_of, state_words
from explorer.figures.rules import short_name
from explorer.records.policy import Event
from explorer.records.words import _, date_text
from explorer.ui.element.blocks import Block, Entry, Heading, Paragraph, Target, ToEvent, ToSources


def rule_words(library: Library, at: Exploration) -> tuple[Block, ...]:
    """The element in focus in one sentence, the event in focus, and each rule that bears on the element."""
    day, made = day_of(library, at), list[Block]()
    element = library.element(at.element or "")
    if element is not None and element.is_rare_earth:
        standing = china_standing(library, element.symbol, day)
        words = controls.sentence(standing, element.name.lower(), library.country_name(CHINA))
        made += [Heading(element.name), Paragraph(words, source_ids=standing.source_ids)]
    made += _event(library, at.event)
    own: list[Block] = []
    general: list[Block] = []
    for each, standing in bearing(library, day):
        if standing.status is Status.NONE:
            continue
        if each.general:
            general.append(_entry(each, each.row.scope, state_words(standing), at.event))
        elif element is not None and element.symbol in each.rows:
            own.append(_entry(each, each.rows[element.symbol].scope, state_words(standing), at.event))
    if own:
        made += [Heading(_("Rules that name it")), *own]
    if general:
        made += [Heading(_("Rules for rare earths in general")), *general]
    return tuple(made) or (Paragraph(_("No rule held here was announced by that day.")),)


def _event(library: Library, event_id: str | None) -> list[Block]:
    event = next((e for e in library.rows(Event) if e.event_id == event_id), None)
    if event is None or not any(each.event_id == event_id for each, _standing in bearing(library, event.date)):
        return []
    when, to = date_text(event.date, event.precision), ToEvent(event.event_id, int(event.date[:4]))
    told = Entry(event.title, when, (event.summary,), to, strong=True, source_ids=event.source_id)
    return [Heading(_("The decision")), told]


def _entry(of: Instrument, scope: str, state: str, focused: str | None) -> Entry:
    as_of = _("Status as of {as_of}.").format(as_of=date_text(of.row.status_as_of, of.row.status_as_of_precision))
    to: Target = ToSources(of.source_ids)
    if of.event_id is not None:
        begun = of.row.announced or of.row.effective or of.row.status_until or of.row.status_as_of
        to = ToEvent(of.event_id, int(begun[:4]))
    strong = of.event_id is not None and of.event_id == focused
    return Entry(short_name(of.row), state, (scope, as_of), to, strong, source_ids=of.source_ids)

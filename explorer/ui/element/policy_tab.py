"""The Policy tab: official lists, export rules on the chosen day, and the events that name the element."""

from explorer.analysis.critical import OnList
from explorer.content.library import Library
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration, Tab
from explorer.figures import element_policy
from explorer.figures.element_policy import Badge as Listed
from explorer.figures.element_policy import EventLine, PolicyTab, Rule
from explorer.records.policy import Event
from explorer.records.words import _, date_text, ngettext
from explorer.ui.element.blocks import (
    Badge,
    Badges,
    Block,
    Entry,
    Heading,
    Paragraph,
    ToChapter,
    ToEvent,
    ToSources,
    ToTab,
)

# Which of the theme's badge colours a place wears; the rules of China the third, all others the fourth.
_COLOURS = {"EUU": 0, "GBR": 1, "CHN": 2}
_SUMMED_UP = ("EUU", "GBR", "USA")
_RULE_COLOUR, _ELSEWHERE = 2, 3


def policy_blocks(library: Library, now: Exploration, symbol: str) -> tuple[Block, ...]:
    """Lists, rules and events, each with its source."""
    tab = element_policy.policy(library, symbol, now)
    blocks: list[Block] = []
    if tab.badges:
        blocks += [Heading(_("On official lists")), Badges(tuple(_badge(b) for b in tab.badges))]
    blocks.append(Heading(_("Export rules on {day}").format(day=date_text(tab.day))))
    blocks.append(Paragraph(tab.control, source_ids=tab.control_source_ids))
    blocks += [_rule(rule) for rule in tab.rules]
    if tab.general:
        blocks += [Heading(_("Rules for rare earths in general")), *map(_rule, tab.general)]
    count = len(tab.events)
    words = ngettext("{count} event names it", "{count} events name it", count).format(count=count)
    blocks.append(Heading(words, ToChapter(Chapter.TIMELINE)))
    blocks += [_event(library, line, now.event) for line in tab.events]
    return tuple(blocks)


def summary(library: Library, now: Exploration, symbol: str) -> tuple[Block, ...]:
    """Lists and rules as a few badges under their heading, for a tab on something else."""
    tab = element_policy.policy(library, symbol, now)
    listed = [b for b in tab.badges if b.state is OnList.YES]
    first = sorted((b for b in listed if b.iso3 in _SUMMED_UP), key=_place_in_summary)
    badges = [_badge(b) for b in first]
    more = len(listed) - len(first)
    if more:
        words = ngettext("{count} more list", "{count} more lists", more).format(count=more)
        badges.append(Badge(words, _ELSEWHERE, ToTab(Tab.POLICY)))
    badges.append(_control(tab))
    title = _("Policy on {day}").format(day=date_text(tab.day))
    return (Heading(title, ToTab(Tab.POLICY)), Badges(tuple(badges)))


def _place_in_summary(listed: Listed) -> int:
    return _SUMMED_UP.index(listed.iso3)


def _badge(listed: Listed) -> Badge:
    colour = _COLOURS.get(listed.iso3, _ELSEWHERE) if listed.state is OnList.YES else None
    tip = f"{listed.title}. {listed.note}" if listed.note else listed.title
    return Badge(listed.text, colour, ToSources(listed.source_ids), tip)


def _control(tab: PolicyTab) -> Badge:
    return Badge(tab.control, _RULE_COLOUR, ToSources(tab.control_source_ids) if tab.control_source_ids else None)


def _rule(rule: Rule) -> Entry:
    return Entry(rule.text, rule.jurisdiction, (rule.scope,) if rule.scope else (), source_ids=rule.source_ids)


def _event(library: Library, line: EventLine, focused: str | None) -> Entry:
    strong = line.event_id == focused
    summary = next((e.summary for e in library.rows(Event) if e.event_id == focused), "") if strong else ""
    to = ToEvent(line.event_id, line.year)
    return Entry(line.title, line.when, (summary,) if summary else (), to, strong, source_ids=line.source_ids)

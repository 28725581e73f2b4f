"""Lists on the cards of things: events by date, and rows of one kind, each with the way to it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from explorer.analysis.things import KIND_OF
from explorer.records.policy import Event
from explorer.records.words import _, date_text
from explorer.ui.element.blocks import Block, Entry, Heading, Paragraph, ToEvent
from explorer.ui.element.thing_row import way_to

_SHOWN = 14  # of a kind; more would push the next kind out of sight


def event_entries(events: Iterable[Event], title: str = "") -> Iterator[Block]:
    """Events as dated entries, the newest first. title: with {count} for how many."""
    newest = sorted(events, key=_day, reverse=True)
    if newest:
        yield Heading((title or _("Events: {count}")).format(count=len(newest)))
    for event in newest[:_SHOWN]:
        lead = f"{date_text(event.date, event.precision)} · {event.jurisdiction}"
        to = ToEvent(event.event_id, int(event.date[:4]))
        yield Entry(event.title, lead=lead, to=to, source_ids=event.source_id)
    yield from _more(len(newest))


def row_entries(title: str, kind: str, rows: Sequence[Any], lead: Callable[[Any], str]) -> Iterator[Block]:
    """Rows of one kind of thing under their title; lead: the words above the name of each."""
    if rows:
        yield Heading(_("{title}: {count}").format(title=title, count=len(rows)))
    for row in rows[:_SHOWN]:
        name = str(getattr(row, KIND_OF[kind].name))
        yield Entry(name, lead=lead(row), to=way_to(kind, row), source_ids=row.source_id)
    yield from _more(len(rows))


def joined(*parts: str | None) -> str:
    """The parts that say something, with points between them."""
    return " · ".join(part for part in parts if part)


def _day(event: Event) -> str:
    return event.date


def _more(count: int) -> Iterator[Block]:
    if count > _SHOWN:
        yield Paragraph(_("and {count} more, which the search finds").format(count=count - _SHOWN), quiet=True)

"""The trade rules by instrument, and the days on which one of them changes its state.

How a rule stands on a day is told by explorer.analysis.controls alone; here its rows are only brought together.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from explorer.analysis import controls
from explorer.analysis.controls import ALL, ElementStanding, Standing
from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.policy import Event, ExportControl

CHINA = "CHN"


@dataclass(frozen=True, slots=True)
class Instrument:
    """One announcement, law or duty with the elements it is made for.

    row: the first of its rows, which all share dates and state. rows: its row by element symbol; empty where it is not
    made element by element. event_id: the event that tells of it, None where none does.
    """

    row: ExportControl
    rows: dict[str, ExportControl]
    event_id: str | None

    @property
    def general(self) -> bool:
        """Whether it is about rare earths as a whole: their technology, equipment, quotas or ore."""
        return not self.rows

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The sources of the rule and of its state."""
        return tuple(dict.fromkeys((*self.row.source_id, *self.row.status_source_id)))


@dataclass(frozen=True, slots=True)
class Turn:
    """A day (ISO) on which the standing of some instruments becomes another; those that changed, with it."""

    day: str
    standings: tuple[Standing, ...]


@kept
def instruments(library: Library) -> tuple[Instrument, ...]:
    """Every instrument: China's made for elements, China's others, those elsewhere; in each the oldest first.

    Those that have ended come last of their part: a reader of today looks for the others.
    """
    found = [
        Instrument(rows[0], {s: row for row in rows for s in row.symbol if s != ALL}, _event_of(library, rows[0]))
        for rows in _together(library)
    ]
    return tuple(sorted(found, key=_place_in_list))


def _place_in_list(each: Instrument) -> tuple[bool, bool, bool, str, str]:
    row = each.row
    begun = row.announced or row.effective or ""
    return row.iso3 != CHINA, each.general, row.status == "lifted", begun, row.row_id


def _together(library: Library) -> list[list[ExportControl]]:
    def own(row: ExportControl) -> tuple[str, ...]:
        return row.iso3, row.instrument, row.announced or "", row.effective or ""

    return [list(rows) for _key, rows in groupby(sorted(library.rows(ExportControl), key=own), own)]


def _event_of(library: Library, rule: ExportControl) -> str | None:
    """The event of the same place with a source of the rule, best one on a day of the rule; None where there is none.

    Without a source in common nothing ties the two together but the day, and several things happen in a day.
    """
    days = {rule.announced, rule.effective, rule.status_until}
    there = [e for e in library.rows(Event) if e.iso3 == rule.iso3 and set(e.source_id) & set(rule.source_id)]
    on_day = [e for e in there if e.date in days]
    return min(on_day, key=lambda e: e.date).event_id if on_day else None


@kept
def turns(library: Library) -> tuple[Turn, ...]:
    """The days on which something changes, in their order; between two of them nothing does."""
    days = sorted({day for rule in library.rows(ExportControl) for day in controls.turning_days(rule)})
    found: list[Turn] = []
    for day in days:
        before = date.fromordinal(date.fromisoformat(day).toordinal() - 1).isoformat()
        changed: list[Standing] = []
        for each in instruments(library):
            was, now = controls.standing(each.row, before), controls.standing(each.row, day)
            if (was.status, was.confirmed) != (now.status, now.confirmed):
                changed.append(now)
        if changed:
            found.append(Turn(day, tuple(changed)))
    return tuple(found)


@kept
def known_until(library: Library) -> str:
    """The last day (ISO) on which the state of the rules is known."""
    return controls.known_until(library.rows(ExportControl))


@kept
def newest_day(library: Library) -> str:
    """The day (ISO) that stands for "now" in this edition."""
    return controls.newest_day(library.rows(ExportControl))


@kept
def span(library: Library) -> tuple[str, str]:
    """The first and the last day (ISO) that can be asked about: whole years around the element rules and what follows.

    It begins in the year of the oldest announcement: of earlier days no rule held here says anything certain.
    """
    begun = [rule.announced for rule in library.rows(ExportControl) if rule.announced]
    days = [turn.day for turn in turns(library)]
    if not begun or not days:
        return "2010-01-01", "2010-12-31"
    return f"{min(begun)[:4]}-01-01", f"{max(days)[:4]}-12-31"


def turn_after(library: Library, day: str) -> Turn | None:
    """The next day on which something changes; None after the last."""
    days = turns(library)
    place = bisect_right([turn.day for turn in days], day)
    return days[place] if place < len(days) else None


def turn_before(library: Library, day: str) -> Turn | None:
    """The last day before this one on which something changes; None before the first."""
    days = turns(library)
    place = bisect_left([turn.day for turn in days], day)
    return days[place - 1] if place else None


def since(library: Library, day: str) -> str:
    """The last day, not after this one, on which something changed; an early day before the first change."""
    days = turns(library)
    place = bisect_right([turn.day for turn in days], day)
    return days[place - 1].day if place else date.min.isoformat()


def bearing(library: Library, day: str) -> tuple[tuple[Instrument, Standing], ...]:
    """Every instrument with its standing on a day."""
    return _bearing(library, since(library, day))


@kept
def _bearing(library: Library, turned: str) -> tuple[tuple[Instrument, Standing], ...]:
    # Kept by the day of the last change: a reader who drags through the years asks for thousands of days.
    return tuple((each, controls.standing(each.row, turned)) for each in instruments(library))


def china_standing(library: Library, symbol: str, day: str) -> ElementStanding:
    """How an element stands on a day under the rules that China made for it."""
    return replace(_china(library, symbol, since(library, day)), day=day)


@kept
def _china(library: Library, symbol: str, turned: str) -> ElementStanding:
    return controls.element_standing(library.rows(ExportControl), symbol, turned, CHINA)

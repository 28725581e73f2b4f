"""Trade rules as they stood on a day: every instrument against the 17 elements.

How an element stands is told by the function that also serves the Table page's control lens
(explorer.analysis.controls.element_standing, through analysis.rules.china_standing).
"""

import re

from explorer.analysis import controls
from explorer.analysis.controls import ElementStanding, Standing, Status
from explorer.analysis.kept import kept
from explorer.analysis.rules import (
    CHINA,
    Instrument,
    bearing,
    china_standing,
    instruments,
    known_until,
    newest_day,
    since,
)
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_policy import day_of, state_words
from explorer.figures.figure import Axis, Figure, Mark
from explorer.figures.matrix_row import Cell, Row
from explorer.records.policy import ExportControl
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _, date_text, ngettext, number

KEY = "policy.rules"
_OFFICES = ("MOFCOM/GACC ", "MOFCOM ")
_NUMBERED = re.compile(r"No\. (\d+) of (\d{4})")
_RATE = re.compile(r"duty.*\((\d+ %)")
_BRIEF = 4  # words of a brief name


def rules(library: Library, exploration: Exploration) -> Figure:
    """Which rule bears on which element on the chosen day, or on the newest day the facts know."""
    return _rules(library, day_of(library, exploration), exploration.elements)


@kept
def _still(library: Library) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...], str]:
    """What is the same on every day: symbols with names, sources, and the date of the newest page in words."""
    earths = tuple((earth.symbol, earth.name) for earth in library.rows(RareEarth))
    sources = tuple(dict.fromkeys(s for each in instruments(library) for s in each.source_ids))
    newest = max(library.rows(ExportControl), key=lambda r: r.status_as_of, default=None)
    as_of = date_text(newest.status_as_of, newest.status_as_of_precision) if newest else ""
    return earths, sources, as_of


def _rules(library: Library, day: str, chosen: tuple[str, ...]) -> Figure:
    earths, sources, as_of = _still(library)
    standings = {symbol: china_standing(library, symbol, day) for symbol, _name in earths}
    kept_rows = _rows(library, since(library, day))
    rows = (_strongest(library, standings, earths), *kept_rows) if kept_rows else ()
    present = {cell.state for row in rows for cell in row.cells}
    known = day <= known_until(library)
    words = _("state on {day}, as known in {as_of}")
    if not known:
        words = _("later than the newest page seen ({as_of}): not known, or paler = as last known")
    return Figure(
        key=KEY,
        name=_("Rules on a day"),
        title=_title(day, standings, known=known) if rows else _("Rules on trade in rare earths"),
        subtitle=words.format(day=date_text(day), as_of=as_of) if rows else "",
        mark=Mark.MATRIX,
        x=Axis(_("Rule")),
        y=Axis(_("State")),
        source_ids=sources if rows else (),
        notes=_notes(as_of) if rows else (),
        gaps=() if rows else (_("No rule on trade was read."),),
        highlight=frozenset(chosen),
        data_year=int(newest_day(library)[:4]) if rows else None,
        columns=tuple(f"element:{symbol}" for symbol, _name in earths) if rows else (),
        rows=rows,
        states=tuple((str(status), _legend(status)) for status in Status if str(status) in present),
    )


def _strongest(library: Library, standings: dict[str, ElementStanding], earths: tuple[tuple[str, str], ...]) -> Row:
    """What the control lens of the Table page shows, element by element."""
    place = library.country_name(CHINA)
    cells = tuple(
        Cell(
            str(standings[symbol].status),
            standings[symbol].status.text,
            controls.sentence(standings[symbol], name.lower(), place),
            not standings[symbol].confirmed and standings[symbol].status is not Status.UNKNOWN,
            f"element:{symbol}",
        )
        for symbol, name in earths
    )
    told = _("The strongest of China’s rules made for each element, as the table of elements shows it under “Control”.")
    return Row(_("{place}: strongest rule").format(place=place), _("Strongest"), cells, told)


@kept
def _rows(library: Library, turned: str) -> tuple[Row, ...]:
    """Every instrument as it stands from the day of a change until the next."""
    earths, _sources, _as_of = _still(library)
    rows: list[Row] = []
    part = ""
    for each, standing in bearing(library, turned) if earths else ():
        here = _part(each)
        rows.append(_row(library, each, standing, earths, "" if here == part else here))
        part = here
    return tuple(rows)


def _legend(status: Status) -> str:
    """A state in the words of the legend, where a cell is one rule for one element."""
    return {Status.NONE: _("no such rule"), Status.LIFTED: _("ended")}.get(status, status.text)


def _part(of: Instrument) -> str:
    if of.row.iso3 != CHINA:
        return _("Elsewhere")
    return _("China, rare earths in general") if of.general else _("China, element by element")


def _row(library: Library, each: Instrument, standing: Standing, earths: tuple[tuple[str, str], ...], head: str) -> Row:
    state, unsure = state_words(standing), _unsure(standing)
    if standing.status is Status.NONE:
        state = _("not announced on that day")
    as_of = _("Status as of {as_of}.").format(as_of=date_text(each.row.status_as_of, each.row.status_as_of_precision))
    if unsure:
        as_of = _("As last known in {as_of}; what holds on the chosen day is not known here.").format(
            as_of=date_text(each.row.status_as_of, each.row.status_as_of_precision)
        )
    source = _named_source(library, each)
    about = f"{each.row.jurisdiction}: {each.row.instrument}"
    name = short_name(each.row)
    place = f"moment:{each.event_id}" if each.event_id else f"source:{next(iter(each.row.source_id), '')}"
    text = _legend(standing.status)
    told = _lines(about, f"{state}. {as_of}", each.row.status_note, source)
    if each.general:
        words = _lines(about, f"{state}. {as_of}", each.row.scope, each.row.status_note, source)
        return Row(
            name, brief_name(each.row), (Cell(str(standing.status), text, words, unsure, place),), told, head, place
        )
    nothing = str(Status.NONE)
    cells: list[Cell] = []
    for symbol, earth in earths:
        rule = each.rows.get(symbol)
        element = f"element:{symbol}"
        if rule is None:
            words = _("{name}: not named in {rule}.").format(name=earth, rule=each.row.instrument)
            cells.append(Cell(nothing, _("not named"), words, place=element))
        else:
            words = _lines(f"{earth}. {about}", f"{state}. {as_of}", rule.scope, source)
            cells.append(Cell(str(standing.status), text, words, unsure, element))
    return Row(name, brief_name(each.row), tuple(cells), told, head, place)


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _unsure(standing: Standing) -> bool:
    return not standing.confirmed and standing.status not in {Status.UNKNOWN, Status.NONE}


@kept
def _source_words(library: Library, source_id: str) -> str:
    source = library.source(source_id)
    return _("Source: {name}").format(name=source.publisher or source.title) if source else ""


def _named_source(library: Library, each: Instrument) -> str:
    return _source_words(library, each.row.source_id[0]) if each.row.source_id else ""


def short_name(rule: ExportControl) -> str:
    """An instrument on one line: without the offices that issued it, and with its place where that is not China."""
    name = rule.instrument
    for office in _OFFICES:
        name = name.removeprefix(office)
    name = name[:1].upper() + name[1:]
    return name if rule.iso3 == CHINA else f"{rule.jurisdiction}: {name}"


def brief_name(rule: ExportControl) -> str:
    """The name of an instrument where room is short: "No. 18, 2025", or its first words; the reader can point at it."""
    numbered = _NUMBERED.search(rule.instrument)
    if numbered:
        return _("No. {number}, {year}").format(number=numbered[1], year=numbered[2])
    rate = _RATE.search(rule.instrument)
    if rate:
        return _("Duty of {rate}").format(rate=rate[1])
    words = short_name(rule).partition(" (")[0].split()
    return " ".join(words[:_BRIEF])


def _title(day: str, standings: dict[str, ElementStanding], *, known: bool) -> str:
    """How many elements need a licence and what else there is, by the strongest rule of China for each."""
    counts = {status: sum(1 for s in standings.values() if s.status is status) for status in Status}
    told = {
        Status.LICENCE: ngettext(
            "{count} needs an export licence", "{count} need an export licence", counts[Status.LICENCE]
        ),
        Status.DUTY: _("{count} under export duty"),
        Status.SUSPENDED: _("{count} under a paused rule"),
        Status.UNKNOWN: _("{count} not known"),
        Status.ANNOUNCED: _("{count} under an announced rule"),
        Status.IN_FORCE: _("{count} under another rule"),
    }
    parts = [words.format(count=number(counts[status])) for status, words in told.items() if counts[status]]
    if not parts:
        parts = [_("no rule in force that names one of them")]
    begun = min((s.first_day for s in standings.values() if s.first_day), default=day)
    if day < begun:
        return _("The rules on elements held here begin on {day}; nothing is said of earlier days").format(
            day=date_text(begun)
        )
    words = _("China’s rules on {day}: of {all} rare earths, {parts}")
    if not known:
        words = _("China’s rules on {day}, as last known: of {all} rare earths, {parts}")
    return words.format(day=date_text(day), all=number(len(standings)), parts=", ".join(parts))


def _notes(as_of: str) -> tuple[str, ...]:
    return (
        _("The newest page seen is of {as_of}; later days are shown as last known, or as not known.").format(
            as_of=as_of
        ),
        _(
            "Rules against companies or a country work through the list of seven elements of Announcement No. 18, so "
            "they stand at those seven. One bar over all elements: a rule that is not made element by element."
        ),
    )

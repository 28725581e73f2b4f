"""For whom the element in focus is critical, and since when, in words."""

from explorer.analysis.critical import OnList, Standing, since_when
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.critical_matrix import list_name
from explorer.records.words import _, ngettext, number
from explorer.ui.element.blocks import Block, Entry, Heading, Paragraph


def list_words(library: Library, at: Exploration) -> tuple[Block, ...]:
    """How many lists have the element in focus now, and of each list since when."""
    element = library.element(at.element or "")
    found = since_when(library, at.element) if at.element else ()
    if element is None or not found:
        return (Paragraph(_("Choose a rare earth to see for whom it is critical, and since when.")),)
    counts = {state: sum(1 for each in found if each.now is state) for state in OnList}
    words = _("On the newest edition of {yes} of the {all} lists held here. “Since” counts the editions held here.")
    made: list[Block] = [
        Heading(element.name),
        Paragraph(words.format(yes=number(counts[OnList.YES]), all=number(len(found)))),
    ]
    for state, title in (
        (OnList.YES, _("Critical for whom, since when")),
        (OnList.UNCLEAR, _("Not clear")),
        (OnList.NO, _("Not on the newest edition")),
    ):
        entries = [_entry(each, at.countries) for each in found if each.now is state]
        if entries:
            made += [Heading(title), *entries]
    return tuple(made)


def _entry(of: Standing, picked: tuple[str, ...]) -> Entry:
    lines: list[str] = []
    if of.newest.how_named:
        lines.append(_("Named as: {words}").format(words=of.newest.how_named))
    if of.before:
        words = ngettext("The edition of {years} named it.", "The editions of {years} named it.", len(of.before))
        lines.append(words.format(years=_years(of.before)))
    if of.without and of.first is not None and of.now is OnList.YES:
        words = ngettext("The edition of {years} did not.", "The editions of {years} did not.", len(of.without))
        lines.append(words.format(years=_years(of.without)))
    if of.newest.note:
        lines.append(of.newest.note)
    lead = {
        OnList.YES: _("on it since {year}").format(year=of.since),
        OnList.UNCLEAR: _("the page seen names only the group"),
        OnList.NO: _("not on it in {year}").format(year=of.newest.year),
    }[of.now]
    return Entry(
        list_name(of.newest, placed=True), lead, tuple(lines), strong=of.newest.iso3 in picked,
        source_ids=of.newest.source_ids,
    )  # fmt: skip


def _years(years: tuple[int, ...]) -> str:
    return ", ".join(str(year) for year in years)

"""Every target in words: who set it, whether it binds, what was found, and what is no target."""

from explorer.analysis.targets import Measured, Sort, measured
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.targets import aim_words, context_words, found_words, picked
from explorer.records.words import _
from explorer.ui.element.blocks import Block, Entry, Heading, Paragraph


def target_words(library: Library, at: Exploration) -> tuple[Block, ...]:
    """The targets of the picked countries, of all where none of these has one, under the name of each country."""
    every = picked(library, measured(library), at.countries)
    made: list[Block] = [
        Paragraph(_("What was aimed at, by whom, whether it binds anybody, and the latest figure that was found."))
    ]
    for sort, title in (
        (Sort.TARGET, ""),
        (Sort.COMPANY, _("Goals of companies")),
        (Sort.ESTIMATE, _("Estimates, no targets")),
    ):
        made += _under_heads([each for each in every if each.sort is sort], title)
    compared = [each for each in every if each.sort is Sort.CONTEXT]
    if compared:
        made.append(Heading(_("Figures to compare")))
        made += [Paragraph(context_words(each), source_ids=each.source_ids) for each in compared]
    return tuple(made)


def _under_heads(found: list[Measured], title: str) -> list[Block]:
    """Entries under one title, or under the name of each country where there is none."""
    made: list[Block] = []
    head = ""
    for each in found:
        here = title or each.row.jurisdiction
        if here != head:
            made.append(Heading(here))
            head = here
        made.append(_entry(each, placed=bool(title)))
    return made


def _entry(of: Measured, *, placed: bool) -> Entry:
    row = of.row
    lead = f"{row.jurisdiction} · {row.binding}" if placed else row.binding
    figure = _("Latest figure: {found}.").format(found=found_words(of))
    lines = (aim_words(of)[:1].upper() + aim_words(of)[1:] + ".", figure, row.current_note or "")
    return Entry(row.target, lead, tuple(line for line in lines if line), source_ids=of.source_ids)

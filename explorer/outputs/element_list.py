"""The list of elements as rows, for the clipboard and for a CSV file with its sources."""

from collections.abc import Sequence

from explorer.analysis.properties import Property, shown_unit, shown_value
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths
from explorer.figures.trends import value_sources
from explorer.outputs.row_text import commented, named, origin, source_words, tabbed
from explorer.records.element import Element
from explorer.records.words import _


def list_rows(
    library: Library, elements: Sequence[Element], columns: Sequence[Property], degrees: Degrees, lengths: Lengths
) -> list[list[str]]:
    """Header with units, and a row an element; an unknown value is an empty cell.

    A column whose values are not all of one kind ("calculated") is followed by one that says so.
    """
    header, cells = [_("Element"), _("Symbol"), _("Kind")], [[e.name, e.symbol, e.category] for e in elements]
    for of in columns:
        unit = shown_unit(of, degrees, lengths)
        header.append(f"{of.name} ({unit})" if unit else of.name)
        values = [of.value(library, e.symbol) for e in elements]
        marks = [of.mark(library, e.symbol) if v is not None else "" for e, v in zip(elements, values, strict=True)]
        if any(marks):
            header.append(_("{name}: status").format(name=of.name))
        for row, value, mark in zip(cells, values, marks, strict=True):
            row.append("" if value is None else f"{shown_value(of, value, degrees, lengths):.10g}")
            if any(marks):
                row.append(mark)
    return [header, *cells]


def as_tsv(rows: Sequence[Sequence[str]]) -> str:
    """Rows with tabs between, as spreadsheets paste them."""
    return tabbed(rows)


def as_csv(  # noqa: PLR0913 - a file says all of these
    library: Library,
    elements: Sequence[Element],
    columns: Sequence[Property],
    degrees: Degrees,
    lengths: Lengths,
    *,
    address: str,
    version: str,
) -> str:
    """The rows under lines that start with "#": what the list is, what to know of its columns, its sources."""
    notes = dict.fromkeys(f"{of.name}: {of.note}" for of in columns if of.note)
    ids = dict.fromkeys(s for of in columns for e in elements for s in value_sources(library, of, e.symbol))
    sources = [source for source in map(library.source, ids) if source]
    about = [
        (_("Title"), _("The elements and their properties")),
        *((_("Note"), note) for note in notes),
        *((_("Source"), source_words(source)) for source in sources),
        *origin(address, version),
    ]
    return commented(named(about), list_rows(library, elements, columns, degrees, lengths))

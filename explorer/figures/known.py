"""The names an address may use: what exists in this edition of the facts."""

from explorer.analysis.kept import kept
from explorer.analysis.lit import categories
from explorer.analysis.properties import PROPERTIES
from explorer.analysis.things import Things
from explorer.content.library import Library
from explorer.exploration.address import Known
from explorer.figures.lenses import LENSES
from explorer.records.element import Element
from explorer.records.policy import Event
from explorer.records.science import CellAtom
from explorer.records.source import Country, Source
from explorer.records.supply import Production
from explorer.records.uses import Product


@kept
def known(library: Library, pages: tuple[str, ...]) -> Known:
    """Every key, id, symbol and code an address may name; pages: keys of the pages that the window shows."""
    years = [row.year for row in library.rows(Production) if row.preferred]
    return Known(
        pages=pages,
        elements=tuple(e.symbol for e in library.rows(Element)),
        lenses=tuple(lens.key for lens in LENSES),
        years=(min(years), max(years)) if years else _NO_DATA_YEARS,
        countries=tuple(c.iso3 for c in library.rows(Country)),
        products=tuple(p.product_id for p in library.rows(Product)),
        uses=categories(library),
        events=tuple(e.event_id for e in library.rows(Event)),
        sources=tuple(s.source_id for s in library.rows(Source)),
        things=Things(library),
        structures=tuple(dict.fromkeys(atom.structure_id for atom in library.rows(CellAtom))),
        properties=tuple(each.key for each in PROPERTIES),
    )


_NO_DATA_YEARS = (1900, 2025)
"""What the slider spans when the table of production cannot be read at all."""

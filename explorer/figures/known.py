"""The names an address may use: what exists in this edition of the facts."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property

from explorer.analysis.claims import OWN
from explorer.analysis.kept import kept
from explorer.analysis.lit import categories
from explorer.analysis.properties import PROPERTIES
from explorer.analysis.things import Things
from explorer.content.library import Library
from explorer.exploration.address import Known
from explorer.figures.lenses import LENSES
from explorer.records.chain import OreShare, ProcessStep
from explorer.records.element import Element
from explorer.records.policy import Actor, Claim, Event
from explorer.records.science import CellAtom
from explorer.records.source import Country, Source
from explorer.records.supply import Production
from explorer.records.uses import Product


class _Names(Collection[str]):
    """Names in their order, each once, read when the first is asked for: most addresses name few kinds of things."""

    def __init__(self, read: Callable[[], Iterable[str]]) -> None:
        self._read = read

    @cached_property
    def _all(self) -> dict[str, None]:
        return dict.fromkeys(self._read())

    def __contains__(self, name: object) -> bool:
        return name in self._all

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


class _Claims(_Names):
    """The claims of the article, and those of a teacher: which these are is known only while their file is open."""

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or (isinstance(name, str) and name.startswith(OWN))


@kept
def known(library: Library, pages: tuple[str, ...]) -> Known:
    """Every key, id, symbol and code an address may name; pages: keys of the pages that the window shows."""
    years = [row.year for row in library.rows(Production) if row.preferred]
    return Known(
        pages=pages,
        elements=tuple(e.symbol for e in library.rows(Element)),
        lenses=tuple(lens.key for lens in LENSES),
        years=(min(years), max(years)) if years else _NO_DATA_YEARS,
        countries=_Names(lambda: (c.iso3 for c in library.rows(Country))),
        products=_Names(lambda: (p.product_id for p in library.rows(Product))),
        uses=_Names(lambda: categories(library)),
        events=_Names(lambda: (e.event_id for e in library.rows(Event))),
        sources=_Names(lambda: (s.source_id for s in library.rows(Source))),
        things=Things(library),
        structures=_Names(lambda: (atom.structure_id for atom in library.rows(CellAtom))),
        ores=_Names(lambda: (row.ore_id for row in library.rows(OreShare))),
        steps=_Names(lambda: (row.step_id for row in library.rows(ProcessStep))),
        kinds=_Names(lambda: (e.kind for e in library.rows(Event))),
        actors=_Names(lambda: (a.actor_id for a in library.rows(Actor))),
        claims=_Claims(lambda: (c.claim_id for c in library.rows(Claim))),
        properties=tuple(each.key for each in PROPERTIES),
    )


_NO_DATA_YEARS = (1900, 2025)
"""What the slider spans when the table of production cannot be read at all."""

"""Mine production as either survey counts it: two books that disagree, asked one at a time and never mixed."""

from dataclasses import dataclass

from explorer.analysis import production
from explorer.analysis.kept import kept
from explorer.analysis.production import OTHERS, WORLD, Output, Year
from explorer.analysis.shares import Share, concentration, shares_in
from explorer.content.library import Library
from explorer.exploration.choices import Book
from explorer.records.supply import ProductionBgs

_WIDE = 100
"""Points of the index: where the rest could move it by more, only its least value is known."""


@dataclass(frozen=True, slots=True)
class Concentration:
    """How concentrated the mining of a year was, as Herfindahl-Hirschman index of the named countries, 0 to 10,000.

    index: without the other countries, so the least it can be. most: the most, were the others one country.
    leader: the country with the largest share. estimated: whether any tonnes are.
    """

    year: int
    index: float
    most: float
    leader: str
    estimated: bool

    @property
    def at_least(self) -> bool:
        """Whether the countries that are not named could raise it noticeably."""
        return self.most - self.index > _WIDE


@dataclass(frozen=True, slots=True)
class Difference:
    """What the two surveys give for one country and year, in tonnes of oxide.

    note: what the table says in explanation, None if nothing.
    """

    iso3: str
    here: float
    there: float
    note: str | None


@kept
def counted(library: Library, book: Book) -> dict[int, Year]:
    """Every year in which this survey names countries, oldest first."""
    return production.years(library) if book is Book.USGS else _british(library)


def _british(library: Library) -> dict[int, Year]:
    """The years of the British Geological Survey; its world is the sum of what it publishes."""
    rows: dict[int, dict[str, Output]] = {}
    for row in library.rows(ProductionBgs):
        output = Output(row.tonnes_reo, estimated=False, derived=row.kind != "printed", source_ids=row.source_id)
        rows.setdefault(row.year, {})[row.iso3] = output
    made: dict[int, Year] = {}
    for year, outputs in sorted(rows.items()):
        world, rest = outputs.pop(WORLD, None), outputs.pop(OTHERS, None)
        if outputs:
            made[year] = Year(year, world, outputs, rest)
    return made


@kept
def shares(library: Library, book: Book, year: int) -> tuple[Share, ...]:
    """Shares in the world total of a year after this survey, largest first, the others last; () where none is known."""
    return shares_in(counted(library, book).get(year))


@kept
def largest(library: Library, book: Book) -> tuple[str, ...]:
    """The countries by all they mined in the years that this survey names them, largest first."""
    sums: dict[str, float] = {}
    for year in counted(library, book).values():
        for iso3, output in year.countries.items():
            sums[iso3] = sums.get(iso3, 0.0) + output.tonnes
    return tuple(sorted(sums, key=lambda iso3: (-sums[iso3], iso3)))


@kept
def concentrations(library: Library, book: Book) -> tuple[Concentration, ...]:
    """The index of every year with shares, oldest first."""
    found: list[Concentration] = []
    for year in counted(library, book):
        of_year = shares(library, book, year)
        named, rest = [s for s in of_year if s.iso3 != OTHERS], [s for s in of_year if s.iso3 == OTHERS]
        if named:
            index = concentration(s.percent for s in named)
            most = index + sum(max(0.0, s.percent) ** 2 for s in rest)
            found.append(Concentration(year, index, most, named[0].iso3, any(s.estimated for s in of_year)))
    return tuple(found)


@kept
def differences(library: Library, book: Book, year: int) -> tuple[Difference, ...]:
    """The countries of a year for which the surveys differ, the widest gap first; only those that both name."""
    here = counted(library, book).get(year)
    there = counted(library, Book.BGS if book is Book.USGS else Book.USGS).get(year)
    if here is None or there is None:
        return ()
    notes = {row.iso3: row.note for row in library.rows(ProductionBgs) if row.year == year}
    found = [
        Difference(iso3, output.tonnes, there.countries[iso3].tonnes, notes.get(iso3))
        for iso3, output in here.countries.items()
        if iso3 in there.countries and there.countries[iso3].tonnes != output.tonnes
    ]
    return tuple(sorted(found, key=lambda d: (-abs(d.here - d.there), d.iso3)))

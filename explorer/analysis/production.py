"""Mine production of rare earths by country and year: the USGS main series, never mixed with another one."""

from dataclasses import dataclass, field

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.supply import Production

MAIN = "usgs_main"
WORLD, OTHERS = "WLD", "OTH"
FIRST_COUNTRY_YEAR = 1998
"""The single year with country rows before it, 1994, does not fit the later world total and is not drawn."""
METHOD_CHANGED = 2023.5
"""Between MCS 2025 (2023) and MCS 2026 (2024) part of the step is a change of method."""
_SHORT = 0.01


@dataclass(frozen=True, slots=True)
class Output:
    """What one country mined in one year, in tonnes of rare-earth oxide."""

    tonnes: float
    estimated: bool
    derived: bool
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """One year of mining.

    world: the printed world total, None where there is none; it is rounded, so rows may exceed it a little.
    countries: by ISO alpha-3. rest: all other countries together, printed or (derived) worked out from the world total.
    """

    year: int
    world: Output | None
    countries: dict[str, Output] = field(default_factory=dict)
    rest: Output | None = None

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Every source of the year."""
        all_rows = (*self.countries.values(), *(o for o in (self.world, self.rest) if o))
        return tuple(dict.fromkeys(s for output in all_rows for s in output.source_ids))


@kept
def by_year(library: Library) -> dict[int, tuple[Production, ...]]:
    """The rows of every series by their year: a question about one year must not go through all the others."""
    rows: dict[int, list[Production]] = {}
    for row in library.rows(Production):
        rows.setdefault(row.year, []).append(row)
    return {year: tuple(rows[year]) for year in sorted(rows)}


@kept
def years(library: Library) -> dict[int, Year]:
    """Every year of the main series that names countries, oldest first."""
    rows: dict[int, list[Production]] = {}
    for row in library.rows(Production):
        if row.series == MAIN and row.preferred:
            rows.setdefault(row.year, []).append(row)
    made = {year: _year(year, of_year) for year, of_year in sorted(rows.items()) if year >= FIRST_COUNTRY_YEAR}
    return {year: one for year, one in made.items() if one.countries}


def _year(year: int, rows: list[Production]) -> Year:
    """One year; where the rows fall short of the world total the remainder is worked out (2016, 2017)."""
    outputs = {r.iso3: Output(r.tonnes_reo, r.estimated, r.kind != "printed", r.source_id) for r in rows}
    world, rest = outputs.pop(WORLD, None), outputs.pop(OTHERS, None)
    named = sum(o.tonnes for o in outputs.values())
    known = named + (rest.tonnes if rest else 0.0)
    if world is not None and world.tonnes - known > world.tonnes * _SHORT:
        rest = Output(world.tonnes - named, world.estimated, derived=True, source_ids=world.source_ids)
    return Year(year, world, outputs, rest)


@kept
def largest(library: Library) -> tuple[str, ...]:
    """The countries by all they mined in the years shown, largest first."""
    sums: dict[str, float] = {}
    for year in years(library).values():
        for iso3, output in year.countries.items():
            sums[iso3] = sums.get(iso3, 0.0) + output.tonnes
    return tuple(sorted(sums, key=lambda iso3: (-sums[iso3], iso3)))


@kept
def other_editions(library: Library, iso3: str) -> dict[int, tuple[Production, ...]]:
    """What other editions printed for a country, by year: to be shown beside the main series, never added to it."""
    return {year: tuple(rows) for year, rows in _other_editions(library).get(iso3, {}).items()}


@kept
def _other_editions(library: Library) -> dict[str, dict[int, list[Production]]]:
    found: dict[str, dict[int, list[Production]]] = {}
    for row in library.rows(Production):
        if row.series != MAIN:
            found.setdefault(row.iso3, {}).setdefault(row.year, []).append(row)
    return found

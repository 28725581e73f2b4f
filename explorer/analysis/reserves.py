"""Reserves by edition of the US summaries: what each edition prints, and where a figure jumps from one to the next."""

from dataclasses import dataclass, field
from itertools import pairwise

from explorer.analysis.kept import kept
from explorer.analysis.production import MAIN, OTHERS, WORLD
from explorer.content.library import Library
from explorer.records.supply import Production, Reserve

_JUMP_TONNES, _JUMP_PART = 1_000_000, 0.2
"""A jump is a change by at least so much and by at least this part of the earlier figure."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What one edition prints, in tonnes of rare-earth oxide.

    world: the printed total, which may be a lower bound (qualifier >). countries: by ISO alpha-3.
    """

    year: int
    world: Reserve | None
    rest: Reserve | None
    countries: dict[str, Reserve] = field(default_factory=dict)

    @property
    def added(self) -> float:
        """All rows of the edition together; the printed total is rounded and may say something else."""
        return sum(row.tonnes_reo for row in (*self.countries.values(), *((self.rest,) if self.rest else ())))

    @property
    def whole(self) -> bool:
        """Whether it is held as a whole: of some older editions only single rows were found."""
        return self.world is not None and self.added > self.world.tonnes_reo * 0.9

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Every source of the edition."""
        rows = (*self.countries.values(), *(row for row in (self.world, self.rest) if row))
        return tuple(dict.fromkeys(source for row in rows for source in row.source_id))


@dataclass(frozen=True, slots=True)
class Jump:
    """A figure that one edition prints very differently from the one before. note: the reason the table gives."""

    iso3: str
    edition: int
    before: float
    after: float
    note: str | None


@kept
def editions(library: Library) -> dict[int, Edition]:
    """Every edition with a row, oldest first."""
    rows: dict[int, dict[str, Reserve]] = {}
    for row in library.rows(Reserve):
        rows.setdefault(row.edition_year, {})[row.iso3] = row
    return {
        year: Edition(year, of_year.pop(WORLD, None), of_year.pop(OTHERS, None), of_year)
        for year, of_year in sorted(rows.items())
    }


def edition_for(library: Library, year: int) -> Edition | None:
    """The newest edition held as a whole that reports a year or an earlier one; None where there is none.

    The edition of a year comes out in its first months and reports the year before, so that reserves stand beside the
    production printed in the same edition.
    """
    held = [edition for each, edition in editions(library).items() if each <= year + 1 and edition.whole]
    return held[-1] if held else None


@kept
def most_mined(library: Library) -> float | None:
    """The most that the world mined in any year, in tonnes of oxide; None where nothing is known."""
    rows = (row for row in library.rows(Production) if row.iso3 == WORLD and row.series == MAIN)
    return max((row.tonnes_reo for row in rows), default=None)


@kept
def ranked(library: Library) -> tuple[str, ...]:
    """The countries by the largest reserves any edition prints for them."""
    most: dict[str, float] = {}
    for edition in editions(library).values():
        for iso3, row in edition.countries.items():
            most[iso3] = max(row.tonnes_reo, most.get(iso3, 0.0))
    return tuple(sorted(most, key=lambda iso3: (-most[iso3], iso3)))


@kept
def jumps(library: Library) -> tuple[Jump, ...]:
    """Every jump between editions that follow each other year by year, the widest first."""
    found: list[Jump] = []
    for before, after in pairwise(editions(library).values()):
        if after.year - before.year != 1:
            continue
        for iso3, row in after.countries.items():
            earlier = before.countries.get(iso3)
            gap = abs(row.tonnes_reo - earlier.tonnes_reo) if earlier else 0.0
            if earlier and gap >= _JUMP_TONNES and gap >= _JUMP_PART * earlier.tonnes_reo:
                found.append(Jump(iso3, after.year, earlier.tonnes_reo, row.tonnes_reo, row.note))
    return tuple(sorted(found, key=lambda jump: (-abs(jump.after - jump.before), jump.edition)))


@kept
def left_out(library: Library) -> tuple[tuple[str, int], ...]:
    """Countries that the newest edition names no more, with the last edition that does."""
    known = editions(library)
    if not known:
        return ()
    newest = max(known)
    last = {iso3: year for year, edition in known.items() for iso3 in edition.countries}
    return tuple((iso3, year) for iso3, year in sorted(last.items()) if year != newest)

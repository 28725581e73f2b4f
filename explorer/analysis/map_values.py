"""What the map colours: each country's figure for the chosen quantity, year and survey."""

from collections.abc import Iterable
from dataclasses import dataclass

from explorer.analysis import production
from explorer.analysis.kept import kept
from explorer.analysis.remarks import about
from explorer.analysis.supply_shares import KEPT_YEARS, rungs
from explorer.content.library import Library
from explorer.exploration.choices import Book, Measure, Quantity
from explorer.records.source import Country
from explorer.records.supply import ProductionBgs, Reserve, StageShare, Trade

WORLD = "WLD"
# Where a step of the colours begins, above zero. The same in every year, so that a country that changes its colour
# while the years play has changed its figure.
TONNES_MINED = (0.0, 100.0, 1_000.0, 10_000.0, 100_000.0)
TONNES_RESERVED = (0.0, 1e6, 3e6, 10e6, 30e6)
PERCENT = (0.0, 1.0, 5.0, 20.0, 50.0)
STAGES = {
    Quantity.SEPARATION: "separation/refining",
    Quantity.METAL: "metal & alloy",
    Quantity.MAGNETS: "magnet making",
}
_US_SOURCES = "rare-earth compounds and metals"
_FOUR_YEARS = "four-year average"


@dataclass(frozen=True, slots=True)
class Value:
    """The figure of one country or group.

    amount: tonnes or percent, as the Count says. status: "", "estimated", "calculated" or "about". note: of the row.
    more: whether the source prints it as "more than".
    """

    iso3: str
    amount: float
    status: str
    source_ids: tuple[str, ...]
    note: str = ""
    more: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """The figures of all countries of one year.

    year: the year, edition or end of the period that the figures are of; None where there are none. period: the same as
    the source names it. steps: where each colour begins. percent: whether amounts are shares. groups: figures of
    groups, which have no place on the map. world: the total where one is printed. scope: which rare earths, in the
    words of the table.
    """

    quantity: Quantity
    year: int | None
    period: str
    values: tuple[Value, ...]
    groups: tuple[Value, ...]
    steps: tuple[float, ...]
    percent: bool
    world: Value | None = None
    scope: str = ""

    def of(self, iso3: str) -> Value | None:
        """The figure of a country; None where there is none."""
        return next((value for value in self.values if value.iso3 == iso3), None)

    def step(self, amount: float) -> int | None:
        """Which of the colours a figure has, 0 for the least; None for a printed zero."""
        if amount <= 0:
            return None
        return max(i for i, least in enumerate(self.steps) if amount >= least)

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Every source, once."""
        every = (*self.values, *self.groups, *((self.world,) if self.world else ()))
        return tuple(dict.fromkeys(s for value in every for s in value.source_ids))


@kept
def count(library: Library, quantity: Quantity, year: int, book: Book, measure: Measure) -> Count:
    """The figures for a choice.

    Mining is of the very year. Reserves are of the newest edition printed by the year after, as the edition of January
    2026 closes the year 2025. Shares of a stage and trade are the newest that are not after the year.
    None of these is more than KEPT_YEARS older than the year.
    """
    if quantity is Quantity.MINING:
        return _mining(library, year, book, measure)
    if quantity is Quantity.RESERVES:
        return _reserves(library, year)
    if quantity is Quantity.TRADE:
        return _trade(library, year)
    return _stage(library, quantity, year)


@kept
def years_with(library: Library, quantity: Quantity, book: Book) -> frozenset[int]:
    """The years that have figures of their own; others show older ones, or none."""
    if quantity is Quantity.MINING:
        rows = library.rows(ProductionBgs) if book is Book.BGS else ()
        return frozenset(r.year for r in rows) if book is Book.BGS else frozenset(production.years(library))
    if quantity is Quantity.RESERVES:
        return frozenset(r.edition_year - 1 for r in library.rows(Reserve))
    if quantity is Quantity.TRADE:
        return frozenset(_end(r) for r in _us_sources(library))
    return frozenset(r.year for r in _stage_rows(library, quantity))


def _mining(library: Library, year: int, book: Book, measure: Measure) -> Count:
    world, values = _bgs(library, year) if book is Book.BGS else _usgs(library, year)
    percent = measure is Measure.SHARE
    if percent:
        values = [_as_share(value, world) for value in values] if world and world.amount else []
    steps = PERCENT if percent else TONNES_MINED
    return _counted(library, Quantity.MINING, year, str(year), values, steps, percent=percent, world=world)


def _usgs(library: Library, year: int) -> tuple[Value | None, list[Value]]:
    of_year = production.years(library).get(year)
    if of_year is None:
        return None, []
    rows = dict(of_year.countries)
    if of_year.rest:
        rows[production.OTHERS] = of_year.rest
    return (
        _output(WORLD, of_year.world) if of_year.world else None,
        [_output(iso3, output) for iso3, output in rows.items()],
    )


def _output(iso3: str, output: production.Output) -> Value:
    status = "calculated" if output.derived else "estimated" if output.estimated else ""
    return Value(iso3, output.tonnes, status, output.source_ids)


def _bgs(library: Library, year: int) -> tuple[Value | None, list[Value]]:
    made = [
        Value(r.iso3, r.tonnes_reo, "" if r.kind == "printed" else "calculated", r.source_id, r.note or "")
        for r in library.rows(ProductionBgs)
        if r.year == year
    ]
    return next((v for v in made if v.iso3 == WORLD), None), [v for v in made if v.iso3 != WORLD]


def _as_share(value: Value, world: Value) -> Value:
    status = "estimated" if value.status == "estimated" else "calculated"
    return Value(value.iso3, value.amount / world.amount * 100, status, value.source_ids, value.note)


def _reserves(library: Library, year: int) -> Count:
    editions = [r.edition_year for r in library.rows(Reserve) if year + 1 - KEPT_YEARS <= r.edition_year <= year + 1]
    edition = max(editions, default=None)
    made = [
        Value(r.iso3, r.tonnes_reo, "", r.source_id, r.note or "", more=r.qualifier == ">")
        for r in library.rows(Reserve)
        if r.edition_year == edition
    ]
    world = next((v for v in made if v.iso3 == WORLD), None)
    rest = [v for v in made if v.iso3 != WORLD]
    return _counted(library, Quantity.RESERVES, edition, str(edition or ""), rest, TONNES_RESERVED, world=world)


def _stage_rows(library: Library, quantity: Quantity) -> list[StageShare]:
    """The shares of a stage that are no outlook."""
    stage = STAGES[quantity]
    return [r for r in library.rows(StageShare) if r.stage == stage and not r.scenario]


def _stage(library: Library, quantity: Quantity, year: int) -> Count:
    # The rung of the ladder: one publication, so that the shares belong together.
    rung = next(each for each in rungs(library, year) if each.stage == STAGES[quantity])
    made = [
        Value(r.iso3, r.share_percent, _share_status(r), r.source_id, r.note or "")
        for r in (*rung.rows, *rung.together)
    ]
    scope = ", ".join(dict.fromkeys(r.scope for r in rung.rows))
    return _counted(library, quantity, rung.year, str(rung.year or ""), made, PERCENT, percent=True, scope=scope)


def _share_status(row: StageShare) -> str:
    return "calculated" if row.kind != "printed" else "about" if about(row.note) else ""


def _us_sources(library: Library) -> list[Trade]:
    """Where the imports of the United States come from: the only flow that names partners for many periods."""
    return [
        r for r in library.rows(Trade)
        if r.reporter_iso3 == "USA" and r.flow == "imports" and r.product == _US_SOURCES
        and r.period_type == _FOUR_YEARS and r.share_percent is not None
    ]  # fmt: skip


def _end(row: Trade) -> int:
    return int(row.period_end[:4])


def _trade(library: Library, year: int) -> Count:
    rows = [r for r in _us_sources(library) if year - KEPT_YEARS <= _end(r) <= year]
    newest = max(map(_end, rows), default=None)
    shown = [r for r in rows if _end(r) == newest]
    made = [
        Value(r.partner_iso3, r.share_percent, "" if r.kind == "printed" else "calculated", r.source_id, r.note or "")
        for r in shown
        if r.share_percent is not None
    ]
    period = shown[0].period if shown else ""
    return _counted(library, Quantity.TRADE, newest, period, made, PERCENT, percent=True)


def _counted(  # noqa: PLR0913 - a count is all of these
    library: Library, quantity: Quantity, year: int | None, period: str, made: Iterable[Value],
    steps: tuple[float, ...], *, percent: bool = False, world: Value | None = None, scope: str = "",
) -> Count:  # fmt: skip
    lands = _lands(library)
    ranked = sorted(made, key=lambda v: (-v.amount, v.iso3))
    values = tuple(v for v in ranked if v.iso3 in lands)
    groups = tuple(v for v in ranked if v.iso3 not in lands)
    return Count(quantity, year if ranked else None, period, values, groups, steps, percent, world, scope)


@kept
def _lands(library: Library) -> frozenset[str]:
    return frozenset(c.iso3 for c in library.rows(Country) if c.kind == "country")

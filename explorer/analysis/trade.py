"""What was shipped: the flows of one trade by period and partner, and China's exports month by month."""

from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.analysis.remarks import about
from explorer.content.library import Library
from explorer.records.supply import Trade

WORLD = "WLD"
EARTHS, MAGNETS = "rare earths", "rare-earth permanent magnets"
_MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class Flow:
    """What one reporter traded in one product over one year, by partner.

    tonnes, percent: by ISO alpha-3 code of the partner, as printed. total: tonnes with the whole world, None if not
    printed. basis: what the shares are of, as the source says it. provisional: whether a row says so.
    """

    year: int
    total: float | None
    tonnes: dict[str, float]
    percent: dict[str, float]
    basis: str
    provisional: bool
    source_ids: tuple[str, ...]

    @property
    def rest(self) -> float | None:
        """Tonnes of the total that no partner is named for, worked out by us; None where no partner has tonnes."""
        if self.total is None or not self.tonnes:
            return None
        return self.total - sum(self.tonnes.values())


@kept
def yearly(library: Library, reporter: str, flow: str, product: str) -> tuple[Flow, ...]:
    """The years of one trade, the oldest first. product: how its name begins."""
    rows = [
        r for r in library.rows(Trade)
        if r.reporter_iso3 == reporter and r.flow == flow and _is(r.product, product) and r.period_type == "year"
    ]  # fmt: skip
    return tuple(_flow(year, [r for r in rows if r.period == year]) for year in sorted({r.period for r in rows}))


def _is(product: str, wanted: str) -> bool:
    # The tables write the customs code behind the name, or do not.
    return product == wanted or product.startswith(f"{wanted} (")


def _flow(year: str, rows: list[Trade]) -> Flow:
    world = next((r for r in rows if r.partner_iso3 == WORLD), None)
    partners = [r for r in rows if r.partner_iso3 != WORLD]
    return Flow(
        int(year),
        None if world is None else world.value,
        {r.partner_iso3: r.value for r in partners if r.value is not None and r.unit == "tonnes"},
        {r.partner_iso3: r.share_percent for r in partners if r.share_percent is not None},
        next((r.share_basis for r in partners if r.share_basis), ""),
        any("provisional" in (r.note or "") for r in rows),
        tuple(dict.fromkeys(s for r in rows for s in r.source_id)),
    )


@dataclass(frozen=True, slots=True)
class Month:
    """Tonnes shipped in one month, or in the longer stretch that `month` names.

    month: "2025-05". derived: whether worked out from printed sums. rough: whether the source prints it rounded.
    """

    month: str
    tonnes: float
    derived: bool
    source_ids: tuple[str, ...]
    rough: bool = False


@kept
def monthly(library: Library, product: str, partner: str) -> dict[str, Month]:
    """China's exports of a product to a partner by month, as far as they were printed. product: how it begins."""
    return {
        r.period: Month(r.period, r.value, r.kind != "printed", r.source_id, about(r.note))
        for r in library.rows(Trade)
        if r.reporter_iso3 == "CHN" and r.flow == "exports" and _is(r.product, product)
        and r.partner_iso3 == partner and r.period_type == "month" and r.value is not None
    }  # fmt: skip


@kept
def sums(library: Library, product: str) -> dict[str, Month]:
    """China's exports of a product to the world over longer stretches: years, halves, quarters, several months."""
    return {
        r.period: Month(r.period, r.value, r.kind != "printed", r.source_id, about(r.note))
        for r in library.rows(Trade)
        if r.reporter_iso3 == "CHN" and r.flow == "exports" and _is(r.product, product)
        and r.partner_iso3 == WORLD and r.period_type != "month" and r.value is not None
    }  # fmt: skip


def months_between(first: str, last: str) -> tuple[str, ...]:
    """All months from one to another, both with: "2024-01" … ."""
    begin, end = (int(m[:4]) * _MONTHS_IN_YEAR + int(m[5:7]) - 1 for m in (first, last))
    return tuple(f"{n // _MONTHS_IN_YEAR}-{n % _MONTHS_IN_YEAR + 1:02d}" for n in range(begin, end + 1))

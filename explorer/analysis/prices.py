"""Prices of oxides: one line a series; list prices and market prices never mixed, no gap filled."""

from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.supply import Price
from explorer.records.words import _

MARKET, LIST = "market average", "list price"
_BASES = {MARKET, LIST}
# Where two market series have the same year, the newer publication stands for it.
_TRUST = ("usgs-mcs", "usgs-yearbook", "lynas-annual")


@dataclass(frozen=True, slots=True)
class YearPrice:
    """The price of one kilogram of an oxide in one year, current US dollars.

    middle_of: low and high where only a range is printed; usd_per_kg is then its middle, worked out by us.
    """

    year: int
    usd_per_kg: float
    middle_of: tuple[float, float] | None
    estimated: bool
    series: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PriceSeries:
    """One line of a chart: the yearly prices of one oxide from one publication on one basis.

    our_reading: whether the source says list or market price, or it is our reading of it.
    """

    key: str
    symbol: str
    basis: str
    our_reading: bool
    prices: tuple[YearPrice, ...]


@kept
def oxide_series(library: Library, symbol: str) -> tuple[PriceSeries, ...]:
    """Every yearly series of an element's oxide: market averages first, the newest publication first; then list prices.

    Left out: quarters, single days and year-end ranges (other goods of time), metals, mixtures and unit values.
    """
    rows: dict[str, list[Price]] = {}
    for row in _yearly(library).get(symbol, ()):
        rows.setdefault(row.series, []).append(row)
    made = [_series(symbol, key, of_series) for key, of_series in rows.items()]
    return tuple(sorted((s for s in made if s.prices), key=lambda s: (s.basis == LIST, _trust(s.key), s.key)))


@kept
def _yearly(library: Library) -> dict[str, list[Price]]:
    """The yearly market and list prices of oxides of a single element, by its symbol."""
    found: dict[str, list[Price]] = {}
    for row in library.rows(Price):
        if len(row.symbol) == 1 and row.form == "oxide" and row.period_type == "year" and row.price_basis in _BASES:
            found.setdefault(row.symbol[0], []).append(row)
    return found


def _series(symbol: str, key: str, rows: list[Price]) -> PriceSeries:
    priced = [price for row in sorted(rows, key=lambda r: r.year) if (price := _price(row)) is not None]
    unsure = any("price_basis" in row.unverified for row in rows)
    return PriceSeries(key, symbol, rows[0].price_basis or "", unsure, tuple(priced))


def _price(row: Price) -> YearPrice | None:
    value, middle = row.usd_per_kg, None
    if value is None and row.usd_per_kg_low is not None and row.usd_per_kg_high is not None:
        middle = (row.usd_per_kg_low, row.usd_per_kg_high)
        value = sum(middle) / 2
    return None if value is None else YearPrice(row.year, value, middle, row.estimated, row.series, row.source_id)


def _trust(series: str) -> int:
    return next((i for i, name in enumerate(_TRUST) if series.endswith(name)), len(_TRUST))


@kept
def market_prices(library: Library, symbol: str) -> dict[int, YearPrice]:
    """The market price of an element's oxide by year; where two series have a year, the newer publication's."""
    found: dict[int, YearPrice] = {}
    for series in oxide_series(library, symbol):
        if series.basis == MARKET:
            for price in series.prices:
                found.setdefault(price.year, price)
    return dict(sorted(found.items()))


def newest_oxide_price(library: Library, symbol: str) -> YearPrice | None:
    """The newest market price of an element's oxide, None if there is none."""
    of_years = market_prices(library, symbol)
    return of_years[max(of_years)] if of_years else None


def why_none(library: Library, symbol: str) -> str:
    """Why no market price of an element's oxide is shown, in a sentence."""
    element = library.element(symbol)
    name = element.name if element else symbol
    earth = library.rare_earth(symbol)
    if earth is None:
        return _("Prices are held for the 17 rare earths only.")
    if earth.crust_ppm_crc is None:
        return _("{name} has no market: it is radioactive and made in tiny amounts only.").format(name=name)
    return _("No market price of {name} oxide was found.").format(name=name.lower())

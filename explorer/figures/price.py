"""Oxide prices of the chosen elements over the years."""

from collections.abc import Sequence

from explorer.analysis.kept import kept
from explorer.analysis.prices import LIST, MARKET, PriceSeries, YearPrice, market_prices, oxide_series, why_none
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.figures.production import FIRST_YEAR, LAST_YEAR
from explorer.records.words import _, number

KEY = "price.oxide"
_LOG_FROM = 30  # times between the lowest and the highest value


def oxide(library: Library, exploration: Exploration) -> Figure:
    """The oxide price of every chosen element, a line a series: list and market prices are never joined.

    A range that is printed without an average stands at its middle and is marked as calculated.
    """
    elements = exploration.elements
    series = _lines(library, elements)
    values = [v for s in series for v in s.y if v is not None]
    log = bool(values) and max(values) > _LOG_FROM * min(values)
    one = len(elements) == 1
    focus = _name(library, exploration.element or "")
    name = _("{name} oxide price").format(name=focus) if one else _("Oxide prices")
    every = [p for e in elements for s in _drawn(library, e, alone=one) for p in reversed(s.prices)]
    return Figure(
        key=KEY,
        name=name,
        title=_title(library, exploration),
        subtitle=_("US$ per kg"),
        mark=Mark.LINE,
        x=Axis(_("Year"), low=FIRST_YEAR, high=LAST_YEAR),
        y=Axis(_("Oxide price"), _("US$ per kg"), log=log),
        series=series,
        source_ids=tuple(dict.fromkeys(s for p in every for s in p.source_ids)),
        notes=_notes(library, elements) if series else (),
        gaps=_gaps(library, elements),
        data_year=max((p.year for p in every), default=None),
        cursor=exploration.year,
    )


def _drawn(library: Library, symbol: str, *, alone: bool) -> tuple[PriceSeries, ...]:
    """The series shown of an element: list prices only where one element is looked at."""
    return tuple(s for s in oxide_series(library, symbol) if alone or s.basis == MARKET)


@kept
def _lines(library: Library, elements: tuple[str, ...]) -> tuple[Series, ...]:
    alone = len(elements) == 1
    return tuple(_line(series, alone=alone) for e in elements for series in _drawn(library, e, alone=alone))


def _line(series: PriceSeries, *, alone: bool) -> Series:
    by_year = {price.year: price for price in series.prices}
    years = range(min(by_year), max(by_year) + 1)
    prices = [by_year.get(year) for year in years]
    words = tuple(
        "" if p is None else _("calculated") if p.middle_of else _("estimated") if p.estimated else "" for p in prices
    )
    return Series(
        _publication(series) if alone else f"{series.symbol} {_publication(series)}",
        tuple(years),
        tuple(None if p is None else p.usd_per_kg for p in prices),
        series.symbol,
        "other" if series.basis == LIST else f"element:{series.symbol}",
        words if any(words) else (),
    )


def _publication(series: PriceSeries) -> str:
    """Which publication a line comes from, short enough to stand at its end."""
    if series.basis == LIST:
        return _("list price (summary)") if series.key.endswith("mcs") else _("list price")
    if series.key.endswith("usgs-mcs"):
        return _("market")
    if series.key.endswith("usgs-yearbook"):
        return _("yearbook price")
    return _("Lynas price") if "lynas" in series.key else series.key


def _title(library: Library, exploration: Exploration) -> str:
    year = exploration.year
    if exploration.element is None:
        return _("Choose an element to see the price of its oxide")
    if len(exploration.elements) == 1:
        return _title_of_one(library, exploration.element, year)
    now = {e: market_prices(library, e).get(year) for e in exploration.elements}
    ranked = sorted(((p, e) for e, p in now.items() if p), key=lambda pair: -pair[0].usd_per_kg)
    if not ranked:
        return _("No market prices for {year} of the chosen oxides").format(year=year)
    listed = ", ".join(f"{_name(library, e).lower()} {amount(price)}" for price, e in ranked)
    words = _("Oxide prices in {year}: {listed} US$ per kg")
    if any(price.estimated for price, _symbol in ranked):
        words = _("Oxide prices in {year} (estimate): {listed} US$ per kg")
    return words.format(year=year, listed=listed)


def amount(price: YearPrice) -> str:
    """The price in figures, a range as it is printed: its middle is ours."""
    if price.middle_of is None:
        return number(price.usd_per_kg)
    return _("{low} to {high}").format(low=number(price.middle_of[0]), high=number(price.middle_of[1]))


def _title_of_one(library: Library, symbol: str, year: int) -> str:
    name, prices = _name(library, symbol), market_prices(library, symbol)
    if not prices:
        return why_none(library, symbol).rstrip(".")
    now, top = prices.get(year), max(prices.values(), key=lambda p: p.usd_per_kg)
    if now is None:
        words = _("No market price for {year}; the highest found for {name} oxide is {top} US$ per kg in {top_year}")
        return words.format(year=year, name=name.lower(), top_year=top.year, top=amount(top))
    words = _("{name} oxide cost {now} US$ per kg in {year}; the highest found is {top} in {top_year}")
    if now.usd_per_kg == top.usd_per_kg:
        words = _("{name} oxide cost {now} US$ per kg in {year}, the highest yearly market price found")
    said = _("{year} (estimate)").format(year=year) if now.estimated else str(year)
    return words.format(name=name, now=amount(now), year=said, top=amount(top), top_year=top.year)


@kept
def _notes(library: Library, elements: tuple[str, ...]) -> tuple[str, ...]:
    shown = [s for e in elements for s in _drawn(library, e, alone=len(elements) == 1)]
    keys = {s.key for s in shown}
    notes = [_("US dollars of each year. Each line is one publication; they are not joined.")]
    if any(key.endswith("usgs-mcs") and "market" in key for key in keys):
        notes.append(_("Market: average of the year, from the yearly summaries of the US Geological Survey."))
    if any(key.endswith("usgs-yearbook") and "market" in key for key in keys):
        notes.append(_("Yearbook price: market price of the year, from the larger yearbooks of the same survey."))
    if any(s.basis == LIST for s in shown):
        notes.append(
            _("List prices are a supplier’s prices for small lots, several times the market; never compare them.")
        )
    notes += our_part(shown, named=len(elements) > 1)
    if any("lynas" in key for key in keys):
        notes.append(
            _("Lynas price: market averages that the company Lynas published for 2007 to 2009, free on board China.")
        )
    return tuple(notes)


def our_part(shown: Sequence[PriceSeries], *, named: bool) -> list[str]:
    """What is ours in these series, in sentences: a reading of the source, and middles of printed ranges.

    named: whether several elements are shown, so that each sentence must say of which it speaks.
    """
    said: list[str] = []
    if any(s.our_reading for s in shown):
        said.append(
            _("That the yearbooks print list prices before 2011 and market prices from 2011 on is our reading.")
        )
    for series in shown:
        ranges = "; ".join(f"{p.year} {amount(p)}" for p in series.prices if p.middle_of)
        if ranges:
            words = _("{symbol}: only ranges are printed, and their middles drawn: {ranges}.")
            unnamed = _("Only ranges are printed, and their middles drawn: {ranges}.")
            said.append((words if named else unnamed).format(symbol=series.symbol, ranges=ranges))
    return said


@kept
def _gaps(library: Library, elements: tuple[str, ...]) -> tuple[str, ...]:
    if not elements:
        return (_("No element is chosen."),)
    gaps = [why_none(library, e) for e in elements if not market_prices(library, e)]
    for symbol in elements:
        known = market_prices(library, symbol)
        missing = [year for year in range(min(known, default=0), max(known, default=-1) + 1) if year not in known]
        if missing:
            words = _("{name}: no yearly market price was found for {years}.")
            gaps.append(words.format(name=_name(library, symbol), years=years_text(missing)))
    return tuple(gaps)


def years_text(years: list[int]) -> str:
    """Years in words, runs joined: 2010, 2016–2020."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _name(library: Library, symbol: str) -> str:
    element = library.element(symbol)
    return element.name if element else symbol

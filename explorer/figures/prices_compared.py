"""Oxide prices of any chosen elements together: as they are, by factors of ten, or counted from 100."""

from dataclasses import replace

from explorer.analysis.kept import kept
from explorer.analysis.prices import LIST, MARKET, PriceSeries, YearPrice, market_prices, oxide_series, why_none
from explorer.content.library import Library
from explorer.exploration.choices import Axes
from explorer.exploration.exploration import Exploration
from explorer.figures.events_beside import beside, beside_notes
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.figures.price import amount, our_part, years_text
from explorer.figures.production import FIRST_YEAR, LAST_YEAR
from explorer.records.supply import Price
from explorer.records.words import _, date_text, number, with_status

KEY = "prices.compared"
_NEWEST, _FROM = "usgs-mcs", 100
_SPIKE = (2010, 2012)


def compared(library: Library, exploration: Exploration) -> Figure:
    """A line for every publication of every chosen oxide, never joined, with decisions marked on the same axis.

    List prices are drawn where one element is chosen, in grey; the index is of the newest publication only.
    """
    figure = _compared(library, exploration.elements, exploration.axes, exploration.countries)
    if not figure.series:
        return figure
    return replace(
        figure,
        title=_title_of_index(library, figure, exploration.year)
        if exploration.axes is Axes.INDEX
        else _title(library, exploration),
        cursor=exploration.year,
        highlight=frozenset({exploration.event} if exploration.event else ()),
    )


@kept
def _compared(library: Library, elements: tuple[str, ...], axes: Axes, countries: tuple[str, ...]) -> Figure:
    """The figure before a year or an event is picked out."""
    index = axes is Axes.INDEX
    shown = [s for e in elements for s in _shown(library, e, alone=len(elements) == 1, index=index)]
    base = _base_year(shown) if index else None
    series = _lines(shown, base, alone=len(elements) == 1) if base is not None or not index else ()
    used = [p for s in shown for p in reversed(s.prices)] if series else []
    told = (s for e in elements for row in _between(library, e) for s in row.source_id) if used and not index else ()
    about = (elements, countries, FIRST_YEAR, LAST_YEAR)
    unit = _("US$ per kg")
    if index:
        unit = _("{year} = 100").format(year=base) if base is not None else _("first year = 100")
    return Figure(
        key=KEY,
        name=_("Oxide prices"),
        title=_nothing(library, elements),
        subtitle=_("index, calculated, {unit}").format(unit=unit) if index else _("US$ of each year per kg of oxide"),
        mark=Mark.LINE,
        x=Axis(_("Year"), low=FIRST_YEAR, high=LAST_YEAR),
        y=Axis(_("Price index") if index else _("Oxide price"), unit, log=axes is Axes.LOG),
        series=series,
        moments=beside(library, *about) if series else (),
        source_ids=tuple(dict.fromkeys((*(s for p in used for s in p.source_ids), *told))),
        notes=(*_notes(library, shown, elements, base), *beside_notes(library, *about)) if series else (),
        gaps=_gaps(library, elements, shown, index=index),
        data_year=max((p.year for p in used), default=None),
    )


def _shown(library: Library, symbol: str, *, alone: bool, index: bool) -> tuple[PriceSeries, ...]:
    every = oxide_series(library, symbol)
    if index:
        return tuple(s for s in every if s.basis == MARKET and s.key.endswith(_NEWEST))
    return tuple(s for s in every if s.basis == MARKET or alone)


def _base_year(shown: list[PriceSeries]) -> int | None:
    """The first year that all series have; None where they have none in common."""
    years = [{p.year for p in s.prices} for s in shown]
    common = set[int].intersection(*years) if years else set[int]()
    return min(common, default=None)


def _lines(shown: list[PriceSeries], base: int | None, *, alone: bool) -> tuple[Series, ...]:
    return tuple(_line(series, base, alone=alone) for series in shown)


def _line(series: PriceSeries, base: int | None, *, alone: bool) -> Series:
    by_year = {price.year: price for price in series.prices}
    years = tuple(range(min(by_year), max(by_year) + 1))
    prices = [by_year.get(year) for year in years]
    factor = 1.0 if base is None else _FROM / by_year[base].usd_per_kg
    words = tuple("" if p is None else _status(p) for p in prices)
    name = _publication(series)
    return Series(
        name if alone else series.symbol if base is not None else f"{series.symbol} {name}",
        years,
        tuple(None if p is None else p.usd_per_kg * factor for p in prices),
        series.symbol,
        "other" if series.basis == LIST else f"element:{series.symbol}",
        words if any(words) else (),
    )


def _status(price: YearPrice) -> str:
    return _("calculated") if price.middle_of else _("estimated") if price.estimated else ""


def _publication(series: PriceSeries) -> str:
    """Which publication a line comes from, short enough to stand at its end."""
    if series.basis == LIST:
        return _("list price (summary)") if series.key.endswith("mcs") else _("list price")
    if series.key.endswith(_NEWEST):
        return _("market")
    if series.key.endswith("usgs-yearbook"):
        return _("yearbook")
    return _("Lynas") if "lynas" in series.key else series.key


def _title(library: Library, exploration: Exploration) -> str:
    """What the dearest and the cheapest of the chosen oxides cost in the year, or how far one was from its highest."""
    year, elements = exploration.year, exploration.elements
    now = {e: p for e in elements if (p := market_prices(library, e).get(year)) is not None}
    if not now:
        return _("No market price of {names} oxide was found for {year}").format(
            names=_names(library, elements), year=year
        )
    said = _("{year} (estimate)").format(year=year) if any(p.estimated for p in now.values()) else str(year)
    ranked = sorted(now, key=lambda e: -now[e].usd_per_kg)
    if len(ranked) == 1:
        top = max(market_prices(library, ranked[0]).values(), key=lambda p: p.usd_per_kg)
        part = number(now[ranked[0]].usd_per_kg / top.usd_per_kg * 100, 0)
        if now[ranked[0]].middle_of or top.middle_of:
            part = with_status(part, _("about"))
        words = _(
            "{name} oxide cost {now} US$ per kg in {year}, {part} % of the highest yearly market price ({top_year})"
        )
        if top.year == year:
            words = _("{name} oxide cost {now} US$ per kg in {year}, the highest yearly market price found")
        return words.format(
            name=_name(library, ranked[0]), now=amount(now[ranked[0]]), year=said, part=part,
            top_year=top.year,
        )  # fmt: skip
    dear, cheap = ranked[0], ranked[-1]
    times = now[dear].usd_per_kg / now[cheap].usd_per_kg
    rough = _("about") if now[dear].middle_of or now[cheap].middle_of else ""
    words = _("{dear} oxide cost {high} US$ per kg in {year}, {times} times as much as {cheap} oxide")
    return words.format(
        dear=_name(library, dear), high=amount(now[dear]), year=said,
        times=with_status(number(times, 0 if times >= 10 else 1), rough), cheap=_name(library, cheap).lower(),
    )  # fmt: skip


def _title_of_index(library: Library, figure: Figure, year: int) -> str:
    """Where the chosen oxides stand in the year, counted from 100."""
    known = {s.key: y for s in figure.series if (y := dict(zip(s.x, s.y, strict=True)).get(year)) is not None}
    if not known:
        return _("No index of oxide prices for {year}: {unit}").format(year=year, unit=figure.y.unit)
    ranked = sorted(known, key=lambda symbol: -known[symbol])
    listed = ", ".join(f"{_name(library, symbol).lower()} {number(known[symbol], 0)}" for symbol in ranked)
    estimated = any(dict(zip(s.x, s.status, strict=False)).get(year) == _("estimated") for s in figure.series)
    said = _("{year} (estimate)").format(year=year) if estimated else str(year)
    return _("Oxide prices in {year}, {unit}: {listed}").format(year=said, unit=figure.y.unit, listed=listed)


def _nothing(library: Library, elements: tuple[str, ...]) -> str:
    if not elements:
        return _("Choose an element to see the price of its oxide")
    return _("No prices of {names} oxide can be drawn so").format(names=_names(library, elements))


def _names(library: Library, elements: tuple[str, ...]) -> str:
    return _(" or ").join(_name(library, e).lower() for e in elements)


def _notes(
    library: Library, shown: list[PriceSeries], elements: tuple[str, ...], base: int | None
) -> tuple[str, ...]:  # fmt: skip
    notes = [_("Dollars of each year. The tick of a year is its middle, for prices and for events.")]
    if base is not None:
        words = _("{year} is the first year that all of them have in the yearly summaries of the US Geological Survey; "
                  "other publications are left out, as an index cannot pass from one to another.")  # fmt: skip
        notes.append(words.format(year=base))
    else:
        notes.append(_("Each line is one publication; they are not joined. Market: yearly summaries of the US "
                       "Geological Survey; yearbook: its larger yearbooks; Lynas: averages of that company, "
                       "free on board China."))  # fmt: skip
    if any(s.basis == LIST for s in shown):
        notes.append(_("List prices are a supplier’s prices for small lots, several times the market: never compare."))
    elif base is None:
        notes.append(_("List prices, which begin in 1998, are drawn where one element is chosen."))
    notes.append(_("Prices of metals and of mixtures and the value of an average tonne are other goods: not drawn."))
    notes += our_part(shown, named=len(elements) > 1)
    if base is None:
        notes += [text for e in elements if (text := _spike(library, e))]
    return tuple(notes)


@kept
def _between(library: Library, symbol: str) -> tuple[Price, ...]:
    """The prices of quarters and of single days between 2010 and 2012, which are of no series that is drawn."""
    first, last = _SPIKE
    return tuple(
        r for r in library.rows(Price)
        if r.symbol == (symbol,) and r.form == "oxide" and r.price_basis in {MARKET, "market spot"}
        and first <= r.year <= last and r.period_type in {"quarter", "day"} and r.usd_per_kg is not None
    )  # fmt: skip


@kept
def _spike(library: Library, symbol: str) -> str:
    """What quarters and single days between 2010 and 2012 cost, in a sentence; "" where none was found."""
    rows = _between(library, symbol)
    if not rows:
        return ""
    told = "; ".join(f"{_period(r)} {number(r.usd_per_kg)}" for r in sorted(rows, key=_when))
    return _("{name} oxide between, US$ per kg, other series and not drawn: {told}.").format(
        name=_name(library, symbol), told=told
    )


def _when(row: Price) -> float:
    # A quarter stands at its middle, a day where it falls, to the month.
    part = (int(row.period[-1]) - 0.5) / 4 if row.period_type == "quarter" else (int(row.period[5:7]) - 0.5) / 12
    return row.year + part


def _period(row: Price) -> str:
    if row.period_type == "quarter":
        return _("quarter {quarter} of {year}").format(quarter=row.period[-1], year=row.year)
    return date_text(row.period)


def _gaps(
    library: Library, elements: tuple[str, ...], shown: list[PriceSeries], *, index: bool
) -> tuple[str, ...]:  # fmt: skip
    if not elements:
        return (_("No element is chosen."),)
    gaps = [why_none(library, e) for e in elements if not market_prices(library, e)]
    for symbol in elements:
        known = market_prices(library, symbol)
        missing = [year for year in range(min(known, default=0), max(known, default=-1) + 1) if year not in known]
        if missing and not index:
            words = _("{name}: no yearly market price was found for {years}.")
            gaps.append(words.format(name=_name(library, symbol), years=years_text(missing)))
        if known and index and symbol not in {s.symbol for s in shown}:
            words = _("{name} has no series in the yearly summaries, so no index.")
            gaps.append(words.format(name=_name(library, symbol)))
    if index and shown and _base_year(shown) is None:
        gaps.append(_("The chosen oxides have no year in common to count from."))
    return tuple(gaps)


def _name(library: Library, symbol: str) -> str:
    element = library.element(symbol)
    return element.name if element else symbol

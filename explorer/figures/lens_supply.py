"""Lenses on supply: risk, price, recycling."""

from explorer.analysis.kept import kept
from explorer.analysis.prices import market_prices
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_supply import group_text
from explorer.figures.fact import CALCULATED, ESTIMATED
from explorer.figures.lens import Lens, LensValue, Scale, Values
from explorer.records.rare_earth import RareEarth
from explorer.records.uses import Criticality, RecyclingFigure
from explorer.records.words import _, number

EOL_RIR = "EU end-of-life recycling input rate"
"""The one recycling measure of the lens; classes of other publications measure something else."""


def _risk(library: Library, _at: Exploration) -> Values:
    made: dict[str, LensValue] = {}
    for row in library.rows(Criticality):
        note = _("2023, for its whole group ({group}): {score}; not one series with 2017.").format(
            group=group_text(row.eu_group), score=number(row.eu2023_supply_risk_group, 1)
        )
        sources = tuple(s for s in row.source_id if s.startswith("EU"))
        for symbol in row.symbol:
            risk = row.eu2017_supply_risk
            made[symbol] = LensValue(risk, number(risk, 1), note=note, source_ids=sources)
    return made


def _price(library: Library, at: Exploration) -> Values:
    made: dict[str, LensValue] = {}
    for earth in library.rows(RareEarth):
        price = market_prices(library, earth.symbol).get(at.year)
        if price is None:
            continue
        mark, note = (ESTIMATED if price.estimated else ""), ""
        if price.middle_of is not None:
            low, high = (number(v) for v in price.middle_of)
            mark, note = CALCULATED, _("Middle of a printed range, {low} to {high}.").format(low=low, high=high)
        made[earth.symbol] = LensValue(
            price.usd_per_kg, number(price.usd_per_kg), mark=mark, note=note, source_ids=price.source_ids
        )
    return made


@kept
def price_span(library: Library) -> tuple[float, float] | None:
    """The lowest and the highest market price of all years, so that colours stay comparable while the year moves."""
    found = [p.usd_per_kg for e in library.rows(RareEarth) for p in market_prices(library, e.symbol).values()]
    return (min(found), max(found)) if found else None


def _price_note(library: Library, at: Exploration) -> str:
    if not _price(library, at):
        return _("No market price for {year} was found.").format(year=at.year)
    return ""


def _recycling(library: Library, _at: Exploration) -> Values:
    return {
        symbol: LensValue(
            row.value, _("{value} %").format(value=number(row.value)), note=row.note or "", source_ids=row.source_id
        )
        for row in library.rows(RecyclingFigure)
        if row.measure == EOL_RIR and row.value is not None
        for symbol in row.symbol
    }


RISK = Lens(
    "risk",
    _("Supply risk"),
    _("EU score"),
    Scale.LINEAR,
    _(
        "Supply risk of each element in the EU study of 2017; above 1 a material counts as at risk. The study of 2023 "
        "gives scores for groups only, and the two are never mixed: the group’s score stands in the hover card."
    ),
    _risk,
    lambda _library, _at: _("EU supply risk, study of 2017"),
)
PRICE = Lens(
    "price",
    _("Oxide price"),
    _("US$ per kg"),
    Scale.LOG,
    _(
        "Market average of the oxide in the chosen year, in US dollars of that year. List prices for small lots, "
        "several times as high, are left out. Promethium has no market."
    ),
    _price,
    lambda _library, at: _("Oxide price in {year}, market average").format(year=at.year),
    depends=lambda at: at.year,
    span=price_span,
    note=_price_note,
)
RECYCLING = Lens(
    "recycling",
    _("Recycling"),
    "%",
    Scale.LINEAR,
    _(
        "Share of the EU’s supply that came from recycled old products, EU study of 2017. The high values of europium "
        "and yttrium rest on lamp recycling of that time. Other studies measure other things and say “less than 1 %”."
    ),
    _recycling,
    lambda _library, _at: _("EU end-of-life recycling input rate, 2017"),
)

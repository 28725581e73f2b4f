"""The words of the map: quantities, amounts, steps of the colours, states of places."""

from itertools import pairwise

from explorer.analysis.map_places import PLANTS, Spot
from explorer.analysis.map_values import Count, Value
from explorer.exploration.choices import Book, Layer, Quantity
from explorer.figures.element_supply import scope_text
from explorer.figures.production_notes import percent_text
from explorer.records.words import _, number, with_status, with_unit

_MILLION = 1_000_000
_PERCENT = 100


def quantity_text(quantity: Quantity) -> str:
    """What is shown of the countries, in a word or two."""
    return {
        Quantity.MINING: _("Mine production"),
        Quantity.SEPARATION: _("Separation and refining"),
        Quantity.METAL: _("Metal and alloy"),
        Quantity.MAGNETS: _("Magnet making"),
        Quantity.RESERVES: _("Reserves"),
        Quantity.TRADE: _("Sources of US imports"),
    }[quantity]


def measure_text(count: Count, book: Book) -> str:
    """Measure, unit and year of what is shown."""
    if count.quantity is Quantity.MINING:
        survey = _("British Geological Survey") if book is Book.BGS else _("US Geological Survey")
        of_what = _("% of the printed world total") if book is Book.USGS else _("% of all countries together")
        unit = of_what if count.percent else _("tonnes REO")
        return f"{unit}, {count.period}, {survey}"
    if count.quantity is Quantity.RESERVES:
        if not count.period:
            return _("tonnes REO, no edition of the USGS held")
        return _("tonnes REO, USGS edition of {edition}").format(edition=count.period)
    if count.quantity is Quantity.TRADE:
        if not count.period:
            return _("% of rare-earth compounds and metals, four-year averages; none held")
        return _("% of rare-earth compounds and metals, four-year average {period}").format(period=dashed(count.period))
    if not count.period:
        return _("% of the world; no share held")
    return _("% of the world, {year}; {scope}").format(year=count.period, scope=scope_text(count.scope))


def dashed(period: str) -> str:
    """A stretch of years as it is written: 2021–2024."""
    return period.replace("-", "–")


def unit_text(count: Count) -> str:
    """The unit of the amounts."""
    return "%" if count.percent else _("t REO")


def amount_text(value: Value, *, percent: bool) -> str:
    """A figure with its unit and its mark: "about 13 000 t REO (estimated)"."""
    if percent:
        said = with_unit(None, "%") if value.amount < 0 else f"{percent_text(value.amount)}\u202f%"
    elif value.amount >= _MILLION:
        said = _("{number} million t REO").format(number=number(value.amount / _MILLION))
    else:
        said = with_unit(value.amount, _("t REO"))
    if value.more:
        said = _("more than {amount}").format(amount=said)
    if value.status == "about":
        return with_status(said, _("about"))
    return f"{said} ({status_text(value.status)})" if value.status else said


def status_text(status: str) -> str:
    """How sure a figure is, in a word."""
    return {"estimated": _("estimated"), "calculated": _("calculated"), "about": _("about")}.get(status, status)


def step_texts(count: Count) -> tuple[str, ...]:
    """The colours in words, the least first: "under 100", "100–1 000", … "from 100 000 t REO"."""
    steps = count.steps
    made = [_("under {limit}").format(limit=_short(steps[1], count))]
    made += [f"{_bare(low)}–{_short(high, count)}" for low, high in pairwise(steps[1:])]
    return (*made, _("from {limit}").format(limit=_short(steps[-1], count)))


def _bare(amount: float) -> str:
    return number(amount / _MILLION if amount >= _MILLION else amount)


def _short(amount: float, count: Count) -> str:
    if count.percent:
        return f"{number(amount)}\u202f%"
    if amount >= _MILLION:
        return _("{number} million t").format(number=number(amount / _MILLION))
    return _("{number} t").format(number=number(amount))


def layer_text(layer: Layer) -> str:
    """A layer of points."""
    return {
        Layer.MINES: _("Mines"),
        Layer.FORMER: _("Former mines"),
        Layer.PROJECTS: _("Projects"),
        Layer.RESOURCES: _("Resources only"),
        Layer.SEPARATION: _("Separation"),
        Layer.METAL: _("Metal"),
        Layer.MAGNETS: _("Magnets"),
        Layer.RECYCLING: _("Recycling"),
        Layer.OCCURRENCES: _("Occurrences"),
    }[layer]


def layer_about(layer: Layer) -> str:
    """What a layer shows, in half a sentence."""
    return {
        Layer.MINES: _("mines that produce"),
        Layer.FORMER: _("mines that produced once"),
        Layer.PROJECTS: _("deposits explored or made ready for mining"),
        Layer.RESOURCES: _("deposits with an estimate of their size and no more"),
        Layer.SEPARATION: _("plants that concentrate, crack or separate"),
        Layer.METAL: _("plants that make metal or alloy"),
        Layer.MAGNETS: _("plants that make magnets"),
        Layer.RECYCLING: _("plants that recycle"),
        Layer.OCCURRENCES: _("occurrences on the USGS list of 2018"),
    }[layer]


def known_text(years: tuple[int, int]) -> str:
    """Of when the places on the map are."""
    return _("Places as last known ({first} to {last}), in every year").format(first=years[0], last=years[1])


def state_text(spot: Spot) -> str:
    """What a place is: "mine, producing", "project, exploration", "separation plant, operating"."""
    if spot.layer in PLANTS:
        stage = {
            "separation": _("separation plant"), "magnet": _("magnet plant"), "metal": _("metal plant"),
            "recycling": _("recycling plant"), "cracking": _("cracking plant"), "alloy": _("alloy plant"),
            "concentration": _("concentration plant"),
        }.get(spot.stage, spot.stage)  # fmt: skip
        return f"{stage}, {spot.state}" if spot.state else stage
    if spot.layer is Layer.OCCURRENCES:
        return _("occurrence; {status}").format(status=spot.state.lower())
    return {
        "producing": _("mine, producing"),
        "past": _("former mine"),
        "developing": _("project, developing"),
        "exploration": _("project, exploration"),
        "resource only": _("deposit, resource only"),
    }.get(spot.state, spot.state)


def share_of_world(value: Value, count: Count) -> str:
    """A country's part of the printed world total in words; "" where there is none to compare with."""
    if count.percent or count.world is None or count.world.more or not count.world.amount:
        return ""
    percent = value.amount / count.world.amount * _PERCENT
    return _("{share}\u202f% of the world, calculated").format(share=percent_text(percent))

"""The one list of charts.

Adding one: write a pure function (library, exploration) -> Figure in a module of this folder, give it a key and a
question here, and put its table into tests/expected. Whatever asks for all figures, exports included, reads this list.
The modules are imported when their figure is first asked for: a page needs few of them.
"""

from collections.abc import Callable
from importlib import import_module

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Figure, Panel
from explorer.records.words import _


def later(module: str, name: str) -> Callable[[Library, Exploration], Figure]:
    """The function of that name in a module of this folder, which is imported at the first call."""
    found: list[Callable[[Library, Exploration], Figure]] = []

    def build(library: Library, exploration: Exploration) -> Figure:
        if not found:
            found.append(getattr(import_module(f"explorer.figures.{module}"), name))
        return found[0](library, exploration)

    return build


def dated(
    module: str, name: str, *countries: str, own: bool = False
) -> Callable[[Library, Exploration], Figure]:  # fmt: skip
    """As later, with the decisions of these jurisdictions marked on its axis of years; of all where none is given.

    own: leave out those that name other elements than the chosen ones alone.
    """
    plain = later(module, name)

    def build(library: Library, exploration: Exploration) -> Figure:
        from explorer.figures.events_beside import marked

        return marked(library, exploration, plain(library, exploration), countries, own=own)

    return build


PANELS: tuple[Panel, ...] = (
    Panel("table.lens", _("How do the elements differ?"), later("tiles", "table")),
    Panel("production.by-country", _("Who mines rare earths?"), dated("production", "by_country")),
    Panel("price.oxide", _("What does the oxide cost?"), dated("price", "oxide", own=True)),
    Panel("events.naming", _("Which decisions name the element?"), later("naming_events", "naming")),
    Panel("policy.timeline", _("Who decided what, and when?"), later("timeline", "timeline")),
    Panel("uses.end-use", _("What is it used for?"), later("end_uses", "end_uses")),
    Panel("supply.countries", _("Where does it come from?"), later("suppliers", "countries")),
    Panel("supply.stage", _("Who leads from mine to magnet?"), later("suppliers", "stage")),
    Panel("supply.ladder", _("Who holds each stage from mine to magnet?"), later("ladder", "ladder")),
    Panel("production.world", _("How much was mined since 1900?"), dated("world_output", "world")),
    Panel("production.ranking", _("Who mines most?"), later("ranking", "ranking")),
    Panel(
        "production.editions",
        _("What do other editions print for the year?"),
        later("production_editions", "by_edition"),
    ),
    Panel("production.hhi", _("How concentrated is mining?"), dated("concentration", "concentration")),
    Panel("reserves.editions", _("How do reserves change from edition to edition?"), dated("reserves", "by_edition")),
    Panel(
        "reserves.against-production",
        _("Who has reserves, and who mines?"),
        later("reserves_beside", "beside_production"),
    ),
    Panel("supply.map", _("Where do rare earths come from?"), later("supply_map", "supply_map")),
    Panel("prices.compared", _("How do the prices of oxides compare?"), later("prices_compared", "compared")),
    Panel("quotas.production", _("How much does China allow?"), dated("quotas", "quotas", "CHN")),
    Panel("trade.eu-imports", _("Where do Europe’s rare earths come from?"), later("trade_partners", "eu_imports")),
    Panel("trade.eu-magnets", _("Where do Europe’s magnets come from?"), later("trade_partners", "eu_magnets")),
    Panel("trade.us-sources", _("Where do the United States buy?"), later("trade_sources", "us_sources")),
    Panel(
        "trade.us-china",
        _("How much do the United States buy from China?"),
        dated("trade_sources", "us_china", "CHN", "USA"),
    ),
    Panel(
        "trade.japan-china",
        _("How much of Japan’s imports come from China?"),
        dated("trade_sources", "japan_china", "CHN", "JPN"),
    ),
    Panel(
        "trade.china-monthly", _("How many magnets leave China each month?"), later("china_monthly", "magnets_monthly")
    ),
    Panel(
        "trade.china-monthly-earths",
        _("How much rare earth leaves China each month?"),
        later("china_monthly", "earths_monthly"),
    ),
    Panel("demand.by-use", _("What are rare earths used for?"), later("demand", "by_use")),
    Panel("demand.magnets", _("How much may magnets need?"), dated("magnet_demand", "magnet_demand")),
    Panel("demand.magnets-uses", _("What do magnet elements go into?"), later("magnet_demand", "magnet_uses")),
    Panel("ores.content", _("What does each ore hold?"), later("ores", "content")),
    Panel("chain.environment", _("How much greenhouse gas does a kilogram cost?"), later("impacts", "climate")),
    Panel("chain.energy", _("How much energy does a kilogram take?"), later("impacts", "energy")),
    Panel("chain.rock", _("How much rock is moved for a kilogram?"), later("impacts", "rock")),
    Panel("chain.recycling", _("How much does recycling save?"), later("impacts", "saved")),
    Panel("trends.plot", _("How do two properties go together?"), later("trends", "plot")),
    Panel("spectrum.emission", _("Which light do its atoms send out?"), later("spectra_lines", "emission")),
    Panel(
        "spectrum.absorption", _("Which light do its ions take up and give out?"), later("spectra_bands", "absorption")
    ),
    Panel("isotopes.abundance", _("Which isotopes does it have?"), later("isotopes", "isotopes")),
    Panel("abundance.crust", _("How much of it does the crust hold?"), later("abundance", "crust")),
    Panel(
        "abundance.crust-rg", _("How much does the crust hold by the other estimate?"), later("abundance", "crust_bulk")
    ),
    Panel("melting.series", _("How hot must it be to melt?"), later("melting", "melting")),
    Panel("discovery.series", _("When was it found?"), later("discoveries", "discoveries")),
    Panel("magnetism.moment", _("How magnetic are the ions?"), later("magnetism", "moment")),
    Panel("magnetism.order", _("At which temperature do the metals order magnetically?"), later("magnetism", "order")),
    Panel("policy.rules", _("Which rule holds for which element?"), later("rules", "rules")),
    Panel("policy.lists", _("Who calls which element critical?"), later("critical_matrix", "lists")),
    Panel("policy.benchmarks", _("How near is the EU to its benchmarks?"), later("targets", "benchmarks")),
    Panel("policy.targets", _("Which shares are aimed at, and what is reached?"), later("targets", "shares")),
    Panel("policy.amounts", _("Which amounts are aimed at, and what is reached?"), later("targets", "amounts")),
    Panel("policy.verdicts", _("How much of the article is backed?"), later("verdicts", "verdicts")),
)

_BY_KEY = {panel.key: panel for panel in PANELS}


def panel(key: str) -> Panel:
    """The panel with this key. Raises KeyError if there is none; addresses and commands are checked before."""
    return _BY_KEY[key]

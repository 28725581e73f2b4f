"""The parts of the Supply page: which charts each shows, and what stands above them.

Adding a chart: its key in the list of its topic, or of the quantity that the map shows.
"""

from explorer.exploration.choices import Axes, Book, Measure, Quantity, Topic
from explorer.records.words import _

OF_QUANTITY: dict[Quantity, tuple[str, ...]] = {
    Quantity.MINING: (
        "production.by-country", "supply.ladder", "production.hhi", "production.world", "production.editions",
        "quotas.production",
    ),
    Quantity.SEPARATION: ("supply.ladder", "prices.compared", "quotas.production"),
    Quantity.METAL: ("supply.ladder", "prices.compared", "demand.magnets"),
    Quantity.MAGNETS: ("supply.ladder", "trade.eu-magnets", "trade.china-monthly", "demand.magnets"),
    Quantity.RESERVES: ("reserves.editions", "reserves.against-production", "production.world"),
    Quantity.TRADE: (
        "trade.eu-imports", "trade.eu-magnets", "trade.us-sources", "trade.us-china", "trade.japan-china",
        "trade.china-monthly", "trade.china-monthly-earths",
    ),
}  # fmt: skip
"""The charts below the map, by what the map shows."""

OF_TOPIC: dict[Topic, tuple[str, ...]] = {
    Topic.PRICES: ("prices.compared", "price.oxide", "events.naming"),
    Topic.DEMAND: ("demand.by-use", "demand.magnets", "demand.magnets-uses"),
    Topic.ORES: ("ores.content",),
    Topic.CHAIN: ("chain.environment", "chain.energy", "chain.rock", "chain.recycling"),
}
"""The charts of the other topics; the first is the large one."""


def titles() -> dict[Topic, str]:
    """The title of the page on each topic."""
    return {
        Topic.MAP: _("Where rare earths come from"),
        Topic.PRICES: _("What rare earths cost"),
        Topic.DEMAND: _("What rare earths are needed for"),
        Topic.ORES: _("What each ore holds"),
        Topic.CHAIN: _("From ore to magnet, and back"),
    }


def book_words() -> dict[Book, str]:
    """Whose count."""
    return {Book.USGS: "USGS", Book.BGS: "BGS"}


def measure_words() -> dict[Measure, str]:
    """Amounts or shares."""
    return {Measure.AMOUNT: _("tonnes"), Measure.SHARE: "%"}


def axes_words() -> dict[Axes, str]:
    """How the axis of prices runs."""
    return {Axes.LINEAR: _("linear"), Axes.LOG: _("logarithmic"), Axes.INDEX: _("first year = 100")}

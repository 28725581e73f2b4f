"""The words for the topics of the Supply page and for what its map shows."""

from explorer.exploration.choices import Quantity, Topic
from explorer.records.words import _


def topic_words() -> dict[Topic, str]:
    """The topics in their order."""
    return {
        Topic.MAP: _("Map"),
        Topic.PRICES: _("Prices"),
        Topic.DEMAND: _("Demand"),
        Topic.ORES: _("Ores"),
        Topic.CHAIN: _("The chain"),
    }


def quantity_words() -> dict[Quantity, str]:
    """What the map may show, in the order of the chain."""
    return {
        Quantity.MINING: _("Mining"),
        Quantity.SEPARATION: _("Separation"),
        Quantity.METAL: _("Metal"),
        Quantity.MAGNETS: _("Magnets"),
        Quantity.RESERVES: _("Reserves"),
        Quantity.TRADE: _("Trade"),
    }

"""The choices of an exploration that are one of a few words, as they stand in an address."""

from enum import StrEnum


class Tab(StrEnum):
    """The tabs of the element card."""

    USES = "uses"
    SUPPLY = "supply"
    POLICY = "policy"
    FACTS = "facts"
    STORY = "story"


class Part(StrEnum):
    """The parts of what is known of an element: of the Facts tab of the card, and of the Element page."""

    ATOM = "atom"
    PHYSICAL = "physical"
    CHEMICAL = "chemical"
    MAGNETIC = "magnetic"
    NUCLEAR = "nuclear"
    NATURE = "nature"
    STORY = "story"
    SPECTRUM = "spectrum"
    CRYSTAL = "crystal"


class View(StrEnum):
    """How the Table page shows the elements."""

    TILES = "tiles"
    TRENDS = "trends"
    LIST = "list"


class Among(StrEnum):
    """Which elements a trend is drawn for."""

    EARTHS = "17"
    LANTHANIDES = "15"
    ALL = "118"


class Degrees(StrEnum):
    """The unit temperatures are shown in."""

    KELVIN = "K"
    CELSIUS = "C"
    FAHRENHEIT = "F"


class Lengths(StrEnum):
    """The unit lengths of atoms and cells are shown in."""

    PICOMETRE = "pm"
    ANGSTROM = "angstrom"


class Group3(StrEnum):
    """Which elements stand in group 3 below scandium and yttrium."""

    LA = "la"
    LU = "lu"
    ALL = "15"


class Form(StrEnum):
    """How wide the periodic table is drawn: with the f block below, or in line."""

    SHORT = "18"
    LONG = "32"

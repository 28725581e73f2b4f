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


class Topic(StrEnum):
    """What the Supply page is about."""

    MAP = "map"
    PRICES = "prices"
    DEMAND = "demand"
    ORES = "ores"
    CHAIN = "chain"


class Quantity(StrEnum):
    """What the Supply page shows of the countries: a stage of the chain, what lies in the ground, or trade."""

    MINING = "mining"
    SEPARATION = "separation"
    METAL = "metal"
    MAGNETS = "magnets"
    RESERVES = "reserves"
    TRADE = "trade"


class Book(StrEnum):
    """Whose count of mine production is shown; the two are never mixed."""

    USGS = "usgs"
    BGS = "bgs"


class Measure(StrEnum):
    """How amounts are shown: as they are, or as shares of the whole."""

    AMOUNT = "amount"
    SHARE = "share"


class Axes(StrEnum):
    """How an axis of prices runs: evenly, by factors of ten, or counted from 100 in a first year."""

    LINEAR = "linear"
    LOG = "log"
    INDEX = "index"


class Chapter(StrEnum):
    """What the Policy page is about."""

    TIMELINE = "timeline"
    RULES = "rules"
    LISTS = "lists"
    TARGETS = "targets"
    ARTICLE = "article"
    GAME = "game"
    TERMS = "terms"


class About(StrEnum):
    """Which events the timeline shows: all, or those that name the element in focus."""

    ALL = "all"
    ELEMENT = "element"


class Layer(StrEnum):
    """What the map shows besides the countries: deposits by status, plants by stage, and the USGS list of 2018."""

    MINES = "mines"
    FORMER = "former-mines"
    PROJECTS = "projects"
    RESOURCES = "resources"
    SEPARATION = "separation"
    METAL = "metal"
    MAGNETS = "magnets"
    RECYCLING = "recycling"
    OCCURRENCES = "occurrences"


class Above(StrEnum):
    """What stands above the events of the timeline, on the same axis."""

    PRICE = "price"
    PRODUCTION = "production"
    NOTHING = "nothing"


class Group3(StrEnum):
    """Which elements stand in group 3 below scandium and yttrium."""

    LA = "la"
    LU = "lu"
    ALL = "15"


class Form(StrEnum):
    """How wide the periodic table is drawn: with the f block below, or in line."""

    SHORT = "18"
    LONG = "32"

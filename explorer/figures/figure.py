"""A figure: everything that a chart says, before anything is drawn."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration


class Mark(StrEnum):
    """How values are shown."""

    AREA = "stacked area"
    LINE = "line"
    BAR = "bar"
    TIMELINE = "timeline"
    TILES = "periodic table"
    POINTS = "points"
    SPECTRUM = "spectrum"


class Basis(StrEnum):
    """What a mass refers to; masses of different bases never share an axis."""

    REO = "rare-earth oxide"
    ELEMENT = "element"
    GROSS = "gross weight"


@dataclass(frozen=True, slots=True)
class Axis:
    """What an axis measures, in which unit and, for masses, on which basis.

    low, high: limits of the axis; None leaves them to the values.
    """

    label: str
    unit: str = ""
    basis: Basis | None = None
    log: bool = False
    low: float | None = None
    high: float | None = None

    @property
    def text(self) -> str:
        """Label with unit."""
        return f"{self.label} ({self.unit})" if self.unit else self.label


@dataclass(frozen=True, slots=True)
class Series:
    """Named values over x; None where no figure is known.

    key: what a click chooses: an element symbol, a country code, or "" when nothing.
    hue: whose colour it wears, as `element:Nd`, `country:CHN`, `other` or `plain`; the theme knows the colour.
    status: one word a point where it is not simply reported: "estimated", "calculated", ""; () when all are reported.
        For tiles coloured by classes, the class in words; y is then None everywhere.
    ends: where each band of a spectrum that begins at x ends; None for a line; () when all are lines.
    told: what there is to say of each point when it is pointed at; () when its numbers say it all.
    """

    name: str
    x: tuple[float | str, ...]
    y: tuple[float | None, ...]
    key: str = ""
    hue: str = "plain"
    status: tuple[str, ...] = ()
    ends: tuple[float | None, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated event on a timeline.

    at: decimal year. when: the date in words, no more exact than known. key: the event's id.
    rank: importance, 0 first; labels appear in this order as there is room.
    strong: drawn picked out, as it concerns what the reader looks at.
    """

    key: str
    at: float
    when: str
    title: str
    rank: int = 0
    strong: bool = False
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Break:
    """A place on the x axis where a series changes its method; drawn as a line with a word."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What the screen, a picture, a table and a hand-out all show.

    key: the panel it belongs to. title: the finding in words. subtitle: measure, unit, year.
    name: the short name of the measure for a narrow card. data_year: the newest year in it, None if timeless.
    cursor: the chosen year, drawn as a line and never part of the data.
    gaps: what is missing, a sentence each; shown under the picture and in exports.
    joined: keys of the series of points that a thin line joins, in this order; a run for each line, as one breaks at
        a gap.
    """

    key: str
    name: str
    title: str
    subtitle: str
    mark: Mark
    x: Axis
    y: Axis
    series: tuple[Series, ...] = ()
    moments: tuple[Moment, ...] = ()
    breaks: tuple[Break, ...] = ()
    source_ids: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    highlight: frozenset[str] = frozenset()
    data_year: int | None = None
    cursor: float | None = None
    joined: tuple[tuple[str, ...], ...] = ()

    def still(self) -> "Figure":
        """The same figure without its cursor: equal stills need no redrawing, only the line moves."""
        return replace(self, cursor=None)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        if self.moments or any(v is not None for s in self.series for v in s.y):
            return False
        if self.mark is Mark.SPECTRUM:  # where a line stands says something even without its strength
            return not any(s.x for s in self.series)
        return self.mark is not Mark.TILES or not any(word for s in self.series for word in s.status)


@dataclass(frozen=True, slots=True)
class Panel:
    """A question and the figure that answers it.

    build is pure and quick: views call it on every move and redraw only when its answer differs.
    """

    key: str
    question: str
    build: Callable[[Library, Exploration], Figure]

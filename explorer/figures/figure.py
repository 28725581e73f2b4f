"""A figure: everything that a chart says, before anything is drawn."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.bullet import Bullet
from explorer.figures.matrix_row import Row
from explorer.records.words import _

_MASSES = {"t", "kt", "Mt", "kg", "g", "mg"}


class Mark(StrEnum):
    """How values are shown."""

    AREA = "stacked area"
    LINE = "line"
    BAR = "bar"
    TIMELINE = "timeline"
    LANES = "timeline in lanes"
    TILES = "periodic table"
    POINTS = "points"
    SPECTRUM = "spectrum"
    MAP = "map"
    STACKED_BAR = "stacked bars"
    RANGE = "ranges"
    MONTHS = "months"
    MATRIX = "matrix"
    BULLET = "targets"


class Basis(StrEnum):
    """What a mass refers to; masses of different bases never share an axis."""

    REO = "rare-earth oxide"
    ELEMENT = "element"
    GROSS = "gross weight"


class MixedMassesError(ValueError):
    """Masses that mean different things were to share an axis; its message says which, and what would do."""


@cache
def is_mass(unit: str) -> bool:
    """Whether a unit is one of mass: "t", "thousand t REO", "kg per car"; not "mg/kg" or "kg per t", which are shares.

    Prices ("US$ per kg") are none either: before the unit of mass only a count of it may stand.
    """
    counts = {_("thousand"), _("million"), _("billion")}
    words = unit.split()
    while words and words[0] in counts:
        words.pop(0)
    return bool(words) and words[0] in _MASSES and not _MASSES & set(words[1:])


@dataclass(frozen=True, slots=True)
class Axis:
    """What an axis measures, in which unit and, for masses, on which basis.

    low, high: limits of the axis; None leaves them to the values.
    digits: decimals that every figure written beside a bar has; None gives each what it needs. Tables keep them all.
    """

    label: str
    unit: str = ""
    basis: Basis | None = None
    log: bool = False
    low: float | None = None
    high: float | None = None
    digits: int | None = None

    @property
    def text(self) -> str:
        """Label with unit."""
        return f"{self.label} ({self.unit})" if self.unit else self.label


@dataclass(frozen=True, slots=True)
class Series:
    """Named values over x; None where no figure is known.

    key: what a click chooses: an element symbol, a country code, or "" when nothing.
    hue: whose colour it wears, as `element:Nd`, `country:CHN`, `other` or `plain`; the theme knows the colour.
    basis: what its masses refer to; every series on an axis of masses says so, and a figure refuses another than the
        axis has.
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
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated event on a timeline.

    at: decimal year. when: the date in words, no more exact than known. key: the event's id.
    rank: importance, 0 first; labels appear in this order as there is room.
    strong: drawn picked out, as it concerns what the reader looks at.
    lane: name of its lane, on a figure that has lanes. place, kind: whose event it is and of which kind, in words.
    begin, end: decimal years of all that its date may mean; None where it is a day. planned: whether it lies after the
        newest page seen, so that no more than the plan is known.
    """

    key: str
    at: float
    when: str
    title: str
    rank: int = 0
    strong: bool = False
    source_ids: tuple[str, ...] = ()
    lane: str = ""
    place: str = ""
    kind: str = ""
    begin: float | None = None
    end: float | None = None
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Track:
    """A lane of a timeline. note: whose events are in it, where there are several. hue: as of a series."""

    name: str
    note: str = ""
    hue: str = "other"


@dataclass(frozen=True, slots=True)
class Break:
    """A place on the x axis where a series changes its method or editions differ; drawn as a line with a word."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A point of a map. key: its card, as in Exploration.thing. lon, lat in degrees. kind: which layer it belongs to.

    state: what the table says of it, in words for people. soft: it is only roughly there. mark: the state by which its
    sign is chosen, in the word of the table.
    """

    key: str
    name: str
    kind: str
    state: str
    lon: float
    lat: float
    soft: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """What the screen, a picture, a table and a hand-out all show.

    key: the panel it belongs to. title: the finding in words. subtitle: measure, unit, year.
    name: the short name of the measure for a narrow card. data_year: the newest year in it, None if timeless.
    cursor: the chosen year, drawn as a line and never part of the data.
    gaps: what is missing, a sentence each; shown under the picture and in exports.
    points: what stands on a map. steps: the colours of a map in words, the least first; a series wears `step:0` to
        `step:4`, or `zero` where the source prints none.
    joined: keys of the series of points that a thin line joins, in this order; a run for each line, as one breaks at
        a gap.
    tracks: the lanes of a timeline, from above; above them stand the series, each value as long as its year.
    known_to: the newest that was seen of events, where later ones may have happened.
    places: what a click on each category chooses, as kind and id ("ore:mount-weld", "element:Nd"), in the order of the
        categories; () where a category chooses nothing.
    columns: what stands over each column of a matrix, as kind and id ("element:Nd"). rows: of the matrix. states: what
        its cells may be and its legend says: the state and its words.
    bullets: targets with what is measured against them.
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
    points: tuple[MapPoint, ...] = ()
    steps: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    tracks: tuple[Track, ...] = ()
    known_to: Break | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    states: tuple[tuple[str, str], ...] = ()
    bullets: tuple[Bullet, ...] = ()

    def __post_init__(self) -> None:
        """Refuse masses of two bases on one axis. Raises MixedMassesError."""
        faults = _mixed(self)
        if faults:
            raise MixedMassesError(" ".join(faults))

    def still(self) -> "Figure":
        """The same figure without its cursor: equal stills need no redrawing, only the line moves."""
        return replace(self, cursor=None)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        if self.moments or self.points or self.rows or self.bullets:
            return False
        if any(v is not None for s in self.series for v in s.y):
            return False
        if self.mark is Mark.SPECTRUM:  # where a line stands says something even without its strength
            return not any(s.x for s in self.series)
        return self.mark is not Mark.TILES or not any(word for s in self.series for word in s.status)


def _mixed(figure: Figure) -> list[str]:
    """What is wrong with the masses of a figure, a sentence each."""
    found: list[str] = []
    for axis in (figure.x, figure.y):
        if axis.basis is None and is_mass(axis.unit):
            words = _("{figure}: the axis “{axis}” measures mass and does not say of what; wanted one of {bases}.")
            found.append(words.format(figure=figure.key, axis=axis.text, bases=", ".join(Basis)))
    wanted = figure.y.basis
    if wanted is None and any(series.basis for series in figure.series):
        named = ", ".join(f"{s.name}: {s.basis}" for s in figure.series if s.basis)
        words = _("{figure}: the axis “{axis}” says no basis, but its series do ({named}); wanted the same for all.")
        found.append(words.format(figure=figure.key, axis=figure.y.text, named=named))
    elif wanted is not None:
        must = is_mass(figure.y.unit)
        for series in figure.series:
            if series.basis is not wanted and (must or series.basis is not None):
                words = _(
                    "{figure}: “{series}” is mass of {found} and cannot stand on the axis “{axis}”, which is of "
                    "{wanted}: tonnes of oxide, of element and of gross weight are different amounts."
                )
                said = _("nothing it names") if series.basis is None else series.basis
                told = {"figure": figure.key, "series": series.name, "axis": figure.y.text}
                found.append(words.format(found=said, wanted=wanted, **told))
    return found


@dataclass(frozen=True, slots=True)
class Panel:
    """A question and the figure that answers it.

    build is pure and quick: views call it on every move and redraw only when its answer differs.
    """

    key: str
    question: str
    build: Callable[[Library, Exploration], Figure]

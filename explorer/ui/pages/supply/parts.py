"""What each topic of the Supply page is made of, made when it is first opened."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.exploration.choices import Quantity, Topic
from explorer.figures.minerals import mineral_groups
from explorer.figures.panels import panel
from explorer.records.words import _
from explorer.ui.bench import Bench
from explorer.ui.charts.chart_grid import ChartGrid
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.element.blocks import Block, Heading
from explorer.ui.element.following import follow
from explorer.ui.element.part_blocks import fact_block
from explorer.ui.element.sheet import Sheet
from explorer.ui.map.view import MapView
from explorer.ui.map.year_bar import YearBar
from explorer.ui.pages.supply.chain_walk import ChainWalk
from explorer.ui.pages.supply.side import Side
from explorer.ui.pages.supply.topics import OF_QUANTITY, OF_TOPIC
from explorer.ui.parts.frame import Frame
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.parts.surface import Surface
from explorer.ui.theme import Style

_MAP = 500  # pixels at 100 %: the least height of the map
_SHEET = 420  # pixels at 100 %: height of the list of minerals
# Pixels at 100 %: the height of the first chart of a topic; all ores have a line each.
_LEADS = {Topic.PRICES: 430, Topic.ORES: 1480}


@dataclass(frozen=True, slots=True)
class Place:
    """A frame, and what makes that which is to stand in it."""

    frame: Frame
    make: Callable[[], QWidget]

    def made(self, style: Style) -> QWidget:
        """What is to stand in the frame; a sentence about it where making it fails."""
        return stand_in(style, self.make)

    @property
    def settled(self) -> bool:
        """Whether all of it is there: a map gets its land and its places when they are read."""
        held = self.frame.held
        return not isinstance(held, MapView) or held.settled


def map_row(bench: Bench) -> tuple[QWidget, list[Place]]:
    """The room for the map with the year below it and the ranking at its side, and what is to be made for it.

    The map comes last: whatever is put beside it later would have the land painted again.
    """
    row = QWidget()
    sides = QHBoxLayout(row)
    sides.setContentsMargins(0, 0, 0, 0)
    sides.setSpacing(bench.style.look.space(1) + 2)
    left = QVBoxLayout()
    left.setSpacing(bench.style.look.space(0))
    land, years, side = (Frame(bench.style) for _each in range(3))
    left.addWidget(land, 1)
    left.addWidget(years)
    sides.addLayout(left, 7)
    sides.addWidget(side, 3)
    row.setMinimumHeight(bench.style.look.px(_MAP))
    made = ((years, _years), (side, _side), (land, _map))
    return row, [Place(frame, partial(make, bench)) for frame, make in made]


def _years(bench: Bench) -> QWidget:
    return YearBar(bench.library, bench.store, bench.style)


def _side(bench: Bench) -> QWidget:
    side = stand_in(bench.style, partial(Side, bench.library, bench.store, bench.style))
    return Surface(bench.style, side, roomy=True)


def _map(bench: Bench) -> QWidget:
    return MapView(bench.library, bench.store, bench.style, bench.work)


def charts(bench: Bench, quantity: Quantity) -> tuple[ChartGrid, list[Place]]:
    """The room for the charts below the map, and what is to be made for it."""
    places = _places(bench, OF_QUANTITY[quantity])
    return ChartGrid(bench.style, [place.frame for place in places]), places


def topic(bench: Bench, which: Topic) -> tuple[tuple[QWidget, ...], list[Place]]:
    """The parts of a topic other than the map, from top to bottom, and what is to be made for them."""
    places = _places(bench, OF_TOPIC[which])
    grid = ChartGrid(bench.style, [place.frame for place in places], lead=_LEADS.get(which, 0))
    if which is Topic.CHAIN:
        walk = Place(Frame(bench.style), partial(ChainWalk, bench.library, bench.store, bench.style))
        return (walk.frame, grid), [walk, *places]
    if which is Topic.ORES:
        minerals = Place(Frame(bench.style), partial(Minerals, bench))
        return (grid, minerals.frame), [*places, minerals]
    return (grid,), places


def _places(bench: Bench, keys: tuple[str, ...]) -> list[Place]:
    return [Place(Frame(bench.style), partial(_panel, bench, key)) for key in keys]


def _panel(bench: Bench, key: str) -> QWidget:
    return PanelView(panel(key), bench.library, bench.store, bench.style, compact=False)


class Minerals(Surface):
    """The minerals with formula, content, thorium and uranium."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.sheet = Sheet(bench.style, library=bench.library)
        super().__init__(bench.style, self.sheet)
        blocks: list[Block] = []
        for group in mineral_groups(bench.library):
            blocks += [Heading(group.title), *map(fact_block, group.facts)]
        self.sheet.say(tuple(blocks), _("Minerals that carry rare earths"))
        self.sheet.pressed.connect(self._follow)
        bench.style.changed.connect(self._stretch)
        self._stretch()

    def _stretch(self) -> None:
        self.setMinimumHeight(self._bench.style.look.px(_SHEET))

    @Slot(object, object)
    def _follow(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._bench.library, self._bench.store, self._bench.style)

"""What each topic of the Supply page is made of, made when it is first opened."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Quantity, Topic
from explorer.figures.minerals import mineral_groups
from explorer.figures.panels import panel
from explorer.records.words import _
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.element.blocks import Block, Heading
from explorer.ui.element.following import follow
from explorer.ui.element.part_blocks import fact_block
from explorer.ui.element.sheet import Sheet
from explorer.ui.pages.supply.chain_walk import ChainWalk
from explorer.ui.pages.supply.chart_grid import ChartGrid
from explorer.ui.pages.supply.topics import OF_QUANTITY, OF_TOPIC
from explorer.ui.parts.frame import Frame
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.parts.surface import Surface
from explorer.ui.store import Store
from explorer.ui.theme import Style
from explorer.ui.work import Work

_SHEET = 420  # pixels at 100 %: height of the list of minerals
# Pixels at 100 %: the height of the first chart of a topic; all ores have a line each.
_LEADS = {Topic.PRICES: 430, Topic.ORES: 1480}


@dataclass(frozen=True, slots=True)
class Bench:
    """What the parts are made with."""

    library: Library
    store: Store
    style: Style
    work: Work


@dataclass(frozen=True, slots=True)
class Place:
    """A frame, and what makes that which is to stand in it."""

    frame: Frame
    make: Callable[[], QWidget]

    def fill(self, style: Style) -> None:
        """Make it and let it stand in the frame."""
        self.frame.hold(stand_in(style, self.make))


def charts(bench: Bench, quantity: Quantity) -> tuple[ChartGrid, list[Place]]:
    """The room for the charts below the map, and what is to be made for it."""
    places = _places(bench, OF_QUANTITY[quantity])
    return ChartGrid(bench.style, [place.frame for place in places]), places


def topic(bench: Bench, which: Topic) -> tuple[tuple[QWidget, ...], list[Place]]:
    """The parts of a topic other than the map, from top to bottom, and what is to be made for them."""
    places = _places(bench, OF_TOPIC[which])
    grid = ChartGrid(bench.style, [place.frame for place in places], lead=_LEADS.get(which, 0))
    if which is Topic.CHAIN:
        return (stand_in(bench.style, partial(ChainWalk, bench.library, bench.store, bench.style)), grid), places
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
        self.sheet = Sheet(bench.style)
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

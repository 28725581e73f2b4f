"""The Supply page: where rare earths come from, on a map, in charts and step by step."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.content.library import Library
from explorer.exploration.choices import Axes, Book, Measure, Quantity, Topic
from explorer.exploration.exploration import Exploration
from explorer.exploration.supply_words import quantity_words, topic_words
from explorer.records.words import _
from explorer.ui.pages.supply.topics import OF_QUANTITY, OF_TOPIC, axes_words, book_words, measure_words, titles
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.parts.surface import Surface
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type
from explorer.ui.turns import after_painting
from explorer.ui.work import Work

if TYPE_CHECKING:
    from explorer.ui.pages.supply.parts import Bench, Place

KEY = "supply"
_MAP = 500  # pixels at 100 %: the least height of the map


class SupplyPage(QWidget):
    """A topic at a time; on the map a quantity, with the ranking beside it, the year below it, and its charts."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._bench: Bench | None = None
        self._made: dict[Topic | Quantity, QWidget] = {}
        self._presenting = False
        self._title = Text(style, titles()[store.now.topic], Type.TITLE, QFont.Weight.ExtraBold)
        self.topics = _choice(style, topic_words(), _("Topic"))
        self.quantities = _choice(style, quantity_words(), _("What the map shows"))
        self.books = _choice(style, book_words(), _("Whose count"))
        self.measures = _choice(style, measure_words(), _("Amounts or shares"))
        self.axes = _choice(style, axes_words(), _("Axis of prices"))
        self._lay_out()
        for choice, slot in (
            (self.topics, self._open), (self.quantities, self._show_quantity), (self.books, self._take_book),
            (self.measures, self._measure), (self.axes, self._turn_axes),
        ):  # fmt: skip
            choice.picked.connect(slot)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def complete(self, work: Work, then: Callable[[], None]) -> None:
        """Add map and charts, when a thread has imported what they need."""
        added = partial(self._add, work, then)
        work.run(partial(_read, self._library, self._store.now), added, added)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the topics. A focus proxy would be a stop of Tab in the wrong place."""
        self.topics.setFocus(event.reason())

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide what only the reader needs."""
        self._presenting = on
        self._show(self._store.now)

    @property
    def shown(self) -> QWidget | None:
        """What stands below the choices; None before it is made."""
        return self._made.get(self._key(self._store.now))

    # Place

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.topics)
        self._row = QHBoxLayout()
        for choice in (self.quantities, self.books, self.measures, self.axes):
            self._row.addWidget(choice)
        self._row.addStretch(1)
        self._stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._row)
        self._column.addWidget(self._stack, 1)

    def _dress(self) -> None:
        look = self._style.look
        edge = look.space(3)
        self._column.setContentsMargins(edge, look.space(2), edge, look.space(2))
        self._column.setSpacing(look.space(1))
        self._row.setSpacing(look.space(2))
        self._head.setSpacing(look.space(2))

    # What is shown

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if at.page != KEY:
            return
        for choice, value in (
            (self.topics, at.topic), (self.quantities, at.quantity), (self.books, at.book),
            (self.measures, at.measure), (self.axes, at.axes),
        ):  # fmt: skip
            choice.choose(str(value))
        on_map = at.topic is Topic.MAP
        mined = on_map and at.quantity is Quantity.MINING
        self._title.say(titles()[at.topic])
        self.topics.setVisible(not self._presenting)
        self.quantities.setVisible(on_map)
        self.books.setVisible(mined and not self._presenting)
        self.measures.setVisible(mined and not self._presenting)
        self.axes.setVisible(at.topic is Topic.PRICES)
        key = self._key(at)
        if key in self._made:
            self._stack.setCurrentWidget(self._made[key])
        elif self._bench is not None:
            self._bench.work.run(partial(_read, self._library, at), self._add_part, self._add_part)

    @staticmethod
    def _key(at: Exploration) -> Topic | Quantity:
        return at.quantity if at.topic is Topic.MAP else at.topic

    def _add(self, work: Work, then: Callable[[], None], _told: object) -> None:
        from explorer.ui.pages.supply.parts import Bench

        self._bench = Bench(self._library, self._store, self._style, work)
        self._add_part(then=then)

    def _add_part(self, _told: object = None, *, then: Callable[[], None] | None = None) -> None:
        at, bench = self._store.now, self._bench
        key = self._key(at)
        places: list[Place] = []
        if at.page == KEY and bench is not None:
            if key not in self._made:
                parts, places = self._parts(bench, at)
                made = self._scrolled(parts)
                self._made[key] = made
                self._stack.addWidget(made)
            self._stack.setCurrentWidget(self._made[key])
        self._fill(places, then)

    def _fill(self, places: "list[Place]", then: Callable[[], None] | None) -> None:
        """Make the charts one by one, a turn each, so that opening a topic does not hold the window up."""
        if not isValid(self):
            return  # Closed before all was made.
        if not places:
            self._order_tabs()
            if then is not None:
                then()
            return
        places[0].fill(self._style)
        after_painting(partial(self._fill, places[1:], then))

    def _order_tabs(self) -> None:
        """The keyboard goes as the eye does: topics, choices, map, year, ranking, charts."""
        from explorer.ui.parts.tab_order import put_in_order

        choices = (self.topics, self.quantities, self.books, self.measures, self.axes)
        put_in_order((*choices, *self._made.values()))

    def _parts(self, bench: "Bench", at: Exploration) -> "tuple[tuple[QWidget, ...], list[Place]]":
        from explorer.ui.pages.supply.parts import charts, topic

        if at.topic is not Topic.MAP:
            return topic(bench, at.topic)
        grid, places = charts(bench, at.quantity)
        return (stand_in(self._style, partial(_map_row, bench)), grid), places

    def _scrolled(self, parts: tuple[QWidget, ...]) -> QScrollArea:
        held = QWidget()
        column = QVBoxLayout(held)
        # Air between the charts and the scroll bar.
        column.setContentsMargins(0, 0, self._style.look.space(0), 0)
        column.setSpacing(self._style.look.space(1) + 2)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBar(SlimScrollBar(self._style))
        area.viewport().setAutoFillBackground(False)
        area.setWidget(held)
        held.setAutoFillBackground(False)  # setWidget turns it on
        return area

    # What the reader does

    @Slot(str)
    def _open(self, key: str) -> None:
        self._store.go(self._store.now.on_topic(Topic(key)))

    @Slot(str)
    def _show_quantity(self, key: str) -> None:
        self._store.go(self._store.now.of_quantity(Quantity(key)))

    @Slot(str)
    def _take_book(self, key: str) -> None:
        self._store.go(self._store.now.by_book(Book(key)))

    @Slot(str)
    def _measure(self, key: str) -> None:
        self._store.go(self._store.now.measured(Measure(key)))

    @Slot(str)
    def _turn_axes(self, key: str) -> None:
        self._store.go(self._store.now.on_axes(Axes(key)))


def _choice(style: Style, words: dict[Topic, str] | dict[Quantity, str] | dict[Book, str] | dict[Measure, str]
            | dict[Axes, str], name: str) -> Segmented:  # fmt: skip
    return Segmented(style, [(str(key), word) for key, word in words.items()], name)


def _map_row(bench: "Bench") -> QWidget:
    """The map with the year below it, and the ranking at its side."""
    from explorer.ui.map.view import MapView
    from explorer.ui.map.year_bar import YearBar
    from explorer.ui.pages.supply.side import Side

    row = QWidget()
    sides = QHBoxLayout(row)
    sides.setContentsMargins(0, 0, 0, 0)
    sides.setSpacing(bench.style.look.space(1) + 2)
    left = QVBoxLayout()
    left.setSpacing(bench.style.look.space(0))
    left.addWidget(stand_in(bench.style, partial(MapView, bench.library, bench.store, bench.style, bench.work)), 1)
    left.addWidget(stand_in(bench.style, partial(YearBar, bench.library, bench.store, bench.style)))
    sides.addLayout(left, 7)
    side = stand_in(bench.style, partial(Side, bench.library, bench.store, bench.style))
    sides.addWidget(Surface(bench.style, side, roomy=True), 3)
    row.setMinimumHeight(bench.style.look.px(_MAP))
    return row


def _read(library: Library, at: Exploration) -> None:
    """Import and read what the topic in view needs, off the GUI thread."""
    from explorer.ui.charts.reading import read_panels

    on_map = at.topic is Topic.MAP
    for module in ("pages.supply.parts", *(("map.view", "map.year_bar", "pages.supply.side") if on_map else ())):
        import_module(f"explorer.ui.{module}")
    read_panels(library, at, OF_QUANTITY[at.quantity] if on_map else OF_TOPIC[at.topic])

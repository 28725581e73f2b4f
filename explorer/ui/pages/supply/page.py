"""The Supply page: where rare earths come from, on a map, in charts and step by step."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QFocusEvent, QFont
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Axes, Book, Measure, Quantity, Topic
from explorer.exploration.exploration import Exploration
from explorer.exploration.supply_words import quantity_words, topic_words
from explorer.records.words import _
from explorer.ui.pages.supply.topics import OF_QUANTITY, OF_TOPIC, axes_words, book_words, measure_words, titles
from explorer.ui.parts.scrolled import scrolled
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type
from explorer.ui.turns import in_turns
from explorer.ui.work import Work

if TYPE_CHECKING:
    from explorer.ui.bench import Bench
    from explorer.ui.charts.chart_grid import ChartGrid
    from explorer.ui.pages.supply.parts import Place

KEY = "supply"


class SupplyPage(QWidget):
    """A topic at a time; on the map a quantity, with the ranking beside it, the year below it, and its charts."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._bench: Bench | None = None
        self._made: dict[Topic, QScrollArea] = {}
        self._grids: dict[Quantity, ChartGrid] = {}
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
        at = self._store.now
        added = partial(self._add, work, at, then)
        work.run(partial(_read, self._library, at), added, added)

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
        return self._made.get(self._store.now.topic)

    @property
    def charts(self) -> "ChartGrid | None":
        """The charts below the map; None before they are made, and on other topics."""
        now = self._store.now
        return self._grids.get(now.quantity) if now.topic is Topic.MAP else None

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
        self._stand(at)
        if self._bench is not None and not self._has(at):
            # The room for the parts at once: without it what stands above would be laid out and painted twice.
            filled = partial(self._fill, self._make(self._bench, at), None)
            self._stand(at)
            self._bench.work.run(partial(_read, self._library, at), filled, filled)

    def _has(self, at: Exploration) -> bool:
        return at.quantity in self._grids if at.topic is Topic.MAP else at.topic in self._made

    def _stand(self, at: Exploration) -> None:
        """Show what is made of a topic; the map is the same for every quantity, the charts below it are not."""
        if at.topic in self._made:
            self._stack.setCurrentWidget(self._made[at.topic])
        if at.topic is Topic.MAP:
            # Those that go first: two at a time would make the page longer for a moment.
            for quantity in sorted(self._grids, key=at.quantity.__eq__):
                self._grids[quantity].setVisible(quantity is at.quantity)

    def _add(self, work: Work, at: Exploration, then: Callable[[], None], _told: object) -> None:
        from explorer.ui.bench import Bench

        self._bench = Bench(self._library, self._store, self._style, work)
        now = self._store.now
        places: list[Place] = []
        if (now.page, now.topic, now.quantity) == (KEY, at.topic, at.quantity):
            places = self._make(self._bench, now)
        self._fill(places, then, None)
        self._show(now)  # what was made, or where the reader went on meanwhile

    def _fill(self, places: "list[Place]", then: Callable[[], None] | None, _told: object) -> None:
        in_turns(self._filling(places, then), self)

    def _filling(self, places: "list[Place]", then: Callable[[], None] | None) -> Iterator[None]:
        """Make the parts one by one: in one turn of the loop a part is made, in the next it is put in and painted."""
        for place in places:
            made = place.made(self._style)
            yield
            place.frame.hold(made)
            yield
            while not place.settled:
                yield
        self._order_tabs()
        if then is not None:
            then()

    def _order_tabs(self) -> None:
        """The keyboard goes as the eye does: topics, choices, map, year, ranking, charts."""
        from explorer.ui.parts.tab_order import put_in_order

        choices = (self.topics, self.quantities, self.books, self.measures, self.axes)
        put_in_order((*choices, *self._made.values()))

    def _make(self, bench: "Bench", at: Exploration) -> "list[Place]":
        """The room for what is in view; gives what is to be made for it."""
        from explorer.ui.pages.supply.parts import charts, map_row, topic

        if at.topic is not Topic.MAP:
            parts, made = topic(bench, at.topic)
            self._made[at.topic] = self._scrolled(parts)
            return made
        places: list[Place] = []
        if Topic.MAP not in self._made:
            row, places = map_row(bench)
            self._made[Topic.MAP] = self._scrolled((row,))
        grid, more = charts(bench, at.quantity)
        self._grids[at.quantity] = grid
        held = self._made[Topic.MAP].widget()
        column = held.layout() if held is not None else None
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - 1, grid)
        return [*places, *more]

    def _scrolled(self, parts: tuple[QWidget, ...]) -> QScrollArea:
        held = QWidget()
        column = QVBoxLayout(held)
        # Air between the charts and the scroll bar.
        column.setContentsMargins(0, 0, self._style.look.space(0), 0)
        column.setSpacing(self._style.look.space(1) + 2)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        area = scrolled(self._style, held)
        self._stack.addWidget(area)
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


def _read(library: Library, at: Exploration) -> None:
    """Import and read what the topic in view needs, off the GUI thread."""
    from explorer.ui.charts.reading import read_panels

    on_map = at.topic is Topic.MAP
    import_module("explorer.ui.pages.supply.parts")
    if on_map:
        from explorer.ui.map.loading import load

        load(library, at)
    read_panels(library, at, OF_QUANTITY[at.quantity] if on_map else OF_TOPIC[at.topic])

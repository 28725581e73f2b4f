"""The chapter of the timeline: filters, the events in lanes, the card of the event in focus, and what else there is.

It is a little long because the timeline, its buttons and the card of an event move the same event and the same years.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.analysis.events import USUAL, beside, event_of, span_at, whole_span
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel
from explorer.records.words import date_text
from explorer.ui.article.claim_list import ClaimList
from explorer.ui.bench import Bench
from explorer.ui.charts.chart_grid import ChartGrid
from explorer.ui.charts.lane_forms import measure
from explorer.ui.charts.lanes_canvas import LanesCanvas
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.charts.reading import read_panels
from explorer.ui.parts.announce import announce
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.frame import Frame
from explorer.ui.parts.scrolled import scrolled
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.parts.surface import Surface
from explorer.ui.parts.tab_order import put_in_order
from explorer.ui.timeline.event_card import EventCard
from explorer.ui.timeline.filter_bar import FilterBar
from explorer.ui.timeline.overview import Overview
from explorer.ui.timeline.ways import Ways
from explorer.ui.turns import after_painting

KEY = "policy.timeline"
BELOW = ("policy.rules", "policy.benchmarks")
# Pixels at 100 %: the least and the greatest height of the timeline, what of its room it leaves to the charts below
# it, and the least width of the chapter with a card beside the timeline.
_LEAST, _MOST, _BELOW, _BESIDE = 400, 640, 282, 900
_MEASURED = 40  # events whose words are measured in one turn


class TimelineChapter(QWidget):
    """The timeline large, the card of an event beside it or below it, and small below: rules, targets, claims."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        library, store, style = bench.library, bench.store, bench.style
        self.filters = FilterBar(library, store, style)
        self.canvas = LanesCanvas(style.look)
        self.canvas.hold(whole_span(library), span_at(library, Exploration()))
        self._frame = Frame(style)
        self.view: PanelView | None = None
        self.overview = Overview(library, store, style, self.canvas)
        self.ways = Ways(style, USUAL, whole_span(library))
        self.card: EventCard | None = None
        self._below = [Frame(style) for _each in (*BELOW, "claims")]
        self._lay_out()
        self.canvas.spanned.connect(self._span)
        self.canvas.stepped.connect(self._step)
        self.overview.asked.connect(self.canvas.look_at)
        self.overview.rested.connect(self.canvas.settle)
        self.ways.pressed.connect(self._go)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def fill(self, then: Callable[[], None]) -> None:
        """Put up the timeline and what stands below it, a turn each; its words are measured before, some at a time."""
        bench = self._bench
        moments = panel(KEY).build(bench.library, bench.store.now).moments
        turns: list[Callable[[], None]] = [
            partial(measure, moments[n : n + _MEASURED], bench.style.look) for n in range(0, len(moments), _MEASURED)
        ]
        turns.append(partial(self._add, self._frame, self._view))
        parts = (*(partial(_panel, bench, key) for key in BELOW), partial(Claims, bench))
        turns += [partial(self._add, frame, make) for frame, make in zip(self._below, parts, strict=True)]
        self._fill(turns, then)

    def _fill(self, left: list[Callable[[], None]], then: Callable[[], None]) -> None:
        if not isValid(self):
            return  # Closed before all was made.
        if not left:
            then()
            return
        left[0]()
        after_painting(partial(self._fill, left[1:], then))

    def _add(self, frame: Frame, make: Callable[[], QWidget]) -> None:
        frame.hold(stand_in(self._bench.style, make))

    def _view(self) -> QWidget:
        bench = self._bench
        canvas = self.canvas
        self.view = PanelView(panel(KEY), bench.library, bench.store, bench.style, compact=False, canvas=canvas)
        return self.view

    # ---- place

    def _lay_out(self) -> None:
        self._left = QVBoxLayout()
        self._left.addWidget(self._frame, 1)
        below = Flow(self._bench.style, last_right=True)
        below.addWidget(self.overview)
        below.addWidget(self.ways)
        self._left.addLayout(below)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(self._left, 1)
        held = QWidget()
        # Its height follows from its width; without this the area would keep room for charts in a single column.
        held.setMinimumHeight(1)
        self._held = QVBoxLayout(held)
        self._held.setContentsMargins(0, 0, self._bench.style.look.space(0), 0)
        self._held.addLayout(self._row)
        self._held.addWidget(ChartGrid(self._bench.style, self._below))
        self._held.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.filters)
        self._area = scrolled(self._bench.style, held)
        self._column.addWidget(self._area, 1)

    @Slot()
    def _dress(self) -> None:
        look = self._bench.style.look
        self._row.setSpacing(look.space(1) + 2)
        self._left.setSpacing(0)
        self._held.setSpacing(look.space(1))
        self._column.setSpacing(look.space(1))
        self._turn()

    def _turn(self) -> None:
        """The card stands beside the timeline where there is room for both, else below it."""
        look = self._bench.style.look
        room = self.height() - self.filters.height() - look.px(_BELOW) - self.ways.sizeHint().height()
        high = min(max(room, look.px(_LEAST)), look.px(_MOST))
        if high != self._frame.minimumHeight():
            self._frame.setMinimumHeight(high)
        wide = self.width() >= look.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._turn()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the timeline."""
        self.canvas.setFocus(event.reason())

    # ---- what is shown

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if at.page != "policy":
            return
        found = event_of(self._bench.library, at.event)
        if found is None:
            if self.card is not None and not self.card.isHidden():
                had = self.card.isAncestorOf(self.focusWidget() or self)
                self.card.hide()
                if had:
                    self.canvas.setFocus()
            return
        if self.card is None:
            self.card = EventCard(self._bench.library, self._bench.store, self._bench.style)
            self.card.stepped.connect(self._step)
            self.card.closed.connect(self._close)
            self._row.addWidget(self.card)
            put_in_order((self.filters, self._frame, self.overview, self.ways, self.card, *self._below))
        self.card.show_event(at, found)
        if self.card.isHidden():
            self.card.show()
            after_painting(self._bring_up)

    def _bring_up(self) -> None:
        """Scroll to a card that has come up below the timeline."""
        if isValid(self) and self.card is not None and self._row.direction() == QBoxLayout.Direction.TopToBottom:
            self._area.ensureWidgetVisible(self.card)

    # ---- what the reader does

    @Slot(object, object)
    def _span(self, since: int | None, until: int | None) -> None:
        store, library = self._bench.store, self._bench.library
        there = store.now.spanning(since, until)
        usual = span_at(library, Exploration())
        # Where an older event is in focus, the usual years reach back to it unless they are asked for by name.
        store.go(there if since is not None or span_at(library, there) == usual else there.spanning(*usual))

    @Slot(int)
    def _step(self, step: int) -> None:
        store, library = self._bench.store, self._bench.library
        found = beside(library, store.now, step)
        if found is None:
            return
        there = store.now.at_event(found.event_id, int(found.date[:4]))
        # An event outside the years in view would be told of without being seen.
        first, last = span_at(library, there)
        year = int(found.date[:4])
        if not first <= year < last:
            whole = whole_span(library)
            begin = min(max(year - (last - first) // 2, whole[0]), whole[1] - (last - first))
            there = there.spanning(begin, begin + last - first)
        store.go(there)
        announce(self, f"{date_text(found.date, found.precision)}: {found.title}")

    @Slot(str)
    def _go(self, way: str) -> None:
        moves: dict[str, Callable[[], None]] = {
            "nearer": self.canvas.zoom_in,
            "farther": self.canvas.zoom_out,
            "usual": self.canvas.show_usual,
            "all": self.canvas.show_whole,
            "earlier": partial(self._step, -1),
            "later": partial(self._step, 1),
        }
        moves[way]()

    @Slot()
    def _close(self) -> None:
        self._bench.store.go(self._bench.store.now.at_event(None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N and Shift+N step from event to event wherever the keyboard is in the chapter; Escape closes the card."""
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_N and not held:
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self._bench.store.now.event is not None:
            self._close()
        else:
            event.ignore()


def _panel(bench: Bench, key: str) -> QWidget:
    return PanelView(panel(key), bench.library, bench.store, bench.style, compact=False)


class Claims(Surface):
    """The claims of the article, small."""

    def __init__(self, bench: Bench) -> None:
        # Kept here: a list that no object of Python names is taken apart by its collector while Qt still shows it.
        self.claims = ClaimList(bench.library, bench.store, bench.style, compact=True)
        super().__init__(bench.style, self.claims)


def read(library: Library, at: Exploration) -> None:
    """Import and read what the chapter needs, off the GUI thread."""
    import_module("explorer.ui.timeline.event_card")
    read_panels(library, at, (KEY, *BELOW))

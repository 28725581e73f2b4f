"""The Table page: the periodic table, the element card, and the charts that move with them."""

import logging
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent, QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from explorer.analysis.layouts import layout
from explorer.content.library import Library
from explorer.exploration.choices import View
from explorer.exploration.exploration import Exploration
from explorer.records.element import Element
from explorer.records.words import _
from explorer.ui.pages.table.content import Content
from explorer.ui.pages.table.periodic_table import PeriodicTable
from explorer.ui.pages.table.view import TilesInView
from explorer.ui.parts.frame import Frame
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.parts.text import Text
from explorer.ui.plain import ALWAYS_OFF, NO_FRAME
from explorer.ui.store import Pointing, Store
from explorer.ui.theme import Style, Type
from explorer.ui.turns import after_painting
from explorer.ui.work import Work

if TYPE_CHECKING:
    from explorer.figures.figure import Panel
    from explorer.ui.element.card_place import CardPlace
    from explorer.ui.pages.table.surroundings import Surroundings
    from explorer.ui.pages.table.ways import Ways

_WAYS = "explorer.ui.pages.table.ways"
log = logging.getLogger("explorer")
CHARTS = ("production.by-country", "price.oxide", "events.naming")


class TablePage(QWidget):
    """Shows the table at once; words, card and charts come when complete() is called after the first paint."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._elements = library.rows(Element)
        self._tiles = TilesInView(library)
        self._around: Surroundings | None = None
        self._card: CardPlace | None = None
        self._ways: Ways | None = None
        self._presenting = False
        title = _("The rare earths in the periodic table")
        self._title = Text(style, title, Type.TITLE, QFont.Weight.ExtraBold)
        self.table = PeriodicTable(style)
        self._chart_frames = [Frame(style) for _key in CHARTS]
        self._card_frame = Frame(style, side=True)
        self._lay_out()
        self.table.picked.connect(self._pick)
        self.table.added.connect(self._add)
        self.table.pointed.connect(self._point)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._show(store.now)

    @property
    def around(self) -> "Surroundings | None":
        """Controls, legend and hover card; None before they are there."""
        return self._around

    @property
    def ways(self) -> "Ways | None":
        """The switch between tiles, trends and list; None before it is there."""
        return self._ways

    @property
    def card_frame(self) -> Frame:
        """What the element card stands on."""
        return self._card_frame

    @property
    def chart_frames(self) -> tuple[Frame, ...]:
        """What the charts stand on."""
        return tuple(self._chart_frames)

    def complete(self, work: Work, then: Callable[[], None]) -> None:
        """Add the view asked for, words, card and charts, each when a thread has imported what it needs."""
        words = partial(self._read_words, work, then)
        if self._store.now.view is View.TILES:
            words()
        else:
            work.run(partial(import_module, _WAYS), partial(self._add_ways, work, words))

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide what only the reader needs."""
        self._presenting = on
        if self._around is not None:
            self._around.controls.setVisible(not on)
            self._content.place()
        if self._ways is not None:
            self._ways.present(on)

    def _lay_out(self) -> None:
        self._content = Content(self._style, self._title, self.table, self._chart_frames)
        self._area = QScrollArea()
        self._area.setProperty("frameShape", NO_FRAME)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._content)
        # Where another view was asked for, the tiles would only flash up before it comes.
        self._content.setVisible(self._store.now.view is View.TILES)
        self._area.setVerticalScrollBar(SlimScrollBar(self._style))
        self._area.setProperty("horizontalScrollBarPolicy", ALWAYS_OFF)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._area, 1)
        self._row.addWidget(self._card_frame)

    def _dress(self) -> None:
        self._place_card()
        self._show(self._store.now)

    def _place_card(self) -> None:
        """The card takes a bit more than a quarter of the page, within what its words need and bear."""
        look = self._style.look
        width = min(max(round(self.width() * 0.268), look.px(318)), max(round(self.width() * 0.42), 1))
        self._card_frame.setMinimumWidth(width)
        self._card_frame.setMaximumWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card takes its share anew."""
        self._place_card()

    def _show(self, at: Exploration) -> None:
        shown = layout(self._elements, at.group3, at.form)
        self.table.show_table(shown, self._tiles.at(at, shown, self._style.look.theme), at.element)

    def _pick(self, symbol: str) -> None:
        self._store.go(self._store.now.choose(symbol))
        self._tell_focus()

    def _add(self, symbol: str) -> None:
        from explorer.ui.comparing import compare

        compare(self._library, self._store, symbol)
        self._tell_focus()

    def _tell_focus(self) -> None:
        from explorer.ui.pages.table.spoken import tell_focus

        tell_focus(self.table)

    def _point(self, symbol: str | None) -> None:
        self._store.point(Pointing(element=symbol))

    def _order_tabs(self) -> None:
        """The keyboard goes as the eye does: switch, controls, table or the view in its place, card, charts."""
        from PySide6.QtCore import Qt

        from explorer.ui.parts.tab_order import put_in_order

        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ways, around = self._ways, self._around
        parts: list[QWidget] = [] if ways is None else [ways.switch]
        parts += [self.table] if around is None else [around.controls, self.table, around.time_bar]
        put_in_order((*parts, *(() if ways is None else ways.made), self._card_frame, *self._chart_frames))

    def _follow_view(self) -> None:
        self._content.show()
        self._order_tabs()
        if self.hasFocus():
            self.focusInEvent(None)

    def focusInEvent(self, event: QFocusEvent | None) -> None:
        """Hand the keyboard to the view that is shown. A focus proxy would be a stop of Tab before the controls."""
        if self._ways is not None:
            self._ways.shown.setFocus()
        elif self._store.now.view is View.TILES:
            self.table.setFocus()

    # What follows the first paint, a piece at a time, so that no piece stalls the window

    def _read_words(self, work: Work, then: Callable[[], None]) -> None:
        work.run(partial(_read_for_words, self._library, self._store.now), partial(self._add_words, work, then))

    def _add_words(self, work: Work, then: Callable[[], None], _read: object) -> None:
        from explorer.ui.pages.table.spoken import install
        from explorer.ui.pages.table.surroundings import Surroundings

        install()
        self.table.take_keys()
        try:
            self._around = Surroundings(self._library, self._store, self._style, self.table, self._content)
            self._around.controls.setVisible(not self._presenting)
            self._content.hold_controls(self._around.controls)
        except Exception as error:
            # Without its controls and legend the table can still be walked, and card and charts must follow.
            log.exception("the controls of the table could not be made")
            self._store.tell(_("The controls of the table could not be shown ({why}).").format(why=error))
        work.run(partial(_read_for_card, self._library, self._store.now), partial(self._add_card, work, then))

    def _add_card(self, work: Work, then: Callable[[], None], _read: object) -> None:
        from explorer.ui.element import card_place
        from explorer.ui.parts.stand_in import stand_in

        card = stand_in(self._style, partial(card_place.CardPlace, self._library, self._store, self._style))
        self._card_frame.hold(card)
        self._card = card if isinstance(card, card_place.CardPlace) else None
        ahead = partial(self._read_ahead, work, then)
        ways = partial(work.run, partial(import_module, _WAYS), partial(self._add_ways, work, ahead))
        last = ways if self._ways is None else ahead
        work.run(partial(_read_for_charts, self._library, self._store.now), partial(self._add_chart, 0, last))

    def _add_chart(self, place: int, then: Callable[[], None], panels: "tuple[Panel, ...]") -> None:
        from explorer.ui.parts.stand_in import stand_in

        if place == len(panels):
            if self._around is not None:
                self._around.controls.add_menu()
            self._order_tabs()
            after_painting(then)
            return
        view = stand_in(self._style, partial(self._panel, panels[place]))
        self._chart_frames[place].hold(view)
        after_painting(partial(self._add_chart, place + 1, then, panels))

    def _panel(self, panel: "Panel") -> QWidget:
        from explorer.ui.charts.panel_view import PanelView

        return PanelView(panel, self._library, self._store, self._style, after=True)

    def _add_ways(self, work: Work, then: Callable[[], None], _read: object = None) -> None:
        from explorer.ui.pages.table.ways import Ways

        parts = (self._content, self._area, self._row)
        self._ways = Ways(self._library, self._store, self._style, work, *parts)
        self._ways.present(self._presenting)
        self._ways.put.connect(self._follow_view)
        self._order_tabs()
        self._ways.begin(then)

    def _read_ahead(self, work: Work, then: Callable[[], None]) -> None:
        """Say that all is there; then have read what the next press may need."""
        then()
        work.run(partial(_read_for_presses, self._library, self._store.now), self._prepare)

    def _prepare(self, _read: object) -> None:
        from shiboken6 import isValid

        if self._card is not None and isValid(self._card):
            self._card.prepare()


def _read_for_words(library: Library, at: Exploration) -> None:
    """Import and read what controls and legend need, off the GUI thread."""
    import_module("explorer.ui.pages.table.surroundings")
    import_module("explorer.ui.pages.table.spoken")
    from explorer.analysis.lit import chips
    from explorer.figures.tiles import table

    chips(library)
    table(library, at)


def _read_for_card(library: Library, at: Exploration) -> None:
    """Import and read what the element card needs, off the GUI thread."""
    import_module("explorer.ui.element.card_place")
    from explorer.ui.element.tabs import get_ready

    get_ready(library, at)


def _read_for_presses(library: Library, at: Exploration) -> None:
    """Import and read what charts and card show of other elements, on other tabs, of things and of sources."""
    from explorer.records.rare_earth import RareEarth
    from explorer.ui.charts.reading import read_panels
    from explorer.ui.element.tabs import read_ahead

    for earth in library.rows(RareEarth):
        read_panels(library, at.choose(earth.symbol), CHARTS)
    read_ahead(library, at)
    import_module("explorer.ui.element.thing_card")
    import_module("explorer.ui.parts.source_card")


def _read_for_charts(library: Library, at: Exploration) -> "tuple[Panel, ...]":
    """The panels of the page, imported and built once in a thread: the slow first time is over when they are drawn."""
    # It brings pyqtgraph and numpy.
    from explorer.figures.panels import panel
    from explorer.ui.charts.reading import read_panels

    read_panels(library, at, CHARTS)
    return tuple(map(panel, CHARTS))

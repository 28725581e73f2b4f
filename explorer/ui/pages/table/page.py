"""The Table page: the periodic table, the element card, and the charts that move with them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from explorer.analysis.layouts import layout
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.science import Element
from explorer.records.words import _
from explorer.ui.pages.table.content import Content
from explorer.ui.pages.table.controls import Controls
from explorer.ui.pages.table.hover_card import HoverCard
from explorer.ui.pages.table.legend import Legend
from explorer.ui.pages.table.periodic_table import PeriodicTable
from explorer.ui.pages.table.spoken import tell_focus
from explorer.ui.pages.table.view import hint, saying, tiles
from explorer.ui.parts.frame import Frame
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.parts.text import Text
from explorer.ui.store import Pointing, Store
from explorer.ui.theme import Style, Type
from explorer.ui.work import Work

if TYPE_CHECKING:
    from explorer.figures.figure import Panel

CHARTS = ("production.by-country", "price.oxide", "events.naming")


class TablePage(QWidget):
    """Shows the table at once; card and charts come when complete() is called after the first paint."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._elements = library.rows(Element)
        title = _("The rare earths in the periodic table")
        self._title = Text(style, title, Type.TITLE, QFont.Weight.ExtraBold, wrap=False)
        self._controls = Controls(library, store, style)
        self.table = PeriodicTable(style)
        self._legend = Legend(style, self.table)
        self._hover = HoverCard(style, self.table)
        self._chart_frames = [Frame(style) for _key in CHARTS]
        self._card_frame = Frame(style, side=True)
        self._lay_out()
        self.table.picked.connect(self._pick)
        self.table.added.connect(self._add)
        self.table.pointed.connect(self._point)
        store.changed.connect(self._show)
        store.pointed.connect(self._hint)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def complete(self, work: Work, then: Callable[[], None]) -> None:
        """Add the chips and the card now, and the charts when their libraries have been imported in a thread."""
        self._controls.complete()
        self._dress()
        QTimer.singleShot(0, partial(self._add_card, work, then))

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide what only the reader needs."""
        self._controls.setVisible(not on)

    def _lay_out(self) -> None:
        self._content = Content(self._style, self._title, self._controls, self.table, self._chart_frames)
        self._content.placed.connect(self._place_legend)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._content)
        self._area.setVerticalScrollBar(SlimScrollBar(self._style))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._area, 1)
        row.addWidget(self._card_frame)
        self._card_frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

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

    def _place_legend(self) -> None:
        self._legend.setGeometry(self.table.free_area().toAlignedRect())

    def _show(self, at: Exploration) -> None:
        shown = layout(self._elements, at.group3, at.form)
        self.table.show_table(shown, tiles(self._library, at, shown, self._style.look.theme), at.element)
        self._legend.say(saying(self._library, at, self._style.look.theme))
        self._place_legend()

    def _pick(self, symbol: str) -> None:
        self._store.go(self._store.now.choose(symbol))
        tell_focus(self.table)

    def _add(self, symbol: str) -> None:
        self._store.go(self._store.now.toggle_element(symbol))
        tell_focus(self.table)

    def _point(self, symbol: str | None) -> None:
        self._store.point(Pointing(element=symbol))

    def _hint(self, pointing: Pointing) -> None:
        if pointing.element is None:
            self._hover.show_beside(None, QRect())
        else:
            what = hint(self._library, self._store.now, pointing.element)
            self._hover.show_beside(what, self.table.box(pointing.element).toAlignedRect())

    # What follows the first paint, a piece at a time, so that no piece stalls the window

    def _add_card(self, work: Work, then: Callable[[], None]) -> None:
        from explorer.ui.element.card_place import CardPlace
        from explorer.ui.parts.stand_in import stand_in

        self._card_frame.hold(stand_in(self._style, partial(CardPlace, self._library, self._store, self._style)))
        work.run(partial(_prepared, self._library, self._store.now), partial(self._add_chart, 0, then))

    def _add_chart(self, place: int, then: Callable[[], None], panels: "tuple[Panel, ...]") -> None:
        from explorer.ui.charts.panel_view import PanelView
        from explorer.ui.parts.stand_in import stand_in

        if place == len(panels):
            self._controls.add_menu()
            then()
            return
        view = stand_in(self._style, partial(PanelView, panels[place], self._library, self._store, self._style))
        self._chart_frames[place].hold(view)
        QTimer.singleShot(0, partial(self._add_chart, place + 1, then, panels))


def _prepared(library: Library, at: Exploration) -> "tuple[Panel, ...]":
    """The panels of the page, imported and built once in a thread: the slow first time is over when they are drawn."""
    # Imported here, off the GUI thread, for the charts to find it ready: it brings pyqtgraph and numpy.
    import explorer.ui.charts.panel_view  # noqa: F401  # pyright: ignore[reportUnusedImport]
    from explorer.figures.panels import PANELS

    panels = tuple(panel for key in CHARTS for panel in PANELS if panel.key == key)
    for panel in panels:
        panel.build(library, at)
    return panels

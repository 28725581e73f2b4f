"""What stands around the tiles: controls above, legend and time bar in their empty room, the card beside a tile."""

from PySide6.QtCore import QObject, QRect

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui.pages.table.content import Content
from explorer.ui.pages.table.controls import Controls
from explorer.ui.pages.table.hover_card import HoverCard
from explorer.ui.pages.table.legend import Legend
from explorer.ui.pages.table.periodic_table import PeriodicTable
from explorer.ui.pages.table.time_bar import TimeBar
from explorer.ui.pages.table.wording import hint, saying
from explorer.ui.store import Pointing, Store
from explorer.ui.theme import Style


class Surroundings(QObject):
    """Made after the first paint, as its words need more tables than the tiles do."""

    def __init__(self, library: Library, store: Store, style: Style, table: PeriodicTable, content: Content) -> None:
        super().__init__(table)
        self._library, self._store, self._style, self._table = library, store, style, table
        self.controls = Controls(library, store, style)
        self.legend = Legend(style, table)
        self.time_bar = TimeBar(library, store, style, table)
        self.hover = HoverCard(style, table)
        self.legend.show()
        content.placed.connect(self._place)
        self.time_bar.wanted.connect(self._place)
        store.changed.connect(self._show)
        store.pointed.connect(self._hint)
        style.changed.connect(self._dress)
        self._show(store.now)

    def _dress(self) -> None:
        self._show(self._store.now)

    def _place(self) -> None:
        room = self._table.free_area().toAlignedRect()
        if not self.time_bar.isHidden():
            high = min(self.time_bar.sizeHint().height(), room.height() // 2)
            self.time_bar.setGeometry(room.x(), room.bottom() + 1 - high, room.width(), high)
            room.setHeight(room.height() - high)
        self.legend.setGeometry(room)

    def _show(self, at: Exploration) -> None:
        self.legend.say(saying(self._library, at, self._style.look.theme))
        self._place()

    def _hint(self, pointing: Pointing) -> None:
        if pointing.element is None:
            self.hover.show_beside(None, QRect())
        else:
            what = hint(self._library, self._store.now, pointing.element)
            self.hover.show_beside(what, self._table.box(pointing.element).toAlignedRect())

"""What stands around the tiles: controls above, legend and time bar in their empty room, the card beside a tile."""

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui.pages.table.content import Content
from explorer.ui.pages.table.controls import Controls
from explorer.ui.pages.table.legend import Legend
from explorer.ui.pages.table.periodic_table import PeriodicTable
from explorer.ui.pages.table.story import Story
from explorer.ui.pages.table.time_bar import TimeBar
from explorer.ui.pages.table.view import DISCOVERED
from explorer.ui.pages.table.wording import hint, saying
from explorer.ui.parts.hover_card import HoverCard
from explorer.ui.store import Pointing, Store
from explorer.ui.theme import Style

_LEAST = 400  # pixels at 100 %: the width of the room in the table in which time bar and words can stand


class Surroundings(QObject):
    """Made after the first paint, as its words need more tables than the tiles do."""

    def __init__(self, library: Library, store: Store, style: Style, table: PeriodicTable, content: Content) -> None:
        super().__init__(table)
        self._library, self._store, self._style, self._table = library, store, style, table
        self.controls = Controls(library, store, style)
        self.legend = Legend(style, table)
        self.time_bar = TimeBar(library, store, style, table)
        self.hover = HoverCard(style, table)
        self.strip = QWidget()
        self._column = QVBoxLayout(self.strip)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.story = Story(style)
        self._column.addWidget(self.story)
        self._content = content
        content.hold_strip(self.strip)
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
        self._stand(above=not self.time_bar.isHidden() and room.width() < self._style.look.px(_LEAST))
        if not self.time_bar.isHidden() and self.strip.isHidden():
            high = min(self.time_bar.sizeHint().height(), room.height() // 2)
            self.time_bar.setGeometry(room.x(), room.bottom() + 1 - high, room.width(), high)
            room.setHeight(room.height() - high)
        self.legend.setGeometry(room)

    def _stand(self, *, above: bool) -> None:
        """Let the time bar stand above the table with what it tells, or in its empty room."""
        if above is not self.strip.isHidden():
            return
        there = not self.time_bar.isHidden()
        if above:
            self._column.insertWidget(0, self.time_bar)
        else:
            self._column.removeWidget(self.time_bar)
            self.time_bar.setParent(self._table)
        self.time_bar.setVisible(there)
        self.legend.tell(story=not above)
        self.strip.setVisible(above)
        self._content.place()

    def _show(self, at: Exploration) -> None:
        said = saying(self._library, at, self._style.look.theme)
        self.legend.say(said)
        self.story.say(said.story)
        self.story.setVisible(at.lens == DISCOVERED)
        self._place()

    def _hint(self, pointing: Pointing) -> None:
        if pointing.element is None:
            self.hover.show_beside(None, QRect())
        else:
            what = hint(self._library, self._store.now, pointing.element)
            self.hover.show_beside(what, self._table.box(pointing.element).toAlignedRect())

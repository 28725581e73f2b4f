"""The place at the right: the card of the elements, or of the thing that is looked at instead."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui.element.card import ElementCard
from explorer.ui.element.thing_card import ThingCard
from explorer.ui.store import Store
from explorer.ui.theme import Style


class CardPlace(QWidget):
    """Shows one of two cards; the card of things is made when the first thing is looked at."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self.elements = ElementCard(library, store, style)
        self.thing: ThingCard | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.elements)
        store.changed.connect(self._show)
        self._show(store.now)

    @Slot(object)
    def _show(self, now: Exploration) -> None:
        if now.thing is None:
            self._stack.setCurrentWidget(self.elements)
            return
        if self.thing is None:
            self.thing = ThingCard(self._library, self._store, self._style)
            self._stack.addWidget(self.thing)
        self._stack.setCurrentWidget(self.thing)

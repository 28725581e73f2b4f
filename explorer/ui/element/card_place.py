"""The place at the right of a page: the element card, or the card of a thing that was searched for."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui.element.card import ElementCard
from explorer.ui.element.spoken import install
from explorer.ui.store import Store
from explorer.ui.theme import Style


class CardPlace(QStackedWidget):
    """Shows one of the two cards; that of things is made when the first thing is looked at."""

    def __init__(self, library: Library, store: Store, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()
        self._library, self._store, self._style = library, store, style
        self._elements = ElementCard(library, store, style)
        self._things: QWidget | None = None
        self.addWidget(self._elements)
        store.changed.connect(self._show)
        self._show(store.now)

    def prepare(self) -> None:
        """Have what the next press may show set while nobody does anything."""
        self._elements.prepare()

    def _show(self, at: Exploration) -> None:
        if at.thing is None:
            self.setCurrentWidget(self._elements)
            return
        if self._things is None:
            from explorer.ui.element.thing_card import ThingCard

            self._things = ThingCard(self._library, self._store, self._style)
            self.addWidget(self._things)
        self.setCurrentWidget(self._things)

"""The place beside the map: the ranking, or the card of the mine or plant that was pressed."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import ON_THE_MAP, Exploration
from explorer.ui.element.thing_card import ThingCard
from explorer.ui.map.country_list import CountryList
from explorer.ui.map.notes import MapNotes
from explorer.ui.store import Store
from explorer.ui.theme import Style


class Side(QStackedWidget):
    """Shows the ranking and how to read it; the card of a place on the map takes its place until it is closed."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self.ranking = CountryList(library, store, style)
        self._card: QWidget | None = None
        self._ranked = QWidget()
        column = QVBoxLayout(self._ranked)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ranking)
        column.addWidget(MapNotes(library, store, style), 1)
        self._ranked.setFocusProxy(self.ranking)
        self.addWidget(self._ranked)
        store.changed.connect(self._show)
        self._show(store.now)

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        # The card of a mineral or a term has nothing to say of the map: the ranking stays.
        if at.page != "supply" or at.thing is None or not at.thing.startswith(ON_THE_MAP):
            self._stand(self._ranked)
            return
        if self._card is None:
            self._card = ThingCard(self._library, self._store, self._style)
            self.addWidget(self._card)
        self._stand(self._card)

    def _stand(self, widget: QWidget) -> None:
        if widget is self.currentWidget():
            return
        held = self.currentWidget()
        had = held is not None and (held.hasFocus() or held.isAncestorOf(self.focusWidget() or self))
        self.setCurrentWidget(widget)
        if had:
            # Closed by its own button, the card must not leave the keyboard nowhere.
            widget.setFocus()

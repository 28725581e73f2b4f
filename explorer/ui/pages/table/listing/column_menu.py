"""The menu of the columns a reader wants in the list."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from explorer.analysis.properties import PROPERTIES
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.pages.table.listing.model import columns_of
from explorer.ui.parts.button import Button
from explorer.ui.theme import Style


class ColumnMenu(Button):
    """A button with a check mark for every property; says which columns were asked for, () for the usual ones."""

    asked = Signal(tuple)

    def __init__(self, style: Style) -> None:
        super().__init__(style, _("Columns") + " ▾", "plain")
        self.setAccessibleName(_("Columns of the list"))
        self._at = Exploration()
        self._menu = QMenu(self)
        self._actions: list[QAction] = []
        self._menu.triggered.connect(self._picked)
        self.clicked.connect(self._open)

    def show_choice(self, at: Exploration) -> None:
        """Remember what is shown."""
        self._at = at

    def _fill(self) -> None:
        for each in PROPERTIES:
            name = _("{name} (the 17 only)").format(name=each.name) if each.earths else each.name
            action = QAction(name.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setData(each.key)
            self._menu.addAction(action)
            self._actions.append(action)
        self._menu.addSeparator()
        self._menu.addAction(_("The usual columns")).setData("")

    def _open(self) -> None:
        if not self._actions:
            self._fill()
        shown = columns_of(self._at)
        for action in self._actions:
            action.setChecked(action.data() in shown)
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _picked(self, action: QAction) -> None:
        key, shown = action.data(), columns_of(self._at)
        if not key:
            self.asked.emit(())
        elif key in shown:
            self.asked.emit(tuple(each for each in shown if each != key))  # without the last one: the usual ones
        else:
            order = [each.key for each in PROPERTIES]
            self.asked.emit(tuple(sorted((*shown, key), key=order.index)))

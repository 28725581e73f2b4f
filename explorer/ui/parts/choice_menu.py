"""A button that says what is chosen and opens a menu of all there is to choose from."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from explorer.ui.parts.button import Button
from explorer.ui.theme import Style


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the menu. group: a heading that stands above the first of its group; "" for none."""

    key: str
    text: str
    group: str = ""


class ChoiceMenu(Button):
    """Says the key of the line that was picked; what that means is up to whoever listens.

    name: what is chosen here. choices: gives the lines when the menu is opened.
    """

    picked = Signal(str)

    def __init__(
        self, style: Style, name: str, choices: Callable[[], tuple[Choice, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(style, name, "plain", parent=parent)
        self._name, self._choices = name, choices
        self._chosen: Collection[str] = ()
        self._menu: QMenu | None = None
        self.clicked.connect(self._open)

    def show_chosen(self, chosen: Collection[str], words: str) -> None:
        """Say what is chosen, and mark it in the menu."""
        self._chosen = chosen
        text = f"{words} ▾"
        if text != self.text():
            self.say(text, f"{self._name}: {words}")

    @property
    def menu(self) -> QMenu:
        """The menu as it is now."""
        menu = QMenu(self)
        group = ""
        for choice in self._choices():
            if choice.group != group:
                group = choice.group
                menu.addSection(group)
            action = QAction(choice.text.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(choice.key in self._chosen)
            action.setData(choice.key)
            menu.addAction(action)
        menu.triggered.connect(self._take)
        return menu

    def _open(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = self.menu
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _take(self, action: QAction) -> None:
        self.picked.emit(str(action.data()))

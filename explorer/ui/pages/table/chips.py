"""The row of chips that light up what a product or a kind of use needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.parts.text import Text
from explorer.ui.theme import Style


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing to light up. kind: "product" or "use"; key: its id or category; group: its heading in the menu."""

    kind: str
    key: str
    text: str
    group: str


class ChipRow(QWidget):
    """Shows as many chips as fit on one line, the rest in a menu; a second press on a chip puts the light out."""

    picked = Signal(object)  # a Chip, or None for no light

    def __init__(self, style: Style, chips: Sequence[Chip]) -> None:
        super().__init__()
        self._style, self._chips = style, tuple(chips)
        self._chosen: Chip | None = None
        self._word = Text(style, _("Light up:"), role="secondary", wrap=False, parent=self)
        self._more = Button(style, "", "chip", checkable=True, parent=self)
        self._menu = QMenu(self)
        self._buttons: dict[Button, Chip] = {}
        self._shown: list[Button] = []
        self._actions: list[QAction] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._more.clicked.connect(self._open_menu)
        self._menu.triggered.connect(self._menu_picked)
        style.changed.connect(self._place)

    def choose(self, kind: str, key: str | None) -> None:
        """Show which chip is lit, without saying so."""
        chosen = next((c for c in self._chips if key and (c.kind, c.key) == (kind, key)), None)
        if chosen != self._chosen:
            self._chosen = chosen
            self._place()

    def sizeHint(self) -> QSize:
        """One line of chips."""
        return QSize(self._style.look.px(420), self._style.look.target)

    def minimumSizeHint(self) -> QSize:
        """The word, one chip and the menu."""
        return QSize(self._style.look.px(220), self._style.look.target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        self._place()

    def _fill_menu(self) -> None:
        group = QActionGroup(self._menu)
        for heading in dict.fromkeys(chip.group for chip in self._chips):
            menu = self._menu.addMenu(_plain(heading))
            for chip in self._chips:
                if chip.group != heading:
                    continue
                action = QAction(_plain(chip.text), menu)
                action.setCheckable(True)
                action.setData((chip.kind, chip.key))
                group.addAction(action)
                menu.addAction(action)
                self._actions.append(action)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)

    def _order(self) -> list[Chip]:
        """The chosen chip always shows: it comes first where it would have fallen into the menu."""
        chips = list(self._chips)
        if self._chosen is not None and chips.index(self._chosen) > 3:
            chips.remove(self._chosen)
            chips.insert(0, self._chosen)
        return chips

    def _place(self) -> None:
        look = self._style.look
        gap = look.space(1)
        width, high = self.width(), look.target
        word = self._word.sizeHint().width()
        self._word.setGeometry(0, 0, word, high)
        x = word + gap
        self._more.say(_("+ {count}").format(count=len(self._chips)), _("More to light up"))
        room = width - self._more.sizeHint().width() - gap
        used = 0
        for chip in self._order():
            button = self._button(used)
            button.say(chip.text)
            wide = button.sizeHint().width()
            if x + wide > room:
                break
            self._buttons[button] = chip
            button.setChecked(chip == self._chosen)
            button.setGeometry(x, 0, wide, high)
            button.show()
            x += wide + gap
            used += 1
        for button in self._shown[used:]:
            button.hide()
        rest = len(self._chips) - used
        self._more.setVisible(rest > 0)
        self._more.setChecked(False)
        self._more.say(_("+ {count}").format(count=rest), _("{count} more things to light up").format(count=rest))
        self._more.setGeometry(x, 0, self._more.sizeHint().width(), high)

    def _button(self, place: int) -> Button:
        if place == len(self._shown):
            button = Button(self._style, "", "chip", checkable=True, parent=self)
            button.clicked.connect(self._pressed)
            self._shown.append(button)
            self._more.raise_()  # last among those in this row, for the order of the keyboard too
            self.setTabOrder(button, self._more)
        return self._shown[place]

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            chip = self._buttons[button]
            self.picked.emit(None if chip == self._chosen else chip)

    def _open_menu(self) -> None:
        self._more.setChecked(False)
        if not self._actions:
            self._fill_menu()  # not before it is asked for: some fifty entries take as long as a repaint
        for action in self._actions:
            action.setChecked(self._chosen is not None and action.data() == (self._chosen.kind, self._chosen.key))
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _menu_picked(self, action: QAction) -> None:
        kind, key = action.data()
        chip = next(c for c in self._chips if (c.kind, c.key) == (kind, key))
        self.picked.emit(None if chip == self._chosen else chip)


def _plain(text: str) -> str:
    """A text for a menu, where a single & would underline the next letter."""
    return text.replace("&", "&&")

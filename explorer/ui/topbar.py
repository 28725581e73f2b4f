"""The bar at the top: back and forward, the address as a breadcrumb, search, theme, text size, present."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QStackedLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.address import to_address
from explorer.exploration.exploration import Exploration
from explorer.exploration.pages import PAGES
from explorer.records.words import _
from explorer.ui.ground import bar_height
from explorer.ui.parts.button import Button
from explorer.ui.store import Store
from explorer.ui.theme import Style, ThemeChoice

_LEAST_WORDS = 360  # pixels at 100 % that breadcrumb and search need together
_CHARACTERS = 44  # of an address that can be seen at once

_THEME_WORDS = {
    ThemeChoice.SYSTEM: _("System"),
    ThemeChoice.DARK: _("Dark"),
    ThemeChoice.LIGHT: _("Light"),
    ThemeChoice.CONTRAST: _("Contrast"),
}


class Breadcrumb(QWidget):
    """Where we are in words; a press turns it into the address, to copy or to replace."""

    entered = Signal(str)

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store = library, store
        self._words = Button(style, "", "ghost")
        self._words.setToolTip(_("The address of this view: press to copy or change it"))
        self._line = QLineEdit()
        self._line.setAccessibleName(_("Address of this view"))
        self._line.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedLayout()
        row.addLayout(self._stack)
        row.addStretch(1)
        self._stack.addWidget(self._words)
        self._stack.addWidget(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words.clicked.connect(self.edit)
        self._line.returnPressed.connect(self._enter)
        store.changed.connect(self._show)
        self._show(store.now)

    def edit(self) -> None:
        """Show the address itself, selected."""
        self._line.setText(to_address(self._store.now))
        self._stack.setCurrentWidget(self._line)
        self._line.setMinimumWidth(round(self._line.fontMetrics().averageCharWidth() * _CHARACTERS))
        self._line.setFocus()
        self._line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape and leaving the field bring the words back."""
        left = isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        popup = isinstance(event, QFocusEvent) and event.reason() == Qt.FocusReason.PopupFocusReason
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        escaped = key == Qt.Key.Key_Escape
        if (left and not popup) or escaped:
            self._stack.setCurrentWidget(self._words)
            if escaped:
                self._words.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        self.entered.emit(self._line.text())

    def settle(self, *, found: bool) -> None:
        """Show the words again where the address led somewhere; else leave it to be put right."""
        if found:
            self._stack.setCurrentWidget(self._words)
            self._words.setFocus()
        else:
            self._line.setFocus()

    def _name_of(self, address: str) -> str:
        from explorer.analysis.things import thing

        found = thing(self._library, address)
        return found.name if found else address

    def _show(self, at: Exploration) -> None:
        words = [next((p.title for p in PAGES if p.key == at.page), at.page)]
        if at.page == "table" and at.thing is not None:
            words.append(self._name_of(at.thing))
        elif at.page == "table":
            words += [_names(self._library, at.elements)] if at.elements else []
            words.append(str(at.year))
            words += [self._library.country_name(iso3) for iso3 in at.countries]
        elif at.page == "policy":
            from explorer.ui.pages.policy.chapters import CHAPTERS

            words.append(CHAPTERS[at.chapter].word)
            words += [self._name_of(at.thing)] if at.chapter == "terms" and at.thing else []
        elif at.page == "element" and at.elements:
            from explorer.figures.element_parts import part_words

            words += [_names(self._library, at.elements), part_words()[at.part]]
        elif at.page == "supply":
            from explorer.exploration.choices import Topic
            from explorer.exploration.supply_words import quantity_words, topic_words

            on_map = at.topic is Topic.MAP
            words += [quantity_words()[at.quantity], str(at.year)] if on_map else [topic_words()[at.topic]]
            words += [self._library.country_name(iso3) for iso3 in at.countries]
        self._words.say("  ›  ".join(words), _("You are at {place}").format(place=", ".join(words)))


def _names(library: Library, symbols: tuple[str, ...]) -> str:
    """One or two elements by their names, more by their symbols."""
    names = [e.name if (e := library.element(s)) else s for s in symbols]
    return " + ".join(names if len(names) <= 2 else symbols)


class TopBar(QWidget):
    """Says what was pressed; acts on nothing itself."""

    asked = Signal(str)  # the name of a command in shortcuts.COMMANDS
    entered = Signal(str)  # an address

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._store, self._style = store, style
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._commands: dict[Button, str] = {}
        self._back = self._button("back", "‹", _("Back"))
        self._forward = self._button("forward", "›", _("Forward"))
        self.breadcrumb = Breadcrumb(library, store, style)
        self.breadcrumb.entered.connect(self.entered)
        self._row.addWidget(self.breadcrumb, 2)
        self._search_place = QHBoxLayout()
        self._row.addLayout(self._search_place, 3)
        self._row.addStretch(1)
        self._smaller = self._button("smaller", "A−", _("Smaller text"))
        self._larger = self._button("larger", "A+", _("Larger text"))
        self._theme = self._button("next_theme", "", "", kind="plain")
        self._present = self._button("present", "▶ " + _("Present"), _("Present"), kind="primary")
        self._help = self._button("help", "?", _("All keys"))
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._show(store.now)
        self._dress()

    def add_search(self, box: QWidget) -> None:
        """Put the search box into its place."""
        self._search_place.addWidget(box)
        QWidget.setTabOrder(self.breadcrumb, box)
        QWidget.setTabOrder(box, self._smaller)

    def say_theme(self, choice: ThemeChoice) -> None:
        """Name the theme chosen."""
        word = _THEME_WORDS[choice]
        self._theme.say(word, _("Theme: {name}").format(name=word))

    def _button(self, command: str, text: str, name: str, kind: str = "ghost") -> Button:
        button = Button(self._style, text, kind)
        button.say(text, name)
        button.setToolTip(name)
        button.clicked.connect(self._pressed)
        self._commands[button] = command
        self._row.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a key does as well where the bar is too short for everything."""
        self._fit()

    def _fit(self) -> None:
        look = self._style.look
        optional = (self._help, self._smaller, self._larger, self._theme)
        kept = [b for b in self._commands if b not in optional]
        room = self.width() - 2 * look.space(2) - look.px(_LEAST_WORDS)
        room -= sum(b.sizeHint().width() + look.space(0) for b in kept)
        for button in reversed(optional):
            room -= button.sizeHint().width() + look.space(0)
            button.setVisible(room >= 0)

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.asked.emit(self._commands[button])

    def _show(self, at: Exploration) -> None:
        self._back.setEnabled(self._store.can_go_back)
        self._forward.setEnabled(self._store.can_go_forward)

    def _dress(self) -> None:
        look = self._style.look
        self._row.setContentsMargins(look.space(2), look.space(1), look.space(2), look.space(1) + 1)
        self._row.setSpacing(look.space(0))
        # Room for the search box, which comes later: the bar must not grow then and push the page down.
        self.setMinimumHeight(bar_height(look))
        self._fit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._style.look.colour("line"))
        painter.end()

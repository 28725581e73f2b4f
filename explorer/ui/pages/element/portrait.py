"""The left of the Element page: who the element is, at a glance."""

from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths
from explorer.exploration.exploration import Exploration
from explorer.figures import element_facts
from explorer.records.element import Element
from explorer.records.words import _
from explorer.ui.element.wording import electrons
from explorer.ui.pages.element.big_tile import BigTile
from explorer.ui.parts.button import Button
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

_DEGREES = ((Degrees.KELVIN, "K"), (Degrees.CELSIUS, "°C"), (Degrees.FAHRENHEIT, "°F"))
_LENGTHS = ((Lengths.PICOMETRE, "pm"), (Lengths.ANGSTROM, "Å"))


class Portrait(QWidget):
    """Tile, name, how it is said, what it is for, its picture, and the way to its neighbours."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._tile = BigTile(style)
        self._name = Text(style, "", Type.DISPLAY, QFont.Weight.ExtraBold)
        self._said = Text(style, "", Type.LEAD, role="secondary")
        self._kind = Text(style, "", role="secondary")
        self._headline = Text(style, "", Type.LEAD)
        self._picture: QWidget | None = None
        self.before = Button(style, "", "ghost")
        self.after = Button(style, "", "ghost")
        self.degrees = Segmented(style, [(str(key), word) for key, word in _DEGREES], _("Unit of temperature"))
        self.lengths = Segmented(style, [(str(key), word) for key, word in _LENGTHS], _("Unit of length"))
        self._lay_out()
        self.before.clicked.connect(self._go_before)
        self.after.clicked.connect(self._go_after)
        self.degrees.picked.connect(self._pick_degrees)
        self.lengths.picked.connect(self._pick_lengths)
        style.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(self._tile)
        top.addStretch(1)
        top.addWidget(self.before, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.after, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(top)
        for words in (self._name, self._said, self._kind, self._headline):
            self._column.addWidget(words)
        self._place = QVBoxLayout()
        self._column.addLayout(self._place, 1)
        self._column.addStretch(1)
        self._units = QHBoxLayout()
        self._units.addWidget(self.degrees)
        self._units.addWidget(self.lengths)
        self._units.addStretch(1)
        self._column.addLayout(self._units)

    def hold_picture(self, picture: QWidget) -> None:
        """Show the picture, once it is there."""
        self._picture = picture
        self._place.addWidget(picture)

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide what only the reader needs."""
        for control in (self.degrees, self.lengths, self.before, self.after):
            control.setVisible(not on)

    def say(self, at: Exploration) -> None:
        """Show the element in focus."""
        element = self._library.element(at.element) if at.element else None
        self.degrees.choose(str(at.degrees))
        self.lengths.choose(str(at.lengths))
        self._tile.say(element)
        self.setAccessibleName(_("No element is chosen") if element is None else element.name)
        self._tile.setVisible(element is not None)
        if element is None:
            self._name.say(_("No element is chosen"))
            for words in (self._said, self._kind, self._headline):
                words.say("")
            return
        earth = self._library.rare_earth(element.symbol)
        self._name.say(element.name)
        # How to say it stands in the records without a source: the Story part marks it as unverified.
        self._said.say(_("Say it: {respelling}").format(respelling=earth.pronunciation) if earth else "")
        self._said.setVisible(earth is not None)
        configuration = electrons(element.electron_configuration)
        self._kind.say(f"{element_facts.kind(element)}\n{configuration}")
        self._headline.say(element_facts.headline(self._library, element.symbol) if earth else "")
        self._headline.setVisible(earth is not None)
        before, after = neighbours(self._library).get(element.symbol, ("", ""))
        self.before.say(f"‹ {before}", _("The element before: {symbol}").format(symbol=before))
        self.after.say(f"{after} ›", _("The element after: {symbol}").format(symbol=after))
        self.before.setEnabled(bool(before))
        self.after.setEnabled(bool(after))

    def _dress(self) -> None:
        look = self._style.look
        self._column.setContentsMargins(look.space(3), look.space(3), look.space(3), look.space(2))
        self._column.setSpacing(look.space(1))

    @Slot()
    def _go_before(self) -> None:
        self._go(0)

    @Slot()
    def _go_after(self) -> None:
        self._go(1)

    def _go(self, side: int) -> None:
        now = self._store.now
        there = neighbours(self._library).get(now.element or "", ("", ""))[side]
        if there:
            self._store.go(now.choose(there))

    @Slot(str)
    def _pick_degrees(self, key: str) -> None:
        now = self._store.now
        self._store.go(now.in_units(Degrees(key), now.lengths))

    @Slot(str)
    def _pick_lengths(self, key: str) -> None:
        now = self._store.now
        self._store.go(now.in_units(now.degrees, Lengths(key)))


@kept
def neighbours(library: Library) -> dict[str, tuple[str, str]]:
    """The symbols before and after each element: among the rare earths for those, among all for the others."""
    found: dict[str, tuple[str, str]] = {}
    everyone = sorted(library.rows(Element), key=lambda e: e.atomic_number)
    for members in (everyone, [e for e in everyone if e.is_rare_earth]):
        symbols = ["", *(e.symbol for e in members), ""]
        for (before, here), (_again, after) in pairwise(pairwise(symbols)):
            found[here] = (before, after)
    return found

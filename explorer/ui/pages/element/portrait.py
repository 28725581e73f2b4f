"""Who the element is, at a glance: a column at the left of the Element page, or a band above it where room is short."""

from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSpacerItem, QWidget

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures import element_facts
from explorer.records.element import Element
from explorer.records.words import _
from explorer.ui.element.head import Head
from explorer.ui.element.wording import electrons, head_words
from explorer.ui.pages.element.big_tile import BigTile
from explorer.ui.parts.button import Button
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

_BAND_NAME = 230  # pixels at 100 % that the name has in a band at least
_TOLD = 760  # width at 100 % of a band from which it says what the element is for


class Stand(StrEnum):
    """How the portrait stands: with its picture, or as one line that leaves the height to the parts."""

    COLUMN = "column"
    BAND = "band"


class Portrait(QWidget):
    """Tile, name, how it is said, what it is for, its picture, and the way to its neighbours.

    Of several elements their tiles stand side by side: a press looks at one alone, Delete lets it go.
    """

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._tile = BigTile(style)
        self.head = Head(style, ground="ground")
        self._name = Text(style, "", Type.DISPLAY, QFont.Weight.ExtraBold)
        self._said = Text(style, "", Type.LEAD, role="secondary")
        self._kind = Text(style, "", role="secondary")
        self._headline = Text(style, "", Type.LEAD)
        self._picture: QWidget | None = None
        self.before = Button(style, "", "ghost")
        self.after = Button(style, "", "ghost")
        self._stand = Stand.COLUMN
        self._told, self._low = False, False
        self._headline.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._grid = QGridLayout(self)
        self._gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self._lay_out()
        self.before.clicked.connect(self._go_before)
        self.after.clicked.connect(self._go_after)
        self.head.picked.connect(self._choose)
        self.head.dropped.connect(self._let_go)
        style.changed.connect(self._dress)
        self._dress()

    # Place

    @property
    def stand(self) -> Stand:
        """How it stands now."""
        return self._stand

    def stand_as(self, stand: Stand, *, low: bool = False) -> None:
        """Stand as a column or as a band. low: with a small tile, so that the picture stays in view."""
        if (stand, low) != (self._stand, self._low):
            self._stand, self._low = stand, low
            self._lay_out()
            self._dress()
            self.say(self._store.now)

    def _lay_out(self) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        column = self._stand is Stand.COLUMN
        self._tile.grow_small(not column or self._low)
        grid.addWidget(self._tile, 0, 0, 1 if column else 2, 1, top)
        if column:
            grid.addWidget(self.before, 0, 2, top)
            grid.addWidget(self.after, 0, 3, top)
            for row, words in enumerate((self.head, self._name, self._said, self._kind, self._headline), 1):
                grid.addWidget(words, row, 0, 1, 4)
            if self._picture is not None:
                grid.addWidget(self._picture, 6, 0, 1, 4, top)
            grid.addItem(self._gap, 7, 0)
        else:
            grid.addWidget(self.head, 0, 1, 2, 1, top)
            grid.addWidget(self._name, 0, 1, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(self._said, 1, 1, top)
            grid.addWidget(self._kind, 1, 1, top)
            grid.addWidget(self._headline, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self.before, 0, 3, top)
            grid.addWidget(self.after, 0, 4, top)
        for at in range(5):
            grid.setColumnStretch(at, {Stand.COLUMN: (0, 1, 0, 0, 0), Stand.BAND: (0, 2, 3, 0, 0)}[self._stand][at])
        if self._picture is not None:
            self._picture.setVisible(column)

    def hold_picture(self, picture: QWidget) -> None:
        """Show the picture, once it is there."""
        self._picture = picture
        picture.setParent(self)
        self._lay_out()

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide what only the reader needs."""
        for control in (self.before, self.after):
            control.setVisible(not on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more where there is room."""
        self._fit()

    def _fit(self) -> None:
        room = self._stand is Stand.COLUMN or self.width() >= self._style.look.px(_TOLD)
        self._headline.setVisible(self._told and room)

    def high(self, width: int) -> int:
        """How high it is as a band of this width."""
        self._headline.setVisible(self._told and width >= self._style.look.px(_TOLD))
        return self._grid.heightForWidth(width) if self._grid.hasHeightForWidth() else self._grid.sizeHint().height()

    def _dress(self) -> None:
        look = self._style.look
        column = self._stand is Stand.COLUMN
        side = look.space(2) if column else 0
        self._grid.setContentsMargins(side, side, side, side)
        self._grid.setHorizontalSpacing(look.space(0) if column else look.space(2))
        self._grid.setVerticalSpacing(look.space(1) if column else 0)
        self._grid.setColumnMinimumWidth(1, 0 if column else look.px(_BAND_NAME))
        self._name.setWordWrap(column)
        self._said.setWordWrap(column)

    # What is shown

    def say(self, at: Exploration) -> None:
        """Show the element in focus, or all that are compared."""
        element = self._library.element(at.element) if at.element else None
        heads = [h for h in (head_words(self._library, s, "") for s in at.elements) if h is not None]
        several = len(heads) > 1
        self.head.say(tuple(heads) if several else ())
        self.head.setVisible(several)
        self._tile.say(element)
        self._tile.setVisible(element is not None and not several)
        self.setAccessibleName(_("No element is chosen") if element is None else element.name)
        earth = self._library.rare_earth(element.symbol) if element else None
        if element is None:
            self._name.say(_("No element is chosen"))
            self._kind.say(_("Choose one on the Table page, or search for it."))
        else:
            self._name.say(element.name)
            self._kind.say(f"{element_facts.kind(element)}\n{electrons(element.electron_configuration)}")
        # How to say it stands in the records without a source: the Story part marks it as unverified.
        self._said.say(_("Say it: {respelling}").format(respelling=earth.pronunciation) if earth else "")
        self._headline.say(element_facts.headline(self._library, earth.symbol) if earth else "")
        band = self._stand is Stand.BAND
        self._name.setVisible(not several)
        self._said.setVisible(earth is not None and not several)
        self._kind.setVisible(not several and not (band and earth is not None))
        self._told = earth is not None and not several
        self._fit()
        before, after = neighbours(self._library).get(element.symbol if element else "", ("", ""))
        self.before.say(f"‹ {before}", _("The element before: {symbol}").format(symbol=before))
        self.after.say(f"{after} ›", _("The element after: {symbol}").format(symbol=after))
        self.before.setEnabled(bool(before))
        self.after.setEnabled(bool(after))

    # What the reader does

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
    def _choose(self, symbol: str) -> None:
        self._store.go(self._store.now.choose(symbol))

    @Slot(str)
    def _let_go(self, symbol: str) -> None:
        if symbol in self._store.now.elements:
            self._store.go(self._store.now.toggle_element(symbol))


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

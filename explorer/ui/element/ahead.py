"""Sets what the card would say of the other elements while nobody does anything, so that a press only paints it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Slot

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.rare_earth import RareEarth
from explorer.ui.element.blocks import Block
from explorer.ui.element.sheet import Sheet
from explorer.ui.store import Store
from explorer.ui.theme import Style

# Blocks set in a turn, about two milliseconds of work; milliseconds between turns, and after the reader moved.
_A_TURN, _PAUSE, _REST = 4, 8, 300


class Ahead(QObject):
    """Prepares the sheet for every rare earth, one or a part of one a turn; another tab, year … begins it anew.

    blocks_of: what the sheet will be given for an exploration.
    """

    def __init__(
        self,
        sheet: Sheet,
        blocks_of: Callable[[Exploration], tuple[Block, ...]],
        library: Library,
        store: Store,
        style: Style,
    ) -> None:
        super().__init__(sheet)
        self._sheet, self._blocks_of, self._library, self._store = sheet, blocks_of, library, store
        self._left: Iterator[Block | None] = iter(())
        self._for: Exploration | None = None
        self._turns = QTimer(self)
        self._turns.setSingleShot(True)
        self._turns.timeout.connect(self._set_some)
        store.changed.connect(self._follow)
        style.changed.connect(self._begin)
        self._begin()

    @Slot(object)
    def _follow(self, at: Exploration) -> None:
        if at.choose(None) != self._for:
            self._begin()
        elif self._turns.isActive():
            self._turns.start(_REST)

    def _begin(self) -> None:
        self._for = self._store.now.choose(None)
        self._left = self._blocks(self._for)
        self._turns.start(_REST)

    def _blocks(self, at: Exploration) -> Iterator[Block | None]:
        """What is to be set, and None after each element: putting its words together is work enough for a turn."""
        for earth in self._library.rows(RareEarth):
            yield from self._blocks_of(at.choose(earth.symbol))
            yield None

    def _set_some(self) -> None:
        if not self._sheet.isVisible():
            return
        done = 0
        for block in self._left:
            done += block is not None and self._sheet.prepare(block)
            if block is None or done == _A_TURN:
                self._turns.start(_PAUSE)
                return

"""The one thing that changes: the current exploration."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from explorer.exploration.exploration import Exploration


@dataclass(frozen=True, slots=True)
class Pointing:
    """What the pointer or the keyboard focus rests on, for as long as it does; never part of an address.

    year: a (decimal) year on a time axis. element: a symbol.
    """

    year: float | None = None
    element: str | None = None


class Store(QObject):
    """Holds the current exploration and tells views when it has changed.

    told: a sentence for the reader on what was asked for and could not be done.
    """

    changed = Signal(object)
    pointed = Signal(object)
    told = Signal(str)

    def __init__(self, start: Exploration | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = start or Exploration()
        self._past: list[Exploration] = []
        self._future: list[Exploration] = []
        self._pointing = Pointing()
        self._sliding = False
        self._telling = False

    @property
    def now(self) -> Exploration:
        """The current exploration."""
        return self._now

    @property
    def pointing(self) -> Pointing:
        """What is pointed at."""
        return self._pointing

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """Whether an undone step can be taken again."""
        return bool(self._future)

    def go(self, there: Exploration) -> None:
        """Move on. Going where we are is nothing, so controls that echo a change do no harm.

        Moves in time or in temperature alone, one after another, count as one step: a dragged year is undone at once.
        """
        if there == self._now:
            return
        self._refuse_while_telling()
        now = self._now
        sliding = replace(there, year=now.year, date=now.date, kelvin=now.kelvin, found=now.found) == now
        if not (sliding and self._sliding):
            self._past.append(self._now)
        self._sliding = sliding
        self._future.clear()
        self._arrive(there)

    def back(self) -> None:
        """Undo the last step, if there is one."""
        self._refuse_while_telling()
        if self._past:
            self._future.append(self._now)
            self._sliding = False
            self._arrive(self._past.pop())

    def forward(self) -> None:
        """Take the step again that was undone last, if there is one."""
        self._refuse_while_telling()
        if self._future:
            self._past.append(self._now)
            self._sliding = False
            self._arrive(self._future.pop())

    def point(self, pointing: Pointing) -> None:
        """Say what is pointed at now."""
        if pointing != self._pointing:
            self._pointing = pointing
            self.pointed.emit(pointing)

    def tell(self, sentence: str) -> None:
        """Say to the reader why nothing moved."""
        self.told.emit(sentence)

    def _refuse_while_telling(self) -> None:
        # Asked before the history is touched: a refused move must leave no step behind.
        if self._telling:
            raise RuntimeError("a view moved the exploration while it was being told of a move")

    def _arrive(self, there: Exploration) -> None:
        self._now = there
        self._telling = True
        try:
            self.changed.emit(there)
        finally:
            self._telling = False

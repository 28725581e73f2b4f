"""How a round of the fact-check game is played: how long, with whose claims, alone or with a class."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from explorer.analysis.claim_round import SHORT
from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.segmented import Segmented
from explorer.ui.theme import Style

_LENGTHS = {"short": SHORT, "all": None}


class RoundOptions(QWidget):
    """The choices above the card.

    asked: a new round is wanted. turned: the class is counted, or no longer. forgot: the hands are to be forgotten.
    """

    asked = Signal()
    turned = Signal()
    forgot = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__()
        short = _("{count} claims").format(count=SHORT)
        self.lengths = Segmented(style, [("short", short), ("all", _("All claims"))], _("Length of a round"))
        self.sets = Segmented(style, [("article", _("The article’s")), ("own", _("Teacher’s"))], _("Whose claims"))
        self.counting = Button(style, _("Count a class"), "chip", checkable=True)
        self.reset = Button(style, _("Hands to 0"))
        self.anew = Button(style, _("New round (N)"))
        flow = Flow(style, self)
        for part in (self.lengths, self.sets, self.counting, self.reset, self.anew):
            flow.addWidget(part)
        self.lengths.picked.connect(self._ask)
        self.sets.picked.connect(self._ask)
        self.anew.clicked.connect(self._ask)
        self.counting.clicked.connect(self._turn)
        self.reset.clicked.connect(self.forgot)
        self._turn()

    @property
    def most(self) -> int | None:
        """How many claims a round has at most; None for all."""
        return _LENGTHS[self.lengths.chosen]

    @property
    def own(self) -> bool:
        """Whether a teacher's claims are played with."""
        return self.sets.chosen == "own"

    @property
    def counts(self) -> bool:
        """Whether the hands of a class are counted."""
        return self.counting.isChecked()

    def offer(self, *, own: bool) -> None:
        """Offer a teacher's claims, or not."""
        self.sets.setVisible(own)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit()

    @Slot()
    def _turn(self) -> None:
        self.reset.setVisible(self.counts)
        self.turned.emit()

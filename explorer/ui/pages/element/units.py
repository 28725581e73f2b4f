"""The choice of units: of temperatures and of lengths."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from explorer.exploration.choices import Degrees, Lengths
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.parts.segmented import Segmented
from explorer.ui.store import Store
from explorer.ui.theme import Style

_DEGREES = ((Degrees.KELVIN, "K"), (Degrees.CELSIUS, "°C"), (Degrees.FAHRENHEIT, "°F"))
_LENGTHS = ((Lengths.PICOMETRE, "pm"), (Lengths.ANGSTROM, "Å"))


class Units(QWidget):
    """Two rows of segments beside one another; a pick shows everything in that unit."""

    def __init__(self, store: Store, style: Style) -> None:
        super().__init__()
        self._store, self._style = store, style
        self.degrees = Segmented(style, [(str(key), word) for key, word in _DEGREES], _("Unit of temperature"))
        self.lengths = Segmented(style, [(str(key), word) for key, word in _LENGTHS], _("Unit of length"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        # Never narrower than its words on one line: what stands beside it wraps instead.
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        for each in (self.degrees, self.lengths):
            each.setSizePolicy(policy)
            self._row.addWidget(each)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.degrees.picked.connect(self._pick_degrees)
        self.lengths.picked.connect(self._pick_lengths)
        style.changed.connect(self._dress)
        self._dress()

    def say(self, at: Exploration) -> None:
        """Show the units in use."""
        self.degrees.choose(str(at.degrees))
        self.lengths.choose(str(at.lengths))

    def _dress(self) -> None:
        self._row.setSpacing(self._style.look.space(1))
        self.updateGeometry()

    @Slot(str)
    def _pick_degrees(self, key: str) -> None:
        now = self._store.now
        self._store.go(now.in_units(Degrees(key), now.lengths))

    @Slot(str)
    def _pick_lengths(self, key: str) -> None:
        now = self._store.now
        self._store.go(now.in_units(now.degrees, Lengths(key)))

"""Chips of countries to narrow a chart of the Policy page to."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.bench import Bench
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow


class PlaceChips(QWidget):
    """“All” and a chip for each country; several may be picked, and picking none of them is all.

    places: code and name of each. name: what is chosen, for a screen reader.
    """

    def __init__(self, bench: Bench, places: Sequence[tuple[str, str]], name: str) -> None:
        super().__init__()
        self._store, self._name = bench.store, name
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.all = Button(bench.style, _("All"), "chip", checkable=True)
        self._chips: dict[QAbstractButton, str] = {}
        row = Flow(bench.style, self)
        row.addWidget(self.all)
        self._group.addButton(self.all)
        for iso3, word in places:
            chip = Button(bench.style, word, "chip", checkable=True)
            chip.setAccessibleName(f"{name}: {word}")
            self._chips[chip] = iso3
            self._group.addButton(chip)
            row.addWidget(chip)
        self.all.setAccessibleName(f"{name}: {_('All')}")
        # Not Fixed: that would cap the height at one line where the chips need two.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.buttonClicked.connect(self._pick)
        bench.store.changed.connect(self._show)
        self._show(bench.store.now)

    @property
    def chips(self) -> tuple[QAbstractButton, ...]:
        """The chips of the countries, in their order."""
        return tuple(self._chips)

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        picked = False
        for chip, iso3 in self._chips.items():
            chip.setChecked(iso3 in at.countries)
            picked = picked or iso3 in at.countries
        self.all.setChecked(not picked)

    @Slot(QAbstractButton)
    def _pick(self, button: QAbstractButton) -> None:
        now = self._store.now
        if button is self.all:
            mine = set(self._chips.values())
            self._store.go(replace(now, countries=tuple(c for c in now.countries if c not in mine)))
        else:
            self._store.go(now.toggle_country(self._chips[button]))
        self._show(self._store.now)  # a press on what is on already must leave it on

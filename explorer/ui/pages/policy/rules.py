"""The chapter of rules: which hold for which element on a day that can be moved."""

from importlib import import_module

from PySide6.QtGui import QFocusEvent

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.bench import Bench
from explorer.ui.charts.reading import read_panels
from explorer.ui.pages.policy.beside import Beside
from explorer.ui.pages.policy.day_bar import DayBar
from explorer.ui.pages.policy.rule_words import rule_words

PANEL = "policy.rules"


class Rules(Beside):
    """The bar of days, the matrix below it, and beside the matrix the rules of the element in focus in words."""

    def __init__(self, bench: Bench) -> None:
        self.bar = DayBar(bench.library, bench.store, bench.style)
        super().__init__(bench, (PANEL,), rule_words, _("Rules for the element in focus"), self.bar)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the slider of days."""
        self.bar.row.days.setFocus(event.reason())


def read(library: Library, at: Exploration) -> None:
    """Import and read what the chapter needs, off the GUI thread."""
    import_module("explorer.ui.element.sheet")
    read_panels(library, at, (PANEL,))
    rule_words(library, at)

"""The chapter of critical lists: who calls which element critical, and since when."""

from importlib import import_module

from explorer.analysis.critical import editions
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.bench import Bench
from explorer.ui.charts.reading import read_panels
from explorer.ui.pages.policy.beside import Beside
from explorer.ui.pages.policy.list_words import list_words
from explorer.ui.pages.policy.place_chips import PlaceChips

PANEL = "policy.lists"


class Lists(Beside):
    """Every list and edition against the 17 elements, the countries to narrow it to, and the element in words."""

    def __init__(self, bench: Bench) -> None:
        self.places = PlaceChips(bench, places(bench.library), _("Whose lists"))
        super().__init__(bench, (PANEL,), list_words, _("For whom it is critical"), self.places)


def places(library: Library) -> tuple[tuple[str, str], ...]:
    """The code and the name of everyone who has a list, in the order of the matrix."""
    return tuple(dict.fromkeys((rows[0].iso3, rows[0].jurisdiction) for rows in editions(library)))


def read(library: Library, at: Exploration) -> None:
    """Import and read what the chapter needs, off the GUI thread."""
    import_module("explorer.ui.element.sheet")
    read_panels(library, at, (PANEL,))
    list_words(library, at)

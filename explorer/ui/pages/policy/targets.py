"""The chapter of targets: what governments and companies aim at, and what is measured."""

from importlib import import_module

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.targets import aims
from explorer.records.words import _
from explorer.ui.bench import Bench
from explorer.ui.charts.reading import read_panels
from explorer.ui.pages.policy.beside import Beside
from explorer.ui.pages.policy.place_chips import PlaceChips
from explorer.ui.pages.policy.target_words import target_words

PANELS = ("policy.targets", "policy.amounts")


class Targets(Beside):
    """Targets in percent, the others below them, the countries to narrow both to, and all of them in words."""

    def __init__(self, bench: Bench) -> None:
        self.places = PlaceChips(bench, places(bench.library), _("Whose targets"))
        super().__init__(bench, PANELS, target_words, _("The targets in words"), self.places)


def places(library: Library) -> tuple[tuple[str, str], ...]:
    """The code and the name of every country with a target, in the order of the chart."""
    return tuple(dict.fromkeys((each.row.iso3, each.row.jurisdiction) for each in aims(library)))


def read(library: Library, at: Exploration) -> None:
    """Import and read what the chapter needs, off the GUI thread."""
    import_module("explorer.ui.element.sheet")
    read_panels(library, at, PANELS)
    target_words(library, at)

"""The years in which the rare earths were found, along the series, for the story of an element."""

from dataclasses import replace

from explorer.content.library import Library
from explorer.exploration.choices import Among
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Figure
from explorer.figures.trends import plot

KEY = "discovery.series"


def discoveries(library: Library, exploration: Exploration) -> Figure:
    """The year of discovery against the atomic number, the element in focus picked out.

    Not joined by a line: what was found when does not follow the series.
    """
    asked = replace(exploration, x="number", y="discovered", among=Among.EARTHS)
    return replace(plot(library, asked), key=KEY, joined=())

"""The melting points of the rare earths along the series, for the Element page."""

from dataclasses import replace

from explorer.content.library import Library
from explorer.exploration.choices import Among
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Figure
from explorer.figures.trends import plot

KEY = "melting.series"


def melting(library: Library, exploration: Exploration) -> Figure:
    """The melting points against the atomic number, the element in focus picked out."""
    asked = replace(exploration, x="number", y="melting", among=Among.EARTHS)
    return replace(plot(library, asked), key=KEY)

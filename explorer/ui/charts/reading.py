"""Reads, off the GUI thread, all that showing some panels takes: their figures, drawings and canvases."""

from collections.abc import Iterable
from importlib import import_module

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel
from explorer.ui.charts.canvases import read as read_canvas
from explorer.ui.charts.draw import DRAWINGS
from explorer.ui.charts.draw import read as read_drawing
from explorer.ui.worker import breathe


def read_panels(library: Library, at: Exploration, keys: Iterable[str]) -> None:
    """Import and build once: the slow first time is over when the panels are shown."""
    import_module("explorer.ui.charts.panel_view")
    for key in keys:
        breathe()
        read_canvas(key)
        figure = panel(key).build(library, at)
        if figure.mark in DRAWINGS:
            read_drawing(figure.mark)

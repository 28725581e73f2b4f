"""Draw a figure: which drawing serves which mark, and how to add one.

A new mark is a subclass of Drawing in a module of its own and a line in DRAWINGS. A figure that a page paints itself
(the periodic table) comes with a painter function instead, given to the view or the picture that shows it.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from explorer.figures.figure import Figure, Mark
from explorer.ui.charts.drawing import Drawing
from explorer.ui.theme import Look

TilesPainter = Callable[[QPainter, QRectF, Figure, Look], None]

DRAWINGS: dict[Mark, tuple[str, str]] = {
    Mark.AREA: ("charts.dated", "DatedArea"),
    Mark.LINE: ("charts.dated", "DatedLine"),
    Mark.TIMELINE: ("charts.timeline", "Timeline"),
    Mark.LANES: ("charts.lanes", "Lanes"),
    Mark.BAR: ("charts.bars", "Bars"),
    Mark.POINTS: ("charts.points", "Points"),
    Mark.SPECTRUM: ("charts.spectrum", "Spectrum"),
    Mark.STACKED_BAR: ("charts.stacked_bars", "StackedBars"),
    Mark.RANGE: ("charts.ranges", "Ranges"),
    Mark.MONTHS: ("charts.months", "Months"),
    Mark.MAP: ("map.drawing", "MapDrawing"),
    Mark.MATRIX: ("charts.matrix", "Matrix"),
    Mark.BULLET: ("charts.bullets", "Bullets"),
}
"""Module and class of each drawing, imported when the first figure of its mark is drawn: a page needs few of them."""


class Tiles(Drawing):
    """Hands the place over to a painter that a page brings."""

    def __init__(self, view: Any, painter: TilesPainter) -> None:
        super().__init__(view)
        self._painter = painter
        self._size = QSizeF()

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Remember the size."""
        self._size = size

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """Let the page paint."""
        painter.save()
        self._painter(painter, QRectF(0, 0, self._size.width(), self._size.height()), figure, look)
        painter.restore()


def read(mark: Mark) -> Callable[[Any], Drawing]:
    """The class that draws a mark; may be asked for in a thread, so that the first drawing does not wait for it."""
    module, name = DRAWINGS[mark]
    return getattr(import_module(f"explorer.ui.{module}"), name)


def drawing_for(mark: Mark, view: Any, tiles: TilesPainter | None = None) -> Drawing:
    """The drawing of a mark. Raises LookupError where tiles are wanted and no painter was given."""
    if mark in DRAWINGS:
        return read(mark)(view)
    if tiles is None:
        raise LookupError(f"a figure of the mark “{mark}” needs a painter function, none was given")
    return Tiles(view, tiles)

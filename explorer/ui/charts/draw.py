"""Draw a figure: which drawing serves which mark, and how to add one.

A new mark is a subclass of Drawing in a module of its own and a line in DRAWINGS. A figure that a page paints itself
(the periodic table) comes with a painter function instead, given to the view or the picture that shows it.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from explorer.figures.figure import Figure, Mark
from explorer.ui.charts.area import Area
from explorer.ui.charts.bars import Bars
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.line import Line
from explorer.ui.charts.points import Points
from explorer.ui.charts.spectrum import Spectrum
from explorer.ui.charts.timeline import Timeline
from explorer.ui.theme import Look

TilesPainter = Callable[[QPainter, QRectF, Figure, Look], None]

DRAWINGS: dict[Mark, type[Drawing]] = {
    Mark.AREA: Area,
    Mark.LINE: Line,
    Mark.TIMELINE: Timeline,
    Mark.BAR: Bars,
    Mark.POINTS: Points,
    Mark.SPECTRUM: Spectrum,
}


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


def drawing_for(mark: Mark, view: Any, tiles: TilesPainter | None = None) -> Drawing:
    """The drawing of a mark. Raises LookupError where tiles are wanted and no painter was given."""
    if mark in DRAWINGS:
        return DRAWINGS[mark](view)
    if tiles is None:
        raise LookupError(f"a figure of the mark “{mark}” needs a painter function, none was given")
    return Tiles(view, tiles)

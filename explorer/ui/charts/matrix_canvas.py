"""A matrix that the reader can touch: arrows walk its cells as they stand, Enter chooses."""

from PySide6.QtCore import QRectF, Qt

from explorer.figures.figure import Figure
from explorer.ui.charts.matrix import Matrix
from explorer.ui.charts.matrix_rows import looks
from explorer.ui.charts.told_canvas import ToldCanvas
from explorer.ui.charts.words import Target
from explorer.ui.theme import Look

_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MatrixCanvas(ToldCanvas):
    """Left and right walk a row, up and down a column, Home and End go to the ends of the row.

    The place stays where the keyboard is when the figure changes under it: a chosen element, another day.
    """

    def show_figure(self, figure: Figure, look: Look) -> None:
        """Draw a figure; a reader at the keys stays in the same cell, of which the new figure tells."""
        box = self._here.box if self._here is not None and self.keyed else None
        before, drawing = self._figure, self.drawing
        if before is not None and isinstance(drawing, Matrix) and look == self._look and looks(before) == looks(figure):
            self._go(None)
            self._figure = figure
            drawing.tell(figure)
        else:
            super().show_figure(figure, look)
        if box is not None:
            self._stay(box)

    def _stay(self, box: QRectF) -> None:
        there = self._target_at(box.center())
        if there is not None:
            self._go(there)

    def _walked(self, key: Qt.Key) -> Target | None:
        """The cell that a key leads to; None for keys that do not walk."""
        drawing = self.drawing
        grid = drawing.grid if isinstance(drawing, Matrix) else []
        if not grid or key not in {*_ACROSS, *_DOWN, Qt.Key.Key_Home, Qt.Key.Key_End}:
            return None
        here = next(((r, row.index(self._here)) for r, row in enumerate(grid) if self._here in row), None)
        if here is None or self._here is None:
            return grid[0][0]
        r, c = here
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return grid[r][0 if key == Qt.Key.Key_Home else -1]
        if key in _ACROSS:
            return grid[r][min(max(c + _ACROSS[key], 0), len(grid[r]) - 1)]
        below = grid[min(max(r + _DOWN[key], 0), len(grid) - 1)]
        x = self._here.box.center().x()
        return min(below, key=lambda target: max(target.box.left() - x, x - target.box.right(), 0.0))

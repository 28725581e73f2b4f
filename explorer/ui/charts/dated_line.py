"""Lines over the years with decisions marked on the same axis."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from explorer.figures.figure import Figure
from explorer.ui.charts.line import Line
from explorer.ui.charts.signs import Signs, has_words
from explorer.ui.charts.words import Target
from explorer.ui.theme import Look

_HEADROOM, _HEADROOM_LOG = 1.25, 3.0  # times the highest value: where the words of the decisions stand
_HALF_YEAR = 0.5
"""A year's value stands on the year's tick and is that of the whole year, so the tick is the middle of the year."""


class DatedLine(Line):
    """As Line; a figure without moments is drawn just as there."""

    def __init__(self, view: Any) -> None:
        super().__init__(view)
        self._signs: Signs | None = None

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay out the curves, then the decisions over them."""
        super().put(_with_headroom(figure, look, size), look, size)
        frame = self.frame
        self._signs = None
        if figure.moments and frame is not None:
            self._signs = Signs(figure, frame.box, self._across, self.ruler(look))

    def _across(self, at: float) -> float:
        return self.frame.across(at - _HALF_YEAR) if self.frame is not None else 0.0

    def _found(self) -> Iterable[Target]:
        yield from super()._found()
        if self._signs is not None:
            yield from self._signs.targets()

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """The decisions below the names of the lines."""
        if self._signs is not None:
            self._signs.paint(painter, figure, seen)
        super().paint(painter, figure, look, seen)

    def clear(self) -> None:
        """Take the decisions away too."""
        super().clear()
        self._signs = None


def _with_headroom(figure: Figure, look: Look, size: QSizeF) -> Figure:
    """The same figure with room above its curves where decisions get words."""
    known = [y for s in figure.series for y in s.y if y is not None]
    if not figure.moments or not known or not has_words(size, look) or figure.y.high is not None:
        return figure
    high = max(known) * (_HEADROOM_LOG if figure.y.log else _HEADROOM)
    return replace(figure, y=replace(figure.y, high=high))

"""Lines and layers over the years with decisions marked on the same axis."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from explorer.figures.figure import Figure, Mark
from explorer.ui.charts.area import Area
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.line import Line
from explorer.ui.charts.signs import Signs, has_words
from explorer.ui.charts.words import Target
from explorer.ui.theme import Look

_HEADROOM, _HEADROOM_LOG = 1.25, 3.0  # times the highest value: where the words of the decisions stand
_HALF_YEAR = 0.5
"""A year's value stands on the year's tick and is that of the whole year, so the tick is the middle of the year."""
_AIR = 0.8  # of an axis with an end of its own: where values reach higher, words would cover them
_GRID = 10  # pixels between the places that stand for the words of a decision


class _Dated(Drawing):
    """What a chart over the years does with decisions; a figure without them is drawn just as without this."""

    def __init__(self, view: Any) -> None:
        super().__init__(view)
        self._signs: Signs | None = None

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay out the curves or layers, then the decisions over them."""
        super().put(_with_headroom(figure, look, size), look, size)
        frame = self.frame
        self._signs = None
        if figure.moments and frame is not None:
            self._signs = Signs(figure, frame.box, self._across, self.ruler(look), worded=_has_air(figure))

    def _across(self, at: float) -> float:
        return self.frame.across(at - _HALF_YEAR) if self.frame is not None else 0.0

    def _found(self) -> Iterable[Target]:
        yield from super()._found()
        if self._signs is not None:
            yield from self._signs.targets()

    def marks(self, figure: Figure) -> Iterable[QPointF]:
        """What is drawn below, the dots, and places all over the words of the decisions."""
        yield from super().marks(figure)
        signs = self._signs
        for sign in signs.placed if signs is not None else ():
            if signs is not None:
                yield QPointF(sign.x, signs.lane)
            if sign.word is not None:
                box, steps = sign.word.box, int(sign.word.box.width() / _GRID) + 1
                for step in range(steps + 1):
                    x = box.left() + step * box.width() / steps
                    yield from (QPointF(x, y) for y in (box.top() + 1, box.center().y(), box.bottom() - 1))

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """The decisions below the names of lines and layers."""
        if self._signs is not None:
            self._signs.paint(painter, figure, seen)
        super().paint(painter, figure, look, seen)

    def clear(self) -> None:
        """Take the decisions away too."""
        super().clear()
        self._signs = None


class DatedLine(_Dated, Line):
    """Lines with decisions."""


class DatedArea(_Dated, Area):
    """Layers with decisions."""


def _with_headroom(figure: Figure, look: Look, size: QSizeF) -> Figure:
    """The same figure with room above its curves where decisions get words."""
    most = _highest(figure)
    if not figure.moments or most is None or not has_words(size, look) or figure.y.high is not None:
        return figure
    high = most * (_HEADROOM_LOG if figure.y.log else _HEADROOM)
    return replace(figure, y=replace(figure.y, high=high))


def _has_air(figure: Figure) -> bool:
    """Whether there is room for words above the values."""
    most = _highest(figure)
    return figure.y.high is None or most is None or most <= figure.y.high * _AIR


def _highest(figure: Figure) -> float | None:
    """The highest value, of layers the highest stack; None where there is none."""
    totals: dict[tuple[str, float | str], float] = {}
    for series in figure.series:
        for x, y in zip(series.x, series.y, strict=True):
            if y is not None:
                place = ("" if figure.mark is Mark.AREA else series.name, x)
                totals[place] = totals.get(place, 0.0) + y
    return max(totals.values(), default=None)

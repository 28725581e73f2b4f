"""What every drawing of a figure can do; one subclass a mark."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.figures.figure import Figure, Series
from explorer.ui.charts.words import Ruler, Target
from explorer.ui.theme import Look

if TYPE_CHECKING:
    from explorer.ui.charts.frame import Frame

FADED = 0.3
_LINE = 2  # pixels at 100 %: how thick a line is


class Drawing:
    """Draws figures of one mark: curves into a pyqtgraph view box, words and dots with a painter above them.

    frame: the axes, None for a drawing without. ratio: device pixels to a pixel, which pens of curves must know.
    """

    def __init__(self, view: Any) -> None:
        self.view = view
        self.frame: Frame | None = None
        self.ratio = 1.0
        self._targets: tuple[Target, ...] | None = None
        self._ruler: Ruler | None = None
        self._marks: tuple[Frame | None, list[tuple[float, float]]] | None = None

    @property
    def targets(self) -> tuple[Target, ...]:
        """What can be chosen, in the order of the keys; found when it is first asked for after a redrawing."""
        if self._targets is None:
            self._targets = tuple(self._found())
        return self._targets

    def _found(self) -> Iterable[Target]:
        return ()

    def ruler(self, look: Look) -> Ruler:
        """The ruler of this look, the same one as long as the look stays."""
        if self._ruler is None or self._ruler.look != look:
            self._ruler = Ruler(look)
        return self._ruler

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay a figure out at this size; what was made for the last one is used again."""
        raise NotImplementedError

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """Paint what stands above the curves. seen: what is painted now; the rest may be left out."""

    def paint_at(self, painter: QPainter, figure: Figure, look: Look, year: float) -> None:
        """Mark the values of a year on the cursor."""

    def target_at(self, place: QPointF, figure: Figure, look: Look) -> Target | None:
        """What a press at this place chooses: the nearest of the targets there."""
        there = [target for target in self.targets if target.box.contains(place)]
        return min(there, key=lambda target: target.distance(place), default=None)

    def marks(self, figure: Figure) -> Iterable[QPointF]:
        """Places that a readout had better not cover, spread as densely as what is drawn there."""
        return ()

    def kept_marks(self, figure: Figure) -> list[tuple[float, float]]:
        """The same places as numbers, found once for each layout: a pointer that moves asks again and again."""
        if self._marks is None or self._marks[0] is not self.frame:
            self._marks = self.frame, [(place.x(), place.y()) for place in self.marks(figure)]
        return self._marks[1]

    def marks_at(self, figure: Figure, year: float) -> Iterable[QPointF]:
        """The marks of one year, which its readout must not cover."""
        return ()

    def clear(self) -> None:
        """Take away what stands in the view box."""
        self.frame, self._targets = None, None


def numbers(values: tuple[float | str, ...]) -> list[float]:
    """Years as numbers. Raises ValueError for a word among them, as a time axis can't place it."""
    return [float(value) for value in values]


def colour_of(series: Series, figure: Figure, look: Look) -> QColor:
    """The colour of a series; faded where others in its figure are picked out."""
    colour = QColor(look.theme.hue(series.hue))
    if series.key not in figure.highlight and any(s.key in figure.highlight for s in figure.series):
        colour.setAlphaF(FADED)
    return colour


_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)


def dashes(series: Sequence[Series]) -> list[Qt.PenStyle]:
    """How each line is drawn: full, and dashed or dotted where an earlier one has the same hue."""
    seen: dict[str, int] = {}
    found: list[Qt.PenStyle] = []
    for each in series:
        count = seen.get(each.hue, 0)
        seen[each.hue] = count + 1
        found.append(_DASHES[count % len(_DASHES)])
    return found


def line_pen(colour: QColor, look: Look, dash: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """The pen of a line."""
    return QPen(colour, look.px(_LINE), dash, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def unscaled(pen: QPen, ratio: float) -> QPen:
    """A pen as thick in every scale of a plot. Such a pen counts device pixels, so it is told how many make one."""
    pen.setWidthF(pen.widthF() * ratio)
    pen.setCosmetic(True)
    return pen

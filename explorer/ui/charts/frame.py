"""Where a plot stands in its chart, and its axes: thin lines across, quiet numbers, no box."""

from dataclasses import dataclass
from math import log10

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from explorer.figures.figure import Axis
from explorer.records.words import number
from explorer.ui.charts import scale
from explorer.ui.charts.words import Ruler
from explorer.ui.theme import Look, Type

# As numbers, made once: putting flags together takes as long as writing a word.
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class Frame:
    """A plot's place in pixels and the values at its edges.

    x, y: first and last value; on a logarithmic axis y holds the powers of ten.
    years, values: where ticks stand; told: the values in words. width: of the whole chart, which no number may leave.
    """

    box: QRectF
    x: tuple[float, float]
    y: tuple[float, float] = (0.0, 1.0)
    log: bool = False
    years: tuple[int, ...] = ()
    values: tuple[float, ...] = ()
    width: float = 0.0
    told: tuple[str, ...] = ()

    def across(self, x: float) -> float:
        """The place of a year, in pixels."""
        first, last = self.x
        return self.box.left() + (x - first) / (last - first) * self.box.width()

    def height(self, y: float) -> float:
        """A value as the plot's own scale has it: its power of ten on a logarithmic axis."""
        return log10(y) if self.log else y

    def up(self, y: float) -> float:
        """The place of a value, in pixels from above."""
        low, high = self.y
        return self.box.bottom() - (self.height(y) - low) / (high - low) * self.box.height()

    def point(self, x: float, y: float) -> QPointF:
        """The place of a year and a value."""
        return QPointF(self.across(x), self.up(y))

    def year(self, pixels: float) -> float:
        """The year at a place."""
        first, last = self.x
        return first + (pixels - self.box.left()) / (self.box.width() or 1) * (last - first)

    def value(self, pixels: float) -> float:
        """The value at a place, in the plot's own scale."""
        low, high = self.y
        return low + (self.box.bottom() - pixels) / (self.box.height() or 1) * (high - low)


def span(axis: Axis, values: list[float]) -> tuple[float, float]:
    """First and last value of an axis: its own limits, else those of the values; never of no width."""
    low = min(values, default=0.0) if axis.low is None else axis.low
    high = max(values, default=1.0) if axis.high is None else axis.high
    return (low, high) if high > low else (low - 1.0, low + 1.0)


def framed(  # noqa: PLR0913 - a frame is these
    ruler: Ruler, size: QSizeF, x: tuple[float, float], y: tuple[float, float], axis: Axis, right: float = 0.0
) -> Frame:
    """The frame with room for its numbers. y: lowest and highest value; right: room kept for words, in pixels."""
    look, high = ruler.look, ruler.height
    top, bottom = high / 2 + 1, high + look.space(0)
    most = max(2, min(6, int((size.height() - top - bottom) / (high * 1.9))))
    log = axis.log and y[0] > 0
    values = scale.log_steps(*y, most) if log else scale.steps(*y, most)
    told = tuple(map(number, values))
    left = max(map(ruler.wide, told)) + look.space(1)
    room = max(1.0, size.width() - left - right)
    wide = ruler.wide("2000") * 1.7
    years = scale.year_steps(*x, max(2, int(room / wide)))
    right = max(right, ruler.wide("2000") / 2 if years and x[1] - years[-1] < (x[1] - x[0]) / 12 else 4.0)
    box = QRectF(left, top, max(1.0, size.width() - left - right), max(1.0, size.height() - top - bottom))
    ends = (log10(values[0]), log10(values[-1])) if log else (values[0], values[-1])
    return Frame(box, x, ends, log, years, values, size.width(), told)


def paint_frame(painter: QPainter, frame: Frame, look: Look) -> None:
    """Paint the lines across and the numbers at the left and below."""
    metrics = look.metrics(Type.SMALL)
    painter.setFont(look.font(Type.SMALL))
    box, high = frame.box, metrics.height()
    thin = look.colour("line")
    if look.theme.line == look.theme.text:  # high contrast: full lines would shout the data down
        thin.setAlphaF(0.35)
    painter.setPen(look.colour("secondary"))
    for value, text in zip(frame.values, frame.told, strict=True):
        y = round(frame.up(value))
        painter.fillRect(QRectF(box.left(), y, box.width(), 1), thin)
        place = QRectF(0, y - high / 2, box.left() - look.space(1), high)
        painter.drawText(place, _RIGHT, text)
    for year in frame.years:
        wide = metrics.horizontalAdvance(str(year)) + 2
        left = max(0.0, min(frame.across(year) - wide / 2, frame.width - wide))
        place = QRectF(left, box.bottom() + look.space(0), wide, high)
        painter.drawText(place, _MIDDLE, str(year))

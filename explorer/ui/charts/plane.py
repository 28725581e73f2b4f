"""The plane of a plot of points: two numeric axes, linear or logarithmic, with their ticks and names."""

from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from explorer.figures.figure import Axis
from explorer.records.words import number
from explorer.ui.charts import scale
from explorer.ui.charts.words import Ruler
from explorer.ui.theme import Look, Type

_AIR = 0.05  # of the values' span, kept free at both ends of an axis without limits of its own
_FROM_A_YEAR = 1000  # a number of an axis without a unit is a year from here on, and gets no thin space


@dataclass(frozen=True, slots=True)
class Side:
    """One axis: its ends (as powers of ten where log), the values of its ticks, its words."""

    ends: tuple[float, float]
    ticks: tuple[float, ...]
    log: bool
    axis: Axis

    def share(self, value: float) -> float:
        """Where a value stands, 0 at the first end to 1 at the last."""
        first, last = self.ends
        return ((log10(value) if self.log else value) - first) / (last - first)

    def tick(self, value: float) -> str:
        """A tick in words, with as many decimals as its neighbours on an axis of even steps."""
        whole = all(tick == int(tick) for tick in self.ticks)
        if self.log or whole or len(self.ticks) < 2:
            return self.said(value)
        step = f"{self.ticks[1] - self.ticks[0]:.6g}"
        return number(value, len(step.partition(".")[2]))

    def said(self, value: float) -> str:
        """A value in words."""
        whole = value == int(value)
        return f"{value:.0f}" if not self.axis.unit and whole and value >= _FROM_A_YEAR else number(value)


@dataclass(frozen=True, slots=True)
class Plane:
    """The box of a plot in pixels, and its two axes."""

    box: QRectF
    x: Side
    y: Side

    def point(self, x: float, y: float) -> QPointF:
        """The place of two values."""
        return QPointF(self.across(x), self.up(y))

    def across(self, x: float) -> float:
        """The place of a value of the x axis."""
        return self.box.left() + self.x.share(x) * self.box.width()

    def up(self, y: float) -> float:
        """The place of a value of the y axis."""
        return self.box.bottom() - self.y.share(y) * self.box.height()

    def holds(self, x: float) -> bool:
        """Whether a value lies between the ends of the x axis."""
        return 0 <= self.x.share(x) <= 1


def side(axis: Axis, values: list[float], most: int) -> Side:
    """An axis for these values with at most about `most` ticks, all of them between its ends."""
    log = axis.log and bool(values) and min(values) > 0
    known = [log10(v) for v in values] if log else values
    low, high = min(known, default=0.0), max(known, default=1.0)
    air = (high - low) * _AIR or abs(high) * _AIR or 1.0
    first = low - air if axis.low is None else axis.low
    last = high + air if axis.high is None else axis.high
    if log:
        ticks = tuple(t for t in scale.log_steps(10**first, 10**last, most) if first <= log10(t) <= last)
        return Side((first, last), ticks, log, axis)
    step = scale.round_step(last - first, most)
    ticks = tuple(n * step for n in range(ceil(first / step - 1e-9), floor(last / step + 1e-9) + 1))
    return Side((first, last), ticks, log, axis)


def plane(  # noqa: PLR0913 - a plane is these
    ruler: Ruler, size: QSizeF, axes: tuple[Axis, Axis], xs: list[float], ys: list[float], right: float
) -> Plane:
    """The plane with room for its numbers and the names of its axes. right: room kept for words, in pixels."""
    look, high = ruler.look, ruler.height
    top, bottom = high + look.space(0), 2 * high + look.space(0)
    tall = max(1.0, size.height() - top - bottom)
    y = side(axes[1], ys, max(2, min(9, int(tall / (high * 2.2)))))
    left = max((ruler.wide(y.tick(v)) for v in y.ticks), default=0.0) + look.space(1)
    wide = max(1.0, size.width() - left - right)
    x = side(axes[0], xs, max(2, min(16, int(wide / (ruler.wide("00 000") * 1.3)))))
    return Plane(QRectF(left, top, wide, tall), x, y)


def paint_plane(painter: QPainter, flat: Plane, look: Look) -> None:
    """Paint the thin lines, the numbers beside them, and what the axes measure."""
    metrics, box = look.metrics(Type.SMALL), flat.box
    high, gap = metrics.height(), look.space(0)
    thin = look.colour("line")
    if look.theme.line == look.theme.text:  # high contrast: full lines would shout the points down
        thin.setAlphaF(0.35)
    painter.setFont(look.font(Type.SMALL))
    painter.setPen(look.colour("secondary"))
    right, middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignCenter
    for value in flat.y.ticks:
        y = round(flat.up(value))
        painter.fillRect(QRectF(box.left(), y, box.width(), 1), thin)
        painter.drawText(QRectF(0, y - high / 2, box.left() - look.space(1), high), right, flat.y.tick(value))
    for value in flat.x.ticks:
        x, words = round(flat.across(value)), flat.x.tick(value)
        painter.fillRect(QRectF(x, box.bottom() - gap, 1, gap), thin)
        wide = metrics.horizontalAdvance(words) + 2
        painter.drawText(QRectF(x - wide / 2, box.bottom() + gap, wide, high), middle, words)
    painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), thin)
    painter.setPen(look.colour("text"))
    painter.drawText(QRectF(0, 0, box.right(), high), Qt.AlignmentFlag.AlignLeft, "↑ " + flat.y.axis.text)
    foot = QRectF(0, box.bottom() + gap + high, box.right(), high)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight, flat.x.axis.text + " →")

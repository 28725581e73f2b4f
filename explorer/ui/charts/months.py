"""Months: a column a month, a mark where none was printed, decisions over them on the same axis."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.figures.figure import Figure, Series
from explorer.records.words import _, date_text, number, with_status, with_unit
from explorer.ui.charts.drawing import FADED, Drawing
from explorer.ui.charts.frame import Frame, framed, paint_frame
from explorer.ui.charts.signs import Signs, has_words
from explorer.ui.charts.words import Ruler, Target, Word, kind_of
from explorer.ui.theme import Look

_FILLED, _INNER = 0.76, 0.4  # of a month's width: its column, and one that is a part of it
_HEADROOM, _LITTLE = 1.3, 1.08  # times the highest column: for decisions with their words, and without
_EMPTY = 7  # pixels at 100 %: the height of the mark of a month without a figure
_MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class Column:
    """One column. box: None where no figure was printed; place: the whole height of the month."""

    series: Series
    month: str
    value: float | None
    status: str
    box: QRectF | None
    place: QRectF


class Months(Drawing):
    """Columns over months; the first series is the whole, each further one a part of it and drawn within."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self._plot: Frame | None = None  # not `frame`: the canvas would move the year along it
        self._columns: list[Column] = []
        self._unit = ""
        self._words: list[Word] = []
        self._signs: Signs | None = None

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay the columns out, their numbers where there is room, the decisions above them."""
        ruler, self._unit = self.ruler(look), figure.y.unit
        months = [str(x) for x in figure.series[0].x] if figure.series else []
        first = at_month(months[0]) if months else 0.0
        last = at_month(months[-1]) + 1 / _MONTHS_IN_YEAR if months else 1.0
        most = max((y for s in figure.series for y in s.y if y is not None), default=1.0)
        legend = ruler.height + look.space(0) if len(figure.series) > 1 else 0.0
        room = QSizeF(size.width(), size.height() - legend)
        high = most * (_HEADROOM if figure.moments and has_words(size, look) else _LITTLE)
        plot = self._plot = framed(ruler, room, (first, last), (0.0, high), figure.y)
        wide = plot.box.width() / max(1, len(months))
        self._columns = [
            _column(series, i, plot, wide * (_FILLED if n == 0 else _INNER))
            for n, series in enumerate(figure.series)
            for i in range(len(series.x))
        ]
        self._signs = Signs(figure, plot.box, plot.across, ruler) if figure.moments else None
        self._words = [*self._numbers(ruler, look, wide, len(months)), *_legend(figure, look, ruler, size, legend)]
        self._targets = None

    def _numbers(self, ruler: Ruler, look: Look, wide: float, count: int) -> list[Word]:
        """The numbers over the columns of the whole: all where they fit, else that of the lowest and the highest."""
        known = [c for c in self._columns[:count] if c.box is not None and c.value is not None]
        if not known or self._plot is None:
            return []
        fits = all(ruler.wide(number(c.value)) + 2 <= wide for c in known)
        ends = (min(known, key=lambda c: c.value or 0.0), max(known, key=lambda c: c.value or 0.0))
        words: list[Word] = []
        for column in known if fits else ends:
            text, box = number(column.value), column.box or QRectF()
            across = ruler.wide(text)
            left = min(max(self._plot.box.left(), box.center().x() - across / 2), self._plot.width - across)
            place = QRectF(left, box.top() - ruler.height, across, ruler.height)
            words.append(Word(text, place, look.colour("text"), ground=look.colour("surface")))
        return words

    def _found(self) -> Iterable[Target]:
        for column in self._columns:
            said = with_status(with_unit(column.value, self._unit), column.status)
            words = f"{date_text(f'{column.month}-01', 'month')}, {column.series.name}: {said}"
            kind = kind_of(column.series.hue) if column.series.key else "month"
            yield Target(column.box or column.place, kind, column.series.key, words)
        if self._signs is not None:
            yield from self._signs.targets()

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """Axis, columns, marks of missing months, decisions, words."""
        if self._plot is None:
            return
        paint_frame(painter, self._plot, look)
        picked = {s.key for s in figure.series if s.key} & figure.highlight
        for column in self._columns:
            if column.place.intersects(seen):
                self._paint_column(painter, column, look, faded=bool(picked) and column.series.key not in picked)
        if self._signs is not None:
            self._signs.paint(painter, figure, seen)
        for word in self._words:
            word.paint(painter, look)

    def _paint_column(self, painter: QPainter, column: Column, look: Look, *, faded: bool) -> None:
        colour = QColor(look.theme.hue(column.series.hue))
        if column.box is None:
            if not column.series.key:  # said once a month, for the whole
                self._paint_missing(painter, column.place, look)
            return
        if faded:
            colour.setAlphaF(FADED)
        if column.status:  # worked out from sums: an outline rather than a full column
            painter.setPen(QPen(colour, 1.4 * look.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(column.box.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.fillRect(column.box, colour)

    def _paint_missing(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """A small cross on the ground line: a month without a figure is not a month without exports."""
        half = look.px(_EMPTY) / 2
        middle = QPointF(place.center().x(), place.bottom() - half - 2)
        painter.setPen(QPen(look.colour("secondary"), max(1.0, look.scale)))
        half = min(half, place.width() / 2)
        painter.drawLine(middle + QPointF(-half, -half), middle + QPointF(half, half))
        painter.drawLine(middle + QPointF(-half, half), middle + QPointF(half, -half))

    def clear(self) -> None:
        """Forget the columns."""
        super().clear()
        self._plot, self._columns, self._words, self._signs = None, [], [], None


def at_month(month: str) -> float:
    """The beginning of a month as a decimal year: "2025-07" is 2025.5."""
    return int(month[:4]) + (int(month[5:7]) - 1) / _MONTHS_IN_YEAR


def _column(series: Series, index: int, plot: Frame, wide: float) -> Column:
    month, value = str(series.x[index]), series.y[index]
    middle = plot.across(at_month(month) + 0.5 / _MONTHS_IN_YEAR)
    place = QRectF(middle - wide / 2, plot.box.top(), wide, plot.box.height())
    box = None
    if value is not None:
        top = plot.up(value)
        box = QRectF(middle - wide / 2, top, wide, max(1.0, plot.box.bottom() - top))
    return Column(series, month, value, series.status[index] if series.status else "", box, place)


def _legend(figure: Figure, look: Look, ruler: Ruler, size: QSizeF, high: float) -> list[Word]:
    """The names of the series below the axis, each in its colour, and what the cross means."""
    if not high:
        return []
    words: list[Word] = []
    x, top = 0.0, size.height() - ruler.height
    told = [(s.name, QColor(look.theme.hue(s.hue))) for s in figure.series]
    told.append((_("× not printed"), look.colour("secondary")))
    for text, ink in told:
        wide = ruler.wide(text, bold=True)
        if x + wide > size.width():
            break
        words.append(Word(text, QRectF(x, top, wide, ruler.height), ink, bold=True))
        x += wide + look.space(2)
    return words

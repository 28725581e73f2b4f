"""Ranges: a row a category, a bar from its lowest to its highest figure, a dot at the value itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import log10

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from explorer.figures.figure import Figure
from explorer.records.words import THIN_SPACE, _, number, with_status
from explorer.ui.charts import scale
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.row_plan import Place, Plan, planned
from explorer.ui.charts.words import Ruler, Target, Word
from explorer.ui.theme import Look

_DOT, _THICK, _FAINT = 4.2, 0.5, 0.45  # half a dot in pixels at 100 %, of a bar's height, of a range's colour
_MOST_STEPS, _LEAST = 6, 3  # of an axis; pixels of the shortest range


@dataclass(frozen=True, slots=True)
class Span:
    """One row before it is placed: its three figures, None where not known. digits: decimals of all of them."""

    label: str
    low: float | None
    value: float | None
    high: float | None
    place: str
    unit: str = ""
    digits: int | None = None

    @property
    def text(self) -> str:
        """The figures in words: "11.0 (8.8–14.3)", "18–33 %", "over 80 %"; "no figure" where none is known."""
        words = self._words()
        return f"{words}{THIN_SPACE}%" if self.unit == "%" and words != number(None) else words

    @property
    def open_above(self) -> bool:
        """Whether only the lower end is known."""
        return self.low is not None and self.value is None and self.high is None

    def _words(self) -> str:
        low, value, high = (None if v is None else number(v, self.digits) for v in (self.low, self.value, self.high))
        ends = f"{low}–{high}" if low and high else ""
        if value:
            return f"{value} ({ends})" if ends else value
        if ends:
            return ends
        if high:
            return _("up to {value}").format(value=high)
        return with_status(low, _("over")) if low else number(None)


class Ranges(Drawing):
    """Ranges painted row by row over quiet lines of an axis, which counts by factors where the figures ask for it."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self._rows: list[tuple[Span, Place, Word, Word]] = []
        self._ticks: list[tuple[float, Word]] = []
        self._rest: Word | None = None
        self._ends, self._log = (0.0, 1.0), False

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay the rows and the axis out."""
        ruler, spans = self.ruler(look), _spans(figure)
        foot = size.height() - ruler.height - look.space(0)
        labels, values = [s.label for s in spans], [s.text for s in spans]
        plan = planned(ruler, QRectF(0, 0, size.width(), max(1.0, foot)), labels, values)
        text, quiet = look.colour("text"), look.colour("secondary")
        self._rows = [
            (
                spans[place.index],
                place,
                Word(ruler.cut(labels[place.index], place.label.width()), place.label, quiet),
                Word(ruler.cut(values[place.index], place.value.width()), place.value, text, right=True),
            )
            for place in plan.rows
        ]
        steps = self._scaled(figure, spans)
        self._ticks = self._told(steps, ruler, look, plan)
        words = _("and {count} more: see the table").format(count=plan.left_out)
        line = QRectF(0, plan.bottom, size.width(), plan.high)
        self._rest = Word(ruler.cut(words, size.width()), line, quiet) if plan.left_out else None
        self._targets = None

    def _scaled(self, figure: Figure, spans: list[Span]) -> tuple[float, ...]:
        """Set the axis from the figures; gives its steps."""
        known = [v for s in spans for v in (s.low, s.value, s.high) if v is not None and (v > 0 or not figure.y.log)]
        high = max(known, default=1.0) if figure.y.high is None else figure.y.high
        self._log = figure.y.log and bool(known)
        if self._log:
            steps = scale.log_steps(min(known), high, _MOST_STEPS)
            self._ends = log10(steps[0]), log10(steps[-1])
        else:
            steps = scale.steps(figure.y.low or 0.0, high or 1.0, _MOST_STEPS)
            self._ends = steps[0], steps[-1]
        return steps

    def _told(self, steps: tuple[float, ...], ruler: Ruler, look: Look, plan: Plan) -> list[tuple[float, Word]]:
        """The steps of the axis that have room for their numbers."""
        if not self._rows:
            return []
        track, ticks, right = self._rows[0][1].track, list[tuple[float, Word]](), -1e9
        foot = plan.bottom + (plan.high if plan.left_out else 0.0)
        for value in steps:
            x, text = self._across(value, track), number(value)
            wide = ruler.wide(text)
            left = min(max(0.0, x - wide / 2), max(track.left(), self._rows[0][1].value.right() - wide))
            if left <= right + look.space(0):
                continue
            place = QRectF(left, foot + look.space(0) / 2, wide, ruler.height)
            ticks.append((x, Word(text, place, look.colour("secondary"))))
            right = left + wide
        return ticks

    def _across(self, value: float, track: QRectF) -> float:
        low, high = self._ends
        if self._log and value <= 0:
            return track.left()
        at = log10(value) if self._log else value
        return track.left() + (at - low) / (high - low) * track.width()

    def _found(self) -> Iterable[Target]:
        for span, _place, label, value in self._rows:
            kind, _colon, key = span.place.partition(":")
            yield Target(label.box.united(value.box), kind, key, f"{span.label}: {span.text}")

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """The axis, the ranges, the dots, the words."""
        if not self._rows:
            return
        top, foot = self._rows[0][1].track.top(), self._rows[-1][1].track.bottom()
        thin = look.colour("line")
        if look.theme.line == look.theme.text:  # high contrast: full lines would shout the data down
            thin.setAlphaF(0.35)
        for x, word in self._ticks:
            painter.fillRect(QRectF(round(x), top, 1, foot - top), thin)
            word.paint(painter, look)
        for span, place, label, value in self._rows:
            self._paint_span(painter, span, place, look)
            label.paint(painter, look)
            value.paint(painter, look)
        if self._rest:
            self._rest.paint(painter, look)

    def _paint_span(self, painter: QPainter, span: Span, place: Place, look: Look) -> None:
        track = place.track
        kind, _colon, name = span.place.partition(":")
        colour = QColor(look.theme.element_line(name) if kind == "element" else look.theme.accent)
        painter.setPen(Qt.PenStyle.NoPen)
        if span.high is not None:
            left = track.left() if span.low is None else self._across(span.low, track)
            wide = max(float(_LEAST), self._across(span.high, track) - left)
            high = track.height() * _THICK
            pale = QColor(colour)
            pale.setAlphaF(_FAINT)
            painter.setBrush(pale)
            painter.drawRoundedRect(QRectF(left, track.center().y() - high / 2, wide, high), high / 2, high / 2)
        if span.open_above:
            self._paint_open(painter, self._across(span.low or 0.0, track), track, colour)
        if span.value is not None:
            size = _DOT * look.scale
            painter.setPen(QPen(look.colour("surface"), 1.4 * look.scale))
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(self._across(span.value, track), track.center().y()), size, size)

    def _paint_open(self, painter: QPainter, left: float, track: QRectF, colour: QColor) -> None:
        """A bar that fades out upwards: more than its beginning, and nobody says how much."""
        fading = QLinearGradient(left, 0, track.right(), 0)
        pale, none = QColor(colour), QColor(colour)
        pale.setAlphaF(_FAINT)
        none.setAlphaF(0)
        fading.setColorAt(0, pale)
        fading.setColorAt(1, none)
        high = track.height() * _THICK
        top = track.center().y() - high / 2
        painter.fillRect(QRectF(left, top, max(float(_LEAST), track.right() - left), high), fading)
        painter.fillRect(QRectF(left, top, _LEAST, high), colour)

    def clear(self) -> None:
        """Forget the rows."""
        super().clear()
        self._rows, self._ticks, self._rest = [], [], None


def _spans(figure: Figure) -> list[Span]:
    """The rows of a figure whose three series are the lowest, the value and the highest.

    Raises ValueError for a figure with another number of series.
    """
    if len(figure.series) != 3:
        raise ValueError(f"{figure.key}: a figure of ranges has three series, found {len(figure.series)}")
    low, value, high = figure.series
    places = figure.places or ("",) * len(low.x)
    return [
        Span(str(x), low.y[i], value.y[i], high.y[i], places[i], figure.y.unit, figure.y.digits)
        for i, x in enumerate(low.x)
    ]  # fmt: skip

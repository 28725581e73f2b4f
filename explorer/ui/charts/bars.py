"""Horizontal bars: a label, a track with its bar, the value; what is unknown says so."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import log

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from explorer.figures.figure import Axis, Figure, Series
from explorer.records.words import _, number
from explorer.ui.charts.drawing import FADED, Drawing
from explorer.ui.charts.row_plan import row_figure
from explorer.ui.charts.words import Ruler, Target, Word, kind_of
from explorer.ui.theme import Look

_ROW, _BAR, _LEAST = 22, 8, 2  # pixels at 100 %: a comfortable row, the height of a bar, the shortest one


@dataclass(frozen=True, slots=True)
class Row:
    """One bar before it is placed. share: its length, 0 to 1; None where no figure is known. head: a line above it."""

    label: str
    value: str
    share: float | None
    hue: str
    key: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class _Placed:
    row: Row
    head: Word | None
    label: Word
    track: QRectF
    value: Word


class Bars(Drawing):
    """Bars painted row by row; where not all fit, the last row says how many are left out."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self._placed: list[_Placed] = []
        self._rest: Word | None = None

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay the rows out."""
        rows = bar_rows(figure)
        ruler = self.ruler(look)
        least = ruler.height + 1
        lines = len(rows) + sum(1 for row in rows if row.head)
        fit = max(1, int(size.height() / least))
        left_out = 0
        while lines > fit and len(rows) > 1:
            begins = _last_category(rows)
            left_out += len(rows) - begins
            del rows[begins:]
            lines = len(rows) + sum(1 for row in rows if row.head) + 1
        high = min(look.px(_ROW), size.height() / max(1, lines))
        self._placed = _laid(rows, look, ruler, size.width(), high)
        bottom = self._placed[-1].track.center().y() + high / 2 if self._placed else 0.0
        words = _("and {count} more: see the table").format(count=left_out)
        self._rest = Word(words, QRectF(0, bottom, size.width(), high), look.colour("secondary")) if left_out else None
        self._targets = None

    def _found(self) -> Iterable[Target]:
        for placed in self._placed:
            if kind_of(placed.row.hue) and placed.row.key:
                box = placed.label.box.united(placed.value.box)
                words = f"{placed.row.label}: {placed.row.value}"
                yield Target(box, kind_of(placed.row.hue), placed.row.key, words)

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """Paint every row."""
        keys = {placed.row.key for placed in self._placed}
        picked = figure.highlight & keys
        for placed in self._placed:
            if placed.head:
                placed.head.paint(painter, look)
            placed.label.paint(painter, look)
            track, round_ = placed.track, placed.track.height() / 2
            painter.setPen(Qt.PenStyle.NoPen)
            if placed.row.share is not None:
                painter.setBrush(look.colour("raised"))
                painter.drawRoundedRect(track, round_, round_)
                colour = QColor(look.theme.hue(placed.row.hue))
                if picked and placed.row.key not in picked:
                    colour.setAlphaF(FADED)
                painter.setBrush(colour)
                if placed.row.share > 0:
                    length = max(_LEAST, placed.row.share * track.width())
                    bar = QRectF(track.x(), track.y(), length, track.height())
                    painter.drawRoundedRect(bar, min(round_, length / 2), round_)
            placed.value.paint(painter, look)
        if self._rest:
            self._rest.paint(painter, look)


def comfortable_height(figure: Figure, look: Look) -> float:
    """How high all bars of a figure stand together at a comfortable height of a row, in pixels."""
    rows = bar_rows(figure)
    return float(look.px(_ROW) * (len(rows) + sum(1 for row in rows if row.head)))


def bar_rows(figure: Figure) -> list[Row]:
    """The bars of a figure: a row a category, or a row a series under each category where there are several.

    Where every series has one category of its own, each bar has the hue and the key of its series.
    """
    values = [y for s in figure.series for y in s.y if y is not None]
    most = max(values, default=1.0) if figure.y.high is None else figure.y.high
    places = list(dict.fromkeys(x for s in figure.series for x in s.x))
    single = len(figure.series) == 1 or all(len(s.x) == 1 for s in figure.series)
    rows: list[Row] = []
    for place in places:
        head = str(place)
        for series in figure.series:
            if place in series.x:
                i = series.x.index(place)
                status = series.status[i] if series.status else ""
                label, text = str(place) if single else series.name, row_figure(series.y[i], figure.y, status)
                rows.append(_row(series, label, series.y[i], text, _part(series.y[i], figure.y, most)))
                if not single:
                    rows[-1] = replace(rows[-1], head=head)
                    head = ""
    return rows


def _last_category(rows: list[Row]) -> int:
    """Where the rows of the last category begin: they are left out together. The last row where there is but one."""
    begins = next((i for i in range(len(rows) - 1, 0, -1) if rows[i].head), 0)
    return begins or len(rows) - 1


def _row(series: Series, label: str, y: float | None, text: str, part: float) -> Row:
    if y is None:
        return Row(label, number(None), None, series.hue, series.key)
    return Row(label, text, part, series.hue, series.key)


def _part(y: float | None, axis: Axis, most: float) -> float:
    """How much of its track a bar fills, 0 to 1; a logarithmic one begins at the low end of its axis."""
    if y is None or most <= 0:
        return 0.0
    if axis.log and axis.low:
        return min(1.0, max(0.0, log(y / axis.low) / log(most / axis.low))) if y > 0 else 0.0
    return min(1.0, max(0.0, y / most))


def _laid(rows: list[Row], look: Look, ruler: Ruler, width: float, high: float) -> list[_Placed]:
    text, quiet = look.colour("text"), look.colour("secondary")
    labels = min(max((ruler.wide(row.label) for row in rows), default=0.0), width * 0.42)
    values = min(max((ruler.wide(row.value) for row in rows), default=0.0), width * 0.4)
    gap, bar = look.space(1), min(look.px(_BAR), high * 0.6)
    placed: list[_Placed] = []
    y = 0.0
    for row in rows:
        head = None
        if row.head:
            head = Word(ruler.cut(row.head, width, bold=True), QRectF(0, y, width, high), text, bold=True)
            y += high
        track = QRectF(labels + gap, y + (high - bar) / 2, max(1.0, width - labels - values - 2 * gap), bar)
        placed.append(
            _Placed(
                row,
                head,
                Word(ruler.cut(row.label, labels), QRectF(0, y, labels, high), quiet),
                track,
                Word(
                    row.value,
                    QRectF(width - values, y, values, high),
                    text if row.share is not None else quiet,
                    right=True,
                ),
            )
        )
        y += high
    return placed

"""Lines over the years: one a series, broken where no figure is known."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from explorer.figures.figure import Figure, Series
from explorer.ui.charts.drawing import Drawing, colour_of, dashes, line_pen, numbers, unscaled
from explorer.ui.charts.frame import Frame, framed, span
from explorer.ui.charts.words import Ruler, Target, Word, apart, kind_of
from explorer.ui.theme import Look

_DOT, _REACH, _WIDE = 2.6, 9, 430  # pixels at 100 %: half a lone point, how near a press must be, a wide chart
_EARLY = 0.06  # a line that ends this part of the axis before its end is named in the plot


class Line(Drawing):
    """One path item a series; a value without neighbours is a dot, a derived or estimated one a ring."""

    def __init__(self, view: Any) -> None:
        super().__init__(view)
        self._curves: list[QGraphicsPathItem] = []
        self._words: list[tuple[Word, Series]] = []

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay the curves out, with their names at their ends where there are several."""
        values = [y for s in figure.series for y in s.y if y is not None]
        xs = [x for s in figure.series for x in numbers(s.x)]
        least, most = min(values, default=0.0), max(values, default=1.0)
        least = least if figure.y.log and least > 0 else min(0.0, least)
        low = least if figure.y.low is None else figure.y.low
        high = most if figure.y.high is None else figure.y.high
        room = size.width() * (0.34 if size.width() > look.px(_WIDE) else 0.26)
        ruler, ends = self.ruler(look), span(figure.x, xs)
        named = _named(figure, ruler, room)
        late = {n: s for n, s in named.items() if (end := _last(s)) and end[0] > ends[1] - _EARLY * (ends[1] - ends[0])}
        right = max((ruler.wide(n, bold=True) for n in late), default=0.0) + look.space(1) if late else 0.0
        edges = (low, high if high > low else low + 1.0)
        self.frame = framed(ruler, size, ends, edges, figure.y, right)
        self._draw(figure, look, self.frame)
        early = {n: s for n, s in named.items() if n not in late}
        words = _beside(late, look, ruler, self.frame) + _within(early, figure, look, ruler, self.frame)
        self._words, self._targets = words, None

    def _found(self) -> Iterable[Target]:
        for word, series in self._words:
            if kind_of(series.hue):
                yield Target(word.box, kind_of(series.hue), series.key, series.name)

    def _draw(self, figure: Figure, look: Look, frame: Frame) -> None:
        while len(self._curves) < len(figure.series):
            curve = QGraphicsPathItem()
            self.view.addItem(curve, ignoreBounds=True)
            self._curves.append(curve)
        styles = dashes(figure.series)
        for i, curve in enumerate(self._curves):
            curve.setVisible(i < len(figure.series))
            if i < len(figure.series):
                series = figure.series[i]
                pen = unscaled(line_pen(colour_of(series, figure, look), look, styles[i]), self.ratio)
                curve.setPen(pen)
                curve.setPath(_path(series, frame))

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """Dots for lone and for estimated values, then the names."""
        frame = self.frame
        if frame is None:
            return
        size = max(1.5, _DOT * look.scale)
        for series in figure.series:
            pen = QPen(colour_of(series, figure, look), max(1.2, 1.4 * look.scale))
            for x, y, status in _marked(series):
                if (frame.log and y <= 0) or not seen.left() - size < frame.across(x) < seen.right() + size:
                    continue
                painter.setPen(pen if status else Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("surface") if status else pen.color())
                painter.drawEllipse(frame.point(x, y), size, size)
        for word, _series in self._words:
            if word.box.adjusted(-2, 0, 2, 0).intersects(seen):
                word.paint(painter, look)

    def marks(self, figure: Figure) -> Iterable[QPointF]:
        """Places along the curves."""
        frame = self.frame
        return () if frame is None else [QPointF(x, y) for s in figure.series for x, y in _passed(s, frame)]

    def marks_at(self, figure: Figure, year: float) -> Iterable[QPointF]:
        """The points of the curves in a year."""
        values = [dict(zip(s.x, s.y, strict=True)).get(year) for s in figure.series]
        frame = self.frame
        return (
            ()
            if frame is None
            else [frame.point(year, y) for y in values if y is not None and (y > 0 or not frame.log)]
        )

    def paint_at(self, painter: QPainter, figure: Figure, look: Look, year: float) -> None:
        """A dot with a ring on every curve."""
        frame = self.frame
        if frame is None:
            return
        for series in figure.series:
            value = dict(zip(series.x, series.y, strict=True)).get(year)
            if value is not None and not (frame.log and value <= 0):
                painter.setPen(QPen(look.colour("text"), 1.6 * look.scale))
                painter.setBrush(QColor(look.theme.hue(series.hue)))
                painter.drawEllipse(frame.point(year, value), 4 * look.scale, 4 * look.scale)

    def target_at(self, place: QPointF, figure: Figure, look: Look) -> Target | None:
        """A name, or the series whose curve passes near a place with its year."""
        named = super().target_at(place, figure, look)
        frame = self.frame
        reach = _REACH * look.scale
        # A curve may run along the edge of the plot, and half of what can be pressed then lies outside it.
        if named is not None or frame is None or not frame.box.adjusted(0, -reach, 0, reach).contains(place):
            return named
        best: tuple[float, Target] | None = None
        for series in figure.series:
            y = _between(series, frame, frame.year(place.x()))
            if y is None or not kind_of(series.hue):
                continue
            off = abs(y - place.y())
            if off <= reach and (best is None or off < best[0]):
                one = QRectF(place, place).adjusted(-1, -1, 1, 1)
                year = round(frame.year(place.x()))
                best = (off, Target(one, kind_of(series.hue), series.key, series.name, year))
        return best[1] if best else None

    def clear(self) -> None:
        """Take the curves away."""
        super().clear()
        for curve in self._curves:
            self.view.removeItem(curve)
        self._curves.clear()


def _path(series: Series, frame: Frame) -> QPainterPath:
    """The curve in the plot's own scale, one stretch for each run of known values."""
    path, broken = QPainterPath(), True
    for x, y in zip(numbers(series.x), series.y, strict=True):
        if y is None or (frame.log and y <= 0):
            broken = True
            continue
        if broken:
            path.moveTo(x, frame.height(y))
        else:
            path.lineTo(x, frame.height(y))
        broken = False
    return path


def _marked(series: Series) -> list[tuple[float, float, str]]:
    """The values that get a dot: those without neighbours, and those that are not simply reported."""
    status = series.status or ("",) * len(series.y)
    near = (None, *series.y, None)
    return [
        (float(x), y, word)
        for i, (x, y, word) in enumerate(zip(series.x, series.y, status, strict=True))
        if y is not None and (word or (near[i] is None and near[i + 2] is None))
    ]


def _between(series: Series, frame: Frame, year: float) -> float | None:
    """The height of a curve at a place between its values, in pixels."""
    points = list(zip(numbers(series.x), series.y, strict=True))
    for (x, y), (next_x, next_y) in pairwise(points):
        if x <= year <= next_x and y is not None and next_y is not None and next_x > x:
            if frame.log and min(y, next_y) <= 0:
                return None
            one, other = frame.up(y), frame.up(next_y)
            return one + (year - x) / (next_x - x) * (other - one)
    return next((frame.up(y) for x, y in points if y is not None and abs(x - year) < 0.5), None)


def _named(figure: Figure, ruler: Ruler, room: float) -> dict[str, Series]:
    """The series by a name short enough for the room; none where there is one series, as the title names it."""
    if len(figure.series) < 2:
        return {}
    names = [ruler.cut(s.name, room, bold=True) for s in figure.series]
    keys = [s.key if kind_of(s.hue) == "element" else s.name for s in figure.series]
    if any(name != s.name for name, s in zip(names, figure.series, strict=True)) and len(set(keys)) == len(keys):
        names = [ruler.cut(key, room, bold=True) for key in keys]
    return {name: s for name, s in zip(names, figure.series, strict=True) if name}


def _last(series: Series, frame: Frame | None = None) -> tuple[float, float] | None:
    """The last known point; on a logarithmic axis the last above zero."""
    points = zip(numbers(series.x), series.y, strict=True)
    known = [(x, y) for x, y in points if y is not None and not (frame and frame.log and y <= 0)]
    return known[-1] if known else None


def _beside(named: dict[str, Series], look: Look, ruler: Ruler, frame: Frame) -> list[tuple[Word, Series]]:
    """Names at the right edge, each at the height where its line ends."""
    ends = [(frame.up(end[1]), name, s) for name, s in named.items() if (end := _last(s, frame))]
    ends = sorted(ends, key=lambda end: end[0])[: max(1, int(frame.box.height() / ruler.height))]
    if not ends:
        return []
    high, left = ruler.height, frame.box.right() + look.space(1)
    placed = apart([e[0] for e in ends], high, frame.box.top() + high / 2, frame.box.bottom() - high / 2)
    return [
        (Word(name, QRectF(left, y - high / 2, frame.width - left, high), _ink(series, look), bold=True), series)
        for (_end, name, series), y in zip(ends, placed, strict=True)
    ]


def _within(
    named: dict[str, Series], figure: Figure, look: Look, ruler: Ruler, frame: Frame
) -> list[tuple[Word, Series]]:  # fmt: skip
    """Names in the plot for lines that end early: beside their end where no curve and no other name passes."""
    curve = [point for s in figure.series for point in _passed(s, frame)] if named else []
    words: list[tuple[Word, Series]] = []
    for name, series in named.items():
        end = _last(series, frame)
        if end is None:
            continue
        x, y, wide, high = frame.across(end[0]), frame.up(end[1]), ruler.wide(name, bold=True), ruler.height
        for left, top in (
            (x + 6, y - high / 2), (x - wide / 2, y - high - 5), (x - wide, y - high - 5), (x - wide / 2, y + 5),
            (x - wide, y + 5), (x + 6, y - high - 3), (x + 6, y + 3),
        ):  # fmt: skip
            box = QRectF(left, top, wide, high)
            free = frame.box.contains(box) and not any(box.intersects(word.box) for word, _series in words)
            if free and not any(left <= px <= left + wide and top <= py <= top + high for px, py in curve):
                words.append((Word(name, box, _ink(series, look), bold=True), series))
                break
    return words


def _passed(series: Series, frame: Frame) -> list[tuple[float, float]]:
    """Places along a curve, close enough together that no word fits between two."""
    points = [
        None if y is None or (frame.log and y <= 0) else (frame.across(x), frame.up(y))
        for x, y in zip(numbers(series.x), series.y, strict=True)
    ]
    places = [point for point in points if point]
    for one, other in pairwise(points):
        if one and other:
            far, up = other[0] - one[0], other[1] - one[1]
            count = int(max(abs(far), abs(up)) / 6)
            shares = [i / (count + 1) for i in range(1, count + 1)]
            places += [(one[0] + far * share, one[1] + up * share) for share in shares]
    return places


def _ink(series: Series, look: Look) -> QColor:
    # The grey of "others" is a mark's colour; words in it would be too faint.
    return look.colour("secondary") if series.hue == "other" else QColor(look.theme.hue(series.hue))

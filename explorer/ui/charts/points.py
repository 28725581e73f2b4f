"""Points in the colours of their tiles, each with its symbol; a level is a line across for a point off the axis."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from explorer.figures.figure import Axis, Figure, Series
from explorer.records.words import number, with_unit
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.plane import Plane, paint_plane, plane
from explorer.ui.charts.point_words import placed
from explorer.ui.charts.words import Ruler, Target, apart
from explorer.ui.theme import Look, Type

_EARTH, _QUIET, _REACH = 5.5, 3.2, 9  # pixels at 100 %: half a point of a rare earth, of another; half of what is hit
_LARGE, _MOST_DIGITS = 1000, 3
_APART = 6  # pixels between places along a line that words keep off


@dataclass(frozen=True, slots=True)
class Dot:
    """One element of the plot. place: of its point, or where a level meets the line; None where it meets it nowhere.

    level: the height of the line across, for an element off the axis.
    """

    series: Series
    place: QPointF | None
    words: str
    level: float | None = None

    @property
    def earth(self) -> bool:
        """Whether it wears the colour of a tile."""
        return self.series.hue.startswith("element:")


class Points(Drawing):
    """Paints all of the plot itself: the axes are no years, and nothing moves along them."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self._laid_out: tuple[Figure, Look, QSizeF] | None = None
        self._plane: Plane | None = None
        self._words: dict[str, QRectF] = {}
        self._rule: list[QPointF] = []
        self._lines: list[list[QPointF]] = []
        self._digits: int | None = None
        self.dots: tuple[Dot, ...] = ()

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay the points out; which of them are picked out does not matter here."""
        asked = (replace(figure, highlight=frozenset()), look, size)
        if asked == self._laid_out:
            return
        self._laid_out, self._targets = asked, None
        ruler = self.ruler(look)
        shown = [s for s in figure.series if s.key and s.y and _drawable(s, figure)]
        off = [s for s in shown if _off(s, figure.x)]
        self._digits = None if figure.y.log else _digits([y for s in shown for y in s.y if y is not None])
        right = max((ruler.wide(self._level_words(s), bold=True) for s in off), default=0.0) + look.space(1)
        rules = [(x, y) for s in figure.series if not s.key for x, y in zip(s.x, s.y, strict=True) if y is not None]
        xs = [float(s.x[0]) for s in shown if s not in off] + [float(x) for x, _y in rules]
        ys = [y for s in shown for y in s.y if y is not None] + [y for _x, y in rules]
        flat = self._plane = plane(ruler, size, (figure.x, figure.y), xs, ys, right)
        self._rule = [flat.point(float(x), y) for x, y in rules]
        places = {s.key: flat.point(float(s.x[0]), s.y[0] or 0.0) for s in shown if s not in off}
        self._lines = [[places[key] for key in run if key in places] for run in figure.joined]
        self.dots = tuple(_dot(s, figure, flat, self._lines, level=s in off) for s in shown)
        self._words = self._named(ruler)

    def _named(self, ruler: Ruler) -> dict[str, QRectF]:
        """Where the symbols stand; those of levels at the right end of their line."""
        flat = self._flat()
        weighty = sorted(self.dots, key=lambda dot: not dot.earth)
        points = [(d.series.key, d.place) for d in weighty if d.place is not None and d.level is None]
        radius = (_EARTH if all(d.earth for d in self.dots) else _QUIET + 1) * ruler.look.scale
        top = ruler.height  # below the name of the axis
        levels = sorted((d for d in self.dots if d.level is not None), key=lambda d: d.level or 0.0)
        beyond = 0 if levels else ruler.look.space(1)  # at the right of the axis, where the names of levels stand
        room = QRectF(flat.box.left(), top, flat.box.width() + beyond, flat.box.bottom() - top)
        lines = (*(p for line in self._lines for p in _along(line)), *_along(self._rule), *self._crossings())
        words = placed(points, radius, ruler, room, lines)
        high = ruler.height
        if levels:
            tops = apart([(d.level or 0.0) - high / 2 for d in levels], high, 0, flat.box.bottom() - high / 2)
            left = flat.box.right() + ruler.look.space(0)
            for dot, top in zip(levels, tops, strict=True):
                words[dot.series.key] = QRectF(left, top, ruler.wide(self._level_words(dot.series), bold=True), high)
        return words

    def _crossings(self) -> Iterable[QPointF]:
        """Places along the levels."""
        box = self._flat().box
        for dot in self.dots:
            if dot.level is not None:
                yield from _along([QPointF(box.left(), dot.level), QPointF(box.right(), dot.level)])

    def _level_words(self, series: Series) -> str:
        return f"{series.key} {number(series.y[0], self._digits)}"

    def _flat(self) -> Plane:
        if self._plane is None:
            raise RuntimeError("nothing was laid out")
        return self._plane

    def _found(self) -> Iterable[Target]:
        reach = _REACH * self._ruler.look.scale if self._ruler else _REACH
        for dot in self.dots:
            if dot.place is not None:
                box = QRectF(dot.place.x() - reach, dot.place.y() - reach, 2 * reach, 2 * reach)
                yield Target(box, "element", dot.series.key, dot.words)
            elif dot.series.key in self._words:
                yield Target(self._words[dot.series.key], "element", dot.series.key, dot.words)

    def target_at(self, place: QPointF, figure: Figure, look: Look) -> Target | None:
        """The point under the pointer; else the one whose symbol or level is there."""
        found = super().target_at(place, figure, look)
        if found is not None:
            return found
        keys = [key for key, box in self._words.items() if box.contains(place)]
        keys += [
            d.series.key for d in self.dots
            if d.level is not None and abs(d.level - place.y()) < _QUIET and self._flat().box.contains(place)
        ]  # fmt: skip
        return next((target for target in self.targets if keys and target.key == keys[0]), None)

    def box_of(self, key: str) -> QRectF:
        """All that is painted for an element: its point with its ring, its symbol, its level; empty for none."""
        box = self._words.get(key, QRectF())
        reach = (_REACH + 2) * (self._ruler.look.scale if self._ruler else 1.0)
        for dot in self.dots:
            if dot.series.key == key:
                if dot.place is not None:
                    box = box.united(QRectF(dot.place.x() - reach, dot.place.y() - reach, 2 * reach, 2 * reach))
                if dot.level is not None:
                    flat = self._flat().box
                    box = box.united(QRectF(flat.left(), dot.level - 3, flat.width(), 6))
        return box.adjusted(-3, -3, 3, 3) if not box.isNull() else box

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """Axes, lines, levels, points with those picked out last, symbols."""
        if self._plane is None:
            return
        paint_plane(painter, self._plane, look)
        painter.setPen(QPen(look.colour("others"), max(1.0, look.scale)))
        for line in self._lines:
            painter.drawPolyline(QPolygonF(line))
        self._paint_rule(painter, look)
        for dot in sorted(self.dots, key=lambda d: (d.earth, d.series.key in figure.highlight)):
            if self.box_of(dot.series.key).intersects(seen):
                self._paint_dot(painter, dot, look, picked=dot.series.key in figure.highlight)

    def _paint_rule(self, painter: QPainter, look: Look) -> None:
        """The values by a rule: rings on a dashed line."""
        if self._rule:
            painter.setPen(QPen(look.colour("secondary"), max(1.0, look.scale), Qt.PenStyle.DashLine))
            painter.drawPolyline(QPolygonF(self._rule))
            painter.setPen(QPen(look.colour("secondary"), 1.4 * look.scale))
            painter.setBrush(look.colour("surface"))
            for place in self._rule:
                painter.drawEllipse(place, _QUIET * look.scale, _QUIET * look.scale)

    def _paint_dot(self, painter: QPainter, dot: Dot, look: Look, *, picked: bool) -> None:
        key, edge = dot.series.key, QColor(look.theme.element_line(dot.series.key) if dot.earth else look.theme.others)
        size = (_EARTH if dot.earth else _QUIET) * look.scale
        fill = QColor(look.theme.element(key)) if dot.earth and not dot.series.status else look.colour("surface")
        if dot.level is not None:
            box = self._flat().box
            painter.setPen(QPen(edge, (2 if picked else 1.2) * look.scale, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(box.left(), dot.level), QPointF(box.right(), dot.level))
        if dot.place is not None:
            painter.setPen(QPen(edge, 1.4 * look.scale))
            painter.setBrush(fill)
            if dot.level is None:
                painter.drawEllipse(dot.place, size, size)
            else:
                painter.drawPolygon(_diamond(dot.place, size * 1.25))
            if picked:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(look.colour("text"), 2))
                painter.drawEllipse(dot.place, size + 3 * look.scale, size + 3 * look.scale)
        self._paint_word(painter, dot, look, picked=picked)

    def _paint_word(self, painter: QPainter, dot: Dot, look: Look, *, picked: bool) -> None:
        box = self._words.get(dot.series.key)
        if box is None and not picked:
            return
        strong = picked or dot.level is not None
        painter.setFont(look.font(Type.SMALL, QFont.Weight.Bold if strong else QFont.Weight.Medium))
        painter.setPen(look.colour("text" if dot.earth or picked else "secondary"))
        if box is None and dot.place is not None:  # picked out in a crowd: its symbol lies over the others
            high = look.metrics(Type.SMALL).height()
            box = QRectF(dot.place.x() + (_EARTH + 4) * look.scale, dot.place.y() - high / 2, 3 * high, high)
        if box is not None:
            words = dot.series.key if dot.level is None else self._level_words(dot.series)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(box, left, words)

    def clear(self) -> None:
        """Forget the points."""
        super().clear()
        self._laid_out, self._plane, self._words, self.dots = None, None, {}, ()


def _drawable(series: Series, figure: Figure) -> bool:
    """Whether there is a point: both values are known, and above zero where a logarithmic axis needs it."""
    x, y = series.x[0], series.y[0]
    if y is None or isinstance(x, str):
        return False
    return not (figure.y.log and y <= 0) and not (figure.x.log and x <= 0)


def _off(series: Series, axis: Axis) -> bool:
    x = float(series.x[0])
    return (axis.low is not None and x < axis.low) or (axis.high is not None and x > axis.high)


def _dot(series: Series, figure: Figure, flat: Plane, lines: list[list[QPointF]], *, level: bool) -> Dot:
    x, y = float(series.x[0]), series.y[0] or 0.0
    status = f", {series.status[0]}" if series.status and series.status[0] else ""
    words = f"{series.name}: {figure.x.label} {flat.x.said(x)}, {figure.y.label} {_said(y, figure.y, flat)}{status}"
    if not level:
        return Dot(series, flat.point(x, y), words)
    height = flat.up(y)
    pieces = [piece for line in lines for piece in pairwise(line)]
    met = [p for one, other in pieces if (p := _meeting(one, other, height)) is not None]
    return Dot(series, met[0] if len(met) == 1 else None, words, height)


def _said(y: float, axis: Axis, flat: Plane) -> str:
    return with_unit(y, axis.unit) if axis.unit else flat.y.said(y)


def _meeting(one: QPointF, other: QPointF, height: float) -> QPointF | None:
    """Where a piece of a line is at a height; its second end belongs to the next piece."""
    low, high = sorted((one.y(), other.y()))
    if not low <= height <= high or one.y() == other.y() or height == other.y():
        return None
    return one + (other - one) * ((height - one.y()) / (other.y() - one.y()))


def _digits(values: list[float]) -> int | None:
    """The decimals that all values of a plot are said with: those of the most exact, as in its source; None for large
    numbers, which are said whole.
    """
    if max(values, default=0.0) >= _LARGE:
        return None
    return min(_MOST_DIGITS, max((len(f"{value:.10g}".partition(".")[2]) for value in values), default=0))


def _along(line: list[QPointF]) -> Iterable[QPointF]:
    for one, other in pairwise(line):
        gone = other - one
        count = max(1, int(max(abs(gone.x()), abs(gone.y())) / _APART))
        yield from (one + gone * (i / count) for i in range(count))


def _diamond(middle: QPointF, size: float) -> QPolygonF:
    return QPolygonF([middle + QPointF(x, y) * size for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))])

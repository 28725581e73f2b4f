"""Stacked bars: a row a category, its parts one after another in their colours, a legend below."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.figures.figure import Figure, Series
from explorer.records.words import BEFORE, GIVEN_AS_ZERO, _, with_status, with_unit
from explorer.ui.charts.drawing import FADED, Drawing
from explorer.ui.charts.row_plan import Place, planned, row_figure
from explorer.ui.charts.words import Ruler, Target, Word, kind_of
from explorer.ui.theme import Look

_SHADES = (1.0, 0.62, 0.36, 0.8, 0.48)  # of a colour on the surface, for parts without one of their own
_LEGEND_FROM = 150  # pixels at 100 % of height from which a legend is drawn
_LEGEND_ROWS = 2
_PATCH = 10
_DOTTED = 5  # pixels between the strokes of a hatch


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar. unsure: what sets it apart from a figure simply reported, "" for nothing."""

    series: Series
    box: QRectF
    value: float
    unsure: str
    row: str


class StackedBars(Drawing):
    """Bars painted row by row; where not all fit, the last line says how many are left out."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self._rows: list[tuple[Place, Word, Word]] = []
        self._parts: list[Part] = []
        self._legend: list[tuple[Series, QRectF, Word]] = []
        self._rest: Word | None = None
        self._places: tuple[str, ...] = ()
        self._unit, self._names = "", list[str]()
        self._fills: dict[str, QColor] = {}

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay the rows, their parts and the legend out."""
        ruler = self.ruler(look)
        labels = self._names = list(dict.fromkeys(str(x) for s in figure.series for x in s.x))
        values = [_told(figure, i) for i in range(len(labels))]
        self._fills = fills(figure, look)
        self._legend, foot = self._entries(figure, look, ruler, size)
        keep = next((i for i, key in enumerate(figure.places) if key in figure.highlight), None)
        plan = planned(ruler, QRectF(0, 0, size.width(), max(1.0, foot)), labels, values, keep, bold=True)
        spare = foot - plan.bottom
        if spare > 0 and not plan.left_out:  # few rows: the legend follows them
            self._legend = [
                (series, patch.translated(0, -spare), replace(word, box=word.box.translated(0, -spare)))
                for series, patch, word in self._legend
            ]
        self._places, self._unit = figure.places, figure.y.unit
        text, quiet = look.colour("text"), look.colour("secondary")
        self._rows = [
            (
                place,
                Word(ruler.cut(labels[place.index], place.label.width()), place.label,
                     text if place.index == keep else quiet, bold=place.index == keep),
                Word(values[place.index], place.value, text, right=True),
            )
            for place in plan.rows
        ]  # fmt: skip
        most = max((_sum(figure, i) for i in range(len(labels))), default=0.0)
        most = most if figure.y.high is None else figure.y.high
        self._parts = [part for place in plan.rows for part in _parts(figure, place, most)]
        words = _("and {count} more: see the table").format(count=plan.left_out)
        line = QRectF(0, plan.bottom, size.width(), plan.high)
        self._rest = Word(ruler.cut(words, size.width()), line, quiet) if plan.left_out else None
        self._targets = None

    def _entries(
        self, figure: Figure, look: Look, ruler: Ruler, size: QSizeF
    ) -> tuple[list[tuple[Series, QRectF, Word]], float]:
        """The legend, as far as it has room, and where the bars end above it."""
        if size.height() < look.px(_LEGEND_FROM):
            return [], size.height()
        patch, gap, high = look.px(_PATCH), look.space(1), ruler.height + 2
        places: list[tuple[Series, float, int, str]] = []
        x, row = 0.0, 0
        for series in figure.series:
            name = _short(series)
            wide = patch + look.space(0) + ruler.wide(name)
            if x > 0 and x + wide > size.width():
                x, row = 0.0, row + 1
            if row >= _LEGEND_ROWS:
                break
            places.append((series, x, row, name))
            x += wide + gap
        top = size.height() - (places[-1][2] + 1) * high if places else size.height()
        ink = look.colour("secondary")
        made = [
            (
                series,
                QRectF(x, top + row * high + (high - patch) / 2, patch, patch),
                Word(name, QRectF(x + patch + look.space(0), top + row * high, ruler.wide(name), high), ink),
            )
            for series, x, row, name in places
        ]
        return made, top - look.space(0)

    def _found(self) -> Iterable[Target]:
        for place, label, value in self._rows:
            if place.index < len(self._places) and self._places[place.index]:
                kind, _colon, key = self._places[place.index].partition(":")
                yield Target(label.box, kind, key, f"{self._names[place.index]}: {value.text}")
        for part in self._parts:
            words = f"{part.row}: {part.series.name} {with_status(with_unit(part.value, self._unit), part.unsure)}"
            yield Target(part.box, kind_of(part.series.hue) if part.series.key else "", part.series.key, words)

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """Tracks, parts, words."""
        painter.setPen(Qt.PenStyle.NoPen)
        for place, _label, _value in self._rows:
            painter.fillRect(place.track, look.colour("raised"))
        picked = {s.key for s in figure.series} & figure.highlight
        for part in self._parts:
            if not part.box.intersects(seen):
                continue  # of all ores a screen shows a third, and a card over one part asks for little more than that
            self._paint_part(painter, part, look, faded=bool(picked) and part.series.key not in picked)
        for place, label, value in self._rows:
            if label.box.united(value.box).intersects(seen):
                label.paint(painter, look)
                value.paint(painter, look)
                if place.index < len(figure.places) and figure.places[place.index] in figure.highlight:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(look.colour("accent"), 2))
                    painter.drawRect(place.track.adjusted(-2, -2, 2, 2))
        for series, patch, word in self._legend:
            painter.fillRect(patch, self._fills[series.name])
            word.paint(painter, look)
        if self._rest:
            self._rest.paint(painter, look)

    def _paint_part(self, painter: QPainter, part: Part, look: Look, *, faded: bool) -> None:
        """One part with a hair of the surface beside it; hatched where it is not simply reported; named if it fits."""
        hair = 1.0 if part.box.width() > 3 else 0.0
        box = part.box.adjusted(0, 0, -hair, 0)
        colour = self._fills[part.series.name]
        if faded:
            colour = QColor(colour)
            colour.setAlphaF(FADED)
        painter.fillRect(box, colour)
        if part.unsure:
            _hatch(painter, box, look)
        name, ruler = _short(part.series), self.ruler(look)
        if ruler.wide(name, bold=True) + 6 <= box.width() and ruler.height <= box.height() + 4:
            ink = QColor(look.theme.on(look.theme.surface if faded else colour.name()))
            left = QRectF(box.x() + 4, box.y(), box.width() - 4, box.height())
            Word(name, left, ink, bold=True).paint(painter, look)

    def clear(self) -> None:
        """Forget the rows."""
        super().clear()
        self._rows, self._parts, self._legend, self._rest = [], [], [], None


def fills(figure: Figure, look: Look) -> dict[str, QColor]:
    """The fill of each part by the name of its series: an element's tile colour, a country's colour, or a shade.

    Countries without a colour of their own are all grey; in shades of it they can be told apart.
    """
    made: dict[str, QColor] = {}
    grey = 0
    for series in figure.series:
        kind, _colon, name = series.hue.partition(":")
        colour = QColor(look.theme.element(name) if kind == "element" else look.theme.hue(series.hue))
        if kind == "part":
            colour = _shade(QColor(look.theme.accent), int(name), look)
        elif colour == QColor(look.theme.others):
            colour = _shade(colour, grey, look)
            grey += 1
        made[series.name] = colour
    return made


def _shade(colour: QColor, step: int, look: Look) -> QColor:
    """A colour thinned with the surface, more with each step; the steps begin again after the last."""
    share, surface = _SHADES[step % len(_SHADES)], QColor(look.theme.surface)
    ends = ((colour.redF(), surface.redF()), (colour.greenF(), surface.greenF()), (colour.blueF(), surface.blueF()))
    return QColor.fromRgbF(*(one * share + other * (1 - share) for one, other in ends))


def _short(series: Series) -> str:
    """What names a part: the symbol of an element, else its whole name."""
    return series.key if series.hue.startswith("element:") else series.name


def _value(series: Series, index: int) -> float | None:
    return series.y[index] if index < len(series.y) else None


def _sum(figure: Figure, index: int) -> float:
    return sum(_value(s, index) or 0.0 for s in figure.series)


def _told(figure: Figure, index: int) -> str:
    """The figure at the end of a bar: of shares the first part, of amounts the whole."""
    if figure.y.unit != "%" or not figure.series:
        return row_figure(_sum(figure, index) or None, figure.y)
    first = figure.series[0]
    status = first.status[index] if first.status else ""
    if status == _("at most"):
        return "≤ " + row_figure(_value(first, index), figure.y)
    # A hatch says of the others that they are calculated; a printed 0 has no part to be hatched.
    return row_figure(_value(first, index), figure.y, status if status in {GIVEN_AS_ZERO, *BEFORE} else "")


def _parts(figure: Figure, place: Place, most: float) -> Iterable[Part]:
    """The parts of one bar; one that would be longer than its track is squeezed to fit."""
    whole = max(most, _sum(figure, place.index))
    x = place.track.x()
    for series in figure.series:
        value = _value(series, place.index)
        if value is None or value <= 0 or whole <= 0:
            continue
        wide = value / whole * place.track.width()
        unsure = series.status[place.index] if series.status else ""
        box = QRectF(x, place.track.y(), wide, place.track.height())
        yield Part(series, box, value, unsure, str(series.x[place.index]))
        x += wide


def _hatch(painter: QPainter, box: QRectF, look: Look) -> None:
    """Thin slanting strokes over a part that is calculated, provisional, a scenario or an upper limit."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    ink = look.colour("surface")
    ink.setAlphaF(0.55)
    painter.setPen(QPen(ink, 1))
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(int(x), int(box.bottom()), int(x + box.height()), int(box.top()))
        x += look.px(_DOTTED)
    painter.restore()

"""The stacked area: parts of a whole over the years."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from explorer.figures.figure import Figure
from explorer.ui.charts.drawing import Drawing, colour_of, unscaled
from explorer.ui.charts.frame import Frame, framed, span
from explorer.ui.charts.stack import Layer, layers, top
from explorer.ui.charts.words import Ruler, Target, Word, apart, kind_of
from explorer.ui.theme import Look

_WIDE = 430  # pixels at 100 % from which names stand at the right rather than in the layers
_LONE = 0.18  # years to either side of a value that stands alone
_GRID = 12  # pixels between the places that stand for the surface of a stack


class Area(Drawing):
    """Layers of one path item each; a value that is not known leaves a gap in its layer."""

    def __init__(self, view: Any) -> None:
        super().__init__(view)
        self._layers: tuple[Layer, ...] = ()
        self._words: tuple[Word, ...] = ()
        self._named: list[Layer] = []
        self._items: list[QGraphicsPathItem] = []
        self._laid: tuple[object, ...] = ()

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay the layers out, with their names where there is room; where only colours differ, nothing is measured."""
        laid = (figure.series, figure.x, figure.y, figure.breaks, look, size.width(), size.height())
        if laid != self._laid:
            self._laid = laid
            self._lay_out(figure, look, size)
        self._draw(figure, look)
        self._words = tuple(
            self._written(word, layer, figure, look) for word, layer in zip(self._words, self._named, strict=True)
        )

    def _lay_out(self, figure: Figure, look: Look, size: QSizeF) -> None:
        ruler = self.ruler(look)
        self._layers = layers(figure.series)
        xs = [float(x) for s in figure.series for x in s.x]
        high = top(self._layers) if figure.y.high is None else figure.y.high
        right = self._gutter(look, ruler, size)
        self.frame = framed(ruler, size, span(figure.x, xs), (0.0, high or 1.0), figure.y, right)
        self._words = tuple(self._beside(look, ruler, size) if right else self._inside(figure, look, ruler))
        self._targets = None

    def _found(self) -> Iterable[Target]:
        for word, layer in zip(self._words, self._named, strict=True):
            if kind_of(layer.series.hue):
                yield Target(word.box, kind_of(layer.series.hue), layer.series.key, layer.series.name)

    def _draw(self, figure: Figure, look: Look) -> None:
        while len(self._items) < len(self._layers):
            item = QGraphicsPathItem()
            self.view.addItem(item, ignoreBounds=True)
            self._items.append(item)
        edge = unscaled(QPen(look.colour("surface"), 0.5), self.ratio)
        for i, item in enumerate(self._items):
            item.setVisible(i < len(self._layers))
            if i < len(self._layers):
                layer = self._layers[i]
                item.setPath(_path(layer))
                item.setPen(edge)
                item.setBrush(QBrush(colour_of(layer.series, figure, look)))

    def _gutter(self, look: Look, ruler: Ruler, size: QSizeF) -> float:
        if size.width() < look.px(_WIDE):
            return 0.0
        longest = max((ruler.wide(layer.series.name) for layer in self._layers if layer.runs), default=0.0)
        return min(longest, size.width() * 0.26) + look.space(1)

    def _beside(self, look: Look, ruler: Ruler, size: QSizeF) -> list[Word]:
        """Names at the right, each at the height of its layer's end; the thinnest go without where there is no room."""
        frame = self._frame()
        ends = [(layer, layer.edges(frame.x[1])) for layer in self._layers]
        ended = [(layer, edge) for layer, edge in ends if edge is not None and edge[1] > edge[0]]
        high = ruler.height
        room = max(1, int(frame.box.height() / high))
        ended = sorted(sorted(ended, key=lambda e: e[1][0] - e[1][1])[:room], key=lambda e: -e[1][0])
        middles = [frame.up((edge[0] + edge[1]) / 2) for _layer, edge in ended]
        placed = apart(middles, high, frame.box.top() + high / 2, frame.box.bottom() - high / 2) if ended else []
        self._named = [layer for layer, _edge in ended]
        left = frame.box.right() + look.space(1)
        return [
            Word(
                ruler.cut(layer.series.name, size.width() - left),
                QRectF(left, y - high / 2, size.width() - left, high),
                QColor(look.theme.hue(layer.series.hue)) if layer.series.hue != "other" else look.colour("secondary"),
            )
            for (layer, _edge), y in zip(ended, placed, strict=True)
        ]

    def _inside(self, figure: Figure, look: Look, ruler: Ruler) -> list[Word]:
        """Names in the layers, where a layer is high enough over the whole width of its name."""
        words: list[Word] = []
        self._named = []
        for layer in self._layers:
            place = _widest(layer, self._frame(), ruler, [b.at for b in figure.breaks])
            if place is not None:
                words.append(Word(layer.series.name, place, look.colour("text")))
                self._named.append(layer)
        return words

    def _written(self, word: Word, layer: Layer, figure: Figure, look: Look) -> Word:
        """A name in the ink that its layer's colour allows now; a name beside the layers keeps its own."""
        if word.box.left() > self._frame().box.right():
            return word
        fill = colour_of(layer.series, figure, look)
        ink = QColor(look.theme.on(fill.name())) if fill.alpha() == 255 else look.colour("text")
        return replace(word, colour=ink)

    def _frame(self) -> Frame:
        if self.frame is None:
            raise RuntimeError("nothing was laid out")
        return self.frame

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """Write the names."""
        for word in self._words:
            if word.box.intersects(seen):
                word.paint(painter, look)

    def marks(self, figure: Figure) -> Iterable[QPointF]:
        """A grid of places in the stack."""
        frame = self._frame()
        for x, high in self._tops().items():
            foot, head = frame.up(0.0), frame.up(high)
            parts = int((foot - head) / _GRID)
            yield from (QPointF(frame.across(x), foot - _GRID * part) for part in range(parts + 1))

    def marks_at(self, figure: Figure, year: float) -> Iterable[QPointF]:
        """The top of the stack."""
        high = self._tops().get(year)
        return () if high is None else (self._frame().point(year, high),)

    def _tops(self) -> dict[float, float]:
        tops: dict[float, float] = {}
        for layer in self._layers:
            for x, _low, high in chain.from_iterable(layer.runs):
                tops[x] = max(high, tops.get(x, high))
        return tops

    def target_at(self, place: QPointF, figure: Figure, look: Look) -> Target | None:
        """A name, or the layer at this place with its year."""
        named = super().target_at(place, figure, look)
        frame = self._frame()
        if named is not None or not frame.box.contains(place):
            return named
        year, value = frame.year(place.x()), frame.value(place.y())
        for layer in self._layers:
            edges = layer.edges(year)
            if edges is not None and edges[0] <= value <= edges[1] and kind_of(layer.series.hue):
                one = QRectF(place, place).adjusted(-1, -1, 1, 1)
                return Target(one, kind_of(layer.series.hue), layer.series.key, layer.series.name, round(year))
        return None

    def clear(self) -> None:
        """Take the layers away."""
        super().clear()
        self._laid = ()
        for item in self._items:
            self.view.removeItem(item)
        self._items.clear()


def _path(layer: Layer) -> QPainterPath:
    path = QPainterPath()
    for run in layer.runs:
        if len(run) == 1:
            x, low, high = run[0]
            path.addRect(QRectF(x - _LONE, low, 2 * _LONE, high - low))
            continue
        path.moveTo(run[0][0], run[0][1])
        for x, _low, high in run:
            path.lineTo(x, high)
        for x, low, _high in reversed(run):
            path.lineTo(x, low)
        path.closeSubpath()
    return path


def _widest(layer: Layer, frame: Frame, ruler: Ruler, breaks: list[float]) -> QRectF | None:
    """The box in a layer where its name has most room above and below; None where it has too little."""
    across, high, edge = ruler.wide(layer.series.name), ruler.height, 4
    best: tuple[float, QRectF] | None = None
    per_unit = frame.box.height() / (frame.y[1] - frame.y[0])
    for run in layer.runs:
        for x, low, upper in run[::-1]:
            left = min(frame.across(x) - across / 2, frame.box.right() - across - edge)
            # A name in the middle of its place has no more room than the layer is high there: most places go by that.
            middle = left < frame.box.right() - across - edge
            if middle and (upper - low) * per_unit < max(high, best[0] if best else 0.0) - 0.01:
                continue
            places = [frame.year(left + share * across) for share in (0, 0.25, 0.5, 0.75, 1)]
            edges = [layer.edges(place) for place in places]
            if left < frame.box.left() + edge or None in edges:
                continue
            if any(left - 3 < frame.across(at) < left + across + 3 for at in breaks):
                continue
            floor = min(frame.up(e[0]) for e in edges if e)
            ceiling = max(frame.up(e[1]) for e in edges if e)
            if floor - ceiling >= high and (best is None or floor - ceiling > best[0] * 1.02):
                best = (floor - ceiling, QRectF(left, (floor + ceiling) / 2 - high / 2, across, high))
    return best[1] if best else None

"""A timeline: events as dots on a line, the weightiest with a stem and words above it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.figures.figure import Figure, Moment
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.frame import Frame, span
from explorer.ui.charts.scale import year_steps
from explorer.ui.charts.words import Ruler, Target, Word
from explorer.ui.theme import Look

_DOT, _STRONG, _REACH = 3.2, 4.4, 7  # pixels at 100 %: half a dot, half a strong one, half of what can be pressed

_MOST_KEPT = 40  # layouts of words
_LEVELS, _TRIED = 8, 36  # levels of words; how many of the weightiest events may get words
_SHARES = (0.62, 0.44)  # of the chart's width that words may take, the second where the first finds no room
_Box = tuple[float, float, float, float]  # left, top, right, bottom: many are compared, and QRectF is slow at it


@dataclass(frozen=True, slots=True)
class _Sign:
    """The stem and the words of one event."""

    moment: Moment
    stem: QRectF
    word: Word


class Timeline(Drawing):
    """Words appear by rank as there is room, and never lie over one another or over a stem."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self._signs: list[_Sign] = []
        self._kept: dict[object, list[_Sign]] = {}  # by all that the words depend on: a reader goes to and fro
        self._base = 0.0
        self._shown: list[Moment] = []
        self._reach = 0

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay the events out."""
        ruler = self.ruler(look)
        high = ruler.height
        edge = look.px(_STRONG) + 2
        first, last = span(figure.x, [m.at for m in figure.moments])
        self._base = size.height() - high - look.space(0) - look.px(_STRONG) - 2
        box = QRectF(edge, 0, max(1.0, size.width() - 2 * edge), max(1.0, self._base))
        most = max(2, int(box.width() / (ruler.wide("2000") * 1.7)))
        self.frame = Frame(box, (first, last), years=year_steps(first, last, most), width=size.width())
        key = (figure.moments, figure.x, look, size.width(), size.height())
        if key not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = self._signed(figure, look, ruler, size.width())
        self._signs = self._kept[key]
        self._shown, self._reach, self._targets = self._there(figure), look.px(_REACH), None

    def _signed(self, figure: Figure, look: Look, ruler: Ruler, width: float) -> list[_Sign]:
        frame, high = self._framed(), ruler.height + 2
        accent, ink, surface = (look.colour(role) for role in ("accent", "text", "surface"))
        room = self._base - look.px(_STRONG) - 8
        levels = min(len(self._there(figure)), _LEVELS, max(0, int(room / high)))
        pitch = min(2 * high, room / levels) if levels else high
        signs: list[_Sign] = []
        taken: list[_Box] = []
        for moment in sorted(self._there(figure), key=lambda m: (m.rank, not m.strong, -m.at))[:_TRIED]:
            strong, x = moment.strong, frame.across(moment.at)
            for share in _SHARES:
                text = ruler.cut(f"{int(moment.at)} {moment.title}", width * share, bold=strong)
                places = _places(x, ruler.wide(text, bold=strong), levels, (high, pitch), self._base) if text else []
                free = next((p for p in places if _free(p, taken, width)), None)
                if free is None:
                    continue
                place, stem, right = free
                word = Word(text, _rect(place), accent if strong else ink, strong, right, surface)
                signs.append(_Sign(moment, _rect(stem), word))
                taken += [
                    (place[0] - 3, place[1], place[2] + 3, place[3]),
                    (stem[0] - 2, stem[1], stem[2] + 2, stem[3]),
                ]
                break
        return signs

    def _there(self, figure: Figure) -> list[Moment]:
        first, last = self._framed().x
        return [m for m in figure.moments if first <= m.at <= last]

    def _found(self) -> Iterable[Target]:
        reach, frame = self._reach, self._framed()
        words = {sign.moment.key: sign.word.box for sign in self._signs}
        for moment in sorted(self._shown, key=lambda m: m.at):
            told, x = f"{moment.when}: {moment.title}", frame.across(moment.at)
            box = QRectF(x - reach, self._base - reach, 2 * reach, 2 * reach)
            yield Target(box, "moment", moment.key, told, int(moment.at))
            if moment.key in words:
                yield Target(words[moment.key], "moment", moment.key, told, int(moment.at))

    def _framed(self) -> Frame:
        if self.frame is None:
            raise RuntimeError("nothing was laid out")
        return self.frame

    def paint(self, painter: QPainter, figure: Figure, look: Look) -> None:
        """The line, the stems, the dots with the strong ones on top, the words."""
        frame = self._framed()
        quiet = QColor(look.theme.others)
        painter.fillRect(QRectF(0, round(self._base), frame.box.right() + frame.box.left(), 1), quiet)
        for sign in self._signs:
            painter.fillRect(sign.stem, look.colour("accent") if sign.moment.strong else quiet)
        for sign in self._signs:
            sign.word.paint(painter, look)
        there, y = self._there(figure), self._base + 0.5
        surface, size = look.colour("surface"), _STRONG * look.scale
        quiet_dots = [QPointF(frame.across(m.at), y) for m in there if not m.strong]
        strong_dots = [QPointF(frame.across(m.at), y) for m in there if m.strong]
        _dots(painter, quiet_dots, _DOT * look.scale, quiet, surface)
        _dots(painter, strong_dots, size, look.colour("accent"), surface)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("text"), 1.6 * look.scale))
        for moment in there:
            if moment.key in figure.highlight:
                painter.drawEllipse(QPointF(frame.across(moment.at), y), size + 1.5, size + 1.5)

    def clear(self) -> None:
        """Forget the words."""
        super().clear()
        self._signs = []


def _dots(painter: QPainter, places: list[QPointF], size: float, colour: QColor, edge: QColor) -> None:
    """Dots with an edge, in four calls: one by one, a hundred take longer than the rest of the chart.

    Every other dot lies above its neighbours, so that the edge tells those apart that lie close.
    """
    for part in (places[::2], places[1::2]):
        for ink, radius in ((edge, size + 0.8), (colour, size)):
            painter.setPen(QPen(ink, 2 * radius, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(part)


def _places(
    x: float, across: float, levels: int, heights: tuple[float, float], base: float
) -> list[tuple[_Box, _Box, bool]]:
    """Where the words of an event may stand, at the right or the left of its stem, from the highest level down.

    The weightiest come first and so stand highest: a long stem passes over low words less often than low words
    would stand in the way of later stems. heights: of the words, and from one level to the next.
    """
    high, pitch = heights
    found: list[tuple[_Box, _Box, bool]] = []
    for level in reversed(range(levels)):
        top = base - high - 8 - level * pitch
        stem = (float(round(x)), top + 2, round(x) + 1.0, base)
        found.append(((x + 5, top, x + 5 + across, top + high), stem, False))
        found.append(((x - 5 - across, top, x - 5, top + high), stem, True))
    return found


def _free(place: tuple[_Box, _Box, bool], taken: list[_Box], width: float) -> bool:
    words, stem, _right = place
    if words[0] < 0 or words[2] > width:
        return False
    # Spelt out: asked some hundred times for each drawing, calls in between would cost more than the painting.
    left, top, right, foot = words
    west, north, east, south = stem
    for x, y, to_x, to_y in taken:
        if left < to_x and x < right and top < to_y and y < foot:
            return False
        if west < to_x and x < east and north < to_y and y < south:
            return False
    return True


def _rect(box: _Box) -> QRectF:
    return QRectF(box[0], box[1], box[2] - box[0], box[3] - box[1])

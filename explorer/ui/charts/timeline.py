"""A timeline: events as dots on a line, the weightiest with a stem and words above it."""

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

_LEVELS, _TRIED = 8, 60  # levels of words; how many of the weightiest events may get words
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
        self._base = 0.0

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay the events out."""
        ruler = Ruler(look)
        high = ruler.height
        edge = look.px(_STRONG) + 2
        first, last = span(figure.x, [m.at for m in figure.moments])
        self._base = size.height() - high - look.space(0) - look.px(_STRONG) - 2
        box = QRectF(edge, 0, max(1.0, size.width() - 2 * edge), max(1.0, self._base))
        most = max(2, int(box.width() / (ruler.wide("2000") * 1.7)))
        self.frame = Frame(box, (first, last), years=year_steps(first, last, most), width=size.width())
        self._signs = self._signed(figure, look, ruler, size.width())
        self.targets = tuple(self._targets(figure, look))

    def _signed(self, figure: Figure, look: Look, ruler: Ruler, width: float) -> list[_Sign]:
        frame, high = self._framed(), ruler.height + 2
        accent, text_colour, surface = (look.colour(role) for role in ("accent", "text", "surface"))
        room = self._base - look.px(_STRONG) - 8
        levels = min(len(self._there(figure)), _LEVELS, max(0, int(room / high)))
        pitch = min(2 * high, room / levels) if levels else high
        signs: list[_Sign] = []
        taken: list[_Box] = []
        for moment in sorted(self._there(figure), key=lambda m: (m.rank, not m.strong, -m.at))[:_TRIED]:
            bold, x = moment.strong, frame.across(moment.at)
            text = ruler.cut(f"{int(moment.at)} {moment.title}", width * (0.5 if levels > 3 else 0.4), bold=bold)
            if not text:
                continue
            for place, stem, right in _places(x, ruler.wide(text, bold=bold), levels, (high, pitch), self._base):
                if place[0] < 0 or place[2] > width or any(_meet(place, t) or _meet(stem, t) for t in taken):
                    continue
                word = Word(text, _rect(place), accent if bold else text_colour, bold, right, surface)
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

    def _targets(self, figure: Figure, look: Look) -> list[Target]:
        reach = look.px(_REACH)
        words = {sign.moment.key: sign.word.box for sign in self._signs}
        found: list[Target] = []
        for moment in sorted(self._there(figure), key=lambda m: m.at):
            dot = QPointF(self._framed().across(moment.at), self._base)
            told = f"{moment.when}: {moment.title}"
            box = QRectF(dot.x() - reach, dot.y() - reach, 2 * reach, 2 * reach)
            found.append(Target(box, "moment", moment.key, told, int(moment.at)))
            if moment.key in words:
                found.append(Target(words[moment.key], "moment", moment.key, told, int(moment.at)))
        return found

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
        surface = QPen(look.colour("surface"), 1)
        for moment in sorted(self._there(figure), key=lambda m: (m.strong, m.at)):
            painter.setPen(surface)
            painter.setBrush(look.colour("accent") if moment.strong else quiet)
            size = (_STRONG if moment.strong else _DOT) * look.scale
            dot = QPointF(frame.across(moment.at), self._base + 0.5)
            painter.drawEllipse(dot, size, size)
            if moment.key in figure.highlight:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(look.colour("text"), 1.6 * look.scale))
                painter.drawEllipse(dot, size + 1.5, size + 1.5)

    def clear(self) -> None:
        """Forget the words."""
        super().clear()
        self._signs.clear()


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


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _rect(box: _Box) -> QRectF:
    return QRectF(box[0], box[1], box[2] - box[0], box[3] - box[1])

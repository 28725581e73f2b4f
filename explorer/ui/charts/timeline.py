"""A timeline: events as dots on a line, the weightiest with a stem and words above it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.figures.figure import Figure, Moment
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.frame import Frame, span
from explorer.ui.charts.scale import year_steps
from explorer.ui.charts.stamps import Stamps
from explorer.ui.charts.words import Ruler, Target, Word
from explorer.ui.theme import Look

_DOT, _STRONG, _REACH = 3.2, 4.4, 7  # pixels at 100 %: half a dot, half a strong one, half of what can be pressed

_MOST_KEPT = 40  # layouts of words
_LEVELS, _TRIED = 8, 36  # levels of words; how many of the weightiest events may get words
_SHARES = (0.62, 0.44)  # of the chart's width that words may take, the second where the first finds no room


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
        # By all that the words depend on, as a reader goes to and fro; with the events, whose id is part of the key.
        self._kept: dict[object, tuple[list[_Sign], tuple[Moment, ...]]] = {}
        self._base = 0.0
        self._shown: list[Moment] = []
        self._dots: list[tuple[Moment, float]] = []
        self._stamps = Stamps()
        self._rows: list[tuple[list[float], list[float]]] = []  # quiet dots and strong ones, each in two halves
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
        key = (id(figure.moments), figure.x, look, size.width(), size.height())
        if key not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = self._signed(figure, look, ruler, size.width()), figure.moments
        self._signs = self._kept[key][0]
        self._shown, self._reach, self._targets = self._there(figure), look.px(_REACH), None
        self._dots = [(m, self.frame.across(m.at)) for m in self._shown]
        rows = [[x for m, x in self._dots if m.strong is strong] for strong in (False, True)]
        self._rows = [(row[::2], row[1::2]) for row in rows]

    def _signed(self, figure: Figure, look: Look, ruler: Ruler, width: float) -> list[_Sign]:
        frame, high = self._framed(), ruler.height + 2
        accent, ink, surface = (look.colour(role) for role in ("accent", "text", "surface"))
        room = self._base - look.px(_STRONG) - 8
        levels = min(len(self._there(figure)), _LEVELS, max(0, int(room / high)))
        pitch = min(2 * high, room / levels) if levels else high
        signs: list[_Sign] = []
        wall = _Wall(levels, width)
        for moment in sorted(self._there(figure), key=lambda m: (m.rank, not m.strong, -m.at))[:_TRIED]:
            strong, x = moment.strong, frame.across(moment.at)
            open_levels = wall.open_to(x)
            if not open_levels:
                continue
            for share in _SHARES:
                text = ruler.cut(f"{int(moment.at)} {moment.title}", width * share, bold=strong)
                free = wall.find(x, ruler.wide(text, bold=strong), open_levels) if text else None
                if free is None:
                    continue
                level, left, right = free
                top = self._base - high - 8 - level * pitch
                place = QRectF(left, top, right - left, high)
                stem = QRectF(round(x), top + 2, 1.0, self._base - top - 2)
                word = Word(text, place, accent if strong else ink, strong, right < x, surface)
                signs.append(_Sign(moment, stem, word))
                wall.take(x, level, left, right)
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

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """The line, the stems, the dots with the strong ones on top, the words."""
        frame = self._framed()
        quiet = QColor(look.theme.others)
        painter.fillRect(QRectF(0, round(self._base), frame.box.right() + frame.box.left(), 1), quiet)
        for sign in self._signs:
            if sign.stem.intersects(seen):
                painter.fillRect(sign.stem, look.colour("accent") if sign.moment.strong else quiet)
        for sign in self._signs:
            if sign.word.box.adjusted(-2, 0, 2, 0).intersects(seen):
                sign.word.paint(painter, look)
        y, surface, size = self._base + 0.5, look.colour("surface"), _STRONG * look.scale
        first, last = seen.left() - size - 3, seen.right() + size + 3
        inks = (quiet, _DOT * look.scale), (look.colour("accent"), size)
        for parts, (ink, radius) in zip(self._rows, inks, strict=True):
            for part in parts:
                # Every other dot lies above its neighbours: its edge then tells apart those that lie close.
                there = [x for x in part if first < x < last]
                self._stamps.dots(painter, there, y, radius + 0.8, surface)
                self._stamps.dots(painter, there, y, radius, ink)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("text"), 1.6 * look.scale))
        if figure.highlight:
            for moment, x in self._dots:
                if moment.key in figure.highlight and first < x < last:
                    painter.drawEllipse(QPointF(x, y), size + 1.5, size + 1.5)

    def marks(self, figure: Figure) -> Iterable[QPointF]:
        """The dots, and places along the words."""
        yield from (QPointF(x, self._base) for _moment, x in self._dots)
        for sign in self._signs:
            box = sign.word.box
            yield from (QPointF(box.left() + box.width() * share, box.center().y()) for share in (0.0, 0.5, 1.0))

    def marks_at(self, figure: Figure, year: float) -> Iterable[QPointF]:
        """The dots of a year."""
        return [QPointF(x, self._base) for moment, x in self._dots if int(moment.at) == int(year)]

    def clear(self) -> None:
        """Forget the words."""
        super().clear()
        self._signs = []


class _Wall:
    """The room above the line: levels of words, and the stems that stand before them.

    Told by stretches from left to right, as levels never overlap: words lie over one another where they share a level
    and a stretch, and a stem passes every level up to that of its own words.
    """

    def __init__(self, levels: int, width: float) -> None:
        self._width = width
        self._words: list[list[tuple[float, float]]] = [[] for _level in range(levels)]
        self._stems: list[tuple[float, int]] = []

    def open_to(self, x: float) -> list[int]:
        """The levels that a stem may reach here, from the highest down: all stems begin at the line."""
        stem = round(x)
        if any(other - 2 < stem + 1 and stem < other + 3 for other, _level in self._stems):
            return []
        found: list[int] = []
        for level, words in enumerate(self._words):
            if any(stem < end + 3 and start - 3 < stem + 1 for start, end in words):
                break
            found.insert(0, level)
        return found

    def find(self, x: float, across: float, levels: list[int]) -> tuple[int, float, float] | None:
        """The level and the stretch of words beside their stem at the right or the left, in the first level with room.

        The weightiest come first and so stand highest: a long stem passes over low words less often than low words
        would stand in the way of later stems.
        """
        for level in levels:
            for left in (x + 5, x - 5 - across):
                right = left + across
                if left < 0 or right > self._width:
                    continue
                beside = any(left < end + 3 and start - 3 < right for start, end in self._words[level])
                if not beside and not any(
                    left < other + 3 and other - 2 < right for other, high in self._stems if high >= level
                ):
                    return level, left, right
        return None

    def take(self, x: float, level: int, left: float, right: float) -> None:
        """Keep a place for words and their stem."""
        self._words[level].append((left, right))
        self._stems.append((round(x), level))

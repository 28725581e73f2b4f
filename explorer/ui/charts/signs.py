"""Decisions marked over a plot of years: a dot in a lane at the top, a thin line down, words where there is room."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.figures.figure import Figure, Moment
from explorer.ui.charts.words import Ruler, Target, Word
from explorer.ui.theme import Look

_DOT, _STRONG, _REACH = 2.6, 3.6, 7  # pixels at 100 %: half a dot, half a strong one, half of what can be pressed
_WIDE, _TALL = 340, 150  # pixels at 100 % of a plot from which some of the decisions get words
_MOST, _SHARE = 6, 0.32  # of words, and of the plot's width that one may take
_FAINT = 0.55


@dataclass(frozen=True, slots=True)
class Sign:
    """One decision and where it stands; word: None where there is no room for it."""

    moment: Moment
    x: float
    word: Word | None


class Signs:
    """The decisions over one plot. across: the place of a decimal year, in pixels. worded: whether any get words."""

    def __init__(
        self, figure: Figure, box: QRectF, across: Callable[[float], float], ruler: Ruler, *, worded: bool = True
    ) -> None:
        self._box, self._look = box, ruler.look
        self.lane = box.top() + ruler.look.px(_STRONG) + 1
        self.placed = self._laid(figure, across, ruler, worded=worded)

    def _laid(
        self, figure: Figure, across: Callable[[float], float], ruler: Ruler, *, worded: bool
    ) -> tuple[Sign, ...]:
        box, look, taken = self._box, ruler.look, list[QRectF]()
        there = [(m, x) for m in figure.moments if box.left() <= (x := across(m.at)) <= box.right()]
        room = worded and has_words(box.size(), look)
        signs: list[Sign] = []
        for moment, x in sorted(there, key=lambda each: (each[0].rank, each[0].at)):
            word = None
            if room and len(taken) < _MOST:
                word = self._word(moment, x, ruler, taken)
            if word is not None:
                taken.append(word.box)
            signs.append(Sign(moment, x, word))
        return tuple(signs)

    def _word(self, moment: Moment, x: float, ruler: Ruler, taken: list[QRectF]) -> Word | None:
        """The words of a decision in the first of two rows where they touch no others; None where there is no room."""
        box, look = self._box, ruler.look
        text = ruler.cut(moment.title, box.width() * _SHARE)
        wide, high = ruler.wide(text), ruler.height
        for row in (0, 1):
            top = self.lane + look.px(_STRONG) + 2 + row * high
            for left in (x + 4, x - wide - 4):
                place = QRectF(left, top, wide, high)
                free = not any(place.adjusted(-6, 0, 6, 0).intersects(other) for other in taken)
                if text and free and box.left() <= left and left + wide <= box.right():
                    ink = look.colour("text" if moment.strong else "secondary")
                    return Word(text, place, ink, ground=look.colour("surface"))
        return None

    def targets(self) -> Iterable[Target]:
        """What can be chosen: each dot, with the words beside it."""
        reach = _REACH * self._look.scale
        for sign in sorted(self.placed, key=lambda s: s.x):
            told = f"{sign.moment.when}: {sign.moment.title}"
            dot = QRectF(sign.x - reach, self.lane - reach, 2 * reach, 2 * reach)
            yield Target(dot, "moment", sign.moment.key, told, int(sign.moment.at))
            if sign.word is not None:
                yield Target(sign.word.box, "moment", sign.moment.key, told, int(sign.moment.at))

    def paint(self, painter: QPainter, figure: Figure, seen: QRectF) -> None:
        """Lines first, then dots with the strong ones on top, then words."""
        look = self._look
        for sign in self.placed:
            if not seen.left() - 12 < sign.x < seen.right() + 12:
                continue
            chosen = sign.moment.key in figure.highlight
            if sign.word is not None or chosen:
                colour = look.colour("accent" if chosen else "secondary")
                colour.setAlphaF(1.0 if chosen else _FAINT)
                painter.fillRect(QRectF(round(sign.x), self.lane, 1, self._box.bottom() - self.lane), colour)
        for sign in sorted(self.placed, key=lambda s: (s.moment.key in figure.highlight, s.moment.strong)):
            self._paint_dot(painter, sign, chosen=sign.moment.key in figure.highlight)
        for sign in self.placed:
            if sign.word is not None and sign.word.box.intersects(seen):
                sign.word.paint(painter, look)

    def _paint_dot(self, painter: QPainter, sign: Sign, *, chosen: bool) -> None:
        look = self._look
        size = (_STRONG if sign.moment.strong else _DOT) * look.scale
        painter.setPen(QPen(look.colour("surface"), 1))
        painter.setBrush(QColor(look.theme.accent if sign.moment.strong else look.theme.others))
        painter.drawEllipse(QPointF(sign.x, self.lane), size, size)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), 1.6 * look.scale))
            painter.drawEllipse(QPointF(sign.x, self.lane), size + 2 * look.scale, size + 2 * look.scale)


def has_words(size: QSizeF, look: Look) -> bool:
    """Whether a plot of this size has room for the words of decisions."""
    return size.width() >= look.px(_WIDE) and size.height() >= look.px(_TALL)

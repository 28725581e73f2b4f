"""What a chart says of one year: its values in a few lines beside the pointer."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from explorer.figures.figure import Figure, Mark
from explorer.records.words import _, number, with_status, with_unit
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.words import Ruler
from explorer.ui.theme import Look, Type

_SHORT = 2  # signs of a unit that may stand with every value
_MOST, _LEAST_LINES = 0.4, 2  # the part of a chart that a card may take, while it has more lines than these
_FEW_LINES = 3
_BORNE, _BORNE_BY_FEW = 0.1, 0.25  # the part of all marks that it may hide before it says less; with few lines
_OFF, _DOT = 10, 4  # pixels between the pointer and the card, and around a mark that stays free


@dataclass(frozen=True, slots=True)
class Said:
    """One line: whose it is, what it says, the hue it wears. words: whether it says words rather than a number."""

    name: str
    value: str
    hue: str = ""
    words: bool = False


def said(figure: Figure, year: float) -> list[Said]:
    """What is known for a year, the largest first; a gap says "no figure". Nothing for a year without any value."""
    if figure.moments and not figure.series:
        there = [m for m in figure.moments if int(m.at) == int(year)]
        return [Said(m.when, m.title, words=True) for m in sorted(there, key=lambda m: (not m.strong, m.rank, m.at))]
    found: list[tuple[float | None, Said]] = []
    for series in figure.series:
        places = {float(x): i for i, x in enumerate(series.x)}
        i = places.get(year)
        if i is None:
            continue
        value, status = series.y[i], series.status[i] if series.status else ""
        text = with_unit(value, _short(figure))
        text = text if value is None else with_status(text, status)
        found.append((value, Said(series.name, text, series.hue)))
    known = [(value, line) for value, line in found if value is not None]
    lines = [line for _value, line in sorted(known, key=lambda item: -item[0])]
    lines += [line for value, line in found if value is None]
    if figure.mark is Mark.AREA and len(known) > 1:
        lines.insert(0, Said(_("Together"), with_unit(sum(value for value, _line in known), _short(figure))))
    return lines


def _short(figure: Figure) -> str:
    """The unit that stands with every value; a long one stands once, at the top."""
    return figure.y.unit if len(figure.y.unit) <= _SHORT else ""


class Card:
    """A small raised card with a year and its lines, kept inside its chart and off what the chart shows there.

    It stands beside the pointer where it covers the fewest marks and none of the year told. In a small chart it says
    less, down to two lines, rather than take more than two fifths of it or hide much of what is drawn.
    """

    def __init__(self, figure: Figure, year: float, drawing: Drawing, look: Look, box: QRectF) -> None:
        self._look, ruler = look, drawing.ruler(look)
        self._edge, self._high, self._ascent = look.space(0) + 3, ruler.height, ruler.ascent
        unit = "" if (figure.moments and not figure.series) or _short(figure) else figure.y.unit
        room = box.width() - 2 * self._edge
        self._title = ruler.cut(f"{year:.0f} · {unit}" if unit else f"{year:.0f}", room, bold=True)
        every, ground = said(figure, year), _Ground(drawing, figure, year, box)
        fit = min(max(1, int((box.height() - 2 * self._edge) / self._high) - 1), max(1, len(every)))
        tried: list[tuple[tuple[int, int], int, QRectF]] = []
        for lines in range(fit, min(fit, _LEAST_LINES) - 1, -1):
            size = self._measured(_fitting(every, lines), ruler, box)
            if lines > _LEAST_LINES and size.width() * size.height() > _MOST * box.width() * box.height():
                continue
            hidden, place = ground.best(size)
            tried.append((hidden, -lines, place))
            if ground.bears(hidden, _BORNE if lines > _FEW_LINES else _BORNE_BY_FEW):
                break
        _hidden, lines, self.box = min(tried, key=lambda each: each[:2])
        self._measured(_fitting(every, -lines), ruler, box)

    def _measured(self, lines: list[Said], ruler: Ruler, box: QRectF) -> QSizeF:
        """Take these lines, each with the widths of its name and its value; gives the size of the card."""
        edge = self._edge
        room = box.width() * 0.72
        self._lines = [
            (line, value, ruler.wide(line.name) if line.name else 0.0, ruler.wide(value))
            for line in lines
            for value in (ruler.cut(line.value, max(0.0, room - ruler.wide(line.name) - 3 * edge)),)
        ]
        self._left = edge + (self._high if any(line.hue for line in lines) else 0)
        inner = max(name + value for _line, _text, name, value in self._lines) + (2 * edge if lines[0].name else 0)
        width = max(self._left + inner + edge, ruler.wide(self._title, bold=True) + 2 * edge)
        return QSizeF(min(width, box.width()), (len(self._lines) + 1) * self._high + 2 * edge)

    def paint(self, painter: QPainter) -> None:
        """Paint the card."""
        look, box, edge, high = self._look, self.box, self._edge, self._high
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.radius(0), look.radius(0))
        text, quiet = look.colour("text"), look.colour("secondary")
        painter.setFont(look.font(Type.SMALL, QFont.Weight.DemiBold))
        painter.setPen(text)
        y = box.y() + edge + self._ascent
        painter.drawText(QPointF(box.x() + edge, y), self._title)
        painter.setFont(look.font(Type.SMALL))
        for line, value, name_wide, value_wide in self._lines:
            y += high
            if line.hue:
                patch = QRectF(box.x() + edge, y - high * 0.42, high * 0.45, high * 0.45)
                painter.fillRect(patch, QColor(look.theme.hue(line.hue)))
            painter.setPen(quiet)
            painter.drawText(QPointF(box.x() + self._left, y), line.name)
            painter.setPen(text)
            beside = box.x() + self._left + (name_wide + edge if line.name else 0)
            # Numbers of series stand at the right edge, words of events follow their date.
            painter.drawText(QPointF(beside if line.words else box.right() - edge - value_wide, y), value)


class _Ground:
    """What a card may hide of a chart: told by the marks of the year, which must stay free, and by all the others."""

    def __init__(self, drawing: Drawing, figure: Figure, year: float, box: QRectF) -> None:
        self._box = box
        self._x = drawing.frame.across(year) if drawing.frame else box.center().x()
        self._kept, self._marks = [(p.x(), p.y()) for p in drawing.marks_at(figure, year)], drawing.kept_marks(figure)

    def best(self, size: QSizeF) -> tuple[tuple[int, int], QRectF]:
        """The place right or left of the pointer, at the top, the foot or in the middle, that hides least; and that."""
        box, found = self._box, list[tuple[tuple[int, int], QRectF]]()
        for left in (self._x + _OFF, self._x - _OFF - size.width()):
            inside = min(max(box.left(), left), max(box.left(), box.right() - size.width()))
            for share in (0.0, 1.0, 0.5):
                place = QRectF(QPointF(inside, box.top() + share * (box.height() - size.height())), size)
                around = place.adjusted(-_DOT, -_DOT, _DOT, _DOT)
                hidden = _count(around, self._kept), _count(place, self._marks)
                found.append((hidden, place))
        return min(found, key=lambda each: each[0])

    def bears(self, hidden: tuple[int, int], part: float) -> bool:
        """Whether no mark of the year is hidden, and at most a part of all."""
        return hidden[0] == 0 and hidden[1] <= part * len(self._marks)


def _count(place: QRectF, marks: list[tuple[float, float]]) -> int:
    left, top, right, foot = place.left(), place.top(), place.right(), place.bottom()
    return sum(1 for x, y in marks if left <= x <= right and top <= y <= foot)


def _fitting(lines: list[Said], fit: int) -> list[Said]:
    if not lines:
        return [Said("", number(None), words=True)]
    if len(lines) <= fit:
        return lines
    rest = Said("", _("and {count} more").format(count=number(len(lines) - fit + 1)), words=True)
    return [*lines[: fit - 1], rest] if fit > 1 else lines[:1]

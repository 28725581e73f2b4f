"""What a chart says of one year: its values in a few lines beside the pointer."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from explorer.figures.figure import Figure, Mark
from explorer.records.words import _, number, with_unit
from explorer.ui.charts.words import Ruler
from explorer.ui.theme import Type

_SHORT = 2  # signs of a unit that may stand with every value


@dataclass(frozen=True, slots=True)
class Said:
    """One line: whose it is, what it says, the hue it wears. words: whether it says words rather than a number."""

    name: str
    value: str
    hue: str = ""
    words: bool = False


def said(figure: Figure, year: float) -> list[Said]:
    """What is known for a year, the largest first; a gap says "no figure". Nothing for a year without any value."""
    if figure.moments:
        there = [m for m in figure.moments if int(m.at) == int(year)]
        return [Said(m.when, m.title, words=True) for m in sorted(there, key=lambda m: (not m.strong, m.rank, m.at))]
    found: list[tuple[float, Said]] = []
    for series in figure.series:
        places = {float(x): i for i, x in enumerate(series.x)}
        i = places.get(year)
        if i is None:
            continue
        value, status = series.y[i], series.status[i] if series.status else ""
        text = with_unit(value, _short(figure)) + (f", {status}" if status and value is not None else "")
        found.append((-1.0 if value is None else value, Said(series.name, text, series.hue)))
    lines = [line for _value, line in sorted(found, key=lambda item: -item[0])]
    known = [value for value, _line in found if value >= 0]
    if figure.mark is Mark.AREA and len(known) > 1:
        lines.insert(0, Said(_("Together"), with_unit(sum(known), _short(figure))))
    return lines


def _short(figure: Figure) -> str:
    """The unit that stands with every value; a long one stands once, at the top."""
    return figure.y.unit if len(figure.y.unit) <= _SHORT else ""


class Card:
    """A small raised card with a year and its lines, kept inside its chart."""

    def __init__(self, figure: Figure, year: float, ruler: Ruler, box: QRectF, x: float) -> None:
        self._look = look = ruler.look
        self._edge, self._high, self._ascent = look.space(0) + 3, ruler.height, ruler.ascent
        edge, high = self._edge, self._high
        unit = "" if figure.moments or _short(figure) else figure.y.unit
        self._title = ruler.cut(f"{year:.0f} · {unit}" if unit else f"{year:.0f}", box.width() - 2 * edge, bold=True)
        lines = _fitting(said(figure, year), max(1, int((box.height() - 2 * edge) / high) - 1))
        room = box.width() * 0.72
        # A line is its name, its value and the width of that, measured here as a card is painted on every move.
        self._lines = [
            (line, value, ruler.wide(line.name) if line.name else 0.0, ruler.wide(value))
            for line in lines
            for value in (ruler.cut(line.value, max(0.0, room - ruler.wide(line.name) - 3 * edge)),)
        ]
        self._left = edge + (high if any(line.hue for line in lines) else 0)
        inner = max(name + value for _line, _text, name, value in self._lines) + (2 * edge if lines[0].name else 0)
        width = min(max(self._left + inner + edge, ruler.wide(self._title, bold=True) + 2 * edge), box.width())
        left = x + 10 if x + 10 + width <= box.right() or x - 10 - width < box.left() else x - 10 - width
        left = min(max(box.left(), left), max(box.left(), box.right() - width))
        self.box = QRectF(left, box.top(), width, (len(self._lines) + 1) * high + 2 * edge)

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


def _fitting(lines: list[Said], fit: int) -> list[Said]:
    if not lines:
        return [Said("", number(None), words=True)]
    if len(lines) <= fit:
        return lines
    rest = Said("", _("and {count} more").format(count=number(len(lines) - fit + 1)), words=True)
    return [*lines[: fit - 1], rest] if fit > 1 else lines[:1]

"""Breaks of a chart: upright dashed lines where a count does not go on as it was, each with its words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from explorer.figures.figure import Break
from explorer.ui.charts.frame import Frame
from explorer.ui.charts.words import Ruler, Word

_WIDEST = 0.5  # of the plot: longer words are left to the table
_GAP = 4  # pixels between the line and its words


def paint_breaks(
    painter: QPainter, breaks: Sequence[Break], frame: Frame, ruler: Ruler, marks: Sequence[tuple[float, float]]
) -> None:
    """Draw the breaks that lie in the frame. marks: places of what is drawn, which words cover only in need."""
    look, taken = ruler.look, list[QRectF]()
    for each in breaks:
        if not frame.x[0] <= each.at <= frame.x[1]:
            continue
        x = frame.across(each.at)
        painter.setPen(QPen(look.colour("secondary"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, frame.box.top()), QPointF(x, frame.box.bottom()))
        across = ruler.wide(each.text)
        if across < frame.box.width() * _WIDEST:
            taken.append(beside(x, QSizeF(across, ruler.height), frame.box, marks, taken))
            Word(each.text, taken[-1], look.colour("secondary"), ground=look.colour("surface")).paint(painter, look)


def beside(
    x: float, size: QSizeF, box: QRectF, marks: Sequence[tuple[float, float]], taken: Sequence[QRectF]
) -> QRectF:  # fmt: skip
    """Where a word stands beside an upright line at x: high on its left if it may, else where it covers nothing.

    marks: places of what is drawn. taken: where other words stand, which are avoided before marks.
    """
    lefts = [left for left in (x - size.width() - _GAP, x + _GAP) if box.left() <= left <= box.right() - size.width()]
    tops = (box.top(), box.top() + size.height(), box.bottom() - size.height())
    places = [QRectF(left, top, size.width(), size.height()) for top in tops for left in lefts or [x + _GAP]]
    alone = [place for place in places if not any(place.intersects(word) for word in taken)] or places
    return min(alone, key=lambda place: sum(1 for mark in marks if place.contains(*mark)))

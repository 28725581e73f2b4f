"""The signs of the states in a matrix: each has a shape of its own, so that nobody needs the colours."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPen, QPixmap

from explorer.ui.theme import Look

_SIGN, _LARGEST = 0.30, 7.5  # half a sign, as a part of its cell's lower side; pixels at 100 % it never exceeds
_PALE = 0.42  # of the colour of a cell that is only as last known
_AIR, _MOST = 1, 60  # pixels around a stamp; stamps that are kept
_EMPTY = {"none", "no", "lifted"}
_HATCHED = {"suspended", "unknown", "announced", "unclear"}


class CellStamps:
    """Cells as small pictures, each painted once and then copied: three hundred of them take longer than a day's step.

    On a page or in a file they are painted, not copied.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[Look, str, bool, float, float, float], QPixmap] = {}

    def paint(self, painter: QPainter, state: str, boxes: list[QRectF], look: Look, *, unsure: bool) -> None:
        """Paint cells of one state that are all of one size."""
        if painter.paintEngine().type() != QPaintEngine.Type.Raster or not painter.worldTransform().isIdentity():
            paint_cells(painter, state, boxes, look, unsure=unsure)
            return
        size, ratio = boxes[0].size(), painter.device().devicePixelRatioF()
        key = (look, state, unsure, size.width(), size.height(), ratio)
        if key not in self._kept:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[key] = _stamp(state, size, ratio, look, unsure=unsure)
        stamp, edge, draw = self._kept[key], QPointF(_AIR, _AIR), painter.drawPixmap
        for box in boxes:
            draw(box.topLeft() - edge, stamp)


def _stamp(state: str, size: QSizeF, ratio: float, look: Look, *, unsure: bool) -> QPixmap:
    wide, high = (ceil((length + 2 * _AIR) * ratio) for length in (size.width(), size.height()))
    made = QPixmap(wide, high)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_cells(painter, state, [QRectF(QPointF(_AIR, _AIR), size)], look, unsure=unsure)
    painter.end()
    return made


def paint_cells(painter: QPainter, state: str, boxes: list[QRectF], look: Look, *, unsure: bool) -> None:
    """Paint all cells of one state: ground, hatch where nothing is in force, and the sign.

    unsure: only as last known; paler, with a dashed edge.
    """
    fill = ground(state, look)
    radius = min(float(look.radius(0)) - 2, boxes[0].height() / 4) if boxes else 0.0
    painter.setBrush(_paler(fill) if unsure else fill)
    thin = look.colour("line")
    if look.theme.line == look.theme.text:  # high contrast: full lines would shout the rest down
        thin.setAlphaF(0.4)
    edge = QPen(thin, 1)
    if unsure:
        edge = QPen(look.colour("secondary"), 1, Qt.PenStyle.DashLine)
    painter.setPen(edge if unsure or state in _EMPTY else Qt.PenStyle.NoPen)
    inset = 0.5 if unsure or state in _EMPTY else 0.0
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
    if state in _HATCHED:
        ink = look.colour("surface")
        ink.setAlphaF(0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
        for box in boxes:
            painter.drawRect(box.adjusted(1, 1, -1, -1))
    _paint_signs(painter, state, boxes, ink_on(state, look, unsure=unsure), look)


def ground(state: str, look: Look) -> QColor:
    """What a cell of this state is filled with."""
    colour = look.theme.states.get(state)
    return QColor(look.theme.surface if state in _EMPTY or colour is None else colour)


def _paler(colour: QColor) -> QColor:
    made = QColor(colour)
    made.setAlphaF(_PALE)
    return made


def ink_on(state: str, look: Look, *, unsure: bool) -> QColor:
    """What signs and words are written with on a cell of this state."""
    if state in _EMPTY:
        return look.colour("secondary")
    return look.colour("text") if unsure else QColor(look.theme.on(ground(state, look).name().upper()))


def _paint_signs(painter: QPainter, state: str, boxes: list[QRectF], ink: QColor, look: Look) -> None:
    sign = _SIGNS.get(state)
    if sign is None or not boxes:
        return
    half = min(min(boxes[0].width(), boxes[0].height()) * _SIGN, _LARGEST * look.scale)
    thick = max(1.4, half / 3)
    for box in boxes:
        painter.setPen(QPen(ink, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        sign(painter, box.center(), half, ink)


def _dot(painter: QPainter, at: QPointF, half: float, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(at, half * 0.7, half * 0.7)


def _triangle(painter: QPainter, at: QPointF, half: float, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon([at + QPointF(x * half, y * half) for x, y in ((0, -0.9), (0.95, 0.75), (-0.95, 0.75))])


def _pause(painter: QPainter, at: QPointF, half: float, ink: QColor) -> None:
    wide = half * 0.4
    for x in (at.x() - half * 0.65, at.x() + half * 0.25):
        painter.fillRect(QRectF(x, at.y() - half * 0.8, wide, half * 1.6), ink)


def _ring(painter: QPainter, at: QPointF, half: float, _ink: QColor) -> None:
    painter.drawEllipse(at, half * 0.7, half * 0.7)


def _percent(painter: QPainter, at: QPointF, half: float, ink: QColor) -> None:
    painter.drawLine(at + QPointF(-half * 0.6, half * 0.8), at + QPointF(half * 0.6, -half * 0.8))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for x, y in ((-0.6, -0.55), (0.6, 0.55)):
        painter.drawEllipse(at + QPointF(x * half, y * half), half * 0.3, half * 0.3)


def _question(painter: QPainter, at: QPointF, half: float, ink: QColor) -> None:
    wide = half * 0.9
    bow = QRectF(at.x() - wide / 2, at.y() - half, wide, wide)
    painter.drawArc(bow, 180 * 16, -235 * 16)
    painter.drawLine(QPointF(at.x(), at.y() + half * 0.02), QPointF(at.x(), at.y() + half * 0.28))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(at + QPointF(0, half * 0.85), half * 0.2, half * 0.2)


def _stroke(painter: QPainter, at: QPointF, half: float, _ink: QColor) -> None:
    painter.drawLine(at + QPointF(-half * 0.55, half * 0.55), at + QPointF(half * 0.55, -half * 0.55))


def _dash(painter: QPainter, at: QPointF, half: float, _ink: QColor) -> None:
    painter.drawLine(at + QPointF(-half * 0.75, 0), at + QPointF(half * 0.75, 0))


def _tick(painter: QPainter, at: QPointF, half: float, _ink: QColor) -> None:
    painter.drawPolyline([at + QPointF(x * half, y * half) for x, y in ((-0.7, 0.05), (-0.2, 0.6), (0.75, -0.6))])


_SIGNS = {
    "licence": _dot, "in force": _triangle, "duty": _percent, "suspended": _pause, "unknown": _question,
    "announced": _ring, "lifted": _stroke, "yes": _tick, "unclear": _question, "no": _dash,
}  # fmt: skip

"""The signs of places: discs and rings for deposits, corners for plants by their stage, numbers for occurrences."""

from dataclasses import dataclass
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from explorer.analysis.map_clusters import Cluster
from explorer.analysis.map_places import PLANTS, Spot
from explorer.exploration.choices import Layer
from explorer.records.words import number
from explorer.ui.theme import Look, Type

SIGN = 4.5  # pixels at 100 %: half of a sign
_CELL, _LEAST, _MOST = 46, 7.0, 21.0  # of a cluster's cell, and half of the smallest and largest cluster
_FEW = 400  # occurrences from which a cluster grows no more
# Of the signs of plants, in halves of their width.
_CORNERS = {
    Layer.SEPARATION: ((0, -1), (1, 0), (0, 1), (-1, 0)),
    Layer.METAL: ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
    Layer.MAGNETS: ((0, -1), (1, 0.75), (-1, 0.75)),
    Layer.RECYCLING: ((0, 1), (1, -0.75), (-1, -0.75)),
}
_FULL = 5760  # sixteenths of a degree all round


@dataclass(frozen=True, slots=True)
class Sign:
    """Something at a place of the view. x, y, reach: its middle and half its width in pixels; one of spot and cluster.

    label: words beside it; "" for none.
    """

    x: float
    y: float
    reach: float
    spot: Spot | None = None
    cluster: Cluster | None = None
    label: str = ""

    def holds(self, across: float, down: float, slack: float) -> bool:
        """Whether a pixel is on it, or nearly so."""
        return abs(across - self.x) <= self.reach + slack and abs(down - self.y) <= self.reach + slack


def cell_size(look: Look) -> float:
    """The least width of a cell of the grid of occurrences, in pixels."""
    return float(look.px(_CELL))


def reach_of(cluster: Cluster, look: Look) -> float:
    """Half the width of a cluster: its area grows with what it stands for, and it stays in its cell."""
    share = sqrt(min(cluster.count, _FEW) / _FEW)
    return look.scale * (SIGN * 0.75 if cluster.count == 1 else _LEAST + (_MOST - _LEAST) * share)


def paint_sign(painter: QPainter, sign: Sign, look: Look) -> None:
    """Paint one sign; words come later, above all signs."""
    if sign.cluster is not None:
        _paint_cluster(painter, sign, sign.cluster, look)
    elif sign.spot is not None:
        paint_spot(painter, QPointF(sign.x, sign.y), sign.spot.layer, sign.spot.state, look, soft=sign.spot.soft)


def paint_spot(  # noqa: PLR0913 - a sign is these
    painter: QPainter, middle: QPointF, layer: Layer, state: str, look: Look, *, soft: bool = False
) -> None:
    """Paint the sign of a mine, a project, a plant or one occurrence."""
    half = look.scale * SIGN
    ink, paper = look.colour("text"), look.colour("surface")
    if soft:
        _paint_halo(painter, middle, half, look.colour("accent") if layer in PLANTS else ink)
        ink.setAlphaF(0.62)
    thin = look.scale * 1.6
    if layer in PLANTS:
        half *= 1.2
        colour = look.colour("accent")
        shape = QPolygonF([middle + QPointF(x * half, y * half) for x, y in _CORNERS[layer]])
        works = state.startswith(("operating", "expanding", "ramping", "commissioning"))
        if soft:
            colour.setAlphaF(0.7)
        painter.setPen(QPen(paper if works else colour, look.scale * (1.0 if works else 1.6)))
        painter.setBrush(colour if works else paper)
        painter.drawPolygon(shape)
    elif layer is Layer.MINES:
        painter.setPen(QPen(paper, look.scale))
        painter.setBrush(ink)
        painter.drawEllipse(middle, half, half)
    elif layer is Layer.FORMER:
        # A former mine: a disc crossed out.
        painter.setPen(QPen(ink, thin))
        painter.setBrush(paper)
        painter.drawEllipse(middle, half * 0.85, half * 0.85)
        painter.drawLine(middle + QPointF(-half, half), middle + QPointF(half, -half))
    elif layer in {Layer.PROJECTS, Layer.RESOURCES}:
        small = 0.6 if layer is Layer.RESOURCES else 0.85
        painter.setPen(QPen(ink, thin))
        painter.setBrush(paper)
        painter.drawEllipse(middle, half * small, half * small)
    else:
        painter.setPen(QPen(paper, look.scale * 0.8))
        painter.setBrush(look.colour("others"))
        painter.drawEllipse(middle, half * 0.75, half * 0.75)


def _paint_halo(painter: QPainter, middle: QPointF, half: float, colour: QColor) -> None:
    """What says "somewhere around here"."""
    veil = QColor(colour)
    veil.setAlphaF(0.14)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    painter.drawEllipse(middle, half * 1.9, half * 1.9)


def _paint_cluster(painter: QPainter, sign: Sign, cluster: Cluster, look: Look) -> None:
    if cluster.count == 1:
        paint_spot(painter, QPointF(sign.x, sign.y), Layer.OCCURRENCES, "", look)
        if cluster.mined:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(QPointF(sign.x, sign.y), sign.reach * 0.5, sign.reach * 0.5)
        return
    box = QRectF(sign.x - sign.reach, sign.y - sign.reach, 2 * sign.reach, 2 * sign.reach)
    ground = look.colour("others")
    ground.setAlphaF(0.82)
    painter.setPen(QPen(look.colour("surface"), 1))
    painter.setBrush(ground)
    painter.drawEllipse(box)
    if cluster.mined:
        # The part of the rim that ever gave rare earths: most often a sliver.
        painter.setPen(QPen(look.colour("accent"), look.scale * 2.4))
        painter.drawArc(box.adjusted(1, 1, -1, -1), 1440, -max(90, round(_FULL * cluster.mined / cluster.count)))
    painter.setFont(look.font(Type.TINY, QFont.Weight.Bold))
    painter.setPen(QColor(look.theme.on(look.theme.others)))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), number(cluster.count))


def paint_labels(painter: QPainter, signs: list[Sign], look: Look) -> None:
    """Write the names beside the signs that have one, on a thin veil."""
    metrics = look.metrics(Type.SMALL)
    veil = look.colour("surface")
    veil.setAlphaF(0.78)
    painter.setFont(look.font(Type.SMALL))
    for sign in signs:
        if sign.label:
            box = label_box(sign, look)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(veil)
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(look.colour("text"))
            painter.drawText(QPointF(box.left() + 3, box.top() + metrics.ascent()), sign.label)


def label_box(sign: Sign, look: Look, text: str = "") -> QRectF:
    """Where the name of a sign stands: at its right."""
    metrics = look.metrics(Type.SMALL)
    wide = metrics.horizontalAdvance(text or sign.label) + 6
    return QRectF(sign.x + sign.reach + 3, sign.y - metrics.height() / 2, wide, metrics.height())

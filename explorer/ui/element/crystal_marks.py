"""What is painted over a crystal: the legend, the ring around an atom, and the words about it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from explorer.ui.element.crystal_balls import Balls
from explorer.ui.element.crystal_scene import Scene
from explorer.ui.element.crystal_words import Atoms
from explorer.ui.theme import Look, Type


def paint_legend(painter: QPainter, legend: tuple[Atoms, ...], balls: Balls, look: Look) -> None:
    """The atoms of a cell with their names and numbers, in the upper left corner."""
    metrics, edge = look.metrics(Type.SMALL), look.space(1)
    line = metrics.height() * 1.35
    painter.setFont(look.font(Type.SMALL))
    for row, each in enumerate(legend):
        ball = balls.ball(look, each.symbol, metrics.height(), 0)
        top = edge + row * line
        size = ball.deviceIndependentSize()
        painter.drawPixmap(QPointF(edge, top + (line - size.height()) / 2), ball)
        painter.setPen(look.colour("text"))
        box = QRectF(edge * 2 + size.width(), top, 1000, line)
        words = f"{each.symbol}  {each.name} × {each.count}"
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def paint_ring(painter: QPainter, scene: Scene, atom: int, look: Look) -> None:
    """A ring around the atom pointed at."""
    radius = float(scene.across[atom]) / 2 + 2.5
    x, y = scene.at[atom].tolist()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("accent"), 2))
    painter.drawEllipse(QPointF(x, y), radius, radius)


def paint_words(painter: QPainter, whole: QRectF, words: str, look: Look) -> None:
    """Words about an atom, at the lower edge on a ground of their own; "" paints nothing."""
    if not words:
        return
    edge = look.space(1)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
    room = whole.adjusted(2 * edge, 2 * edge, -2 * edge, -2 * edge)
    used = look.metrics(Type.SMALL, QFont.Weight.Medium).boundingRect(room, flags, words)
    box = QRectF(room.x(), room.bottom() - used.height(), used.width() + 1, used.height())
    painter.setPen(QPen(look.colour("line"), 1))
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(box.adjusted(-edge, -edge / 2, edge, edge / 2), look.radius(0), look.radius(0))
    painter.setFont(look.font(Type.SMALL, QFont.Weight.Medium))
    painter.setPen(look.colour("text"))
    painter.drawText(box, flags, words)


def paint_focus(painter: QPainter, whole: QRectF, look: Look) -> None:
    """The ring around what the keyboard acts on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("accent"), 2))
    painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), look.radius(0), look.radius(0))

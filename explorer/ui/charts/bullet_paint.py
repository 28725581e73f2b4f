"""How one target is painted: ground, shade, bar, range and stroke; and the patches of their legend."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.figures.bullet import Bullet
from explorer.ui.theme import Look

_STROKE, _DOT = 3, 2.5  # pixels at 100 %: the stroke at the aim, half a dot at zero
_FILLED, _PALE, _SHADE = 0.6, 0.45, 0.28  # of a bar's height, of the colour of a range, of the shade


def paint_bullet(painter: QPainter, bullet: Bullet, track: QRectF, look: Look) -> None:
    """The ground, the shade where the aim is reached, the bar or range of the latest figure, the stroke at the aim."""
    round_off = track.height() / 4
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(track, round_off, round_off)
    if bullet.goal is None:
        return
    goal = _x(bullet.goal, bullet, track)
    reached = QRectF(track.left(), track.top(), goal - track.left(), track.height())
    if not bullet.at_most:
        reached = QRectF(goal, track.top(), track.right() - goal, track.height())
    painter.setBrush(_shade(look))
    painter.drawRoundedRect(reached, round_off, round_off)
    high = track.height() * _FILLED
    top = track.center().y() - high / 2
    ink = look.colour("accent")
    low, high_end = _ends(bullet)
    value = low if bullet.value is None or bullet.below else bullet.value
    if value is not None:
        bar = QRectF(track.left(), top, max(0.0, _x(value, bullet, track) - track.left()), high)
        _paint_bar(painter, bar, ink, hollow=bullet.wider)
    if low is not None and high_end is not None:
        left = _x(low, bullet, track)
        box = QRectF(left, top, max(2.0, _x(high_end, bullet, track) - left), high)
        painter.fillRect(box, _pale(ink))
    if value == 0 and not bullet.below:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        dot = _DOT * look.scale
        painter.drawEllipse(QPointF(track.left() + dot, track.center().y()), dot, dot)
    wide = float(look.px(_STROKE))
    x = min(max(goal - wide / 2, track.left()), track.right() - wide)
    painter.fillRect(QRectF(x, track.top() - 3, wide, track.height() + 6), look.colour("text"))


def _ends(bullet: Bullet) -> tuple[float | None, float | None]:
    """The ends of the range in which the latest figure lies; from 0 where it is only known to be less than it."""
    if bullet.below:
        return 0.0, bullet.value
    return (bullet.low, bullet.high) if bullet.value is None else (None, None)


def _pale(ink: QColor) -> QColor:
    pale = QColor(ink)
    pale.setAlphaF(_PALE)
    return pale


def _paint_bar(painter: QPainter, bar: QRectF, ink: QColor, *, hollow: bool) -> None:
    if hollow:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1.6))
        painter.drawRect(bar.adjusted(0.8, 0.8, -0.8 if bar.width() > 2 else 0, -0.8))
    else:
        painter.fillRect(bar, ink)


def _x(value: float, bullet: Bullet, track: QRectF) -> float:
    return track.left() + min(1.0, max(0.0, value / bullet.top)) * track.width()


def _shade(look: Look) -> QColor:
    shade = look.colour("no_data")
    shade.setAlphaF(_SHADE)
    return shade


def paint_key(painter: QPainter, key: str, box: QRectF, look: Look) -> None:
    """The patch of the legend for one part of a bullet: "bar", "hollow", "pale", "stroke" or "shade"."""
    bar = QRectF(box.left(), box.center().y() - look.px(4), box.width(), look.px(8))
    if key == "stroke":
        wide = float(look.px(_STROKE))
        painter.fillRect(
            QRectF(box.center().x() - wide / 2, bar.top() - 2, wide, bar.height() + 4), look.colour("text")
        )
    elif key == "shade":
        painter.fillRect(bar, look.colour("raised"))
        painter.fillRect(bar, _shade(look))
    elif key == "pale":
        painter.fillRect(bar, _pale(look.colour("accent")))
    else:
        _paint_bar(painter, bar, look.colour("accent"), hollow=key == "hollow")

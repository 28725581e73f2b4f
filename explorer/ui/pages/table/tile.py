"""One tile of the periodic table: what it shows, and how it is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from explorer.analysis.layouts import Place, Size
from explorer.records.element import Element
from explorer.records.words import THIN_SPACE
from explorer.ui.theme import Look, Type


@dataclass(frozen=True, slots=True)
class Tile:
    """What one tile shows.

    fill: colour of the ground, or None for a quiet outline; hatched: there is no figure for it.
    value: printed at the foot. dim: another thing is lit. stripe: an edge in the element's own colour.
    """

    element: Element
    size: Size
    fill: str | None = None
    value: str = ""
    hatched: bool = False
    dim: bool = False
    stripe: str | None = None
    chosen: bool = False
    focused: bool = False


_WIDEST = "Pm"  # all symbols of a row have one size, at which the widest of them fits
_LIFT = 1.06
_HATCH = 150  # of 255: the words on it must stay readable
_NARROWEST = 82  # percent of the face's own width


def box_of(tile: Tile, box: QRectF) -> QRectF:
    """The rectangle a tile fills: a chosen large tile stands out a little."""
    if not (tile.chosen and tile.size is Size.LARGE):
        return box
    wide, high = box.width() * (_LIFT - 1) / 2, box.height() * (_LIFT - 1) / 2
    return box.adjusted(-wide, -high, wide, high)


def paint_tile(painter: QPainter, tile: Tile, box: QRectF, look: Look) -> None:
    """Paint one tile into its rectangle."""
    # What there is room for is asked of the tile at rest: a chosen one must not show more than its neighbours.
    room, box = box, box_of(tile, box)
    radius = look.radius(0)
    ground = _ground(painter, tile, box, radius, look)
    if tile.size is Size.LARGE:
        _large(painter, tile, box, room, ground, look)
    else:
        _small(painter, tile, box, ground, look)
    painter.setOpacity(1.0)
    if tile.chosen or tile.focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = box.adjusted(-1.5, -1.5, 1.5, 1.5)
        painter.setPen(QPen(look.colour("text" if tile.chosen else "accent"), 2.5))
        painter.drawRoundedRect(ring, radius + 1.5, radius + 1.5)
        if tile.chosen and tile.focused:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), radius - 1, radius - 1)


def paint_sign(painter: QPainter, place: Place, box: QRectF, look: Look) -> None:
    """Paint the sign that stands in the table for a row below it, "57–71" or "89–103"."""
    lanthanides = place.leads == "La"
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("accent" if lanthanides else "line"), 1.2, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.radius(0), look.radius(0))
    painter.setPen(look.colour("accent" if lanthanides else "secondary"))
    painter.setFont(narrowed(look, place.text, box.width() - 4))
    if painter.fontMetrics().horizontalAdvance(place.text) <= box.width() - 2:
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, place.text)


def _ground(painter: QPainter, tile: Tile, box: QRectF, radius: int, look: Look) -> str:
    """Paint the ground; gives the colour that words on it must stand out from."""
    theme = look.theme
    painter.setOpacity(0.22 if tile.dim and tile.fill else 1.0)
    if tile.fill:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tile.fill))
        painter.drawRoundedRect(box, radius, radius)
    else:
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.surface if tile.hatched else theme.ground))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    if tile.hatched:
        painter.setPen(Qt.PenStyle.NoPen)
        hatch = QColor(theme.no_data)
        hatch.setAlpha(_HATCH)
        painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
    if tile.stripe:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tile.stripe))
        painter.drawRoundedRect(QRectF(box.x() + 4, box.bottom() - 5, box.width() - 8, 3), 1.5, 1.5)
    painter.setOpacity(0.55 if tile.dim else 1.0)
    return theme.ground if tile.dim or not tile.fill else tile.fill


def _inks(tile: Tile, ground: str, look: Look) -> tuple[QColor, QColor]:
    """The colours of the symbol and of the smaller words."""
    if tile.dim or not tile.fill:
        quiet = look.colour("secondary")
        return (look.colour("text") if tile.hatched or tile.stripe else quiet), quiet
    ink = QColor(look.theme.on(ground))
    return ink, ink


def _small(painter: QPainter, tile: Tile, box: QRectF, ground: str, look: Look) -> None:
    """Number over symbol; where the lens prints a value, symbol over value; the symbol alone where there is no room."""
    strong, quiet = _inks(tile, ground, look)
    narrow = box.width() < look.px(34)
    inner = box.adjusted(3 if narrow else 5, 2, -2, -3)
    tiny, bold = (
        look.font(Type.TINY, QFont.Weight.Medium),
        look.font(Type.SMALL if narrow else Type.LEAD, QFont.Weight.Bold),
    )
    lines = QFontMetricsF(tiny).capHeight() + QFontMetricsF(bold).capHeight() + look.px(9)
    if inner.height() < lines + (3 if tile.stripe else 0):
        font = fitted(look, Type.SMALL, _WIDEST, box.width() - 2)
        painter.setFont(font)
        painter.setPen(strong)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tile.element.symbol)
        return
    painter.setPen(quiet)
    painter.setFont(tiny)
    top, foot = inner.top() + QFontMetricsF(tiny).capHeight() + 3, inner.bottom() - (5 if tile.stripe else 2)
    value = tile.value.replace(THIN_SPACE, "") if narrow else tile.value
    short = narrowed(look, value, inner.width() + 2)
    value = value if QFontMetricsF(short).horizontalAdvance(value) <= inner.width() + 3 else ""
    if value:
        painter.setFont(short)
        painter.drawText(QPointF(inner.left(), foot), value)
    else:
        painter.drawText(QPointF(inner.left(), top), str(tile.element.atomic_number))
    painter.setFont(bold if not narrow else fitted(look, Type.SMALL, _WIDEST, inner.width() + 3))
    painter.setPen(strong)
    base = inner.top() + QFontMetricsF(bold).capHeight() + 4 if value else foot
    painter.drawText(QPointF(inner.left(), base), tile.element.symbol)


def _large(  # noqa: PLR0913 - a tile, where it is and how it looks
    painter: QPainter, tile: Tile, box: QRectF, room: QRectF, ground: str, look: Look
) -> None:
    """Number, symbol, name and value one below the other, as far as there is room."""
    strong, quiet = _inks(tile, ground, look)
    inner = box.adjusted(7, 5, -3, -6)
    wide, high = room.width() - 10, room.height() - 11
    small = look.font(Type.SMALL, QFont.Weight.DemiBold)
    cap = QFontMetricsF(small).capHeight()
    step = next(
        (s for s in (Type.DISPLAY, Type.TITLE, Type.LEAD) if cap + look.px(s.value * 0.95) <= high * 0.72), Type.SMALL
    )
    symbol = fitted(look, step, _WIDEST, wide + 4, QFont.Weight.ExtraBold)
    base = inner.top() + cap + look.px(5) + QFontMetricsF(symbol).capHeight()
    painter.setPen(quiet)
    painter.setFont(small)
    painter.drawText(QPointF(inner.left(), inner.top() + cap), str(tile.element.atomic_number))
    painter.setPen(strong)
    painter.setFont(symbol)
    painter.drawText(QPointF(inner.left() - 1, base), tile.element.symbol)
    left = room.top() + 5 + high - (base - (inner.top() - room.top() - 5)) - (4 if tile.stripe else 0)
    painter.setPen(quiet)
    value = look.font(Type.SMALL, QFont.Weight.Medium)
    need = QFontMetricsF(value).capHeight() + look.px(7)
    if left < need or QFontMetricsF(value).horizontalAdvance(tile.value) > wide:
        value = narrowed(look, tile.value, wide)
        need = QFontMetricsF(value).capHeight() + look.px(7)
    shown = bool(tile.value) and left >= need and QFontMetricsF(value).horizontalAdvance(tile.value) <= wide + 3
    if shown:
        painter.setFont(value)
        painter.drawText(QPointF(inner.left(), inner.bottom() - (4 if tile.stripe else 0)), tile.value)
    # The name under the symbol: it goes first where room is short, as the hover card has it too.
    if left >= (need if shown else 0) + look.px(17) and room.width() >= look.px(46):
        painter.setFont(narrowed(look, tile.element.name, wide))
        name = painter.fontMetrics().elidedText(tile.element.name, Qt.TextElideMode.ElideRight, round(wide + 3))
        painter.drawText(QPointF(inner.left(), base + look.px(15)), name)


def fitted(look: Look, step: Type, text: str, room: float, weight: QFont.Weight = QFont.Weight.Bold) -> QFont:
    """The font of a step, or of the next smaller one in which the text is no wider than the room."""
    steps = [s for s in (Type.DISPLAY, Type.TITLE, Type.LEAD, Type.SMALL, Type.TINY) if s.value <= step.value]
    for one in steps:
        font = look.font(one, weight)
        if QFontMetricsF(font).horizontalAdvance(text) <= room:
            return font
    return look.font(steps[-1], weight)


def narrowed(look: Look, text: str, room: float) -> QFont:
    """The font for a name, narrowed a little where that makes it fit: no letter gets smaller than the rule allows."""
    font = look.font(Type.TINY)
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > room:
        font.setStretch(max(_NARROWEST, int(100 * room / wide)))
    return font

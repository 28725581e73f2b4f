"""One tile of the periodic table: what it shows, and how it is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from explorer.analysis.layouts import Place, Size
from explorer.records.element import Element
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
    """Number over symbol; where the lens prints a value, symbol over value."""
    strong, quiet = _inks(tile, ground, look)
    narrow = box.width() < look.px(34)
    inner = box.adjusted(3 if narrow else 5, 2, -2, -3)
    roomy = box.height() >= look.px(33)
    left = Qt.AlignmentFlag.AlignLeft
    if not roomy:
        painter.setFont(look.font(Type.SMALL, QFont.Weight.Bold))
        painter.setPen(strong)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tile.element.symbol)
        return
    tiny, top = look.font(Type.TINY, QFont.Weight.Medium), str(tile.element.atomic_number)
    painter.setFont(tiny)
    painter.setPen(quiet)
    value = tile.value if painter.fontMetrics().horizontalAdvance(tile.value) <= inner.width() + 2 else ""
    if value:
        up = 3 if tile.stripe else 0
        painter.drawText(inner.adjusted(0, 0, 3, -up), left | Qt.AlignmentFlag.AlignBottom, value)
    else:
        painter.drawText(inner, left | Qt.AlignmentFlag.AlignTop, top)
    painter.setFont(look.font(Type.SMALL if narrow else Type.LEAD, QFont.Weight.Bold))
    painter.setPen(strong)
    shift = look.px(5) if value else -look.px(8)
    painter.drawText(inner.adjusted(0, -shift, 0, -shift), left | Qt.AlignmentFlag.AlignVCenter, tile.element.symbol)


def _large(  # noqa: PLR0913 - a tile, where it is and how it looks
    painter: QPainter, tile: Tile, box: QRectF, room: QRectF, ground: str, look: Look
) -> None:
    """Number, symbol, name and value one below the other, as far as there is room."""
    strong, quiet = _inks(tile, ground, look)
    inner = box.adjusted(7, 5, -3, -6)
    left = Qt.AlignmentFlag.AlignLeft
    painter.setPen(quiet)
    painter.setFont(look.font(Type.SMALL, QFont.Weight.DemiBold))
    painter.drawText(inner, left | Qt.AlignmentFlag.AlignTop, str(tile.element.atomic_number))
    roomy = room.height() >= look.px(80)
    step = Type.DISPLAY if roomy and room.width() >= look.px(50) else Type.TITLE
    step = Type.LEAD if room.width() < look.px(36) else step
    painter.setPen(strong)
    painter.setFont(look.font(step, QFont.Weight.ExtraBold))
    # Placed by its base line: the line height of the face would leave a gap below the number.
    base = inner.top() + look.px(12 + step.value * 0.92)
    painter.drawText(QPointF(inner.left() - 1, base), tile.element.symbol)
    if roomy and room.width() >= look.px(48):
        painter.setPen(quiet)
        painter.setFont(narrowed(look, tile.element.name, inner.width()))
        name = painter.fontMetrics().elidedText(
            tile.element.name, Qt.TextElideMode.ElideRight, round(inner.width() + 1)
        )
        painter.drawText(QPointF(inner.left(), base + look.px(13)), name)
    painter.setPen(quiet)
    value, wide = look.font(Type.SMALL, QFont.Weight.Medium), room.width() - 9
    if QFontMetricsF(value).horizontalAdvance(tile.value) > wide:
        value = narrowed(look, tile.value, wide)
    painter.setFont(value)
    fits = painter.fontMetrics().horizontalAdvance(tile.value) <= wide + 3
    if tile.value and fits and room.bottom() - 6 - base >= (look.px(26) if roomy else look.px(12)):
        up = 4 if tile.stripe else 0
        painter.drawText(inner.adjusted(0, 0, 3, -up), left | Qt.AlignmentFlag.AlignBottom, tile.value)


def narrowed(look: Look, text: str, room: float) -> QFont:
    """The font for a name, narrowed a little where that makes it fit: no letter gets smaller than the rule allows."""
    font = look.font(Type.TINY)
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > room:
        font.setStretch(max(_NARROWEST, int(100 * room / wide)))
    return font

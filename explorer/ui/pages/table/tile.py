"""One tile of the periodic table: what it shows, and how it is painted."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QFont, QPainter

from explorer.analysis.layouts import Place, Size
from explorer.records.element import Element
from explorer.records.words import THIN_SPACE
from explorer.ui.lettering import Face, advance, cap_height, write, write_centred
from explorer.ui.plain import brush, pen, rounded
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
# Percent of the face's own width, the widest first. Two and no more: each is a face of its own to the system, which
# takes as long to make as a dozen tiles to paint.
_WIDTHS = (91, 82)


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
        theme, ring = look.theme, rounded(box.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1.5)
        painter.strokePath(ring, pen(theme.text if tile.chosen else theme.accent, 2.5))
        if tile.chosen and tile.focused:
            painter.strokePath(rounded(box.adjusted(2.5, 2.5, -2.5, -2.5), radius - 1), pen(theme.accent, 2))


def paint_sign(painter: QPainter, place: Place, box: QRectF, look: Look) -> None:
    """Paint the sign that stands in the table for a row below it, "57–71" or "89–103"."""
    lanthanides, theme = place.leads == "La", look.theme
    edge = pen(theme.accent if lanthanides else theme.line, 1.2, dashed=True)
    painter.strokePath(rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), look.radius(0)), edge)
    face = narrowed(look, place.text, box.width() - 4)
    if advance(face, place.text) <= box.width() - 2:
        write_centred(painter, box, place.text, face, theme.accent if lanthanides else theme.secondary)


def _ground(painter: QPainter, tile: Tile, box: QRectF, radius: int, look: Look) -> str:
    """Paint the ground; gives the colour that words on it must stand out from."""
    theme = look.theme
    painter.setOpacity(0.22 if tile.dim and tile.fill else 1.0)
    if tile.fill:
        painter.fillPath(rounded(box, radius), brush(tile.fill))
    else:
        shape = rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), radius)
        painter.fillPath(shape, brush(theme.surface if tile.hatched else theme.ground))
        painter.strokePath(shape, pen(theme.line))
    if tile.hatched:
        painter.fillPath(rounded(box.adjusted(1, 1, -1, -1), radius), _hatch(theme.no_data))
    if tile.stripe:
        painter.fillPath(rounded(QRectF(box.x() + 4, box.bottom() - 5, box.width() - 8, 3), 1.5), brush(tile.stripe))
    painter.setOpacity(0.55 if tile.dim else 1.0)
    return theme.ground if tile.dim or not tile.fill else tile.fill


@cache
def _hatch(colour: str) -> QBrush:
    """The hatch that means "no data": painted by other lenses than the first."""
    from PySide6.QtCore import Qt

    hatch = QColor(colour)
    hatch.setAlpha(_HATCH)
    return QBrush(hatch, Qt.BrushStyle.BDiagPattern)


def _inks(tile: Tile, ground: str, look: Look) -> tuple[str, str]:
    """The colours of the symbol and of the smaller words."""
    theme = look.theme
    if tile.dim or not tile.fill:
        return (theme.text if tile.hatched or tile.stripe else theme.secondary), theme.secondary
    ink = theme.on(ground)
    return ink, ink


def _small(painter: QPainter, tile: Tile, box: QRectF, ground: str, look: Look) -> None:
    """Number over symbol; where the lens prints a value, symbol over value; the symbol alone where there is no room."""
    strong, quiet = _inks(tile, ground, look)
    symbol = tile.element.symbol
    narrow = box.width() < look.px(34)
    left, right, above, below = box.left() + (3 if narrow else 5), box.right() - 2, box.top() + 2, box.bottom() - 3
    tiny = face_of(look, Type.TINY, QFont.Weight.Medium)
    bold = face_of(look, Type.SMALL if narrow else Type.LEAD, QFont.Weight.Bold)
    lines = cap_height(tiny) + cap_height(bold) + look.px(9)
    if below - above < lines + (3 if tile.stripe else 0):
        write_centred(painter, box, symbol, fitted(look, Type.SMALL, _WIDEST, box.width() - 2), strong)
        return
    top, foot = above + cap_height(tiny) + 3, below - (5 if tile.stripe else 2)
    value = tile.value.replace(THIN_SPACE, "") if narrow else tile.value
    short = narrowed(look, value, right - left + 2)
    value = value if advance(short, value) <= right - left + 3 else ""
    if value:
        write(painter, QPointF(left, foot), value, short, quiet)
    else:
        write(painter, QPointF(left, top), str(tile.element.atomic_number), tiny, quiet)
    face = bold if not narrow else fitted(look, Type.SMALL, _WIDEST, right - left + 3)
    write(painter, QPointF(left, above + cap_height(bold) + 4 if value else foot), symbol, face, strong)


def _large(  # noqa: PLR0913 - a tile, where it is and how it looks
    painter: QPainter, tile: Tile, box: QRectF, room: QRectF, ground: str, look: Look
) -> None:
    """Number, symbol, name and value one below the other, as far as there is room."""
    strong, quiet = _inks(tile, ground, look)
    element = tile.element
    inner = box.adjusted(7, 5, -3, -6)
    wide, high = room.width() - 10, room.height() - 11
    small = face_of(look, Type.SMALL, QFont.Weight.DemiBold)
    cap = cap_height(small)
    step = next(
        (s for s in (Type.DISPLAY, Type.TITLE, Type.LEAD) if cap + look.px(s.value * 0.95) <= high * 0.72), Type.SMALL
    )
    symbol = fitted(look, step, _WIDEST, wide + 4, QFont.Weight.ExtraBold)
    base = inner.top() + cap + look.px(5) + cap_height(symbol)
    write(painter, QPointF(inner.left(), inner.top() + cap), str(element.atomic_number), small, quiet)
    write(painter, QPointF(inner.left() - 1, base), element.symbol, symbol, strong)
    left = room.top() + 5 + high - (base - (inner.top() - room.top() - 5)) - (4 if tile.stripe else 0)
    value = face_of(look, Type.SMALL, QFont.Weight.Medium)
    need = cap_height(value) + look.px(7)
    if left < need or advance(value, tile.value) > wide:
        value = narrowed(look, tile.value, wide)
        need = cap_height(value) + look.px(7)
    shown = bool(tile.value) and left >= need and advance(value, tile.value) <= wide + 3
    if shown:
        foot = QPointF(inner.left(), inner.bottom() - (4 if tile.stripe else 0))
        write(painter, foot, tile.value, value, quiet)
    # The name under the symbol: it goes first where room is short, as the hover card has it too.
    if left >= (need if shown else 0) + look.px(17) and room.width() >= look.px(46):
        face = narrowed(look, element.name, wide)
        name = _cut(element.name, face, round(wide + 3))
        write(painter, QPointF(inner.left(), base + look.px(15)), name, face, quiet)


def _cut(text: str, face: Face, room: float) -> str:
    """The text, with an ellipsis where it is wider than the room."""
    if advance(face, text) <= room:
        return text
    # Not by QFontMetrics.elidedText(): it asks for an enum of Qt (explorer/ui/plain.py), and some names are always cut.
    cuts = (text[:end] + "…" for end in range(len(text) - 1, 0, -1))
    return next((cut for cut in cuts if advance(face, cut) <= room), "…")


def face_of(look: Look, step: Type, weight: QFont.Weight = QFont.Weight.Normal) -> Face:
    """The face of one step of the scale."""
    return Face(look.px(step.value), weight)


def fitted(look: Look, step: Type, text: str, room: float, weight: QFont.Weight = QFont.Weight.Bold) -> Face:
    """The face of a step, or of the next smaller one in which the text is no wider than the room."""
    steps = [s for s in (Type.DISPLAY, Type.TITLE, Type.LEAD, Type.SMALL, Type.TINY) if s.value <= step.value]
    for one in steps:
        face = face_of(look, one, weight)
        if advance(face, text) <= room:
            return face
    return face_of(look, steps[-1], weight)


def narrowed(look: Look, text: str, room: float) -> Face:
    """The face for a name, narrowed a little where that makes it fit: no letter gets smaller than the rule allows."""
    face = face_of(look, Type.TINY)
    wide = advance(face, text)
    if wide <= room:
        return face
    return face._replace(stretch=next((w for w in _WIDTHS if w * wide <= 100 * room), _WIDTHS[-1]))

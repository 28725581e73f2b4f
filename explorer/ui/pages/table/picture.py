"""The periodic table painted into any rectangle, for pictures: the same tiles and legend as on the screen."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from explorer.analysis.layouts import layout
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Figure
from explorer.records.element import Element
from explorer.ui.pages.table.legend import paint_saying
from explorer.ui.pages.table.places import free_place, place_in
from explorer.ui.pages.table.tile import paint_sign, paint_tile
from explorer.ui.pages.table.view import tiles
from explorer.ui.pages.table.wording import saying
from explorer.ui.theme import Look

TilesPainter = Callable[[QPainter, QRectF, Figure, Look], None]


def tiles_painter(library: Library, now: Callable[[], Exploration]) -> TilesPainter:
    """A painter of the table for the exploration that now() gives when it is asked to paint."""

    def paint(painter: QPainter, box: QRectF, figure: Figure, look: Look) -> None:
        at = now()
        shown = layout(library.rows(Element), at.group3, at.form)
        made = tiles(library, at, shown, look.theme)
        wide = box.width() / shown.columns
        high = min(box.height() / shown.rows, wide * 1.25 if shown.columns <= 18 else wide * 2.6)
        painter.save()
        painter.translate(box.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in sorted(shown.places, key=lambda p: bool(p.symbol) and made[p.symbol].chosen):
            where = place_in(place, wide, high)
            if place.symbol is None:
                paint_sign(painter, place, where, look)
            else:
                paint_tile(painter, made[place.symbol], where, look)
        room = free_place(shown.columns, wide, high)
        paint_saying(painter, saying(library, at, look.theme), room, look)
        painter.restore()

    return paint

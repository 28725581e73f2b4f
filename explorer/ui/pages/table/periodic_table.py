"""The periodic table: one painted widget that hears keys and pointer and repaints only the tiles that changed."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from explorer.analysis.layouts import Layout, Place
from explorer.records.words import _
from explorer.ui.pages.table.places import free_place, place_in
from explorer.ui.pages.table.tile import Tile, box_of, paint_sign, paint_tile
from explorer.ui.plain import STRONG_FOCUS, names_of_qt
from explorer.ui.theme import Style

_MARGIN = 4.0  # room for the ring of a tile at the edge
_TYPING_PAUSE = 900  # milliseconds within which typed letters belong to one symbol


class Spot(NamedTuple):
    """A place as it stands in the widget: its box, and how far its tile can reach around it when it stands out."""

    place: Place
    box: QRectF
    reach: QRect


class PeriodicTable(QWidget):
    """Shows tiles at their places; says what was picked, added to the comparison or pointed at.

    Arrows walk and pick as the eye sees it, with Ctrl they only walk, with Shift they add to the comparison;
    Home and End go to the row's ends, letters jump to a symbol, Space adds or lets go.
    """

    picked = Signal(str)
    added = Signal(str)
    pointed = Signal(object)  # a symbol or None

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._layout: Layout | None = None
        self._tiles: dict[str, Tile] = {}
        # Where the tiles are, and in which layout and size of this widget that holds.
        self._placed: list[Spot] = []
        self._placed_in: tuple[Layout | None, int, int] = (None, 0, 0)
        self._focus = ""
        self._by_keyboard = False
        self._pointed: str | None = None
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self._forget_typing)
        self.setMouseTracking(True)
        self.setAccessibleName(_("Periodic table"))
        style.changed.connect(self._dress)

    def take_keys(self) -> None:
        """Hear the keyboard: once the table stands, as the events of it bring Qt's enums (explorer/ui/plain.py)."""
        self.setProperty("focusPolicy", STRONG_FOCUS)

    @property
    def layout_shown(self) -> Layout | None:
        """The places shown."""
        return self._layout

    @property
    def tiles(self) -> Mapping[str, Tile]:
        """The tiles by symbol."""
        return self._tiles

    @property
    def focus_symbol(self) -> str:
        """The symbol the keyboard stands on."""
        return self._focus

    def show_table(self, layout: Layout, tiles: Mapping[str, Tile], focus: str | None) -> None:
        """Show these tiles; only what differs from before is painted again."""
        before, self._tiles = self._tiles, dict(tiles)
        if focus in self._tiles:
            self._focus = focus
        elif self._focus not in self._tiles:
            self._focus = next(iter(layout.order()), "")
        if layout is not self._layout:
            self._layout = layout
            self.updateGeometry()
            self.update()
            return
        for symbol, tile in self._tiles.items():
            old = before.get(symbol)
            if old is not tile and old != tile:
                self._refresh(symbol, old)

    def box(self, symbol: str) -> QRectF:
        """Where a tile is, in pixels of this widget; empty where it is not shown."""
        return next((QRectF(spot.box) for spot in self._spots() if spot.place.symbol == symbol), QRectF())

    def at(self, point: QPointF) -> str | None:
        """The symbol of the tile at a point."""
        return next((s.place.symbol for s in self._spots() if s.place.symbol and s.box.contains(point)), None)

    def free_area(self) -> QRectF:
        """The empty room above the transition metals, where a legend fits."""
        if self._layout is None:
            return QRectF()
        wide, high = self._unit()
        return free_place(self._layout.columns, wide, high).translated(_MARGIN, _MARGIN)

    def sizeHint(self) -> QSize:
        """Tiles at a comfortable size."""
        look = self._style.look
        rows = self._layout.rows if self._layout else 10.5
        return QSize(look.px(900), round(rows * look.px(41)))

    def minimumSizeHint(self) -> QSize:
        """Tiles that still hold a symbol."""
        look = self._style.look
        rows = self._layout.rows if self._layout else 10.5
        return QSize(look.px(470), round(rows * look.px(25)))

    def _unit(self) -> tuple[float, float]:
        if self._layout is None:
            return 1.0, 1.0
        wide = (self.width() - 2 * _MARGIN) / self._layout.columns
        high = (self.height() - 2 * _MARGIN) / self._layout.rows
        return wide, min(high, wide * 1.25 if self._layout.columns <= 18 else wide * 2.6)

    def _spots(self) -> list[Spot]:
        """All places of the layout where they stand at this size, in their order."""
        room = (self._layout, self.width(), self.height())
        if room != self._placed_in:
            self._placed_in = room
            wide, high = self._unit()
            places = self._layout.places if self._layout else ()
            boxes = ((p, place_in(p, wide, high).translated(_MARGIN, _MARGIN)) for p in places)
            self._placed = [Spot(p, box, box.adjusted(-6, -6, 6, 6).toAlignedRect()) for p, box in boxes]
        return self._placed

    def _refresh(self, symbol: str, old: Tile | None = None) -> None:
        box = self.box(symbol)
        tile = self._tiles[symbol]
        area = box_of(tile, box)
        if old is not None:
            area = area.united(box_of(old, box))
        self.update(area.adjusted(-5, -5, 5, 5).toAlignedRect())

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tiles that need it; the chosen last, as they stand out over their neighbours."""
        if self._layout is None:
            return
        look, region = self._style.look, event.region()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last: list[tuple[Tile, QRectF]] = []
        for spot in self._spots():
            if not region.intersects(spot.reach):
                continue
            place, box = spot.place, spot.box
            if place.symbol is None:
                paint_sign(painter, place, box, look)
                continue
            tile = self._tiles.get(place.symbol)
            if tile is None:
                continue
            if tile.focused != (self._by_keyboard and self.hasFocus() and place.symbol == self._focus):
                from dataclasses import replace

                tile = replace(tile, focused=not tile.focused)
            if tile.chosen or tile.focused:
                last.append((tile, box))
            else:
                paint_tile(painter, tile, box, look)
        for tile, box in last:
            paint_tile(painter, tile, box, look)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick a tile, or add it to the comparison with Ctrl or Shift."""
        qt = names_of_qt()
        symbol = self.at(event.position())
        if symbol is None or event.button() != qt.MouseButton.LeftButton:
            return
        self._by_keyboard = False
        self._walk_to(symbol)
        adding = event.modifiers() & (qt.KeyboardModifier.ControlModifier | qt.KeyboardModifier.ShiftModifier)
        (self.added if adding else self.picked).emit(symbol)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which tile the pointer is over."""
        self._point(self.at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is over none."""
        self._point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands, to those who came by it."""
        qt = names_of_qt()
        if event.reason() in {qt.FocusReason.TabFocusReason, qt.FocusReason.BacktabFocusReason}:
            self._by_keyboard = True
            self._point(self._focus)
        self._refresh_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._refresh_focus()
        self._point(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All places move."""
        self.update()

    def _refresh_focus(self) -> None:
        if self._focus in self._tiles:
            self._refresh(self._focus)

    def _point(self, symbol: str | None) -> None:
        if symbol != self._pointed:
            shapes = names_of_qt().CursorShape
            self._pointed = symbol
            self.setCursor(shapes.PointingHandCursor if symbol else shapes.ArrowCursor)
            self.pointed.emit(symbol)

    def _walk_to(self, symbol: str) -> None:
        self._refresh_focus()
        self._focus = symbol
        self._refresh_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, add, jump."""
        qt = names_of_qt()
        there = self._there(event)
        if there is None:
            if not (self._put_away(event) or self._typed_to(event)):
                super().keyPressEvent(event)
            return
        held = event.modifiers()
        self._by_keyboard = True
        self._walk_to(there)
        if held & qt.KeyboardModifier.ShiftModifier:
            if not self._tiles[there].chosen:
                self.added.emit(there)
        elif not held & qt.KeyboardModifier.ControlModifier:
            self.picked.emit(there)
        self._point(there)

    def _put_away(self, event: QKeyEvent) -> bool:
        """Escape takes the card away that the focus brought; False for other keys, or where there is none."""
        qt = names_of_qt()
        if event.key() != qt.Key.Key_Escape or self._pointed is None:
            return False
        self._point(None)
        return True

    def _there(self, event: QKeyEvent) -> str | None:
        """Where a key leads: None for keys that don't walk."""
        qt = names_of_qt()
        if self._layout is None or not self._focus or event.modifiers() & qt.KeyboardModifier.AltModifier:
            return None
        keys, key = qt.Key, qt.Key(event.key())
        arrows = {keys.Key_Left: (-1, 0), keys.Key_Right: (1, 0), keys.Key_Up: (0, -1), keys.Key_Down: (0, 1)}
        if key in arrows:
            return self._layout.neighbour(self._focus, *arrows[key]) or self._focus
        if key in {qt.Key.Key_Home, qt.Key.Key_End}:
            here = self._layout.place(self._focus)
            row = [p for p in self._layout.places if p.symbol and here and abs(p.middle[1] - here.middle[1]) < 0.3]
            ends = sorted(row, key=lambda p: p.x)
            return ends[0 if key == qt.Key.Key_Home else -1].symbol if ends else None
        return None

    def _typed_to(self, event: QKeyEvent) -> bool:
        """Jump to a typed symbol, or act on Space and Return; False for keys that mean nothing here."""
        qt = names_of_qt()
        key, text = event.key(), event.text()
        if self._focus and key in {qt.Key.Key_Space, qt.Key.Key_Return, qt.Key.Key_Enter}:
            (self.added if key == qt.Key.Key_Space else self.picked).emit(self._focus)
            return True
        plain = not event.modifiers() & (qt.KeyboardModifier.ControlModifier | qt.KeyboardModifier.AltModifier)
        if not (plain and len(text) == 1 and text.isalpha()):
            return False
        for tried in (self._typed + text, text):
            found = next((s for s in self._tiles if s.lower() == tried.lower()), None)
            if found or any(s.lower().startswith(tried.lower()) for s in self._tiles):
                self._typed = tried
                self._pause.start()
                if found:
                    self._walk_to(found)
                    self.picked.emit(found)
                    self._point(found)
                return True
        return False

    def _forget_typing(self) -> None:
        self._typed = ""

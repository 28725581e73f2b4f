"""Where a figure is drawn: a pyqtgraph view with the axes below the curves, words above, the year's line on top."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QSizePolicy, QStyleOptionGraphicsItem, QWidget

from explorer.figures.figure import Figure, Mark
from explorer.ui.charts.draw import TilesPainter, drawing_for
from explorer.ui.charts.frame import paint_frame
from explorer.ui.charts.readout import Card, said
from explorer.ui.charts.words import Target, Word
from explorer.ui.theme import Look

if TYPE_CHECKING:
    from explorer.ui.charts.drawing import Drawing

_EDGE = 9  # pixels at 100 % to either side of the cursor's line that its dots may cover


class _Sheet(QGraphicsItem):
    """A transparent sheet of the scene that a function paints on."""

    def __init__(self, paint: Callable[[QPainter], None], height: int) -> None:
        super().__init__()
        self._paint, self._box = paint, QRectF()
        self.setZValue(height)

    def cover(self, box: QRectF) -> None:
        """Take a place in the scene and be painted anew."""
        if box != self._box:
            self.prepareGeometryChange()
            self._box = box
        self.update()

    def boundingRect(self) -> QRectF:
        """The place taken."""
        return self._box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint by the function."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)


class Canvas(pg.GraphicsView):
    """Draws one figure at a time, on the screen or on a page."""

    def __init__(self, look: Look, tiles: TilesPainter | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False, background=look.theme.surface)
        self._look, self._tiles = look, tiles
        self._figure: Figure | None = None
        self._drawing: Drawing | None = None
        self._mark: Mark | None = None
        self._pointing: float | None = None
        self._card: Card | None = None
        self._focus: int | None = None
        self._size, self._ratio = QSizeF(), 1.0
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._box.setZValue(10)
        self.scene().addItem(self._box)
        self._ground = _Sheet(self._paint_ground, 0)
        self._words = _Sheet(self._paint_words, 20)
        self._cursor = _Sheet(self._paint_cursor, 15)
        self._pointer = _Sheet(self._paint_pointer, 40)
        for sheet in (self._ground, self._words, self._cursor, self._pointer):
            self.scene().addItem(sheet)
        self.setAntialiasing(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    # ---- what is drawn

    def show_figure(self, figure: Figure, look: Look) -> None:
        """Draw a figure; only its cursor moves where nothing else differs."""
        before, self._figure = self._figure, figure
        if look != self._look:
            self._look = look
            self.setBackground(look.theme.surface)
        elif before is not None and drawn(before) == drawn(figure):
            self._place_cursor()
            return
        self._focus = None
        self._lay_out()

    def point_at(self, year: float | None) -> None:
        """Show what the figure says of a year, or no longer."""
        if year != self._pointing:
            self._pointing = year
            self._place_pointer()

    @property
    def targets(self) -> tuple[Target, ...]:
        """What can be chosen now."""
        return self._drawing.targets if self._drawing else ()

    def pixels_of(self, year: float) -> float | None:
        """Where a year stands, in pixels from the left; None where it is not on the axis."""
        frame = self._drawing.frame if self._drawing else None
        return frame.across(year) if frame and frame.x[0] <= year <= frame.x[1] else None

    def paint_on(self, painter: QPainter, place: QRectF) -> None:
        """Paint the drawing on a page; the place has the size of the canvas or its shape."""
        scene: Any = self.scene()
        scene.prepareForPaint()
        self._box.updateMatrix()
        scene.render(painter, place, QRectF(QPointF(0, 0), self._size))

    def lay_out_at(self, size: QSizeF, ratio: float = 1.0) -> None:
        """Draw at a size without being shown. ratio: device pixels to a pixel of what will be painted on."""
        self._size, self._ratio = size, ratio
        self._lay_out()

    def _lay_out(self) -> None:
        figure = self._figure
        if figure is None or self._size.isEmpty():
            return
        if self._drawing is None or figure.mark != self._mark:
            if self._drawing:
                self._drawing.clear()
            self._drawing, self._mark = drawing_for(figure.mark, self._box, self._tiles), figure.mark
        drawing = self._drawing
        drawing.ratio = self._ratio
        drawing.put(figure, self._look, self._size)
        frame = drawing.frame
        curves = frame is not None and bool(frame.values)
        self._box.setVisible(curves)
        if frame is not None and curves:
            self._box.setGeometry(frame.box)
            # Clipped only where an axis is narrower than the values: else half of a curve along the edge would go.
            limits = (figure.x.low, figure.x.high, figure.y.low, figure.y.high)
            clips = any(limit is not None for limit in limits)
            self._box.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape, clips)
            self._box.setRange(xRange=frame.x, yRange=frame.y, padding=0, disableAutoRange=True)
        whole = QRectF(QPointF(0, 0), self._size)
        self._ground.cover(whole)
        self._words.cover(whole)
        self._place_cursor()
        self._place_pointer()

    def _place_cursor(self) -> None:
        x = self._cursor_x()
        edge = _EDGE * self._look.scale
        self._cursor.setVisible(x is not None)
        if x is not None:
            self._cursor.cover(QRectF(x - edge, 0, 2 * edge, self._size.height()))

    def _cursor_x(self) -> float | None:
        return None if self._figure is None or self._figure.cursor is None else self.pixels_of(self._figure.cursor)

    def _place_pointer(self) -> None:
        x = None if self._pointing is None else self.pixels_of(self._pointing)
        frame = self._drawing.frame if self._drawing else None
        if self._figure is None or self._drawing is None or self._pointing is None or x is None or frame is None:
            self._card = None
            self._pointer.setVisible(False)
            return
        box = QRectF(0, 0, self._size.width(), self._size.height())
        silent = bool(self._figure.moments) and not said(self._figure, self._pointing)
        self._card = None if silent else Card(self._figure, self._pointing, self._drawing.ruler(self._look), box, x)
        edge = _EDGE * self._look.scale
        line = QRectF(x - edge, 0, 2 * edge, self._size.height())
        self._pointer.setVisible(True)
        self._pointer.cover(self._card.box.united(line) if self._card else line)

    def _paint_ground(self, painter: QPainter) -> None:
        frame = self._drawing.frame if self._drawing else None
        if frame:
            paint_frame(painter, frame, self._look)

    def _paint_words(self, painter: QPainter) -> None:
        if self._drawing and self._figure:
            self._drawing.paint(painter, self._figure, self._look)
            self._paint_breaks(painter)
        if self._focus is not None and self._focus < len(self.targets):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            box = self.targets[self._focus].box.adjusted(-2, 0, 2, 0)
            painter.drawRoundedRect(box, self._look.radius(0), self._look.radius(0))

    def _paint_breaks(self, painter: QPainter) -> None:
        frame = self._drawing.frame if self._drawing else None
        if frame is None or self._figure is None or self._drawing is None:
            return
        look, ruler = self._look, self._drawing.ruler(self._look)
        for each in self._figure.breaks:
            if not frame.x[0] <= each.at <= frame.x[1]:
                continue
            x = frame.across(each.at)
            painter.setPen(QPen(look.colour("secondary"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, frame.box.top()), QPointF(x, frame.box.bottom()))
            across = ruler.wide(each.text)
            left = x - across - 4 if x - across - 4 > frame.box.left() else x + 4
            if across < frame.box.width() * 0.5:
                place = QRectF(left, frame.box.top(), across, ruler.height)
                Word(each.text, place, look.colour("secondary"), ground=look.colour("surface")).paint(painter, look)

    def _paint_cursor(self, painter: QPainter) -> None:
        x, frame = self._cursor_x(), self._drawing.frame if self._drawing else None
        if x is None or frame is None or self._figure is None or self._drawing is None:
            return
        width = max(2, self._look.px(2))
        box = QRectF(round(x - width / 2), frame.box.top(), width, frame.box.height())
        painter.fillRect(box, self._look.colour("accent"))
        self._drawing.paint_at(painter, self._figure, self._look, self._figure.cursor or 0.0)

    def _paint_pointer(self, painter: QPainter) -> None:
        frame = self._drawing.frame if self._drawing else None
        if frame is None or self._pointing is None or self._figure is None or self._drawing is None:
            return
        x = frame.across(self._pointing)
        painter.fillRect(QRectF(round(x), frame.box.top(), 1, frame.box.height()), self._look.colour("secondary"))
        self._drawing.paint_at(painter, self._figure, self._look, self._pointing)
        if self._card:
            self._card.paint(painter)

    def sizeHint(self) -> QSize:
        """Enough to be read."""
        return QSize(self._look.px(260), self._look.px(130))

    def minimumSizeHint(self) -> QSize:
        """Room for an axis and little more."""
        return QSize(self._look.px(120), self._look.px(60))

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        """Lay the figure out at the new size. pyqtgraph calls this itself while it is made, without an event."""
        super().resizeEvent(ev)
        if ev is not None and hasattr(self, "_pointer"):
            self.lay_out_at(QSizeF(self.viewport().size()), self.devicePixelRatioF())


def drawn(figure: Figure) -> tuple[object, ...]:
    """What of a figure is drawn on the canvas: figures equal in this need no redrawing."""
    return (figure.mark, figure.x, figure.y, figure.series, figure.moments, figure.breaks, figure.highlight)

"""Where a figure is drawn: a pyqtgraph view with the axes below the curves, words above, the year's line on top."""

from math import ceil
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QSizePolicy, QWidget

from explorer.figures.figure import Figure, Mark
from explorer.ui.charts.breaks import paint_breaks
from explorer.ui.charts.draw import TilesPainter, drawing_for
from explorer.ui.charts.frame import paint_frame
from explorer.ui.charts.readout import Card, said
from explorer.ui.charts.words import Target
from explorer.ui.theme import Look

if TYPE_CHECKING:
    from explorer.ui.charts.drawing import Drawing

_EDGE = 9  # pixels at 100 % to either side of the cursor's line that its dots may cover


class Canvas(pg.GraphicsView):
    """Draws one figure at a time, on the screen or on a page.

    A figure is laid out when it is first painted or asked about: a chart takes three sizes before it is seen, and
    each layout costs as much as its painting. What lies below the year's line is kept as a picture, so that a step of
    the year paints two narrow strips.
    """

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
        self._stale = False
        self._ground, self._grounded = QPixmap(), False
        self._line, self._reading = QRectF(), QRectF()  # the strips of the year's line and of what is pointed at
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self.scene().addItem(self._box)
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # a handful of items, all of them seen
        # This view paints itself; what the scene would ask to be painted again would be painted twice.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    # ---- what is drawn

    def show_figure(self, figure: Figure, look: Look) -> None:
        """Draw a figure; only its cursor moves where nothing else differs."""
        before, self._figure = self._figure, figure
        if look == self._look and before is not None and drawn(before) == drawn(figure):
            self._move_line()
            return
        self._look, self._focus = look, None
        self._leave_layout()

    def point_at(self, year: float | None) -> None:
        """Show what the figure says of a year, or no longer."""
        if year != self._pointing:
            self._pointing = year
            self._move_reading()

    @property
    def drawing(self) -> "Drawing | None":
        """What draws the figure, laid out; None before there is a figure or room for one.

        Raises what its drawing raises where it cannot be laid out, and again when asked again.
        """
        if self._stale and self._figure is not None and not self._size.isEmpty():
            self._stale = False
            try:
                self._lay_out()
            except Exception:
                self._stale = True
                raise
        return self._drawing

    @property
    def targets(self) -> tuple[Target, ...]:
        """What can be chosen now."""
        return self.drawing.targets if self.drawing else ()

    def pixels_of(self, year: float) -> float | None:
        """Where a year stands, in pixels from the left; None where it is not on the axis."""
        frame = self.drawing.frame if self.drawing else None
        return frame.across(year) if frame and frame.x[0] <= year <= frame.x[1] else None

    def paint_on(self, painter: QPainter, place: QRectF) -> None:
        """Paint the drawing on a page; the place has the size of the canvas or its shape."""
        if self.drawing is None:
            return
        painter.save()
        painter.translate(place.topLeft())
        painter.scale(place.width() / self._size.width(), place.height() / self._size.height())
        painter.setClipRect(self._whole(), Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_above(painter, self._whole())
        painter.restore()

    def lay_out_at(self, size: QSizeF, ratio: float = 1.0) -> None:
        """Draw at a size without being shown. ratio: device pixels to a pixel of what will be painted on."""
        if (size, ratio) != (self._size, self._ratio):
            self._size, self._ratio = size, ratio
            self._leave_layout()

    def _leave_layout(self) -> None:
        """Lay out anew when it is next needed."""
        self._stale = True
        self._grounded = False
        self.viewport().update()

    def _lay_out(self) -> None:
        figure = self._figure
        if figure is None:
            return
        if self._drawing is None or figure.mark != self._mark:
            if self._drawing:
                self._drawing.clear()
            self._drawing, self._mark = drawing_for(figure.mark, self._box, self._tiles), figure.mark
        drawing = self._drawing
        drawing.ratio = self._ratio
        drawing.put(figure, self._look, self._size)
        frame = drawing.frame
        if frame is not None and frame.values:
            self._box.setGeometry(frame.box)
            # Clipped only where an axis is narrower than the values: else half of a curve along the edge would go.
            limits = (figure.x.low, figure.x.high, figure.y.low, figure.y.high)
            clips = any(limit is not None for limit in limits)
            self._box.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape, clips)
            self._box.setRange(xRange=frame.x, yRange=frame.y, padding=0, disableAutoRange=True)
        self._line = self._strip(self._line_at())
        self._reading = self._read()

    def _whole(self) -> QRectF:
        return QRectF(QPointF(0, 0), self._size)

    def _strip(self, x: float | None) -> QRectF:
        """What a line at a place and its dots cover; nothing where there is no line."""
        edge = _EDGE * self._look.scale
        return QRectF() if x is None else QRectF(x - edge, 0, 2 * edge, self._size.height())

    def _move_line(self) -> None:
        if not self._stale:
            before, self._line = self._line, self._strip(self._line_at())
            self._paint_again(before, self._line)

    def _line_at(self) -> float | None:
        return None if self._figure is None or self._figure.cursor is None else self.pixels_of(self._figure.cursor)

    def _move_reading(self) -> None:
        if not self._stale:
            before, self._reading = self._reading, self._read()
            self._paint_again(before, self._reading)

    def _paint_again(self, before: QRectF, after: QRectF) -> None:
        if before != after:
            for box in (before, after):
                self.viewport().update(box.toAlignedRect())

    def _read(self) -> QRectF:
        """Make the card of what is pointed at; gives what it covers with its line."""
        self._card = None
        x = None if self._pointing is None else self.pixels_of(self._pointing)
        if self._figure is None or self._drawing is None or self._pointing is None or x is None:
            return QRectF()
        line = self._strip(x)
        if self._figure.moments and not said(self._figure, self._pointing):
            return line
        self._card = Card(self._figure, self._pointing, self._drawing, self._look, self._whole())
        return self._card.box.adjusted(-1, -1, 1, 1).united(line)

    # ---- painting

    def paintEvent(self, ev: QPaintEvent) -> None:
        """Paint what is asked for: the kept ground, the year's line, the words over it."""
        drawing = self.drawing
        painter = QPainter(self.viewport())
        try:
            if drawing is None:
                painter.fillRect(ev.rect(), self._look.colour("surface"))
            else:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                if not self._grounded:
                    self._keep_ground()
                painter.drawPixmap(QPointF(0, 0), self._ground)
                self._paint_above(painter, QRectF(ev.rect()))
        finally:
            painter.end()

    def _keep_ground(self) -> None:
        pixels = QSize(ceil(self._size.width() * self._ratio), ceil(self._size.height() * self._ratio))
        if pixels != self._ground.size():
            self._ground = QPixmap(pixels)
        self._ground.setDevicePixelRatio(self._ratio)
        self._ground.fill(self._look.colour("surface"))
        painter = QPainter(self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        painter.end()
        self._grounded = True

    def _paint_ground(self, painter: QPainter) -> None:
        """The axes and the curves."""
        frame = self._drawing.frame if self._drawing else None
        if frame is None:
            return
        paint_frame(painter, frame, self._look)
        if frame.values:
            self.scene().render(painter, self._whole(), self._whole())

    def _paint_above(self, painter: QPainter, seen: QRectF) -> None:
        """The year's line, the words and the readout. seen: what is painted now; the rest may be left out."""
        if self._drawing is None or self._figure is None:
            return
        if self._line.intersects(seen):
            self._paint_line(painter)
        self._drawing.paint(painter, self._figure, self._look, seen)
        self._paint_breaks(painter)
        if self._focus is not None and self._focus < len(self.targets):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            box = self.targets[self._focus].box.adjusted(-2, 0, 2, 0)
            painter.drawRoundedRect(box, self._look.radius(0), self._look.radius(0))
        if self._reading.intersects(seen):
            self._paint_reading(painter)

    def _paint_breaks(self, painter: QPainter) -> None:
        frame = self._drawing.frame if self._drawing else None
        if frame is None or self._figure is None or self._drawing is None or not self._figure.breaks:
            return
        marks = self._drawing.kept_marks(self._figure)
        paint_breaks(painter, self._figure.breaks, frame, self._drawing.ruler(self._look), marks)

    def _paint_line(self, painter: QPainter) -> None:
        x, frame = self._line_at(), self._drawing.frame if self._drawing else None
        if x is None or frame is None or self._figure is None or self._drawing is None:
            return
        width = max(2, self._look.px(2))
        box = QRectF(round(x - width / 2), frame.box.top(), width, frame.box.height())
        painter.fillRect(box, self._look.colour("accent"))
        self._drawing.paint_at(painter, self._figure, self._look, self._figure.cursor or 0.0)

    def _paint_reading(self, painter: QPainter) -> None:
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
        """Take the new size. pyqtgraph calls this itself while it is made, without an event; its own is not needed."""
        if ev is not None:
            self.lay_out_at(QSizeF(self.viewport().size()), self.devicePixelRatioF())


def drawn(figure: Figure) -> tuple[object, ...]:
    """What of a figure is drawn on the canvas: figures equal in this need no redrawing."""
    return (
        figure.mark,
        figure.x,
        figure.y,
        figure.series,
        figure.moments,
        figure.breaks,
        figure.highlight,
        figure.columns,
        figure.rows,
        figure.states,
        figure.bullets,
    )

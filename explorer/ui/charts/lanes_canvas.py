"""The timeline that the reader can touch: zoomed, pushed, walked by keys; it says which years it came to rest on.

It is long because wheel, drag, pinch and keys all move the same span of years, which is told only when it rests.
"""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from explorer.figures.figure import Figure
from explorer.ui.charts.lanes import Lanes
from explorer.ui.charts.live_canvas import LiveCanvas
from explorer.ui.charts.telling import Telling
from explorer.ui.charts.words import Target
from explorer.ui.theme import Look

_REST = 350  # milliseconds without a move after which a zoom is told
_FAR = 4  # pixels from which a press is a push
_WHEEL, _STEP, _PUSH = 1.0016, 1.5, 0.12
_LEAST = 1.0  # years
_MARGIN = 0.06  # the part of a span that stays free beside the events of a lane that is fitted
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class LanesCanvas(LiveCanvas):
    """Arrows push, + and − zoom, Home and End go to the first and the last years, 0 shows all; Up and Down walk the
    events, Enter opens one. The wheel zooms to the pointer, with Shift or sideways it pushes.

    viewed: the view has moved. spanned: first and last year of the view once it rests, None twice for the usual ones.
    stepped: 1 for the next event, -1 for the one before.
    """

    spanned = Signal(object, object)
    viewed = Signal()
    stepped = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._bounds = (0.0, 1.0)
        self._usual = (0.0, 1.0)
        self._span: tuple[float, float] | None = None
        self._last = QPointF()
        self._pushed = self._twice = False
        self._told: Telling | None = None
        self._over: tuple[str, QRectF] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.settle)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    # ---- what is shown

    def hold(self, ends: tuple[int, int], usual: tuple[int, int]) -> None:
        """Take the years between which the view can move, and those that it spans at first."""
        self._bounds = (float(ends[0]), float(ends[1]))
        self._usual = (float(usual[0]), float(usual[1]))

    @property
    def span(self) -> tuple[float, float]:
        """The decimal years in view."""
        return self._span or self._usual

    @property
    def bounds(self) -> tuple[float, float]:
        """The decimal years between which the view can move."""
        return self._bounds

    @property
    def moving(self) -> bool:
        """Whether the view has moved and not come to rest."""
        return self._rest.isActive() or self._pushed

    def show_figure(self, figure: Figure, look: Look) -> None:
        """Draw a figure over its years; a view that moves, or that is within half a year of them, stays as it is."""
        asked = (float(figure.x.low or 0), float(figure.x.high or 1))
        if self._span is None or (not self.moving and self._rounded() != asked):
            self._span = asked
            self.viewed.emit()
        self._tell(None)
        super().show_figure(self._seen(figure), look)

    def _seen(self, figure: Figure) -> Figure:
        first, last = self.span
        return replace(figure, x=replace(figure.x, low=first, high=last))

    def _rounded(self) -> tuple[float, float]:
        first, last = self.span
        begin = max(float(round(first)), self._bounds[0])
        end = min(max(float(round(last)), begin + _LEAST), self._bounds[1])
        return min(begin, end - _LEAST), end

    def point_at(self, year: float | None) -> None:
        """Nothing: what another chart points at is a whole year, in which dozens of events may lie."""

    def _lanes(self) -> Lanes | None:
        drawing = self.drawing
        return drawing if isinstance(drawing, Lanes) else None

    # ---- moving

    def look_at(self, first: float, last: float) -> None:
        """Show other years; the nearest that lie within all events. Told as soon as it rests."""
        wide = min(max(last - first, _LEAST), self._bounds[1] - self._bounds[0])
        begin = min(max((first + last - wide) / 2, self._bounds[0]), self._bounds[1] - wide)
        span = (begin, begin + wide)
        if span == self.span or self._figure is None:
            return
        self._span = span
        self._figure = self._seen(self._figure)
        self._focus = None
        self._tell(None)
        self._leave_layout()
        self._rest.start()
        self.viewed.emit()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Larger by a factor; the year at a pixel stays there, that in the middle where none is given."""
        frame = self.drawing.frame if self.drawing else None
        if frame is None:
            return
        first, last = self.span
        share = 0.5 if x is None else min(max((x - frame.box.left()) / frame.box.width(), 0.0), 1.0)
        at = first + share * (last - first)
        wide = min(max((last - first) / factor, _LEAST), self._bounds[1] - self._bounds[0])
        self.look_at(at - share * wide, at + (1 - share) * wide)

    def push(self, pixels: float) -> None:
        """Move the view as if the chart were pushed to the right by so many pixels."""
        frame = self.drawing.frame if self.drawing else None
        if frame is not None:
            first, last = self.span
            by = pixels / frame.box.width() * (last - first)
            by = min(max(by, last - self._bounds[1]), first - self._bounds[0])
            self.look_at(first - by, last - by)

    def zoom_in(self) -> None:
        """A step nearer."""
        self.zoom(_STEP)

    def zoom_out(self) -> None:
        """A step farther."""
        self.zoom(1 / _STEP)

    def show_whole(self) -> None:
        """All years with events."""
        self.look_at(*self._bounds)
        self.settle()

    def show_usual(self) -> None:
        """The years that are shown at first."""
        self.look_at(*self._usual)
        self.settle()

    def fit_lane(self, lane: int) -> None:
        """All events of one lane; all of all lanes where those are in view already."""
        if self._figure is None:
            return
        name = self._figure.tracks[lane].name
        there = [m for m in self._figure.moments if m.lane == name]
        first = min(m.at if m.begin is None else m.begin for m in there)
        last = max(m.at if m.end is None else m.end for m in there)
        air = max((last - first) * _MARGIN, 0.25)
        before = self.span
        self.look_at(first - air, last + air)
        if before == self.span:
            self.look_at(*self._bounds)
        self.settle()

    def settle(self) -> None:
        """Say which whole years are in view."""
        self._rest.stop()
        years = self._rounded()
        if years == self._usual:
            self.spanned.emit(None, None)
        else:
            self.spanned.emit(int(years[0]), int(years[1]))

    # ---- pointer

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """Begin a press or a push."""
        super().mousePressEvent(ev)
        self._last, self._pushed, self._twice = ev.position(), False, False

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Push the chart along, or tell of what is under the pointer."""
        place = ev.position()
        if self._pressed is None:
            self._point(place)
        else:
            self._pushed = self._pushed or abs(place.x() - self._pressed.x()) > _FAR
            if self._pushed:
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                gone, self._last = place.x() - self._last.x(), place
                self.push(gone)
        ev.accept()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        """Choose what was pressed; a push has come to rest."""
        if self._pressed is None or ev.button() != Qt.MouseButton.LeftButton:
            ev.ignore()
            return
        pushed, self._pressed, self._pushed = self._pushed, None, False
        if pushed:
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
            self.settle()
        elif not self._twice:
            target = self._target_at(ev.position())
            if target is not None:
                self.chosen.emit(target)
        self._twice = False
        ev.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit the lane under the pointer; on an event a step nearer."""
        lanes = self._lanes()
        if event.button() != Qt.MouseButton.LeftButton or lanes is None:
            return
        self._pressed, self._twice, self._pushed = event.position(), True, False
        lane = lanes.lane_at(event.position())
        if self._target_at(event.position()) is not None:
            self.zoom(_STEP * _STEP, event.position().x())
        elif lane is not None:
            self.fit_lane(lane)

    def wheelEvent(self, ev: QWheelEvent) -> None:
        """Zoom to the pointer; with Shift, or turned sideways, push."""
        turn, fine = ev.angleDelta(), ev.pixelDelta()
        sideways = turn.x() or fine.x()
        if ev.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.push(sideways or turn.y() or fine.y())
        elif abs(turn.x()) > abs(turn.y()):
            self.push(sideways)
        elif turn.y() or fine.y():
            self.zoom(_WHEEL ** (turn.y() or fine.y()), ev.position().x())
        ev.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by two fingers, on a touchpad or on the screen."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), event.position().x())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.zoom(pinch.scaleFactor(), self.viewport().mapFromGlobal(pinch.centerPoint().toPoint()).x())
                return True
        if event.type() == QEvent.Type.Leave:
            self._tell(None)
        return super().viewportEvent(event)

    def _point(self, place: QPointF) -> None:
        target, lanes = self._target_at(place), self._lanes()
        hand = Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != hand:
            self.viewport().setCursor(hand)
        if target is not None:
            self._tell((target.words, target.box))
            return
        words = lanes.value_words(self._figure, place) if lanes and self._figure else ""
        if not words and lanes is not None and self._figure is not None and place.x() < self._left():
            lane = lanes.lane_at(place)
            words = "" if lane is None else self._figure.tracks[lane].note
        self._tell((words, QRectF(place.x() - 2, place.y() - 2, 4, 4)) if words else None)

    def _left(self) -> float:
        frame = self.drawing.frame if self.drawing else None
        return frame.box.left() if frame else 0.0

    def _tell(self, over: tuple[str, QRectF] | None) -> None:
        """Show the card of what is pointed at, or none."""
        if over == self._over:
            return
        self._paint_there_again()
        self._over = over
        whole = QRectF(QPointF(0, 0), self._size)
        self._told = Telling(*over, self._look, whole) if over and not whole.isEmpty() else None
        self._paint_there_again()

    def _paint_there_again(self) -> None:
        if self._over is not None and self._told is not None:
            there = self._over[1].adjusted(-4, -4, 4, 4).united(self._told.box.adjusted(-1, -1, 1, 1))
            self.viewport().update(there.toAlignedRect())

    def lay_out_at(self, size: QSizeF, ratio: float = 1.0) -> None:
        """Take a size; a card made for another one goes."""
        if (size, ratio) != (self._size, self._ratio):
            self._tell(None)
        super().lay_out_at(size, ratio)

    def paintEvent(self, ev: QPaintEvent) -> None:
        """The timeline, and over it the card of what is pointed at."""
        super().paintEvent(ev)
        if self._told is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._over is not None and self._focus is None:
                painter.setPen(QPen(self._look.colour("accent"), 1))
                painter.drawRoundedRect(self._over[1].adjusted(-2, -1, 2, 1), 4, 4)
            self._told.paint(painter)
            painter.end()

    # ---- keys

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Push, zoom, walk, choose."""
        key, text = Qt.Key(ev.key()), ev.text()
        modifiers = ev.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
            ev.ignore()
            return
        if not self._move_by(key, text):
            if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self._walk(-1 if key == Qt.Key.Key_Up else 1)
            elif key in _CHOOSE and self._focus is not None:
                self.chosen.emit(self.targets[self._focus])
            elif key == Qt.Key.Key_Escape and self._focus is not None:
                self._focus = None
                self._tell(None)
                self.viewport().update()
            elif key == Qt.Key.Key_N:
                self.stepped.emit(-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1)
            else:
                ev.ignore()
                return
        self._by_keys(on=True)

    def _move_by(self, key: Qt.Key, text: str) -> bool:
        """Push or zoom where a key asks for it."""
        first, last = self.span
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.push(_PUSH * self._size.width() * (1 if key == Qt.Key.Key_Left else -1))
        elif text in {"+", "="}:
            self.zoom_in()
        elif text in {"-", "_", "−"}:
            self.zoom_out()
        elif text == "0":
            self.show_whole()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            by = self._bounds[0] - first if key == Qt.Key.Key_Home else self._bounds[1] - last
            self.look_at(first + by, last + by)
        else:
            return False
        return True

    def _walk(self, step: int) -> None:
        """To the next event in view, or the one before; dots and their words are one stop."""
        stops = [i for i in range(len(self.targets)) if not _words_of(self.targets, i)]
        if not stops:
            return
        here = next((n for n, i in enumerate(stops) if i == self._focus), None)
        there = (-1 if step < 0 else 0) if here is None else (here + step) % len(stops)
        self._focus = stops[there]
        target = self.targets[self._focus]
        self._tell((target.words, target.box))
        self.viewport().update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, target.words))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of nothing."""
        super().focusOutEvent(event)
        self._tell(None)


def _words_of(targets: tuple[Target, ...], i: int) -> bool:
    """Whether a target is the words of the event before it."""
    return i > 0 and targets[i - 1].key == targets[i].key

"""The map that the reader can touch: pushed, zoomed, pointed at, walked by keys; says what was chosen."""

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from explorer.ui.map import walk
from explorer.ui.map.pointed import Pointed, pointed_land
from explorer.ui.map.sheet import ZOOM_STEP, MapSheet
from explorer.ui.map.signs import Sign
from explorer.ui.map.walk import Stop
from explorer.ui.theme import Style

_TYPING_PAUSE = 900  # milliseconds within which typed letters belong to one name
_FAR = 4  # pixels from which a press is a push
_KEY_PUSH, _INTO, _WHEEL = 0.14, 2.6, 1.0016
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_PUSHES = {
    Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Right: (-1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
}  # fmt: skip


class MapCanvas(MapSheet):
    """Arrows push, + and - zoom, Home shows the whole world; Tab walks the countries that have a figure, Page Down and
    Page Up the places in view, letters go to a name; Enter chooses, Escape leaves the walk.

    country, thing: the code or the address that was chosen.
    """

    country = Signal(str)
    thing = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._pushed = self._twice = False
        self._letters = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self._forget_typing)

    # ---- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a press or a push."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._keyed = False
        self._pressed = self._last = event.position()
        self._pushed = self._twice = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Push the map, or say what is under the pointer."""
        place = event.position()
        if self._pressed is None:
            self._point(self.at(place))
            return
        self._pushed = self._pushed or (place - self._pressed).manhattanLength() > _FAR
        if self._pushed:
            gone, self._last = place - self._last, place
            self.look_at(self._camera.moved(gone.x(), gone.y()))
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was pressed."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._pushed:
            self.unsetCursor()
        elif not self._twice:
            over = self.at(event.position())
            if over is not None:
                self._choose(over)
        self._twice = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit the country under the pointer, whatever stands there; over the sea a step closer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        land = self.land_at(event.position())
        self._pressed, self._twice, self._pushed = event.position(), True, False
        if land is not None and land.shape.iso3:
            self.fit(land.shape.iso3)
        elif land is None:
            self.zoom(ZOOM_STEP, event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer."""
        turned = event.angleDelta().y() or event.pixelDelta().y()
        if turned:
            self.zoom(_WHEEL**turned, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Zoom by two fingers on a touchpad."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), event.position())
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is over nothing."""
        if not self._keyed:
            self._point(None)

    def _choose(self, over: Pointed) -> None:
        if over.cluster is not None and self._clusters is not None:
            if over.cluster.count == 1:
                self.thing.emit(self._clusters.spots[over.cluster.members[0]].address)
            else:
                self.zoom(_INTO, QPointF(over.box.center()))
        elif over.spot is not None:
            self.thing.emit(over.spot.address)
        elif over.land is not None and over.land.shape.iso3:
            self.country.emit(over.land.shape.iso3)

    # ---- keys

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own name
        """Walk the countries that have a figure, then leave."""
        if self._keyed:
            there = walk.step(self._stops, self._stop, 1 if next else -1)
            if there is not None:
                self.stand_on(there)
                return True
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Push, zoom, walk, choose, type a name."""
        key, text = Qt.Key(event.key()), event.text()
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
            event.ignore()
            return
        self._keyed = True
        if key in _PUSHES:
            across, down = _PUSHES[key]
            self.look_at(self._camera.moved(across * _KEY_PUSH * self.width(), down * _KEY_PUSH * self.height()))
        elif text in {"+", "="}:
            self.zoom_in()
        elif text in {"-", "_"}:
            self.zoom_out()
        elif key == Qt.Key.Key_Home:
            self.show_whole()
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self._walk_places(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in _CHOOSE and self._over is not None:
            self._choose(self._over)
        elif key == Qt.Key.Key_Escape and self._stop is not None:
            self._stop = None
            self._point(None)
        elif not self._type(text):
            event.ignore()

    def _walk_places(self, by: int) -> None:
        there = sorted((s.spot for s in self.signs if s.spot and self._in_view(s)), key=lambda spot: (spot.x, spot.y))
        stop = walk.step([Stop(spot.name, spot=spot) for spot in there], self._stop, by)
        if stop is not None:
            self.stand_on(stop)

    def _in_view(self, sign: Sign) -> bool:
        return 0 <= sign.x <= self.width() and 0 <= sign.y <= self.height()

    def _type(self, text: str) -> bool:
        if len(text) != 1 or not text.isalpha():
            return False
        places = [Stop(s.name, spot=s) for s in self._spots if s.layer in self._layers]
        for tried in (self._letters + text, text):
            found = walk.typed((*self._stops, *places), tried)
            if found is not None:
                self._letters = tried
                self._pause.start()
                self.stand_on(found)
                return True
        return False

    def stand_on(self, stop: Stop) -> None:
        """Point the keyboard at a country or a place, brought into view where it is not."""
        self._stop = stop
        self._keyed = True
        land = next(iter(self._lands(stop.iso3)), None)
        there = (stop.spot.x, stop.spot.y) if stop.spot else None
        if land is not None:
            home = land.shape.home
            there = (home.left + home.right) / 2, (home.top + home.bottom) / 2
        if there is not None and not self._camera.seen.holds(*there):
            self.look_at(self._camera.at(*there))
        if land is not None:
            self._point(pointed_land(land, self._camera, self._style.look))
        elif stop.spot is not None:
            c, half = self._camera, self._style.look.px(6)
            box = QRect(round(c.across(stop.spot.x)) - half, round(c.down(stop.spot.y)) - half, 2 * half, 2 * half)
            self._point(Pointed(box, spot=stop.spot))

    @Slot()
    def _forget_typing(self) -> None:
        self._letters = ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to those who came by keyboard."""
        super().focusInEvent(event)
        self._keyed = event.reason() in _BY_KEY
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        super().focusOutEvent(event)
        self._stop, self._keyed = None, False
        self._point(None)
        self.update()

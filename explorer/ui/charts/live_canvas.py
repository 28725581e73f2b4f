"""A canvas that the reader can touch: pointer and keys over a chart, told as signals."""

from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from explorer.ui.charts.canvas import Canvas
from explorer.ui.charts.draw import TilesPainter
from explorer.ui.charts.words import Target
from explorer.ui.theme import Look

_KEYS_OF_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class LiveCanvas(Canvas):
    """Says what the reader does. Nothing changes by itself: whoever listens moves the exploration.

    moved: the year the reader moved to. pointed: the year under the pointer or the keyboard, None for none.
    chosen: the Target that was pressed. ringed: whether the reader is here by keyboard and must see it.
    failed: the error for which the figure could not be drawn.
    """

    moved = Signal(int)
    pointed = Signal(object)
    chosen = Signal(object)
    ringed = Signal(bool)
    failed = Signal(object)

    def __init__(self, look: Look, tiles: TilesPainter | None = None, parent: QWidget | None = None) -> None:
        super().__init__(look, tiles, parent)
        self._pressed: QPointF | None = None
        self._dragging = False
        self._keyed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, ev: QPaintEvent) -> None:
        """Paint, or tell why not."""
        try:
            super().paintEvent(ev)
        except Exception as error:  # noqa: BLE001 - one broken chart must not take the window with it
            self.failed.emit(error)

    def year_at(self, place: QPointF) -> int | None:
        """The year nearest to a place; None on a drawing without years."""
        frame = self.drawing.frame if self.drawing else None
        if frame is None:
            return None
        first, last = self._ends(frame.x)
        return min(max(round(frame.year(place.x())), first), last)

    def _target_at(self, place: QPointF) -> Target | None:
        drawing = self.drawing
        return drawing.target_at(place, self._figure, self._look) if drawing and self._figure else None

    @staticmethod
    def _ends(x: tuple[float, float]) -> tuple[int, int]:
        # Whole years on the axis, without math.ceil of values such as 2024.999.
        return -int(-x[0] // 1), int(x[1] // 1)

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """Begin a press, or the dragging of the year."""
        if ev.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragging = ev.position(), False
            self._by_keys(on=False)
            ev.accept()
        else:
            ev.ignore()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Point at the year under the pointer; drag the year along while pressed."""
        place = ev.position()
        over = self._target_at(place)
        hand = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != hand:
            self.viewport().setCursor(hand)
        year = over.year if over and over.year is not None else self.year_at(place)
        if self._pressed is not None:
            far = abs(place.x() - self._pressed.x()) > 3
            self._dragging = self._dragging or far
            if self._dragging:
                year = self.year_at(place)
                if year is not None:
                    self.moved.emit(year)
        self.pointed.emit(None if year is None else float(year))
        ev.accept()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        """Choose what was pressed, or move to its year."""
        if self._pressed is None or ev.button() != Qt.MouseButton.LeftButton:
            ev.ignore()
            return
        place, dragged = ev.position(), self._dragging
        self._pressed, self._dragging = None, False
        if not dragged:
            target, year = self._target_at(place), self.year_at(place)
            if target is not None:
                self.chosen.emit(target)
            elif year is not None:
                self.moved.emit(year)
        ev.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second press is a press."""
        self.mousePressEvent(event)

    def wheelEvent(self, ev: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        ev.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice that the pointer leaves, or that the screen is another."""
        if event.type() == QEvent.Type.Leave and not self._keyed:
            self.pointed.emit(None)
        elif event.type() == QEvent.Type.DevicePixelRatioChange:  # moved to a screen of another scale
            self.lay_out_at(QSizeF(self.viewport().size()), self.devicePixelRatioF())
        return super().viewportEvent(event)

    def leaveEvent(self, ev: QEvent) -> None:
        """Nothing: pyqtgraph's own would look for items under the pointer."""

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Left, right, Home and End move the year; up and down walk what can be chosen, Enter chooses."""
        key, frame = Qt.Key(ev.key()), self.drawing.frame if self.drawing else None
        plain = not ev.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (
            plain
            and frame is not None
            and self._figure is not None
            and (year := self._year_by(key, frame.x)) is not None
        ):
            self._by_keys(on=True)
            self.moved.emit(year)
            self.pointed.emit(float(year))
        elif plain and key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self.targets:
            step = -1 if key == Qt.Key.Key_Up else 1
            self._focus = (-1 if self._focus is None and step > 0 else self._focus or 0) + step
            self._focus %= len(self.targets)
            self._by_keys(on=True)
            self.viewport().update()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.targets[self._focus].words))
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._focus is not None:
            self.chosen.emit(self.targets[self._focus])
        else:
            ev.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave it to others; pyqtgraph's own would keep it."""
        event.ignore()

    def _year_by(self, key: Qt.Key, x: tuple[float, float]) -> int | None:
        first, last = self._ends(x)
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return first if key == Qt.Key.Key_Home else last
        if key not in _KEYS_OF_STEPS:
            return None
        now = self._figure.cursor if self._figure and self._figure.cursor is not None else last
        return min(max(int(now) + _KEYS_OF_STEPS[key], first), last)

    @property
    def keyed(self) -> bool:
        """Whether the reader is here by keyboard."""
        return self._keyed

    def _by_keys(self, *, on: bool) -> None:
        if on != self._keyed:
            self._keyed = on
            self.ringed.emit(on)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring and the values of the chosen year where the keyboard led here."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self._by_keys(on=True)
            if self._figure is not None and self._figure.cursor is not None:
                self.pointed.emit(self._figure.cursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._focus = None
        self.viewport().update()
        if self._keyed:
            self._by_keys(on=False)
            self.pointed.emit(None)

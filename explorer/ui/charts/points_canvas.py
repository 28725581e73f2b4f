"""A plot of points that the reader can touch: pointer and keys find elements, not years."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)

from explorer.figures.figure import Figure
from explorer.ui.charts.live_canvas import LiveCanvas
from explorer.ui.charts.points import Dot, Points
from explorer.ui.theme import Look

_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PointsCanvas(LiveCanvas):
    """Arrows walk the points: left and right along the one axis, up and down along the other; Enter chooses, Space
    compares. A press chooses, with Ctrl or Shift it compares.

    hovered: the symbol under the pointer or the keyboard, None for none. added: the symbol to compare or let go.
    """

    hovered = Signal(object)
    added = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._here: str | None = None
        self._shown: str | None = None

    def show_figure(self, figure: Figure, look: Look) -> None:
        """Draw a figure; only the points that are picked out, or no longer, where nothing else differs."""
        before = self._figure
        if before is None or look != self._look or _plain(before) != _plain(figure):
            super().show_figure(figure, look)
            return
        self._figure = figure
        for key in before.highlight ^ figure.highlight:
            self._paint_dot_again(key)

    def ring(self, symbol: str | None) -> None:
        """Show which element is pointed at, here or elsewhere."""
        if symbol != self._shown:
            before, self._shown = self._shown, symbol
            for key in (before, symbol):
                self._paint_dot_again(key)

    def place_of(self, symbol: str) -> QRect | None:
        """Where the point of an element is, in pixels of this widget; None where it has none."""
        target = next((t for t in self.targets if t.key == symbol), None)
        return None if target is None else target.box.toAlignedRect()

    def _points(self) -> Points | None:
        drawing = self.drawing
        return drawing if isinstance(drawing, Points) else None

    def _paint_dot_again(self, key: str | None) -> None:
        drawing = self._points()
        if key is not None and drawing is not None:
            self.viewport().update(drawing.box_of(key).toAlignedRect())

    def paintEvent(self, ev: QPaintEvent) -> None:
        """The plot, and a ring around the point that is pointed at."""
        super().paintEvent(ev)
        place = self.place_of(self._shown) if self._shown is not None else None
        if place is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawEllipse(place.adjusted(1, 1, -1, -1))
            painter.end()

    # ---- pointer

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Say which element is under the pointer."""
        over = self._target_at(ev.position())
        hand = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != hand:
            self.viewport().setCursor(hand)
        self._go(over.key if over else None)
        ev.accept()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        """Choose the element that was pressed, or compare it."""
        if self._pressed is None or ev.button() != Qt.MouseButton.LeftButton:
            ev.ignore()
            return
        self._pressed = None
        target = self._target_at(ev.position())
        if target is not None and ev.modifiers() & _ADDING:
            self.added.emit(target.key)
        elif target is not None:
            self.chosen.emit(target)
        ev.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice that the pointer leaves."""
        if event.type() == QEvent.Type.Leave and not self._keyed:
            self._go(None)
        return super().viewportEvent(event)

    # ---- keys

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Walk, choose, compare, take the card away."""
        key = Qt.Key(ev.key())
        there = None if ev.modifiers() & Qt.KeyboardModifier.AltModifier else self._walked(key)
        if there is not None:
            self._by_keys(on=True)
            self._go(there.series.key)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, there.words))
        elif self._here is not None and key in _CHOOSE:
            self.chosen.emit(next(t for t in self.targets if t.key == self._here))
        elif self._here is not None and key == Qt.Key.Key_Space:
            self.added.emit(self._here)
        elif self._here is not None and key == Qt.Key.Key_Escape:
            self._go(None)
        else:
            ev.ignore()

    def _walked(self, key: Qt.Key) -> Dot | None:
        """The point that a key leads to; None for keys that do not walk."""
        drawing = self._points()
        if drawing is None or key not in _WALKS or not drawing.dots:
            return None
        order, step = _WALKS[key]
        row = sorted(drawing.dots, key=order)
        if step is None:
            return row[0 if key == Qt.Key.Key_Home else -1]
        start = self._here or next(iter(self._figure.highlight if self._figure else ()), None)
        here = next((i for i, dot in enumerate(row) if dot.series.key == start), None)
        if here is None:
            return row[0 if step > 0 else -1]
        return row[min(max(here + step, 0), len(row) - 1)]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands: on the chosen element, where it has a point."""
        super().focusInEvent(event)
        if self.keyed and self._figure is not None:
            self._go(next((key for key in self._figure.highlight if self.place_of(key) is not None), None))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        super().focusOutEvent(event)
        self._go(None)

    def _go(self, symbol: str | None) -> None:
        if symbol != self._here:
            self._here = symbol
            self.hovered.emit(symbol)


def _plain(figure: Figure) -> Figure:
    return replace(figure, highlight=frozenset())


def _by_x(dot: Dot) -> tuple[float, float]:
    return float(dot.series.x[0]), dot.series.y[0] or 0.0


def _by_y(dot: Dot) -> tuple[float, float]:
    return dot.series.y[0] or 0.0, float(dot.series.x[0])


_WALKS: dict[Qt.Key, tuple[Callable[[Dot], tuple[float, float]], int | None]] = {
    Qt.Key.Key_Left: (_by_x, -1),
    Qt.Key.Key_Right: (_by_x, 1),
    Qt.Key.Key_Down: (_by_y, -1),
    Qt.Key.Key_Up: (_by_y, 1),
    Qt.Key.Key_Home: (_by_x, None),
    Qt.Key.Key_End: (_by_x, None),
}

"""A chart of rows or columns that the reader can touch: a card tells what is pointed at, a press chooses it."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
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
from explorer.ui.charts.telling import Telling
from explorer.ui.charts.words import Target
from explorer.ui.theme import Look

_RING = 2  # pixels between what is pointed at and the ring around it
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ToldCanvas(LiveCanvas):
    """Arrows walk all parts, Home and End go to the first and the last, Enter chooses, Escape takes the card away.

    Parts that choose nothing, such as "all others", are told like the rest.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._here: Target | None = None
        self._told: Telling | None = None

    @property
    def told(self) -> str:
        """What is told of the part that is pointed at; "" for none."""
        return self._here.words if self._here else ""

    def show_figure(self, figure: Figure, look: Look) -> None:
        """Draw a figure; what was pointed at in another one is no longer told."""
        if figure != self._figure or look != self._look:
            self._go(None)
        super().show_figure(figure, look)

    def lay_out_at(self, size: QSizeF, ratio: float = 1.0) -> None:
        """Take a size; a card made for another one goes."""
        if (size, ratio) != (self._size, self._ratio):
            self._go(None)
        super().lay_out_at(size, ratio)

    def paintEvent(self, ev: QPaintEvent) -> None:
        """The chart, and over it a ring around what is pointed at and the card that tells of it."""
        super().paintEvent(ev)
        if self._here is not None and self._told is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRoundedRect(_ring(self._here), 2, 2)
            self._told.paint(painter)
            painter.end()

    def _go(self, here: Target | None) -> None:
        if here == self._here:
            return
        self._paint_there_again()
        self._here = here
        self._told = Telling(here.words, here.box, self._look, QRectF(QPointF(0, 0), self._size)) if here else None
        self._paint_there_again()

    def _paint_there_again(self) -> None:
        if self._here is not None and self._told is not None:
            there = _ring(self._here).adjusted(-2, -2, 2, 2).united(self._told.box.adjusted(-1, -1, 1, 1))
            self.viewport().update(there.toAlignedRect())

    # ---- pointer

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Tell of the part under the pointer."""
        over = self._target_at(ev.position())
        hand = Qt.CursorShape.PointingHandCursor if over and over.key else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != hand:
            self.viewport().setCursor(hand)
        self._go(over)
        ev.accept()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        """Choose what was pressed, where it stands for something."""
        if self._pressed is None or ev.button() != Qt.MouseButton.LeftButton:
            ev.ignore()
            return
        self._pressed = None
        target = self._target_at(ev.position())
        if target is not None and target.key:
            self.chosen.emit(target)
        ev.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice that the pointer leaves."""
        if event.type() == QEvent.Type.Leave and not self._keyed:
            self._go(None)
        return super().viewportEvent(event)

    # ---- keys

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Walk, choose, take the card away."""
        key = Qt.Key(ev.key())
        there = None if ev.modifiers() & Qt.KeyboardModifier.AltModifier else self._walked(key)
        if there is not None:
            self._by_keys(on=True)
            self._go(there)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, there.words))
        elif self._here is not None and self._here.key and key in _CHOOSE:
            self.chosen.emit(self._here)
        elif self._here is not None and key == Qt.Key.Key_Escape:
            self._go(None)
        else:
            ev.ignore()

    def _walked(self, key: Qt.Key) -> Target | None:
        """The part that a key leads to; None for keys that do not walk."""
        every = self.targets
        if not every:
            return None
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return every[0 if key == Qt.Key.Key_Home else -1]
        if key not in _STEPS:
            return None
        if self._here not in every:
            return every[0]
        return every[min(max(every.index(self._here) + _STEPS[key], 0), len(every) - 1)]

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of nothing."""
        super().focusOutEvent(event)
        self._go(None)


def _ring(target: Target) -> QRectF:
    return target.box.adjusted(-_RING, -_RING, _RING, _RING)

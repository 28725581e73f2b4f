"""A spectrum that the reader can touch: pointer and keys find lines and bands, and a card tells of them."""

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
from explorer.ui.charts.spectrum import Ray, Spectrum
from explorer.ui.charts.telling import Telling
from explorer.ui.theme import Look

_RING = 3  # pixels between a line and the ring around it


class SpectrumCanvas(LiveCanvas):
    """Left and right walk the lines of a strip, Home and End go to its ends, up and down to the next strip.

    Nothing here is chosen: a line belongs to an element that is in view already.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._here: tuple[int, int] | None = None  # strip and line
        self._told: Telling | None = None

    @property
    def told(self) -> str:
        """What is told of the line that is pointed at; "" for none."""
        ray = self._ray()
        return ray.told if ray else ""

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

    def _spectrum(self) -> Spectrum | None:
        drawing = self.drawing
        return drawing if isinstance(drawing, Spectrum) else None

    def _ray(self) -> Ray | None:
        spectrum = self._spectrum()
        if spectrum is None or self._here is None:
            return None
        strip, line = self._here
        return spectrum.strips[strip].rays[line]

    def paintEvent(self, ev: QPaintEvent) -> None:
        """The strips, and over them a ring around the line that is pointed at and the card that tells of it."""
        super().paintEvent(ev)
        ray = self._ray()
        if ray is not None and self._told is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRoundedRect(_ring(ray), 2, 2)
            self._told.paint(painter)
            painter.end()

    def _go(self, here: tuple[int, int] | None) -> None:
        if here == self._here:
            return
        self._paint_there_again()
        self._here, ray = here, None
        if here is not None:
            ray = self._ray()
        self._told = Telling(ray.told, ray.box, self._look, QRectF(QPointF(0, 0), self._size)) if ray else None
        self._paint_there_again()

    def _paint_there_again(self) -> None:
        ray = self._ray() if self._told is not None else None
        if ray is not None and self._told is not None:
            there = _ring(ray).adjusted(-2, -2, 2, 2).united(self._told.box.adjusted(-1, -1, 1, 1))
            self.viewport().update(there.toAlignedRect())

    # ---- pointer

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """The same as pointing, for a finger."""
        self._by_keys(on=False)
        self.mouseMoveEvent(ev)

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Tell of the line under the pointer."""
        spectrum = self._spectrum()
        self._go(spectrum.place_at(ev.position()) if spectrum else None)
        ev.accept()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        """Nothing is chosen."""
        ev.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice that the pointer leaves."""
        if event.type() == QEvent.Type.Leave and not self._keyed:
            self._go(None)
        return super().viewportEvent(event)

    # ---- keys

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Walk the lines, take the card away."""
        there = None if ev.modifiers() & Qt.KeyboardModifier.AltModifier else self._walked(Qt.Key(ev.key()))
        if there is not None:
            self._by_keys(on=True)
            self._go(there)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.told))
        elif self._here is not None and ev.key() == Qt.Key.Key_Escape:
            self._go(None)
        else:
            ev.ignore()

    def _walked(self, key: Qt.Key) -> tuple[int, int] | None:
        """The line that a key leads to; None for keys that do not walk."""
        spectrum = self._spectrum()
        if spectrum is None or not spectrum.strips or key not in _WALKS:
            return None
        if self._here is None:
            return (0, 0)
        strip, line = self._here
        rays = spectrum.strips[strip].rays
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return (strip, 0 if key == Qt.Key.Key_Home else len(rays) - 1)
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return (strip, min(max(line + _WALKS[key], 0), len(rays) - 1))
        other = min(max(strip + _WALKS[key], 0), len(spectrum.strips) - 1)
        x = rays[line].box.center().x()
        beside = spectrum.strips[other].rays
        return (other, min(range(len(beside)), key=lambda i: abs(beside[i].box.center().x() - x)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of nothing."""
        super().focusOutEvent(event)
        self._go(None)


_WALKS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: 0,
    Qt.Key.Key_End: 0,
}  # fmt: skip


def _ring(ray: Ray) -> QRectF:
    return ray.box.adjusted(-_RING, -_RING, _RING, _RING)

"""A small surface over the window, beside what it belongs to; a part of the window, so it goes where that goes."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from explorer.ui.theme import Style


class Overlay(QFrame):
    """A framed surface that hides when a press or the keyboard goes elsewhere, or on Esc.

    owner: the widget it belongs to; a press on it, or the keyboard in it, keeps the surface open.
    """

    def __init__(self, owner: QWidget, style: Style) -> None:
        super().__init__(owner.window())
        self._window = owner.window()
        self._style, self._owner = style, owner
        self._before: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        # With its corners masked off it is opaque: else all that lies below is painted with every letter typed above.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def place(self, beside: QWidget, size: QSize) -> None:
        """Stand below a widget, above it where there is no room, whole inside the window."""
        window = self._window
        box = QRect(beside.mapTo(window, QPoint(0, 0)), beside.size())
        gap = self._style.look.space(0)
        wide, tall = min(size.width(), window.width() - 2 * gap), min(size.height(), window.height() - 2 * gap)
        x = min(max(gap, box.left()), window.width() - gap - wide)
        y = box.bottom() + gap
        if y + tall > window.height() - gap:
            above = box.top() - gap - tall
            y = above if above >= gap else max(gap, window.height() - gap - tall)
        self.setGeometry(x, y, wide, tall)

    def begin(self, first: QWidget | None) -> None:
        """Show the surface; first takes the keyboard, and whoever had it gets it back at the end."""
        self._before = QApplication.focusWidget()
        self.show()
        self.raise_()
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Hide, and give the keyboard back."""
        before, self._before = self._before, None
        held = self.isAncestorOf(cast("QWidget", QApplication.focusWidget())) if QApplication.focusWidget() else False
        self.close()
        if held and before is not None:
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch where presses and the keyboard go."""
        app = cast("QApplication", QApplication.instance())
        app.installEventFilter(self)
        app.focusChanged.connect(self._focus_moved)

    def hideEvent(self, event: QHideEvent) -> None:
        """Watch no longer."""
        app = cast("QApplication", QApplication.instance())
        app.removeEventFilter(self)
        app.focusChanged.disconnect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press elsewhere in the window closes, and does what it was meant to do."""
        if (
            event.type() == QEvent.Type.MouseButtonPress
            and isinstance(watched, QWidget)
            and isinstance(event, QMouseEvent)
        ):
            at = event.globalPosition().toPoint()
            if not any(widget.rect().contains(widget.mapFromGlobal(at)) for widget in (self, self._owner)):
                self._before = None
                self.close()
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        # No widget at all means that another program is in front: the surface stays.
        if new is None or new is self._owner or self._owner.isAncestorOf(new) or self.isAncestorOf(new) or new is self:
            return
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Mask the corners off."""
        super().resizeEvent(event)
        radius = self._style.look.radius(1)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), radius, radius)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and its line."""
        look = self._style.look
        painter = QPainter(self)
        painter.fillRect(event.rect(), look.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.radius(1), look.radius(1))
        painter.end()

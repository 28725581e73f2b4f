"""A rounded surface that something stands on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.ui.plain import brush, pen, plain, rounded
from explorer.ui.theme import Style


class Frame(QWidget):
    """The calm surface behind a chart or a card; round, or with one straight edge line at its left."""

    def __init__(self, style: Style, *, side: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._side = style, side
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        style.changed.connect(self.update)

    def hold(self, widget: QWidget) -> None:
        """Let a widget stand on the surface, in place of what stood there."""
        while self._column.count():
            item = self._column.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._column.addWidget(widget)
        self.update()

    @property
    def held(self) -> QWidget | None:
        """What stands on it."""
        item = self._column.itemAt(0)
        return item.widget() if item else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and its line."""
        look, box = self._style.look, QRectF(self.rect())
        painter = QPainter(self)
        if self._side:
            painter.fillPath(plain(box), brush(look.theme.surface))
            painter.fillPath(plain(QRectF(0, 0, 1, box.height())), brush(look.theme.line))
        elif not self._column.count():
            # What stands here later has a frame of its own.
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shape = rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), look.radius(1))
            painter.fillPath(shape, brush(look.theme.surface))
            painter.strokePath(shape, pen(look.theme.line))
        painter.end()

"""A rounded surface with one widget on it."""

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from explorer.ui.theme import Style


class Surface(QWidget):
    """Paints the calm ground and its line around a widget. roomy: with the air of a page around it."""

    def __init__(self, style: Style, widget: QWidget, *, roomy: bool = False) -> None:
        super().__init__()
        self._style, self._roomy = style, roomy
        self._row = QHBoxLayout(self)
        self._row.addWidget(widget)
        style.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        look = self._style.look
        edge = look.space(2) if self._roomy else look.radius(0)
        self._row.setContentsMargins(edge, edge, edge, edge)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and its line."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.radius(2), look.radius(2))
        painter.end()

"""A line to type over, in the program's own frame."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from explorer.ui.theme import Style, Type


class LineField(QLineEdit):
    """Shows a text that may be typed over; name: what a screen reader calls it."""

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.setFrame(False)
        self.setAccessibleName(name)
        style.changed.connect(self._dress)
        self._dress()

    def say(self, text: str) -> None:
        """Show another text, unless somebody is typing."""
        if text != self.text() and not (self.hasFocus() and self.isModified()):
            self.setText(text)

    def _dress(self) -> None:
        look = self._style.look
        self.setFont(look.font(Type.BODY))
        self.setMinimumHeight(look.target)
        side = look.space(1)
        self.setTextMargins(side, 0, side, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the frame over its edge."""
        super().paintEvent(event)
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent"), 2) if self.hasFocus() else QPen(look.colour("line"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.radius(0), look.radius(0))
        painter.end()

"""How far something is, as a bar."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from explorer.ui.theme import Style


class Progress(QProgressBar):
    """A bar in the colours of the look; a screen reader hears its value as of any other bar."""

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Long, and as high as half a line."""
        look = self._style.look
        return QSize(look.px(160), look.px(8))

    def minimumSizeHint(self) -> QSize:
        """Short where there is little room."""
        look = self._style.look
        return QSize(look.px(60), look.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame and what is done."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        round_ = box.height() / 2
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(box, round_, round_)
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        if share > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(
                QRectF(box.x(), box.y(), max(box.height(), box.width() * share), box.height()), round_, round_
            )
        painter.end()

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

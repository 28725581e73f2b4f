"""A slider in the program's own dress; keys, wheel and the accessible value are Qt's."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from explorer.ui.theme import Style

_GROOVE, _KNOB = 4, 9  # pixels at 100 %: height of the groove, radius of the knob


class Slider(QSlider):
    """Whole numbers from low to high; a press goes straight to its place."""

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._style = style
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self._dress)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as anything to press."""
        return QSize(self._style.look.px(160), self._style.look.target)

    def minimumSizeHint(self) -> QSize:
        """Room to drag."""
        return QSize(self._style.look.px(80), self._style.look.target)

    def _share(self) -> float:
        return (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())

    def _track(self) -> QRectF:
        knob = self._style.look.px(_KNOB) + 2
        return QRectF(self.rect()).adjusted(knob, 0, -knob, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove, the part left behind, and the knob with the ring of the focus."""
        look, track = self._style.look, self._track()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        high = look.px(_GROOVE)
        groove = QRectF(track.x(), track.center().y() - high / 2, track.width(), high)
        painter.setBrush(look.colour("line"))
        painter.drawRoundedRect(groove, high / 2, high / 2)
        x = track.x() + self._share() * track.width()
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(QRectF(groove.x(), groove.y(), x - groove.x(), high), high / 2, high / 2)
        knob = look.px(_KNOB)
        box = QRectF(x - knob, track.center().y() - knob, 2 * knob, 2 * knob)
        painter.drawEllipse(box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), 2))
            painter.drawEllipse(box)
        painter.end()

    def _value_at(self, x: float) -> int:
        track = self._track()
        share = min(1.0, max(0.0, (x - track.x()) / max(1.0, track.width())))
        return round(self.minimum() + share * (self.maximum() - self.minimum()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the press is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self.setValue(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)

"""A painted button: plain, primary, ghost or chip, with hover, checked state and a focus ring."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from explorer.ui.theme import Look, Style, Type


class Button(QAbstractButton):
    """Something to press. kind: "plain" (framed), "primary" (filled), "ghost" (bare text), "chip" (round)."""

    def __init__(
        self, style: Style, text: str, kind: str = "plain", *, checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style, self._kind, self._inside = style, kind, False
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        style.changed.connect(self._dress)

    def say(self, text: str, name: str | None = None) -> None:
        """Show another text; name is what a screen reader hears where the text is a sign."""
        self.setText(text)
        self.setAccessibleName(name or text)
        self.updateGeometry()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        weight = QFont.Weight.Bold if self._kind == "primary" else QFont.Weight.Medium
        return self._style.look.font(Type.BODY, weight)

    def sizeHint(self) -> QSize:
        """As wide as the text with room at its sides."""
        look = self._style.look
        metrics = look.metrics(Type.BODY, self._font().weight())
        side = look.space(1 if self._kind == "ghost" else 2)
        width = metrics.horizontalAdvance(self.text()) + 2 * side
        return QSize(max(round(width), look.target), max(look.target, round(metrics.height() + look.space(1))))

    def minimumSizeHint(self) -> QSize:
        """The same: a button is never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lighten under the pointer."""
        self._inside = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self._inside = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the frame, the text and the ring."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        radius = box.height() / 2 if self._kind == "chip" else look.radius(1)
        ground, frame, ink = self._colours(look)
        painter.setPen(QPen(frame, 1) if frame else Qt.PenStyle.NoPen)
        painter.setBrush(ground if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)
        painter.setFont(self._font())
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def _colours(self, look: Look) -> tuple[QColor | None, QColor | None, QColor]:
        if not self.isEnabled():
            return None, None if self._kind == "ghost" else look.colour("line"), look.colour("others")
        if self._kind == "primary" or (self.isChecked() and self._kind == "chip"):
            return look.colour("accent"), None, look.colour("on_accent")
        ground = look.colour("raised") if self._inside or self.isDown() or self.isChecked() else None
        if self._kind == "ghost":
            return ground, None, look.colour("text")
        return ground or look.colour("surface"), look.colour("line"), look.colour("text")

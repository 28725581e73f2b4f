"""A slim scroll bar in the program's colours: a thumb and nothing else."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from explorer.ui.plain import brush, plain, rounded
from explorer.ui.theme import Style

_WIDTH, _LEAST = 10, 28  # pixels at 100 %: the bar, and the shortest thumb


class SlimScrollBar(QScrollBar):
    """A vertical scroll bar for QAbstractScrollArea.setVerticalScrollBar; the wheel and the keys are Qt's own."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__()  # upright by itself; whatever is given would be tried as an enum of Qt, and bring them all
        if parent is not None:
            self.setParent(parent)
        self._style = style
        self._held: float | None = None
        self._inside = False
        style.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Narrow at every text size, yet wide enough to be caught."""
        look = self._style.look
        return QSize(max(look.px(_WIDTH), look.target // 2 if look.presenting else 0), look.px(_LEAST))

    def minimumSizeHint(self) -> QSize:
        """The same width."""
        return QSize(self.sizeHint().width(), 0)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def _thumb(self) -> QRectF:
        span = self.maximum() - self.minimum()
        whole = float(self.height())
        long = min(whole, max(self._style.look.px(_LEAST), whole * self.pageStep() / max(1, span + self.pageStep())))
        top = (whole - long) * (self.value() - self.minimum()) / max(1, span)
        return QRectF(0, top, self.width(), long)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the thumb on the ground of what is scrolled."""
        theme = self._style.look.theme
        painter = QPainter(self)
        painter.fillPath(plain(QRectF(self.rect())), brush(theme.surface))
        if self.maximum() > self.minimum():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = self.width() * 0.25
            thumb = self._thumb().adjusted(edge, 2, -edge, -2)
            strong = self._inside or self._held is not None
            painter.fillPath(rounded(thumb, thumb.width() / 2), brush(theme.secondary if strong else theme.line))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the thumb, or bring its middle under the pointer."""
        at, thumb = event.position(), self._thumb()
        self._held = at.y() - thumb.y() if thumb.contains(QPointF(thumb.x() + 1, at.y())) else thumb.height() / 2
        self._drag(at.y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the thumb."""
        if self._held is not None:
            self._drag(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the thumb go."""
        self._held = None
        self.update()

    def _drag(self, y: float) -> None:
        free = self.height() - self._thumb().height()
        if free > 0 and self._held is not None:
            share = min(max((y - self._held) / free, 0.0), 1.0)
            self.setValue(self.minimum() + round(share * (self.maximum() - self.minimum())))

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

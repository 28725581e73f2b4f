"""Slim scroll bars in the program's colours: a thumb and nothing else."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from explorer.ui.plain import brush, names_of_qt, plain, rounded
from explorer.ui.theme import Style

_WIDTH, _LEAST = 10, 28  # pixels at 100 %: the bar, and the shortest thumb


class SlimScrollBar(QScrollBar):
    """A vertical scroll bar for QAbstractScrollArea.setVerticalScrollBar; the wheel and the keys are Qt's own.

    ground: the role of the colour on which what is scrolled stands.
    """

    _lies = False  # whether it goes from side to side

    def __init__(self, style: Style, parent: QWidget | None = None, *, ground: str = "surface") -> None:
        super().__init__()  # upright by itself; whatever is given would be tried as an enum of Qt, and bring them all
        if parent is not None:
            self.setParent(parent)
        self._style, self._ground = style, ground
        self._held: float | None = None
        self._inside = False
        style.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Narrow at every text size, yet wide enough to be caught."""
        look = self._style.look
        return self._turned(max(look.px(_WIDTH), look.target // 2 if look.presenting else 0), look.px(_LEAST))

    def minimumSizeHint(self) -> QSize:
        """As wide, and as short as can be."""
        hint = self.sizeHint()
        return self._turned(hint.height() if self._lies else hint.width(), 0)

    def _turned(self, wide: int, long: int) -> QSize:
        return QSize(long, wide) if self._lies else QSize(wide, long)

    def _length(self) -> float:
        return float(self.width() if self._lies else self.height())

    def _along(self, place: QPointF) -> float:
        return place.x() if self._lies else place.y()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def _thumb(self) -> QRectF:
        span = self.maximum() - self.minimum()
        whole = self._length()
        long = min(whole, max(self._style.look.px(_LEAST), whole * self.pageStep() / max(1, span + self.pageStep())))
        first = (whole - long) * (self.value() - self.minimum()) / max(1, span)
        return QRectF(first, 0, long, self.height()) if self._lies else QRectF(0, first, self.width(), long)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the thumb on the ground of what is scrolled."""
        theme = self._style.look.theme
        painter = QPainter(self)
        painter.fillPath(plain(QRectF(self.rect())), brush(getattr(theme, self._ground)))
        if self.maximum() > self.minimum():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = (self.height() if self._lies else self.width()) * 0.25
            thumb = self._thumb()
            thumb = thumb.adjusted(2, edge, -2, -edge) if self._lies else thumb.adjusted(edge, 2, -edge, -2)
            strong = self._inside or self._held is not None
            painter.fillPath(
                rounded(thumb, min(thumb.width(), thumb.height()) / 2), brush(theme.secondary if strong else theme.line)
            )
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the thumb, or bring its middle under the pointer."""
        thumb, at = self._thumb(), self._along(event.position())
        first, last = self._along(thumb.topLeft()), self._along(thumb.bottomRight())
        self._held = at - first if first <= at <= last else (last - first) / 2
        self._drag(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the thumb."""
        if self._held is not None:
            self._drag(self._along(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the thumb go."""
        self._held = None
        self.update()

    def _drag(self, place: float) -> None:
        thumb = self._thumb()
        free = self._length() - (thumb.width() if self._lies else thumb.height())
        if free > 0 and self._held is not None:
            share = min(max((place - self._held) / free, 0.0), 1.0)
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


class LyingScrollBar(SlimScrollBar):
    """The same from side to side, for QAbstractScrollArea.setHorizontalScrollBar."""

    _lies = True

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.setOrientation(names_of_qt().Orientation.Horizontal)

"""All years with events on one narrow strip, with a window over those that the timeline shows."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.analysis.event_dates import decimal_year
from explorer.analysis.events import Filter, chosen, filter_of, whole_span
from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.charts.lanes_canvas import LanesCanvas
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

_HIGH, _WIDE, _LEAST = 26, 420, 160  # pixels at 100 %
_SOFT = 0.55


class Overview(QWidget):
    """A press or a drag moves the window; the keys are those of the timeline, to which they are handed on."""

    asked = Signal(float, float)
    rested = Signal()

    def __init__(self, library: Library, store: Store, style: Style, canvas: LanesCanvas) -> None:
        super().__init__()
        self._library, self._store, self._style, self._canvas = library, store, style, canvas
        self._held: float | None = None  # years between the pointer and the middle of the window
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("All years with events, with those in view"))
        canvas.viewed.connect(self.update)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """A line high."""
        look = self._style.look
        return QSize(look.px(_WIDE), look.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Room to tell the centuries apart."""
        look = self._style.look
        return QSize(look.px(_LEAST), look.px(_HIGH))

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if at.page == "policy":
            self.update()

    # ---- place

    def _track(self) -> QRectF:
        """Where the years lie: between the words for the first and the last."""
        metrics = self._style.look.metrics(Type.SMALL)
        edge = metrics.horizontalAdvance("2000") + self._style.look.space(1)
        return QRectF(edge, 3, max(1.0, self.width() - 2 * edge), self.height() - 6)

    def across(self, year: float) -> float:
        """The place of a decimal year, in pixels."""
        first, last = whole_span(self._library)
        track = self._track()
        return track.left() + (year - first) / (last - first) * track.width()

    def _year(self, x: float) -> float:
        first, last = whole_span(self._library)
        track = self._track()
        return first + (x - track.left()) / track.width() * (last - first)

    def window_box(self) -> QRectF:
        """The window over the years in view; wide enough to be seen."""
        first, last = self._canvas.span
        track = self._track()
        left, right = self.across(first), self.across(last)
        grown = max(0.0, self._style.look.px(8) - (right - left)) / 2
        return QRectF(left - grown, track.top(), right - left + 2 * grown, track.height())

    # ---- pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the window, or bring it to where the press is."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        first, last = self._canvas.span
        at = self._year(event.position().x())
        inside = self.window_box().contains(event.position())
        self._held = (first + last) / 2 - at if inside else 0.0
        self._bring(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the window along."""
        if self._held is not None:
            self._bring(self._year(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The window has come to rest."""
        if self._held is not None:
            self._held = None
            self.rested.emit()

    def _bring(self, at: float) -> None:
        first, last = self._canvas.span
        middle, half = at + (self._held or 0.0), (last - first) / 2
        begin, end = self._canvas.bounds
        middle = min(max(middle, begin + half), end - half)
        self.asked.emit(middle - half, middle + half)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same keys as in the timeline."""
        self._canvas.keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first and the last year, a stroke for each event, and the window."""
        look, track = self._style.look, self._track()
        painter = QPainter(self)
        first, last = whole_span(self._library)
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.colour("secondary"))
        middle = Qt.AlignmentFlag.AlignVCenter
        gap = look.space(0)
        painter.drawText(
            QRectF(0, 0, track.left() - gap, self.height()), Qt.AlignmentFlag.AlignRight | middle, str(first)
        )
        after = QRectF(track.right() + gap, 0, self.width() - track.right(), self.height())
        painter.drawText(after, Qt.AlignmentFlag.AlignLeft | middle, str(last - 1))
        painter.fillRect(QRectF(track.left(), round(track.center().y()), track.width(), 1), look.colour("line"))
        ink = look.colour("secondary")
        ink.setAlphaF(_SOFT)
        places = {round(self.across(at)) for at in _places(self._library, filter_of(self._store.now))}
        for x in places:
            painter.fillRect(QRectF(x, track.top() + 3, 1, track.height() - 6), ink)
        window = self.window_box().adjusted(0.5, 0.5, -0.5, -0.5)
        glass = look.colour("accent")
        glass.setAlphaF(0.16)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(glass)
        painter.setPen(QPen(look.colour("accent"), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(window, 3, 3)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.radius(0), look.radius(0))
        painter.end()


@kept
def _places(library: Library, by: Filter) -> tuple[float, ...]:
    return tuple(decimal_year(event.date, event.precision) for event in chosen(library, by))

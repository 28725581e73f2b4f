"""A slider over days, with marks at those on which something changed."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from explorer.ui.parts.day_scale import DayScale, day_scale
from explorer.ui.parts.slider import Slider
from explorer.ui.parts.tip import tip
from explorer.ui.theme import Style, Type

_GROOVE, _KNOB, _MARK, _NEAR = 5, 8, 4, 4  # pixels at 100 %: groove, knob, half a mark; how near a press snaps to one
_MONTH = 30


class DaySlider(Slider):
    """Values are ordinals of days. What lies after the last known day has a broken groove.

    told: what happened on each marked day, for the tip of its mark.
    """

    def __init__(  # noqa: PLR0913 - a slider of days is these
        self, style: Style, name: str, first: date, last: date, marks: Sequence[tuple[date, str]], known: date,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(style, name, parent)
        self._marks = [day.toordinal() for day, _words in marks]
        self._words = [words for _day, words in marks]
        self._scale: DayScale = day_scale(first.toordinal(), last.toordinal(), self._marks)
        self._known = known.toordinal()
        self.setRange(self._scale.first, self._scale.last)
        self.setPageStep(_MONTH)

    def sizeHint(self) -> QSize:
        """Room for the years below the groove."""
        look = self._style.look
        return QSize(look.px(260), look.target + round(look.metrics(Type.SMALL).height()))

    def minimumSizeHint(self) -> QSize:
        """Room to drag."""
        return QSize(self._style.look.px(160), self.sizeHint().height())

    def after(self, day: int) -> int | None:
        """The next marked day; None after the last."""
        i = bisect_right(self._marks, day)
        return self._marks[i] if i < len(self._marks) else None

    def before(self, day: int) -> int | None:
        """The marked day before this one; None before the first."""
        i = bisect_left(self._marks, day)
        return self._marks[i - 1] if i else None

    def mark_at(self, x: float) -> int | None:
        """Which of the marks is nearest to a place and near it; None where none is."""
        near = [(abs(self._x(day) - x), i) for i, day in enumerate(self._marks) if self._inside(day)]
        gone, i = min(near, default=(1e9, -1))
        return i if gone <= _NEAR * self._style.look.scale else None

    def _inside(self, day: int) -> bool:
        return self._scale.first <= day <= self._scale.last

    def _share(self) -> float:
        return self._scale.share(self.value())

    def _x(self, day: int) -> float:
        track = self._track()
        return track.x() + self._scale.share(day) * track.width()

    def _value_at(self, x: float) -> int:
        track = self._track()
        mark = self.mark_at(x)
        if mark is not None:
            return self._marks[mark]
        return self._scale.day_at((x - track.x()) / max(1.0, track.width()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self.setValue(self._value_at(event.position().x()))

    def event(self, event: QEvent) -> bool:
        """Tell what changed on the day of the mark under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(float(event.pos().x()))
            if mark is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tip(self._words[mark]), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove, broken after the last known day, the years, the marks and the knob."""
        look, track = self._style.look, self._track()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, high, now = look.target / 2, look.px(_GROOVE), self._x(self.value())
        known = min(self._x(self._known + 1), track.right()) if self._known < self._scale.last else track.right()
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, left, right in (("line", track.x(), known), ("accent", track.x(), min(now, known))):
            painter.setBrush(look.colour(colour))
            painter.drawRoundedRect(QRectF(left, middle - high / 2, max(0.0, right - left), high), high / 2, high / 2)
        painter.setPen(QPen(look.colour("no_data"), 2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(known + 2, middle), QPointF(track.right(), middle))
        self._paint_years(painter, track)
        self._paint_marks(painter, middle)
        knob = look.px(_KNOB)
        box = QRectF(now - knob, middle - knob, 2 * knob, 2 * knob)
        beyond = self.value() > self._known
        painter.setPen(QPen(look.colour("accent"), 2.5))
        painter.setBrush(look.colour("surface" if beyond else "accent"))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), 2))
            painter.drawEllipse(box)
        painter.end()

    def _paint_marks(self, painter: QPainter, middle: float) -> None:
        look, half = self._style.look, self._style.look.px(_MARK)
        painter.setPen(QPen(look.colour("surface"), 1))
        painter.setBrush(look.colour("text"))
        for day in self._marks:
            if self._inside(day):
                x = self._x(day)
                painter.drawPolygon(
                    [QPointF(x, middle - half), QPointF(x + half, middle), QPointF(x, middle + half),
                     QPointF(x - half, middle)]
                )  # fmt: skip

    def _paint_years(self, painter: QPainter, track: QRectF) -> None:
        """A stroke where each year begins, and its number where there is room."""
        look = self._style.look
        metrics, top = look.metrics(Type.SMALL), look.target - 2.0
        painter.setFont(look.font(Type.SMALL))
        years = [(year, track.x() + share * track.width()) for year, share in self._scale.years]
        ends = [x for _year, x in years[1:]] + [track.right()]
        taken: list[tuple[float, float]] = []
        # The wide years are named first: much happens in them.
        for (year, x), _end in sorted(zip(years, ends, strict=True), key=lambda each: each[0][1] - each[1]):
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(QPointF(x, top - 5), QPointF(x, top))
            right = x + metrics.horizontalAdvance(str(year)) + look.space(0)
            if right <= self.width() and not any(x < other_end and start < right for start, other_end in taken):
                painter.setPen(look.colour("secondary"))
                painter.drawText(QPointF(x, top + metrics.ascent()), str(year))
                taken.append((x, right))

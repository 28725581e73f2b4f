"""The left part of the Table page: title, controls, table and charts one below the other, sharing the height."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from explorer.ui.theme import Style

_CHARTS = 0.3  # of the height that table and charts share
_LOW, _HIGH = 158, 300  # pixels at 100 % that charts need and bear


class Content(QWidget):
    """Places its parts by hand: a layout whose parts wrap would make the scroll area ask for its best height,
    where the least that can be read is wanted.
    """

    placed = Signal()

    def __init__(self, style: Style, title: QWidget, table: QWidget, charts: Sequence[QWidget]) -> None:
        super().__init__()
        self._style, self._charts = style, tuple(charts)
        self._title, self._table = title, table
        self._controls: QWidget | None = None
        for part in (title, table, *charts):
            part.setParent(self)
        style.changed.connect(self.place)

    def hold_controls(self, controls: QWidget) -> None:
        """Put the controls between title and table, where two lines were kept for them."""
        shown = not controls.isHidden()
        self._controls = controls
        controls.setParent(self)
        controls.setVisible(shown)
        QWidget.setTabOrder(controls, self._table)
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        self.place()

    def event(self, event: QEvent) -> bool:
        """A part that wants another height (a wrapped line, a hidden row) asks by this event."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return done

    def place(self) -> None:
        """Give each part its place; the least height is what all of them can be read in."""
        look = self._style.look
        edge, gap = look.space(3), look.space(1)
        width = max(self.width() - 2 * edge, 1)
        y = look.space(2)
        high = self._title.heightForWidth(width)
        self._title.setGeometry(edge, y, width, high)
        y += high + gap
        y += self._place_controls(QRect(edge, y, width, 2 * look.target + look.space(0) + 2))
        foot = look.space(2)
        least = y + self._table.minimumSizeHint().height() + gap + look.px(_LOW) + foot
        self.setMinimumHeight(least)
        room = max(self.height(), least) - y - gap - foot
        charts = min(max(round(room * _CHARTS), look.px(_LOW)), look.px(_HIGH))
        self._table.setGeometry(edge - 4, y, width + 8, room - charts)
        self._place_charts(QRect(edge, y + room - charts + gap, width, charts))
        self.placed.emit()

    def _place_controls(self, room: QRect) -> int:
        """Give the controls the height they need; gives what is used up with the gap below."""
        high = room.height()
        if self._controls is not None:
            if self._controls.isHidden():
                return 0
            high = max(self._controls.heightForWidth(room.width()), self._controls.sizeHint().height())
            self._controls.setGeometry(room.x(), room.y(), room.width(), high)
        return high + self._style.look.space(1)

    def _place_charts(self, room: QRect) -> None:
        gap = self._style.look.space(1) + 2
        wide = (room.width() + gap) / len(self._charts)
        for place, chart in enumerate(self._charts):
            left = room.x() + round(place * wide)
            chart.setGeometry(left, room.y(), round(wide - gap), room.height())

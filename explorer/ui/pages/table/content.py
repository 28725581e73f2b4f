"""The left part of the Table page: title, controls, table and charts one below the other, sharing the height."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from explorer.ui.theme import Look, Style, Type

_CHARTS = 0.3  # of the height that table and charts share
_LEAST = 0.5  # of its row that a title keeps before the switch goes below it
_LOW, _HIGH = 158, 300  # pixels at 100 % that charts need and bear
# How wide the names of the lenses are, in pixels at 100 %: they are not loaded yet when room is kept for them.
_LENSES = (39, 67, 69, 70, 60, 71, 69, 82, 34, 88, 74)
_VIEWS = 100  # the three of them together
_BODY = Type.BODY.value  # type grows in whole pixels, and the names with it


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
        self._switch: QWidget | None = None
        self._strip: QWidget | None = None
        self._switch_comes = True
        for part in (title, table, *charts):
            part.setParent(self)
        style.changed.connect(self.place)

    @property
    def table(self) -> QWidget:
        """The periodic table."""
        return self._table

    def hold_controls(self, controls: QWidget) -> None:
        """Put the controls between title and table, where room was kept for them."""
        shown = not controls.isHidden()
        self._controls = controls
        controls.setParent(self)
        controls.setVisible(shown)
        self.place()

    def hold_strip(self, strip: QWidget) -> None:
        """Keep a place above the table for what has no room in it; none while that is hidden."""
        self._strip = strip
        strip.hide()
        strip.setParent(self)

    def hold_switch(self, switch: QWidget) -> None:
        """Put the switch between the views beside the title."""
        self._switch = switch
        switch.setParent(self)
        switch.show()
        self.place()

    def let_switch_go(self) -> None:
        """The switch stands elsewhere from now on."""
        self._switch, self._switch_comes = None, False

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
        kept = switch_size(look) if self._switch_comes else None
        y += place_title(self._title, self._switch, QRect(edge, y, width, 0), gap, kept) + gap
        y += self._place_controls(QRect(edge, y, width, controls_height(look, width)))
        if self._strip is not None and not self._strip.isHidden():
            high = self._strip.sizeHint().height()
            self._strip.setGeometry(edge, y, width, high)
            y += high + gap
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


def controls_height(look: Look, width: int) -> int:
    """The room kept for the controls until they come: as many lines as the lenses will take, and one for the chips."""
    lines = min(_lens_lines(look, width, closer) for closer in (0, look.space(1)))
    return (lines + 1) * look.target + look.space(0) + 2


def _lens_lines(look: Look, width: int, closer: int) -> int:
    """On how many lines the lenses stand, as parts/segmented.py lays them out."""
    lines, x = 1, 3.0
    for name in _LENSES:
        wide = name * look.px(_BODY) / _BODY + 2 * look.space(1) + 6 - closer
        if x > 3 and x + wide > width - 2.5:
            lines, x = lines + 1, 3.0
        x += wide
    return lines


def switch_size(look: Look) -> QSize:
    """The room kept for the switch between the views until it comes."""
    return QSize(round(_VIEWS * look.px(_BODY) / _BODY + 3 * (2 * look.space(1) + 6) + 6) + 1, look.target)


def place_title(title: QWidget, switch: QWidget | None, room: QRect, gap: int, kept: QSize | None = None) -> int:
    """Place a title, and the switch at its right or below it, in a room as wide as the page; gives the height used.

    kept: the room for a switch that is still to come.
    """
    width = max(room.width(), 1)
    wide, tall = (kept.width(), kept.height()) if kept is not None else (0, 0)
    if switch is not None:
        wide = 0 if switch.isHidden() else switch.sizeHint().width()
    if wide <= 0:
        high = title.heightForWidth(width)
        title.setGeometry(room.x(), room.y(), width, high)
        return high
    beside = width - wide - gap >= width * _LEAST
    high = title.heightForWidth(width - wide - gap if beside else width)
    if switch is not None:
        tall = switch.heightForWidth(wide if beside else width)
    if beside:
        row = max(high, tall)
        title.setGeometry(room.x(), room.y() + (row - high) // 2, width - wide - gap, high)
        place = QRect(room.right() + 1 - wide, room.y() + (row - tall) // 2, wide, tall)
    else:
        row = high + gap + tall
        title.setGeometry(room.x(), room.y(), width, high)
        place = QRect(room.x(), room.y() + high + gap, min(wide, width), tall)
    if switch is not None:
        switch.setGeometry(place)
    return row

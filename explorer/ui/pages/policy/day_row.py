"""The slider of days with what moves it: play, the change before, the next one, and the day to type over."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from explorer.analysis.rules import known_until, span
from explorer.analysis.typed_day import typed_day
from explorer.content.library import Library
from explorer.figures.element_policy import day_of
from explorer.figures.rule_days import day_words, turn_words
from explorer.records.words import _, date_text
from explorer.ui.parts.button import Button
from explorer.ui.parts.day_slider import DaySlider
from explorer.ui.parts.line_field import LineField
from explorer.ui.parts.play_bar import PlayBar
from explorer.ui.store import Store
from explorer.ui.theme import Style

_LEAST_MS, _SIGN_MS, _LONGEST_MS = 1800, 45, 7000  # how long a change stands when played: as long as its words take
_FIRST_MS = 600
_BY = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}


class DayRow(PlayBar):
    """On the slider arrows move a day, Page keys a month, Ctrl with arrows go to the change before or the next, Home
    and End to the first and last day; Space plays from change to change, and stops.

    jumped: a change was reached other than by hand. refused: the sentence why what was typed is no day.
    """

    jumped = Signal()
    refused = Signal(str)

    def __init__(self, library: Library, store: Store, style: Style, parent: QWidget | None = None) -> None:
        self._library, self._store = library, store
        self._span = span(library)
        first, last = (date.fromisoformat(day) for day in self._span)
        known = date.fromisoformat(min(known_until(library), self._span[1]))
        self.days = DaySlider(style, _("Day"), first, last, turn_words(library), known)
        self.field = LineField(style, _("Day of the rules, to type over"))
        super().__init__(style, self.days, self.field, parent)
        self.earlier, self.later = Button(style, "‹", "plain"), Button(style, "›", "plain")
        for button, place, name in (
            (self.earlier, 1, _("The change before")), (self.later, 3, _("The next change")),
        ):  # fmt: skip
            self._row.insertWidget(place, button)
            button.setAccessibleName(name)
            button.setToolTip(name)
        # Each put last in turn: the page's order of Tab is that of the children.
        for each in (self.play, self.earlier, self.days, self.later, self.field):
            each.raise_()
        for each in (self.play, self.earlier, self.later, self.field):
            self._row.setAlignment(each, Qt.AlignmentFlag.AlignTop)  # beside the groove, not the years below it
        for each in (self.days, self.play, self.earlier, self.later):
            each.installEventFilter(self)
        self.name_play(_("Play from change to change"), _("Stop"))
        self.earlier.clicked.connect(self.go_back)
        self.later.clicked.connect(self.go_forward)
        self.field.returnPressed.connect(self._take)
        self.field.editingFinished.connect(self._leave)
        self._dress()

    def widest(self) -> str:
        """A day of the month with the longest name."""
        names = (date_text(f"2025-{month:02d}-28") for month in range(1, 13))
        return max(names, key=len) + "00"

    def show_day(self, day: str) -> None:
        """Show a day (ISO)."""
        ordinal, text = date.fromisoformat(day).toordinal(), date_text(day)
        self.put(self.days.minimum(), self.days.maximum(), ordinal, text)
        self.days.setAccessibleName(_("Day: {day}").format(day=text))
        self.earlier.setEnabled(self.days.before(ordinal) is not None)
        self.later.setEnabled(self.days.after(ordinal) is not None)
        self._say_play()

    def _dress(self) -> None:
        super()._dress()
        self.field.setMaximumWidth(self.field.minimumWidth())

    def _day(self) -> int:
        return date.fromisoformat(day_of(self._library, self._store.now)).toordinal()

    # ---- moving

    def go_to(self, value: int) -> None:
        """Go where the slider was put."""
        self._store.go(self._store.now.on_date(date.fromordinal(value).isoformat()))

    @Slot()
    def go_forward(self) -> None:
        """Stop, and go to the next change."""
        self._jump(self.days.after(self._day()))

    @Slot()
    def go_back(self) -> None:
        """Stop, and go to the change before."""
        self._jump(self.days.before(self._day()))

    def _jump(self, there: int | None) -> None:
        self.stop()
        if there is not None:
            self.go_to(max(there, self.days.minimum()))
            self.jumped.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that slider and buttons have no use for."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Space and watched is self.days:
                self.toggle()
                return True
            by = _BY.get(Qt.Key(event.key())) if event.modifiers() & Qt.KeyboardModifier.ControlModifier else None
            if by is not None:
                self._jump(self.days.after(self._day()) if by > 0 else self.days.before(self._day()))
                return True
        return super().eventFilter(watched, event)

    # ---- typing

    @Slot()
    def _take(self) -> None:
        """Go to the day that was typed, or say why not and leave what was typed."""
        try:
            day = typed_day(self.field.text(), *self._span)
        except ValueError as error:
            self.refused.emit(str(error))
            return
        self.field.setModified(False)
        self.stop()
        self._store.go(self._store.now.on_date(day))
        self.field.say(date_text(day))
        self.jumped.emit()

    @Slot()
    def _leave(self) -> None:
        """Show the day again where what was typed was not taken."""
        if not self.field.hasFocus():
            self.field.setModified(False)
            self.field.say(date_text(day_of(self._library, self._store.now)))

    # ---- playing

    def begin(self) -> None:
        """Play from here, or from the beginning where the last change is reached."""
        if self.days.after(self._day()) is None:
            self.go_to(self.days.minimum())
        self.clock.start(_FIRST_MS)

    def go_on(self) -> None:
        """Go to the next change, and stay there as long as its words take to read; the last one stops the clock."""
        there = self.days.after(self._day())
        if there is None:
            self.clock.stop()
            return
        there = max(there, self.days.minimum())
        self.go_to(there)
        words = len(day_words(self._library, date.fromordinal(there).isoformat()))
        if self.days.after(there) is None:
            self.clock.stop()
        else:
            self.clock.start(min(max(_LEAST_MS, words * _SIGN_MS), _LONGEST_MS))
        self.jumped.emit()

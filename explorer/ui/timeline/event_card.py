"""The card of the event in focus, with the ways to the events before and after it."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from explorer.analysis.events import beside, chosen, filter_of
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.policy import Event
from explorer.records.words import _, date_text, number
from explorer.ui.element.following import follow
from explorer.ui.element.sheet import Sheet
from explorer.ui.parts.button import Button
from explorer.ui.parts.surface import Surface
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type
from explorer.ui.timeline.event_words import event_blocks

_WIDTH, _LEAST = 320, 260  # pixels at 100 %


class EventCard(QWidget):
    """Says all that is held of one event. N and Shift+N step through the events that the filter leaves, Escape closes.

    stepped: 1 for the next event, -1 for the one before. closed: the reader wants it away.
    """

    stepped = Signal(int)
    closed = Signal()

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._when = Text(style, "", Type.SMALL, QFont.Weight.DemiBold, "secondary")
        self._title = Text(style, "", Type.LEAD, QFont.Weight.Bold)
        self._place = Text(style, "", Type.SMALL, role="secondary", wrap=False)
        self.earlier, self.later = Button(style, "‹", "ghost"), Button(style, "›", "ghost")
        self.close_button = Button(style, "×", "ghost")
        self.earlier.say("‹", _("The event before (Shift+N)"))
        self.later.say("›", _("The next event (N)"))
        self.close_button.say("×", _("Close the card (Esc)"))
        for button in (self.earlier, self.later, self.close_button):
            button.setToolTip(button.accessibleName())
        self.sheet = Sheet(style, inset=0, library=library)
        self._lay_out()
        self.earlier.clicked.connect(self._back)
        self.later.clicked.connect(self._on)
        self.close_button.clicked.connect(self.closed)
        self.sheet.pressed.connect(self._follow)
        style.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        held = QWidget()
        self._head = QVBoxLayout(held)
        row = QHBoxLayout()
        row.addWidget(self._when, 1)
        row.addWidget(self._place)
        for button in (self.earlier, self.later, self.close_button):
            row.addWidget(button)
        self._head.addLayout(row)
        self._head.addWidget(self._title)
        self._head.addWidget(self.sheet, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Surface(self._style, held))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _dress(self) -> None:
        look = self._style.look
        self._head.setContentsMargins(look.space(0), look.space(0), 0, 0)
        self._head.setSpacing(look.space(0))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as it reads well; type that grows takes half as much more."""
        look = self._style.look
        return QSize(round(_WIDTH * (1 + (look.scale - 1) / 2)), look.px(_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be read."""
        look = self._style.look
        return QSize(round(_LEAST * (1 + (look.scale - 1) / 2)), look.px(160))

    def show_event(self, at: Exploration, event: Event) -> None:
        """Tell of an event, and of where it stands among those that are left."""
        self._when.say(date_text(event.date, event.precision))
        self._title.say(event.title)
        left = chosen(self._library, filter_of(at))
        here = next((n for n, each in enumerate(left, 1) if each.event_id == event.event_id), None)
        words = _("{n} of {all}").format(n=number(here), all=number(len(left))) if here else _("left out by the filter")
        self._place.say(words)
        self.earlier.setEnabled(beside(self._library, at, -1) is not None)
        self.later.setEnabled(beside(self._library, at, 1) is not None)
        name = f"{date_text(event.date, event.precision)}: {event.title}"
        self.setAccessibleName(name)
        self.sheet.say(event_blocks(self._library, at, event), name, event.event_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; what else it does not know goes on to the chapter."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            event.ignore()

    @Slot()
    def _back(self) -> None:
        self.stepped.emit(-1)

    @Slot()
    def _on(self) -> None:
        self.stepped.emit(1)

    @Slot(object, object)
    def _follow(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._library, self._store, self._style)

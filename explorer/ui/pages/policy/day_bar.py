"""The bar that moves the day of the rules; below it, what changed on that day and what is not known."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_policy import day_of
from explorer.figures.rule_days import day_words, known_words
from explorer.ui.pages.policy.day_row import DayRow
from explorer.ui.parts.announce import announce
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.text import Text
from explorer.ui.parts.tip import tip
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type


class DayBar(InView):
    """The row that moves the day, and one line: the change of the day at the left, the data date at the right."""

    def __init__(self, library: Library, store: Store, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._store, self._style = library, store, style
        self._said = ""
        self.row = DayRow(library, store, style)
        self.words = Text(style, "", Type.SMALL, wrap=False)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.known = Text(style, "", Type.SMALL, role="secondary", wrap=False)
        self._told = QHBoxLayout()
        self._told.addWidget(self.words, 1)
        self._told.addWidget(self.known)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.row)
        self._column.addLayout(self._told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.row.jumped.connect(self._announce)
        self.row.refused.connect(self._refuse)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def catch_up(self) -> None:
        """Show the day where the reader is now."""
        self._show(self._store.now)

    def _dress(self) -> None:
        look = self._style.look
        self._column.setSpacing(look.space(0))
        self._told.setSpacing(look.space(2))
        self._say(self._said)

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if self.put_off():
            return
        day = day_of(self._library, at)
        self.row.show_day(day)
        self.known.say(known_words(self._library, day))
        self._say(day_words(self._library, day))

    def _say(self, words: str) -> None:
        """Say something on the one line there is; the tip and a screen reader have all of it."""
        self._said = words
        metrics = self._style.look.metrics(Type.SMALL)
        room = max(0, self.width() - round(metrics.horizontalAdvance(self.known.text())) - self._style.look.space(2))
        self.words.say(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))
        self.words.setToolTip(tip(words))
        self.words.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the room there is now."""
        self._say(self._said)

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        self._say(sentence)
        announce(self, sentence)

    @Slot()
    def _announce(self) -> None:
        announce(self, f"{self.row.field.text()}. {self._said}")

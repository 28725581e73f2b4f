"""The Policy page: a chapter at a time, from the timeline of decisions to the article this project began with."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QFocusEvent, QFont
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.content.library import Library
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.bench import Bench
from explorer.ui.pages.policy.chapters import CHAPTERS
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type
from explorer.ui.turns import after_painting
from explorer.ui.work import Work

KEY = "policy"


class PolicyPage(QWidget):
    """A title, the switch of chapters, and below them the chapter in view, made when it is first opened."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._bench: Bench | None = None
        self._made: dict[Chapter, QWidget] = {}
        self._asked: set[Chapter] = set()
        self._presenting = False
        self._title = Text(style, CHAPTERS[store.now.chapter].title, Type.TITLE, QFont.Weight.ExtraBold)
        words = [(str(key), chapter.word) for key, chapter in CHAPTERS.items()]
        self.chapters = Segmented(style, words, _("Chapter"))
        self._lay_out()
        self.chapters.picked.connect(self._open)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def complete(self, work: Work, then: Callable[[], None]) -> None:
        """Add the chapter in view, when a thread has read what it needs."""
        self._bench = Bench(self._library, self._store, self._style, work)
        self._ask(self._store.now, then)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the chapters. A focus proxy would be a stop of Tab in the wrong place."""
        self.chapters.setFocus(event.reason())

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide what only the reader needs."""
        self._presenting = on
        self._show(self._store.now)

    @property
    def shown(self) -> QWidget | None:
        """The chapter in view; None before it is made."""
        return self._made.get(self._store.now.chapter)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.chapters)
        self._stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._stack, 1)

    def _dress(self) -> None:
        look = self._style.look
        edge = look.space(3)
        self._column.setContentsMargins(edge, look.space(2), edge, look.space(2))
        self._column.setSpacing(look.space(1))
        self._head.setSpacing(look.space(2))

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if at.page != KEY:
            return
        self.chapters.choose(str(at.chapter))
        self._title.say(CHAPTERS[at.chapter].title)
        self.chapters.setVisible(not self._presenting)
        if at.chapter in self._made:
            self._stack.setCurrentWidget(self._made[at.chapter])
        elif self._bench is not None:
            self._ask(at, None)

    def _ask(self, at: Exploration, then: Callable[[], None] | None) -> None:
        """Let a thread read what the chapter needs; the chapter is made when that is done, or has failed."""
        if self._bench is None or at.chapter in self._asked:
            return
        self._asked.add(at.chapter)
        add = partial(self._add, at.chapter, then)
        self._bench.work.run(partial(CHAPTERS[at.chapter].read, self._library, at), add, add)

    def _add(self, chapter: Chapter, then: Callable[[], None] | None, _told: object) -> None:
        bench = self._bench
        if bench is None or not isValid(self):
            return  # Closed before all was made.
        made = stand_in(self._style, partial(CHAPTERS[chapter].make, bench))
        self._made[chapter] = made
        self._stack.addWidget(made)
        if self._store.now.chapter is chapter:
            self._stack.setCurrentWidget(made)
        fill = getattr(made, "fill", None)
        done = partial(self._filled, then)
        after_painting(partial(fill, done) if fill is not None else done)

    def _filled(self, then: Callable[[], None] | None) -> None:
        """The keyboard goes as the eye does: chapters first, then what the chapter holds."""
        from explorer.ui.parts.tab_order import put_in_order

        if not isValid(self):
            return
        put_in_order((self.chapters, *self._made.values()))
        if then is not None:
            then()

    @Slot(str)
    def _open(self, key: str) -> None:
        self._store.go(self._store.now.on_chapter(Chapter(key)))

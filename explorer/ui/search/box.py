"""The search box of the top bar: a line to type in, and the list of what was found below it."""

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from explorer.content.library import Library
from explorer.records.words import _
from explorer.ui.parts.announce import announce
from explorer.ui.parts.search_field import SearchField
from explorer.ui.search.rows import Kind, Row, rows_of
from explorer.ui.store import Store
from explorer.ui.theme import Style
from explorer.ui.work import Work

if TYPE_CHECKING:
    from explorer.analysis.search import Index
    from explorer.ui.search.hit_list import HitList

_A_FEW, _MANY = 4, 200  # hits of a kind: at first, and when more are asked for
_LIST_WIDTH = 520  # pixels at 100 %
_KEY = "Ctrl K"


def make_index(library: Library) -> "Index":
    """The index of everything that can be found; slow, for a thread.

    Imported here, in the thread: the records of all tables take longer to make than the window may stand still.
    """
    from explorer.analysis.findable import everything
    from explorer.analysis.search import Index
    from explorer.exploration.pages import PAGES
    from explorer.figures.known import known
    from explorer.figures.lenses import LENSES

    import_module("explorer.ui.search.hit_list")  # for the first letter typed
    names = known(library, tuple(page.key for page in PAGES))
    return Index(everything(library, [(lens.key, lens.name) for lens in LENSES], names.years))


class SearchBox(SearchField):
    """Finds anything in the facts while one types; each hit leads to its place.

    Up and Down walk the hits, Enter goes there, Esc closes the list and then empties the line.
    """

    def __init__(self, library: Library, store: Store, style: Style, work: Work) -> None:
        super().__init__(style, _("Search elements, countries, events, products…"), _("Search everything"), _KEY)
        self._library, self._store = library, store
        # The window's own: two threads at once would fight over the interpreter, and one would wake the collector
        # while the other still runs.
        self._work = work
        self._index: Index | None = None
        self._asked = False
        self._wide: str | None = None  # the kind of which many are shown
        self._chosen = -1
        self._list: HitList | None = None
        self._came_from: QWidget | None = None
        self.line.setAccessibleDescription(_("Type, then Up and Down for the results, Enter to go there."))
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._typed)

    # What others ask of it

    def begin(self) -> None:
        """Put the keyboard into the line, with what stands there selected."""
        holder = QApplication.focusWidget()
        if holder is not self.line:
            self._came_from = holder
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        if self.line.text():
            self._answer()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown; () where the list is closed."""
        return self._list.rows.rows if self._list is not None and self._list.isVisible() else ()

    @property
    def chosen(self) -> Row | None:
        """The row that Enter would follow."""
        return self.rows[self._chosen] if 0 <= self._chosen < len(self.rows) else None

    @property
    def ready(self) -> bool:
        """Whether the facts have been read for searching."""
        return self._index is not None

    def prepare(self) -> None:
        """Have the index made in a thread, if it was not asked for before."""
        if not self._asked:
            self._asked = True
            self._work.run(partial(make_index, self._library), self._take, self._failed)

    # The list

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list is as wide as the box."""
        super().resizeEvent(event)
        if self._list is not None and self._list.isVisible():
            self._place_list(self._list)

    def _shown_list(self) -> "HitList":
        if self._list is None:
            # Imported when something is typed: the window needs none of it to stand.
            from explorer.ui.search.hit_list import HitList

            self._list = HitList(self, self._style)
            self._list.view.clicked.connect(self._pressed)
            self._list.view.entered.connect(self._pointed)
        return self._list

    def _place_list(self, shown: "HitList") -> None:
        look = self._style.look
        wide = max(self.width(), look.px(_LIST_WIDTH))
        most = round(self.window().height() * 0.72)
        shown.place(self, QSize(wide, min(shown.height_wanted(), most)))

    def _say(self, rows: tuple[Row, ...]) -> None:
        shown = self._shown_list()
        shown.rows.say(rows)
        self._choose(shown.rows.next(-1, 1))
        shown.view.scrollToTop()
        self._place_list(shown)
        if not shown.isVisible():
            shown.begin(None)

    def _choose(self, row: int) -> None:
        shown = self._shown_list()
        self._chosen = row
        if row < 0:
            shown.view.clearSelection()
            return
        shown.view.setCurrentIndex(shown.rows.index(row))
        if row == shown.rows.next(-1, 1):
            shown.view.scrollToTop()

    def close_list(self) -> None:
        """Close the list; what was typed stays."""
        if self._list is not None:
            self._list.leave()

    # Typing

    @Slot(str)
    def _typed(self, _text: str) -> None:
        self._wide = None
        self.place_line()
        self._answer()

    def _answer(self) -> None:
        typed = self.line.text()
        if not typed.strip():
            self.close_list()
            return
        if self._index is None:
            self.prepare()
            self._say((Row(Kind.SAYING, _("Reading the facts…")),))
            return
        from explorer.analysis.search import search

        answer = search(self._index, typed, _MANY if self._wide else _A_FEW)
        rows = rows_of(answer)
        if self._wide:
            rows = tuple(row for row in rows if row.group == self._wide)
        self._say(rows)
        self._speak(answer.total)

    def _speak(self, total: int) -> None:
        row = self.chosen
        if row is None:
            announce(self.line, " ".join(r.text for r in self.rows))
            return
        place = [r for r in self.rows if r.pressable].index(row) + 1
        announce(self.line, _("{hit}; {place} of {total}").format(hit=row.spoken, place=place, total=total))

    @Slot(object)
    def _take(self, index: "Index") -> None:
        self._index = index
        if self.line.hasFocus() and self.line.text().strip():
            self._answer()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._asked = False
        if self.line.hasFocus() and self.line.text().strip():
            words = _("The facts could not be read for searching ({why}).").format(why=error)
            self._say((Row(Kind.SAYING, words),))

    # Walking and following

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the keys of the list while the line has the keyboard, and prepare when it gets it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(event):
            return True
        if isinstance(event, QFocusEvent):
            self.place_line()
            if event.gotFocus():
                self.prepare()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            if self.rows:
                self.close_list()
            elif self.line.text():
                self.line.clear()
                self.place_line()
            else:
                self._give_back()
            return True
        if not self.rows:
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.text().strip():
                self._answer()
                return True
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.chosen:
                self._follow(self.chosen)
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in steps:
            self._walk(steps[key])
            return True
        return False

    def _walk(self, step: int) -> None:
        shown = self._shown_list()
        there = self._chosen
        for _count in range(abs(step)):
            before, there = there, shown.rows.next(there, 1 if step > 0 else -1)
            round_the_end = (there <= before) if step > 0 else (there >= before)
            if abs(step) > 1 and round_the_end:
                there = before
                break
        self._choose(there)
        self._speak(len([row for row in self.rows if row.pressable]))

    @Slot(QModelIndex)
    def _pointed(self, index: QModelIndex) -> None:
        if self.rows[index.row()].pressable:
            self._choose(index.row())

    @Slot(QModelIndex)
    def _pressed(self, index: QModelIndex) -> None:
        row = self.rows[index.row()]
        if row.pressable:
            self._follow(row)

    def _follow(self, row: Row) -> None:
        if row.kind is Kind.WORD:
            self.line.setText(row.text)
            self._answer()
        elif row.kind is Kind.MORE:
            self._wide = row.group
            self._answer()
        elif row.found is not None:
            from explorer.analysis.findable import destination

            there = destination(row.found, self._store.now)
            self.close_list()
            self.line.clear()
            self.place_line()
            self._give_back()
            self._store.go(there)

    def _give_back(self) -> None:
        """Let the keyboard go back to where it was before the search, so that it need not walk there again."""
        before, self._came_from = self._came_from, None
        alive = before is not None and isValid(before) and before.isVisible()
        (before if before is not None and alive else self.window()).setFocus(Qt.FocusReason.OtherFocusReason)

"""The chapter on terms: the glossary and who is who as lists, and the page of the term or organisation chosen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.analysis.things import thing
from explorer.analysis.usage import usage
from explorer.content.library import Library
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration
from explorer.records.policy import Actor, Term
from explorer.records.words import _
from explorer.ui.bench import Bench
from explorer.ui.element.blocks import Block, Heading, Paragraph
from explorer.ui.element.following import follow
from explorer.ui.element.narrowed import NarrowedSheet
from explorer.ui.element.sheet import Sheet
from explorer.ui.element.thing_blocks import thing_blocks
from explorer.ui.element.thing_card import ThingCard
from explorer.ui.pages.policy.term_list import Listed, list_blocks
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.surface import Surface
from explorer.ui.theme import Style
from explorer.ui.turns import after_painting

_PAGES = ("term:", "actor:")
_AT_ONCE = 8  # entries that are set in one turn of the event loop


def read(library: Library, at: Exploration) -> None:
    """Look through the tables for what names which term, off the GUI thread."""
    usage(library, "")
    found = thing(library, at.thing) if at.thing and at.thing.startswith(_PAGES) else None
    if found is not None:
        thing_blocks(library, found)


class Terms(InView):
    """A list to choose from at the left, with a line to narrow it down; at the right the page of what was chosen."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._library, self._store, self._style = bench.library, bench.store, bench.style
        style, facts = bench.style, bench.library
        self._thing: str | None = None
        glossary = _("Glossary: {count}").format(count=len(facts.rows(Term)))
        actors = _("Who is who: {count}").format(count=len(facts.rows(Actor)))
        self.lists = Segmented(style, [(Listed.GLOSSARY, glossary), (Listed.ACTORS, actors)], _("List"))
        self.list = NarrowedSheet(style, _("Find a term or an organisation…"), self._blocks)
        self.card: ThingCard | None = None
        self._coming: list[Block] = []
        self.nothing = Sheet(style)
        self.nothing.say(_nothing_chosen(), _("Nothing chosen"))
        self._right = QStackedWidget()
        self._right.addWidget(self.nothing)
        self._lay_out(style)
        self.lists.picked.connect(self._pick)
        self.list.sheet.pressed.connect(self._follow)
        bench.store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(bench.store.now)

    def fill(self, then: Callable[[], None]) -> None:
        """Add the page at the right, in a turn of its own; then() when it stands."""
        after_painting(partial(self._add_card, then))

    def _add_card(self, then: Callable[[], None]) -> None:
        if not isValid(self):
            return
        self.card = ThingCard(self._library, self._store, self._style)
        self._right.addWidget(self.card)
        self._show(self._store.now)
        then()
        self._coming = [block for which in Listed for block in list_blocks(self._library, which, "", None)]
        after_painting(self._begin_ahead)

    def _begin_ahead(self) -> None:
        if isValid(self):
            self.list.sheet.show_strong()  # now that everything has its size
            self._set_ahead()

    def _set_ahead(self) -> None:
        """Set a few entries of the lists, so that neither takes long to be put up whole when it is asked for."""
        if isValid(self):
            for block in self._coming[:_AT_ONCE]:
                self.list.sheet.prepare(block)
            del self._coming[:_AT_ONCE]
            if self._coming:
                after_painting(self._set_ahead)

    def sizeHint(self) -> QSize:
        """The room of a page."""
        look = self._style.look
        return QSize(look.px(900), look.px(600))

    def catch_up(self) -> None:
        """Show what is chosen now."""
        self._show(self._store.now)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the lists. A focus proxy would hide the other stops of Tab behind it."""
        self.lists.setFocus(event.reason())

    def _lay_out(self, style: Style) -> None:
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.lists)
        self._left.addWidget(self.list, 1)
        self._sides = QHBoxLayout(self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.addWidget(left, 2)
        self._sides.addWidget(Surface(style, self._right), 3)

    @Slot()
    def _dress(self) -> None:
        look = self._style.look
        self._left.setSpacing(look.space(1))
        self._sides.setSpacing(look.space(2))

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if self.put_off() or at.chapter is not Chapter.TERMS:
            return
        chosen = at.thing if at.thing is not None and at.thing.startswith(_PAGES) else None
        arrived, self._thing = chosen != self._thing, chosen
        if arrived and chosen is not None:
            self.lists.choose(Listed.ACTORS if chosen.startswith("actor:") else Listed.GLOSSARY)
        self.list.tell()
        self._stand(self.nothing if chosen is None or self.card is None else self.card)
        if arrived:
            self.list.sheet.show_strong()

    def _stand(self, widget: QWidget) -> None:
        held = self._right.currentWidget()
        had = held is not widget and held is not None and held.isAncestorOf(self.focusWidget() or self)
        self._right.setCurrentWidget(widget)
        if had:
            # Closed by its own button, the card must not leave the keyboard nowhere.
            self.list.sheet.setFocus()

    def _blocks(self, typed: str) -> tuple[Block, ...]:
        return list_blocks(self._library, Listed(self.lists.chosen), typed, self._thing)

    @Slot(str)
    def _pick(self, _key: str) -> None:
        self.list.field.line.clear()
        self.list.tell()
        self.list.sheet.verticalScrollBar().setValue(0)

    @Slot(object, object)
    def _follow(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._library, self._store, self._style)


def _nothing_chosen() -> tuple[Block, ...]:
    return (
        Heading(_("Choose a term or an organisation")),
        Paragraph(_("Its page says what it is, and names the events, plants and countries that go with it.")),
        Paragraph(
            _(
                "In texts all over the program, a term or an organisation is underlined with dots where it is first "
                "named. Point at it, or walk there with the arrow keys, and a card explains it; a press opens its page."
            ),
            quiet=True,
        ),
    )

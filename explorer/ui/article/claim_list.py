"""The list of claims with their verdicts; a press on one shows its evidence and reads the claim beside it."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.article.claim_blocks import counts_text, list_blocks, own_badge
from explorer.ui.article.claim_book import claim_book
from explorer.ui.element.blocks import Block, Heading, Paragraph, ToChapter
from explorer.ui.element.following import follow
from explorer.ui.element.sheet import Sheet
from explorer.ui.store import Store
from explorer.ui.theme import Style


class ClaimList(Sheet):
    """Claims of the article part by part, and a teacher's where a file is open.

    compact: for a small place beside other views: a heading that leads to the chapter, and the article's claims alone.
    """

    def __init__(self, library: Library, store: Store, style: Style, *, compact: bool = False) -> None:
        super().__init__(style, inset=2)
        self._library, self._store = library, store
        self._compact = compact
        self._book = claim_book(library, store)
        self.pressed.connect(self._go_there)
        self._book.changed.connect(self._renew)
        store.changed.connect(self._show)
        self._show(store.now)

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if self.isVisible() or not self.blocks:
            self.say(self._all(at.claim), _("Claims"), "claims")

    @Slot()
    def _renew(self) -> None:
        self._show(self._store.now)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was missed while nobody looked."""
        self.say(self._all(self._store.now.claim), _("Claims"), "claims")
        super().showEvent(event)

    def _all(self, now: str | None) -> tuple[Block, ...]:
        article = self._book.article
        if self._compact:
            heading = Heading(_("Fact-check of the article this began with"), ToChapter(Chapter.ARTICLE))
            plain = (block for block in list_blocks(article, now) if not isinstance(block, Heading))
            return (heading, Paragraph(counts_text(article), quiet=True), *plain)
        made: list[Block] = []
        if self._book.own:
            made += [
                Heading(_("From {file}").format(file=self._book.file)),
                own_badge(),
                Paragraph(counts_text(self._book.own), quiet=True),
                *list_blocks(self._book.own, now),
            ]
        return (*made, Paragraph(counts_text(article), quiet=True), *list_blocks(article, now))

    @Slot(object, object)
    def _go_there(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._library, self._store, self._style)

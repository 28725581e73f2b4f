"""The picture of the element in focus: a photograph where the reader fetched one, else one that we drew."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.outputs.credits import pictures_of
from explorer.outputs.photos.kept import LocalPhoto, local_photo
from explorer.records.words import _
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.picture import CreditedPicture
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style
from explorer.ui.work import Work

KEY = "element"  # the page it stands on


class ShownPicture(InView):
    """One picture with its credit; where there is none for an element, a sentence says so.

    kinds: kinds of our own pictures, the one to be preferred first.
    """

    def __init__(
        self, library: Library, store: Store, style: Style, work: Work, kinds: tuple[str, ...] = ("oxide",)
    ) -> None:
        super().__init__()
        self._library, self._store, self._style, self._work, self._kinds = library, store, style, work, kinds
        self._symbol: str | None = None
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        store.changed.connect(self._show)
        self._show(store.now)

    @property
    def shown(self) -> QWidget | None:
        """The picture, or the sentence in its place; None before the reader's folder was looked at."""
        return self._shown

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if self.put_off() or at.page != KEY or at.element == self._symbol:
            return
        self._symbol = at.element
        if at.element is not None:
            asked = at.element
            # The folder is the reader's own, and a photograph is read whole to see that it is sound.
            self._work.run(partial(local_photo, asked), partial(self._take, asked), partial(self._take_none, asked))

    def catch_up(self) -> None:
        """Show where the reader is now."""
        self._show(self._store.now)

    def _take_none(self, symbol: str, _error: Exception) -> None:
        self._take(symbol, (None, ""))

    def _take(self, symbol: str, found: tuple[LocalPhoto | None, str]) -> None:
        if not isValid(self) or symbol != self._symbol:
            return
        photo, sentence = found
        if sentence:
            self._store.tell(sentence)
        self._put(self._made(symbol, photo))

    def _made(self, symbol: str, photo: LocalPhoto | None) -> QWidget:
        if photo is not None:
            held = (photo.path, photo.credit)
            return CreditedPicture(self._library, self._style, photo.path.name, self._work, photograph=held)
        for kind in self._kinds:
            ours = pictures_of(self._library, symbol, kind)
            if ours:
                return CreditedPicture(self._library, self._style, ours[0].file, self._work)
        words = _("No picture of {symbol} here: no source says what its oxide looks like.").format(symbol=symbol)
        if self._library.rare_earth(symbol) is None:
            words = _("The program has pictures of the 17 rare earths only.")
        return Text(self._style, words, role="secondary")

    def _put(self, widget: QWidget) -> None:
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = widget
        self._column.addWidget(widget)

"""The picture that shows the element in focus among others; gone where there is none."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.outputs.credits import pictures_of
from explorer.ui.parts.picture import CreditedPicture
from explorer.ui.parts.surface import Surface
from explorer.ui.store import Store
from explorer.ui.theme import Style
from explorer.ui.work import Work

_KIND = "oxides"


class GroupPicture(QWidget):
    """One of our pictures of several oxides, on the calm surface; hidden for an element that is in none of them."""

    def __init__(self, library: Library, store: Store, style: Style, work: Work) -> None:
        super().__init__()
        self._library, self._store, self._style, self._work = library, store, style, work
        self._file: str | None = None
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        store.changed.connect(self._show)
        self._show(store.now)

    @property
    def file(self) -> str | None:
        """The picture shown; None before the first."""
        return self._file

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        # Not an InView: hidden where it has no picture, it must hear of the next element to come back.
        ours = pictures_of(self._library, at.element, _KIND) if at.element else ()
        if self.parentWidget() is not None or not ours:  # alone and visible it would be a window of its own
            self.setVisible(bool(ours))
        if not ours or ours[0].file == self._file:
            return
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._file = ours[0].file
        made = CreditedPicture(self._library, self._style, self._file, self._work)
        self._shown = Surface(self._style, made, roomy=True)
        self._column.addWidget(self._shown)

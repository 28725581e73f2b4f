"""The bar by which a reader gets the photographs, sees how far they are, and removes them again."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.content.photos import fetchable
from explorer.content.places import photo_folder
from explorer.outputs.photos.kept import Kept, LocalPhoto, kept, remove
from explorer.records.photo import Photo
from explorer.records.words import _, ngettext, number
from explorer.ui.pages.sources.fetching import Fetching
from explorer.ui.parts.announce import announce
from explorer.ui.parts.button import Button
from explorer.ui.parts.progress import Progress
from explorer.ui.parts.text import Text
from explorer.ui.theme import Style
from explorer.ui.work import Work

_FINE = 100  # steps of the bar for each photograph
_FORGOTTEN = "forgotten "  # begins the key of a sentence about a file that was removed or changed


class PhotoBar(QWidget):
    """Get, cancel, remove; and in words what happens.

    fetching: the process that fetches; the program's own by default. folder: where photographs are kept.
    """

    changed = Signal()  # other photographs are here, or something is to be said about one

    def __init__(
        self, style: Style, photos: Sequence[Photo], fetching: Fetching | None = None, folder: Path | None = None
    ) -> None:
        super().__init__()
        self._style, self.folder = style, folder or photo_folder()
        self._by_id = {photo.photo_id: photo for photo in photos}
        self._wanted = {photo.photo_id for photo in fetchable(photos)}
        self._fetching = fetching or Fetching(parent=self)
        self._work: Work | None = None
        self.here: dict[str, LocalPhoto] = {}
        self.sentences: dict[str, str] = {}  # by photograph, "" for all of them
        self._place = 0
        self.get, self.removal = Button(style, _("Get the photographs"), "primary"), Button(style, _("Remove them"))
        self.cancel = Button(style, _("Cancel"))
        self.progress = Progress(style, _("How many photographs are fetched"))
        self.state = Text(style, _("Looking which photographs are on this computer…"), role="secondary")
        self._lay_out()
        self.get.clicked.connect(self._get)
        self.cancel.clicked.connect(self._cancel)
        self.removal.clicked.connect(self._remove)
        self._fetching.told.connect(self._hear)
        self._fetching.ended.connect(self._end)
        style.changed.connect(self._dress)
        self._dress()
        for widget in (self.get, self.removal, self.cancel, self.progress):
            widget.hide()

    def complete(self, work: Work) -> None:
        """Look, in a thread, which photographs are here."""
        self._work = work
        work.run(partial(kept, self.folder), self._take, self._failed)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        for button in (self.get, self.cancel, self.removal):
            self._row.addWidget(button)
        self._row.addWidget(self.progress, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self.state)

    # What is here

    @Slot(object)
    def _take(self, found: Kept) -> None:
        self.here = found.photos
        told = {photo: sentence for photo, sentence in self.sentences.items() if not photo.startswith(_FORGOTTEN)}
        self.sentences = told | {f"{_FORGOTTEN}{place}": said for place, said in enumerate(found.sentences)}
        self._offer()
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self.state.say(_("Which photographs are on this computer could not be read ({why}).").format(why=error))

    def _offer(self) -> None:
        """Show what can be done now."""
        running = self._fetching.running
        missing = len(self._wanted - self.here.keys())
        self.get.setVisible(not running and missing > 0)
        self.removal.setVisible(not running and bool(self.here))
        self.cancel.setVisible(running)
        self.progress.setVisible(running)
        if missing == len(self._wanted):
            words = ngettext("Get the photograph", "Get the {count} photographs", missing)
        else:
            words = ngettext("Get the missing photograph", "Get the {count} missing photographs", missing)
        self.get.say(words.format(count=number(missing)))
        if not running:
            self.state.say(self._summary())

    def _summary(self) -> str:
        total = len(self._wanted)
        count = len(self._wanted & self.here.keys())
        if not count:
            said = _("No photograph is on this computer yet.")
        elif count == total:
            said = _("All {total} photographs that can be fetched are on this computer.").format(total=number(total))
        else:
            said = _("{count} of {total} photographs are on this computer.").format(
                count=number(count), total=number(total)
            )
        return " ".join((said, self.sentences.get("", ""))).strip()

    # Fetching

    @Slot()
    def _get(self) -> None:
        self.sentences = {}
        self._place = 0
        self.progress.setRange(0, max(1, len(self._wanted)) * _FINE)
        self.progress.setValue(0)
        self._fetching.start()
        self.state.say(_("Asking for the first photograph…"))
        self._offer()
        self.cancel.setFocus()
        self.changed.emit()

    @Slot()
    def _cancel(self) -> None:
        self.sentences[""] = _("You stopped it; the next time goes on from here.")
        self._fetching.stop()

    @Slot(object)
    def _hear(self, told: Mapping[str, Any]) -> None:
        """One line of what the process tells."""
        photo = self._by_id.get(str(told.get("photo")))
        event = told.get("event")
        if event == "begun" and photo is not None:
            self._place = int(told["place"])
            self.progress.setValue((self._place - 1) * _FINE)
            words = _("{place} of {of}: {what}")
            self.state.say(words.format(place=self._place, of=told["of"], what=photo.shows))
        elif event == "received" and told.get("total"):
            share = min(1.0, int(told["bytes"]) / int(told["total"]))
            self.progress.setValue(round((self._place - 1 + share) * _FINE))
        elif event == "failed" and photo is not None:
            self.sentences[photo.photo_id] = str(told["sentence"])
            self.changed.emit()
        elif event == "stopped":
            self.sentences[""] = f"{self.sentences.get('', '')} {told['sentence']}".strip()

    @Slot(str)
    def _end(self, sentence: str) -> None:
        if sentence:
            self.sentences[""] = sentence
        had_focus = self.cancel.hasFocus()
        self._offer()
        if had_focus:
            (self.get if self.get.isVisible() else self.removal).setFocus()
        if self._work is not None:
            self._work.run(partial(kept, self.folder), self._arrived, self._failed)

    def _arrived(self, found: Kept) -> None:
        """Say how it ended, now that it is known what is here."""
        had_focus = self.get.hasFocus()
        self._take(found)
        if had_focus and not self.get.isVisible():
            self.removal.setFocus()
        announce(self, self.state.text())

    # Removing

    @Slot()
    def _remove(self) -> None:
        if self._work is not None:
            self.sentences = {}
            self._work.run(partial(_emptied, tuple(self._by_id), self.folder), self._take, self._not_removed)

    def _not_removed(self, error: Exception) -> None:
        self.sentences[""] = _("Not all photographs could be removed ({why}).").format(why=error)
        if self._work is not None:
            self._work.run(partial(kept, self.folder), self._take, self._failed)

    @Slot()
    def _dress(self) -> None:
        look = self._style.look
        self._row.setSpacing(look.space(1))
        self._column.setSpacing(look.space(0))


def _emptied(photo_ids: tuple[str, ...], folder: Path) -> Kept:
    """What is left after these were removed; for a thread. Raises OSError where one cannot be removed."""
    remove(photo_ids, folder)
    return kept(folder)

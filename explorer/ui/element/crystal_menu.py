"""The menu of a crystal: its picture, its table of atoms, and its address."""

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from explorer import __version__
from explorer.content.library import Library
from explorer.outputs import crystal_file
from explorer.outputs.citation import apa_list
from explorer.outputs.files import write_atomic
from explorer.records.words import _
from explorer.ui.element.crystal_picture import Seen, image, png


class CrystalMenu(QObject):
    """Opens under the button of a crystal. Pictures are made for paper, in the light theme."""

    def __init__(self, library: Library, owner: QWidget) -> None:
        super().__init__(owner)
        self._library, self._owner = library, owner
        self._seen: Seen | None = None
        self._menu: QMenu | None = None

    def open_under(self, anchor: QWidget, seen: Seen) -> None:
        """Offer what can be done with what is seen."""
        self._seen = seen
        if self._menu is None:
            self._menu = self._made()
        self._menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height())))

    def _made(self) -> QMenu:
        menu = QMenu(self._owner)
        menu.addAction(_("Copy picture"), self.copy_picture)
        menu.addAction(_("Copy atoms as a table"), self.copy_atoms)
        menu.addAction(_("Copy citation"), self.copy_citation)
        menu.addAction(_("Copy address"), self.copy_address)
        menu.addSeparator()
        menu.addAction(_("Save picture as PNG…"), self._ask_png)
        menu.addAction(_("Save atoms as CSV…"), self._ask_csv)
        return menu

    def copy_picture(self) -> None:
        """Put the crystal as it is turned now on the clipboard."""
        if self._seen:
            QGuiApplication.clipboard().setImage(image(self._library, self._seen))

    def copy_atoms(self) -> None:
        """Put the atoms of one cell on the clipboard, with tabs between."""
        if self._seen:
            QGuiApplication.clipboard().setText(crystal_file.as_tsv(self._seen.model.structure))

    def copy_citation(self) -> None:
        """Put the sources on the clipboard in APA style."""
        if self._seen:
            found = [s for s in map(self._library.source, self._seen.model.structure.source_ids) if s]
            QGuiApplication.clipboard().setText(apa_list(found))

    def copy_address(self) -> None:
        """Put the address of the view on the clipboard."""
        if self._seen:
            QGuiApplication.clipboard().setText(self._seen.address)

    def save_as(self, path: Path, seen: Seen) -> bool:
        """Save as .png or .csv by the ending; False, with a sentence on the screen, where that fails."""
        try:
            write_atomic(path, self._content(path, seen))
        except (OSError, ValueError) as error:
            box = QMessageBox(QMessageBox.Icon.Warning, _("Not saved"), str(error), parent=self._owner.window())
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.open()
            return False
        return True

    def _content(self, path: Path, seen: Seen) -> bytes:
        if path.suffix.lower() == ".png":
            return png(self._library, seen)
        if path.suffix.lower() == ".csv":
            return crystal_file.as_csv(seen.model.structure, self._library, seen.address, __version__).encode()
        raise ValueError(
            _("found the ending “{found}”, wanted {wanted}").format(found=path.suffix, wanted=".png, .csv")
        )

    def _ask_png(self) -> None:
        self._ask("png", _("Pictures"))

    def _ask_csv(self) -> None:
        self._ask("csv", _("Tables"))

    def _ask(self, ending: str, kind: str) -> None:
        if self._seen is None:
            return
        name = f"crystal-{self._seen.model.structure.id}.{ending}"
        chosen, _filter = QFileDialog.getSaveFileName(
            self._owner.window(), _("Save the crystal"), name, f"{kind} (*.{ending})"
        )
        if chosen:
            path = Path(chosen)
            right = path if path.suffix.lower() == f".{ending}" else path.with_name(f"{path.name}.{ending}")
            self.save_as(right, self._seen)

"""Where a teacher opens a file of claims, and learns what such a file holds."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from explorer.content.claims_file import ALLOWED, NEEDED
from explorer.content.library import Library
from explorer.content.problems import Problem
from explorer.records.policy import Verdict
from explorer.records.words import _, ngettext
from explorer.ui.article.claim_blocks import counts_text
from explorer.ui.article.claim_book import claim_book
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.source_record import CopyButton
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type
from explorer.ui.work import Work


class OwnFile(QWidget):
    """Says which file is open, opens another and closes it; a file with faults is refused with all of them."""

    def __init__(self, library: Library, store: Store, style: Style, work: Work) -> None:
        super().__init__()
        self._style, self._work = style, work
        self._book = claim_book(library, store)
        self._title = Text(style, _("A teacher’s own claims"), Type.LEAD, QFont.Weight.Bold)
        self.state = Text(style, "")
        self.open = Button(style, _("Open claims file…"))
        self.close_file = Button(style, _("Close the file"))
        columns = CopyButton(style, _("Copy the header row"), ",".join((*NEEDED, *ALLOWED)))
        buttons = QWidget()
        self._flow = Flow(style, buttons)
        for button in (self.open, self.close_file, columns):
            self._flow.addWidget(button)
        self._rules = Text(style, _rules(), Type.SMALL, role="secondary")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self.state, buttons, self._rules):
            self._column.addWidget(part)
        self.open.clicked.connect(self._choose)
        self.close_file.clicked.connect(self._book.close_file)
        self._book.changed.connect(self._show)
        self._book.refused.connect(self._refuse)
        style.changed.connect(self._dress)
        self._dress()
        self._show()

    def read(self, path: str) -> None:
        """Open the file of this path."""
        self._book.read_file(Path(path), self._work)

    @Slot()
    def _show(self) -> None:
        said = _("No file is open.")
        if self._book.own:
            said = _("{file} is open. {counts}.").format(file=self._book.file, counts=counts_text(self._book.own))
        self.state.say(said)
        self.close_file.setVisible(bool(self._book.own))

    @Slot()
    def _choose(self) -> None:
        kinds = _("Tables as text (*.csv *.tsv *.txt);;All files (*)")
        dialog = QFileDialog(self, _("Open claims file"), "", kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    @Slot(str, object)
    def _refuse(self, file: str, problems: tuple[Problem, ...]) -> None:
        if self.isVisible():
            FaultsDialog(self._style, file, problems, self).open()

    @Slot()
    def _dress(self) -> None:
        self._column.setSpacing(self._style.look.space(0))


class FaultsDialog(QDialog):
    """Every fault of a file, by row and column, to copy."""

    def __init__(self, style: Style, file: str, problems: tuple[Problem, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("The file was not opened"))
        count = len(problems)
        said = ngettext(
            "{file} has {count} fault. Nothing of it was taken; what was open before still is.",
            "{file} has {count} faults. Nothing of it was taken; what was open before still is.",
            count,
        )
        self._text = "\n".join(map(str, problems))
        self.list = QPlainTextEdit(self._text)
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.list.setAccessibleName(_("Faults of the file"))
        self._copy = Button(style, _("Copy all faults"))
        self._close = Button(style, _("Close"), "primary")
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addWidget(Text(style, said.format(file=file, count=count), Type.LEAD, QFont.Weight.DemiBold))
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self._copy.clicked.connect(self._copy_all)
        self._close.clicked.connect(self.accept)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        window = parent.window()
        self.resize(min(style.look.px(620), window.width()), min(style.look.px(380), window.height()))

    @Slot()
    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._copy.say(_("Copied"))


def _rules() -> str:
    """What a file of claims holds, in words."""
    return _(
        "A table as text, a claim a row, with a header. Columns it must have: {needed}; it may have: {allowed}. "
        "Verdicts: {verdicts}. Lists in a cell are parted by “;”; source_id takes ids of the Sources page or web "
        "addresses, address an address of this program (Ctrl+Shift+C copies that of the view)."
    ).format(needed=", ".join(NEEDED), allowed=", ".join(ALLOWED), verdicts=", ".join(Verdict))

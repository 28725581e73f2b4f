"""One source in full: what it is, where it is, and its citation to copy."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from explorer.outputs.citation import apa, bibtex
from explorer.records.source import Source
from explorer.records.words import _
from explorer.ui.parts.announce import announce
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.text import Text
from explorer.ui.parts.tip import tip
from explorer.ui.theme import Style, Type

_SAID = 1600  # milliseconds that "Copied" stays on a button


class CopyButton(Button):
    """A button that puts a text on the clipboard and says so for a moment."""

    def __init__(self, style: Style, word: str, text: str) -> None:
        super().__init__(style, word)
        self._word, self.copied = word, text
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SAID)
        self._rest.timeout.connect(self._back)
        self.clicked.connect(self._copy)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.copied)
        said = _("Copied")
        self.say(f"✓ {said}", f"{self._word}: {said}")
        announce(self, said)
        self._rest.start()

    @Slot()
    def _back(self) -> None:
        self.say(self._word)


class SourceRecord(QWidget):
    """Title, publisher, year, address and licence of one source, and buttons to copy its citation.

    Addresses are text to select and copy: the program opens none.
    """

    opened = Signal(str)  # the id of the source, to be shown on the Sources page

    def __init__(self, style: Style, source: Source, *, on_page: bool = False) -> None:
        super().__init__()
        self._style, self._source = style, source
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Text(style, source.title, Type.LEAD, QFont.Weight.Bold))
        published = (source.publisher or _("no publisher named"), source.year or _("no date"))
        self._column.addWidget(Text(style, " · ".join(published)))
        if source.url:
            self._column.addWidget(_address(source.url))
        else:
            self._column.addWidget(Text(style, _("There is no page to go to."), role="secondary"))
        licence = _("Terms: {licence}").format(licence=source.licence or _("none seen"))
        self._column.addWidget(Text(style, licence, Type.SMALL, role="secondary"))
        self._column.addWidget(Text(style, _("Id: {id}").format(id=source.source_id), Type.SMALL, role="secondary"))
        self.apa = CopyButton(style, _("Copy citation (APA)"), apa(source))
        self.bibtex = CopyButton(style, _("Copy BibTeX"), bibtex(source))
        buttons = QWidget()
        self._flow = Flow(style, buttons)
        self._flow.addWidget(self.apa)
        self._flow.addWidget(self.bibtex)
        if source.url:
            self.copy_address = CopyButton(style, _("Copy address"), source.url)
            self._flow.addWidget(self.copy_address)
        if not on_page:
            self.open = Button(style, _("Open on the Sources page"))
            self.open.clicked.connect(self._open)
            self._flow.addWidget(self.open)
        self._column.addWidget(buttons)
        style.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._source.source_id)

    @Slot()
    def _dress(self) -> None:
        look = self._style.look
        self._column.setSpacing(look.space(0))


def _address(url: str) -> QLineEdit:
    """An address in one line that can be selected: a label would break it, and put the break on the clipboard."""
    line = QLineEdit(url)
    line.setReadOnly(True)
    line.setFrame(False)
    line.setTextMargins(-2, 0, 0, 0)
    line.setCursorPosition(0)
    line.setToolTip(tip(url))
    line.setAccessibleName(_("Address"))
    return line

"""One sentence where something could not be shown, with the details to copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.parts.text import Text
from explorer.ui.theme import Style


class Fault(QWidget):
    """Stands in the place of what failed; the rest of the window lives on.

    sentence: what happened, for everybody. details: the traceback, for whoever mends it.
    """

    def __init__(self, style: Style, sentence: str, details: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = details
        self._text = Text(style, sentence, role="bad")
        self._copy = Button(style, _("Copy details"))
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._text)
        column.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._copy.setVisible(bool(details))  # not before it has a parent: it would stand as a window of its own
        self._copy.clicked.connect(self._copy_details)
        self.setAccessibleName(sentence)

    def say(self, sentence: str, details: str = "") -> None:
        """Tell of another fault."""
        self._details = details
        self._text.say(sentence)
        self._copy.say(_("Copy details"))
        self._copy.setVisible(bool(details))
        self.setAccessibleName(sentence)

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self._copy.say(_("Copied"))

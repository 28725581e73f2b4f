"""A sentence at the foot of the window about something that went wrong, and a way to copy the details."""

from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.parts.text import Text
from explorer.ui.theme import Style


class Notice(QWidget):
    """Hidden until something is to be said; stays until it is put away."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style, self._details = style, ""
        self._text = Text(style, "")
        self._copy = Button(style, _("Copy details"), "plain")
        self._away = Button(style, _("Put away"), "plain")
        row = QHBoxLayout(self)
        row.addWidget(self._text, 1)
        row.addWidget(self._copy)
        row.addWidget(self._away)
        self._copy.clicked.connect(self._copy_details)
        self._away.clicked.connect(self.hide)
        self.hide()

    def tell(self, sentence: str, details: str = "") -> None:
        """Say a sentence."""
        self._details = details
        self._text.say(sentence)
        self._copy.setVisible(bool(details))
        self.setAccessibleName(sentence)
        self.show()

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self._copy.say(_("Copied"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and a line in the accent above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.look.colour("raised"))
        painter.setPen(QPen(self._style.look.colour("accent"), 2))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

"""A label in the program's type that follows the look."""

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from explorer.ui.plain import PLAIN_TEXT
from explorer.ui.theme import Style, Type


class Text(QLabel):
    """Plain text at one step of the scale; never reads markup, so no text can load a file."""

    def __init__(  # noqa: PLR0913 - a label is its style, text, step, weight, role and wrap
        self,
        style: Style,
        text: str = "",
        step: Type = Type.BODY,
        weight: QFont.Weight = QFont.Weight.Normal,
        role: str = "text",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._step, self._weight, self._role = style, step, weight, role
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(wrap)
        self.setText(text)
        style.changed.connect(self._dress)
        self._dress()

    def say(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            self.setText(text)

    def _dress(self) -> None:
        look = self._style.look
        self.setFont(look.font(self._step, self._weight))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.colour(self._role))
        self.setPalette(palette)

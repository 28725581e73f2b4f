"""The buttons below a timeline: nearer and farther, all years and the usual ones, the event before and the next."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.theme import Style


class Ways(QWidget):
    """Says which way was pressed: "nearer", "farther", "all", "usual", "earlier" or "later"."""

    pressed = Signal(str)

    def __init__(self, style: Style, usual: tuple[int, int], whole: tuple[int, int]) -> None:
        super().__init__()
        self._style = style
        span = _("{first}–{last}")
        words = {
            "earlier": (_("‹ Event"), _("The event before (Shift+N)")),
            "later": (_("Event ›"), _("The next event (N)")),
            "farther": ("−", _("Farther (−)")),
            "nearer": ("+", _("Nearer (+)")),
            "usual": (span.format(first=usual[0], last=usual[1] - 1), _("The years shown at first")),
            "all": (span.format(first=whole[0], last=whole[1] - 1), _("All years with events (0)")),
        }
        self.buttons: dict[str, Button] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for key, (text, name) in words.items():
            button = Button(style, text, "ghost")
            button.say(text, name)
            button.setToolTip(name)
            button.setObjectName(key)
            button.clicked.connect(self._say)
            self.buttons[key] = button
            self._row.addWidget(button)
        style.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._row.setSpacing(self._style.look.space(0))

    @Slot()
    def _say(self) -> None:
        self.pressed.emit(self.sender().objectName())

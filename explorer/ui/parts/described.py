"""What a chart or map says of itself to those who hear the screen, worked out when it has come to rest."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

_REST = 150  # milliseconds: longer than from one step of a drag to the next


class Described:
    """The accessible description of some widgets: the first at once, another once nothing newer came for a while.

    A year that is dragged over a page would else have every chart put into words sixty times a second.
    """

    def __init__(self, *widgets: QWidget) -> None:
        self._widgets = widgets
        self._words: Callable[[], str] | None = None
        self._told = False
        self._rest = QTimer(widgets[0])
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._tell)

    def say(self, words: Callable[[], str], *, at_once: bool = False) -> None:
        """Describe the widgets with what this gives."""
        self._words = words
        if self._told and not at_once:
            self._rest.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._told = True
        self._rest.stop()
        told = self._words() if self._words else ""
        for widget in self._widgets:
            widget.setAccessibleDescription(told)

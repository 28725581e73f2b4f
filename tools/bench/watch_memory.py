"""The memory after the first paint, when everything of the first page is there, and with everything open."""

from PySide6.QtCore import QObject, QTimer

from explorer.exploration.pages import PAGES
from explorer.ui.window import MainWindow
from tools.bench.bare import leave
from tools.bench.memory import resident, tell

_REST = 700  # milliseconds for a page to be completed and painted
_ON_THE_TABLE = (
    "element=Nd,Pr,Dy,Tb&year=2010",
    "element=Ce&lens=price",
    "element=Y&tab=policy",
    "element=La&tab=facts",
)


class Watch(QObject):
    """Opens every page, and several elements with their cards, one after another."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._first = self._ready = 0.0
        self._there = [f"explorer:table?{words}" for words in _ON_THE_TABLE] + [
            f"explorer:{page.key}" for page in PAGES
        ]

    def painted(self) -> None:
        """Note the memory before the rest is loaded."""
        self._first = resident()

    def ready(self) -> None:
        """Open the next place, as long as there is one; called again for each page that is completed."""
        if not self._ready:
            self._ready = resident()
            QTimer.singleShot(_REST, self._next)

    def _next(self) -> None:
        if self._there:
            self._window.go_to(self._there.pop(0))
            QTimer.singleShot(_REST, self._next)
            return
        tell(first=self._first, ready=self._ready)
        leave()

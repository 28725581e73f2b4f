"""How long the window could not answer while each page and topic was opened for the first time."""

import json
from time import perf_counter
from typing import Any

from PySide6.QtCore import QTimer

from explorer.exploration.address import to_address
from explorer.exploration.choices import Quantity, Topic
from explorer.exploration.exploration import Exploration
from explorer.exploration.pages import PAGES
from explorer.ui.window import MainWindow
from tools.bench import watch_stall
from tools.bench.bare import leave

_REST = 500  # milliseconds before the first opening, until the start has settled
_LEAST, _QUIET, _LOOK = 0.5, 0.35, 50  # seconds of an opening at least, seconds at rest that end it, milliseconds
_LONGEST = 20.0  # seconds after which an opening is taken for stuck

OPENED: dict[str, Exploration] = {
    "map": Exploration(page="supply"),
    "trade": Exploration(page="supply", quantity=Quantity.TRADE),
    "magnets": Exploration(page="supply", quantity=Quantity.MAGNETS),
    **{str(topic): Exploration(page="supply", topic=topic) for topic in Topic if topic is not Topic.MAP},
    **{page.key: Exploration(page=page.key) for page in PAGES if page.key not in {"table", "supply"}},
}
"""What is opened, in this order and each for the first time in a window that stands on the Table page."""


class Watch(watch_stall.Watch):
    """Opens each after the one before has come to rest; prints the longest gap of each, by the clock and of our own."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._left = list(OPENED)
        self._found: dict[str, dict[str, Any]] = {}
        self._opened = self._busy = 0.0
        self._began_to_open = False
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK)
        self._clock.timeout.connect(self._go_on)

    def ready(self) -> None:
        """The table is there; the others follow."""
        if not self._began_to_open:
            self._began_to_open = True
            # Going by an address reads the names it may use: not part of what a press costs.
            self._window.go_to(to_address(Exploration(year=2024)))
            QTimer.singleShot(_REST, self._clock.start)

    def _go_on(self) -> None:
        now = perf_counter()
        if not self._window.idle:
            self._busy = now
        if self._opened and now - self._opened < _LONGEST and now - max(self._opened + _LEAST, self._busy) < _QUIET:
            return
        if self._opened:
            self._found[self._left.pop(0)] = self.told()
        if not self._left:
            print(json.dumps(self._found), flush=True)
            leave()
        self.forget()
        self._opened = self._busy = now
        self._window.go_to(to_address(OPENED[self._left[0]]))

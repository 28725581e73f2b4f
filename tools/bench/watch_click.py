"""How long the program works on a click and on a step of the year, told by itself."""

import json
from collections.abc import Callable
from functools import partial
from time import perf_counter, sleep, thread_time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.ui.window import MainWindow
from tools.bench.bare import leave
from tools.bench.watch_places import PRESSED, table_of

_REST = 600  # milliseconds until the last chart has been laid out
_WATCHED = 0.12  # seconds after each act
# A turn of the event loop that takes this much of the processor was work; an empty one takes a tenth of it. Told by the
# thread's own time: by the wall clock, an empty turn looks like work whenever another program takes the processor.
_WORK = 0.0003
_ROUNDS = 2


class Watch(QObject):
    """Clicks on elements, then steps through the years, and prints the time of each in milliseconds."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def painted(self) -> None:
        """Nothing yet."""

    def ready(self) -> None:
        """Begin when the last chart has been painted."""
        QTimer.singleShot(_REST, self._work)

    def _work(self) -> None:
        clicks = [lasting(partial(self._click, symbol)) for symbol in PRESSED * _ROUNDS]
        back = [lasting(partial(self._press, Qt.Key.Key_Comma)) for _step in range(12)]
        forth = [lasting(partial(self._press, Qt.Key.Key_Period)) for _step in range(12)]
        print(json.dumps({"clicks": clicks, "years": back + forth}), flush=True)
        leave()

    def _click(self, symbol: str) -> None:
        table = table_of(self._window)
        place = table.box(symbol).toAlignedRect().center()
        QTest.mouseClick(table, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window, key, Qt.KeyboardModifier.ControlModifier)


def lasting(act: Callable[[], None]) -> float:
    """Milliseconds from an act to the end of the last work that it caused in the event loop, painting included."""
    began = perf_counter()
    act()
    end = perf_counter()
    while perf_counter() - began < _WATCHED:
        before = thread_time()
        QApplication.processEvents()
        if thread_time() - before > _WORK:
            end = perf_counter()
        else:
            sleep(0.0003)
    return round((end - began) * 1e3, 2)

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
from tools.bench.watch_places import PRESSED, chart_of, table_of

_REST = 600  # milliseconds until the last chart has been laid out
_WATCHED = 0.12  # seconds after each act
# A turn of the event loop that takes this much of the processor was work; an empty one takes a tenth of it. Told by the
# thread's own time: by the wall clock, an empty turn looks like work whenever another program takes the processor.
_WORK = 0.0003
_ROUNDS = 2
_YEARS = (*range(2024, 2009, -1), *range(2011, 2025))


class Watch(QObject):
    """Clicks on elements, then moves the year as a drag on a chart does, and prints the times of each."""

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
        chart = chart_of(self._window)
        steps = [lasting(partial(chart.moved.emit, year)) for year in _YEARS] if chart else []
        told = {"clicks": clicks, "years": steps}
        print(json.dumps({name: list(zip(*times, strict=True)) for name, times in told.items()}), flush=True)
        leave()

    def _click(self, symbol: str) -> None:
        table = table_of(self._window)
        place = table.box(symbol).toAlignedRect().center()
        QTest.mouseClick(table, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def lasting(act: Callable[[], None]) -> tuple[float, float]:
    """Two times in milliseconds from an act to the end of the last work that it caused, painting included.

    The first is by the clock, the second the time this thread had the processor: what it would be on an idle machine.
    """
    began = perf_counter()
    worked = thread_time()
    act()
    end, spent = perf_counter(), thread_time() - worked
    while perf_counter() - began < _WATCHED:
        before = thread_time()
        QApplication.processEvents()
        turn = thread_time() - before
        if turn > _WORK:
            end, spent = perf_counter(), spent + turn
        else:
            sleep(0.0003)
    return round((end - began) * 1e3, 2), round(spent * 1e3, 2)

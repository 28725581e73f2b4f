"""How long the window could not answer after its first paint: the gaps between the beats of a 1 ms timer."""

import json
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

from explorer.ui.window import MainWindow
from tools.bench.bare import leave

_AFTERWARDS = 600  # milliseconds to watch once everything is there


class Watch(QObject):
    """Beats from the first paint until a little after everything is there; prints the longest gaps."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._began = self._last = 0.0
        self._gaps: list[tuple[float, float]] = []
        self._ready = 0.0
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.setInterval(1)
        self._beat.timeout.connect(self._on_beat)

    def painted(self) -> None:
        """Begin to beat."""
        self._began = self._last = perf_counter()
        self._beat.start()

    def ready(self) -> None:
        """Everything is there; the last pieces are still to be painted."""
        self._ready = perf_counter() - self._began
        QTimer.singleShot(_AFTERWARDS, self._tell)

    def _on_beat(self) -> None:
        now = perf_counter()
        self._gaps.append((now - self._last, now - self._began))
        self._last = now

    def _tell(self) -> None:
        longest = sorted(self._gaps, reverse=True)[:5]
        gaps = [{"ms": round(gap * 1e3, 2), "until": round(at * 1e3)} for gap, at in longest]
        print(json.dumps({"ready": round(self._ready * 1e3), "gaps": gaps}), flush=True)
        leave()

"""How long the window could not answer after its first paint: the gaps between the beats of a 1 ms timer."""

import json
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

from explorer.ui.window import MainWindow
from tools.bench.bare import leave

_AFTERWARDS = 600  # milliseconds to watch once everything is there
_TOLD = 5  # of the longest gaps


class Watch(QObject):
    """Beats from the first paint until a little after everything is there; prints the longest gaps.

    Beside the gap by the clock stand the time this thread worked in it, and the time it could have gone on but other
    programs had the processors: on an idle machine the gap is shorter by that ("own"). What is missing still was spent
    waiting, mostly for the interpreter's lock.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._began = self._last = self._last_worked = self._last_kept = 0.0
        self._gaps: list[_Gap] = []
        self._ready = 0.0
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.setInterval(1)
        self._beat.timeout.connect(self._on_beat)

    def painted(self) -> None:
        """Begin to beat."""
        self._began = self._last = perf_counter()
        self._last_worked, self._last_kept = thread_time(), kept_waiting()
        self._beat.start()

    def ready(self) -> None:
        """Everything is there; the last pieces are still to be painted."""
        if not self._ready:
            self._ready = perf_counter() - self._began
            QTimer.singleShot(_AFTERWARDS, self._tell)

    def forget(self) -> None:
        """Watch anew from here."""
        self._gaps.clear()
        self._last, self._last_worked, self._last_kept = perf_counter(), thread_time(), kept_waiting()

    def _on_beat(self) -> None:
        now, worked, kept = perf_counter(), thread_time(), kept_waiting()
        gap = now - self._last
        self._gaps.append(_Gap(gap, gap - (kept - self._last_kept), worked - self._last_worked, now - self._began))
        self._last, self._last_worked, self._last_kept = now, worked, kept

    def _tell(self) -> None:
        print(json.dumps(self.told()), flush=True)
        leave()

    def told(self) -> dict[str, Any]:
        """When everything was there, and the longest gaps by the clock and of our own, in milliseconds."""
        return {
            "ready": round(self._ready * 1e3),
            "gaps": [gap.told for gap in sorted(self._gaps, key=_by_clock, reverse=True)[:_TOLD]],
            "own": [gap.told for gap in sorted(self._gaps, key=_by_own, reverse=True)[:_TOLD]],
        }


@dataclass(frozen=True, slots=True)
class _Gap:
    """Between two beats, in seconds: by the clock, without what other programs took, worked, and when it ended."""

    gap: float
    own: float
    worked: float
    until: float

    @property
    def told(self) -> dict[str, Any]:
        """The same in milliseconds."""
        ms, own, worked = (round(each * 1e3, 2) for each in (self.gap, self.own, self.worked))
        return {"ms": ms, "own": own, "worked": worked, "until": round(self.until * 1e3)}


def _by_clock(gap: _Gap) -> float:
    return gap.gap


def _by_own(gap: _Gap) -> float:
    return gap.own


def kept_waiting() -> float:
    """Seconds that this thread could have run so far while others had the processors (Linux: schedstat, field 2)."""
    return int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e9

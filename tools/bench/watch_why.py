"""Which piece of the program held the window up: looks every millisecond where its thread stands, and the other one.

The looking costs time itself, so the gaps are longer than those that watch_stall tells; their causes are the same.
"""

import sys
from threading import Thread, get_ident
from time import perf_counter, sleep
from types import FrameType
from typing import Any

from explorer.ui.window import MainWindow
from explorer.ui.worker import NAME
from tools.bench import watch_stall

_EVERY = 0.001  # seconds
_LEAST = 10.0  # milliseconds; shorter gaps are not explained
_DEEP = 14  # innermost calls that are told of each place


class Watch(watch_stall.Watch):
    """As watch_stall, with the places that were seen in each gap, the most frequent first."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._seen: list[tuple[float, str, str]] = []
        self._window_thread = get_ident()

    def painted(self) -> None:
        """Begin to look, too."""
        super().painted()
        Thread(target=self._look, name="explorer-bench-look", daemon=True).start()

    def _look(self) -> None:
        from threading import enumerate as threads

        while True:
            frames = sys._current_frames()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] # the documented way
            worker = next((t.ident for t in threads() if t.name == NAME), None)
            other = _inner(frames.get(worker or 0), 4)
            self._seen.append((perf_counter() - self._began, _inner(frames.get(self._window_thread), _DEEP), other))
            del frames
            sleep(_EVERY)

    def told(self) -> dict[str, Any]:
        """The gaps with their places."""
        told = super().told()
        for gap in told["own"]:
            if gap["own"] >= _LEAST:
                inside = [s for s in self._seen if gap["until"] - gap["ms"] < s[0] * 1e3 < gap["until"]]
                gap["window"], gap["worker"] = (_most(s[i] for s in inside) for i in (1, 2))
        return told


def _inner(frame: FrameType | None, deep: int) -> str:
    """The innermost calls of a thread, the outer ones first."""
    calls: list[str] = []
    while frame is not None and len(calls) < deep:
        file = frame.f_code.co_filename.rpartition("/")[2]
        calls.append(f"{file}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(calls)


def _most(places: Any) -> list[str]:
    from collections import Counter

    return [f"{count} × {place}" for place, count in Counter(places).most_common(8)]

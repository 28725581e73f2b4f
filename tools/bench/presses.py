"""Clicks and drags as a hand makes them, seen from outside: XTEST moves the pointer, the pixels tell the answer."""

import time

import numpy as np

from tools.bench.screen import Screen
from tools.bench.start import EXPLORER
from tools.bench.watched import Watched, empty_home

Place = tuple[int, int]

_HOVER = 0.35  # seconds for what hovering shows to come to rest before the press
_QUIET = 0.15  # a picture is steady when nothing has changed for so many seconds
_LONGEST = 1.0
_ROWS = 4  # every so many rows are looked at: looking at all would take the processor from who is measured
_SETTLED = 1.5  # seconds without a change after the start, while libraries are still loading
STEPS, STEP = 60, 1 / 60  # a drag: so many steps, one each so many seconds


def presses(tiles: list[Place], years: list[Place], clicks: int) -> dict[str, list[float]]:
    """Milliseconds from a press on a tile to the last change of the picture; pictures of a year drag a second."""
    with empty_home() as home, Screen() as screen, Watched(EXPLORER, screen, home) as watched:
        watched.settle(quiet=_SETTLED)
        found: dict[str, list[float]] = {}
        if tiles:
            # The first two fill caches that a reader fills only once.
            last = [click(screen, tiles[i % len(tiles)]) for i in range(clicks + 2)][2:]
            found["click.outside"] = [ms for ms in last if ms is not None]
        if years:
            found["drag.outside"] = [drag(screen, years) for _round in range(3)]
    return found


def click(screen: Screen, place: Place) -> float | None:
    """Milliseconds from the press to the last change; None where nothing changed."""
    screen.pointer.move(*place)
    time.sleep(_HOVER)
    seen = screen.pixels[::_ROWS]
    before = seen.copy()
    began = time.perf_counter()
    screen.pointer.press()
    screen.pointer.release()
    last: float | None = None
    while True:
        now = time.perf_counter() - began
        if not np.array_equal(seen, before):
            before = seen.copy()
            last = time.perf_counter() - began
        if now > _LONGEST or (last is not None and now - last > _QUIET):
            return None if last is None else last * 1e3
        time.sleep(0.0005)


def drag(screen: Screen, years: list[Place]) -> float:
    """Of 60 steps of one year each, to the oldest year and back, how many changed the picture before the next step."""
    there = years[::-1]
    there = (there + years[1:-1]) * (STEPS // len(there) + 1)
    screen.pointer.move(*there[0])
    time.sleep(_HOVER)
    screen.pointer.press()
    time.sleep(_HOVER)
    seen = screen.pixels[::_ROWS]
    before = seen.copy()
    painted = 0
    began = time.perf_counter()
    for step, place in enumerate(there[1 : STEPS + 1], 1):
        screen.pointer.move(*place)
        changed = False
        while time.perf_counter() - began < step * STEP:
            if not np.array_equal(seen, before):
                before = seen.copy()
                changed = True
            time.sleep(0.001)
        painted += changed
    screen.pointer.release()
    return float(painted)

"""Start: from just before the process exists to its steady picture, seen from outside, pixel by pixel.

- "table": the last time that anything changed where the finished window has a tile, one of the 118. A table that is
  shown early, and then moved or written anew when the rest comes, counts from its last change. The words in the empty
  corner above the metals (the legend) are no tile; they come with the lenses a moment later.
- "charts": the last time that anything in the window changed; nothing may have changed for 1.5 s after it.
- bare window and Kalzium: the last time that anything in their window changed.

All start with an empty home, so with their defaults, on screens of their own, in turn: explorer, bare, Kalzium, and
again.
"""

import shutil
import sys
from collections.abc import Sequence

from tools.bench.screen import Screen
from tools.bench.watched import Changes, Watched, empty_home
from tools.bench.x_client import Box

# -s: nothing from the person's own site-packages; the rest as run.py starts it.
EXPLORER = [sys.executable, "-s", "-m", "explorer"]
BARE = [sys.executable, "-s", "-m", "tools.bench.bare"]
KALZIUM = "kalzium"
_QUIET_EXPLORER, _QUIET = 1.5, 0.6


def start(command: list[str], area: Sequence[Box], quiet: float) -> Changes:
    """One start of a command; raises OSError where it shows no steady picture."""
    with empty_home() as home, Screen() as screen, Watched(command, screen, home) as watched:
        return watched.settle(area, quiet)


def starts(runs: int, table: Sequence[Box]) -> dict[str, list[float]]:
    """Times of the explorer, the bare window and, where it is installed, Kalzium; and their ratios run by run."""
    kalzium = shutil.which(KALZIUM)
    found: dict[str, list[float]] = {}

    def note(key: str, value: float) -> None:
        found.setdefault(key, []).append(value)

    # The first round only fills the page cache and writes .pyc files.
    for run in range(runs + 1):
        ours = start(EXPLORER, table, _QUIET_EXPLORER)
        bare = start(BARE, (), _QUIET).whole
        theirs = start([kalzium], (), _QUIET).whole if kalzium else None
        if run == 0:
            continue
        note("start.table", ours.area)
        note("start.charts", ours.whole)
        note("start.bare", bare)
        note("start.table/bare", ours.area / bare)
        note("start.charts/bare", ours.whole / bare)
        if theirs:
            note("start.kalzium", theirs)
            note("start.table/kalzium", ours.area / theirs)
    return found

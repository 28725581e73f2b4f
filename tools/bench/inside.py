"""The explorer's own window, made as explorer.ui.app makes it, with an eye on it from inside.

    python -m tools.bench.inside quit      ends after the first paint
    python -m tools.bench.inside modules   prints the names of all modules that the first paint needed
    python -m tools.bench.inside memory    prints its memory after the first paint, when ready, and with everything open
    python -m tools.bench.inside stall     prints how long the event loop was held up after the first paint
    python -m tools.bench.inside why       the same, and which piece held it up (looking costs time itself)
    python -m tools.bench.inside opening   prints how long the loop was held up by each first opening of a page or topic
    python -m tools.bench.inside click     prints how long clicks on elements and steps of the year took
    python -m tools.bench.inside places    prints where the table, its tiles and a chart's years are in the window

Each prints one line of JSON.
"""

import os
import sys
import traceback
from importlib import import_module
from types import TracebackType

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui.app import application, make_window
from explorer.ui.settings import Settings
from explorer.ui.theme import Look, theme_at_start
from tools.bench.bare import ENDS, HEIGHT, WIDTH
from tools.bench.first_paint import FirstPaint

# What each word brings: a module with a class Watch(window) that has painted() and ready().
WATCHES = {
    "memory": "tools.bench.watch_memory",
    "stall": "tools.bench.watch_stall",
    "why": "tools.bench.watch_why",
    "opening": "tools.bench.watch_opening",
    "click": "tools.bench.watch_click",
    "places": "tools.bench.watch_places",
}


def main(word: str) -> int:
    """Open the window and do what the word says; gives the exit code."""
    sys.excepthook = _give_up
    app = application(sys.argv[:1])
    settings = Settings()
    window = make_window(Library(), Exploration(), Look(theme_at_start(settings.theme, settings.system)), settings)
    window.resize(WIDTH, HEIGHT)
    ground = window.centralWidget()
    if ground is None:
        raise RuntimeError("the window has nothing in its middle")
    paint = FirstPaint(ground)
    if word in WATCHES:
        watch = import_module(WATCHES[word]).Watch(window)
        paint.done.connect(watch.painted)
        window.ready.connect(watch.ready)
    else:
        paint.done.connect(ENDS[word])
    window.show()
    return app.exec()


def _give_up(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """End with the first error: the event loop would go on, and whoever waits for the answer would wait in vain."""
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main("".join(sys.argv[1:2])))

"""How quick the map of supply is: a step of the year, a push, a zoom and a pointing, each painted, in CPU time.

`QT_QPA_PLATFORM=offscreen python -m tools.bench.watch_map [TIMES]` prints the median and the worst of each in
milliseconds as JSON. TIMES: how many times as many occurrences as the shipped ones, each moved a little; 1 by default.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication

from explorer.analysis.map_clusters import Clusters
from explorer.analysis.map_places import Spot, occurrences
from explorer.content.library import Library
from explorer.exploration.choices import Layer
from explorer.exploration.exploration import Exploration
from explorer.ui.map.canvas import MapCanvas
from explorer.ui.map.view import MapView
from explorer.ui.store import Store
from explorer.ui.theme import Look, Style, load_fonts
from explorer.ui.work import Work
from tools.bench.bare import leave

SIZE = QSize(880, 480)
_ROUNDS = 60


def main() -> None:
    """Measure and print."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    library, store, style, work = Library(), Store(Exploration(year=1998)), Style(Look()), Work()
    view = MapView(library, store, style, work)
    view.resize(SIZE)
    view.show()
    while not view.complete:
        app.processEvents()
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    view.layers.switch(Layer.OCCURRENCES, on=True)
    view.canvas.show_places(view.canvas.spots, Clusters(_many(library, times)).prepare())
    print(json.dumps({"occurrences": 3111 * times, **measured(view, store, work, app)}), flush=True)
    work.finish()
    leave()


def measured(view: MapView, store: Store, work: Work, app: QApplication) -> dict[str, list[float]]:
    """The measures of a view, each as median and worst."""
    sheet = QImage(SIZE, QImage.Format.Format_RGB32)
    canvas = view.canvas
    found = {
        "first look": _each(sheet, view, [canvas.show_whole]),
        "year step": _each(sheet, view, [_Year(store, 1998 + i % 28) for i in range(_ROUNDS)]),
        "pointing": [_milliseconds(_Hover(canvas, i)) for i in range(_ROUNDS)],
    }
    there = [1] * 10 + [-1] * 10
    for name, factor in (("coarse", 2.0), ("fine", 6.0)):
        canvas.look_at(canvas.camera.nearer(factor, 620, 140))
        _settle(work, app)
        found[f"sharp again, {name}"] = _each(sheet, view, [canvas.pictures.forget] * 12)
        found[f"push, {name}"] = _each(sheet, view, [_Push(canvas, there[i % 20]) for i in range(_ROUNDS)])
        found[f"zoom, {name}"] = _each(sheet, view, [_Zoom(canvas, 1.02 ** there[i % 20]) for i in range(_ROUNDS)])
        found[f"year step, {name}"] = _each(sheet, view, [_Year(store, 1998 + i % 28) for i in range(_ROUNDS)])
        _settle(work, app)
    return {name: [round(median(times), 2), round(max(times), 2)] for name, times in found.items()}


class _Year:
    def __init__(self, store: Store, year: int) -> None:
        self._store, self._year = store, year

    def __call__(self) -> None:
        self._store.go(self._store.now.in_year(self._year))


class _Push:
    def __init__(self, canvas: MapCanvas, pixels: int) -> None:
        self._canvas, self._pixels = canvas, pixels

    def __call__(self) -> None:
        self._canvas.look_at(self._canvas.camera.moved(self._pixels * 6, self._pixels * 2))


class _Zoom:
    def __init__(self, canvas: MapCanvas, factor: float) -> None:
        self._canvas, self._factor = canvas, factor

    def __call__(self) -> None:
        self._canvas.zoom(self._factor)


class _Hover:
    def __init__(self, canvas: MapCanvas, place: int) -> None:
        there = QPointF(40 + place * 13 % 780, 60 + place * 7 % 200)
        none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        self._canvas, self._event = canvas, QMouseEvent(QEvent.Type.MouseMove, there, there, none, none, plain)

    def __call__(self) -> None:
        self._canvas.mouseMoveEvent(self._event)


def _each(sheet: QImage, view: MapView, moves: list[Callable[[], object]]) -> list[float]:
    made: list[float] = []
    for move in moves:
        start = time.thread_time()
        move()
        view.render(sheet, QPoint())
        made.append((time.thread_time() - start) * 1000)
    return made


def _milliseconds(move: Callable[[], object]) -> float:
    start = time.thread_time()
    move()
    return (time.thread_time() - start) * 1000


def _settle(work: Work, app: QApplication) -> None:
    """Until the map rests, whatever it asked for is there."""
    end = time.monotonic() + 0.4
    while time.monotonic() < end or not work.idle:
        app.processEvents()


def _many(library: Library, times: int) -> tuple[Spot, ...]:
    there = occurrences(library)
    return tuple(replace(s, x=s.x + i * 0.013, y=s.y + i % 3 * 0.011) for i in range(times) for s in there)


if __name__ == "__main__":
    main()

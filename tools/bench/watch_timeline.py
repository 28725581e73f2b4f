"""How quick the timeline is: steps of a zoom and of a push, with words laid out and painted, in CPU time.

`QT_QPA_PLATFORM=offscreen python -m tools.bench.watch_timeline [EVENTS]` prints the median and the worst of each in
milliseconds, and how many fit into a second, as JSON. EVENTS: so many events in place of the shipped ones, which are
repeated on other days.
"""

import csv
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from explorer.analysis.events import span_at, whole_span
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel
from explorer.figures.timeline import timeline
from explorer.ui.charts.lanes_canvas import LanesCanvas
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.store import Store
from explorer.ui.theme import Look, Style, load_fonts
from tools.bench.bare import leave

SIZE = QSize(1340, 520)
_ROUNDS = 60


def main() -> None:
    """Measure and print."""
    QApplication(sys.argv[:1])
    load_fonts()
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    with tempfile.TemporaryDirectory() as folder:
        library = _with_events(Path(folder), wanted) if wanted else Library()
        print(json.dumps(measured(library)), flush=True)
    leave()


def measured(library: Library) -> dict[str, list[float]]:
    """The measures, each as median and worst in milliseconds and as times a second."""
    store, style = Store(Exploration(page="policy").choose("Dy")), Style(Look())
    canvas = LanesCanvas(style.look)
    canvas.hold(whole_span(library), span_at(library, Exploration()))
    view = PanelView(panel("policy.timeline"), library, store, style, compact=False, canvas=canvas)
    view.resize(SIZE)
    view.show()
    sheet = QImage(canvas.size(), QImage.Format.Format_RGB32)
    there = [1] * 10 + [-1] * 10
    every = canvas.size().width()
    moves: dict[str, Callable[[int], object]] = {
        "zoom": lambda i: canvas.zoom(1.06 ** there[i % 20], every * 0.8),
        "push": lambda i: canvas.push(24 * there[i % 20]),
    }
    found = {"first figure": [_milliseconds(partial(timeline, library, store.now))]}
    canvas.look_at(2009, 2027)
    for span, years in (("usual", (2009, 2027)), ("whole", canvas.bounds), ("near", (2023, 2027))):
        for name, move in moves.items():
            canvas.look_at(*years)
            found[f"{name}, {span}"] = [_painted(partial(move, i), canvas, sheet) for i in range(_ROUNDS)]
    return {
        name: [round(median(times), 2), round(max(times), 2), round(1000 / max(median(times), 0.01))]
        for name, times in found.items()
    }


def _painted(move: Callable[[], object], canvas: LanesCanvas, sheet: QImage) -> float:
    start = time.thread_time()
    move()
    canvas.viewport().render(sheet, QPoint())
    return (time.thread_time() - start) * 1000


def _milliseconds(move: Callable[[], object]) -> float:
    start = time.thread_time()
    move()
    return (time.thread_time() - start) * 1000


def _with_events(folder: Path, wanted: int) -> Library:
    """The shipped facts with so many events: the shipped ones again and again, each on another day."""
    shipped = Library().folder
    for file in shipped.glob("*.*"):
        shutil.copy(file, folder / file.name)
    with (shipped / "events.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with (folder / "events.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        for i in range(wanted):
            row, turn = rows[i % len(rows)], i // len(rows)
            day = row["date"]
            if turn and row["precision"] == "day":
                day = f"{day[:4]}-{turn % 12 + 1:02}-{turn * 7 % 28 + 1:02}"
            writer.writerow(row | {"event_id": f"{row['event_id']}-{turn}", "date": day})
    return Library(folder)


if __name__ == "__main__":
    main()

"""How quick the whole Supply page is: a year drag over map, ranking and charts, with more facts than the shipped ones.

`QT_QPA_PLATFORM=offscreen python -m tools.bench.watch_page [OCCURRENCES [PRODUCTION]]` prints one line of JSON: of 60
steps of the year how many were worked out and painted within a sixtieth of a second of processor time, with the median
and the worst step in milliseconds, the first time and when the years come again; how long the page took to open, and
the longest time it held the window up. OCCURRENCES, PRODUCTION: how many times as many rows as the shipped ones.
"""

import csv
import json
import sys
import tempfile
import time
from itertools import cycle, islice, pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from explorer.content import places
from explorer.content.library import Library
from explorer.exploration.choices import Layer
from explorer.exploration.exploration import Exploration
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.map.year_bar import YearBar
from explorer.ui.pages.supply.page import SupplyPage
from explorer.ui.store import Store
from explorer.ui.theme import Look, Style, load_fonts
from explorer.ui.work import Work
from tools.bench.bare import HEIGHT, WIDTH, leave

STEPS, STEP_MS = 60, 1000 / 60
_RAIL, _BAR = 72, 48  # pixels of the window that are not the page's
_YEARS = (*range(2024, 1991, -1), *range(1993, 2026))
_REST, _LONGEST = 1.0, 300.0  # seconds at rest before the drag; seconds after which the page is taken for stuck


def main(times: list[int]) -> None:
    """Measure and print."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    occurrences, production = (*times, 1, 1)[:2]
    with tempfile.TemporaryDirectory(prefix="explorer-bench-facts-") as folder:
        told = measured(Library(enlarged(Path(folder), occurrences, production)), app)
    print(json.dumps({"occurrences": occurrences, "production": production, **told}), flush=True)
    leave()


class Beats(QObject):
    """Notes the time once a turn of the event loop, and when it was told that all is there."""

    def __init__(self) -> None:
        super().__init__()
        self.times = [time.perf_counter()]
        self.ready: float | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._note)
        self._timer.start(1)

    def _note(self) -> None:
        self.times.append(time.perf_counter())

    def tell_ready(self) -> None:
        """All is there."""
        self.ready = time.perf_counter()


def measured(library: Library, app: QApplication) -> dict[str, object]:
    """Open the page with every layer on, and drag the year to its oldest and back, twice."""
    store, style, work = Store(Exploration(page="supply").with_layers(list(Layer))), Style(Look()), Work()
    page = SupplyPage(library, store, style)
    page.resize(WIDTH - _RAIL, HEIGHT - _BAR)
    page.show()
    beats = Beats()
    page.complete(work, beats.tell_ready)
    _settle(app, work, beats)
    stall = max(after - before for before, after in pairwise(beats.times))
    beats.deleteLater()
    bar = page.findChild(YearBar)
    if bar is None or beats.ready is None:
        raise RuntimeError(f"the page did not open within {_LONGEST:.0f} s")
    _settle(app, work, beats)
    charts = [chart for chart in page.findChildren(PanelView) if not chart.visibleRegion().isEmpty()]
    return {
        "opened": round((beats.ready - beats.times[0]) * 1e3),
        "longest stall": round(stall * 1e3),
        "charts in view": len(charts),
        "drag": dragged(bar, app),
        "drag again": dragged(bar, app),
    }


def dragged(bar: YearBar, app: QApplication) -> dict[str, float]:
    """A drag of 60 steps: how many are within their time, the median and the worst."""
    took: list[float] = []
    for year in islice(cycle(_YEARS), STEPS):
        began = time.thread_time()
        bar.slider.setValue(year)
        app.processEvents()
        app.processEvents()  # what the first round of events asked to be painted
        took.append((time.thread_time() - began) * 1e3)
    within = sum(each <= STEP_MS for each in took)
    return {"within": within, "of": STEPS, "median": round(median(took), 2), "worst": round(max(took), 2)}


def enlarged(folder: Path, occurrences: int, production: int) -> Path:
    """The shipped facts, in a folder where two tables are so many times as long.

    The rows added are a reader's own: occurrences with ids of their own, each a little to the side, and production of
    places of their own.
    """
    for file in places.data().iterdir():
        (folder / file.name).symlink_to(file)
    _lengthen(folder / "occurrences.csv", occurrences)
    _lengthen(folder / "production.csv", production)
    return folder


def _lengthen(path: Path, times: int) -> None:
    if times <= 1:
        return
    with path.open(encoding="utf-8", newline="") as shipped:
        header, *rows = csv.reader(shipped)
    path.unlink()
    with path.open("w", encoding="utf-8", newline="") as longer:
        writer = csv.writer(longer, lineterminator="\n")
        writer.writerow(header)
        for copy in range(times):
            writer.writerows(_moved(dict(zip(header, row, strict=True)), copy) for row in rows)


def _moved(row: dict[str, str], copy: int) -> list[str]:
    if copy and "occurrence_id" in row:
        row["occurrence_id"] += f"-{copy}"
        row["lon"] = f"{(float(row['lon']) + copy * 0.7 + 180) % 360 - 180:.4f}"
    elif copy:
        row["iso3"] = f"{row['iso3']}-{row['series']}-{copy}"
        row["series"], row["preferred"] = f"own_{copy}", "no"
    return list(row.values())


def _settle(app: QApplication, work: Work, beats: Beats) -> None:
    """Until everything is there and at rest."""
    began = quiet = time.monotonic()
    while time.monotonic() - quiet < _REST and time.monotonic() - began < _LONGEST:
        app.processEvents()
        if not work.idle or beats.ready is None:
            quiet = time.monotonic()


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]])

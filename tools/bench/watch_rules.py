"""How quick the matrix of rules is: a step of the day, and a step to the next change, figure and painting, in CPU time.

`QT_QPA_PLATFORM=offscreen python -m tools.bench.watch_rules` prints the median and the worst of each in milliseconds as
JSON: of the matrix alone, and of the whole chapter with the bar of days and the words beside it.
"""

import json
import sys
import time
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from explorer.analysis.rules import turns
from explorer.content.library import Library
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel
from explorer.ui.bench import Bench
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.pages.policy.rules import PANEL, Rules
from explorer.ui.store import Store
from explorer.ui.theme import Look, Style, load_fonts
from explorer.ui.work import Work
from tools.bench.bare import leave

_MATRIX, _CHAPTER = QSize(980, 640), QSize(1330, 760)
_DAYS = [(date(2025, 3, 1) + timedelta(i)).isoformat() for i in range(620)]  # to November 2026


def main() -> None:
    """Measure and print."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    library, style, work = Library(), Style(Look()), Work()
    turned = [turn.day for turn in turns(library)] * 4
    store = Store(Exploration(page="policy", chapter=Chapter.RULES))
    matrix = PanelView(panel(PANEL), library, store, style, compact=False)
    found = {
        "day": _moved(app, store, matrix, _MATRIX, _DAYS), "turn": _moved(app, store, matrix, _MATRIX, turned)
    }  # fmt: skip
    other = Store(store.now)
    chapter = Rules(Bench(library, other, style, work))
    made: list[bool] = []
    chapter.resize(_CHAPTER)
    chapter.show()
    chapter.fill(lambda: made.append(True))
    while not made:
        app.processEvents()
    found["chapter, day"] = _moved(app, other, chapter, _CHAPTER, _DAYS)
    found["chapter, turn"] = _moved(app, other, chapter, _CHAPTER, turned)
    print(json.dumps(found), flush=True)
    work.finish()
    leave()


def _moved(app: QApplication, store: Store, view: QWidget, size: QSize, days: Sequence[str]) -> list[float]:
    """Median and worst of the time in which a view has taken and painted a day."""
    sheet = QImage(size, QImage.Format.Format_RGB32)
    view.resize(size)
    view.show()
    app.processEvents()
    times: list[float] = []
    for day in days:
        start = time.thread_time()
        store.go(store.now.on_date(day))
        view.render(sheet, QPoint())
        times.append((time.thread_time() - start) * 1000)
    return [round(median(times), 2), round(max(times), 2)]


if __name__ == "__main__":
    main()

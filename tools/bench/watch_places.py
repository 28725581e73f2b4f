"""Where things are in the window: for whoever presses and looks from outside."""

import json
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QWidget

from explorer.ui.window import MainWindow
from tools.bench.bare import leave

_REST = 600  # milliseconds until the last chart has been laid out
# Never one twice in a row, so that a press always changes the picture.
PRESSED = ("Pr", "Dy", "La", "Y", "Tb", "Ce", "Lu", "Nd", "Eu", "Sc", "Gd", "Sm", "Er", "Yb", "Ho", "Tm")


class Watch(QObject):
    """Prints the places of all tiles, the middles of the rare earths', and the years on the first chart."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def painted(self) -> None:
        """Nothing yet: the charts may still move the table."""

    def ready(self) -> None:
        """Look when all is laid out."""
        QTimer.singleShot(_REST, self._tell)

    def _tell(self) -> None:
        table = table_of(self._window)
        tiles = [self._middle(table, table.box(symbol).toAlignedRect()) for symbol in PRESSED]
        boxes = [self._box(table, table.box(symbol).toAlignedRect()) for symbol in table.tiles]
        print(json.dumps({"table": boxes, "tiles": tiles, "years": years_of(self._window)}), flush=True)
        leave()

    def _box(self, table: QWidget, box: QRect) -> list[int]:
        corner = table.mapTo(self._window, box.topLeft())
        return [corner.x(), corner.y(), box.width(), box.height()]

    def _middle(self, table: QWidget, box: QRect) -> list[int]:
        there = table.mapTo(self._window, box.center())
        return [there.x(), there.y()]


def table_of(window: MainWindow) -> Any:
    """The periodic table of the window's first page."""
    page: Any = window.page("table")
    return page.table


def chart_of(window: MainWindow) -> Any:
    """The first chart with years on its axis, or None."""
    for widget in window.findChildren(QWidget):
        find = getattr(widget, "pixels_of", None)
        if find and widget.isVisible() and find(2010) is not None:
            return widget
    return None


def years_of(window: MainWindow) -> list[list[int]]:
    """Where the years of the first chart stand, at half its height, in the window."""
    chart = chart_of(window)
    if chart is None:
        return []
    there: list[list[int]] = []
    for year in range(1950, 2050):
        across = chart.pixels_of(year)
        if across is not None:
            place = chart.mapTo(window, QPoint(round(across), chart.height() // 2))
            there.append([place.x(), place.y()])
    return there

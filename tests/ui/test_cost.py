"""What one act of the reader costs, counted in painting and not in seconds, so that it is the same on every machine."""

import sys

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui.app import make_window
from explorer.ui.charts.canvas import Canvas
from explorer.ui.charts.live_canvas import LiveCanvas
from explorer.ui.settings import Settings
from explorer.ui.theme import Look

WIDTH, HEIGHT = 1440, 900
# Paint events, and painted pixels as a share of the window (a pixel counts once for each widget that paints it).
# Measured: 28 to 32 events and 0.41 to 0.45 for another element, 20 or 21 events and 0.24 for another year.
CLICK = (38, 0.52)
YEAR = (24, 0.28)
YEAR_OF_A_CHART = 0.15  # of a chart's own pixels: where the year's line was and is. Measured: 0.08 to 0.10
LAYOUTS_A_CLICK = 2  # the price and the events; what is mined is the same for every element
TABLE_A_CLICK = 0.06  # of the table's own pixels: the two tiles that changed. Measured: 0.03
REPAINTS = 50
# Loose ends of Python's own between two counts. A lost reference for each call of Qt would be thousands.
STEADY = 500


class Paints(QObject):
    """Counts paint events and painted pixels of all widgets while it is installed."""

    def __init__(self):
        super().__init__()
        self.events = self.pixels = 0
        self.of = {}

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            pixels = sum(box.width() * box.height() for box in event.region())
            self.events += 1
            self.pixels += pixels
            self.of[watched] = self.of.get(watched, 0) + pixels
        return False


@pytest.fixture
def window(qtbot):
    """The whole window, painted and at rest."""
    made = make_window(Library(), Exploration(), Look(), Settings())
    made.resize(WIDTH, HEIGHT)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.ready, timeout=30_000):
        made.show()
    come_to_rest()
    return made


def come_to_rest():
    """Let everything be painted that was asked for; what that asks for too."""
    for _round in range(50):
        QApplication.processEvents()


def paints_of(act):
    """The painting that an act causes."""
    paints = Paints()
    QApplication.instance().installEventFilter(paints)
    act()
    come_to_rest()
    QApplication.instance().removeEventFilter(paints)
    return paints


def assert_within(paints, bounds):
    events, share = bounds
    assert 0 < paints.events <= events, paints.of
    assert 0 < paints.pixels / (WIDTH * HEIGHT) <= share, paints.of


def test_another_element_repaints_its_tiles_card_and_charts_only(window, qtbot):
    table = window.page("table").table
    for symbol in ("Pr", "Dy", "La", "Nd"):
        place = table.box(symbol).center().toPoint()
        paints = paints_of(lambda place=place: qtbot.mouseClick(table, Qt.MouseButton.LeftButton, pos=place))
        assert_within(paints, CLICK)
        assert 0 < paints.of[table] <= TABLE_A_CLICK * table.width() * table.height()


def test_another_year_repaints_what_tells_of_years_only(window, qtbot):
    table = window.page("table").table
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    come_to_rest()
    for _step in range(3):
        paints = paints_of(lambda: qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier))
        assert_within(paints, YEAR)
        assert table not in paints.of  # coloured by series, which no year changes
        charts = window.findChildren(Canvas)
        assert len(charts) == 3
        for chart in charts:
            assert 0 < paints.of[chart.viewport()] <= YEAR_OF_A_CHART * chart.width() * chart.height()


def test_a_chart_is_laid_out_once_for_another_element_and_not_for_another_year(window, monkeypatch):
    laid = []
    before = Canvas._lay_out
    monkeypatch.setattr(Canvas, "_lay_out", lambda chart: laid.append(1) or before(chart))
    table = window.page("table").table
    for symbol in ("Pr", "Dy", "La"):
        laid.clear()
        table.picked.emit(symbol)
        come_to_rest()
        assert len(laid) == LAYOUTS_A_CLICK
    laid.clear()
    window.findChildren(LiveCanvas)[0].moved.emit(2012)
    come_to_rest()
    assert laid == []


def test_going_where_we_are_paints_nothing(window):
    table = window.page("table").table
    assert paints_of(lambda: table.picked.emit("Nd")).events == 0


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from 3.12 on nothing counts the references to None")
def test_repainting_loses_no_reference_to_none(window):
    page = window.page("table")
    for view in (page.table, page.card_frame, *page.chart_frames):
        view.grab()
        before = sys.getrefcount(None)
        for _again in range(REPAINTS):
            view.grab()
        # Lost ones end the process in the end; PySide 6.11 also leaves some behind, which harms nobody.
        assert before - sys.getrefcount(None) < STEADY

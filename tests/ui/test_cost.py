"""What one act of the reader costs, counted in painting and not in seconds, so that it is the same on every machine."""

import sys

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui.app import make_window
from explorer.ui.settings import Settings
from explorer.ui.theme import Look

WIDTH, HEIGHT = 1440, 900
# Paint events, and painted pixels as a share of the window (a pixel counts once for each widget that paints it).
# Measured: 32 to 37 events and 0.48 to 0.51 for another element, 20 events and 0.24 to 0.26 for another year.
CLICK = (42, 0.58)
YEAR = (24, 0.30)
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


def test_going_where_we_are_paints_nothing(window):
    table = window.page("table").table
    assert paints_of(lambda: table.picked.emit("Nd")).events == 0


def test_repainting_loses_no_reference_to_none(window):
    page = window.page("table")
    for view in (page.table, page.card_frame, *page.chart_frames):
        view.grab()
        before = sys.getrefcount(None)
        for _again in range(REPAINTS):
            view.grab()
        assert abs(sys.getrefcount(None) - before) < STEADY

"""The Trends view as the reader uses it."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from explorer.content.library import Library
from explorer.exploration.choices import Among
from explorer.exploration.exploration import Exploration
from explorer.ui.pages.table.trends.presets import PRESETS
from explorer.ui.pages.table.trends.view import TrendsView
from explorer.ui.pages.table.trends.wording import trend_hint
from explorer.ui.store import Pointing, Store
from explorer.ui.theme import Style

LIBRARY = Library()
CTRL = Qt.KeyboardModifier.ControlModifier


class Painted(QObject):
    """Notes how much of a widget is painted."""

    def __init__(self):
        super().__init__()
        self.areas = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            box = event.region().boundingRect()
            self.areas.append(box.width() * box.height())
        return False


@pytest.fixture
def opened(qtbot):
    """A function that opens the view at an exploration; gives it and its store."""

    def open_at(at=None):
        store = Store(at or Exploration())
        view = TrendsView(LIBRARY, store, Style())
        qtbot.addWidget(view)
        view.resize(900, 640)
        view.show()
        QApplication.processEvents()
        return view, store

    return open_at


def press(qtbot, view, symbol, modifier=Qt.KeyboardModifier.NoModifier):
    place = view.canvas.place_of(symbol).center()
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_a_press_chooses_and_with_ctrl_compares_up_to_four(opened, qtbot):
    view, store = opened()
    press(qtbot, view, "Gd")
    assert store.now.elements == ("Gd",)
    for symbol in ("La", "Ce", "Pr"):
        press(qtbot, view, symbol, CTRL)
    assert set(store.now.elements) == {"Gd", "La", "Ce", "Pr"}
    with qtbot.waitSignal(store.told) as told:
        press(qtbot, view, "Lu", CTRL)
    assert "Lutetium was not added" in told.args[0]
    assert len(store.now.elements) == 4
    press(qtbot, view, "Ce", CTRL)
    assert "Ce" not in store.now.elements


def test_pointing_is_linked_both_ways(opened, qtbot):
    view, store = opened()
    qtbot.mouseMove(view.canvas.viewport(), view.canvas.place_of("Dy").center())
    assert store.pointing == Pointing(element="Dy")
    assert view.hover.isVisible()
    store.point(Pointing())
    assert not view.hover.isVisible()
    store.point(Pointing(element="Sm"))
    assert view.hover.isVisible()
    store.point(Pointing(element="Fe"))
    assert not view.hover.isVisible()


def test_arrows_walk_the_points_enter_chooses_and_space_compares(opened, qtbot):
    view, store = opened()
    view.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Right)
    assert store.pointing.element == "Pm"
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert store.now.elements == ("Pm",)
    qtbot.keyClick(view.canvas, Qt.Key.Key_End)
    assert store.pointing.element == "Lu"
    qtbot.keyClick(view.canvas, Qt.Key.Key_Space)
    assert store.now.elements == ("Lu", "Pm")
    qtbot.keyClick(view.canvas, Qt.Key.Key_Down)
    assert store.pointing.element == "Sc"
    qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert store.pointing.element is None


def test_the_keys_do_not_move_the_year(opened, qtbot):
    view, store = opened()
    view.canvas.setFocus()
    year = store.now.year
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Right):
        qtbot.keyClick(view.canvas, key)
    press(qtbot, view, "Gd")
    assert store.now.year == year


def test_choosing_paints_only_the_points_that_changed(opened):
    view, store = opened()
    noted = Painted()
    view.canvas.viewport().installEventFilter(noted)
    store.go(store.now.choose("Lu"))
    QApplication.processEvents()
    whole = view.canvas.viewport().width() * view.canvas.viewport().height()
    assert noted.areas
    assert max(noted.areas) < whole / 2


def test_presets_open_their_plot_and_the_pickers_follow(opened, qtbot):
    view, store = opened()
    chips = view.chooser._chips
    for chip, preset in chips.items():
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert (store.now.x, store.now.y, store.now.among) == (preset.x, preset.y, preset.among)
        assert [c.isChecked() for c in chips] == [c is chip for c in chips]
        assert view.chooser._y.currentData() == preset.y
    assert len(chips) == len(PRESETS)


def test_a_picked_property_is_plotted(opened):
    view, store = opened()
    picker = view.chooser._y
    picker.setCurrentIndex(picker.findData("density"))
    assert store.now.y == "density"
    assert "Density" in view.plot.figure.title


def test_missing_values_are_named_beside_the_plot(opened):
    view, store = opened(Exploration().plot("number", "moment"))
    assert "Pm. " in view.missing.text()
    store.go(store.now.plot("number", "density").with_elements(Among.LANTHANIDES))
    assert "no figure" not in view.missing.text()


def test_the_card_of_a_point_says_both_values_units_and_sources():
    hint = trend_hint(LIBRARY, Exploration().plot("melting", "boiling"), "Pm")
    assert hint.heading == "61  Promethium"
    assert hint.lines == ("Boiling point: no figure", "Melting point: 1\u202f315\u00a0K")
    assert hint.source
    moment = trend_hint(LIBRARY, Exploration().plot("number", "moment"), "Eu")
    assert any("calculated: 0.00" in line for line in moment.lines)

"""The List view as the reader uses it."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths
from explorer.exploration.exploration import Exploration
from explorer.ui.pages.table.listing.model import FIRST, KNOWN
from explorer.ui.pages.table.listing.view import ListView
from explorer.ui.store import Store
from explorer.ui.theme import Style

LIBRARY = Library()
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot):
    """A function that opens the list at an exploration; gives it and its store."""

    def open_at(at=None):
        store = Store(at or Exploration())
        view = ListView(LIBRARY, store, Style())
        qtbot.addWidget(view)
        view.resize(900, 640)
        view.show()
        QApplication.processEvents()
        return view, store

    return open_at


def symbols(view):
    return [element.symbol for element in view.model.shown]


def press(qtbot, view, symbol, modifier=Qt.KeyboardModifier.NoModifier):
    index = view.model.index(view.model.place(symbol), 0)
    view.grid.scrollTo(index)
    qtbot.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, modifier, view.grid.visualRect(index).center())


def test_a_press_chooses_and_with_ctrl_compares(opened, qtbot):
    view, store = opened()
    press(qtbot, view, "Fe")
    assert store.now.elements == ("Fe",)
    press(qtbot, view, "Dy", CTRL)
    assert store.now.elements == ("Dy", "Fe")


def test_a_header_sorts_and_turns(opened, qtbot):
    view, store = opened()
    header = view.grid.horizontalHeader()
    column = [of.key for of in view.model.columns].index("melting") + FIRST
    place = header.sectionViewportPosition(column) + 10
    for sort, first in (("melting", "H"), ("-melting", "W")):
        qtbot.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, pos=header.viewport().rect().center().__class__(place, 20)
        )
        assert store.now.sort == sort
        assert symbols(view)[0] == first
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    assert symbols(view)[-1] == "Og"


def test_the_field_narrows_and_says_how_many_are_left(opened, qtbot):
    view, _store = opened()
    qtbot.keyClicks(view.field.line, "melting > 3500")
    assert symbols(view) == ["W"]
    assert view._count.text().startswith("1 of 118 elements")
    qtbot.mouseClick(view._earths, Qt.MouseButton.LeftButton)
    assert len(symbols(view)) == 17
    qtbot.mouseClick(view._earths, Qt.MouseButton.LeftButton)
    assert len(symbols(view)) == 118


def test_columns_are_chosen_and_the_last_one_let_go_brings_the_usual_ones(opened):
    view, store = opened()
    view.columns._fill()
    actions = {action.data(): action for action in view.columns._menu.actions()}
    actions["curie"].trigger()
    assert "curie" in store.now.columns
    assert view.model.columns[-1].key == "curie"
    store.go(store.now.list_columns(("curie",)))
    actions["curie"].trigger()
    assert store.now.columns == ()
    assert len(view.model.columns) == 8


def test_an_unknown_value_says_so_quietly(opened):
    view, _store = opened()
    column = [of.key for of in view.model.columns].index("boiling") + FIRST
    index = view.model.index(view.model.place("Pm"), column)
    assert index.data() == "no figure"
    assert index.data(KNOWN) is False


def test_units_follow_the_exploration(opened):
    view, store = opened()
    store.go(store.now.in_units(Degrees.CELSIUS, Lengths.PICOMETRE))
    column = [of.key for of in view.model.columns].index("melting") + FIRST
    assert view.model.headerData(column, Qt.Orientation.Horizontal) == "Melting point (°C)"
    assert view.model.index(view.model.place("Nd"), column).data() == "1\u202f021"


def test_keys_walk_choose_compare_and_copy(opened, qtbot):
    view, store = opened()
    view.grid.setFocus()
    qtbot.keyClick(view.grid, Qt.Key.Key_Down)
    assert store.pointing.element == "Pm"
    qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    assert store.now.elements == ("Pm",)
    qtbot.keyClick(view.grid, Qt.Key.Key_Down)
    qtbot.keyClick(view.grid, Qt.Key.Key_Space)
    assert store.now.elements == ("Sm", "Pm")
    view.field.line.setText("noble")
    qtbot.keyClick(view.grid, Qt.Key.Key_C, CTRL)
    header, *rows = QGuiApplication.clipboard().text().splitlines()
    assert "Melting point (K)" in header.split("\t")
    assert len(rows) == len(symbols(view)) < 10


def test_the_rows_shown_are_saved_with_their_sources(opened, tmp_path):
    view, _store = opened()
    view.field.line.setText("rare earth")
    assert view.save_as(tmp_path / "list.csv")
    text = (tmp_path / "list.csv").read_text(encoding="utf-8")
    assert sum(not line.startswith("#") for line in text.splitlines()) == 18
    assert "# Source: " in text


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(opened, qtbot, tmp_path):
    view, store = opened()
    with qtbot.waitSignal(store.told) as told:
        assert not view.save_as(tmp_path / "nowhere" / "list.csv")
    assert "cannot be written" in told.args[0]


def test_the_chosen_element_is_brought_into_view(opened):
    view, store = opened()
    store.go(store.now.choose("Og"))
    QApplication.processEvents()
    box = view.grid.visualRect(view.model.index(117, 0))
    assert view.grid.viewport().rect().intersects(box)


def test_the_first_header_sorts_by_name_and_the_second_by_kind(opened):
    view, store = opened()
    view._sort(0)
    assert store.now.sort == "name"
    assert symbols(view)[0] == "Ac"
    assert view.model.sorted_column() == 0
    view._sort(0)
    assert symbols(view)[0] == "Zr"
    view._sort(1)
    assert store.now.sort == "kind"
    store.go(store.now.sort_by("symbol"))
    assert symbols(view)[:3] == ["Ac", "Ag", "Al"]


def test_alt_and_arrows_sort_by_the_column_of_the_keyboard_and_stay_in_it(opened, qtbot):
    view, store = opened()
    column = [of.key for of in view.model.columns].index("melting") + FIRST
    view.grid.setCurrentIndex(view.model.index(3, column))
    qtbot.keyClick(view.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert store.now.sort == "-melting"
    assert view.grid.currentIndex().column() == column
    qtbot.keyClick(view.grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert store.now.sort == "melting"


def test_what_is_known_of_old_has_no_year_and_says_since_when(opened):
    view, _store = opened()
    index = view.model.index(view.model.place("Fe"), [of.key for of in view.model.columns].index("discovered") + FIRST)
    assert index.data() == "no year"
    assert index.data(KNOWN) is False
    assert "antiquity" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_the_names_stay_in_view_while_the_list_is_scrolled_sideways(opened, qtbot):
    view, store = opened()
    view.resize(520, 640)
    QApplication.processEvents()
    bar, header = view.grid.horizontalScrollBar(), view.grid.horizontalHeader()
    assert header.kept() == 0
    before = view.grid.viewport().grab().toImage()
    bar.setValue(120)
    QApplication.processEvents()
    after, wide = view.grid.viewport().grab().toImage(), header.kept()
    assert wide == view.grid.columnWidth(0)
    row = view.grid.visualRect(view.model.index(view.grid.rowAt(200), 0))
    names = QRect(0, row.top() + 4, wide - 2, row.height() - 8)  # without the lines between the rows
    assert before.copy(names) == after.copy(names)
    assert before.copy(names.translated(wide, 0)) != after.copy(names.translated(wide, 0))
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 20))
    assert store.now.sort == "name"
    view.grid.setCurrentIndex(view.model.index(0, 1))
    assert view.grid.visualRect(view.grid.currentIndex()).left() >= header.kept()

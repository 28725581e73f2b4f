"""Tiles, trends and list in one place of the window."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from explorer.content.library import Library
from explorer.exploration.choices import View
from explorer.exploration.exploration import Exploration
from explorer.ui.app import make_window
from explorer.ui.pages.table import ways
from explorer.ui.pages.table.content import place_title
from explorer.ui.parts.fault import Fault
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.text import Text
from explorer.ui.settings import Settings
from explorer.ui.theme import Look, Style, Type

LIBRARY = Library()


@pytest.fixture
def opened(qtbot, tmp_path):
    """A function that opens a window at an exploration and waits until all is there; gives it, its page and store."""

    def open_at(at=None):
        window = make_window(LIBRARY, at or Exploration(), Look(), Settings(), tmp_path)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        with qtbot.waitSignal(window.ready, timeout=30_000):
            window.show()
        return window, window.page("table"), window._store

    return open_at


def test_the_switch_and_the_keys_change_the_view_and_back_returns(opened, qtbot):
    window, page, store = opened()
    assert page.table.isVisible()
    assert page.ways.way(View.TRENDS) is None
    window._commands.run("view_trends")
    qtbot.waitUntil(lambda: page.ways.way(View.TRENDS) is not None and page.ways.way(View.TRENDS).isVisible())
    assert not page.table.isVisible()
    assert page.ways.switch.isVisible()
    page.ways.switch.setFocus()
    qtbot.keyClick(page.ways.switch, Qt.Key.Key_Right)
    assert store.now.view is View.LIST
    qtbot.waitUntil(lambda: page.ways.way(View.LIST) is not None and page.ways.way(View.LIST).isVisible())
    assert page.ways.switch.isVisible()
    store.back()
    assert page.ways.way(View.TRENDS).isVisible()
    window._commands.run("view_tiles")
    assert page.table.isVisible()
    assert page.card_frame.isVisible()


@pytest.mark.parametrize("view", [View.TRENDS, View.LIST])
def test_a_window_can_start_in_each_view(opened, view):
    _window, page, _store = opened(Exploration().as_view(view))
    assert page.ways.way(view).isVisible()
    assert not page.table.isVisible()


def test_an_audience_sees_no_controls(opened):
    _window, page, _store = opened(Exploration().as_view(View.TRENDS))
    page.present(on=True)
    way = page.ways.way(View.TRENDS)
    assert not page.ways.switch.isVisible()
    assert not way.view.chooser.isVisible()
    page.present(on=False)
    assert page.ways.switch.isVisible()
    assert way.view.chooser.isVisible()


def test_a_view_that_fails_leaves_a_sentence_and_the_others(opened, qtbot, monkeypatch):
    monkeypatch.setitem(ways._BUILDERS, View.LIST, ("explorer.ui.pages.table.ways", "Nothing", "List"))
    window, page, _store = opened()
    window._commands.run("view_list")
    qtbot.waitUntil(lambda: page.ways.way(View.LIST) is not None)
    assert isinstance(page.ways.way(View.LIST).view, Fault)
    window._commands.run("view_tiles")
    assert page.table.isVisible()


def test_a_fifth_element_is_refused_with_a_sentence_at_the_foot(opened):
    window, page, store = opened(Exploration().compare(("La", "Ce", "Pr", "Nd")))
    page.table.added.emit("Sm")
    assert store.now.elements == ("La", "Ce", "Pr", "Nd")
    assert window.notice.isVisible()
    assert "Samarium was not added" in window.notice.accessibleName()


@pytest.mark.parametrize(("width", "beside"), [(900, True), (300, False)])
def test_the_switch_stands_beside_the_title_or_below_it_where_there_is_no_room(qtbot, width, beside):
    style, parent = Style(), QWidget()
    qtbot.addWidget(parent)
    title = Text(style, "Trends among the elements", Type.TITLE, parent=parent)
    switch = Segmented(style, [("a", "Table"), ("b", "Trends"), ("c", "List")], "View", parent=parent)
    parent.show()
    high = place_title(title, switch, QRect(10, 5, width, 0), 8)
    assert (switch.y() < title.geometry().bottom()) is beside
    assert not title.geometry().intersects(switch.geometry())
    assert max(title.geometry().bottom(), switch.geometry().bottom()) <= 5 + high

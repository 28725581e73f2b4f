"""Tiles, trends and list in one place of the window."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
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


class Shown(QObject):
    """Counts how often a widget comes into view."""

    def __init__(self):
        super().__init__()
        self.times = 0

    def eventFilter(self, watched, event):
        self.times += event.type() == QEvent.Type.Show
        return False


def test_a_window_that_starts_in_another_view_never_shows_the_tiles_before(qtbot, tmp_path):
    window = make_window(LIBRARY, Exploration().as_view(View.LIST), Look(), Settings(), tmp_path)
    qtbot.addWidget(window)
    page, shown = window.page("table"), Shown()
    page.table.installEventFilter(shown)
    with qtbot.waitSignal(window.ready, timeout=30_000):
        window.show()
    assert page.ways.way(View.LIST).isVisible()
    assert shown.times == 0
    window._commands.run("view_tiles")
    assert page.table.isVisible()


def stops_from(window, widget, count):
    """What the Tab key stops at, one after the other."""
    widget.setFocus()
    found = []
    for _time in range(count):
        window.focusNextChild()
        found.append(window.focusWidget())
    return found


def test_tab_goes_through_all_controls_of_a_view_then_the_view_then_the_card(opened, qtbot):
    window, page, _store = opened(Exploration().as_view(View.TRENDS))
    view = page.ways.way(View.TRENDS).view
    controls = [part for part in view.chooser.parts if part.focusPolicy()]
    found = stops_from(window, page.ways.switch, len(controls) + 4)
    assert found[: len(controls)] == controls
    assert view.canvas in found
    assert page.card_frame.isAncestorOf(found[-1])
    window._commands.run("view_list")
    qtbot.waitUntil(lambda: page.ways.way(View.LIST) is not None and page.ways.way(View.LIST).isVisible())
    listing = page.ways.way(View.LIST).view
    found = stops_from(window, page.ways.switch, 6)
    assert found[0] is listing.field.line
    assert found[5] is listing.grid


def test_the_keyboard_follows_into_another_view(opened, qtbot):
    window, page, _store = opened()
    page.table.setFocus()
    window._commands.run("view_list")
    qtbot.waitUntil(lambda: page.ways.way(View.LIST) is not None and page.ways.way(View.LIST).isVisible())
    assert window.focusWidget() is page.ways.way(View.LIST).view.grid
    window._commands.run("view_tiles")
    assert window.focusWidget() is page.table

"""The order of the Tab key through parts put together at different times."""

import gc

from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from explorer.ui.parts.search_field import SearchField
from explorer.ui.parts.tab_order import put_in_order, stops
from explorer.ui.theme import Style


def order(first, count):
    found = [first]
    while len(found) < count:
        following = found[-1].nextInFocusChain()
        while following.focusProxy() is not None or not following.focusPolicy():
            following = following.nextInFocusChain()
        found.append(following)
    return found


def test_parts_made_last_can_come_first(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    late, early = QWidget(window), QWidget(window)
    a, b = QPushButton("a", early), QPushButton("b", early)
    c = QPushButton("c", late)
    put_in_order((early, late))
    assert order(a, 3) == [a, b, c]
    put_in_order((late, early))
    assert order(c, 3) == [c, a, b]


def test_a_field_that_hands_the_keyboard_on_stays_whole(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("a", window)
    field = SearchField(Style(), "Find…", "Find")
    field.setParent(window)
    assert stops(window) == [button, field]
    put_in_order((field, button))
    assert order(field.line, 2) == [field.line, button]


def test_a_field_comes_between_two_parts_made_before_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    first, last = QPushButton("a", window), QPushButton("b", window)
    field = SearchField(Style(), "Find…", "Find")
    field.setParent(window)
    put_in_order((first, field, last))
    assert order(first, 3) == [first, field.line, last]


class Named(QScrollArea):
    """An area that no object of Python keeps; what it knows goes if the collector thinks that nobody needs it."""

    def __init__(self):
        super().__init__()
        self.setViewport(QWidget())
        self.known = "all"


def test_what_scrolls_is_not_taken_apart_by_the_collector_after_it_was_put_in_order(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(Named())
    put_in_order((window,))
    gc.collect()
    assert window.findChild(Named).known == "all"

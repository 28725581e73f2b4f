import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from explorer.exploration.exploration import Exploration
from explorer.ui.search import box as box_module
from explorer.ui.search.box import SearchBox, make_index
from explorer.ui.search.rows import Kind
from explorer.ui.store import Store
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look
from explorer.ui.work import Work


@pytest.fixture(scope="module")
def index(facts):
    return make_index(facts)


@pytest.fixture
def store(qapp):
    return Store(Exploration())


@pytest.fixture
def place(qtbot, facts, store, style):
    """A window with the box at its top and a button below."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 640)
    window.box = SearchBox(facts, store, style, Work(window))
    window.button = QPushButton("elsewhere")
    column = QVBoxLayout(window)
    column.addWidget(window.box)
    column.addStretch(1)
    column.addWidget(window.button)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def box(place, index):
    """A box that has read the facts."""
    place.box._asked = True
    place.box._take(index)
    place.box.begin()
    return place.box


def titles(box):
    return [row.text for row in box.rows if row.kind is Kind.HIT]


def test_typing_shows_groups_with_the_best_hit_chosen(qtbot, box):
    qtbot.keyClicks(box.line, "neodimium")
    assert box.rows[0].kind is Kind.HEADING
    assert box.chosen.text == "Neodymium"


def test_enter_goes_there_and_empties_the_line(qtbot, box, store):
    qtbot.keyClicks(box.line, "dy")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert store.now.elements == ("Dy",)
    assert box.rows == ()
    assert box.line.text() == ""


def test_the_keyboard_goes_back_to_where_it_was(qtbot, box, place):
    place.button.setFocus()
    box.begin()
    qtbot.keyClicks(box.line, "dy")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is place.button


def test_the_line_keeps_the_keyboard_while_the_list_is_walked(qtbot, box):
    qtbot.keyClicks(box.line, "lynas")
    first = box.chosen
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert box.chosen != first
    assert box.chosen.pressable
    assert QApplication.focusWidget() is box.line
    qtbot.keyClick(box.line, Qt.Key.Key_Up)
    assert box.chosen == first
    qtbot.keyClick(box.line, Qt.Key.Key_Up)
    assert box.chosen == [row for row in box.rows if row.pressable][-1]


def test_escape_closes_the_list_then_empties_the_line(qtbot, box, store):
    qtbot.keyClicks(box.line, "lynas")
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert box.rows == ()
    assert box.line.text() == "lynas"
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert box.line.text() == ""
    assert store.now == Exploration()


def test_what_fits_nothing_is_said_and_the_nearest_word_can_be_taken(qtbot, box):
    qtbot.keyClicks(box.line, "svappavaara")
    assert box.rows[0].text == "Nothing found for “svappavaara”. Nearest:"
    word = box.chosen.text
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert box.line.text() == word
    assert titles(box)


def test_more_of_a_kind_can_be_shown(qtbot, box):
    qtbot.keyClicks(box.line, "magnet")
    more = next(row for row in box.rows if row.kind is Kind.MORE)
    few = len([row for row in box.rows if row.group == more.group and row.kind is Kind.HIT])
    box._follow(more)
    assert len(titles(box)) > few
    assert {row.group for row in box.rows} == {more.group}
    qtbot.keyClicks(box.line, "s")
    assert len({row.group for row in box.rows}) > 1


def test_a_press_on_a_hit_goes_there(qtbot, box, store):
    qtbot.keyClicks(box.line, "bastnasite")
    view = box._list.view
    row = next(i for i, row in enumerate(box.rows) if row.text == "Bastnäsite-(Ce)")
    where = view.visualRect(view.model().index(row)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert store.now.thing == "mineral:bastnasite-ce"


def test_a_press_elsewhere_closes_the_list_and_does_what_it_meant(qtbot, box, place):
    qtbot.keyClicks(box.line, "lynas")
    with qtbot.waitSignal(place.button.clicked):
        qtbot.mouseClick(place.button, Qt.MouseButton.LeftButton)
    assert box.rows == ()


def test_typing_before_the_facts_are_read_says_so_and_then_answers(qtbot, place, index, monkeypatch):
    monkeypatch.setattr(box_module, "make_index", lambda _library: index)
    box = place.box
    box.begin()
    box.line.setText("terb")
    box._index = None
    box._typed("terb")
    assert [row.text for row in box.rows] == ["Reading the facts…"]
    qtbot.waitUntil(lambda: box.ready)
    assert "Terbium" in titles(box)


@pytest.fixture
def broken(monkeypatch):
    """Facts that cannot be read; stands before the box, which begins to read as soon as it has the keyboard."""

    def fail(_library):
        raise OSError("the disk is gone")

    monkeypatch.setattr(box_module, "make_index", fail)


def test_facts_that_cannot_be_read_for_searching_are_said_and_asked_for_again(qtbot, broken, place):
    box = place.box
    box.begin()
    qtbot.keyClicks(box.line, "terb")
    qtbot.waitUntil(lambda: bool(box.rows) and "the disk is gone" in box.rows[0].text)
    assert not box._asked


def test_the_rows_say_their_second_line_to_those_who_listen(qtbot, box):
    qtbot.keyClicks(box.line, "nd")
    model = box._list.rows
    spoken = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Neodymium, Nd · 60 · rare earth"
    assert box.line.accessibleName()


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST], ids=lambda t: t.key)
@pytest.mark.parametrize("percent", [80, 200])
def test_the_list_stays_inside_the_window_in_every_look(  # noqa: PLR0913 - a look in a window
    qtbot, box, place, style, theme, percent
):
    style.wear(Look(theme, percent))
    qtbot.keyClicks(box.line, "china")
    assert place.rect().contains(box._list.geometry())
    assert not place.grab().isNull()


class _Counter(QObject):
    paints = 0

    def eventFilter(self, watched, event):
        self.paints += event.type() == QEvent.Type.Paint
        return False


def test_a_letter_paints_the_list_and_not_the_window(qtbot, box, place):
    qtbot.keyClicks(box.line, "lyn")
    QApplication.processEvents()
    counter = _Counter()
    place.button.installEventFilter(counter)
    qtbot.keyClicks(box.line, "a")
    QApplication.processEvents()
    assert counter.paints == 0

"""The chapters of rules, critical lists and targets."""

import pytest
from PySide6.QtCore import Qt

from explorer.content.library import Library
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration
from explorer.ui.bench import Bench
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.pages.policy.chapters import CHAPTERS
from explorer.ui.pages.policy.day_bar import DayBar
from explorer.ui.pages.policy.side_words import SideWords
from explorer.ui.parts.fault import Fault
from explorer.ui.parts.tab_order import put_in_order
from explorer.ui.store import Store
from explorer.ui.theme import THEMES, Look, Style, ThemeChoice
from explorer.ui.work import Work

MINE = [Chapter.RULES, Chapter.LISTS, Chapter.TARGETS]


@pytest.fixture(scope="module")
def shipped():
    return Library()


@pytest.fixture
def opened(qtbot, shipped):
    """A complete chapter at an exploration, with its store."""

    def open_(chapter, percent=100, **at):
        store = Store(Exploration(page="policy", chapter=chapter, **at))
        bench = Bench(shipped, store, Style(Look(THEMES[ThemeChoice.DARK], percent)), Work())
        CHAPTERS[chapter].read(shipped, store.now)
        made = CHAPTERS[chapter].make(bench)
        qtbot.addWidget(made)
        made.resize(1180, 600)
        made.show()
        qtbot.waitExposed(made)
        done = []
        made.fill(lambda: done.append(True))
        qtbot.waitUntil(lambda: bool(done), timeout=10_000)
        return made, store

    return open_


@pytest.fixture
def bar(qtbot, shipped):
    store = Store(Exploration(page="policy", chapter=Chapter.RULES, date="2025-04-04"))
    made = DayBar(shipped, store, Style(Look(THEMES[ThemeChoice.LIGHT])))
    qtbot.addWidget(made)
    made.resize(1100, 60)
    made.show()
    qtbot.waitExposed(made)
    return made, store


@pytest.mark.parametrize("chapter", MINE)
@pytest.mark.parametrize("percent", [100, 150])
def test_a_chapter_shows_its_charts_and_words_without_a_fault(opened, chapter, percent):
    made, _store = opened(chapter, percent)
    assert made.findChildren(PanelView)
    assert not [fault for fault in made.findChildren(Fault) if fault.isVisible()]
    (words,) = made.findChildren(SideWords)
    assert words.sheet.text


def test_another_day_changes_matrix_bar_and_words(opened):
    made, store = opened(Chapter.RULES, elements=("Ho",))
    (view,), (words,) = made.findChildren(PanelView), made.findChildren(SideWords)
    store.go(store.now.on_date("2025-11-07"))
    assert "7 November 2025" in view.figure.title
    assert "paused from 7 November 2025" in words.sheet.text
    assert made.bar.row.field.text() == "7 November 2025"
    store.go(store.now.on_date("2026-11-11"))
    assert "its later status is not known" in words.sheet.text


def test_the_words_tell_of_the_decision_in_focus(opened):
    made, _store = opened(Chapter.RULES, event="ev-2025-cn-57", date="2025-10-09")
    (words,) = made.findChildren(SideWords)
    assert "The decision" in words.sheet.text
    assert "China announces licences for five more rare earths" in words.sheet.text


def test_a_chip_narrows_the_lists_and_all_takes_it_back(qtbot, opened):
    made, store = opened(Chapter.LISTS)
    (view,) = made.findChildren(PanelView)
    chip = next(c for c in made.places.chips if c.text() == "United States")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert store.now.countries == ("USA",)
    assert len(view.figure.rows) == 3
    assert not made.places.all.isChecked()
    qtbot.mouseClick(made.places.all, Qt.MouseButton.LeftButton)
    assert store.now.countries == ()
    assert len(view.figure.rows) == 16


def test_all_leaves_countries_alone_that_have_no_list(qtbot, opened):
    made, store = opened(Chapter.LISTS, countries=("MMR", "USA"))
    qtbot.mouseClick(made.places.all, Qt.MouseButton.LeftButton)
    assert store.now.countries == ("MMR",)
    assert made.places.all.isChecked()


def test_pressing_all_twice_leaves_it_pressed(qtbot, opened):
    made, _store = opened(Chapter.TARGETS)
    qtbot.mouseClick(made.places.all, Qt.MouseButton.LeftButton)
    assert made.places.all.isChecked()


def test_the_words_on_targets_tell_estimates_apart(opened):
    made, _store = opened(Chapter.TARGETS)
    (words,) = made.findChildren(SideWords)
    assert "Estimates, no targets" in words.sheet.text
    assert "Figures to compare" in words.sheet.text


def test_all_days_of_a_drag_are_one_step_back(bar):
    made, store = bar
    for _step in range(5):
        made.row.days.setValue(made.row.days.value() + 1)
    assert store.now.date == "2025-04-09"
    store.back()
    assert store.now.date == "2025-04-04"
    assert not store.can_go_back


def test_ctrl_and_arrows_go_from_change_to_change(qtbot, bar):
    made, store = bar
    made.row.days.setFocus()
    qtbot.keyClick(made.row.days, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert store.now.date == "2025-08-22"
    qtbot.keyClick(made.row.days, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(made.row.days, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert store.now.date == "2023-12-21"


def test_the_buttons_do_the_same_and_end_at_the_last_change(qtbot, bar):
    made, store = bar
    qtbot.mouseClick(made.row.later, Qt.MouseButton.LeftButton)
    assert store.now.date == "2025-08-22"
    store.go(store.now.on_date("2026-11-11"))
    assert not made.row.later.isEnabled()
    assert made.row.earlier.isEnabled()


def test_a_typed_day_is_taken(qtbot, bar):
    made, store = bar
    made.row.field.setFocus()
    made.row.field.selectAll()
    qtbot.keyClicks(made.row.field, "9 October 2025")
    qtbot.keyClick(made.row.field, Qt.Key.Key_Return)
    assert store.now.date == "2025-10-09"
    assert "Announcement No. 57" in made.words.accessibleName()


def test_a_word_that_is_no_day_is_kept_and_answered_with_a_sentence(qtbot, bar):
    made, store = bar
    made.row.field.setFocus()
    made.row.field.selectAll()
    qtbot.keyClicks(made.row.field, "tomorrow")
    qtbot.keyClick(made.row.field, Qt.Key.Key_Return)
    assert store.now.date == "2025-04-04"
    assert made.row.field.text() == "tomorrow"
    assert "“tomorrow” is no day" in made.words.accessibleName()


def test_after_the_newest_page_the_bar_says_that_it_does_not_know(bar):
    made, store = bar
    store.go(store.now.on_date("2026-11-11"))
    assert made.known.text() == "Newest page seen: July 2026; what holds on 11 November 2026 is not known here."


def test_space_plays_from_change_to_change_and_a_drag_stops_it(qtbot, bar):
    made, store = bar
    made.row.days.setFocus()
    qtbot.keyClick(made.row.days, Qt.Key.Key_Space)
    assert made.row.playing
    qtbot.waitUntil(lambda: store.now.date == "2025-08-22", timeout=5_000)
    made.row.days.setValue(made.row.days.value() + 1)
    assert not made.row.playing


def test_what_nobody_sees_does_not_play(qtbot, bar):
    made, _store = bar
    made.row.toggle()
    made.hide()
    assert not made.row.playing


def test_a_hidden_bar_catches_up_when_it_is_shown(bar):
    made, store = bar
    made.hide()
    store.go(store.now.on_date("2025-10-09"))
    assert made.row.field.text() == "4 April 2025"
    made.show()
    assert made.row.field.text() == "9 October 2025"


def test_tab_goes_along_the_bar_as_the_eye_does(qtbot, bar):
    made, _store = bar
    put_in_order((made,))
    made.row.play.setFocus()
    passed = []
    for _stop in range(5):
        passed.append(made.focusWidget())
        qtbot.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
    assert passed == [made.row.play, made.row.earlier, made.row.days, made.row.later, made.row.field]

import threading

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Chapter, Degrees, Part, Tab
from explorer.exploration.exploration import Exploration
from explorer.ui import settings as remembered
from explorer.ui.app import make_window
from explorer.ui.element.card import ElementCard
from explorer.ui.settings import SavedView, Settings
from explorer.ui.shortcuts import COMMANDS, PRESENTING
from explorer.ui.theme import Look, ThemeChoice

LIBRARY = Library()


@pytest.fixture
def open_window(qtbot, tmp_path):
    """Opens windows that remember into a folder, and waits until charts and card are there."""

    def opened(at=None, settings=None, library=LIBRARY):
        window = make_window(library, at or Exploration(), Look(), settings or Settings(), tmp_path)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.ready, timeout=30_000):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return opened


def now(window):
    return window._store.now


def test_every_command_has_a_method_and_no_key_is_given_twice(open_window):
    window = open_window()
    assert all(callable(getattr(window._commands, f"do_{command.name}")) for command in COMMANDS)
    keys = [key for command in (*COMMANDS, *PRESENTING) for key in command.keys]
    assert len(keys) == len(set(keys))


def test_keys_walk_through_history_years_lenses_and_tabs(open_window, qtbot):
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert now(window).year == 2024
    qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert now(window).lens == "risk"
    qtbot.keyClick(window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert now(window).lens == "series"
    window._commands.run("next_tab")
    assert now(window).tab == "supply"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert now(window).tab == "uses"
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert now(window).tab == "supply"


def test_an_address_can_be_pasted_and_a_wrong_one_is_answered_in_a_sentence(open_window):
    window = open_window()
    window.go_to("explorer:table?element=Dy&year=2011&lens=price")
    assert (now(window).element, now(window).year, now(window).lens) == ("Dy", 2011, "price")
    window.go_to("explorer:table?element=Unobtainium")
    assert now(window).element == "Dy"
    assert window.notice.isVisible()
    assert "There is no element “Unobtainium”" in window.notice.accessibleName()


def test_the_breadcrumb_shows_the_address_to_copy(open_window, qtbot):
    window = open_window(Exploration().choose("Dy"))
    window.edit_address()
    line = window._bar.breadcrumb._line
    assert line.selectedText() == "explorer:table?element=Dy"
    line.setText("explorer:sources")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert now(window).page == "sources"


def test_text_size_and_theme_are_kept_for_the_next_start(open_window, tmp_path):
    window = open_window()
    window._commands.run("larger")
    window._commands.run("next_theme")
    kept, sentence = remembered.load(tmp_path)
    assert (kept.text, kept.theme, sentence) == (110, ThemeChoice.DARK, "")
    assert window._style.look.percent == 110


def test_closing_remembers_where_we_were(open_window, tmp_path):
    window = open_window()
    window.go_to("explorer:table?element=Dy&year=2011")
    window.close()
    assert remembered.load(tmp_path)[0].address == "explorer:table?element=Dy&year=2011"


def test_a_window_left_on_a_screen_that_is_gone_is_seen_again(open_window):
    window = open_window(settings=Settings(geometry=(9000, 9000, 800, 600)))
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(QRect(window.pos(), window.size()))


def test_a_view_is_saved_under_a_name(open_window, tmp_path, monkeypatch):
    window = open_window(Exploration().choose("Dy"))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_named: ("Dysprosium", True))
    window._commands.run("save_view")
    assert remembered.load(tmp_path)[0].views == (SavedView("Dysprosium", "explorer:table?element=Dy"),)


def test_presenting_hides_controls_enlarges_type_and_gives_all_back(open_window, qtbot):
    views = (SavedView("one", "explorer:table?element=La"), SavedView("two", "explorer:table?element=Dy"))
    window = open_window(settings=Settings(views=views))
    before = window.windowState()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.isFullScreen()
    assert window._style.look.presenting
    assert not window._rail.isVisible()
    assert not window._bar.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert now(window).element == "La"
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert now(window).element == "Dy"
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    assert now(window).element == "La"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.presentation.on
    assert window.windowState() == before
    assert window._rail.isVisible()
    assert not window._style.look.presenting


def test_b_blanks_the_screen_and_any_key_brings_it_back(open_window, qtbot):
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.keyClick(window, Qt.Key.Key_B)
    sheet = window.presentation._blank
    assert sheet.isVisible()
    assert sheet.geometry() == window.rect()
    qtbot.keyClick(sheet, Qt.Key.Key_X)
    assert window.presentation._blank is None
    assert window.presentation.on


def test_a_panel_that_raises_shows_a_sentence_in_its_place_and_the_rest_lives(open_window, monkeypatch):
    from explorer.ui.element import card_place

    class Broken(QWidget):
        def __init__(self, *_parts):
            raise RuntimeError("the card broke")

    monkeypatch.setattr(card_place, "CardPlace", Broken)
    window = open_window()
    page = window.page("table")
    assert any("the card broke" in w.accessibleName() for w in page.card_frame.findChildren(QWidget))
    window.go_to("explorer:table?element=Dy")
    assert page.table.tiles["Dy"].chosen


def test_an_error_nobody_caught_is_told_and_can_be_copied(open_window, qtbot):
    window = open_window()
    try:
        raise ValueError("odd")
    except ValueError as error:
        window.tell_fault(error)
    assert "ValueError: odd" in window.notice.accessibleName()
    qtbot.mouseClick(window.notice._copy, Qt.MouseButton.LeftButton)
    assert "Traceback" in QGuiApplication.clipboard().text()


def test_the_program_opens_with_what_is_sound(open_window, tmp_path_factory):
    import shutil

    from explorer.content import places

    folder = tmp_path_factory.mktemp("broken") / "data"
    shutil.copytree(places.data(), folder)
    (folder / "prices.csv").unlink()
    (folder / "events.csv").write_bytes(b"\xff\xfe broken")
    window = open_window(library=Library(folder))
    assert window.page("table").table.tiles["Nd"].chosen
    window.go_to("explorer:table?element=Dy&lens=price")
    assert window.page("table").table.tiles["Dy"].hatched


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (800, 500)])
@pytest.mark.parametrize("percent", [80, 130, 200])
def test_nothing_stands_outside_the_window(open_window, size, percent):
    from dataclasses import replace

    window = open_window()
    window.resize(*size)
    window._style.wear(replace(window._style.look, percent=percent))
    for part in (window._bar, window._rail, window._stack):
        assert window.rect().contains(part.geometry())
    page = window.page("table")
    assert page.table.width() >= 300
    assert page.table.geometry().bottom() < page.chart_frames[0].geometry().top()


def test_help_lists_every_command(open_window):
    from explorer.ui.dialogs import _key_rows

    texts = [text for rows in _key_rows().values() for _keys, text in rows]
    assert all(command.text in texts for command in (*COMMANDS, *PRESENTING))


def test_the_years_of_the_exploration_are_those_of_the_data():
    from explorer.exploration.exploration import NEWEST_YEAR, OLDEST_YEAR
    from explorer.ui.app import names

    assert names(LIBRARY).years == (OLDEST_YEAR, NEWEST_YEAR)
    assert Exploration().year == NEWEST_YEAR


def test_the_theme_follows_the_system_only_where_it_was_left_to_it(open_window, monkeypatch):
    from explorer.ui import window as module
    from explorer.ui.theme import LIGHT

    monkeypatch.setattr(module, "system_theme", lambda: LIGHT)
    left_to_it, chosen = open_window(), open_window(settings=Settings(theme=ThemeChoice.CONTRAST))
    before = chosen._style.look
    for window in (left_to_it, chosen):
        window.follow_system()
    assert left_to_it._style.look.theme is LIGHT
    assert chosen._style.look == before


def test_a_page_left_before_it_is_complete_is_completed_once(qtbot):
    from explorer.ui.charts.panel_view import PanelView
    from explorer.ui.pages.table.controls import Controls

    window, go = make_window(LIBRARY, Exploration(), Look(), Settings()), threading.Event()
    qtbot.addWidget(window)
    window._work.run(go.wait, lambda _result: None)  # holds the first page up
    with qtbot.waitSignal(window.ready, timeout=30_000):
        window.show()
        qtbot.waitUntil(lambda: "table" in window._begun)
        window._store.go(now(window).on_page("sources"))
        QGuiApplication.processEvents()  # lets the second page ask for its parts
        go.set()
    assert window._waiting == set()
    assert len(window.page("table").findChildren(Controls)) == 1
    assert len(window.page("table").findChildren(PanelView)) == 3


def test_the_keyboard_comes_back_from_the_search_to_where_it_was(open_window, qtbot):
    window = open_window()
    table = window.page("table").table
    table.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window._search.line.hasFocus()
    qtbot.keyClick(window._search.line, Qt.Key.Key_Escape)
    assert table.hasFocus()


def test_the_list_of_keys_leaves_nothing_behind_when_it_is_closed(open_window, qtbot):
    from explorer.ui.dialogs import KeysDialog

    window = open_window()
    for _time in range(2):
        window._commands.run("help")
        dialog = window.findChild(KeysDialog)
        with qtbot.waitSignal(dialog.destroyed):
            dialog.reject()
    assert window.findChildren(KeysDialog) == []


@pytest.mark.parametrize("elements", [(), ("Nd",)])
def test_the_window_opens_without_any_facts(qtbot, tmp_path, elements):
    window = make_window(Library(tmp_path), Exploration(elements=elements), Look(), Settings())
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.ready, timeout=30_000):
        window.show()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_N):
        qtbot.keyClick(window.page("table").table, key)
    assert now(window).elements == elements


def test_a_window_closed_while_presenting_comes_back_at_its_own_size(open_window, qtbot, tmp_path):
    window = open_window()
    window.resize(700, 500)
    box = window.geometry()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.size() != box.size())
    window.close()
    assert remembered.load(tmp_path)[0].geometry == (box.x(), box.y(), box.width(), box.height())


def test_a_page_that_cannot_be_made_shows_a_sentence_and_the_others_open(open_window, monkeypatch):
    from explorer.ui.pages.table import page as module

    def broken(*_parts):
        raise RuntimeError("the table broke")

    monkeypatch.setattr(module.TablePage, "_lay_out", broken)
    window = open_window()
    assert "the table broke" in window.page("table").accessibleName()
    window.go_to("explorer:sources")
    assert now(window).page == "sources"
    assert "broke" not in window.page("sources").accessibleName()


def test_ctrl_tab_steps_the_parts_on_the_element_page(open_window, qtbot):
    window = open_window(Exploration(page="element", elements=("Nd",)))
    qtbot.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert now(window).part is Part.PHYSICAL
    back = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Backtab, back)
    assert now(window).part is Part.ATOM


def test_the_breadcrumb_names_chapter_and_term(open_window):
    window = open_window(Exploration(page="policy", chapter=Chapter.TERMS, thing="term:hree"))
    words = window._bar.breadcrumb._words
    assert words.text().split("  ›  ") == ["Policy", "Terms", "HREE"]
    window._store.go(window._store.now.on_chapter(Chapter.RULES))
    assert words.text().split("  ›  ") == ["Policy", "Rules"]


def test_an_explained_word_opens_its_page_and_back_returns(open_window, qtbot):
    window = open_window(Exploration(tab=Tab.STORY))
    sheet = window.findChild(ElementCard).sheet
    qtbot.waitUntil(lambda: any(spot.term for spot in sheet.spread.links))
    spot = next(spot for spot in sheet.spread.links if spot.term)
    sheet._press(spot)
    qtbot.waitUntil(lambda: getattr(window.page("policy").shown, "card", None) is not None)
    assert window._store.now.thing == spot.term == "term:didymium"
    assert "Old name for the mixture" in window.page("policy").shown.card.sheet.text
    window._store.back()
    assert (window._store.now.page, window._store.now.thing) == ("table", None)


def test_the_breadcrumb_names_element_and_part(open_window):
    window = open_window(Exploration(page="element", elements=("Pr",), part=Part.CRYSTAL))
    assert window._bar.breadcrumb._words.text().split("  ›  ") == ["Element", "Praseodymium", "Crystal"]


def test_units_stay_as_they_are_where_an_address_names_none_and_are_remembered(open_window, tmp_path):
    window = open_window()
    window.go_to("explorer:element?element=Eu&degrees=C")
    assert remembered.load(tmp_path)[0].degrees is Degrees.CELSIUS
    window.go_to("explorer:element?element=Yb")
    assert (now(window).element, now(window).degrees) == ("Yb", Degrees.CELSIUS)
    window.go_to("explorer:element?element=Yb&degrees=K")
    assert remembered.load(tmp_path)[0].degrees is Degrees.KELVIN


def test_motion_is_reduced_by_a_command_and_stays_so(open_window, tmp_path):
    window = open_window()
    window._commands.run("reduce_motion")
    assert window._style.look.reduce_motion
    assert remembered.load(tmp_path)[0].reduce_motion is True
    window.follow_system()
    assert window._style.look.reduce_motion, "the reader's word goes before the system's"
    window._commands.run("reduce_motion")
    assert not window._style.look.reduce_motion


def test_a_page_first_opened_while_presenting_is_made_for_the_audience(open_window, qtbot):
    window = open_window()
    window.present()
    window.go_to("explorer:element?element=Nd")
    assert not window.page("element").units.isVisible()
    window.present()
    qtbot.waitUntil(lambda: window.page("element").units.isVisible())


def test_the_window_has_the_sign_of_the_program(open_window, qtbot):
    window = open_window()
    qtbot.waitUntil(lambda: not window.windowIcon().isNull())
    assert {size.width() for size in window.windowIcon().availableSizes()} >= {16, 32}

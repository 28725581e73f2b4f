"""The bar that moves a temperature or a year of discovery."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from explorer.analysis.discovery import steps
from explorer.content.library import Library
from explorer.exploration.choices import Degrees
from explorer.exploration.exploration import Exploration
from explorer.ui.pages.table.time_bar import TimeBar
from explorer.ui.store import Store
from explorer.ui.theme import THEMES, Look, Style, ThemeChoice


@pytest.fixture(scope="module")
def shipped():
    return Library()


@pytest.fixture
def made(qtbot, shipped):
    """A bar in a window, made at an exploration."""

    def make(at):
        ground = QWidget()
        qtbot.addWidget(ground)
        store = Store(at)
        bar = TimeBar(shipped, store, Style(Look(THEMES[ThemeChoice.DARK])), ground)
        bar.resize(400, 32)
        ground.resize(420, 40)
        ground.show()
        qtbot.waitExposed(ground)
        return bar, store

    return make


def test_it_is_there_for_the_two_lenses_that_move_alone(made):
    for lens, there in (("state", True), ("discovered", True), ("series", False)):
        bar, _store = made(Exploration(lens=lens))
        assert bar.isVisible() is there, lens


def test_changing_the_lens_brings_and_takes_it(made, qtbot):
    bar, store = made(Exploration(lens="series"))
    with qtbot.waitSignal(bar.wanted):
        store.go(store.now.through("state"))
    assert bar.isVisible()
    store.go(store.now.through("series"))
    assert not bar.isVisible()


def test_moving_the_slider_moves_the_temperature_and_one_step_back_undoes_it_all(made, qtbot):
    bar, store = made(Exploration(lens="state"))
    bar.slider.setValue(1000)
    bar.slider.setValue(1500)
    assert store.now.kelvin == 1500
    store.back()
    assert store.now.kelvin == 293
    assert bar.slider.value() == 293


def test_keys_move_the_year_of_discovery(made, qtbot):
    bar, store = made(Exploration(lens="discovered", found=1843))
    bar.slider.setFocus()
    qtbot.keyClick(bar.slider, Qt.Key.Key_Right)
    assert store.now.found == 1844
    qtbot.keyClick(bar.slider, Qt.Key.Key_PageUp)
    assert store.now.found == 1854


def test_the_value_is_told_in_the_readers_unit(made):
    bar, _store = made(Exploration(lens="state", kelvin=293, degrees=Degrees.CELSIUS))
    assert "20" in bar.slider.accessibleName()
    assert "°C" in bar.slider.accessibleName()


def test_playing_goes_from_find_to_find_and_stops_at_the_last(made, qtbot):
    bar, store = made(Exploration(lens="discovered", found=2003))
    bar.toggle()
    assert bar.playing
    seen = []
    store.changed.connect(lambda at: seen.append(at.found))
    qtbot.waitUntil(lambda: not bar.playing, timeout=20_000)
    assert seen == sorted(seen)
    assert store.now.found == bar.slider.maximum()


def test_playing_again_from_the_end_begins_at_the_beginning(made):
    bar, store = made(Exploration(lens="discovered"))
    bar.toggle()
    assert store.now.found == bar.slider.minimum()
    bar.toggle()
    assert not bar.playing


def test_a_hand_on_the_slider_stops_the_play(made):
    bar, _store = made(Exploration(lens="state"))
    bar.toggle()
    bar.slider.setValue(400)
    assert not bar.playing


def test_another_lens_stops_the_play(made):
    bar, store = made(Exploration(lens="state"))
    bar.toggle()
    store.go(store.now.through("series"))
    assert not bar.playing


def test_the_heat_ends_at_the_top(made, qtbot):
    bar, store = made(Exploration(lens="state", kelvin=5990))
    bar.toggle()
    qtbot.waitUntil(lambda: store.now.kelvin == 6000, timeout=5_000)
    assert not bar.playing


def test_space_on_the_slider_plays_and_stops(made, qtbot):
    bar, _store = made(Exploration(lens="state"))
    bar.slider.setFocus()
    qtbot.keyClick(bar.slider, Qt.Key.Key_Space)
    assert bar.playing
    qtbot.keyClick(bar.slider, Qt.Key.Key_Space)
    assert not bar.playing


def test_ctrl_and_arrows_go_from_find_to_find_and_by_a_hundred_kelvin(made, qtbot):
    bar, store = made(Exploration(lens="discovered", found=1790))
    for key, year in ((Qt.Key.Key_Right, 1791), (Qt.Key.Key_Right, 1794), (Qt.Key.Key_Left, 1791)):
        qtbot.keyClick(bar.slider, key, Qt.KeyboardModifier.ControlModifier)
        assert store.now.found == year
    bar, store = made(Exploration(lens="state", kelvin=5950))
    qtbot.keyClick(bar.slider, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert store.now.kelvin == 6000
    qtbot.keyClick(bar.slider, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert store.now.kelvin == 5900


def test_the_story_of_a_rare_earth_stays_as_long_as_it_takes_to_read(made, shipped):
    bar, _store = made(Exploration(lens="discovered"))
    waits = {step.year: bar._reading_ms(step) for step in steps(shipped)}
    assert waits[1669] < 1000
    assert waits[1787] > 5000
    assert max(waits.values()) <= 10_000

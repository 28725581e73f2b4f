"""What was found in a year, in words beside the bar that plays."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui.app import make_window
from explorer.ui.pages.table.story import paint_whole
from explorer.ui.pages.table.wording import hint, saying
from explorer.ui.settings import Settings
from explorer.ui.theme import DARK, Look, Type

LIBRARY = Library()
FOUND = Exploration(lens="discovered", found=1843)


def painted(text, width, lines):
    """How high a text is painted, and what words were written, in a room of so many lines."""
    look = Look(DARK)
    metrics = look.metrics(Type.BODY)
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setFont(look.font(Type.BODY))
    high = paint_whole(painter, text, QRectF(0, 0, width, lines * metrics.height()), metrics)
    painter.end()
    return round(high / metrics.height())


def test_only_whole_sentences_are_told_where_not_all_have_room(qapp):
    one, many = "Yttrium was found.", "Yttrium was found. " + "Nobody had described the earth it came in before. " * 6
    assert painted(one, 500, 2) == 1
    assert painted(many, 300, 2) <= 2
    assert painted(many, 300, 9) > 2
    assert painted(many, 300, 0) == 0


def test_the_finders_stand_beside_what_they_found(qapp):
    story = saying(LIBRARY, FOUND.as_found_by(1803), DARK).story
    assert "cerium (Jöns Jacob Berzelius and Wilhelm Hisinger; Martin Heinrich Klaproth)" in story
    assert "osmium and iridium (Smithson Tennant)" in story


@pytest.mark.parametrize(("year", "word"), [(1787, "Ytterby"), (1794, "yttrium"), (1907, "lutetium")])
def test_the_centuries_from_the_black_stone_to_lutetium_can_be_told(year, word):
    assert word in saying(LIBRARY, FOUND.as_found_by(year), DARK).story


def test_the_legend_says_not_known_of_states_and_known_of_old_of_finds():
    hot = saying(LIBRARY, Exploration(lens="state", kelvin=1300), DARK)
    assert hot.steps[-1].text.startswith("not known: ")
    assert hot.steps[-1].hatched
    old = saying(LIBRARY, FOUND, DARK).steps[-1]
    assert old.text.startswith("known of old: ")
    assert not old.hatched


def test_the_card_beside_a_tile_says_of_iron_that_it_was_always_known():
    lines = hint(LIBRARY, FOUND, "Fe").lines
    assert any("antiquity" in line for line in lines)
    assert not any("no figure" in line for line in lines)


@pytest.mark.parametrize(("percent", "above"), [(100, False), (200, True)])
def test_the_bar_stands_above_the_table_where_its_room_is_too_narrow(qtbot, tmp_path, percent, above):
    window = make_window(LIBRARY, FOUND, Look(DARK, percent), Settings(text=percent), tmp_path)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitSignal(window.ready, timeout=30_000):
        window.show()
    around = window.page("table").around
    assert around.time_bar.isVisible()
    assert around.strip.isVisible() is above
    assert around.story.isVisible() is above
    window._store.go(window._store.now.through("state"))
    assert around.time_bar.isVisible()
    assert not around.story.isVisible()
    window._store.go(window._store.now.through("series"))
    assert not around.strip.isVisible()
    window._store.go(window._store.now.through("discovered"))
    assert around.time_bar.isVisible()
    assert around.strip.isVisible() is above

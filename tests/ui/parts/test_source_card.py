import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from explorer.exploration.exploration import Exploration
from explorer.outputs.citation import apa, bibtex
from explorer.records.source import Source
from explorer.ui.parts.button import Button
from explorer.ui.parts.source_card import SourceCard, show_sources
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look
from tests.build import library, make

USGS = make(Source, source_id="usgs", title="Summaries", publisher="USGS", year="2026", url="https://usgs.gov/a-b?c=1")
OTHER = make(Source, source_id="other", title="Other <b>words</b>", publisher=None, year=None, url=None, licence=None)


@pytest.fixture
def store(qapp):
    return Store(Exploration())


@pytest.fixture
def place(qtbot):
    """A window with a button that has the keyboard."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 640)
    window.button = QPushButton("anchor", window)
    window.button.move(600, 560)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.button.setFocus()
    return window


@pytest.fixture
def show(place, tmp_path, store, style):
    def opened(*ids):
        return show_sources(place.button, library(tmp_path, USGS, OTHER), store, style, ids)

    return opened


def words(card):
    return [text.text() for text in card.findChildren(Text)]


def test_the_card_says_all_that_is_known_of_a_source(show):
    card = show("usgs")
    assert {"Source", "Summaries", "USGS · 2026", "Id: usgs"} <= set(words(card))
    address = card.findChild(QLineEdit)
    assert address.text() == "https://usgs.gov/a-b?c=1"
    assert address.isReadOnly()


def test_what_is_unknown_is_said_and_markup_is_shown_as_it_stands(show):
    card = show("other")
    said = words(card)
    assert "Other <b>words</b>" in said
    assert "no publisher named · no date" in said
    assert "Terms: none seen" in said
    assert all(text.textFormat() == Qt.TextFormat.PlainText for text in card.findChildren(Text))


def test_a_source_that_is_not_in_the_list_is_named(show):
    assert any("“nowhere”" in word for word in words(show("usgs", "nowhere")))


def test_the_buttons_put_the_citation_on_the_clipboard_and_say_so(qtbot, show):
    card = show("usgs")
    record = card.records[0]
    qtbot.mouseClick(record.apa, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == apa(USGS)
    assert "Copied" in record.apa.text()
    qtbot.mouseClick(record.bibtex, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == bibtex(USGS)
    record.apa._back()
    assert record.apa.text() == "Copy citation (APA)"


def test_several_sources_can_be_copied_at_once(qtbot, show):
    card = show("usgs", "other", "usgs")
    assert len(card.records) == 2
    button = next(b for b in card.findChildren(Button) if b.text() == "Copy all (BibTeX)")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().count("@misc") == 2


def test_the_keyboard_goes_in_and_escape_gives_it_back(qtbot, show, place):
    card = show("usgs")
    assert card.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert QApplication.focusWidget() is place.button


def test_a_press_elsewhere_closes(qtbot, show, place):
    card = show("usgs")
    qtbot.mouseClick(place, Qt.MouseButton.LeftButton, pos=place.rect().topLeft())
    assert not card.isVisible()


def test_the_sources_page_opens_at_the_source(qtbot, show, store):
    card = show("usgs")
    qtbot.mouseClick(card.records[0].open, Qt.MouseButton.LeftButton)
    assert (store.now.page, store.now.source) == ("sources", "usgs")


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST], ids=lambda t: t.key)
@pytest.mark.parametrize("percent", [80, 130, 200])
def test_the_card_lies_whole_in_the_window(show, style, place, theme, percent):
    style.wear(Look(theme, percent))
    card = show("usgs", "other")
    assert place.rect().contains(card.geometry())


def test_an_open_card_grows_with_the_text(qtbot, show, style, place):
    card = show("usgs")
    before = card.size()
    style.wear(Look(DARK, 150))
    qtbot.waitUntil(lambda: card.width() > before.width() and card.height() > before.height())
    assert place.rect().contains(card.geometry())


def test_a_closed_card_is_gone(qtbot, show, place):
    card = show("usgs")
    with qtbot.waitSignal(card.destroyed):
        card.leave()
    assert place.findChildren(SourceCard) == []

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.ui.element.blocks import Entry, Fact, Heading, Paragraph, ToEvent, ToThing
from explorer.ui.element.glossary import glossary
from explorer.ui.element.ink import Dots
from explorer.ui.element.sheet import Sheet
from explorer.ui.parts.hover_card import HoverCard
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look, Type

TEXTS = (
    Heading("Alloys"),
    Paragraph("An alloy holds REO; another alloy does not. MP Materials makes it."),
    Fact("Oxide price", "no figure", note="in t REO, by USGS"),
    Entry("A quota is set", "2010", ("The quota rose.",), ToEvent("e1", 2010)),
)


@pytest.fixture
def terms(facts):
    made = glossary(facts)
    made.read()
    made.take()
    return made


@pytest.fixture
def sheet(qtbot, style, facts, terms):
    window = QWidget()
    made = Sheet(style, library=facts)
    column = QVBoxLayout(window)
    column.addWidget(made)
    qtbot.addWidget(window)
    window.resize(600, 500)
    made.say(TEXTS, "Texts")
    window.show()
    qtbot.waitUntil(lambda: any(spot.term for spot in made.spread.links))
    return made


def underlined(sheet):
    return [spot.term for spot in sheet.spread.links if spot.term]


def press(sheet, key):
    QGuiApplication.sendEvent(sheet, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def point(sheet, at):
    there = sheet.viewport().mapToGlobal(at)
    none = Qt.MouseButton.NoButton
    sheet.mouseMoveEvent(
        QMouseEvent(QEvent.Type.MouseMove, at, QPointF(there), none, none, Qt.KeyboardModifier.NoModifier)
    )


def middle(sheet, name):
    spot = next(spot for spot in sheet.spread.links if spot.term == name)
    return spot.box.translated(sheet.shift).center()


def cards(sheet):
    return [card for card in sheet.window().findChildren(HoverCard) if card.isVisible()]


def test_each_name_is_underlined_once_where_it_is_first_told_and_links_and_headings_are_not(sheet):
    assert underlined(sheet) == [
        "term:alloy",
        "term:reo",
        "actor:mp-materials",
        "term:oxide",
        "actor:usgs-geological-survey",
        "term:quota",
    ]
    (entry,) = (placed for placed in sheet.spread.placed if isinstance(placed.block, Entry))
    quota = next(spot for spot in entry.spots if spot.term)
    event = next(spot for spot in entry.spots if isinstance(spot.to, ToEvent))
    assert quota.box.top() >= event.box.bottom() - 4


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST], ids=lambda theme: theme.key)
@pytest.mark.parametrize("percent", [80, 150, 200])
def test_dots_lie_below_the_words_and_inside_the_sheet_at_every_size(sheet, style, theme, percent):
    style.wear(Look(theme, percent))
    dots = [(p, ink) for p in sheet.spread.placed for ink in p.piece.inks if isinstance(ink, Dots)]
    assert len(dots) == 6
    for placed, ink in dots:
        for line in ink.lines:
            assert 0 <= line.x1() < line.x2() <= sheet.spread.width
            assert 0 < line.y1() <= placed.piece.height + 4


def test_a_name_that_runs_over_the_end_of_a_line_has_dots_on_both_lines(sheet):
    sheet.say((Paragraph("word " * 11 + "end-of-life recycling input rate of copper"),), "Narrow")
    sheet.window().resize(330, 400)
    found = [ink for p in sheet.spread.placed for ink in p.piece.inks if isinstance(ink, Dots)]
    assert len(found) == 1
    assert len(found[0].lines) == 2


def test_pointing_at_a_name_shows_its_card_and_leaving_it_hides_that(sheet):
    point(sheet, middle(sheet, "term:reo"))
    (card,) = cards(sheet)
    assert card._hint.heading == "REO"
    assert card._hint.lines[0].startswith("Rare earth oxide.")
    assert sheet.window().rect().contains(card.geometry())
    point(sheet, QPointF(5, 480))
    assert cards(sheet) == []


def test_a_long_name_on_the_card_takes_two_lines_and_is_not_cut(sheet, terms):
    sheet.say((Paragraph("The Pentagon spoke."),), "Long")
    point(sheet, middle(sheet, "actor:us-department-of-defense-department-of-war"))
    (card,) = cards(sheet)
    words = card._words()
    lines = sum(card._height(line, card.width() - 2 * card._style.look.space(2)) for line in words)
    bold = card._style.look.metrics(Type.LEAD, QFont.Weight.Bold)
    assert card.height() > 2 * bold.height() + lines


def test_the_keyboard_walks_to_a_name_escape_hides_its_card_and_enter_opens_its_page(sheet, qtbot):
    sheet.setFocus()
    press(sheet, Qt.Key.Key_Down)
    (card,) = cards(sheet)
    assert card._hint.heading == "alloy"
    press(sheet, Qt.Key.Key_Escape)
    assert cards(sheet) == []
    with qtbot.waitSignal(sheet.pressed) as told:
        press(sheet, Qt.Key.Key_Return)
    assert told.args[0] == ToThing("term:alloy")


def test_the_card_goes_when_the_sheet_is_hidden_scrolled_or_left(sheet):
    for leave in (sheet.hide, lambda: sheet.scrollContentsBy(0, -3), lambda: press(sheet, Qt.Key.Key_Return)):
        sheet.show()
        press(sheet, Qt.Key.Key_Up)
        press(sheet, Qt.Key.Key_Down)
        leave()
        assert cards(sheet) == []


def test_what_the_sheet_is_about_is_not_explained_on_it(sheet):
    sheet.say(TEXTS, "About alloys", "term:alloy")
    assert "term:alloy" not in underlined(sheet)
    assert "term:reo" in underlined(sheet)


def test_a_screen_reader_hears_the_word_and_what_it_means(sheet):
    names = [part.name for part in sheet.spread.parts if part.link is not None and part.link.term]
    assert any(name.startswith("REO: Rare earth oxide.") for name in names)


def test_a_sheet_shown_before_the_glossary_is_read_underlines_once_it_is(qtbot, style, tmp_path):
    from explorer.records.policy import Term
    from tests.build import library, make

    facts = library(tmp_path, make(Term, term="alloy", definition="A mixture."))
    made = Sheet(style, library=facts)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.say((Paragraph("An alloy."),), "Text")
    made.show()
    qtbot.waitUntil(lambda: made._terms is not None)
    assert underlined(made) == []
    glossary(facts).read()
    glossary(facts).take()
    assert underlined(made) == ["term:alloy"]
    assert glossary(facts).hint("term:bronze") is None


def test_a_sheet_without_a_library_underlines_nothing(qtbot, style, terms):
    made = Sheet(style)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.say(TEXTS, "Texts")
    made.show()
    assert underlined(made) == []

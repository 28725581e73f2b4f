from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from explorer.content.library import Library
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration
from explorer.records.policy import Actor, Term
from explorer.ui.bench import Bench
from explorer.ui.element.blocks import Entry, Heading, ToClaim, ToElement, ToEvent, ToThing
from explorer.ui.pages.policy.term_list import Listed, list_blocks
from explorer.ui.pages.policy.terms import Terms, read
from explorer.ui.store import Store
from explorer.ui.theme import Look, Style
from explorer.ui.work import Work


@pytest.fixture(scope="module")
def facts():
    return Library()


@pytest.fixture
def store(qapp):
    return Store(Exploration(page="policy", chapter=Chapter.TERMS))


@pytest.fixture
def chapter(qtbot, facts, store):
    style = Style()
    read(facts, store.now)
    made = Terms(Bench(facts, store, style, Work(None)))
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    stood = []
    made.fill(partial(stood.append, "card"))
    qtbot.waitUntil(lambda: bool(stood))
    return made


def entries(blocks):
    return [block for block in blocks if isinstance(block, Entry)]


def headings(blocks):
    return [block.words for block in blocks if isinstance(block, Heading)]


def test_the_glossary_lists_every_term_by_its_letter(facts):
    blocks = list_blocks(facts, Listed.GLOSSARY, "", None)
    titles = [entry.title for entry in entries(blocks)]
    assert sorted(titles) == sorted(term.term for term in facts.rows(Term))
    assert titles == sorted(titles, key=str.casefold)
    letters = headings(blocks)
    assert letters[:3] == ["0–9", "A", "B"]
    assert len(letters) == len(set(letters))


def test_who_is_who_lists_every_organisation_by_kind_and_country(facts):
    blocks = list_blocks(facts, Listed.ACTORS, "", None)
    assert sorted(entry.title for entry in entries(blocks)) == sorted(actor.name for actor in facts.rows(Actor))
    assert headings(blocks)[:3] == ["Governments: 12", "Agencies: 14", "Companies: 39"]
    companies = blocks[blocks.index(next(b for b in blocks if isinstance(b, Heading) and "Companies" in b.words)) + 1 :]
    countries = [b.lead.split(" · ")[0] for b in companies if isinstance(b, Entry)]
    runs = [c for i, c in enumerate(countries) if i == 0 or c != countries[i - 1]]
    assert runs[:3] == ["China", "United Kingdom", "Canada"]


def test_letters_typed_narrow_both_lists_at_once_and_nothing_found_says_so(facts):
    blocks = list_blocks(facts, Listed.GLOSSARY, "magnet recyc", None)
    assert {"HyProMag", "Ionic Technologies"} <= {entry.title for entry in entries(blocks)}
    assert list_blocks(facts, Listed.ACTORS, "HREE", None)[1].title == "HREE"
    assert entries(list_blocks(facts, Listed.GLOSSARY, "pentagon", None))[0].title.startswith(
        "US Department of Defense"
    )
    (said,) = list_blocks(facts, Listed.GLOSSARY, " unobtainium ", None)
    assert "“unobtainium”" in said.text


def test_the_open_one_is_picked_out_and_its_page_stands_at_the_right(chapter, store):
    assert chapter._right.currentWidget() is chapter.nothing
    chapter._follow(ToThing("term:hree"), chapter)
    assert (store.now.page, store.now.chapter, store.now.thing) == ("policy", Chapter.TERMS, "term:hree")
    assert chapter._right.currentWidget() is chapter.card
    assert [entry.title for entry in entries(chapter.list.sheet.blocks) if entry.strong] == ["HREE"]
    assert "Heavy rare earth elements" in chapter.card.sheet.text


def test_an_organisation_turns_the_list_to_who_is_who_and_back_returns(chapter, store):
    store.go(store.now.at_thing("term:hree"))
    store.go(store.now.at_thing("actor:mp-materials"))
    assert chapter.lists.chosen == Listed.ACTORS
    assert "Pentagon guarantees MP Materials" in chapter.card.sheet.text
    store.back()
    assert chapter.lists.chosen == Listed.GLOSSARY


def test_closing_the_page_keeps_the_keyboard_in_the_list(chapter, store, qtbot):
    store.go(store.now.at_thing("term:hree"))
    chapter.activateWindow()
    chapter.card._close.setFocus()
    chapter.card._close.click()
    assert (store.now.page, store.now.thing) == ("policy", None)
    assert chapter._right.currentWidget() is chapter.nothing


def test_the_list_is_walked_and_opened_by_keys(chapter, store):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QGuiApplication.sendEvent(
            chapter.list.sheet, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        )
    assert store.now.thing == "term:alloy"


def test_from_a_page_an_event_opens_in_the_timeline_and_an_element_on_the_table(chapter, store):
    store.go(store.now.at_thing("actor:mp-materials"))
    chapter._follow(ToEvent("ev-2025-mp-dod", 2025), chapter)
    assert (store.now.page, store.now.chapter, store.now.event) == ("policy", Chapter.TIMELINE, "ev-2025-mp-dod")
    store.back()
    chapter._follow(ToElement("Dy"), chapter)
    assert (store.now.page, store.now.elements, store.now.thing) == ("table", ("Dy",), None)


def test_a_claim_is_read_beside_the_page(chapter, store, facts):
    store.go(store.now.at_thing("actor:lkab"))
    claims = [spot.to for spot in chapter.card.sheet.spread.links if isinstance(spot.to, ToClaim)]
    assert claims
    chapter._follow(claims[0], chapter)
    assert store.now.claim == claims[0].key


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("wide", [900, 1200])
def test_lists_and_page_fit_side_by_side_at_every_size_of_text(chapter, store, percent, wide):
    chapter._style.wear(Look(chapter._style.look.theme, percent))
    chapter.resize(wide, 560)
    store.go(store.now.at_thing("actor:us-department-of-defense-department-of-war"))
    QGuiApplication.processEvents()
    assert chapter.list.width() >= 0.3 * wide
    assert chapter._right.width() >= 0.4 * wide
    assert chapter.minimumSizeHint().width() <= wide

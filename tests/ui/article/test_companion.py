"""The claim read beside the views: its words, its keys, and the one step that shows its evidence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration
from explorer.ui.app import make_window
from explorer.ui.article.claim_book import ClaimBook, claim_book
from explorer.ui.article.claim_list import ClaimList
from explorer.ui.article.companion import Companion
from explorer.ui.element.blocks import Judged, ToChapter, ToSources
from explorer.ui.settings import Settings, load
from explorer.ui.store import Store
from explorer.ui.theme import Look, Style
from explorer.ui.work import Work

LIBRARY = Library()
ROWS = (
    "claim_id,claim,verdict,evidence,symbol\nA,Dysprosium is rare.,partly,It depends.,Dy\nB,So it is.,supported,Yes.,\n"
)


@pytest.fixture
def beside(qtbot):
    """A companion in a parent, at an exploration, with its store."""

    def open_(at):
        store, style = Store(at), Style(Look())
        window = QWidget()
        window.resize(1280, 720)
        qtbot.addWidget(window)
        companion = Companion(LIBRARY, store, style)
        companion.setParent(window)
        companion.setGeometry(0, 0, 320, 700)
        window.show()
        store.changed.emit(store.now)
        return companion, store

    return open_


@pytest.fixture
def own_file(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_it_says_which_claim_it_is_the_evidence_and_what_is_left_out(beside):
    companion, _store = beside(Exploration(claim="C17"))
    assert companion.isVisible()
    assert companion._place.text() == "Claim 17 of 32"
    for words in ("partly", "What the sources say", "What the claim leaves out", "40 % of yearly use", "in July 2026"):
        assert words in companion.sheet.text
    sources = [spot.to for spot in companion.sheet.spread.links if isinstance(spot.to, ToSources)]
    assert ToSources(("EU_CRMA_2024",)) in sources


def test_without_a_claim_and_in_the_game_it_stays_away(beside):
    companion, store = beside(Exploration())
    assert not companion.isVisible()
    store.go(store.now.at_claim("C01"))
    assert companion.isVisible()
    store.go(store.now.on_page("policy").on_chapter(Chapter.GAME))
    assert not companion.isVisible()
    store.go(store.now.on_page("table"))
    assert companion.isVisible()


def test_choosing_a_claim_shows_its_evidence_in_one_step(beside):
    _companion, store = beside(Exploration().choose("La"))
    claim_book(LIBRARY, store).open("C01")
    assert (store.now.page, store.now.chapter, store.now.date) == ("policy", Chapter.RULES, "2025-10-09")
    assert (store.now.claim, store.now.element) == ("C01", "Dy")
    store.back()
    assert store.now == Exploration().choose("La")


def test_the_way_back_to_the_evidence_is_open_only_for_who_strayed(beside, qtbot):
    companion, store = beside(Exploration())
    claim_book(LIBRARY, store).open("C25")
    assert not companion.evidence.isVisible()
    there = store.now
    store.go(store.now.on_page("table"))
    assert companion.evidence.isVisible()
    qtbot.mouseClick(companion.evidence, Qt.MouseButton.LeftButton)
    assert store.now == there


def test_next_and_before_walk_the_article_and_end_at_its_ends(beside, qtbot):
    companion, store = beside(Exploration(claim="C01"))
    assert not companion.before.isEnabled()
    qtbot.mouseClick(companion.after, Qt.MouseButton.LeftButton)
    assert store.now.claim == "C02"
    qtbot.mouseClick(companion.before, Qt.MouseButton.LeftButton)
    assert store.now.claim == "C01"
    claim_book(LIBRARY, store).open("C32")
    assert not companion.after.isEnabled()
    claim_book(LIBRARY, store).step(1)
    assert store.now.claim == "C32"


def test_escape_closes_the_claim_and_stays_where_the_reader_is(beside, qtbot):
    companion, store = beside(Exploration(claim="C25").on_page("sources"))
    qtbot.keyClick(companion.sheet, Qt.Key.Key_Escape)
    assert (store.now.claim, store.now.page) == (None, "sources")
    assert not companion.isVisible()


def test_the_units_of_the_reader_stay(beside):
    from explorer.exploration.choices import Degrees, Lengths

    _companion, store = beside(Exploration().in_units(Degrees.CELSIUS, Lengths.ANGSTROM))
    claim_book(LIBRARY, store).open("C03")
    assert (store.now.degrees, store.now.lengths) == (Degrees.CELSIUS, Lengths.ANGSTROM)


def test_a_claim_of_a_file_that_is_not_open_is_told_kindly(beside):
    companion, _store = beside(Exploration(claim="own:A"))
    assert "is not open" in companion._claim.text()
    assert not companion.after.isEnabled()


def test_a_book_is_one_for_all_views_of_a_window():
    store = Store()
    assert claim_book(LIBRARY, store) is claim_book(LIBRARY, store)
    assert claim_book(LIBRARY, Store()) is not claim_book(LIBRARY, store)


def test_a_teachers_file_is_read_beside_and_its_claims_wear_the_badge(beside, qtbot, own_file):
    companion, store = beside(Exploration(claim="own:A"))
    book, work = claim_book(LIBRARY, store), Work(companion)
    with qtbot.waitSignal(book.changed):
        book.read_file(own_file, work)
    assert [each.key for each in book.own] == ["own:A", "own:B"]
    assert companion._place.text() == "Claim 1 of 2"
    assert "teacher’s claim" in companion.sheet.text
    book.step(1)
    assert store.now.claim == "own:B"
    book.close_file()
    assert book.own == ()


def test_a_file_with_a_fault_is_refused_whole_and_what_was_open_stays(beside, qtbot, own_file, tmp_path):
    companion, store = beside(Exploration())
    book, work = claim_book(LIBRARY, store), Work(companion)
    with qtbot.waitSignal(book.changed):
        book.read_file(own_file, work)
    bad = tmp_path / "bad.csv"
    bad.write_text(ROWS.replace("partly", "maybe"), encoding="utf-8")
    with qtbot.waitSignal(book.refused) as refused:
        book.read_file(bad, work)
    assert refused.args[0] == "bad.csv"
    assert [problem.column for problem in refused.args[1]] == ["verdict"]
    assert (book.file, len(book.own)) == ("mine.csv", 2)


def test_a_window_opens_a_claim_remembers_the_file_and_says_when_it_is_gone(qtbot, own_file, tmp_path):
    folder = tmp_path / "settings"
    window = make_window(LIBRARY, Exploration(claim="C01"), Look(), Settings(claims=str(own_file)), folder)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.ready, timeout=30_000):
        window.show()
    qtbot.waitUntil(lambda: window.findChild(Companion) is not None, timeout=30_000)
    book = window._store.findChild(ClaimBook)
    qtbot.waitUntil(lambda: len(book.own) == 2, timeout=30_000)
    assert load(folder)[0].claims == str(own_file)
    own_file.unlink()

    other = make_window(LIBRARY, Exploration(page="policy", chapter=Chapter.ARTICLE), Look(), load(folder)[0], folder)
    qtbot.addWidget(other)
    said = []
    other._store.told.connect(said.append)
    with qtbot.waitSignal(other.ready, timeout=30_000):
        other.show()
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert "mine.csv is not where it was" in said[0]


def test_a_small_window_keeps_its_page_usable(qtbot):
    window = make_window(LIBRARY, Exploration(claim="C01"), Look(), Settings())
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitSignal(window.ready, timeout=30_000):
        window.show()
    qtbot.waitUntil(lambda: window.findChild(Companion) is not None, timeout=30_000)
    companion = window.findChild(Companion)
    qtbot.waitUntil(companion.isVisible)
    assert window.size().width() == 1280
    qtbot.waitUntil(lambda: 200 < companion.width() < 320)


def test_the_small_list_leads_to_the_chapter_and_a_press_on_a_claim_to_its_evidence(qtbot):
    store = Store()
    claims = ClaimList(LIBRARY, store, Style(Look()), compact=True)
    qtbot.addWidget(claims)
    claims.resize(380, 300)
    claims.show()
    assert claims.spread.links[0].to == ToChapter(Chapter.ARTICLE)
    claims.setFocus()
    for _step in range(2):
        qtbot.keyClick(claims, Qt.Key.Key_Down)
    qtbot.keyClick(claims, Qt.Key.Key_Return)
    assert store.now.claim == "C01"
    strong = [block for block in claims.blocks if isinstance(block, Judged) and block.strong]
    assert [block.title for block in strong] == ["China is tightening its control over rare earths."]


def test_the_list_can_be_copied_as_text(qtbot):
    claims = ClaimList(LIBRARY, Store(), Style(Look()))
    qtbot.addWidget(claims)
    claims.copy_all()
    assert "supported: China is tightening its control over rare earths." in QGuiApplication.clipboard().text()

"""The chapters of the article and of the game."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from explorer.analysis.claim_round import SHORT
from explorer.content.library import Library
from explorer.content.problems import Problem
from explorer.exploration.exploration import Exploration
from explorer.records.policy import Verdict
from explorer.ui.article.claim_book import claim_book
from explorer.ui.article.claim_list import ClaimList
from explorer.ui.article.own_file import FaultsDialog, OwnFile
from explorer.ui.bench import Bench
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.element.blocks import Heading, Judged
from explorer.ui.pages.policy import article, game
from explorer.ui.pages.policy.article import Article, photograph_text
from explorer.ui.pages.policy.game import Game
from explorer.ui.parts.source_record import SourceRecord
from explorer.ui.store import Store
from explorer.ui.theme import Look, Style
from explorer.ui.work import Work

LIBRARY = Library()


@pytest.fixture
def bench(qapp):
    store = Store(Exploration(page="policy"))
    return Bench(LIBRARY, store, Style(Look()), Work(store))


@pytest.fixture
def opened(qtbot, bench):
    """The chapter of the article, filled."""
    article.read(LIBRARY, bench.store.now)
    chapter = Article(bench)
    qtbot.addWidget(chapter)
    chapter.resize(1200, 700)
    chapter.show()
    done = []
    chapter.fill(lambda: done.append(1))
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)
    return chapter


@pytest.fixture
def play(qtbot, bench):
    """The game, dealt by a seed."""
    game.read(LIBRARY, bench.store.now)
    board = Game(bench, seed=3)
    qtbot.addWidget(board)
    board.resize(1100, 640)
    board.show()
    board.activateWindow()
    qtbot.waitUntil(board.isActiveWindow)
    return board


def test_the_chapter_shows_all_claims_the_meter_the_article_and_its_photograph(opened):
    claims = opened.findChild(ClaimList)
    assert sum(isinstance(block, Judged) for block in claims.blocks) == 32
    assert sum(isinstance(block, Heading) for block in claims.blocks) == 9
    assert opened.findChild(PanelView).figure.title == "17 of 32 claims are supported, 11 partly"
    assert opened.findChild(SourceRecord).copy_address.copied == "https://caithness-business.co.uk/article/28608"


def test_the_credit_of_the_photograph_names_whose_it_is_and_its_terms():
    credit = photograph_text(LIBRARY)
    for words in ("Peggy Greb", "Public domain", "https://commons.wikimedia.org/w/index.php?curid=10512749", "d115-1"):
        assert words in credit


def test_the_article_can_be_copied_with_its_date(opened, qtbot):
    button = next(b for b in opened.findChildren(type(opened.findChild(SourceRecord).apa)) if "date" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "17 September 2025, https://caithness-business.co.uk/article/28608" in QGuiApplication.clipboard().text()


def test_a_sound_file_is_shown_above_the_article_and_closed_again(opened, qtbot, tmp_path, bench):
    path = tmp_path / "mine.csv"
    path.write_text("claim_id,claim,verdict,evidence\nA,So it is.,supported,Yes.\n", encoding="utf-16")
    own = opened.findChild(OwnFile)
    own.read(str(path))
    qtbot.waitUntil(lambda: "mine.csv is open" in own.state.text())
    claims = opened.findChild(ClaimList)
    assert claims.blocks[0] == Heading("From mine.csv")
    own.close_file.click()
    assert own.state.text() == "No file is open."
    assert claims.blocks[0] != Heading("From mine.csv")


def test_a_file_with_faults_is_answered_with_all_of_them(opened, qtbot, tmp_path):
    path = tmp_path / "bad.csv"
    path.write_text("claim_id,claim,verdict,evidence\nA,So.,true,Yes.\nA,,partly,Yes.\n", encoding="utf-8")
    opened.findChild(OwnFile).read(str(path))
    qtbot.waitUntil(lambda: opened.findChild(FaultsDialog) is not None)
    dialog = opened.findChild(FaultsDialog)
    assert dialog.list.toPlainText().count("\n") == 2
    assert "row 2, column verdict: found 'true'" in dialog.list.toPlainText()
    dialog._copy_all()
    assert "row 3, column claim_id" in QGuiApplication.clipboard().text()
    dialog.accept()


def test_a_thousand_faults_are_shown_without_a_widget_each(qtbot, opened):
    many = tuple(Problem("x.csv", row, "verdict", "y", "z") for row in range(6000))
    dialog = FaultsDialog(Style(Look()), "x.csv", many, opened)
    qtbot.addWidget(dialog)
    assert len(dialog.findChildren(QPushButton)) == 0
    assert dialog.list.blockCount() == 6000


def test_the_evidence_stays_shut_until_an_answer_is_given(play):
    claim = play.claims[0]
    assert len(play.round.keys) == SHORT
    assert "What the sources say" not in play.sheet.text
    assert claim.claim.evidence not in play.sheet.text


def test_digits_answer_and_enter_goes_on(play, qtbot):
    qtbot.keyClick(play, Qt.Key.Key_4)
    assert play.round.answers == (Verdict.DISPUTED,)
    assert play.round.opened
    assert "What the sources say" in play.sheet.text
    assert play.next.hasFocus()
    qtbot.keyClick(play, Qt.Key.Key_1)
    assert play.round.answers == (Verdict.DISPUTED,)
    qtbot.keyClick(play.next, Qt.Key.Key_Return)
    assert (play.round.place, play.round.opened) == (1, False)
    assert play.columns[0].button.hasFocus()


def test_a_round_ends_with_the_score_and_what_to_look_at(play, qtbot, bench):
    held = {each.key: each.verdict for each in play.claims}
    for key in play.round.keys[:-1]:
        play._say(held[key])
        play._go_on()
    wrong = play.round.key
    play._say(Verdict.OUTDATED)
    play._go_on()
    assert play.claim.text() == "9 of 10 right"
    missed = [block for block in play.sheet.blocks if isinstance(block, Judged)]
    assert [block.to.key for block in missed] == [wrong]
    play.sheet.pressed.emit(missed[0].to, play.sheet)
    assert bench.store.now.claim == wrong
    qtbot.keyClick(play.options.anew, Qt.Key.Key_N)
    assert (play.round.place, play.round.answers) == (0, ())


def test_a_class_is_counted_without_names_and_the_most_hands_answer(play, qtbot):
    play.options.counting.click()
    for digit in (Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_5):
        qtbot.keyClick(play, digit)
    assert (play.tally.of(Verdict.PARTLY), play.tally.of(Verdict.NOT_FOUND)) == (2, 1)
    assert not play.round.opened
    qtbot.keyClick(play.columns[0].button, Qt.Key.Key_Backspace)
    assert play.tally.of(Verdict.NOT_FOUND) == 0
    play.columns[3].more.click()
    assert play.columns[3].hands.text() == "1"
    qtbot.keyClick(play.columns[0].button, Qt.Key.Key_Return)
    assert play.round.answers == (Verdict.PARTLY,)
    play.options.reset.click()
    assert play.tally.total == 0


def test_hands_that_do_not_decide_are_told_so(play, qtbot):
    play.options.counting.click()
    qtbot.keyClick(play.columns[0].button, Qt.Key.Key_Return)
    assert "Count a hand first" in play.told.text()
    play._say(Verdict.PARTLY)
    play._say(Verdict.DISPUTED)
    play._open()
    assert "as many hands" in play.told.text()
    assert not play.round.opened


def test_all_claims_can_be_played_and_a_teachers_alone(play, qtbot, bench, tmp_path):
    play.options.lengths.choose("all")
    play._deal()
    assert len(play.round.keys) == 32
    path = tmp_path / "mine.csv"
    path.write_text("claim_id,claim,verdict,evidence\nA,So it is.,supported,Yes.\n", encoding="utf-8")
    book = claim_book(LIBRARY, bench.store)
    with qtbot.waitSignal(book.changed):
        book.read_file(path, bench.work)
    assert play.round.keys == ("own:A",)
    book.close_file()
    assert len(play.round.keys) == 32


def test_the_view_of_a_claim_opens_from_the_card(play, bench):
    play._say(Verdict.PARTLY)
    key = play.round.key
    play.see.click()
    assert bench.store.now.claim == key


def test_presenting_takes_the_options_away_and_enlarges_the_type(play, bench):
    from dataclasses import replace

    before = play.columns[0].button.sizeHint().height()
    bench.style.wear(replace(bench.style.look, presenting=True))
    assert not play.options.lengths.isVisible()
    assert play.columns[0].button.sizeHint().height() > before
    bench.style.wear(replace(bench.style.look, presenting=False))
    assert play.options.lengths.isVisible()

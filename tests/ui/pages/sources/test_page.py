from dataclasses import replace
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt

from explorer.content.library import Library
from explorer.content.package import read_package
from explorer.exploration.exploration import Exploration
from explorer.outputs.credits import PictureCredit
from explorer.records.source import Gap, Source
from explorer.records.supply import Production
from explorer.ui.element.blocks import Fact, text_of
from explorer.ui.pages.sources import page as page_module
from explorer.ui.pages.sources.page import SourcesPage
from explorer.ui.pages.sources.source_list import SourcePainter
from explorer.ui.pages.sources.telling import date_blocks, gap_blocks
from explorer.ui.store import Store
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look
from explorer.ui.work import Work
from tests.build import library, make

SOURCES = (
    make(Source, source_id="usgs", title="Mineral summaries", publisher="USGS", year="2026", url="https://usgs.gov"),
    make(Source, source_id="bgs", title="World statistics", publisher="British Geological Survey", licence="CC BY 4.0"),
    make(Source, source_id="own", title="Älteste Quelle", publisher=None),
)
ROWS = tuple(make(Production, year=year, source_id=("usgs",)) for year in range(2001, 2021))
GAPS = (
    make(Gap, table="production", row="India 1999", columns=("tonnes_reo",), reason="No page shows it."),
    make(Gap, table="production", row="Brazil 1998", columns=(), reason="Known from memory only."),
    make(Gap, table=None, row="Prices of holmium", columns=(), reason="No page shows it."),
)


@pytest.fixture
def store(qapp):
    return Store(Exploration(page="sources"))


def opened(qtbot, facts, store, style):
    """The page with everything gathered."""
    made = SourcesPage(facts, store, style)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show()
    work = Work(made)
    done = []
    made.complete(work, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    return made


@pytest.fixture
def page(qtbot, tmp_path, store, style):
    return opened(qtbot, library(tmp_path, *SOURCES, *ROWS, *GAPS), store, style)


@pytest.fixture
def shipped(qtbot, facts, store, style):
    return opened(qtbot, facts, store, style)


def shown(page):
    return [source.source_id for source in page.list.model.shown]


def test_the_title_says_how_much_stands_on_how_many_sources(page):
    assert page._title.text() == "3 sources stand behind 20 rows of facts"


def test_a_few_letters_narrow_the_list_and_accents_do_not_matter(qtbot, page):
    qtbot.keyClicks(page.list.field.line, "alteste")
    assert shown(page) == ["own"]
    assert page.list._count.text() == "1 of 3 sources"
    page.list.field.line.setText("survey cc")
    assert shown(page) == ["bgs"]
    page.list.field.line.setText("nothing like it")
    assert shown(page) == []
    assert "No source has these words" in page.list._count.text()
    page.list.field.line.clear()
    assert len(shown(page)) == 3


def test_a_press_on_a_source_moves_the_exploration_and_shows_what_stands_on_it(qtbot, page, store):
    view = page.list.view
    where = view.visualRect(page.list.model.index(page.list.model.place("usgs"))).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert store.now.source == "usgs"
    assert "20 rows" in page.cited.text
    assert "and 8 more" in page.cited.text
    assert page._record is not None


def test_enter_on_a_source_opens_it(qtbot, page, store):
    page.list.view.setFocus()
    page.list.view.setCurrentIndex(page.list.model.index(page.list.model.place("bgs")))
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert store.now.source == "bgs"
    assert "No row of the facts names this source." in page.cited.text


def test_an_address_with_a_source_opens_there_even_when_the_list_is_narrowed(page, store):
    page.list.field.line.setText("statistics")
    store.go(store.now.at_source("usgs"))
    assert page.list.model.chosen == "usgs"
    assert "usgs" in shown(page)
    store.go(store.now.at_source(None))
    assert "Choose a source" in page.cited.text
    assert page._record is None


def test_gaps_are_told_by_table_with_their_reason_and_narrowed_by_letters(page):
    text = page.gaps.sheet.text
    assert "3 things are left out" in text
    assert "No page shows it." in text
    assert "India 1999" in text
    page.gaps.field.line.setText("holmium")
    assert "Prices of holmium" in page.gaps.sheet.text
    assert "India" not in page.gaps.sheet.text
    page.gaps.field.line.setText("qqq")
    assert "No gap has these words" in page.gaps.sheet.text


def test_our_own_pictures_stand_under_the_photographs_with_their_credits(monkeypatch, qtbot, tmp_path, store, style):
    credit = PictureCredit("nd.png", "Neodymium", "Anna", "https://a.b", "CC BY 4.0", "cut")
    monkeypatch.setattr(page_module, "picture_credits", lambda: (credit,))
    page = opened(qtbot, library(tmp_path, *SOURCES), store, style)
    assert "Pictures" in [word for _key, word in page.tabs._choices]
    assert "Photographs: 0 of 24 are on this computer" in page.pictures.sheet.text
    assert "Anna · CC BY 4.0" in page.pictures.sheet.text
    page.pictures.field.line.setText("neodymium anna")
    assert "Photographs" not in page.pictures.sheet.text
    assert "Pictures of the program: 1" in page.pictures.sheet.text
    page.pictures.field.line.setText("greb")
    assert "Peggy Greb" in page.pictures.sheet.text
    assert "Anna" not in page.pictures.sheet.text
    page.pictures.field.line.setText("xenon")
    assert page.pictures.sheet.text == "No picture credit has these words. Fewer letters find more."


def test_facts_that_cannot_be_read_are_said_in_place(qtbot, tmp_path, store, style):
    facts = library(tmp_path, *SOURCES)
    (tmp_path / "production.csv").write_bytes(b"\xff\xfe\x00nonsense")
    page = opened(qtbot, facts, store, style)
    assert page._title.text().startswith("3 sources")
    assert "production.csv" in page.dates.text or "datapackage.json" in page.dates.text


def test_a_failure_is_said_in_place_and_the_list_lives_on(qtbot, tmp_path, store, style, monkeypatch):
    def fail(_library):
        raise OSError("the disk is gone")

    monkeypatch.setattr(page_module, "gather", fail)
    page = opened(qtbot, library(tmp_path, *SOURCES), store, style)
    assert "the disk is gone" in page.cited.text
    store.go(store.now.at_source("bgs"))
    for sheet in (page.cited, page.dates, page.gaps.sheet):
        assert "the disk is gone" in sheet.text
    assert len(shown(page)) == 3


def test_the_shipped_page_names_every_source_gap_table_and_credit(shipped, facts):
    assert len(shown(shipped)) == len(facts.rows(Source))
    text = shipped.dates.text
    assert "July 2026" in text
    assert "Mine production" in text or "rows, years" in text
    assert "Natural Earth" in shipped.credits.text
    assert "Manrope" in shipped.credits.text
    gaps = facts.rows(Gap)
    told = shipped.gaps.sheet.text
    assert all(gap.row in told for gap in gaps)


def test_every_shipped_source_opens(shipped, facts, store):
    for source in facts.rows(Source)[::7]:
        store.go(store.now.at_source(source.source_id))
        assert "No row" not in shipped.cited.text, source.source_id


class CountingPainter(SourcePainter):
    """Notes which rows are painted."""

    painted: ClassVar[list[int]] = []

    def paint(self, painter, option, index):
        self.painted.append(index.row())


def test_only_the_rows_in_view_are_painted(shipped, style):
    view = shipped.list.view
    view.setItemDelegate(CountingPainter(style, shipped.list.model, view))
    view.viewport().repaint()
    assert 0 < len(set(CountingPainter.painted)) < 40


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST], ids=lambda t: t.key)
@pytest.mark.parametrize(("percent", "size"), [(80, (1280, 720)), (130, (1200, 660)), (200, (1200, 660))])
def test_every_look_fits_and_paints(  # noqa: PLR0913 - a look at a size
    page, store, style, theme, percent, size
):
    style.wear(Look(theme, percent))
    store.go(store.now.at_source("usgs"))
    page.resize(*size)
    assert page.minimumSizeHint().height() <= size[1]
    assert not page.grab().isNull()


def test_gaps_of_the_shipped_facts_can_be_found_by_their_table():
    facts = Library()
    from explorer.content.package import read_package

    text = text_of(gap_blocks(facts.rows(Gap), read_package(), "reserves"))
    assert "Reserves" in text


def test_a_source_asked_for_again_from_elsewhere_shows_although_another_part_was_open(page, store):
    store.go(store.now.at_source("bgs"))
    page._open("gaps")
    store.go(store.now.on_page("table"))
    store.go(store.now.at_source("bgs"))
    assert page._stack.currentWidget() is page._parts["sources"]


def test_a_move_that_is_no_other_source_leaves_the_record_as_it_stands(page, store):
    store.go(store.now.at_source("bgs"))
    record = page._record
    store.go(store.now.in_year(2010))
    assert page._record is record


def test_a_package_with_an_odd_day_is_still_told(tmp_path):
    facts = library(tmp_path, *SOURCES)
    package = replace(read_package(facts.folder), created="last spring")
    assert Fact("Put together on", "last spring") in date_blocks(facts, package)

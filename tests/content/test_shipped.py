"""The facts as they ship: what a reader may rely on whatever the next edition brings."""

import pytest
from frictionless import Package

from explorer.content import places
from explorer.content.library import Library
from explorer.content.package import read_package
from explorer.content.tables import TABLES
from explorer.records.chain import Occurrence, Plant
from explorer.records.element import Element
from explorer.records.policy import ExportControl, Term
from explorer.records.rare_earth import RareEarth
from explorer.records.source import Gap, Source
from explorer.records.supply import Production


@pytest.fixture(scope="module")
def library():
    return Library()


@pytest.mark.filterwarnings("default")
def test_the_package_passes_the_validator_of_the_standard():
    report = Package(str(places.data() / "datapackage.json")).validate()
    assert report.flatten(["type", "title", "note"]) == []
    assert len(report.tasks) == len(TABLES) + 2


def test_there_are_118_elements_and_17_rare_earths(library):
    assert sorted(element.atomic_number for element in library.rows(Element)) == list(range(1, 119))
    assert len(library.rows(RareEarth)) == 17
    assert {r.symbol for r in library.rows(RareEarth)} == {e.symbol for e in library.rows(Element) if e.is_rare_earth}


def test_every_table_has_rows_and_no_fault(library):
    for record in TABLES.values():
        assert library.rows(record), record
        assert library.problems_of(record) == ()


def test_every_table_says_what_it_is_whence_it_is_and_on_what_terms():
    for table in read_package().tables.values():
        assert table.title
        assert table.description
        assert all(column.description for column in table.columns), table.name
        if table.name not in {"sources", "gaps"}:
            assert table.sources, table.name
            assert table.licences, table.name


def test_the_whole_library_fits_in_the_time_of_a_glance_by_its_size():
    size = sum(path.stat().st_size for path in places.data().glob("*.csv"))
    assert size < 4_000_000
    assert sum(path.stat().st_size for path in places.data().glob("world*.json")) < 900_000


def test_the_famous_year_is_there_in_both_editions(library):
    china = {r.series: r.tonnes_reo for r in library.rows(Production) if (r.iso3, r.year) == ("CHN", 2010)}
    assert china == {"usgs_main": 89200, "usgs_mcs_first_print": 130000}


def test_a_rule_that_was_paused_is_not_called_in_force_after_the_pause(library):
    paused = [rule for rule in library.rows(ExportControl) if rule.status_until == "2026-11-10"]
    assert paused
    assert {rule.status for rule in paused} == {"unknown"}


def test_words_that_were_not_checked_are_marked(library):
    assert all(
        "hazards_ghs" in rare_earth.unverified for rare_earth in library.rows(RareEarth) if rare_earth.hazards_ghs
    )


def test_what_was_not_checked_is_a_gap_not_a_number(library):
    promethium = library.rare_earth("Pm")
    assert promethium is not None
    assert promethium.lattice_a_pm is None
    assert any(gap.table == "rare_earths" and "lattice_a_pm" in gap.columns for gap in library.rows(Gap))
    silmet = next(plant for plant in library.rows(Plant) if "Silmet" in plant.name)
    assert silmet.start_year is None


def test_every_gap_gives_its_reason_and_a_known_table(library):
    for gap in library.rows(Gap):
        assert gap.reason.endswith(".")
        assert gap.table is None or gap.table in TABLES


def test_no_text_speaks_of_how_the_tables_were_compiled(library):
    told = [
        text for source in library.rows(Source) for text in (source.title, source.publisher, source.licence) if text
    ]
    told += [term.definition for term in library.rows(Term)]
    for word in ("seen_in", "NOTES.md", "stored copy", "this folder", "images.csv"):
        assert not [text for text in told if word in text]


def test_points_that_are_doubtful_say_so(library):
    assert {row.coord_check for row in library.rows(Occurrence)} == {"ok", "suspect", "disputed territory"}

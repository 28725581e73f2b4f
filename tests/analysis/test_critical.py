"""Official lists of critical raw materials."""

from explorer.analysis.critical import OnList, list_families, listings, newest
from explorer.content.library import Library
from explorer.records.policy import CriticalListing
from tests.build import library, make


def listed(symbol, list_id, year, state="yes"):
    return make(CriticalListing, symbol=(symbol,), list_id=list_id, list_year=year, on_list=state)


def test_the_newest_edition_of_each_list_counts(tmp_path):
    facts = library(
        tmp_path, listed("Nd", "EU_2011", 2011), listed("Nd", "EU_2023", 2023, "no"), listed("Nd", "UK_2024", 2024)
    )
    assert [(r.family, r.year, r.state) for r in newest(facts, "Nd")] == [
        ("EU", 2023, OnList.NO),
        ("UK", 2024, OnList.YES),
    ]
    assert list_families(facts) == 2


def test_an_older_edition_never_stands_in_for_a_missing_newer_row(tmp_path):
    facts = library(tmp_path, listed("Pm", "EU_2011", 2011), listed("Nd", "EU_2023", 2023))
    assert newest(facts, "Pm") == ()


def test_unclear_is_neither_yes_nor_no():
    states = {r.family: r.state for r in newest(Library(), "Pm")}
    assert states["UK"] is OnList.UNCLEAR
    assert states["US"] is OnList.NO
    assert states["JP"] is OnList.YES


def test_the_strategic_list_stands_apart():
    strategic = {s for s, rows in listings(Library()).items() for r in rows if r.strategic and r.state is OnList.YES}
    assert strategic == {"Nd", "Pr", "Tb", "Dy", "Gd", "Sm", "Ce"}

"""Official lists of critical raw materials."""

from explorer.analysis.critical import (
    OnList,
    editions,
    first_named,
    list_families,
    listings,
    newest,
    since_when,
)
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


def test_since_when_counts_back_to_the_first_edition_without_a_break(tmp_path):
    facts = library(
        tmp_path, listed("Sc", "EU_2011", 2011), listed("Sc", "EU_2014", 2014, "no"), listed("Sc", "EU_2017", 2017),
        listed("Sc", "EU_2020", 2020),
    )  # fmt: skip
    (found,) = since_when(facts, "Sc")
    assert (found.now, found.since, found.before, found.without, found.first) == (
        OnList.YES, 2017, (2011,), (2014,), 2011
    )  # fmt: skip


def test_an_element_that_was_dropped_is_on_it_since_no_year(tmp_path):
    facts = library(tmp_path, listed("Pm", "EU_2011", 2011), listed("Pm", "EU_2014", 2014, "no"))
    (found,) = since_when(facts, "Pm")
    assert (found.now, found.since, found.before) == (OnList.NO, None, (2011,))


def test_the_first_list_to_name_each_element():
    shipped = Library()
    named = {
        symbol: (first_named(shipped, symbol).place, first_named(shipped, symbol).first) for symbol in ("Nd", "Sc")
    }
    assert named == {"Nd": ("Japan", 2009), "Sc": ("European Union", 2011)}


def test_editions_of_one_list_stand_together_the_oldest_first():
    found = [(rows[0].family, rows[0].year) for rows in editions(Library())]
    assert found[:6] == [("EU", 2011), ("EU", 2014), ("EU", 2017), ("EU", 2020), ("EU", 2023), ("EU_SRM", 2024)]
    assert len(found) == 16

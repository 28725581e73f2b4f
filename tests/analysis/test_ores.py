"""Ores by what their rare earths are made of."""

from explorer.analysis.ores import counted, left_out, ores, richest
from explorer.content.library import Library
from explorer.records.chain import OreShare
from explorer.records.source import Gap
from tests.build import library, make


def share(ore, symbol, percent, **changes):
    fixed = {"ore_id": ore, "ore_name": ore, "symbol": (symbol,), "percent_of_reo": percent, "preferred": True}
    return make(OreShare, **{**fixed, "pattern_id": f"{ore}--a", "quality": "full", **changes})


def test_only_the_preferred_analysis_of_an_ore_counts(tmp_path):
    facts = library(tmp_path, share("a", "Nd", 20.0), share("a", "Nd", 5.0, preferred=False, pattern_id="a--b"))
    assert [ore.percent for ore in ores(facts)] == [{"Nd": 20.0}]


def test_an_ore_without_a_figure_comes_after_one_with_none_of_the_element(tmp_path):
    facts = library(tmp_path, share("silent", "La", 50.0), share("zero", "Nd", 0.0), share("rich", "Nd", 30.0))
    assert [ore.key for ore in richest(facts, "Nd")] == ["rich", "zero", "silent"]


def test_an_upper_limit_is_known_as_one(tmp_path):
    (ore,) = ores(library(tmp_path, share("a", "Eu", 0.4, qualifier="<")))
    assert ore.at_most == {"Eu"}


def test_every_shipped_ore_adds_up_to_about_a_hundred():
    every = ores(Library())
    assert len(every) == 66
    for ore in every:
        assert 97 < ore.total < 104, ore.key


def test_yttrium_is_counted_after_the_lanthanides():
    order = counted(Library())
    assert order[0] == "La"
    assert order[-2:] == ("Lu", "Y")


def gap(row, columns=()):
    return make(Gap, table="ore_distribution", row=row, columns=columns, reason="R.")


def test_an_ore_is_left_out_where_none_of_its_analyses_may_be_shown(tmp_path):
    facts = library(
        tmp_path,
        share("xunwu", "Nd", 20.0),
        gap("Malaysian xenotime (Lahat, Perak), malaysia--old"),
        gap("Xunwu clay, xunwu--chi"),
        gap("Makuutu, makuutu--liu", columns=("deposit_id",)),
    )
    assert left_out(facts) == (("Malaysian xenotime (Lahat, Perak)", "R."),)


def test_zeros_of_an_analysis_are_known(tmp_path):
    (ore,) = ores(library(tmp_path, share("a", "Nd", 20.0), share("a", "Tm", 0.0)))
    assert ore.zeros == ("Tm",)

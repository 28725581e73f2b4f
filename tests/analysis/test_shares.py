"""Shares of countries and how concentrated they are."""

import pytest

from explorer.analysis.shares import concentration, production_shares
from explorer.content.library import Library
from explorer.records.supply import Production
from tests.build import library, make


def mined(iso3, tonnes, **changes):
    fixed = {"iso3": iso3, "year": 2000, "tonnes_reo": float(tonnes), "series": "usgs_main", "preferred": True}
    return make(Production, **{**fixed, "kind": "printed", **changes})


def test_shares_are_of_the_printed_total_the_largest_first_the_others_last(tmp_path):
    facts = library(tmp_path, mined("USA", 20), mined("CHN", 50), mined("OTH", 30), mined("WLD", 100))
    shares = production_shares(facts, 2000)
    assert [(s.iso3, s.percent) for s in shares] == [("CHN", 50), ("USA", 20), ("OTH", 30)]


def test_without_a_world_total_there_are_no_shares(tmp_path):
    assert production_shares(library(tmp_path, mined("CHN", 50)), 2000) == ()


def test_a_remainder_is_worked_out_only_where_rows_fall_short_by_more_than_rounding(tmp_path):
    short = production_shares(library(tmp_path / "short", mined("CHN", 50), mined("WLD", 100)), 2000)
    rounded = production_shares(library(tmp_path / "rounded", mined("CHN", 99.5), mined("WLD", 100)), 2000)
    assert [(s.iso3, s.percent, s.derived) for s in short] == [("CHN", 50, False), ("OTH", 50, True)]
    assert [s.iso3 for s in rounded] == ["CHN"]


def test_china_mined_69_percent_in_2025_by_estimate():
    china = production_shares(Library(), 2025)[0]
    assert (china.iso3, round(china.percent), china.estimated) == ("CHN", 69, True)


def test_a_year_before_country_figures_has_none():
    assert production_shares(Library(), 1994) == ()


@pytest.mark.parametrize(("shares", "index"), [([100], 10000), ([50, 50], 5000), ([25] * 4, 2500), ([], 0)])
def test_concentration_is_the_sum_of_squares(shares, index):
    assert concentration(shares) == index

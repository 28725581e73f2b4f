"""Trade flows as they were printed."""

import pytest

from explorer.analysis.trade import MAGNETS, WORLD, monthly, months_between, yearly
from explorer.content.library import Library
from explorer.records.supply import Trade
from tests.build import library, make


def shipped(partner, tonnes, **changes):
    fixed = {"reporter_iso3": "EUU", "flow": "imports", "product": "rare earths (a code)", "unit": "tonnes"}
    fixed |= {"partner_iso3": partner, "period": "2024", "period_type": "year", "value": tonnes, "kind": "printed"}
    return make(Trade, **{**fixed, **changes})


def test_what_no_partner_is_named_for_is_the_rest(tmp_path):
    facts = library(tmp_path, shipped("WLD", 100.0), shipped("CHN", 60.0), shipped("RUS", 30.0))
    (flow,) = yearly(facts, "EUU", "imports", "rare earths")
    assert flow.rest == 10


def test_a_year_without_partners_by_weight_has_no_rest(tmp_path):
    share = shipped("CHN", None, share_percent=43.0, share_basis="not stated")
    (flow,) = yearly(library(tmp_path, shipped("WLD", 100.0), share), "EUU", "imports", "rare earths")
    assert flow.rest is None
    assert flow.percent == {"CHN": 43.0}


def test_another_product_is_not_taken_in(tmp_path):
    facts = library(tmp_path, shipped("WLD", 9.0, product="rare-earth permanent magnets (a code)"))
    assert yearly(facts, "EUU", "imports", "rare earths") == ()


def test_months_run_over_the_turn_of_the_year():
    assert months_between("2024-11", "2025-02") == ("2024-11", "2024-12", "2025-01", "2025-02")


def test_the_printed_months_of_2025_and_the_months_between_make_the_year():
    found = monthly(Library(), MAGNETS, WORLD)
    printed = sum(m.tonnes for key, m in found.items() if key.startswith("2025"))
    assert "2025-03" not in found
    # January to May is printed as 19 132 t: without January and May that is February to April.
    assert printed + (19132 - 6357 - 1238) == pytest.approx(57392, abs=1)

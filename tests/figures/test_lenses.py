"""Lenses: values, limits and legends, all from the data."""

import pytest

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.lens import NOTHING, Scale, linear_steps, log_steps
from explorer.figures.lenses import LENSES, lens
from explorer.records.element import Element
from explorer.records.uses import RecyclingFigure
from tests.build import library, make

AT = Exploration()
KEYS = [each.key for each in LENSES]


@pytest.fixture(scope="module")
def shipped():
    return Library()


def test_the_lenses_are_those_promised():
    wanted = [
        "series",
        "risk",
        "price",
        "abundance",
        "recycling",
        "radius",
        "discovered",
        "melting",
        "state",
        "control",
        "lists",
    ]
    assert wanted == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_every_value_lies_on_the_scale_and_has_a_source(shipped, key):
    each = lens(key)
    limits = each.limits(shipped, AT)
    keys = dict(each.classes)
    known = 0
    for symbol, value in each.values(shipped, AT).items():
        assert shipped.element(symbol) is not None
        if not value.known:
            continue
        known += 1
        assert value.source_ids or value.key == "none", symbol
        assert all(shipped.source(s) for s in value.source_ids)
        if each.scale is Scale.CLASSES:
            assert value.key in keys
            assert value.value is None
        else:
            assert limits is not None
            assert 0 <= each.position(value.value, limits) <= 1
    assert known


@pytest.mark.parametrize("key", KEYS)
def test_the_legend_has_steps_in_order_and_counts_what_is_missing(shipped, key):
    each = lens(key)
    legend = each.legend(shipped, AT)
    missing = [e for e in shipped.rows(Element) if not each.value(shipped, e.symbol, AT).known]
    assert legend.no_data == len(missing)
    if each.scale is Scale.CLASSES:
        assert {step.key for step in legend.steps} == {v.key for v in each.values(shipped, AT).values() if v.known}
    else:
        places = [step.position for step in legend.steps]
        assert 3 <= len(places) <= 7
        assert places == sorted(places)
        assert len({step.label for step in legend.steps}) == len(places)


@pytest.mark.parametrize("key", KEYS)
def test_without_a_single_row_a_lens_has_no_values_and_no_limits(tmp_path, key):
    empty = library(tmp_path)
    each = lens(key)
    assert not any(v.known for v in each.values(empty, AT).values())
    assert each.legend(empty, AT).no_data == 0
    assert each.value(empty, "Nd", AT) is NOTHING


def test_an_unknown_value_is_none_and_a_known_zero_is_zero(tmp_path):
    def rate(symbol, value):
        return make(RecyclingFigure, symbol=(symbol,), measure="EU end-of-life recycling input rate", value=value)

    facts = library(tmp_path, rate("Nd", None), rate("Dy", 0.0), rate("Eu", 38.0))
    recycling = lens("recycling")
    assert recycling.value(facts, "Nd", AT).value is None
    assert recycling.value(facts, "Dy", AT).value == 0
    assert recycling.limits(facts, AT) == (0, 38)


def test_the_limits_come_from_the_data(shipped):
    assert lens("radius").limits(shipped, AT) == (74.5, 103.2)
    assert lens("risk").limits(shipped, AT) == (2.9, 5.7)
    assert lens("discovered").limits(shipped, AT) == (1669, 2010)


def test_the_price_lens_keeps_its_scale_while_the_year_moves(shipped):
    price = lens("price")
    limits = {price.limits(shipped, AT.in_year(year)) for year in (2009, 2011, 2025)}
    assert len(limits) == 1
    assert price.value(shipped, "Eu", AT.in_year(2011)).value == 3300


def test_the_price_lens_uses_market_prices_only(shipped):
    price = lens("price")
    assert price.value(shipped, "Nd", AT.in_year(2005)) is NOTHING  # only a list price is known
    assert price.value(shipped, "Pm", AT) is NOTHING
    assert price.legend(shipped, AT.in_year(2005)).note


def test_a_range_in_the_price_lens_is_marked_calculated(shipped):
    value = lens("price").value(shipped, "Sc", AT.in_year(2021))
    assert value.mark == "calculated"
    assert "890" in value.note


def test_trace_amounts_are_written_as_powers_of_ten_never_as_zero(shipped):
    values = lens("abundance").values(shipped, AT)
    rarest = min((v for v in values.values() if v.value is not None), key=lambda v: v.value)
    assert "10" in rarest.text
    assert not rarest.text.startswith("0.000000")


def test_the_series_lens_follows_usgs(shipped):
    series = lens("series")
    assert [series.value(shipped, s, AT).key for s in ("La", "Gd", "Tb", "Y", "Sc", "Fe")] == [
        "light", "light", "heavy", "heavy", "apart", None,
    ]  # fmt: skip


def test_the_control_lens_asks_with_a_question_mark_after_the_data_date(shipped):
    control = lens("control")
    assert control.value(shipped, "Dy", AT).text == "licence"
    later = AT.on_date("2026-11-09")
    assert control.value(shipped, "Dy", later).text == "licence?"
    assert control.legend(shipped, later).note
    assert control.value(shipped, "Ho", AT.on_date("2026-11-11")).key == "unknown"


def test_an_unclear_list_is_counted_apart(shipped):
    lists = lens("lists")
    assert lists.value(shipped, "Nd", AT).text == "9"
    assert lists.value(shipped, "Pm", AT).value == 1
    assert "?" in lists.value(shipped, "Pm", AT).text


@pytest.mark.parametrize(("low", "high"), [(0, 38), (74.5, 103.2), (2.9, 5.7), (1669, 2010), (13.99, 3687.15), (0, 9)])
def test_linear_steps_are_round_and_within(low, high):
    steps = linear_steps(low, high)
    assert 3 <= len(steps) <= 7
    assert low <= steps[0] < steps[-1] <= high + 1e-9


@pytest.mark.parametrize(("low", "high"), [(0.96, 3300), (1e-4, 461000), (3, 5), (10, 45)])
def test_log_steps_are_within_and_rise(low, high):
    steps = log_steps(low, high)
    assert 3 <= len(steps) <= 7
    assert list(steps) == sorted(steps)
    assert low <= steps[0]
    assert steps[-1] <= high


def test_one_value_alone_stands_in_the_middle_of_the_scale():
    assert lens("radius").position(5.0, (5.0, 5.0)) == 0.5
    assert linear_steps(5, 5) == (5,)


def test_years_of_discovery_cite_sets_of_years_and_people_are_said_to_be_unchecked(shipped):
    values = lens("discovered").values(shipped, AT)
    assert values["Y"].source_ids == ("pubchem_pt", "crc_mendeleev")
    assert "not checked" in lens("discovered").explanation


def test_helium_says_why_its_state_is_not_known(shipped):
    assert lens("state").values(shipped, AT.at_kelvin(2))["He"].note == "Helium melts only under pressure."

"""What the element card says, as values."""

import pytest

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_facts import facts, headline, kind, story
from explorer.figures.element_policy import policy
from explorer.figures.element_supply import supply
from explorer.figures.element_uses import uses
from explorer.records.element import Element
from explorer.records.rare_earth import RareEarth
from tests.build import library, make

AT = Exploration()
UNITS = (AT.degrees, AT.lengths)


@pytest.fixture(scope="module")
def shipped():
    return Library()


def labelled(library, symbol):
    return {fact.label: fact for group in facts(library, symbol, *UNITS) for fact in group.facts}


def test_all_118_elements_have_facts_and_a_line(shipped):
    for element in shipped.rows(Element):
        assert facts(shipped, element.symbol, *UNITS), element.symbol
        assert headline(shipped, element.symbol), element.symbol
        assert kind(element)


def test_every_fact_with_a_value_reaches_a_source(shipped):
    for element in shipped.rows(Element):
        for group in facts(shipped, element.symbol, *UNITS):
            for fact in group.facts:
                assert fact.value is None or fact.source_ids, (element.symbol, fact.label)
                assert all(shipped.source(s) for s in fact.source_ids), (element.symbol, fact.label)
                assert fact.value not in ("", "None"), (element.symbol, fact.label)


def test_an_unknown_value_stays_unknown(shipped):
    promethium = labelled(shipped, "Pm")
    assert promethium["Boiling point"].value is None
    assert promethium["In the crust (CRC Handbook)"].value is None


def test_a_trace_in_the_crust_is_not_written_as_zero(shipped):
    for element in shipped.rows(Element):
        value = labelled(shipped, element.symbol)["In the crust (CRC Handbook)"].value
        assert value is None or value.strip("0.") != "", element.symbol


def test_an_unverified_column_is_marked(tmp_path):
    element = make(Element, symbol="Nd", is_rare_earth=True)
    earth = make(RareEarth, symbol="Nd", ion_colour_water="lilac", unverified=("ion_colour_water",))
    found = labelled(library(tmp_path, element, earth), "Nd")
    assert found["Colour of the 3+ ion in water"].mark == "unverified"
    assert found["Oxide formed in air"].mark == ""


def test_calculated_values_say_so(shipped):
    found = labelled(shipped, "Nd")
    assert found["Magnetic moment of the 3+ ion"].mark == "calculated"
    assert found["Natural isotopes"].value == "7"


def test_the_two_crust_data_sets_stand_apart(shipped):
    found = labelled(shipped, "Nd")
    assert found["In the crust (CRC Handbook)"].value == "41.5"
    assert found["In the crust (Rudnick and Gao 2014)"].value == "20"


def test_a_disagreement_between_data_sets_is_told(shipped):
    assert "Data sets differ" in labelled(shipped, "Lu")["Electronegativity (Pauling)"].note


def test_the_story_is_for_the_17_only(shipped):
    assert story(shipped, "Fe") == ()
    for earth in shipped.rows(RareEarth):
        assert len(story(shipped, earth.symbol)) >= 4


def test_every_rare_earth_has_uses_the_most_important_first(shipped):
    order = ["major", "significant", "niche"]
    for earth in shipped.rows(RareEarth):
        found = [order.index(use.importance) for use in uses(shipped, earth.symbol).uses]
        assert found
        assert found == sorted(found)


def test_an_element_outside_the_17_has_no_uses_supply_or_policy(shipped):
    assert not uses(shipped, "Fe").uses
    tab = supply(shipped, "Fe")
    assert tab.price.value is None
    assert (tab.study, tab.ores, tab.scores) == ((), (), ())
    assert policy(shipped, "Fe", AT).badges == ()


def test_the_price_is_the_newest_market_average(shipped):
    price = supply(shipped, "Nd").price
    assert (price.value, price.mark) == ("73", "estimated")
    assert "2025" in price.note


def test_the_richest_ores_come_first_and_upper_limits_stay_out(shipped):
    for earth in shipped.rows(RareEarth):
        shares = [float(ore.value) for ore in supply(shipped, earth.symbol).ores]
        assert shares == sorted(shares, reverse=True)
        assert len(shares) <= 5


def test_badges_name_the_list_its_owner_and_its_year(shipped):
    texts = [badge.text for badge in policy(shipped, "Nd", AT).badges]
    assert "EU strategic raw material, 2024" in texts
    assert "UK critical mineral, 2024" in texts
    assert "EU: not a strategic raw material, 2024" in [b.text for b in policy(shipped, "Y", AT).badges]


def test_events_are_newest_first_and_all_name_the_element(shipped):
    events = policy(shipped, "Dy", AT).events
    assert len(events) == 42
    assert [e.year for e in events] == sorted((e.year for e in events), reverse=True)


def test_the_control_sentence_names_the_date_behind_it(shipped):
    assert "July 2026" in policy(shipped, "Dy", AT).control
    assert "not known" in policy(shipped, "Ho", AT.on_date("2026-11-11")).control

from dataclasses import fields

import pytest

from explorer.analysis.properties import PROPERTIES, property_of, shown_unit, texts, value_text
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths
from explorer.records.element import Element
from explorer.records.rare_earth import RareEarth
from tests.build import library, make

LIBRARY = Library()


def test_every_property_has_a_key_of_its_own_and_a_column_that_exists():
    assert len({each.key for each in PROPERTIES}) == len(PROPERTIES)
    for each in PROPERTIES:
        names = {field.name for field in fields(RareEarth if each.earths else Element)}
        assert each.column in names
        assert each.own in {*names, ""}
    with pytest.raises(KeyError):
        property_of("colour")


def test_a_value_is_the_cell_of_its_table_and_unknown_outside_the_17():
    assert property_of("radius-6").value(LIBRARY, "Y") == 90.0
    assert property_of("melting").value(LIBRARY, "W") == 3687.15
    assert property_of("radius-6").value(LIBRARY, "Fe") is None
    assert property_of("moment").value(LIBRARY, "Pm") is None


def test_an_unverified_value_is_not_shown(tmp_path):
    facts = library(
        tmp_path, make(RareEarth, symbol="Nd", moment_measured_mu_b=3.5, unverified=("moment_measured_mu_b",))
    )
    assert property_of("moment").value(facts, "Nd") is None


def test_an_atomic_weight_stands_as_its_table_prints_it():
    weight = property_of("weight")
    assert weight.text(LIBRARY, "Nd", Degrees.KELVIN, Lengths.PICOMETRE) == "144.24"
    assert weight.text(LIBRARY, "Pm", Degrees.KELVIN, Lengths.PICOMETRE) == "[145]"
    assert "mass number" in weight.mark(LIBRARY, "Pm")
    assert weight.mark(LIBRARY, "Nd") == ""


def test_values_follow_the_units_of_the_reader():
    melting, radius = property_of("melting"), property_of("radius-6")
    assert value_text(melting, 1294, Degrees.CELSIUS, Lengths.PICOMETRE) == "1\u202f021"
    assert value_text(radius, 90.0, Degrees.KELVIN, Lengths.ANGSTROM) == "0.900"
    assert shown_unit(melting, Degrees.FAHRENHEIT, Lengths.PICOMETRE) == "°F"
    assert shown_unit(radius, Degrees.KELVIN, Lengths.ANGSTROM) == "Å"
    assert value_text(property_of("discovered"), 1885, Degrees.KELVIN, Lengths.PICOMETRE) == "1885"


def test_texts_hold_every_element_with_none_for_the_unknown():
    told = texts(LIBRARY, property_of("boiling"), Degrees.KELVIN, Lengths.PICOMETRE)
    assert len(told) == 118
    assert told["Pm"] is None
    assert told["Nd"] == "3\u202f347"

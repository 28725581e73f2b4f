"""What is known of an element, part by part and in the reader's units."""

import pytest

from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths, Part
from explorer.figures.element_nuclear import half_life
from explorer.figures.element_parts import members, minerals_of, part, part_words
from explorer.figures.fact import CALCULATED
from explorer.records.element import Element
from explorer.records.rare_earth import RareEarth
from explorer.records.science import Isotope
from tests.build import library, make


@pytest.fixture(scope="module")
def shipped():
    return Library()


def facts(library, symbol, which, degrees=Degrees.KELVIN, lengths=Lengths.PICOMETRE):
    return {fact.label: fact for fact in part(library, symbol, which, degrees, lengths)}


def test_every_part_has_words():
    assert list(part_words()) == list(Part)


def test_each_of_the_17_has_facts_in_every_part_but_those_that_are_drawn(shipped):
    for earth in shipped.rows(RareEarth):
        for which in set(Part) - {Part.SPECTRUM, Part.CRYSTAL}:
            assert facts(shipped, earth.symbol, which), (earth.symbol, which)


def test_every_fact_with_a_value_reaches_a_source(shipped):
    for earth in shipped.rows(RareEarth):
        for which in Part:
            for fact in (*facts(shipped, earth.symbol, which).values(), *members(shipped, earth.symbol, which)):
                assert fact.value is None or fact.source_ids, (earth.symbol, fact.label)
                assert all(shipped.source(s) for s in fact.source_ids), (earth.symbol, fact.label)


@pytest.mark.parametrize(
    ("degrees", "value", "unit", "note"),
    [
        (Degrees.KELVIN, "1\u202f204", "K", "931\u202f°C"),
        (Degrees.CELSIUS, "931", "°C", "1\u202f204\u202fK"),
        (Degrees.FAHRENHEIT, "1\u202f708", "°F", "1\u202f204\u202fK"),
    ],
)
def test_the_melting_point_is_told_in_the_readers_unit_with_the_kelvin_of_the_table_beside_it(
    shipped, degrees, value, unit, note
):
    fact = facts(shipped, "Pr", Part.PHYSICAL, degrees)["Melting point"]
    assert (fact.value, fact.unit, fact.note) == (value, unit, note)


def test_a_low_temperature_keeps_its_tenths(shipped):
    fact = facts(shipped, "Nd", Part.MAGNETIC, Degrees.CELSIUS)["Antiferromagnetic below (Néel point)"]
    kelvin = shipped.rare_earth("Nd").neel_k
    assert float(fact.value.replace("−", "-")) == pytest.approx(kelvin - 273.15, abs=0.06)
    assert "." in fact.value


def test_an_unknown_temperature_stays_unknown_in_every_unit(shipped):
    for degrees in Degrees:
        assert facts(shipped, "Pm", Part.PHYSICAL, degrees)["Boiling point"].value is None


def test_a_radius_in_angstrom_is_a_hundredth_of_that_in_picometres(shipped):
    label = "Radius of the 3+ ion, 6 neighbours"
    assert facts(shipped, "Pr", Part.ATOM)[label].value == "99.0"
    angstrom = facts(shipped, "Pr", Part.ATOM, lengths=Lengths.ANGSTROM)[label]
    assert (angstrom.value, angstrom.unit) == ("0.990", "Å")


def test_an_element_outside_the_17_has_no_chemistry_here(shipped):
    assert facts(shipped, "Fe", Part.CHEMICAL) == {}
    assert facts(shipped, "Fe", Part.PHYSICAL)["Melting point"].value is not None
    assert facts(shipped, "Xx", Part.ATOM) == {}


def test_every_isotope_held_is_told_once_with_its_share_or_its_half_life(shipped):
    for earth in shipped.rows(RareEarth):
        told = members(shipped, earth.symbol, Part.NUCLEAR)
        held = [i for i in shipped.rows(Isotope) if i.symbol == earth.symbol]
        assert len(told) == len(held)
        assert all(fact.value for fact in told), earth.symbol


def test_the_shares_of_neodymium_and_its_one_slow_decay_are_those_of_the_table(shipped):
    told = {fact.label: fact for fact in members(shipped, "Nd", Part.NUCLEAR)}
    assert told["¹⁴²Nd"].value.startswith("27.1")
    assert "Half-life" in told["¹⁴⁴Nd"].note
    assert "Stable" in told["¹⁴²Nd"].note


@pytest.mark.parametrize(
    ("years", "words"),
    [
        (17.7, "17.7 years"),
        (2.62, "2.62 years"),
        (0.5, "182.6 days"),
        (0.001, "8.77 hours"),
        (2.29e15, "2.29\u00a0×\u00a010¹⁵ years"),
        (1.03e11, "1.03\u00a0×\u00a010¹¹ years"),
    ],
)
def test_a_half_life_is_told_as_people_read_it(years, words):
    assert half_life(years) == words


def test_a_mineral_carries_the_elements_its_formula_names(shipped):
    assert "Bastnäsite-(Ce)" in [m.name for m in minerals_of(shipped, "Ce")]
    assert "Xenotime-(Y)" in [m.name for m in minerals_of(shipped, "Y")]


def test_a_symbol_is_not_found_inside_another(tmp_path):
    from explorer.records.chain import Mineral

    held = library(tmp_path, make(Mineral, name="Test", formula="YbPO4"))
    assert minerals_of(held, "Y") == ()
    assert [m.name for m in minerals_of(held, "Yb")] == ["Test"]


def test_a_share_worked_out_from_a_formula_says_so(shipped):
    told = {fact.label: fact for fact in members(shipped, "Ce", Part.NATURE)}
    assert told["Bastnäsite-(Ce)"].mark == CALCULATED
    assert "%" in told["Bastnäsite-(Ce)"].note


def test_an_element_without_isotopes_in_the_table_has_no_number_of_them(tmp_path):
    held = library(tmp_path, make(Element, symbol="Nd", is_rare_earth=True), make(RareEarth, symbol="Nd"))
    assert facts(held, "Nd", Part.NUCLEAR)["Natural isotopes"].value is None
    assert members(held, "Nd", Part.NUCLEAR) == ()

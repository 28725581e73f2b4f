"""What is known of an element, part by part and in the reader's units."""

import pytest

from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths, Part
from explorer.figures.element_nuclear import half_life
from explorer.figures.element_parts import members, minerals_of, part, part_words
from explorer.figures.fact import CALCULATED, UNVERIFIED
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
    fact = facts(shipped, "Nd", Part.MAGNETIC, Degrees.CELSIUS)["Néel point"]
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
    assert told["Nd-142"].value == "27.153\u202f±\u202f0.040\u202f%"
    assert "Half-life" in told["Nd-144"].note
    assert "Stable" in told["Nd-142"].note


@pytest.mark.parametrize(
    ("years", "words"),
    [
        (17.7, "17.7 years"),
        (2.62, "2.62 years"),
        (0.5, "182.6 days"),
        (0.00324, "28.4 hours"),
        (0.01, "3.652 days"),
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
    assert "74.9\u202f% of its mass as rare-earth oxides (calculated" in told["Bastnäsite-(Ce)"].note
    assert "computed" in told["Bastnäsite-(Ce)"].source_ids
    assert "calculated" not in told["Ancylite-(Ce)"].note


def test_what_is_not_checked_of_a_mineral_is_not_told(shipped):
    told = {fact.label: fact.note for fact in members(shipped, "Ce", Part.NATURE)}
    assert "horium" not in told["Cerite-(Ce)"]  # "Low" was not seen on a page
    assert "horium" in told["Steenstrupine-(Ce)"]


def test_an_element_without_isotopes_in_the_table_has_no_number_of_them(tmp_path):
    held = library(tmp_path, make(Element, symbol="Nd", is_rare_earth=True), make(RareEarth, symbol="Nd"))
    assert facts(held, "Nd", Part.NUCLEAR)["Natural isotopes"].value is None
    assert members(held, "Nd", Part.NUCLEAR) == ()


def test_the_shares_told_add_up_to_all_atoms(shipped):
    for earth in shipped.rows(RareEarth):
        told = members(shipped, earth.symbol, Part.NUCLEAR)
        shares = [float(fact.value.split("\u202f")[0]) for fact in told if fact.value.endswith("%")]
        assert not shares or sum(shares) == pytest.approx(100, abs=1e-9), earth.symbol


@pytest.mark.parametrize(
    ("symbol", "which", "label", "value"),
    [
        ("Pr", Part.PHYSICAL, "Density", "6.773"),
        ("Sc", Part.PHYSICAL, "Cell edge a", "330.88"),
        ("Ce", Part.PHYSICAL, "Cell edge a", "516"),
        ("Gd", Part.MAGNETIC, "Magnetic moment of the 3+ ion, measured", "8.0"),
        ("Eu", Part.MAGNETIC, "Magnetic moment of the 3+ ion", "0.00"),
    ],
)
def test_a_value_keeps_the_decimals_of_its_table(shipped, symbol, which, label, value):
    assert facts(shipped, symbol, which)[label].value == value


def test_a_cell_edge_in_angstrom_loses_nothing(shipped):
    assert facts(shipped, "Sc", Part.PHYSICAL, lengths=Lengths.ANGSTROM)["Cell edge a"].value == "3.3088"


def test_no_measured_moment_is_told_where_the_tables_have_none(shipped):
    for symbol in ("Sc", "Y", "Pm"):
        fact = facts(shipped, symbol, Part.MAGNETIC)["Magnetic moment of the 3+ ion, measured"]
        assert (fact.value, fact.source_ids, fact.note) == (None, (), "No measured value was found.")


def test_tables_of_lanthanides_are_not_cited_for_scandium(shipped):
    fact = facts(shipped, "Sc", Part.ATOM)["Ground term of the 3+ ion"]
    assert (fact.source_ids, fact.mark) == (("computed",), CALCULATED)
    assert "oxford_heyes" in facts(shipped, "Pr", Part.ATOM)["Ground term of the 3+ ion"].source_ids


def test_words_without_a_page_are_marked(shipped):
    assert facts(shipped, "Nd", Part.PHYSICAL)["Look of the metal"].mark == UNVERIFIED
    assert facts(shipped, "Pm", Part.CHEMICAL)["In air"].mark == UNVERIFIED  # the exposure test had none
    assert facts(shipped, "Nd", Part.CHEMICAL)["In air"].mark == ""


def test_people_are_checked_for_the_17_only(shipped):
    found = facts(shipped, "Nd", Part.STORY)["Found by"]
    assert (found.mark, found.source_ids) == ("", shipped.rare_earth("Nd").discovery_source_id)
    iron = facts(shipped, "Co", Part.STORY)
    assert (iron["Found by"].mark, iron["Country"].mark, iron["Year"].mark) == (UNVERIFIED, UNVERIFIED, "")


def test_what_holds_for_one_element_alone_is_said_of_it(shipped):
    promethium = facts(shipped, "Pm", Part.NUCLEAR)["Absorption of slow neutrons"]
    assert promethium.note.startswith("Of promethium-147")
    assert facts(shipped, "Pm", Part.PHYSICAL)["Melting point"].source_ids == ("pubchem_pt",)
    assert facts(shipped, "Pm", Part.PHYSICAL)["Crystal structure at 25 °C"].source_ids == ("aflow",)
    for symbol in ("Sm", "Eu"):
        assert "leaves out" in facts(shipped, symbol, Part.MAGNETIC)["Magnetic moment of the 3+ ion, measured"].note


def test_short_words_of_the_trade_are_explained_where_they_stand(shipped):
    assert "coordination number" in facts(shipped, "Nd", Part.ATOM)["Radius of the 3+ ion, 8 neighbours"].note
    assert "lowest energy" in facts(shipped, "Nd", Part.ATOM)["Ground term of the 3+ ion"].note
    assert "barn is" in facts(shipped, "Nd", Part.NUCLEAR)["Absorption of slow neutrons"].note
    assert "cancel out" in facts(shipped, "Nd", Part.MAGNETIC)["Néel point"].note
    for earth in shipped.rows(RareEarth):
        assert facts(shipped, earth.symbol, Part.PHYSICAL)["Crystal structure at 25 °C"].note, earth.symbol


def test_an_isotope_tells_its_spin_its_mass_and_what_it_is_good_for(shipped):
    told = {fact.label: fact.note for fact in members(shipped, "Pm", Part.NUCLEAR)}
    assert "nuclear spin 7/2+; mass 146.9151449\u00a0Da" in told["Pm-147"]
    assert "nuclear batteries" in told["Pm-147"]
    assert told["Pm-147"].count("alf-life") == 0  # it is the value

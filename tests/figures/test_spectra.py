"""Spectra say what the tables say, and where a height is a model."""

import pytest

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel
from explorer.figures.spectra_bands import ABSORBED
from explorer.records.science import AbsorptionBand, SpectralLine
from tests.build import library, make
from tests.figures.test_panels import EARTHS


@pytest.fixture(scope="module")
def shipped():
    return Library()


def emission(facts, *symbols):
    return panel("spectrum.emission").build(facts, Exploration().compare(symbols))


def absorption(facts, symbol):
    return panel("spectrum.absorption").build(facts, Exploration().choose(symbol))


def marks(figure):
    return [mark for s in figure.series for mark in zip(s.x, s.y, s.ends or (None,) * len(s.x), strict=True)]


@pytest.mark.parametrize("symbol", EARTHS)
def test_every_line_of_the_table_is_in_the_spectrum_and_no_other(shipped, symbol):
    rows = [row for row in shipped.rows(SpectralLine) if row.symbol == symbol]
    drawn = [(x, y) for x, y, _end in marks(emission(shipped, symbol))]
    assert sorted(drawn, key=str) == sorted(((r.wavelength_nm_air, r.model_strength) for r in rows), key=str)


@pytest.mark.parametrize("symbol", EARTHS)
def test_every_band_of_the_table_is_in_the_spectrum_of_the_ion_and_no_other(shipped, symbol):
    figure = absorption(shipped, symbol)
    wanted = []
    for row in shipped.rows(AbsorptionBand):
        if row.symbol == symbol:
            low, high = row.wavelength_nm_low, row.wavelength_nm_high
            apart = row.note == "two measured peaks"
            wanted += [(low, None), (high, None)] if apart else [(row.wavelength_nm or low, high)]
    assert sorted(((x, end) for x, _y, end in marks(figure)), key=str) == sorted(wanted, key=str)
    assert all(figure.x.low <= x and (end or x) <= figure.x.high for x, _y, end in marks(figure))


def test_atom_and_ion_stand_in_strips_of_their_own_and_a_second_element_below(shipped):
    figure = emission(shipped, "Nd", "Eu")
    assert [(s.name, s.key) for s in figure.series] == [
        ("Neodymium, atom (Nd I)", "Nd"), ("Neodymium, ion with one charge (Nd II)", "Nd"),
        ("Europium, atom (Eu I)", "Eu"), ("Europium, ion with one charge (Eu II)", "Eu"),
    ]  # fmt: skip
    assert all(max(s.y) == 1000 for s in figure.series)


def test_heights_are_called_a_model_and_never_a_measurement(shipped):
    figure = emission(shipped, "Nd")
    assert "model of a gas at 5500 K, not measured" in figure.subtitle
    assert any("do not compare" in note for note in figure.notes)
    assert "by the model" in figure.series[0].told[0]


def test_promethium_has_positions_only_and_says_so(shipped):
    figure = emission(shipped, "Pm")
    assert not figure.empty
    assert len(figure.series[0].x) == 205
    assert set(figure.series[0].y) == {None}
    assert "model" not in figure.subtitle + " ".join(figure.notes)
    assert any("positions only" in gap for gap in figure.gaps)
    assert any("no line of the ion" in gap for gap in figure.gaps)


def test_few_lines_are_told(shipped):
    assert any("only 3 lines of the atom" in gap for gap in emission(shipped, "Tb").gaps)
    assert emission(shipped, "Nd").gaps == ()


def test_each_host_has_a_strip_and_what_is_taken_up_is_dark(shipped):
    strips = absorption(shipped, "Er").series
    assert len({s.name for s in strips}) == len(strips) == 6
    assert [s.hue == ABSORBED for s in strips] == ["takes up" in s.name for s in strips]


def test_calculated_positions_are_told_from_measured_ones(shipped):
    strips = {s.name: set(s.status) for s in absorption(shipped, "Er").series}
    assert strips["Er³⁺ in water (dilute acid): takes up"] == {"calculated"}
    assert strips["Er³⁺ in ZBLAN fluoride glass: takes up"] == {"measured"}


def test_a_title_names_no_light_that_only_a_second_crystal_makes(shipped):
    title = absorption(shipped, "Nd").title
    assert title.startswith("Nd³⁺ in water takes up green, yellow and red light")
    assert "1064 nm" in title
    assert "532" not in title


def test_a_title_names_the_host_in_which_light_is_given_out(shipped):
    assert absorption(shipped, "Er").title.endswith(
        "in BaTiO₃ film it gives out 528 nm: turning infrared into visible light (upconversion)"
    )
    assert "in Y₂O₃ it gives out 612 nm" in absorption(shipped, "Eu").title
    assert "in YAG crystal it gives out 1700–2100 nm" in absorption(shipped, "Tm").title  # 450 nm is calculated only


def test_a_use_that_the_page_of_a_crystal_does_not_tell_is_not_given_to_it(shipped):
    said = " ".join((*absorption(shipped, "Eu").notes, absorption(shipped, "Eu").title))
    assert "euro note" not in said


def test_the_blue_of_europium_is_given_to_the_ion_with_two_charges(shipped):
    figure = absorption(shipped, "Eu")
    (strip,) = (s for s in figure.series if 450 in s.x)
    assert strip.name.startswith("Eu²⁺")


def test_a_wavelength_keeps_the_decimals_of_its_source(shipped):
    told = " ".join(words for strip in absorption(shipped, "Er").series for words in strip.told)
    assert "448.9 and 453.2 nm" in told
    assert "1530 nm" in told


def test_strengths_from_memory_are_not_told(tmp_path):
    fixed = {"symbol": "Nd", "kind": "absorption", "wavelength_nm": 580.0, "strength": "strongest"}
    sure = absorption(library(tmp_path / "a", make(AbsorptionBand, **fixed)), "Nd")
    unsure = absorption(library(tmp_path / "b", make(AbsorptionBand, **fixed, unverified=("strength",))), "Nd")
    assert "strongest" in sure.series[0].told[0]
    assert "strongest" not in unsure.series[0].told[0]


@pytest.mark.parametrize("symbol", ["Sc", "Y", "La", "Lu", "Fe"])
def test_an_ion_without_bands_says_so(shipped, symbol):
    figure = absorption(shipped, symbol)
    assert figure.empty
    assert figure.gaps

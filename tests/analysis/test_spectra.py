"""Lines and bands: ordered, kept apart by stage and host, named by colour."""

import pytest

from explorer.analysis.spectra import colour_word, hosts, is_calculated, lines, places, strongest
from explorer.content.library import Library
from explorer.records.science import AbsorptionBand, SpectralLine
from tests.build import library, make


@pytest.fixture(scope="module")
def shipped():
    return Library()


def line(nm, **changes):
    fixed = {"symbol": "Nd", "ion_stage": "I", "wavelength_nm_air": nm}
    return make(SpectralLine, **{**fixed, **changes})


def band(**changes):
    fixed = {"symbol": "Nd", "ion": "Nd3+", "kind": "absorption", "host_or_medium": "YAG crystal"}
    return make(AbsorptionBand, **{**fixed, **changes})


def test_atom_and_ion_are_never_in_one_list(tmp_path):
    facts = library(tmp_path, line(500.0), line(400.0), line(450.0, ion_stage="II"), line(470.0, symbol="Pr"))
    assert [row.wavelength_nm_air for row in lines(facts, "Nd", "I")] == [400.0, 500.0]
    assert [row.wavelength_nm_air for row in lines(facts, "Nd", "II")] == [450.0]


def test_no_line_is_strongest_where_no_strength_is_known():
    assert strongest([line(400.0), line(500.0)]) is None
    top = line(500.0, model_strength=3.0)
    assert strongest([line(400.0, model_strength=2.0), top, line(600.0)]) is top


def test_each_host_has_its_own_bands_and_water_comes_first(tmp_path):
    facts = library(
        tmp_path,
        band(wavelength_nm=800.0), band(wavelength_nm=600.0),
        band(wavelength_nm=577.0, host_or_medium="water (dilute acid)"),
        band(wavelength_nm=1064.0, kind="emission"),
    )  # fmt: skip
    found = hosts(facts, "Nd")
    assert [(host.kind, host.name) for host in found] == [
        ("absorption", "water (dilute acid)"), ("absorption", "YAG crystal"), ("emission", "YAG crystal"),
    ]  # fmt: skip
    assert [row.wavelength_nm for row in found[1].bands] == [600.0, 800.0]


def test_a_range_is_one_band_and_two_measured_peaks_are_two_lines():
    ends = {"wavelength_nm_low": 523.3, "wavelength_nm_high": 528.7}
    assert places(band(**ends)) == ((523.3, 528.7),)
    assert places(band(**ends, note="two measured peaks")) == ((523.3, None), (528.7, None))
    assert places(band(wavelength_nm=1064.0)) == ((1064.0, None),)


def test_only_positions_from_energy_levels_are_called_calculated(shipped):
    for row in shipped.rows(AbsorptionBand):
        told = (row.note or "") + row.host_or_medium
        assert is_calculated(row) == ("fitted energy level" in told or "level scheme" in told), row


@pytest.mark.parametrize(
    ("nm", "word"),
    [(379.9, "ultraviolet"), (380.0, "violet"), (459.4, "blue"), (530.0, "green"), (580.0, "yellow"),
     (600.0, "orange"), (700.0, "red"), (780.0, "red"), (1064.0, "infrared")],
)  # fmt: skip
def test_a_wavelength_has_a_colour_in_words(nm, word):
    assert colour_word(nm) == word


def test_terbium_has_three_lines_of_the_atom_and_promethium_none_of_the_ion(shipped):
    assert len(lines(shipped, "Tb", "I")) == 3
    assert len(lines(shipped, "Pm", "I")) == 205
    assert lines(shipped, "Pm", "II") == ()

import pytest

from explorer.analysis.element_list import listed
from explorer.analysis.properties import property_of
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths

LIBRARY = Library()


def found(typed="", sort="number", degrees=Degrees.KELVIN):
    return listed(LIBRARY, sort, typed, degrees, Lengths.PICOMETRE)


def symbols(typed="", sort="number", degrees=Degrees.KELVIN):
    return [element.symbol for element in found(typed, sort, degrees).elements]


def test_all_elements_stand_by_number():
    assert symbols()[:3] == ["H", "He", "Li"]
    assert found().said == "118 elements"


@pytest.mark.parametrize("sort", ["electronegativity", "-electronegativity"])
def test_unknown_values_stand_last_both_ways(sort):
    of = property_of("electronegativity")
    known = [of.value(LIBRARY, symbol) is not None for symbol in symbols(sort=sort)]
    assert known == sorted(known, reverse=True)
    assert not known[-1]


def test_a_sort_can_be_turned():
    assert symbols(sort="-melting")[0] == "W"
    assert symbols(sort="melting")[0] == "H"


def test_words_find_names_symbols_and_kinds():
    assert len(symbols("rare earth")) == 17
    assert symbols("heavy rare earth") == ["Y", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu"]
    assert "Hg" in symbols("liquid")
    assert found("lanthanoid").said == "15 of 118 elements"


def test_a_comparison_finds_values_in_the_unit_shown_and_never_unknown_ones():
    assert symbols("melting > 3500") == ["W"]
    assert symbols("melting > 3200", degrees=Degrees.CELSIUS) == ["W"]
    assert symbols("discovered >= 2009") == ["Ts"]
    assert symbols("density≥22.5") == ["Ir", "Os"] or symbols("density≥22.5") == ["Os", "Ir"]
    assert found("melting > 3500 K").said == "1 of 118 elements: Melting point > 3\u202f500\u202fK"
    assert "He" not in symbols("melting < 20")


@pytest.mark.parametrize(
    ("typed", "word"),
    [("sweetness > 3", "No property is called “sweetness”"), ("melting > hot", "a number is wanted"),
     ("melting > 1500 °C", "is shown in K here"), ("density > 5 g/cm3", "")],
)  # fmt: skip
def test_what_is_not_understood_is_said(typed, word):
    listing = found(typed)
    assert word in listing.said
    assert bool(listing.elements) is not bool(word)


def test_words_sort_too_and_can_be_turned():
    assert symbols(sort="name")[:2] == ["Ac", "Al"]
    assert symbols(sort="-symbol")[0] == "Zr"
    assert len(symbols(sort="kind")) == 118

"""The unit guard: tonnes of oxide, of element and of gross weight never share an axis."""

from dataclasses import replace
from itertools import permutations

import pytest

from explorer.content.library import Library
from explorer.exploration.choices import Measure
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Basis, Figure, Mark, MixedMassesError, Series, is_mass
from explorer.figures.panels import PANELS

PAIRS = list(permutations(Basis, 2))
NAMED = {Basis.REO: ("REO", "oxide"), Basis.ELEMENT: ("element",), Basis.GROSS: ("gross", "goods")}


def figure(axis: Basis | None, *bases: Basis | None, unit: str = "t") -> Figure:
    series = tuple(Series(f"s{i}", (2020,), (1.0,), basis=basis) for i, basis in enumerate(bases))
    return Figure("k", "n", "t", "s", Mark.LINE, Axis("Year"), Axis("Mass", unit, axis), series=series)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_masses_of_two_bases_never_share_an_axis(one, other):
    with pytest.raises(MixedMassesError) as refused:
        figure(one, one, other)
    assert "s1" in str(refused.value)
    assert f"mass of {other}" in str(refused.value)
    assert f"is of {one}" in str(refused.value)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_share_of_one_mass_never_stands_on_an_axis_of_shares_of_another(one, other):
    with pytest.raises(MixedMassesError):
        figure(one, other, unit="%")


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_figure_cannot_change_its_basis_afterwards(one, other):
    with pytest.raises(MixedMassesError):
        replace(figure(one, one), y=Axis("Mass", "t", other))


@pytest.mark.parametrize("basis", Basis)
def test_masses_of_one_basis_share_an_axis(basis):
    assert len(figure(basis, basis, basis).series) == 2


@pytest.mark.parametrize("basis", Basis)
def test_a_series_of_masses_says_what_it_weighs(basis):
    with pytest.raises(MixedMassesError, match="nothing it names"):
        figure(basis, None)


def test_an_axis_of_mass_says_of_what():
    with pytest.raises(MixedMassesError, match="does not say of what"):
        figure(None, unit="thousand t")


def test_series_with_a_basis_need_an_axis_with_it():
    with pytest.raises(MixedMassesError, match="says no basis"):
        figure(None, Basis.REO, Basis.ELEMENT, unit="%")


@pytest.mark.parametrize("unit", ["t", "t REO", "thousand t REO", "million t", "kt", "kg per car", "g"])
def test_units_of_mass_are_known_as_such(unit):
    assert is_mass(unit)


@pytest.mark.parametrize("unit", ["", "%", "US$ per kg", "mg/kg", "kg per t", "t CO2 per t", "m³ per t", "pm", "K"])
def test_prices_and_ratios_are_no_masses(unit):
    assert not is_mass(unit)


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.key)
def test_every_figure_of_masses_names_their_basis(panel):
    shipped = Library()
    for measure in Measure:
        built = panel.build(shipped, Exploration().measured(measure).in_year(2024))
        if is_mass(built.y.unit):
            assert built.y.basis is not None
            words = " ".join((built.y.text, built.subtitle)).lower()
            assert any(name.lower() in words for name in NAMED[built.y.basis]), built.subtitle

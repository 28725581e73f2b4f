import pytest

from explorer.analysis.units import (
    decimals,
    length_unit,
    shown_length,
    shown_temperature,
    temperature_unit,
)
from explorer.exploration.choices import Degrees, Lengths


@pytest.mark.parametrize(
    ("kelvin", "celsius", "fahrenheit"),
    [(0, -273.15, -459.67), (273.15, 0, 32), (373.15, 100, 212), (233.15, -40, -40), (1294, 1020.85, 1869.53)],
)
def test_temperatures_are_converted_by_their_definitions(kelvin, celsius, fahrenheit):
    assert shown_temperature(kelvin, Degrees.KELVIN) == kelvin
    assert shown_temperature(kelvin, Degrees.CELSIUS) == celsius
    assert shown_temperature(kelvin, Degrees.FAHRENHEIT) == fahrenheit


def test_lengths_are_converted_and_units_named():
    assert shown_length(98.3, Lengths.ANGSTROM) == 0.983
    assert shown_length(98.3, Lengths.PICOMETRE) == 98.3
    assert [temperature_unit(each) for each in Degrees] == ["K", "°C", "°F"]
    assert [length_unit(each) for each in Lengths] == ["pm", "Å"]


@pytest.mark.parametrize(
    ("value", "places"), [(330.88, 2), (8.0, 0), (516, 0), (49700.0, 0), (0.08881, 5), (0.000037, 6), (0, 0)]
)
def test_decimals_are_those_of_the_table(value, places):
    assert decimals(value) == places

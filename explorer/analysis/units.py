"""Temperatures and lengths in the units a reader prefers, from those the tables are in: kelvin and picometres.

0 °C is 273.15 K and 1 °F is 5/9 K (the definitions of the SI brochure and NIST SP 811); 1 Å is 100 pm.
"""

from decimal import Decimal

from explorer.exploration.choices import Degrees, Lengths

ZERO_CELSIUS_K = 273.15
_PM_TO_ANGSTROM = 100
_TEMPERATURES = {Degrees.KELVIN: "K", Degrees.CELSIUS: "°C", Degrees.FAHRENHEIT: "°F"}
_LENGTHS = {Lengths.PICOMETRE: "pm", Lengths.ANGSTROM: "Å"}
_COLD_K = 100  # below it a degree is a large step: helium boils at 4.222 K


def shown_temperature(kelvin: float, degrees: Degrees) -> float:
    """A temperature in kelvin as a number of these degrees; rounded to what the sum of binary fractions blurs."""
    if degrees is Degrees.KELVIN:
        return kelvin
    celsius = kelvin - ZERO_CELSIUS_K
    return round(celsius if degrees is Degrees.CELSIUS else celsius * 9 / 5 + 32, 6)


def temperature_unit(degrees: Degrees) -> str:
    """The sign of the degrees: K, °C, °F."""
    return _TEMPERATURES[degrees]


def temperature_digits(kelvin: float) -> int | None:
    """The decimals to show a temperature with, in any of the degrees; None leaves kelvin to what the number needs."""
    return None if kelvin < _COLD_K else 0


def shown_length(pm: float, lengths: Lengths) -> float:
    """A length in picometres as a number of the unit chosen."""
    return pm if lengths is Lengths.PICOMETRE else round(pm / _PM_TO_ANGSTROM, 6)


def length_unit(lengths: Lengths) -> str:
    """The sign of the unit: pm, Å."""
    return _LENGTHS[lengths]


def length_digits(lengths: Lengths) -> int:
    """The decimals to show a length with: a tenth of a picometre, as the tables give it."""
    return 1 if lengths is Lengths.PICOMETRE else 3


def decimals(value: float) -> int:
    """How many decimals a table gives a value with, as far as a number keeps them: 2 for 330.88, 0 for 8.0."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0

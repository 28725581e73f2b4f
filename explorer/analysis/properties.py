"""The measured properties of the elements that can be drawn against one another, listed and compared.

Adding one: a line in PROPERTIES; trends, the list of all elements and addresses read it.
"""

from dataclasses import dataclass
from enum import StrEnum

from explorer.analysis.kept import kept
from explorer.analysis.units import (
    length_digits,
    length_unit,
    shown_length,
    shown_temperature,
    temperature_digits,
    temperature_unit,
)
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths
from explorer.records.element import Element
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _, number


class Quantity(StrEnum):
    """What kind of quantity a property is: it decides the units it may be shown in."""

    PLAIN = "plain"
    TEMPERATURE = "temperature"
    LENGTH = "length"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Property:
    """A property: its key in addresses, its name, its unit, and the column it stands in.

    earths: known for the 17 rare earths alone. log: spans decades, so that a logarithmic axis shows it better.
    calculated: worked out by rule, not measured; it is said wherever the value is shown.
    digits: decimals to show; None for what the number needs. note: what a reader has to know of all its values.
    own: the column of rare_earths.csv that names the sources of each value, where there is one.
    unknown: what a list says in place of a value where "no figure" would be untrue.
    """

    key: str
    name: str
    unit: str
    column: str
    earths: bool = False
    quantity: Quantity = Quantity.PLAIN
    log: bool = False
    calculated: bool = False
    digits: int | None = None
    note: str = ""
    own: str = ""
    unknown: str = ""

    @property
    def table(self) -> str:
        """The file that holds the column."""
        return "rare_earths.csv" if self.earths else "elements.csv"

    def value(self, library: Library, symbol: str) -> float | None:
        """The value of an element in the unit of the property; None where none is known or none was checked."""
        row = self.row(library, symbol)
        if row is None or (isinstance(row, RareEarth) and self.column in row.unverified):
            return None
        found = getattr(row, self.column)
        return None if found is None else float(found)

    def mark(self, library: Library, symbol: str) -> str:
        """What sets the value of an element apart from the others: "calculated", "mass number"; "" for most."""
        row = self.row(library, symbol)
        if isinstance(row, Element):
            if self.column == "atomic_weight" and not row.has_standard_atomic_weight:
                return _("mass number of the longest-lived isotope")
            if self.column == "boiling_k" and row.boiling_is_sublimation:
                return _("turns straight to gas")
        return _("calculated") if self.calculated else ""

    def text(self, library: Library, symbol: str, degrees: Degrees, lengths: Lengths) -> str:
        """The value of an element in the reader's unit as people read it, without the unit; "no figure" for None.

        An atomic weight stands as its table prints it: 144.24, and [247] where it is a mass number.
        """
        value = self.value(library, symbol)
        row = self.row(library, symbol)
        if value is not None and self.column == "atomic_weight" and isinstance(row, Element):
            return row.atomic_weight_display
        return value_text(self, value, degrees, lengths)

    def row(self, library: Library, symbol: str) -> Element | RareEarth | None:
        """The record that holds the value."""
        return library.rare_earth(symbol) if self.earths else library.element(symbol)


_K, _PM, _YEAR = Quantity.TEMPERATURE, Quantity.LENGTH, Quantity.YEAR
_ORDER = _("Without a value the metal does not order in this way, or no measurement was found.")
_PURITY = _("Hardness depends strongly on purity and treatment.")
_CURIE = _("Cooled below it, the metal is ferromagnetic as iron is, or partly so.")
_NEEL = _("Cooled below it, the magnets of the atoms line up, but so that they cancel out.")
_RADIUS = _("Effective radius after Shannon (1976): how large the ion is among so many neighbours.")
_CRUST = _("Two estimates of the crust differ by up to 2.7 times for the rare earths; they are never mixed.")

PROPERTIES: tuple[Property, ...] = (
    Property("number", _("Atomic number"), "", "atomic_number"),
    Property(
        "weight", _("Atomic weight"), "", "atomic_weight",
        note=_("In brackets, where no standard weight exists: the mass number of the longest-lived isotope."),
    ),
    Property("electronegativity", _("Electronegativity (Pauling)"), "", "electronegativity_pauling"),
    Property("melting", _("Melting point"), "K", "melting_k", quantity=_K, note=_("At normal pressure.")),
    Property("boiling", _("Boiling point"), "K", "boiling_k", quantity=_K, note=_("At normal pressure.")),
    Property(
        "density", _("Density"), "g/cm³", "density_g_cm3", note=_("Near 25 °C; gases at 25 °C and 101.325 kPa.")
    ),
    Property(
        "discovered", _("Discovered"), "", "discovery_year", quantity=_YEAR,
        note=_("Elements known since antiquity have no year."), unknown=_("no year"),
    ),
    Property("crust-crc", _("In the crust (CRC Handbook)"), "mg/kg", "crust_ppm_crc", log=True, note=_CRUST),
    Property(
        "crust-rg", _("In the crust (Rudnick and Gao 2014)"), "mg/kg", "crust_ppm_rg2014_bulk", log=True, note=_CRUST
    ),
    Property(
        "radius-6", _("Radius of the 3+ ion, 6 neighbours"), "pm", "ionic_radius_m3_cn6_pm", earths=True, quantity=_PM,
        digits=1, note=_RADIUS,
    ),
    Property(
        "radius-8", _("Radius of the 3+ ion, 8 neighbours"), "pm", "ionic_radius_m3_cn8_pm", earths=True, quantity=_PM,
        digits=1, note=_RADIUS,
    ),
    Property("f-electrons", _("4f electrons of the 3+ ion"), "", "f_electrons_m3", earths=True),
    Property("unpaired", _("Unpaired electrons of the 3+ ion"), "", "unpaired_electrons_m3", earths=True),
    Property(
        "moment-calculated", _("Magnetic moment of the 3+ ion, calculated"), "μB", "moment_calculated_mu_b",
        earths=True, calculated=True, digits=2, note=_("Calculated: g times the root of J(J+1), from Hund’s rules."),
    ),
    Property(
        "moment", _("Magnetic moment of the 3+ ion, measured"), "μB", "moment_measured_mu_b", earths=True, digits=1,
        note=_(
            "Measured near room temperature. In Sm³⁺ and Eu³⁺ levels just above the lowest one, which the rule leaves "
            "out, make it larger than calculated."
        ),
    ),
    Property(
        "curie", _("Curie temperature"), "K", "curie_k", earths=True, quantity=_K, note=f"{_CURIE} {_ORDER}",
        own="magnetic_source_id",
    ),
    Property(
        "neel", _("Néel temperature"), "K", "neel_k", earths=True, quantity=_K, note=f"{_NEEL} {_ORDER}",
        own="magnetic_source_id",
    ),
    Property(
        "cell-a", _("Cell edge a of the metal"), "pm", "lattice_a_pm", earths=True, quantity=_PM, digits=1,
        own="lattice_source_id", note=_("Metals of different crystal structures: their edges are not like for like."),
    ),
    Property(
        "cell-c", _("Cell edge c of the metal"), "pm", "lattice_c_pm", earths=True, quantity=_PM, digits=1,
        own="lattice_source_id", note=_("A cubic cell has one edge only, and no value here."),
    ),
    Property("hardness-vickers", _("Hardness (Vickers)"), "MPa", "hardness_vickers_mpa", earths=True, note=_PURITY),
    Property("hardness-brinell", _("Hardness (Brinell)"), "MPa", "hardness_brinell_mpa", earths=True, note=_PURITY),
    Property(
        "resistivity", _("Electrical resistivity"), "µΩ·cm", "electrical_resistivity_uohm_cm", earths=True,
        note=_("Near 25 °C. The higher it is, the worse the metal conducts."),
    ),
    Property(
        "neutrons", _("Absorption of slow neutrons"), "barn", "neutron_absorption_barn", earths=True, log=True,
        note=_(
            "Natural mixture, of promethium the isotope 147; neutrons of 2200 m/s. A barn is 10⁻²⁸ m²: how large a "
            "target a nucleus makes."
        ),
    ),
)  # fmt: skip

_BY_KEY = {each.key: each for each in PROPERTIES}


def property_of(key: str) -> Property:
    """The property with this key. Raises KeyError if there is none; addresses are checked before."""
    return _BY_KEY[key]


def shown_value(of: Property, value: float, degrees: Degrees, lengths: Lengths) -> float:
    """A value in the unit the reader prefers for its quantity."""
    if of.quantity is Quantity.TEMPERATURE:
        return shown_temperature(value, degrees)
    return shown_length(value, lengths) if of.quantity is Quantity.LENGTH else value


def shown_unit(of: Property, degrees: Degrees, lengths: Lengths) -> str:
    """The unit a property is shown in: the reader's for temperatures and lengths, its own for all else."""
    if of.quantity is Quantity.TEMPERATURE:
        return temperature_unit(degrees)
    return length_unit(lengths) if of.quantity is Quantity.LENGTH else of.unit


def value_text(of: Property, value: float | None, degrees: Degrees, lengths: Lengths) -> str:
    """A value in the reader's unit as people read it, without the unit; "no figure" for None."""
    if value is None:
        return number(None)
    if of.quantity is Quantity.YEAR:
        return f"{value:.0f}"  # no thin space in a year
    if of.quantity is Quantity.TEMPERATURE:
        digits = temperature_digits(value)
        cold = 1 if degrees is not Degrees.KELVIN else None
        return number(shown_temperature(value, degrees), cold if digits is None else digits)
    if of.quantity is Quantity.LENGTH:
        return number(shown_length(value, lengths), length_digits(lengths))
    return number(value, of.digits)


@kept
def texts(library: Library, of: Property, degrees: Degrees, lengths: Lengths) -> dict[str, str | None]:
    """The value of every element as people read it, by symbol; None where no figure is known."""
    symbols = [element.symbol for element in library.rows(Element)]
    return {
        symbol: None if of.value(library, symbol) is None else of.text(library, symbol, degrees, lengths)
        for symbol in symbols
    }

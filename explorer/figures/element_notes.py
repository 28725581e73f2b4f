"""What a reader needs to know of a column of an element's record: what the word means, and how it was measured.

The conditions (25 °C, natural mixture, one exposure test) are those that column_sources.csv gives for the column.
"""

from explorer.records.element import Element
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _

_PURITY = _("Depends strongly on purity and treatment.")
_RANK = _("1 is the most common; by the figures of the CRC Handbook.")
_OF_COLUMN = {
    "electronegativity_pauling": _("How strongly the atom pulls at electrons it shares."),
    "ground_term_m3": _("The state of lowest energy: 2S + 1 for the spins, a letter for the orbits, J for both."),
    "ionic_radius_m3_cn6_pm": _("How large the ion is among six neighbours: coordination number (CN) 6."),
    "ionic_radius_m3_cn8_pm": _("How large the ion is among eight neighbours: coordination number (CN) 8."),
    "density_g_cm3": _("Near 25 °C."),
    "hardness_vickers_mpa": _("How hard it is to dent with a pyramid of diamond.") + " " + _PURITY,
    "hardness_brinell_mpa": _("How hard it is to dent with a ball.") + " " + _PURITY,
    "electrical_resistivity_uohm_cm": _("Near 25 °C. The higher it is, the worse the metal conducts."),
    "oxidation_states": _("The charges of its ions. These are the usual ones; rarer states exist."),
    "oxide_formula": _("On strong heating."),
    "oxide_colour": _("Of the powder; purity and grain change it."),
    "reactivity_air": _("From one exposure test in a house, 2004 to 2008."),
    "cas_number": _("The metal’s number in the register of the Chemical Abstracts Service."),
    "moment_measured_mu_b": _("Near room temperature, in Bohr magnetons, the unit for the magnetism of atoms."),
    "moment_calculated_mu_b": _("What its electrons should give: g times the root of J(J+1), by Hund’s rules."),
    "curie_k": _("Cooled below it, the metal is ferromagnetic as iron is, or partly so."),
    "neel_k": _("Cooled below it, the magnets of its atoms line up, but so that they cancel out."),
    "neutron_absorption_barn": _(
        "Natural mixture, neutrons of 2200 m/s. A barn is 10⁻²⁸ m²: how large a target a nucleus makes."
    ),
    "crust_rank_all_crc": _RANK,
    "crust_rank_among_rare_earths_crc": _RANK,
}
# Ashcroft and Mermin, and the table of column sources: levels a little above the lowest one add to these two.
_LOW_LEVELS = _("Levels just above the lowest one, which the rule leaves out, make the measured moment larger.")
_PALE = _("Some tables call the ion colourless.")
_OF_ELEMENT = {
    ("Sm", "moment_measured_mu_b"): _LOW_LEVELS,
    ("Eu", "moment_measured_mu_b"): _LOW_LEVELS,
    ("Eu", "ion_colour_water"): _PALE,
    ("Tb", "ion_colour_water"): _PALE,
    ("Dy", "oxide_colour"): _("Pages disagree: white, or pale yellow-green."),
    ("Pr", "oxide_colour"): _("Pages disagree: brown, or black."),
}
_INSTEAD = {
    ("Pm", "neutron_absorption_barn"): _(
        "Of promethium-147. A barn is 10⁻²⁸ m²: how large a target a nucleus makes."
    ),
    ("Pm", "reactivity_air"): "",  # the exposure test had no promethium
}  # fmt: skip
_NOT_FOUND = _("No measured value was found.")
_WITHOUT_FIGURE = {"electronegativity_pauling": _NOT_FOUND, "moment_measured_mu_b": _NOT_FOUND}
_PACKING = {
    "hcp": _("Hexagonal close-packed: layers of atoms that repeat after two."),
    "dhcp": _("Double hexagonal close-packed: layers of atoms that repeat after four."),
    "fcc": _("Face-centred cubic: an atom on each corner and each face of the cell."),
    "bcc": _("Body-centred cubic: an atom on each corner of the cell and one in its middle."),
    "rhombohedral (Sm type)": _("Close-packed layers of atoms that repeat after nine."),
}


def note_on(record: Element | RareEarth, column: str) -> str:
    """A sentence or two that explain the value of one element in a column; "" where none is needed."""
    value = getattr(record, column)
    if value is None:
        # Only of the 17 is it known that it was looked for: the others begin where no set gives one.
        return _WITHOUT_FIGURE.get(column, "") if _is_earth(record) else ""
    if column == "crystal_structure_25c":
        return _PACKING.get(value, "")
    if column == "density_g_cm3" and isinstance(record, Element) and record.phase_20c == "gas":
        return ""  # the element's own note gives the conditions of a gas
    key = (record.symbol, column)
    if key in _INSTEAD:
        return _INSTEAD[key]
    return " ".join(said for said in (_OF_COLUMN.get(column, ""), _OF_ELEMENT.get(key, "")) if said)


def _is_earth(record: Element | RareEarth) -> bool:
    return isinstance(record, RareEarth) or record.is_rare_earth

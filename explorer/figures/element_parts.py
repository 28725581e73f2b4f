"""What is known of an element, part by part: the Facts tab of the card and the Element page say the same.

Uses stand in element_uses, supply in element_supply, policy in element_policy; the story in element_facts.
A new part is a member of Part and a function here. All of it is pure and quick.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths, Part
from explorer.figures.element_columns import column_fact, column_sources, length_fact, temperature_fact
from explorer.figures.element_nuclear import isotopes, natural
from explorer.figures.fact import CALCULATED, ESTIMATED, UNVERIFIED, Fact, Group
from explorer.records.chain import Mineral
from explorer.records.element import Element
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _, number

_SYMBOL = re.compile(r"REE|Ln|[A-Z][a-z]?")


def part_words() -> dict[Part, str]:
    """The parts in their order, with the words that people read."""
    return {
        Part.ATOM: _("Atom"),
        Part.PHYSICAL: _("Physical"),
        Part.CHEMICAL: _("Chemical"),
        Part.MAGNETIC: _("Magnetic"),
        Part.NUCLEAR: _("Nuclear"),
        Part.NATURE: _("In nature"),
        Part.STORY: _("Story"),
        Part.SPECTRUM: _("Spectrum"),
        Part.CRYSTAL: _("Crystal"),
    }


@kept
def part(library: Library, symbol: str, which: Part, degrees: Degrees, lengths: Lengths) -> tuple[Fact, ...]:
    """The facts of one part of an element, in the reader's units; () where the part holds none for it."""
    element = library.element(symbol)
    if element is None or which not in _PARTS:
        return ()
    return tuple(_PARTS[which](_Asked(library, element, library.rare_earth(symbol), degrees, lengths)))


@kept
def members(library: Library, symbol: str, which: Part) -> tuple[Fact, ...]:
    """The isotopes or the minerals of a rare earth, a fact each; () for the other parts."""
    earth = library.rare_earth(symbol)
    if earth is None:
        return ()
    if which is Part.NUCLEAR:
        return tuple(isotopes(library, earth))
    return tuple(_mineral(m) for m in minerals_of(library, symbol)) if which is Part.NATURE else ()


def parts(library: Library, symbol: str, degrees: Degrees, lengths: Lengths) -> tuple[tuple[Part, Group], ...]:
    """Every part of an element that holds facts, in order, as groups under their words; without their members."""
    words = part_words()
    found = ((which, part(library, symbol, which, degrees, lengths)) for which in _PARTS)
    return tuple((which, Group(words[which], facts)) for which, facts in found if facts)


class _Asked:
    """What a part is asked for: the element, its long record where it is a rare earth, and the reader's units."""

    def __init__(
        self, library: Library, element: Element, earth: RareEarth | None, degrees: Degrees, lengths: Lengths
    ) -> None:
        self.library, self.element, self.earth = library, element, earth
        self.degrees, self.lengths = degrees, lengths

    def of(self, label: str, column: str, unit: str = "", mark: str = "", note: str = "") -> Fact:
        """A column that every element has."""
        return column_fact(self.library, self.element, label, column, unit, mark, note)

    def own(  # noqa: PLR0913  one call a line keeps the lists below readable
        self, earth: RareEarth, label: str, column: str, unit: str = "", note: str = "", own: str = ""
    ) -> Fact:
        """A column that only rare earths have; own names the column of its sources."""
        return column_fact(self.library, earth, label, column, unit, "", note, own=own)


def _atom(asked: _Asked) -> Iterator[Fact]:
    library, element, earth = asked.library, asked.element, asked.earth
    yield Fact(_("Atomic number"), str(element.atomic_number), "", ("ciaaw2024",))
    yield Fact(
        _("Atomic weight"),
        element.atomic_weight_display,
        "",
        column_sources(library, element, "atomic_weight"),
        "",
        "" if element.has_standard_atomic_weight
        else _("No standard weight exists; in brackets the mass number of the longest-lived isotope."),
    )  # fmt: skip
    predicted = ESTIMATED if element.configuration_is_predicted else ""
    yield asked.of(_("Electron configuration"), "electron_configuration", mark=predicted)
    yield asked.of(_("Electronegativity (Pauling)"), "electronegativity_pauling")
    if earth is None:
        return
    yield asked.own(earth, _("4f electrons of the 3+ ion"), "f_electrons_m3")
    yield asked.own(earth, _("Unpaired electrons of the 3+ ion"), "unpaired_electrons_m3")
    yield asked.own(earth, _("Ground term of the 3+ ion"), "ground_term_m3")
    six, eight = _("Radius of the 3+ ion, 6 neighbours"), _("Radius of the 3+ ion, 8 neighbours")
    yield length_fact(library, earth, six, "ionic_radius_m3_cn6_pm", asked.lengths, digits=1)
    yield length_fact(library, earth, eight, "ionic_radius_m3_cn8_pm", asked.lengths, digits=1)
    border = _("USGS draws the border after gadolinium; EU lists count europium and gadolinium as heavy.")
    words = {"light": _("light"), "heavy": _("heavy")}
    series = words.get(earth.light_or_heavy_usgs, _("neither (scandium stands apart)"))
    usgs = column_sources(library, element, "light_or_heavy_usgs")
    yield Fact(_("Light or heavy (USGS)"), series, "", usgs, "", border)


def _physical(asked: _Asked) -> Iterator[Fact]:
    library, element, earth, degrees = asked.library, asked.element, asked.earth, asked.degrees
    notes = _notes(element)
    yield asked.of(_("State at 20 °C"), "phase_20c")
    melting, boiling = _("Melting point"), _("Boiling point")
    yield temperature_fact(library, element, melting, "melting_k", degrees, notes.get("melting_k", ""))
    sublimes = _("It turns straight to gas.") if element.boiling_is_sublimation else ""
    yield temperature_fact(library, element, boiling, "boiling_k", degrees, notes.get("boiling_k", sublimes))
    yield asked.of(_("Density"), "density_g_cm3", "g/cm³", note=notes.get("density_g_cm3", ""))
    if earth is None:
        return
    yield asked.own(earth, _("Look of the metal"), "metal_appearance")
    yield asked.own(earth, _("Crystal structure at 25 °C"), "crystal_structure_25c")
    yield length_fact(library, earth, _("Cell edge a"), "lattice_a_pm", asked.lengths, own="lattice_source_id")
    if earth.lattice_c_pm is not None:  # a cubic cell has one edge only
        yield length_fact(library, earth, _("Cell edge c"), "lattice_c_pm", asked.lengths, own="lattice_source_id")
    yield asked.own(earth, _("Hardness (Vickers)"), "hardness_vickers_mpa", "MPa")
    yield asked.own(earth, _("Hardness (Brinell)"), "hardness_brinell_mpa", "MPa")
    yield asked.own(earth, _("Electrical resistivity"), "electrical_resistivity_uohm_cm", "µΩ·cm")


def _notes(element: Element) -> dict[str, str]:
    """The note of an element by the column that each part of it is about."""
    found: dict[str, str] = {}
    for said in (element.note or "").split("; "):
        column = "density_g_cm3" if "density" in said else "boiling_k" if said.startswith("boiling") else "melting_k"
        text = said[:1].upper() + said[1:]
        found[column] = f"{found[column]}. {text}" if column in found else text
    return found


def _chemical(asked: _Asked) -> Iterator[Fact]:
    earth = asked.earth
    if earth is None:
        return
    yield asked.own(earth, _("Oxidation states"), "oxidation_states")
    yield asked.own(earth, _("Oxide formed in air"), "oxide_formula")
    oxide = asked.own(earth, _("Colour of the oxide"), "oxide_colour", own="oxide_colour_source_id")
    ion = asked.own(earth, _("Colour of the 3+ ion in water"), "ion_colour_water")
    yield from (replace(colour, is_colour=True) for colour in (oxide, ion))
    yield asked.own(earth, _("In air"), "reactivity_air")
    yield asked.own(earth, _("In water"), "reactivity_water")
    if earth.hazards_ghs:
        yield asked.own(earth, _("Hazards"), "hazards_ghs")
    yield asked.own(earth, _("CAS number"), "cas_number")


def _magnetic(asked: _Asked) -> Iterator[Fact]:
    library, earth, degrees = asked.library, asked.earth, asked.degrees
    if earth is None:
        return
    spread = earth.moment_measured_range_mu_b
    note = _("Measured values: {range}").format(range=spread.replace("-", "–")) if spread else ""
    label, measured = _("Magnetic moment of the 3+ ion, measured"), "moment_measured_mu_b"
    yield column_fact(library, earth, label, measured, "μB", "", note, digits=1)
    label, calculated = _("Magnetic moment of the 3+ ion"), "moment_calculated_mu_b"
    yield column_fact(library, earth, label, calculated, "μB", CALCULATED, digits=2)
    own = "magnetic_source_id"
    # Without a value the metal does not order that way, or nobody has measured it: the last line says which.
    if earth.curie_k is not None:
        yield temperature_fact(library, earth, _("Curie point"), "curie_k", degrees, own=own)
    if earth.neel_k is not None:
        yield temperature_fact(library, earth, _("Néel point"), "neel_k", degrees, own=own)
    yield asked.own(earth, _("Magnetic order"), "magnetic_note", own=own)


def _nuclear(asked: _Asked) -> Iterator[Fact]:
    earth = asked.earth
    if earth is None:
        return
    yield asked.own(earth, _("Absorption of slow neutrons"), "neutron_absorption_barn", "barn")
    yield natural(asked.library, earth)


def _nature(asked: _Asked) -> Iterator[Fact]:
    library, earth = asked.library, asked.earth
    crc, bulk = _("In the crust (CRC Handbook)"), _("In the crust (Rudnick and Gao 2014)")
    apart = _("Two estimates that are never mixed: they differ by up to 2.7 times.") if earth else ""
    yield asked.of(crc, "crust_ppm_crc", "mg/kg", note=apart)
    yield asked.of(bulk, "crust_ppm_rg2014_bulk", "mg/kg")
    if earth is None:
        return
    all_, among = _("Rank in the crust, all elements"), _("Rank among the rare earths")
    yield column_fact(library, earth, all_, "crust_rank_all_crc", mark=CALCULATED)
    yield column_fact(library, earth, among, "crust_rank_among_rare_earths_crc", mark=CALCULATED)
    yield asked.own(earth, _("Role in living things"), "biological_role")


def minerals_of(library: Library, symbol: str) -> tuple[Mineral, ...]:
    """The minerals whose formula names the element itself."""
    return tuple(m for m in library.rows(Mineral) if symbol in _SYMBOL.findall(m.formula))


def _mineral(mineral: Mineral) -> Fact:
    """A mineral with its formula; in the note how much of it is rare earths, and what else is in it."""
    low, high = mineral.reo_percent_low, mineral.reo_percent_high
    words = _("{share} of its mass as rare-earth oxides")
    if "computed" in mineral.reo_source_id:
        words = _("{share} of its mass as rare-earth oxides (calculated from the ideal formula)")
    said: list[str] = []
    if low is not None and high is not None:
        percent = "–".join(number(end) for end in dict.fromkeys((low, high))) + "\u202f%"
        said.append(words.format(share=percent))
    if mineral.thorium_uranium_note and "thorium_uranium_note" not in mineral.unverified:
        said.append(_of_thorium(mineral.thorium_uranium_note))
    ids = dict.fromkeys((*mineral.source_id, *(mineral.reo_source_id if low is not None else ())))
    return Fact(mineral.name, mineral.formula, "", tuple(ids), "", ". ".join(said))


def _of_thorium(words: str) -> str:
    """What is told of thorium and uranium; bare amounts ("None to slight") say of what."""
    if any(name in words.lower() for name in ("thorium", "uranium", "radioactiv")):
        return words
    return _("Thorium and uranium: {amount}").format(amount=words[:1].lower() + words[1:])


def _story(asked: _Asked) -> Iterator[Fact]:
    """Year, people and countries. For no element but the 17 was a page seen for the last two."""
    library, element, earth = asked.library, asked.element, asked.earth
    of_year = column_sources(library, element, "discovery_year")
    year = str(element.discovery_year) if element.discovery_year is not None else None
    yield Fact(_("Year"), year, "", of_year if year else (), "", element.discovery_note or "")
    of_people = (("memory",), UNVERIFIED) if earth is None else (earth.discovery_source_id or of_year, "")
    yield Fact(_("Found by"), element.discoverers, "", *of_people)
    if element.discovery_iso3:
        names = ", ".join(library.country_name(code) for code in element.discovery_iso3)
        yield Fact(_("Country"), names, "", *of_people)


_PARTS: dict[Part, Callable[[_Asked], Iterator[Fact]]] = {
    Part.ATOM: _atom,
    Part.PHYSICAL: _physical,
    Part.CHEMICAL: _chemical,
    Part.MAGNETIC: _magnetic,
    Part.NUCLEAR: _nuclear,
    Part.NATURE: _nature,
    Part.STORY: _story,
}

"""The Facts and Story tabs of the element card, and its one-line summary.

Uses stand in element_uses, supply in element_supply, policy in element_policy. All of them are pure and quick.
"""

from collections.abc import Iterator

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.figures.fact import CALCULATED, ESTIMATED, UNVERIFIED, Fact, Group, Passage
from explorer.records.element import Element
from explorer.records.rare_earth import RareEarth
from explorer.records.science import ColumnSource, Isotope, PropertyDisagreement
from explorer.records.uses import Use
from explorer.records.words import _, number

ZERO_CELSIUS_K = 273.15
# Columns of rare_earths.csv for which no page was found (gaps.csv, table column_sources).
_FROM_MEMORY = frozenset({"pronunciation", "reactivity_water"})
_IMPORTANCE = ("major", "significant", "niche")


@kept
def facts(library: Library, symbol: str) -> tuple[Group, ...]:
    """What is known of an element, in groups; the groups on rare earths only for the 17."""
    element = library.element(symbol)
    if element is None:
        return ()
    earth = library.rare_earth(symbol)
    groups = [
        Group(_("Atom"), tuple(_atom(library, element, earth))),
        Group(_("Substance"), tuple(_substance(library, element, earth))),
    ]
    if earth is not None:
        groups.append(Group(_("Magnetism"), tuple(_magnetism(library, earth))))
        groups.append(Group(_("Colour and chemistry"), tuple(_chemistry(library, earth))))
    groups.append(Group(_("In nature"), tuple(_nature(library, element, earth))))
    groups.append(Group(_("Discovery"), tuple(_discovery(library, element))))
    return tuple(groups)


@kept
def story(library: Library, symbol: str) -> tuple[Passage, ...]:
    """Where the name comes from, how the element was found, and what else is worth telling; () outside the 17."""
    earth = library.rare_earth(symbol)
    if earth is None:
        return ()

    def mark(column: str) -> str:
        return UNVERIFIED if column in earth.unverified or column in _FROM_MEMORY else ""

    def of_column(column: str) -> tuple[str, ...]:
        return column_sources(library, earth, column)

    told = [
        Passage(_("Say it"), earth.pronunciation, (), mark("pronunciation")),
        Passage(_("The name"), earth.etymology, of_column("etymology"), mark("etymology")),
        Passage(_("How it was found"), earth.discovery_story, earth.discovery_source_id, mark("discovery_story")),
        Passage(_("Did you know?"), earth.did_you_know, earth.did_you_know_source_id, mark("did_you_know")),
        Passage(_("How it tarnishes"), earth.reactivity_air, of_column("reactivity_air"), mark("reactivity_air")),
    ]
    return tuple(p for p in told if p.text)


@kept
def headline(library: Library, symbol: str) -> str:
    """One sentence on what the element is for: the role of its most important use; for others what kind it is."""
    uses = sorted(
        (u for u in library.rows(Use) if symbol in u.symbol),
        key=lambda u: _IMPORTANCE.index(u.importance) if u.importance in _IMPORTANCE else len(_IMPORTANCE),
    )
    if uses:
        return uses[0].role
    element = library.element(symbol)
    return "" if element is None else _("{kind}, period {period}").format(kind=kind(element), period=element.period)


def kind(element: Element) -> str:
    """What an element is, in words: "Light rare earth · lanthanoid", "Transition metal"."""
    category = element.category + (_(" (predicted)") if element.category_is_predicted else "")
    if not element.is_rare_earth:
        return category[:1].upper() + category[1:]
    series = {"light": _("Light rare earth"), "heavy": _("Heavy rare earth")}
    return f"{series.get(element.light_or_heavy_usgs or '', _('Rare earth'))} · {category}"


def _atom(library: Library, element: Element, earth: RareEarth | None) -> Iterator[Fact]:
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
    yield _fact(library, element, _("Electron configuration"), "electron_configuration", mark=predicted)
    yield _fact(library, element, _("Electronegativity (Pauling)"), "electronegativity_pauling")
    if earth is None:
        return
    yield _fact(library, earth, _("Oxidation states"), "oxidation_states", note=_("the usual ones; rarer states exist"))
    yield _fact(library, earth, _("Radius of the 3+ ion, 6 neighbours"), "ionic_radius_m3_cn6_pm", "pm", digits=1)
    yield _fact(library, earth, _("Radius of the 3+ ion, 8 neighbours"), "ionic_radius_m3_cn8_pm", "pm", digits=1)
    yield _fact(library, earth, _("4f electrons of the 3+ ion"), "f_electrons_m3")
    yield _fact(library, earth, _("Unpaired electrons of the 3+ ion"), "unpaired_electrons_m3")
    yield _fact(library, earth, _("Ground term of the 3+ ion"), "ground_term_m3")
    border = _("USGS draws the border after gadolinium; EU lists count europium and gadolinium as heavy.")
    words = {"light": _("light"), "heavy": _("heavy")}
    series = words.get(earth.light_or_heavy_usgs, _("neither (scandium stands apart)"))
    usgs = column_sources(library, element, "light_or_heavy_usgs")
    yield Fact(_("Light or heavy (USGS)"), series, "", usgs, "", border)


def _substance(library: Library, element: Element, earth: RareEarth | None) -> Iterator[Fact]:
    notes = _notes(element)
    yield _fact(library, element, _("State at 20 °C"), "phase_20c")
    yield _temperature(library, element, _("Melting point"), "melting_k", notes.get("melting_k", ""))
    sublimes = _("It turns straight to gas.") if element.boiling_is_sublimation else ""
    yield _temperature(library, element, _("Boiling point"), "boiling_k", notes.get("boiling_k", sublimes))
    yield _fact(library, element, _("Density"), "density_g_cm3", "g/cm³", note=notes.get("density_g_cm3", ""))
    if earth is None:
        return
    yield _fact(library, earth, _("Look of the metal"), "metal_appearance")
    yield _fact(library, earth, _("Crystal structure at 25 °C"), "crystal_structure_25c")
    yield _fact(library, earth, _("Cell edge a"), "lattice_a_pm", "pm", own="lattice_source_id", digits=1)
    if earth.lattice_c_pm is not None:  # a cubic cell has one edge only
        yield _fact(library, earth, _("Cell edge c"), "lattice_c_pm", "pm", own="lattice_source_id", digits=1)
    purity = _("Depends strongly on purity and treatment.")
    yield _fact(library, earth, _("Hardness (Vickers)"), "hardness_vickers_mpa", "MPa", note=purity)
    yield _fact(library, earth, _("Hardness (Brinell)"), "hardness_brinell_mpa", "MPa", note=purity)
    yield _fact(library, earth, _("Electrical resistivity"), "electrical_resistivity_uohm_cm", "µΩ·cm")
    yield _fact(library, earth, _("Takes up slow neutrons"), "neutron_absorption_barn", "barn")


def _notes(element: Element) -> dict[str, str]:
    """The note of an element by the column that each part of it is about."""
    found: dict[str, str] = {}
    for part in (element.note or "").split("; "):
        column = "density_g_cm3" if "density" in part else "boiling_k" if part.startswith("boiling") else "melting_k"
        text = part[:1].upper() + part[1:]
        found[column] = f"{found[column]}. {text}" if column in found else text
    return found


def _magnetism(library: Library, earth: RareEarth) -> Iterator[Fact]:
    measured = "moment_measured_mu_b"
    spread = earth.moment_measured_range_mu_b
    note = _("measured values: {range}").format(range=spread.replace("-", "–")) if spread else ""
    yield _fact(library, earth, _("Magnetic moment of the 3+ ion, measured"), measured, "μB", note=note)
    rule = _("g times the root of J(J+1), from Hund’s rules")
    calculated = "moment_calculated_mu_b"
    yield _fact(library, earth, _("Magnetic moment of the 3+ ion"), calculated, "μB", CALCULATED, rule, digits=2)
    own = "magnetic_source_id"
    # Without a value the metal does not order that way, or nobody has measured it: the last line says which.
    if earth.curie_k is not None:
        yield _fact(library, earth, _("Ferromagnetic below (Curie point)"), "curie_k", "K", own=own)
    if earth.neel_k is not None:
        yield _fact(library, earth, _("Antiferromagnetic below (Néel point)"), "neel_k", "K", own=own)
    yield _fact(library, earth, _("Magnetic order"), "magnetic_note", own=own)


def _chemistry(library: Library, earth: RareEarth) -> Iterator[Fact]:
    yield _fact(library, earth, _("Oxide formed in air"), "oxide_formula")
    yield _fact(library, earth, _("Colour of the oxide"), "oxide_colour", own="oxide_colour_source_id")
    yield _fact(library, earth, _("Colour of the 3+ ion in water"), "ion_colour_water")
    yield _fact(library, earth, _("In air"), "reactivity_air")
    yield _fact(library, earth, _("In water"), "reactivity_water")
    if earth.hazards_ghs:
        yield _fact(library, earth, _("Hazards"), "hazards_ghs")


def _nature(library: Library, element: Element, earth: RareEarth | None) -> Iterator[Fact]:
    crc, bulk = _("In the crust (CRC Handbook)"), _("In the crust (Rudnick and Gao 2014)")
    apart = _("Two estimates that are never mixed: they differ by up to 2.7 times.") if earth else ""
    yield _fact(library, element, crc, "crust_ppm_crc", "mg/kg", note=apart)
    yield _fact(library, element, bulk, "crust_ppm_rg2014_bulk", "mg/kg")
    if earth is None:
        return
    yield _fact(library, earth, _("Rank in the crust, all elements"), "crust_rank_all_crc", mark=CALCULATED)
    yield _fact(library, earth, _("Rank among the rare earths"), "crust_rank_among_rare_earths_crc", mark=CALCULATED)
    yield _isotopes(library, earth)
    yield _fact(library, earth, _("Role in living things"), "biological_role")


def _isotopes(library: Library, earth: RareEarth) -> Fact:
    known = [i for i in library.rows(Isotope) if i.symbol == earth.symbol]
    natural = [i for i in known if i.natural and not i.natural_trace_only]
    stable = sum(1 for isotope in natural if not isotope.radioactive)
    sources = tuple(dict.fromkeys(s for isotope in known for s in isotope.source_id))
    if not known:
        return Fact(_("Natural isotopes"), None)
    if not natural:
        return Fact(_("Natural isotopes"), _("none but traces"), "", sources, "", _("Every isotope is radioactive."))
    note = _("{stable} of them stable; counted in the table of isotopes").format(stable=number(stable))
    return Fact(_("Natural isotopes"), number(len(natural)), "", sources, CALCULATED, note)


def _discovery(library: Library, element: Element) -> Iterator[Fact]:
    year = str(element.discovery_year) if element.discovery_year is not None else None
    yield Fact(_("Year"), year, "", element.source_id, "", element.discovery_note or "")
    yield Fact(_("Found by"), element.discoverers, "", element.source_id)
    if element.discovery_iso3:
        names = ", ".join(library.country_name(code) for code in element.discovery_iso3)
        yield Fact(_("Country"), names, "", element.source_id)


def _temperature(library: Library, element: Element, label: str, column: str, note: str = "") -> Fact:
    kelvin: float | None = getattr(element, column)
    if kelvin is None:
        return Fact(label, None, "K", note=note)
    celsius = _("{value} °C").format(value=number(kelvin - ZERO_CELSIUS_K, 0))
    return _fact(library, element, label, column, "K", note=f"{celsius}. {note}" if note else celsius)


def _fact(  # noqa: PLR0913  one call a line of the card keeps the list above readable
    library: Library,
    record: Element | RareEarth,
    label: str,
    column: str,
    unit: str = "",
    mark: str = "",
    note: str = "",
    *,
    own: str = "",
    digits: int | None = None,
) -> Fact:
    """The fact in one column; own: the column that names its sources, where there is one."""
    value = getattr(record, column)
    unverified = column in _FROM_MEMORY or (isinstance(record, RareEarth) and column in record.unverified)
    differ = _disagreements(library).get((record.symbol, column))
    if differ is not None and value is not None:
        sets = _("Data sets differ: {values}.").format(values=_sets_text(differ.values))
        note = f"{note}. {sets}" if note else sets
    if value is None:  # what is not known has no source
        return Fact(label, None, unit)
    text = value if isinstance(value, str) else number(value, digits)
    sources: tuple[str, ...] = (getattr(record, own) if own else ()) or column_sources(library, record, column)
    if unverified:
        sources = ("memory",)
    worked_out = CALCULATED if sources == ("computed",) else ""
    return Fact(label, text, unit, sources, UNVERIFIED if unverified else mark or worked_out, note)


def _sets_text(values: str) -> str:
    """Values by data set, the sets as people know them: "CRC Handbook 1, PubChem 1.27"."""
    names = {
        "mendeleev(CRC)": _("CRC Handbook"), "mendeleev": _("package mendeleev"), "pubchem": "PubChem",
        "kalzium(BODR)": "Blue Obelisk", "kalzium": "Kalzium", "ptjson": "Periodic-Table-JSON",
        "periodictable": _("package periodictable"), "ciaaw2024": "CIAAW 2024",
    }  # fmt: skip
    parts = (part.partition("=") for part in values.split(" | "))
    return ", ".join(f"{names.get(name, name)} {value}" for name, _equals, value in parts)


def column_sources(library: Library, record: Element | RareEarth, column: str) -> tuple[str, ...]:
    """The sources of one column of this row: those of the column that the row names, else all of the column's."""
    table = "rare_earths.csv" if isinstance(record, RareEarth) else "elements.csv"
    columns = _column_table(library)
    of_column = columns.get((table, column)) or columns.get(("elements.csv", column)) or ()
    seen = tuple(s for s in record.source_id if s != "memory")
    return tuple(s for s in of_column if s in record.source_id) or of_column or seen


@kept
def _column_table(library: Library) -> dict[tuple[str, str], tuple[str, ...]]:
    return {(c.file, name): c.source_id for c in library.rows(ColumnSource) for name in c.column}


@kept
def _disagreements(library: Library) -> dict[tuple[str, str], PropertyDisagreement]:
    columns = {"electronegativity": "electronegativity_pauling"}
    return {(d.symbol, columns.get(d.property, d.property)): d for d in library.rows(PropertyDisagreement)}

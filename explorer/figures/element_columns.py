"""One column of an element's record as a fact: value, unit, sources, mark, and where data sets differ."""

from dataclasses import replace

from explorer.analysis.kept import kept
from explorer.analysis.units import decimals, length_unit, shown_length, shown_temperature, temperature_unit
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths
from explorer.figures.element_notes import note_on
from explorer.figures.fact import CALCULATED, UNVERIFIED, Fact
from explorer.records.element import Element
from explorer.records.rare_earth import RareEarth
from explorer.records.science import ColumnSource, PropertyDisagreement
from explorer.records.words import _, number, with_unit

# Columns of rare_earths.csv for which no page was found or is named (gaps.csv, tables column_sources and rare_earths).
_FROM_MEMORY = frozenset({"pronunciation", "reactivity_water", "metal_appearance"})
# One element of a column: the pages of the column do not have it.
_ONE_FROM_MEMORY = frozenset({("Pm", "reactivity_air")})
# What the meaning of a column in column_sources.csv, or the notes of the research, say of one element.
_SOURCES_OF_ONE = {("Pm", "melting_k"): ("pubchem_pt",), ("Pm", "crystal_structure_25c"): ("aflow",)}
# Tables of the lanthanides alone: they say nothing of scandium and yttrium.
_OF_LANTHANIDES = frozenset({"oxford_heyes", "ashcroft_mermin"})
# column_sources.csv leaves the years out together with names and countries, for which no page is known; each year is
# in one of these sets at least.
_OF_YEARS = ("pubchem_pt", "bodr_kalzium", "crc_mendeleev")


def is_unverified(record: RareEarth, column: str) -> bool:
    """Whether no page was seen for this value."""
    return column in record.unverified or column in _FROM_MEMORY or (record.symbol, column) in _ONE_FROM_MEMORY


def temperature_fact(  # noqa: PLR0913  one call a line of the card
    library: Library,
    record: Element | RareEarth,
    label: str,
    column: str,
    degrees: Degrees,
    note: str = "",
    *,
    own: str = "",
) -> Fact:
    """A temperature in the reader's unit; in any other than kelvin the tabled kelvin stand in the note."""
    kelvin: float | None = getattr(record, column)
    unit = temperature_unit(degrees)
    if kelvin is None:
        return Fact(label, None, unit, note=note)
    also = Degrees.CELSIUS if degrees is Degrees.KELVIN else Degrees.KELVIN
    other = with_unit(shown_temperature(kelvin, also), temperature_unit(also), 0 if kelvin >= _WARM_K else None)
    digits = 0 if kelvin >= _WARM_K else None
    told = f"{other}. {note}" if note else other
    read = column_fact(library, record, label, column, unit, note=told, own=own, digits=digits)
    if degrees is Degrees.KELVIN:
        return read
    digits = 0 if kelvin >= _WARM_K else 1
    return replace(read, value=number(shown_temperature(kelvin, degrees), digits))


# Above it, a tenth of a degree is beyond what the tables know.
_WARM_K = 100


def length_fact(  # noqa: PLR0913  one call a line of the card
    library: Library,
    record: RareEarth,
    label: str,
    column: str,
    lengths: Lengths,
    *,
    own: str = "",
    digits: int | None = None,
) -> Fact:
    """A length of atoms or cells in the reader's unit; digits: of a picometre, None for those of the table."""
    picometres: float | None = getattr(record, column)
    read = column_fact(library, record, label, column, length_unit(lengths), own=own, digits=digits)
    if picometres is None or lengths is Lengths.PICOMETRE:
        return read
    kept_digits = decimals(picometres) if digits is None else digits
    return replace(read, value=number(shown_length(picometres, lengths), kept_digits + _ANGSTROM_DIGITS))


_ANGSTROM_DIGITS = 2  # 1 Å is 100 pm


def column_fact(  # noqa: PLR0913  one call a line of the card keeps the list above readable
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
    """The fact in one column; own: the column that names its sources, where there is one.

    digits: decimals to show; None for as many as the table gives.
    """
    value = getattr(record, column)
    unverified = isinstance(record, RareEarth) and is_unverified(record, column)
    note = _sentences(note, note_on(record, column))
    differ = _disagreements(library).get((record.symbol, column))
    if differ is not None and value is not None:
        sets = _("Data sets differ: {values}.").format(values=_sets_text(differ.values))
        note = _sentences(note, sets)
    if value is None:  # what is not known has no source
        return Fact(label, None, unit, note=note)
    text = value if isinstance(value, str) else _as_tabled(value) if digits is None else number(value, digits)
    sources: tuple[str, ...] = (getattr(record, own) if own else ()) or column_sources(library, record, column)
    if unverified:
        sources = ("memory",)
    worked_out = CALCULATED if sources == ("computed",) else ""
    return Fact(label, text, unit, sources, UNVERIFIED if unverified else mark or worked_out, note)


def _as_tabled(value: float) -> str:
    """A number with all its decimals; one too small to be read so as a power of ten."""
    return number(value, decimals(value) if abs(value) >= _SMALL or not value else None)


_SMALL = 1e-5


def _sentences(*said: str) -> str:
    """Sentences one after the other, each with its full stop where another follows."""
    given = [each for each in said if each]
    return " ".join([*(each if each.endswith(".") else f"{each}." for each in given[:-1]), *given[-1:]])


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
    of_one = _SOURCES_OF_ONE.get((record.symbol, column))
    if of_one is not None:
        return of_one
    of_column = columns.get((table, column)) or columns.get(("elements.csv", column)) or ()
    if column == "discovery_year":
        of_column = _OF_YEARS
    if record.symbol in _NO_LANTHANIDES:
        of_column = tuple(s for s in of_column if s not in _OF_LANTHANIDES)
    seen = tuple(s for s in record.source_id if s != "memory")
    return tuple(s for s in of_column if s in record.source_id) or of_column or seen


_NO_LANTHANIDES = ("Sc", "Y")


@kept
def _column_table(library: Library) -> dict[tuple[str, str], tuple[str, ...]]:
    return {(c.file, name): c.source_id for c in library.rows(ColumnSource) for name in c.column}


@kept
def _disagreements(library: Library) -> dict[tuple[str, str], PropertyDisagreement]:
    columns = {"electronegativity": "electronegativity_pauling"}
    return {(d.symbol, columns.get(d.property, d.property)): d for d in library.rows(PropertyDisagreement)}

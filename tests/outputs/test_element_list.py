from explorer.analysis.properties import property_of
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths
from explorer.outputs.element_list import as_csv, as_tsv, list_rows

LIBRARY = Library()
SHOWN = [e for e in (LIBRARY.element("Nd"), LIBRARY.element("Pm")) if e]


def test_a_header_names_the_units_of_the_reader_and_an_unknown_value_is_empty():
    columns = [property_of("boiling"), property_of("radius-6")]
    header, nd, pm = list_rows(LIBRARY, SHOWN, columns, Degrees.CELSIUS, Lengths.ANGSTROM)
    assert header == ["Element", "Symbol", "Kind", "Boiling point (°C)", "Radius of the 3+ ion, 6 neighbours (Å)"]
    assert nd == ["Neodymium", "Nd", "lanthanoid", "3074", "0.983"]
    assert pm[3] == ""


def test_what_sets_values_apart_has_a_column_of_its_own():
    header, nd, pm = list_rows(LIBRARY, SHOWN, [property_of("weight")], Degrees.KELVIN, Lengths.PICOMETRE)
    assert header[-1] == "Atomic weight: status"
    assert nd[-1] == ""
    assert "mass number" in pm[-1]


def test_rows_are_copied_with_tabs_between():
    text = as_tsv(list_rows(LIBRARY, SHOWN, [property_of("density")], Degrees.KELVIN, Lengths.PICOMETRE))
    assert text.splitlines()[1].split("\t") == ["Neodymium", "Nd", "lanthanoid", "7.01"]


def test_a_file_names_its_sources_and_the_address():
    text = as_csv(
        LIBRARY, SHOWN, [property_of("radius-6")], Degrees.KELVIN, Lengths.PICOMETRE, address="explorer:table",
        version="1.0",
    )  # fmt: skip
    comments = [line for line in text.splitlines() if line.startswith("#")]
    assert any("Shannon" in line for line in comments)
    assert any("explorer:table" in line for line in comments)
    assert "Neodymium,Nd,lanthanoid,98.3" in text

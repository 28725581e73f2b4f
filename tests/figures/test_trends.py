"""Trends: right against Shannon's radii, honest about gaps, and quick to ask again."""

from dataclasses import replace

import pytest

from explorer.analysis.properties import PROPERTIES
from explorer.content.library import Library
from explorer.exploration.choices import Among, Degrees, Lengths
from explorer.exploration.exploration import Exploration
from explorer.figures.trends import plot
from explorer.outputs.table import rows, sentence

LIBRARY = Library()
START = Exploration()


def points(figure):
    return {s.key: (s.x[0], s.y[0]) for s in figure.series if s.key}


def test_the_contraction_is_shannons_and_yttrium_fits_between_holmium_and_erbium():
    figure = plot(LIBRARY, START)
    sizes = {key: y for key, (_x, y) in points(figure).items()}
    assert (sizes["La"], sizes["Ho"], sizes["Y"], sizes["Er"], sizes["Lu"]) == (103.2, 90.1, 90.0, 89.0, 86.1)
    assert (
        figure.title == "From La to Lu the 3+ ion shrinks from 103.2 to 86.1\u00a0pm; Y (90.0) fits between Ho and Er"
    )
    assert figure.source_ids[0] == "shannon1976"
    assert figure.gaps == ()


def test_with_eight_neighbours_yttrium_fits_between_dysprosium_and_holmium():
    title = plot(LIBRARY, START.plot("number", "radius-8")).title
    assert title.endswith("Y (101.9) fits between Dy and Ho")
    assert "from 116.0 to 97.7\u00a0pm" in title


def test_the_axis_keeps_to_the_lanthanides_and_says_who_stands_outside():
    figure = plot(LIBRARY, START)
    assert figure.x.low < 57 < 71 < figure.x.high
    assert points(figure)["Y"] == (39, 90.0)
    assert any("yttrium (39)" in note for note in figure.notes)
    whole = plot(LIBRARY, START.with_elements(Among.ALL))
    assert whole.x.low is None


def test_a_missing_value_is_named_and_breaks_the_line():
    figure = plot(LIBRARY, START.plot("number", "moment"))
    assert figure.gaps == ("Magnetic moment of the 3+ ion, measured: no figure for Sc, Y, Pm.",)
    assert points(figure)["Pm"] == (61, None)
    assert [run[-1] for run in figure.joined] == ["Nd", "Lu"]
    assert figure.joined[1][0] == "Sm"


@pytest.mark.parametrize(("x", "y"), [("crust-crc", "crust-rg"), ("crust-rg", "crust-crc")])
def test_the_two_estimates_of_the_crust_are_never_drawn_in_one_chart(x, y):
    figure = plot(LIBRARY, START.plot(x, y))
    assert figure.empty
    assert "never drawn in one chart" in figure.title
    assert figure.gaps
    assert not plot(LIBRARY, START.plot("number", y)).empty


def test_a_year_of_discovery_cites_sets_of_years_not_tables_of_weights():
    cited = set(plot(LIBRARY, START.plot("number", "discovered")).source_ids)
    assert cited == {"pubchem_pt", "bodr_kalzium", "crc_mendeleev", "ciaaw2024"}  # the last for the atomic number
    assert "rg2014" not in cited


def test_neutrons_of_promethium_are_said_to_be_those_of_one_isotope():
    assert any("promethium the isotope 147" in n for n in plot(LIBRARY, START.plot("number", "neutrons")).notes)


def test_an_element_without_a_place_across_is_named_not_drawn():
    figure = plot(LIBRARY, START.plot("electronegativity", "melting"))
    assert "Eu" not in points(figure)
    assert "Electronegativity (Pauling): no figure for Pm, Eu, Tb, Yb." in figure.gaps


def test_moments_stand_beside_their_rule_and_the_title_names_those_far_off():
    figure = plot(LIBRARY, START.plot("number", "moment"))
    (rule,) = [s for s in figure.series if not s.key]
    assert dict(zip(rule.x, rule.y, strict=True))[63] == 0
    assert set(rule.status) == {"calculated"}
    assert figure.title.endswith("for Sm and Eu alone")
    assert "computed" in figure.source_ids


def test_even_and_odd_is_said_as_counted_without_a_cause():
    for key in ("crust-crc", "crust-rg"):
        title = plot(LIBRARY, START.plot("number", key)).title
        assert title == "Each lanthanide of even number is commoner in the crust than its neighbours of odd number"


def test_among_all_elements_the_ends_say_that_some_are_unknown():
    title = plot(LIBRARY, START.plot("number", "melting").with_elements(Among.ALL)).title
    assert (
        title == "Melting point, of 97 elements with a figure: highest W (3\u202f687\u00a0K), lowest H (13.99\u00a0K)"
    )


def test_a_property_of_the_17_says_so_among_all():
    figure = plot(LIBRARY, START.with_elements(Among.ALL))
    assert figure.gaps == ("Radius of the 3+ ion, 6 neighbours: held for the 17 rare earths only.",)


def test_values_and_title_follow_the_units_of_the_reader():
    figure = plot(LIBRARY, START.in_units(Degrees.CELSIUS, Lengths.ANGSTROM))
    assert points(figure)["Y"] == (39, 0.9)
    assert "from 1.032 to 0.861\u00a0Å" in figure.title
    warm = plot(LIBRARY, START.plot("number", "melting").in_units(Degrees.CELSIUS, Lengths.PICOMETRE))
    assert points(warm)["Nd"] == (60, 1020.85)
    assert warm.y.unit == "°C"


def test_the_table_twin_has_a_row_an_element_with_an_empty_cell_for_the_unknown():
    header, *body = rows(plot(LIBRARY, START.plot("number", "moment")))
    assert header[:4] == ["Element", "Symbol", "Atomic number", "Magnetic moment of the 3+ ion, measured (μB)"]
    assert next(row for row in body if row[1] == "Pm")[:4] == ["Promethium", "Pm", "61", ""]
    assert len(body) == 17
    assert "17 points, highest: Lanthanum" not in sentence(plot(LIBRARY, START))
    assert "highest: Lanthanum, 103.2\u00a0pm" in sentence(plot(LIBRARY, START))


def test_picking_out_changes_nothing_but_the_highlight():
    one, other = plot(LIBRARY, START), plot(LIBRARY, START.choose("Dy"))
    assert one.series is other.series
    assert other.highlight == {"Dy"}
    assert replace(other, highlight=one.highlight) == one


@pytest.mark.parametrize("among", list(Among))
def test_any_property_can_be_drawn_against_any_other(among):
    for x in PROPERTIES:
        for y in PROPERTIES:
            figure = plot(LIBRARY, START.plot(x.key, y.key).with_elements(among))
            assert figure.title
            assert "None" not in figure.title + " ".join(figure.notes + figure.gaps)
            assert figure.source_ids or figure.empty
            assert figure.gaps or not figure.empty

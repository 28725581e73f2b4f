"""Hund's rules against the tables: terms, unpaired electrons and moments of all M3+ ions."""

from fractions import Fraction

import pytest

from explorer.analysis.hund import boxes, core, ground_term, subshells, with_4f
from explorer.content.library import Library
from explorer.records.rare_earth import RareEarth

FACTS = Library()
EARTHS = FACTS.rows(RareEarth)


@pytest.mark.parametrize("earth", EARTHS, ids=lambda earth: earth.symbol)
def test_the_ion_has_the_term_and_the_unpaired_electrons_of_the_table(earth):
    filled = boxes("f", earth.f_electrons_m3)
    assert ground_term("f", earth.f_electrons_m3).symbol == earth.ground_term_m3
    assert sum(box.up != box.down for box in filled) == earth.unpaired_electrons_m3
    assert sum(box.up + box.down for box in filled) == earth.f_electrons_m3


@pytest.mark.parametrize("earth", EARTHS, ids=lambda earth: earth.symbol)
def test_the_moment_of_the_ion_is_that_of_the_table(earth):
    assert ground_term("f", earth.f_electrons_m3).moment == pytest.approx(earth.moment_calculated_mu_b, abs=0.006)


def test_neodymium_three_plus_is_four_i_nine_halves():
    term = ground_term("f", 3)
    assert (term.spin, term.orbital, term.total) == (Fraction(3, 2), 6, Fraction(9, 2))
    assert term.lande == pytest.approx(8 / 11)


def test_a_subshell_fills_upwards_alone_first_and_from_the_largest_m():
    filled = boxes("f", 9)
    assert [box.m for box in filled] == [3, 2, 1, 0, -1, -2, -3]
    assert all(box.up for box in filled)
    assert [box.m for box in filled if box.down] == [3, 2]


@pytest.mark.parametrize("electrons", [-1, 15])
def test_more_electrons_than_there_is_room_for_are_refused(electrons):
    with pytest.raises(ValueError, match=f"found {electrons} electrons, wanted 0 to 14"):
        boxes("f", electrons)


def test_no_momentum_has_no_lande_factor_and_no_moment():
    assert ground_term("f", 6).lande is None
    assert ground_term("f", 6).moment == 0


@pytest.mark.parametrize(
    ("configuration", "wanted"),
    [
        ("[Xe] 4f4 6s2", [("4f", 4), ("6s", 2)]),
        ("[Xe] 4f7 5d1 6s2", [("4f", 7), ("5d", 1), ("6s", 2)]),
        ("[Xe] 4f 5d 6s2", [("4f", 1), ("5d", 1), ("6s", 2)]),
        ("[Ar] 3d1 4s2", [("3d", 1), ("4s", 2)]),
        ("1s2", [("1s", 2)]),
    ],
)
def test_a_configuration_is_read_into_its_parts(configuration, wanted):
    assert [(part.name, part.electrons) for part in subshells(configuration)] == wanted


@pytest.mark.parametrize("earth", EARTHS, ids=lambda earth: earth.symbol)
def test_the_neutral_atom_has_three_electrons_more_than_its_ion(earth):
    configuration = FACTS.element(earth.symbol).electron_configuration
    parts = with_4f(configuration)
    assert parts[0].name == "4f"
    inner = {"[Ar]": 18, "[Kr]": 36, "[Xe]": 54}[core(configuration)]
    assert inner + sum(part.electrons for part in parts) == earth.atomic_number
    assert sum(part.electrons for part in parts) == earth.f_electrons_m3 + 3

"""A crystal as a table."""

import csv

import pytest

from explorer.analysis.crystal import structures
from explorer.content.library import Library
from explorer.outputs.crystal_file import as_csv, as_tsv

FACTS = Library()
ALL = {each.id: each for each in structures(FACTS)}


def test_the_file_says_what_it_is_and_where_it_comes_from():
    lines = as_csv(ALL["yag"], FACTS, "explorer:element?element=Y&structure=yag", "1.0").splitlines()
    about = [line for line in lines if line.startswith("#")]
    assert about[0] == "# Title: Y3Al5O12, yttrium aluminium garnet (YAG)"
    assert "# Cell: a 12.0062, b 12.0062, c 12.0062 (angstrom); alpha 90, beta 90, gamma 90 (degrees)" in about
    assert sum(line.startswith("# Source: ") for line in about) == len(ALL["yag"].source_ids)
    assert "# Address: explorer:element?element=Y&structure=yag" in about
    assert len(list(csv.DictReader(line for line in lines if not line.startswith("#")))) == 160


def test_places_are_told_as_fractions_and_in_angstrom():
    rows = list(csv.DictReader(as_tsv(ALL["gd_hcp"]).splitlines(), delimiter="\t"))
    assert [row["symbol"] for row in rows] == ["Gd", "Gd"]
    a, _b, c = ALL["gd_hcp"].edges
    x, y, z = (float(rows[0][f"{axis}_angstrom"]) for axis in "xyz")
    # The first atom, at 1/3, 2/3, 1/4 of edges 120° apart.
    assert (x, y, z) == pytest.approx((0, a / 3**0.5, c / 4), abs=2e-4)


def test_a_structure_without_atoms_is_a_header_alone():
    assert as_tsv(ALL["monazite"]).count("\n") == 1

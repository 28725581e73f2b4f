"""The crystals: which there are, and that the models have the right atoms, distances and densities."""

from dataclasses import replace

import numpy as np
import pytest

from explorer.analysis.crystal import structure_in_view, structures, structures_of
from explorer.analysis.crystal_model import cell_matrix, density, model, neighbours, shortest
from explorer.content.library import Library
from explorer.records.rare_earth import RareEarth

FACTS = Library()
ALL = {each.id: each for each in structures(FACTS)}
WHOLE = [each for each in ALL.values() if each.atoms]
EARTHS = [earth.symbol for earth in FACTS.rows(RareEarth)]

# The shortest distances and atom counts of the table in the research notes (25 cells, 492 atoms).
BONDS = [
    ("nd2fe14b", "Fe", "Fe", 2.40), ("nd2fe14b", "Fe", "B", 2.08), ("nd2fe14b", "Nd", "Fe", 3.06),
    ("smco5", "Co", "Co", 2.46), ("smco5", "Sm", "Co", 2.89), ("ceo2", "Ce", "O", 2.34), ("la2o3", "La", "O", 2.37),
    ("y2o3", "Y", "O", 2.16), ("yag", "Al", "O", 1.75), ("yag", "Y", "O", 2.32), ("lu2sio5", "Si", "O", 1.61),
    ("lu2sio5", "Lu", "O", 2.16), ("gdpo4_monazite", "P", "O", 1.53), ("gdpo4_monazite", "Gd", "O", 2.36),
    ("tbpo4_xenotime", "P", "O", 1.54), ("tbpo4_xenotime", "Tb", "O", 2.33), ("sc_hcp", "Sc", "Sc", 3.25),
    ("eu_bcc", "Eu", "Eu", 3.97),
]  # fmt: skip
COUNTS = {
    "nd2fe14b": 68, "smco5": 6, "ceo2": 12, "la2o3": 5, "y2o3": 80, "yag": 160, "lu2sio5": 64, "gdpo4_monazite": 24,
    "tbpo4_xenotime": 24, "sm_type": 9, "eu_bcc": 2, "ce_fcc": 4, "nd_dhcp": 4, "gd_hcp": 2,
}  # fmt: skip
# How many neighbours crystallographers give these atoms.
AROUND = [
    ("ceo2", "Ce", 8), ("ceo2", "O", 4), ("y2o3", "Y", 6), ("yag", "Y", 8), ("tbpo4_xenotime", "Tb", 8),
    ("tbpo4_xenotime", "P", 4), ("gd_hcp", "Gd", 12), ("ce_fcc", "Ce", 12), ("eu_bcc", "Eu", 8), ("sm_type", "Sm", 12),
]  # fmt: skip


def test_there_are_27_structures_and_two_are_known_by_their_cell_only():
    assert len(ALL) == 27
    assert [key for key, each in ALL.items() if not each.atoms] == ["bastnasite", "monazite"]
    assert sum(len(each.atoms) for each in ALL.values()) == 492


@pytest.mark.parametrize(("key", "count"), COUNTS.items())
def test_the_cell_holds_its_atoms_in_the_ratio_of_the_formula(key, count):
    assert len(ALL[key].atoms) == count
    per_formula = {symbol: held / ALL[key].formula_units for symbol, held in ALL[key].counts.items()}
    assert all(n == int(n) for n in per_formula.values())
    written = "".join(symbol + (str(int(n)) if n > 1 else "") for symbol, n in per_formula.items())
    assert written == ALL[key].formula


@pytest.mark.parametrize(("key", "one", "other", "wanted"), BONDS)
def test_the_shortest_distance_is_that_of_the_notes(key, one, other, wanted):
    assert shortest(ALL[key], one, other) == pytest.approx(wanted, abs=0.0051)  # half a unit of the last figure printed


@pytest.mark.parametrize("structure", WHOLE, ids=lambda each: each.id)
def test_the_cell_weighs_what_the_table_says(structure):
    weights = {symbol: FACTS.element(symbol).atomic_weight for symbol in structure.elements}
    assert density(structure, weights) == pytest.approx(structure.density, rel=0.005)


@pytest.mark.parametrize(("key", "symbol", "wanted"), AROUND)
def test_an_atom_has_the_neighbours_of_the_books(key, symbol, wanted):
    homes = [i for i, atom in enumerate(ALL[key].atoms) if atom.symbol == symbol]
    assert {sum(n.count for n in neighbours(ALL[key], home)) for home in homes} == {wanted}


@pytest.mark.parametrize("key", ["yag", "y2o3", "ceo2", "la2o3", "lu2sio5", "gdpo4_monazite", "tbpo4_xenotime"])
@pytest.mark.parametrize("repeat", [1, 2])
def test_in_an_oxide_every_stick_joins_oxygen_with_something_else(key, repeat):
    made = model(ALL[key], repeat)
    assert {(made.symbols[a] == "O") + (made.symbols[b] == "O") for a, b in made.sticks} == {1}


def test_the_length_of_a_stick_is_the_distance_of_its_ends():
    made = model(ALL["nd2fe14b"])
    ends = made.points[made.sticks]
    assert np.allclose(np.linalg.norm(ends[:, 0] - ends[:, 1], axis=1), made.lengths)
    of_boron = [
        n for (a, b), n in zip(made.sticks, made.lengths, strict=True) if "B" in (made.symbols[a], made.symbols[b])
    ]
    assert min(of_boron) == pytest.approx(2.08, abs=0.005)


@pytest.mark.parametrize(("key", "once", "twice"), [("ce_fcc", 14, 63), ("eu_bcc", 9, 35), ("gd_hcp", 9, 35)])
def test_atoms_on_faces_and_corners_stand_on_all_of_them(key, once, twice):
    assert len(model(ALL[key]).points) == once
    assert len(model(ALL[key], 2).points) == twice


def test_every_atom_in_the_middle_of_a_large_block_has_all_its_sticks():
    made = model(ALL["ceo2"], 2)
    middle = int(np.argmin(np.linalg.norm(made.points, axis=1)))
    around = sum(middle in pair for pair in made.sticks.tolist())
    assert around == sum(n.count for n in neighbours(ALL["ceo2"], made.homes[middle]))


@pytest.mark.parametrize(("repeat", "lines"), [(1, 12), (2, 54)])
def test_the_cell_has_its_edges_in_their_length(repeat, lines):
    made = model(ALL["gdpo4_monazite"], repeat)
    assert made.corners.shape == (lines, 2, 3)
    lengths = np.linalg.norm(made.corners[:, 0] - made.corners[:, 1], axis=1)
    assert sorted({round(float(n), 4) for n in lengths}) == sorted(made.structure.edges)


def test_the_matrix_keeps_the_edges_and_the_angles():
    monazite = ALL["gdpo4_monazite"]
    a, b, c = cell_matrix(monazite).T
    assert [np.linalg.norm(edge) for edge in (a, b, c)] == pytest.approx(monazite.edges)
    between = [
        np.degrees(np.arccos(u @ v / np.linalg.norm(u) / np.linalg.norm(v))) for u, v in ((b, c), (a, c), (a, b))
    ]
    assert between == pytest.approx(monazite.angles)


def test_the_metal_of_an_element_stands_first_and_a_bare_cell_last():
    assert [each.id for each in structures_of(FACTS, "Nd")] == ["nd_dhcp", "nd2fe14b"]
    assert [each.id for each in structures_of(FACTS, "Ce")] == ["ce_fcc", "ceo2", "bastnasite", "monazite"]
    assert {symbol for symbol in EARTHS if not structures_of(FACTS, symbol)} == {"Pm"}


def test_a_chosen_structure_is_in_view_only_where_it_holds_the_element():
    assert structure_in_view(FACTS, "Nd", "nd2fe14b").id == "nd2fe14b"
    assert structure_in_view(FACTS, "Dy", "nd2fe14b").id == "dy_hcp"
    assert structure_in_view(FACTS, "Pm", None) is None
    assert structure_in_view(FACTS, None, "yag") is None


def test_a_cell_without_atoms_has_no_density():
    assert density(replace(ALL["ceo2"], atoms=()), {}) is None

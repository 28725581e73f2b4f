"""The 4f orbitals in their view: filled for the element in focus."""

import pytest
from PySide6.QtCore import Qt

from explorer.analysis.orbitals import ORBITALS
from explorer.exploration.exploration import Exploration
from explorer.records.rare_earth import RareEarth
from explorer.ui.element.orbital_view import OrbitalView
from explorer.ui.element.orbital_words import orbital_name
from explorer.ui.store import Store
from explorer.ui.theme import CONTRAST, Look
from explorer.ui.work import Work


@pytest.fixture
def store():
    return Store(Exploration(elements=("Nd",)))


@pytest.fixture
def view(qtbot, style, facts, store):
    work = Work()
    made = OrbitalView(facts, store, style, work)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitUntil(lambda: work.idle, timeout=60_000)
    yield made
    work.finish()


def held(view):
    return [(box.up, box.down) for box in view.canvas.filling.boxes]


def test_neodymium_three_plus_has_three_electrons_alone_and_its_term(view):
    assert held(view) == [(True, False)] * 3 + [(False, False)] * 4
    assert "The ion Nd³⁺ has 3 electrons in 4f" in view.told
    assert "S = 3/2, L = 6, J = 9/2: ground term ⁴I₉/₂, moment 3.62\u00a0µB" in view.told
    assert view.canvas.pictures == 7


def test_every_ion_is_filled_as_the_table_says(view, store, facts):
    for earth in facts.rows(RareEarth):
        store.go(store.now.choose(earth.symbol))
        assert sum(up + down for up, down in held(view)) == earth.f_electrons_m3
        assert ("no 4f electrons" in view.told) == (earth.f_electrons_m3 == 0)


@pytest.mark.parametrize("symbol", ["Sc", "Y"])
def test_scandium_and_yttrium_say_that_they_have_none(view, store, symbol):
    store.go(store.now.choose(symbol))
    assert f"The ion {symbol}³⁺ has no 4f electrons" in view.told


def test_the_neutral_atom_has_its_other_electrons_too(view, store, qtbot):
    store.go(store.now.choose("Gd"))
    qtbot.keyClick(view.choice, Qt.Key.Key_Right)
    assert "The atom Gd, [Xe] 4f⁷ 5d¹ 6s², has 7 electrons in 4f" in view.told
    assert [(part.name, part.electrons) for part in view.canvas.filling.others] == [("5d", 1), ("6s", 2)]
    assert not view._term.isVisible()


def test_iron_has_no_place_here(view, store):
    store.go(store.now.choose("Fe"))
    assert "Iron is none of them" in view.told
    assert not view.canvas.isVisible()


def test_a_screen_reader_hears_every_box(view):
    said = view.canvas.accessibleDescription()
    assert said.count("one electron") == 3
    assert said.count("empty") == 4
    assert "m +3: one electron" in said


@pytest.mark.parametrize("width", [200, 330, 520, 900, 1400])
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_all_seven_have_room_at_every_width(view, style, width, percent):
    style.wear(Look(CONTRAST, percent))
    rows, cell = view.canvas._laid(width)
    assert sum(rows) == 7
    assert max(rows) * cell <= width + 1
    assert view.canvas.heightForWidth(width) >= len(rows) * cell


def test_names_have_their_powers_raised():
    assert [orbital_name(orbital) for orbital in ORBITALS] == [
        "f x(x²−3y²)", "f z(x²−y²)", "f xz²", "f z³", "f yz²", "f xyz", "f y(3x²−y²)",
    ]  # fmt: skip

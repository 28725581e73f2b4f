import itertools
from dataclasses import replace

import pytest

from explorer.analysis.layouts import layout
from explorer.content.library import Library
from explorer.exploration.exploration import Form, Group3
from explorer.records.element import Element

ELEMENTS = Library().rows(Element)
FORMS = list(itertools.product(Group3, Form))


@pytest.mark.parametrize(("group3", "form"), FORMS)
def test_all_118_stand_once_and_none_covers_another(group3, form):
    shown = layout(ELEMENTS, group3, form)
    places = [p for p in shown.places if p.symbol]
    assert len({p.symbol for p in places}) == len(places) == 118
    for one, other in itertools.combinations(shown.places, 2):
        apart_x = one.x + one.width <= other.x + 1e-9 or other.x + other.width <= one.x + 1e-9
        apart_y = one.y + one.height <= other.y + 1e-9 or other.y + other.height <= one.y + 1e-9
        assert apart_x or apart_y, (one, other)


@pytest.mark.parametrize(("group3", "below_yttrium"), [(Group3.LA, "La"), (Group3.LU, "Lu"), (Group3.ALL, "La")])
def test_group_three_follows_the_choice(group3, below_yttrium):
    assert layout(ELEMENTS, group3, Form.SHORT).neighbour("Y", 0, 1) == below_yttrium


def test_with_all_fifteen_scandium_and_yttrium_stand_above_their_middle():
    shown = layout(ELEMENTS, Group3.ALL, Form.LONG)
    yttrium, first, last = (shown.place(s) for s in ("Y", "La", "Lu"))
    assert yttrium.middle[0] == (first.middle[0] + last.middle[0]) / 2


@pytest.mark.parametrize(("group3", "form"), FORMS)
def test_arrows_reach_every_element(group3, form):
    shown = layout(ELEMENTS, group3, form)
    reached, todo = {"H"}, ["H"]
    while todo:
        here = todo.pop()
        for step in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            there = shown.neighbour(here, *step)
            if there and there not in reached:
                reached.add(there)
                todo.append(there)
    assert len(reached) == 118


def test_right_of_hydrogen_is_helium_and_the_edge_is_the_end():
    shown = layout(ELEMENTS, Group3.ALL, Form.SHORT)
    assert shown.neighbour("H", 1, 0) == "He"
    assert shown.neighbour("He", 1, 0) is None


@pytest.mark.parametrize(("group3", "form"), FORMS)
@pytest.mark.parametrize("wrong", [{"period": 9}, {"group_sc_y_lu_lr": None}, {"group_sc_y_lu_lr": 40}], ids=str)
def test_an_element_without_a_place_costs_no_other_its_own(group3, form, wrong):
    sodium, *others = [
        replace(e, **wrong) if e.symbol == "Na" else e for e in ELEMENTS if e.symbol in {"Na", "Mg", "Nd"}
    ]
    shown = layout((sodium, *others), group3, form)
    assert {place.symbol for place in shown.places if place.symbol} == {"Mg", "Nd"}

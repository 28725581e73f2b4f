"""Solid, liquid or gas."""

import pytest

from explorer.analysis.states import State, counted, state_at
from explorer.content.library import Library
from explorer.records.element import Element
from tests.build import make

MERCURY = make(Element, symbol="Hg", melting_k=234.0, boiling_k=630.0)


@pytest.fixture(scope="module")
def shipped():
    return Library()


@pytest.mark.parametrize(
    ("kelvin", "state"),
    [(233, State.SOLID), (234, State.LIQUID), (629, State.LIQUID), (630, State.GAS), (6000, State.GAS)],
)
def test_the_two_points_part_the_three_states(kelvin, state):
    assert state_at(MERCURY, kelvin) is state


def test_a_missing_point_leaves_the_state_open_only_where_it_would_decide():
    no_boiling = make(Element, symbol="Pm", melting_k=1315.0, boiling_k=None)
    assert state_at(no_boiling, 300) is State.SOLID
    assert state_at(no_boiling, 1400) is None
    no_melting = make(Element, symbol="He", melting_k=None, boiling_k=4.2)
    assert state_at(no_melting, 300) is State.GAS
    assert state_at(no_melting, 2) is None
    assert state_at(make(Element, symbol="Og", melting_k=None, boiling_k=None), 300) is None


def test_what_sublimes_is_never_liquid():
    arsenic = make(Element, symbol="As", melting_k=1090.0, boiling_k=889.0, boiling_is_sublimation=True)
    assert [state_at(arsenic, kelvin) for kelvin in (300, 888, 889, 1200)] == [
        State.SOLID, State.SOLID, State.GAS, State.GAS,
    ]  # fmt: skip


def test_at_room_temperature_the_two_liquids_are_bromine_and_mercury(shipped):
    liquid = {e.symbol for e in shipped.rows(Element) if state_at(e, 293) is State.LIQUID}
    assert liquid == {"Br", "Hg"}


def test_what_is_computed_at_20_degrees_agrees_with_the_column_of_states(shipped):
    for element in shipped.rows(Element):
        state = state_at(element, 293.15)
        if state is not None:
            assert element.phase_20c.removeprefix("expected ").startswith(state), (
                element.symbol,
                element.phase_20c,
                state,
            )


def test_every_element_is_counted_once_at_any_temperature(shipped):
    for kelvin in (0, 293, 1300, 6000):
        assert sum(counted(shipped, kelvin).values()) == len(shipped.rows(Element))


def test_at_the_hottest_no_known_element_is_solid(shipped):
    assert counted(shipped, 6000)[State.SOLID] == 0

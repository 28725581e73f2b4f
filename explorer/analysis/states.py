"""Whether an element is solid, liquid or a gas at a temperature, from its melting and boiling points."""

from enum import StrEnum

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.element import Element


class State(StrEnum):
    """What an element is at a temperature and normal pressure."""

    SOLID = "solid"
    LIQUID = "liquid"
    GAS = "gas"


def state_at(element: Element, kelvin: float) -> State | None:
    """The state of an element; None where the points that decide it are not known.

    Above the boiling point it is a gas; below the melting point it is solid; between the two it is liquid. What turns
    straight to gas is solid up to that point. Helium has no melting point at normal pressure and stays unknown below
    its boiling point.
    """
    melting, boiling = element.melting_k, element.boiling_k
    if boiling is not None and kelvin >= boiling:
        return State.GAS
    if element.boiling_is_sublimation:
        return None if boiling is None else State.SOLID
    if melting is None:
        return None
    if kelvin < melting:
        return State.SOLID
    return None if boiling is None else State.LIQUID


@kept
def counted(library: Library, kelvin: int) -> dict[State | None, int]:
    """How many of all elements are in each state; under None those whose state is not known."""
    found: dict[State | None, int] = dict.fromkeys((*State, None), 0)
    for element in library.rows(Element):
        found[state_at(element, kelvin)] += 1
    return found

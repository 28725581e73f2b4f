"""The lens on what melts and boils: solid, liquid or gas at the chosen temperature."""

from explorer.analysis.states import State, counted, state_at
from explorer.analysis.units import shown_temperature, temperature_unit
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_columns import column_sources
from explorer.figures.lens import Lens, LensValue, Scale, Values
from explorer.records.element import Element
from explorer.records.words import _, number, with_unit


def state_words() -> dict[State, str]:
    """The states in the order they follow one another in the heat."""
    return {State.SOLID: _("solid"), State.LIQUID: _("liquid"), State.GAS: _("gas")}


def temperature_words(at: Exploration) -> str:
    """The chosen temperature in the reader's unit."""
    return with_unit(shown_temperature(at.kelvin, at.degrees), temperature_unit(at.degrees), 0)


def _state(library: Library, at: Exploration) -> Values:
    words = state_words()
    made: dict[str, LensValue] = {}
    for element in library.rows(Element):
        state = state_at(element, at.kelvin)
        sources = tuple(
            dict.fromkeys(
                (*column_sources(library, element, "melting_k"), *column_sources(library, element, "boiling_k"))
            )
        )
        if state is None:
            why = _("Its melting or boiling point is not known well enough.")
            if element.symbol == "He":  # the one element that has none
                why = _("Helium melts only under pressure.")
            made[element.symbol] = LensValue(note=why)
        else:
            made[element.symbol] = LensValue(None, words[state], state, source_ids=sources)
    return made


def _title(library: Library, at: Exploration) -> str:
    found = counted(library, at.kelvin)
    return _("At {temperature}: {solid} solid, {liquid} liquid, {gas} gas, {unknown} not known").format(
        temperature=temperature_words(at),
        solid=number(found[State.SOLID]),
        liquid=number(found[State.LIQUID]),
        gas=number(found[State.GAS]),
        unknown=number(found[None]),
    )


STATE = Lens(
    "state",
    _("State"),
    "",
    Scale.CLASSES,
    _(
        "Solid, liquid or gas at the chosen temperature and normal pressure, by melting and boiling points. Hatched: "
        "one of the two is unknown, as for most elements that are made an atom at a time."
    ),
    _state,
    _title,
    depends=lambda at: (at.kelvin, at.degrees),
    classes=tuple((str(state), word) for state, word in state_words().items()),
)

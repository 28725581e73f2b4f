"""What is said of a crystal: its cell, its atoms, their neighbours, and how the model is turned."""

import re
from dataclasses import dataclass

from explorer.analysis.crystal import Structure
from explorer.analysis.units import length_unit, shown_length
from explorer.content.library import Library
from explorer.exploration.choices import Lengths
from explorer.records.words import _, ngettext, number, with_unit
from explorer.ui.element.wording import scientific

_PM = 100  # in an angstrom
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SCREW = re.compile(r"_(\d)")


@dataclass(frozen=True, slots=True)
class Atoms:
    """An element of a crystal in the legend; count: how many atoms one cell holds."""

    symbol: str
    name: str
    count: int


def kind_word(structure: Structure) -> str:
    """The word on the chooser: the formula, or that it is the metal."""
    formula = scientific(structure.formula)
    return _("{symbol} metal").format(symbol=formula) if len(structure.elements) == 1 else formula


def legend(library: Library, structure: Structure) -> tuple[Atoms, ...]:
    """The elements of a crystal in the order of its formula."""
    found = [(symbol, library.element(symbol), count) for symbol, count in structure.counts.items()]
    return tuple(Atoms(symbol, element.name if element else symbol, count) for symbol, element, count in found)


def space_group(symbol: str) -> str:
    """A space group with its screw axes set: P4_2/mnm as P4₂/mnm."""
    return _SCREW.sub(lambda found: found[1].translate(_SUBSCRIPTS), symbol)


def cell_words(structure: Structure, lengths: Lengths) -> str:
    """Space group, edges and density of a cell in one line."""
    parts = [
        _("{system}, space group {group}").format(
            system=structure.system.capitalize(), group=space_group(structure.space_group)
        ),
        _edges(structure, lengths),
    ]
    if structure.density is not None:
        parts.append(with_unit(structure.density, "g/cm³", 2))
    if structure.atoms:
        count = len(structure.atoms)
        parts.append(ngettext("{count} atom in a cell", "{count} atoms in a cell", count).format(count=number(count)))
    return " · ".join(parts)


def _edges(structure: Structure, lengths: Lengths) -> str:
    """The edges that differ, and the angles that are neither 90° nor the 120° of a hexagon."""
    seen: dict[float, str] = {}
    for letter, edge in zip("abc", structure.edges, strict=True):
        seen[edge] = f"{seen[edge]} = {letter}" if edge in seen else letter
    digits = 1 if lengths is Lengths.PICOMETRE else 3
    words = [f"{letters} {number(shown_length(edge * _PM, lengths), digits)}" for edge, letters in seen.items()]
    odd = [(letter, angle) for letter, angle in zip("αβγ", structure.angles, strict=True) if angle not in (90, 120)]
    angles = [f"{letter} {number(angle)}°" for letter, angle in odd]
    return ", ".join([f"{', '.join(words)}\u00a0{length_unit(lengths)}", *angles])


def distance_text(angstrom: float, lengths: Lengths) -> str:
    """A distance between atoms: whole picometres, or two decimals of an angstrom."""
    digits = 0 if lengths is Lengths.PICOMETRE else 2
    return with_unit(shown_length(angstrom * _PM, lengths), length_unit(lengths), digits)


def atom_words(library: Library, structure: Structure, home: int, lengths: Lengths) -> str:
    """An atom and its nearest neighbours in the endless crystal: "Neodymium (Nd) beside 8 Fe at 306 to 312 pm"."""
    from explorer.analysis.crystal_model import neighbours

    symbol = structure.atoms[home].symbol
    element = library.element(symbol)
    by_symbol: dict[str, list[tuple[float, int]]] = {}
    for found in neighbours(structure, home):
        by_symbol.setdefault(found.symbol, []).append((found.distance, found.count))
    told: list[str] = []
    for other, each in by_symbol.items():
        count = number(sum(many for _distance, many in each))
        low, high = (distance_text(each[place][0], lengths) for place in (0, -1))
        text = _("{count} {symbol} at {low}") if low == high else _("{count} {symbol} at {low} to {high}")
        told.append(text.format(count=count, symbol=other, low=low, high=high))
    return _("{name} ({symbol}), nearest: {neighbours}").format(
        name=element.name.capitalize() if element else symbol, symbol=symbol, neighbours=", ".join(told)
    )


def description(library: Library, structure: Structure, lengths: Lengths) -> str:
    """The model in words, for those who do not see it."""
    atoms = ", ".join(f"{each.count} {each.name.lower()}" for each in legend(library, structure))
    return _(
        "A model of {name}, {formula}. Atoms in one cell: {atoms}. {cell}. Arrow keys turn it, plus and minus zoom, "
        "R resets, N goes to the next kind of atom, L shows symbols, E the edges of the cell, 2 more cells."
    ).format(
        name=structure.name, formula=scientific(structure.formula), atoms=atoms, cell=cell_words(structure, lengths)
    )


def keys_tip() -> str:
    """The keys of the model, a line each."""
    return "\n".join((
        _("Drag or arrow keys: turn (Shift: a little)"),
        _("Wheel, + and −: nearer and farther"),
        _("R or Home: as at first"),
        _("P: turn by itself, or stop"),
        _("L: symbols on the atoms"),
        _("E: edges of the cell"),
        _("2: one cell or eight"),
        _("N, Shift+N: next and previous kind of atom; Enter goes to its element"),
    ))  # fmt: skip


def caption() -> str:
    """What must be said of every model."""
    return _(
        "A model: the places of the atoms are to scale, the sizes of the balls are not. A stick joins an atom with "
        "others up to 1.12 times as far as its nearest (the minimum-distance rule of pymatgen)."
    )


def nothing_words(name: str) -> str:
    """Why there is no model of an element at all."""
    return _("No crystal structure of {name} is shown: none was found in a source that could be checked.").format(
        name=name.lower()
    )


def bare_words(structure: Structure) -> str:
    """Why there is no model of a structure whose cell alone is known."""
    return _(
        "No positions of the atoms in {formula} were found in a source that could be checked, only its cell."
    ).format(formula=scientific(structure.formula))

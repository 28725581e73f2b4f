"""Colours of matter: of ions in water and of oxides, by the words of their sources, and of the atoms of a model.

They stand apart from theme.py because they are the same in every theme and are first needed long after the first paint.
They are chosen by eye after the words: illustrations, not measurements. Atoms have no colour: theirs follow the
custom of models (oxygen red, iron the grey of steel, cobalt its blue), kept off the colours of the rare earths.
"""

_NATURAL = {
    "colourless": "#EEF4F7",
    "green": "#93C98A",
    "pale green": "#CBE6C2",
    "lilac": "#CBB0DE",
    "pink": "#F1AEBB",
    "rose pink": "#F3B5C4",
    "very pale pink": "#F8E2E6",
    "very pale pink to colourless": "#F7EAEC",
    "yellow": "#F1E28C",
    "white": "#FAFAF7",
    "white to pale yellow": "#F7F0D0",
    "dark brown to black": "#2B221D",
    "very pale greyish blue": "#D3DBE6",
    "yellowish white": "#F5EFD6",
    "white to pale pink": "#F9EBEB",
    "white to pale yellow-green": "#F1F4D8",
    "pale yellow": "#F3EAAE",
    "white, faintly green": "#EDF5EA",
}


_ATOMS = {
    "O": "#E2574C",
    "Fe": "#8D9DB0",
    "B": "#6DBB58",
    "Co": "#4C82DA",
    "Al": "#B3BAC4",
    "Si": "#C8A640",
    "P": "#DE8A2B",
}
_OTHER_ATOM = "#8E8E96"


def natural_atom(symbol: str) -> str:
    """The colour of an atom that is no rare earth, in every theme; grey for those that have none here."""
    return _ATOMS.get(symbol, _OTHER_ATOM)


def natural(words: str) -> str | None:
    """The colour that a source's words stand for; None for words that are not held here.

    Of words with a bracket or a second ion ("colourless (Ce3+); Ce4+ is yellow") the first colour counts.
    """
    first = words.split(" (")[0].split(";")[0].strip()
    return _NATURAL.get(first)

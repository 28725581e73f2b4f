"""What is said of the 4f electrons of an ion or an atom."""

from explorer.analysis.hund import Box, boxes, ground_term, subshells
from explorer.analysis.orbitals import Orbital
from explorer.content.library import Library
from explorer.records.element import Element
from explorer.records.rare_earth import RareEarth
from explorer.records.words import MINUS, _, ngettext, number, with_unit
from explorer.ui.element.wording import electrons, scientific

_RAISED = {"x2-3y2": "x²−3y²", "3x2-y2": "3x²−y²", "x2-y2": "x²−y²", "z2": "z²", "z3": "z³"}


def orbital_name(orbital: Orbital) -> str:
    """The name with its powers raised: "fz(x2-y2)" as f z(x²−y²)."""
    axis = orbital.name[1:]
    for plain, raised in _RAISED.items():
        if plain in axis:
            return f"f {axis.replace(plain, raised)}"
    return f"f {axis}"


def m_text(m: int) -> str:
    """A magnetic quantum number with its sign."""
    return f"+{m}" if m > 0 else f"{MINUS}{-m}" if m else "0"


def ion(symbol: str) -> str:
    """The ion that rare earths form most: Nd³⁺."""
    return f"{symbol}³⁺"


def f_electrons(earth: RareEarth, element: Element, *, atom: bool) -> int:
    """How many 4f electrons the ion M3+ has, or the neutral atom."""
    if not atom:
        return earth.f_electrons_m3
    return next((part.electrons for part in subshells(element.electron_configuration) if part.name == "4f"), 0)


def headline(earth: RareEarth, element: Element, *, atom: bool) -> str:
    """How many electrons there are, in one line."""
    count = f_electrons(earth, element, atom=atom)
    who = _("The atom {symbol}, {configuration},").format(
        symbol=earth.symbol, configuration=electrons(element.electron_configuration)
    ) if atom else _("The ion {ion}").format(ion=ion(earth.symbol))  # fmt: skip
    if not count:
        return _("{who} has no 4f electrons").format(who=who)
    return ngettext("{who} has {count} electron in 4f", "{who} has {count} electrons in 4f", count).format(
        who=who, count=number(count)
    )


def term_words(earth: RareEarth) -> str:
    """Spin, momentum and ground term of the ion, and the magnetic moment that follows."""
    term = ground_term("f", earth.f_electrons_m3)
    return _("S = {s}, L = {l}, J = {j}: ground term {term}, moment {moment}").format(
        s=term.spin,
        l=term.orbital,
        j=term.total,
        term=scientific(term.symbol),
        moment=with_unit(round(term.moment, 2), "µB", 2),
    )


def caption() -> str:
    """What must be said of the pictures and the boxes."""
    return _(
        "Each shape is the surface that holds three quarters of the charge of one electron; its two tones are the two "
        "signs of the wave function. The general set is shown; in cubic crystals a second, cubic set is used. Shapes "
        "are those of a hydrogen-like 4f orbital, sizes differ from element to element. The boxes are filled by Hund’s "
        "rules: one electron in each first, spins alike, from the largest m. A shape mixes +m and −m in equal parts, "
        "so a box stands below the shape of its number without being the same thing. Formulas: real spherical "
        "harmonics of the VASP Wiki; names of the two sets: M. Winter, The Orbitron, University of Sheffield."
    )


def outside(name: str) -> str:
    """Said of an element that is none of the 17."""
    return _("The 4f orbitals are shown for the 17 rare earths. {name} is none of them.").format(name=name)


def spoken(library: Library, symbol: str, *, atom: bool) -> str:
    """The picture in words, for those who do not see it."""
    earth, element = library.rare_earth(symbol), library.element(symbol)
    if earth is None or element is None:
        return ""
    filled = boxes("f", f_electrons(earth, element, atom=atom))
    told = ", ".join(f"m {m_text(box.m)}: {_held(box)}" for box in filled)
    parts = [headline(earth, element, atom=atom) + ".", told + "."]
    return " ".join(parts if atom else [*parts, term_words(earth) + "."])


def _held(box: Box) -> str:
    if box.up and box.down:
        return _("two electrons")
    return _("one electron") if box.up else _("empty")

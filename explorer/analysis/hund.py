"""How electrons stand in their orbitals: boxes filled by Hund's rules, and the ground term that follows.

Hund's rules (1925), as in S. J. Heyes, Lanthanides and Actinides, lecture 8, Oxford 1998 (source oxford_heyes): first
as many parallel spins as there is room for, then the largest orbital momentum, then J = |L - S| for a shell that is
less than half full and L + S otherwise.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

SUBSHELLS = "spdf"
_TERMS = "SPDFGHI"  # letters of L = 0 to 6, as far as f electrons reach
_PART = re.compile(r"([1-7])([spdf])(\d*)")


@dataclass(frozen=True, slots=True)
class Box:
    """One orbital and its electrons. m: its magnetic quantum number. up, down: whether it holds such an electron."""

    m: int
    up: bool
    down: bool


@dataclass(frozen=True, slots=True)
class Term:
    """The ground term of an open subshell: total spin S, total orbital momentum L and total momentum J."""

    spin: Fraction
    orbital: int
    total: Fraction

    @property
    def symbol(self) -> str:
        """The term in plain signs: 2S+1, the letter of L, J; "4I9/2" as in the tables."""
        return f"{2 * self.spin + 1}{_TERMS[self.orbital]}{self.total}"

    @property
    def lande(self) -> float | None:
        """Landé's factor g; None where J is 0 and no momentum is left to have one."""
        j, s, n = (x * (x + 1) for x in (self.total, self.spin, Fraction(self.orbital)))
        return float(Fraction(3, 2) + (s - n) / (2 * j)) if j else None

    @property
    def moment(self) -> float:
        """The magnetic moment g √(J (J + 1)) in Bohr magnetons."""
        return (self.lande or 0.0) * sqrt(self.total * (self.total + 1))


@dataclass(frozen=True, slots=True)
class Subshell:
    """One part of a configuration, such as 4f4."""

    name: str
    electrons: int
    boxes: tuple[Box, ...]


def room(letter: str) -> int:
    """How many electrons a subshell takes: 14 for "f"."""
    return 4 * SUBSHELLS.index(letter) + 2


def boxes(letter: str, electrons: int) -> tuple[Box, ...]:
    """The orbitals of a subshell from the largest m to the smallest, filled by Hund's rules.

    Raises ValueError where it cannot hold so many.
    """
    if not 0 <= electrons <= room(letter):
        raise ValueError(f"a {letter} subshell: found {electrons} electrons, wanted 0 to {room(letter)}")
    largest = SUBSHELLS.index(letter)
    singles = 2 * largest + 1
    return tuple(Box(largest - place, electrons > place, electrons - singles > place) for place in range(singles))


def ground_term(letter: str, electrons: int) -> Term:
    """The ground term of so many electrons in one subshell."""
    filled = boxes(letter, electrons)
    spin = Fraction(sum(box.up - box.down for box in filled), 2)
    orbital = abs(sum(box.m * (box.up + box.down) for box in filled))
    less_than_half = electrons < len(filled)
    return Term(spin, orbital, abs(orbital - spin) if less_than_half else orbital + spin)


def subshells(configuration: str) -> tuple[Subshell, ...]:
    """The parts of a configuration outside its noble-gas core, filled: "[Xe] 4f4 6s2" gives 4f and 6s.

    A part without a number holds one electron. The order is that of the text.
    """
    parts = _PART.findall(configuration.partition("]")[2] or configuration)
    return tuple(
        Subshell(shell + letter, int(count or 1), boxes(letter, int(count or 1))) for shell, letter, count in parts
    )


def with_4f(configuration: str) -> tuple[Subshell, ...]:
    """The same, with an empty 4f row where a rare earth has none, so that all 17 are drawn alike."""
    parts = subshells(configuration)
    if any(part.name == "4f" for part in parts):
        return parts
    return (Subshell("4f", 0, boxes("f", 0)), *parts)


def core(configuration: str) -> str:
    """The noble-gas core of a configuration, "[Xe]"; "" where it names none."""
    return configuration[: configuration.index("]") + 1] if "]" in configuration else ""

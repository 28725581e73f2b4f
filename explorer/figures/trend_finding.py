"""What a plot of two properties finds, in words: only what its numbers show, and no cause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from explorer.analysis.properties import Property, Quantity
from explorer.exploration.choices import Among
from explorer.records.words import _, number

_FAR_APART = 0.5  # Bohr magnetons between a measured and a calculated moment from which a title names the element
_MOST_TIED = 3


@dataclass(frozen=True, slots=True)
class Point:
    """An element of a plot: its values in the units shown, None where no figure is known.

    said: y as people read it, without the unit. mark: as Property.mark.
    """

    symbol: str
    name: str
    number: int
    x: float | None
    y: float | None
    said: str
    mark: str
    earth: bool


def finding(  # noqa: PLR0913 - what is plotted, of whom, and what the points are
    among: Among, x: Property, y: Property, unit: str, points: Sequence[Point], *, calculated: Mapping[float, float]
) -> str:
    """The finding of a plot, for its title; where its numbers show none that one sentence holds, what it shows.

    calculated: values by atomic number that the measured ones are compared with; none for most plots.
    """
    known = [p for p in points if p.x is not None and p.y is not None]
    plain = _("{y} against {x}").format(y=y.name, x=x.name[:1].lower() + x.name[1:])
    if not known or x.key != "number":
        return plain
    lanthanides = among is not Among.ALL
    said = ""
    if lanthanides and y.key.startswith("radius"):
        said = _contraction(unit, known)
    elif lanthanides and calculated:
        said = _off_the_rule(known, calculated)
    elif lanthanides and y.key.startswith("crust"):
        said = _even_and_odd(known)
    return said or _ends(y, unit, known, gaps=len(known) < len(points)) or plain


def fits_between(symbol: str, known: Sequence[Point]) -> tuple[Point, Point, Point] | None:
    """An element with the two neighbours of the lanthanide series between whose values its own lies, the larger first.

    None unless there is one such pair alone.
    """
    one = next((p for p in known if p.symbol == symbol), None)
    row = [p for p in known if 57 <= p.number <= 71]
    if one is None or one.y is None:
        return None
    found = [
        (high, low)
        for first, second in pairwise(row)
        for low, high in [sorted((first, second), key=lambda p: p.y or 0.0)]
        if (low.y or 0.0) < one.y < (high.y or 0.0)
    ]
    return (one, *found[0]) if len(found) == 1 else None


def _contraction(unit: str, known: Sequence[Point]) -> str:
    by_symbol = {p.symbol: p for p in known}
    row = [p.y for p in known if 57 <= p.number <= 71 and p.y is not None]
    first, last = by_symbol.get("La"), by_symbol.get("Lu")
    if first is None or last is None or any(one <= other for one, other in pairwise(row)):
        return ""
    said = _("From La to Lu the 3+ ion shrinks from {first} to {last}").format(
        first=first.said, last=_amount(last, unit)
    )
    between = fits_between("Y", known)
    if between is None:
        return said
    yttrium, above, below = between
    return _("{shrinks}; Y ({size}) fits between {above} and {below}").format(
        shrinks=said, size=yttrium.said, above=above.symbol, below=below.symbol
    )


def _off_the_rule(known: Sequence[Point], calculated: Mapping[float, float]) -> str:
    off = [
        p.symbol
        for p in known
        if p.x is not None and p.y is not None and abs(p.y - calculated.get(p.x, p.y)) > _FAR_APART
    ]
    apart = number(_FAR_APART)
    if not off:
        return _("Measured and calculated moments lie within {apart} μB of each other").format(apart=apart)
    if len(off) > _MOST_TIED:
        return ""
    return _("Measured and calculated moments differ by more than {apart} μB for {names} alone").format(
        apart=apart, names=_and(off)
    )


def _even_and_odd(known: Sequence[Point]) -> str:
    amounts = {p.number: p.y for p in known if 57 <= p.number <= 71 and p.y is not None}
    compared = [
        amounts[even] > amounts[odd] for even in amounts if even % 2 == 0 for odd in (even - 1, even + 1)
        if odd in amounts
    ]  # fmt: skip
    if not compared or not all(compared):
        return ""
    return _("Each lanthanide of even number is commoner in the crust than its neighbours of odd number")


def _ends(y: Property, unit: str, known: Sequence[Point], *, gaps: bool) -> str:
    """The elements with the largest and the smallest value; "" where many share one of them."""
    values = [p.y for p in known if p.y is not None]
    most, least = max(values), min(values)
    top, foot = ([p.symbol for p in known if p.y == end] for end in (most, least))
    if most == least or max(len(top), len(foot)) > _MOST_TIED:
        return ""
    if y.quantity is Quantity.YEAR:
        said = _("Discovered from {least} ({foot}) to {most} ({top})")
        return said.format(least=f"{least:.0f}", foot=_and(foot), most=f"{most:.0f}", top=_and(top))
    words = {
        "property": y.name, "count": number(len(known)), "top": _and(top), "most": _amount(_at(known, most), unit),
        "foot": _and(foot), "least": _amount(_at(known, least), unit),
    }  # fmt: skip
    if gaps:
        return _(
            "{property}, of {count} elements with a figure: highest {top} ({most}), lowest {foot} ({least})"
        ).format(**words)
    return _("{property}: highest for {top} ({most}), lowest for {foot} ({least})").format(**words)


def _at(known: Sequence[Point], value: float) -> Point:
    return next(p for p in known if p.y == value)


def _amount(point: Point, unit: str) -> str:
    return f"{point.said}\u00a0{unit}" if unit else point.said


def _and(names: Sequence[str]) -> str:
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]

"""Any property of the elements against any other: a point an element, missing ones named and never drawn.

Against the atomic number the lanthanides are joined by a thin line. Scandium (21) and yttrium (39) stand far from them
on that axis, so it keeps to the lanthanides, and the two stand as levels: a line across at their value, named at its
end. That shows where yttrium belongs by its size. A figure says so by limits of its x axis that leave the two out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from explorer.analysis.kept import kept
from explorer.analysis.properties import Property, property_of, shown_unit, shown_value
from explorer.content.library import Library
from explorer.exploration.choices import Among, Degrees, Lengths
from explorer.exploration.exploration import Exploration
from explorer.figures.element_columns import column_sources
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.figures.trend_finding import Point, finding, fits_between
from explorer.records.element import Element
from explorer.records.words import _, ngettext

KEY = "trends.plot"
NUMBER, MEASURED, CALCULATED = "number", "moment", "moment-calculated"
FIRST, LAST = 57, 71  # lanthanum and lutetium
_MARGIN = 0.7  # of one element, kept free at the ends of the axis of lanthanides
_MOST_NAMED = 24
_NUCLEUS = ("ciaaw2024",)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a plot depends on, apart from the elements picked out."""

    x: Property
    y: Property
    among: Among
    degrees: Degrees
    lengths: Lengths


def plot(library: Library, exploration: Exploration) -> Figure:
    """The property y of the exploration against its property x, for the elements it asks for."""
    at = exploration
    asked = _Asked(property_of(at.x), property_of(at.y), at.among, at.degrees, at.lengths)
    if {at.x, at.y} == _NEVER_TOGETHER:
        return _apart(asked)
    return replace(_plotted(library, asked), highlight=frozenset(at.elements))


# Two estimates of one thing that are never mixed in a chart: the research says so of data sets that differ this far.
_NEVER_TOGETHER = {"crust-crc", "crust-rg"}


def _apart(asked: _Asked) -> Figure:
    """In place of the two estimates of the crust against each other: why they are not drawn so."""
    return Figure(
        key=KEY,
        name=asked.y.name,
        title=_("The two estimates of the crust are never drawn in one chart"),
        subtitle=_subtitle(asked),
        mark=Mark.POINTS,
        x=_axis(asked.x, asked, None, None),
        y=_axis(asked.y, asked, None, None),
        gaps=(_("Two estimates that differ by up to 2.7 times are not mixed: choose one of them alone."),),
    )


@kept
def _plotted(library: Library, asked: _Asked) -> Figure:
    x, y = asked.x, asked.y
    elements = tuple(_among(library, asked.among))
    points = [_point(library, asked, element) for element in elements]
    known = [p for p in points if p.x is not None and p.y is not None]
    series = tuple(_series(point) for point in points if point.x is not None)
    earths = asked.among is not Among.ALL
    serial = x.key == NUMBER
    apart = serial and asked.among is Among.EARTHS
    both = serial and earths and y.key == MEASURED
    if both:
        series = (*series, _calculated(library, elements))
    ends = (FIRST - _MARGIN, LAST + _MARGIN) if apart or (serial and earths) else (None, None)
    found = finding(asked.among, x, y, shown_unit(y, asked.degrees, asked.lengths), points, calculated=_by_rule(series))
    return Figure(
        key=KEY,
        name=y.name,
        title=found,
        subtitle=_subtitle(asked),
        mark=Mark.POINTS,
        x=_axis(x, asked, *ends),
        y=_axis(y, asked, None, None),
        series=series if known else (),
        source_ids=_sources(library, asked, [p.symbol for p in known], both=both),
        notes=tuple(_notes(asked, known, apart=apart)),
        gaps=tuple(_gaps(library, asked, points)),
        joined=tuple(_runs(known)) if serial else (),
    )


def _among(library: Library, among: Among) -> Iterable[Element]:
    for element in library.rows(Element):
        lanthanide = FIRST <= element.atomic_number <= LAST
        if among is Among.ALL or (element.is_rare_earth and (lanthanide or among is Among.EARTHS)):
            yield element


def _point(library: Library, asked: _Asked, element: Element) -> Point:
    values: list[float | None] = []
    for each in (asked.x, asked.y):
        value = each.value(library, element.symbol)
        values.append(None if value is None else shown_value(each, value, asked.degrees, asked.lengths))
    said = asked.y.text(library, element.symbol, asked.degrees, asked.lengths)
    return Point(
        element.symbol, element.name, element.atomic_number, values[0], values[1], said,
        asked.y.mark(library, element.symbol), element.is_rare_earth,
    )  # fmt: skip


def _series(point: Point) -> Series:
    hue = f"element:{point.symbol}" if point.earth else "other"
    at = () if point.x is None else (point.x,)
    status = (point.mark,) if point.mark and at else ()
    return Series(point.name, at, (point.y,) * len(at), point.symbol, hue, status)


def _calculated(library: Library, elements: tuple[Element, ...]) -> Series:
    """The calculated moments of the lanthanides beside the measured ones."""
    rule = property_of(CALCULATED)
    numbers = [e for e in elements if FIRST <= e.atomic_number <= LAST]
    values = tuple(rule.value(library, e.symbol) for e in numbers)
    xs = tuple(float(e.atomic_number) for e in numbers)
    return Series(_("calculated"), xs, values, status=(_("calculated"),) * len(xs))


def _by_rule(series: tuple[Series, ...]) -> dict[float, float]:
    """Calculated values by atomic number, where the figure has them."""
    return {
        float(x): y for each in series if not each.key for x, y in zip(each.x, each.y, strict=True) if y is not None
    }


def _axis(of: Property, asked: _Asked, low: float | None, high: float | None) -> Axis:
    unit = shown_unit(of, asked.degrees, asked.lengths)
    return Axis(of.name, unit, log=of.log, low=low, high=high)


def _runs(known: Iterable[Point]) -> Iterable[tuple[str, ...]]:
    """The lanthanides with a figure, those without a gap between them together."""
    run: list[str] = []
    last = 0
    for point in known:
        if not FIRST <= point.number <= LAST:
            continue
        if run and point.number != last + 1:
            yield tuple(run)
            run = []
        run.append(point.symbol)
        last = point.number
    if run:
        yield tuple(run)


def _subtitle(asked: _Asked) -> str:
    among = {
        Among.EARTHS: _("the 17 rare earths"),
        Among.LANTHANIDES: _("the 15 lanthanides"),
        Among.ALL: _("all 118 elements"),
    }
    unit = shown_unit(asked.y, asked.degrees, asked.lengths)
    y = f"{asked.y.name} ({unit})" if unit else asked.y.name
    against = _("{y} against {x}; {among}").format(y=y, x=_lower(asked.x.name), among=among[asked.among])
    logs = [of.name for of in (asked.y, asked.x) if of.log]
    return against + (_("; logarithmic scale") if logs else "")


def _lower(name: str) -> str:
    """A name within a sentence: only the first letter changes, and not in names such as Curie's."""
    return name if name.startswith(("Curie", "Néel")) else name[:1].lower() + name[1:]


def _sources(library: Library, asked: _Asked, symbols: list[str], *, both: bool) -> tuple[str, ...]:
    shown = (asked.y, asked.x, property_of(CALCULATED)) if both else (asked.y, asked.x)
    return tuple(dict.fromkeys(s for of in shown for symbol in symbols for s in value_sources(library, of, symbol)))


def value_sources(library: Library, of: Property, symbol: str) -> tuple[str, ...]:
    """The sources of one element's value of a property; () where it has none."""
    row = of.row(library, symbol)
    if row is None or of.value(library, symbol) is None:
        return ()
    if of.column == "atomic_number":
        return _NUCLEUS
    own: tuple[str, ...] = getattr(row, of.own) if of.own else ()
    return own or column_sources(library, row, of.column)


def _notes(asked: _Asked, known: list[Point], *, apart: bool) -> Iterable[str]:
    if apart:
        yield _(
            "Scandium (21) and yttrium (39) stand outside this axis: a line across marks their value, not their number."
        )
        between = fits_between("Y", known) if asked.y.key.startswith("radius") else None
        if between is not None:
            yttrium, above, below = between
            yield _(
                "By its size yttrium ({value}) lies between {above} ({above_value}) and {below} ({below_value})."
            ).format(
                value=yttrium.said, above=above.name.lower(), above_value=above.said, below=below.name.lower(),
                below_value=below.said,
            )  # fmt: skip
    yield from dict.fromkeys(of.note for of in (asked.y, asked.x) if of.note)


def _gaps(library: Library, asked: _Asked, points: list[Point]) -> Iterable[str]:
    """What has no figure: names of rare earths, and of as many others as can be read."""
    if not any(p.x is not None and p.y is not None for p in points):
        yield _("No element has a figure for both properties.")
    for of, missing in (
        (asked.y, [p for p in points if p.y is None]),
        (asked.x, [p for p in points if p.x is None]),
    ):
        if of.earths and asked.among is Among.ALL:
            yield _("{property}: held for the 17 rare earths only.").format(property=of.name)
            missing = [p for p in missing if p.earth]
        if not missing or (of is asked.x and of == asked.y):
            continue
        named = [p.symbol for p in sorted(missing, key=lambda p: (not p.earth, p.number))]
        words = ", ".join(named[:_MOST_NAMED])
        rest = len(named) - _MOST_NAMED
        if rest > 0:
            words += ngettext(" and {count} more", " and {count} more", rest).format(count=rest)
        yield _("{property}: no figure for {symbols}.").format(property=of.name, symbols=words)

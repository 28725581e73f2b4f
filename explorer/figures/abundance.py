"""How much of each rare earth the Earth's crust holds: two estimates that differ too far to be mixed, one a figure."""

from dataclasses import dataclass, replace

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_columns import column_sources
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.element import Element
from explorer.records.words import _, number

KEY, OTHER_KEY = "abundance.crust", "abundance.crust-rg"
_LOWEST, _HIGHEST = 0.1, 100  # mg/kg: whole powers of ten around both estimates
_PRECIOUS = "Ag"


@dataclass(frozen=True, slots=True)
class _Estimate:
    """One set of values: its figure's key, its column and how it is called."""

    key: str
    column: str
    name: str
    other: str


_CRC = _Estimate(KEY, "crust_ppm_crc", _("CRC Handbook"), _("Rudnick and Gao 2014"))
_BULK = _Estimate(OTHER_KEY, "crust_ppm_rg2014_bulk", _("Rudnick and Gao 2014, bulk crust"), _("CRC Handbook"))


def crust(library: Library, exploration: Exploration) -> Figure:
    """The rare earths by their mass in the continental crust, after the CRC Handbook."""
    return _picked(_crust(library, _CRC), exploration)


def crust_bulk(library: Library, exploration: Exploration) -> Figure:
    """The same after the second estimate."""
    return _picked(_crust(library, _BULK), exploration)


def _picked(figure: Figure, exploration: Exploration) -> Figure:
    return replace(figure, highlight=frozenset(exploration.elements) & {s.key for s in figure.series})


@kept
def _crust(library: Library, estimate: _Estimate) -> Figure:
    earths = [element for element in library.rows(Element) if element.is_rare_earth]
    held = {e.symbol: value for e in earths if (value := _value(e, estimate)) is not None}
    known = sorted((e for e in earths if e.symbol in held), key=lambda e: -held[e.symbol])
    missing = [e.name.lower() for e in earths if e.symbol not in held]
    gaps = (_("No figure in this estimate: {names}.").format(names=", ".join(missing)),) if missing else ()
    return Figure(
        key=estimate.key,
        name=_("In the crust ({estimate})").format(estimate=estimate.name),
        title=_title(library, estimate, known, held, gaps=bool(missing)),
        subtitle=_("mg in a kg of continental crust, {estimate}, logarithmic scale").format(estimate=estimate.name),
        mark=Mark.BAR,
        x=Axis(_("Element")),
        y=Axis(_("In the continental crust"), "mg/kg", log=True, low=_LOWEST, high=_HIGHEST),
        series=tuple(
            Series(e.name, (e.name,), (held[e.symbol],), e.symbol, f"element:{e.symbol}") for e in known
        ),
        source_ids=column_sources(library, known[0], estimate.column) if known else (),
        notes=(
            _("On the logarithmic scale each third of the width stands for ten times as much."),
            _("A second estimate ({other}) has a figure of its own: the two differ by up to 2.7 times and are never "
              "mixed.").format(other=estimate.other),
        ) if known else (),
        gaps=gaps or (() if known else (_("The table of elements could not be read."),)),
    )  # fmt: skip


def _value(element: Element, estimate: _Estimate) -> float | None:
    value: float | None = getattr(element, estimate.column)
    return value


def _title(library: Library, estimate: _Estimate, known: list[Element], held: dict[str, float], *, gaps: bool) -> str:
    if not known:
        return _("How much the crust holds is not known here")
    first, last = known[0], known[-1]
    words = _("{first} is the most common rare earth in the crust ({most} mg/kg), {last} the rarest ({least} mg/kg)")
    if gaps:  # what has no figure may well be rarer
        words = _(
            "Of {count} rare earths with a figure {first} is the most common in the crust ({most} mg/kg), {last} the "
            "rarest ({least} mg/kg)"
        )
    most, least, count = number(held[first.symbol]), number(held[last.symbol]), number(len(known))
    one = first.name.lower() if gaps else first.name
    said = words.format(first=one, most=most, last=last.name.lower(), least=least, count=count)
    silver = library.element(_PRECIOUS)
    precious = _value(silver, estimate) if silver else None
    if silver is None or precious is None or held[last.symbol] <= precious:
        return said
    return said + _("; {name} is rarer still ({value} mg/kg)").format(name=silver.name.lower(), value=number(precious))

"""The magnetism of the rare earths: moments of their ions, and the temperatures at which their metals order."""

from dataclasses import replace

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_columns import column_sources
from explorer.figures.fact import CALCULATED
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _, number

MOMENT, ORDER = "magnetism.moment", "magnetism.order"
_LANTHANUM, _LUTETIUM = 57, 71
_APART = 0.5  # Bohr magnetons from which rule and measurement are said to differ
_ROOM_K = 293


def moment(library: Library, exploration: Exploration) -> Figure:
    """The magnetic moment of each 3+ ion as Hund's rules give it and as measured, by its number of 4f electrons."""
    return replace(_moment(library), highlight=frozenset(exploration.elements))


@kept
def _moment(library: Library) -> Figure:
    ions = sorted(
        (e for e in library.rows(RareEarth) if _LANTHANUM <= e.atomic_number <= _LUTETIUM),
        key=lambda e: e.f_electrons_m3,
    )
    rule = Series(
        _("calculated"),
        tuple(float(e.f_electrons_m3) for e in ions),
        tuple(e.moment_calculated_mu_b for e in ions),
        status=(CALCULATED,) * len(ions),
    )
    measured = tuple(
        Series(e.name, (float(e.f_electrons_m3),), (e.moment_measured_mu_b,), e.symbol, f"element:{e.symbol}")
        for e in ions
    )
    missing = [e.name.lower() for e in ions if e.moment_measured_mu_b is None]
    return Figure(
        key=MOMENT,
        name=_("Magnetic moments"),
        title=_moment_title(ions),
        subtitle=_("moment of the 3+ ion in Bohr magnetons, measured near room temperature and calculated"),
        mark=Mark.POINTS,
        x=Axis(_("4f electrons of the 3+ ion")),
        y=Axis(_("Magnetic moment"), "μB", low=0),
        series=(*measured, rule) if ions else (),
        source_ids=tuple(
            dict.fromkeys(
                s
                for e in ions
                for column in ("moment_measured_mu_b", "moment_calculated_mu_b")
                for s in column_sources(library, e, column)
            )
        ),
        notes=_moment_notes(ions),
        gaps=_moment_gaps(ions, missing),
    )


def _difference(ion: RareEarth) -> float:
    measured = ion.moment_measured_mu_b
    return 0.0 if measured is None else abs(measured - ion.moment_calculated_mu_b)


def _moment_title(ions: list[RareEarth]) -> str:
    if not ions:
        return _("No magnetic moments are known here")
    apart = [ion for ion in ions if _difference(ion) > _APART]
    if not apart:
        return _("Hund’s rules meet every measured moment to within {share} μB").format(share=number(_APART))
    listed = _(" and ").join(
        _("{symbol} ({measured}, not {rule})").format(
            symbol=f"{ion.symbol}³⁺",
            measured=number(ion.moment_measured_mu_b, 1),
            rule=number(ion.moment_calculated_mu_b, 2),
        )
        for ion in apart
    )
    words = _("Hund’s rules meet the measured moments to within {share} μB, except {listed}")
    return words.format(share=number(_APART), listed=listed)


def _moment_notes(ions: list[RareEarth]) -> tuple[str, ...]:
    if not ions:
        return ()
    ranges = [f"{ion.symbol} {ion.moment_measured_range_mu_b}" for ion in ions if ion.moment_measured_range_mu_b]
    return (
        _("Calculated: g times the root of J(J+1) for the ground term that Hund’s rules give."),
        _("In Sm³⁺ and Eu³⁺ levels just above the lowest one, which the rule leaves out, make the moment larger."),
        _("Measured values spread by source: {ranges}.").format(ranges=", ".join(ranges).replace("-", "–")),
    )


def _moment_gaps(ions: list[RareEarth], missing: list[str]) -> tuple[str, ...]:
    if not ions:
        return (_("The table of rare earths could not be read."),)
    return (_("No measured moment: {names}.").format(names=", ".join(missing)),) if missing else ()


def order(library: Library, exploration: Exploration) -> Figure:
    """The temperatures below which the metals order magnetically, the highest first."""
    figure = _order(library)
    return replace(figure, highlight=frozenset(exploration.elements) & {s.key for s in figure.series})


@kept
def _order(library: Library) -> Figure:
    metals = library.rows(RareEarth)
    points = [(e, e.curie_k, _("{name}, Curie point")) for e in metals if e.curie_k is not None]
    points += [(e, e.neel_k, _("{name}, Néel point")) for e in metals if e.neel_k is not None]
    points.sort(key=lambda point: -(point[1] or 0.0))
    labels = [(e, kelvin, words.format(name=e.name)) for e, kelvin, words in points]
    return Figure(
        key=ORDER,
        name=_("Magnetic order"),
        title=_order_title(metals),
        subtitle=_("temperature below which the metal orders, K"),
        mark=Mark.BAR,
        x=Axis(_("Metal")),
        y=Axis(_("Temperature"), "K", low=0),
        series=tuple(
            Series(label, (label,), (kelvin,), e.symbol, f"element:{e.symbol}") for e, kelvin, label in labels
        ),
        source_ids=tuple(dict.fromkeys(s for e, _kelvin, _label in labels for s in e.magnetic_source_id)),
        notes=_order_notes(metals, [e for e, _kelvin, _label in labels]),
        gaps=_order_gaps(metals),
    )


def _order_title(metals: tuple[RareEarth, ...]) -> str:
    ordered = [e for e in metals if e.curie_k is not None]
    if not ordered:
        return _("No temperatures of magnetic order are known here")
    best = max(ordered, key=lambda e: e.curie_k or 0.0)
    said = _("Of the rare-earth metals {name} stays ferromagnetic to the highest temperature, {kelvin} K")
    if best.curie_k is not None and abs(best.curie_k - _ROOM_K) < 1:
        said = _(
            "Of the rare-earth metals only {name} is ferromagnetic up to about room temperature, {kelvin} K (20 °C)"
        )
    others = [e for e in metals if e is not best and (e.neel_k is not None or e.curie_k is not None)]
    if others:
        following = max(others, key=_first_order)
        said += _("; next is {next}, which orders below {below} K").format(
            next=following.name.lower(), below=number(_first_order(following))
        )
    return said.format(name=best.name.lower(), kelvin=number(best.curie_k))


def _first_order(metal: RareEarth) -> float:
    """The temperature at which a metal that cools first orders, in K."""
    return max(metal.curie_k or 0.0, metal.neel_k or 0.0)


def _order_notes(metals: tuple[RareEarth, ...], drawn: list[RareEarth]) -> tuple[str, ...]:
    if not drawn:
        return ()
    words = _(
        "Cooled below its Curie point a metal is ferromagnetic as iron is, or partly so. Cooled below its Néel point "
        "the magnets of its atoms line up, but so that they cancel out: it is antiferromagnetic."
    )
    return (words, " ".join(f"{e.name}: {e.magnetic_note}." for e in metals if e.magnetic_note and e in drawn))


def _order_gaps(metals: tuple[RareEarth, ...]) -> tuple[str, ...]:
    without = [e for e in metals if e.curie_k is None and e.neel_k is None]
    none = [e.name.lower() for e in without if e.magnetic_note]
    unknown = [e.name.lower() for e in without if not e.magnetic_note]
    found: list[str] = []
    if none:
        found.append(_("No magnetic order: {names}.").format(names=", ".join(none)))
    if unknown:
        found.append(_("No figure was found: {names}.").format(names=", ".join(unknown)))
    return tuple(found) if metals else (_("The table of rare earths could not be read."),)

"""The isotopes of an element: how its atoms are shared out in nature, and how long the radioactive ones last."""

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_nuclear import decay_words, half_life
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.element import Element
from explorer.records.science import Isotope
from explorer.records.words import _, number

KEY = "isotopes.abundance"
_WHOLE = 100


def isotopes(library: Library, exploration: Exploration) -> Figure:
    """The natural isotopes of the element in focus; where it has none, those it is known by."""
    return _isotopes(library, exploration.element)


@kept
def _isotopes(library: Library, symbol: str | None) -> Figure:
    element = library.element(symbol or "")
    rows = tuple(sorted((i for i in library.rows(Isotope) if i.symbol == symbol), key=lambda i: i.mass_number))
    natural = tuple(row for row in rows if row.abundance_percent is not None)
    shown = natural or rows
    status = tuple(_("radioactive") if row.radioactive else "" for row in shown)
    bars = Series(
        element.name if element else "",
        tuple(row.nuclide for row in shown),
        tuple(row.abundance_percent for row in shown),
        symbol or "",
        f"element:{symbol}",
        status if any(status) else (),
    )
    return Figure(
        key=KEY,
        name=_("Isotopes"),
        title=_title(element, rows, natural),
        subtitle=_("share of the atoms in nature, %") if natural else "",
        mark=Mark.BAR,
        x=Axis(_("Isotope")),
        y=Axis(_("Share of atoms"), "%", low=0, high=_WHOLE),
        series=(bars,) if shown else (),
        source_ids=tuple(dict.fromkeys(s for row in shown for s in row.source_id)),
        notes=tuple(_decay(row) for row in natural if row.radioactive),
        gaps=_gaps(library, element, rows, natural),
    )


def _decay(row: Isotope) -> str:
    told = _("{nuclide} is radioactive") if row.half_life_years is None else _("{nuclide}: half decays in {time}")
    time = "" if row.half_life_years is None else half_life(row.half_life_years)
    return told.format(nuclide=row.nuclide, time=time) + (f"; {decay_words(row.decay)}." if row.decay else ".")


def _title(element: Element | None, rows: tuple[Isotope, ...], natural: tuple[Isotope, ...]) -> str:
    if element is None:
        return _("Choose an element to see its isotopes")
    if not rows:
        return _("No isotopes of {name} are held").format(name=element.name.lower())
    if not natural:
        longest = max(rows, key=lambda row: row.half_life_years or 0.0)
        words = _(
            "Every isotope of {name} is radioactive; of those listed {nuclide} lasts longest: half is gone in {time}"
        )
        time = half_life(longest.half_life_years or 0.0)
        return words.format(name=element.name.lower(), nuclide=longest.nuclide, time=time)
    if len(natural) == 1:
        return _("{name} has one natural isotope, {nuclide}").format(name=element.name, nuclide=natural[0].nuclide)
    most = max(natural, key=lambda row: row.abundance_percent or 0.0)
    words = _("{name} has {count} natural isotopes; {share} % of its atoms are {nuclide}")
    share = number(most.abundance_percent, 1)
    return words.format(name=element.name, count=number(len(natural)), share=share, nuclide=most.nuclide)


def _gaps(
    library: Library, element: Element | None, rows: tuple[Isotope, ...], natural: tuple[Isotope, ...]
) -> tuple[str, ...]:
    if element is None:
        return (_("No element is chosen."),)
    if not rows:
        words = _("No isotope of {name} is held.")
        if library.rare_earth(element.symbol) is None:
            words = _("Isotopes are held for the 17 rare earths only, not for {name}.")
        return (words.format(name=element.name.lower()),)
    if natural:
        return ()
    traces = [row.nuclide for row in rows if row.natural_trace_only]
    words = _("{name} has no share to draw: nature holds no more of it than traces.")
    if traces:
        words = _("{name} has no share to draw: nature holds no more of it than traces of {traces}.")
    return (words.format(name=element.name, traces=", ".join(traces)), *(_decay(row) for row in rows))

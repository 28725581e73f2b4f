"""Lines that glowing atoms send out, each element with a strip for its atom and one for its ion.

The heights of lines are a model, never a measurement; atom and ion have each their own scale.
"""

from explorer.analysis.kept import kept
from explorer.analysis.spectra import STAGES, VISIBLE_NM, colour_word, lines, strongest
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.element import Element
from explorer.records.science import SpectralLine
from explorer.records.words import _, ngettext, number

KEY = "spectrum.emission"
_STRONGEST = 1000
_FEW = 10  # lines of a stage below which their number is told


def emission(library: Library, exploration: Exploration) -> Figure:
    """The lines of the chosen elements, one below the other, each with a strip for the atom and one for the ion."""
    return _emission(library, exploration.elements)


@kept
def _emission(library: Library, symbols: tuple[str, ...]) -> Figure:
    elements = [element for element in map(library.element, symbols) if element is not None]
    held = [element for element in elements if any(lines(library, element.symbol, stage) for stage in STAGES)]
    strips = [
        _line_strip(element, stage, rows)
        for element in held
        for stage in STAGES
        if (rows := lines(library, element.symbol, stage))
    ]
    modelled = any(value is not None for strip in strips for value in strip.y)
    subtitle = _("wavelength in air, nm; heights: model of a gas at 5500 K, not measured")
    if not modelled:
        subtitle = _("wavelength in air, nm; strengths are not known")
    rows = [row for element in held for stage in STAGES for row in lines(library, element.symbol, stage)]
    return Figure(
        key=KEY,
        name=_("Spectral lines"),
        title=_emission_title(library, elements, held),
        subtitle=subtitle if strips else "",
        mark=Mark.SPECTRUM,
        x=Axis(_("Wavelength in air"), "nm", low=VISIBLE_NM[0], high=VISIBLE_NM[1]),
        y=Axis(_("Strength by a model"), _("strongest of its strip = 1000"), low=0, high=_STRONGEST),
        series=tuple(strips),
        source_ids=tuple(dict.fromkeys(s for row in rows for s in row.source_id)),
        notes=_emission_notes(modelled=modelled) if strips else (),
        gaps=_emission_gaps(library, elements, held),
    )


def _line_strip(element: Element, stage: str, rows: tuple[SpectralLine, ...]) -> Series:
    kind = _("atom") if stage == STAGES[0] else _("ion with one charge")
    strip = _("{name}, {kind} ({symbol} {stage})").format(
        name=element.name, kind=kind, symbol=element.symbol, stage=stage
    )
    return Series(
        strip,
        tuple(row.wavelength_nm_air for row in rows),
        tuple(row.model_strength for row in rows),
        element.symbol,
        f"element:{element.symbol}",
        told=tuple(_line_words(row) for row in rows),
    )


def _line_words(row: SpectralLine) -> str:
    parts = [
        _("{nm} nm in air, {colour}").format(
            nm=number(row.wavelength_nm_air, 3), colour=colour_word(row.wavelength_nm_air)
        ),
        f"{row.symbol} {row.ion_stage}",
        _("strength not known")
        if row.model_strength is None
        else _("strength {value} of 1000 by the model").format(value=f"{row.model_strength:.0f}"),
    ]
    if row.nist_relative_intensity is not None:
        parts.append(_("relative intensity {value} in the NIST Handbook").format(
            value=number(row.nist_relative_intensity)))  # fmt: skip
    if row.gf_origin is not None:
        parts.append(_ORIGINS.get(row.gf_origin, row.gf_origin))
    from_lists = [name for key, name in _LISTS.items() if key in row.source_id]
    parts.append(_("from {lists}").format(lists=_(" and ").join(from_lists)))
    return "; ".join(parts)


# What the strength by the model rests on.
_ORIGINS = {
    "laboratory": _("it rests on a laboratory measurement"),
    "laboratory (hyperfine parts added)": _("it rests on laboratory measurements of its parts"),
    "Kurucz list": _("it rests on the Kurucz list"),
}
# The lists as their makers call them; their full titles stand among the sources.
_LISTS = {"nist_asd_rested": "NIST ASD", "linemake": "linemake"}


def _emission_title(library: Library, elements: list[Element], held: list[Element]) -> str:
    if not held:
        if not elements:
            return _("Choose an element to see its lines")
        return _("No lines of {name} are held").format(name=_names(elements))
    if len(held) > 1:
        tops = [(e, strongest(lines(library, e.symbol, STAGES[0]))) for e in held]
        listed = ", ".join(f"{e.symbol} {number(top.wavelength_nm_air, 1)} nm" for e, top in tops if top)
        if not listed:
            return _("Lines of {names}").format(names=_names(held))
        return _("Strongest line of the atom by the model: {listed}").format(listed=listed)
    element = held[0]
    atom, ion = (strongest(lines(library, element.symbol, stage)) for stage in STAGES)
    if atom is None:
        count = len(lines(library, element.symbol, STAGES[0]))
        return _("{name}: {count} lines of the atom are listed, none with a strength").format(
            name=element.name, count=number(count)
        )
    words = _("{name}: the model’s strongest line of the atom is {atom}, of the ion {ion}")
    if ion is None:
        words = _("{name}: the model’s strongest line of the atom is {atom}")
    return words.format(name=element.name, atom=_place(atom), ion=_place(ion) if ion else "")


def _place(row: SpectralLine) -> str:
    nm = row.wavelength_nm_air
    return _("{nm} nm ({colour})").format(nm=number(nm, 1), colour=colour_word(nm))


def _names(elements: list[Element]) -> str:
    return ", ".join(element.name.lower() for element in elements)


def _emission_notes(*, modelled: bool) -> tuple[str, ...]:
    scale = _(
        "Heights and brightness are a model, not a measurement: a gas at 5500 K, the strongest line of each strip = "
        "1000. Heights of atom and ion do not compare."
    )
    shown = _(
        "At most the twenty strongest lines of a strip by the model. The colours are those of the wavelengths as far "
        "as a screen can show them."
    )
    return (
        (scale, shown)
        if modelled
        else (_("The colours are those of the wavelengths as far as a screen can show them."),)
    )


def _emission_gaps(library: Library, elements: list[Element], held: list[Element]) -> tuple[str, ...]:
    found: list[str] = []
    for element in elements:
        name = element.name
        if element not in held:
            words = _("Lines of {name} are not held.")
            if not element.is_rare_earth:
                words = _("Lines are held for the 17 rare earths only, not for {name}.")
            found.append(words.format(name=name.lower()))
            continue
        atom, ion = (lines(library, element.symbol, stage) for stage in STAGES)
        if atom and strongest(atom) is None:
            found.append(_("{name}: positions only; no strength was found, so all lines are drawn alike.").format(
                name=name))  # fmt: skip
        elif len(atom) < _FEW:
            few = ngettext("{name}: the lists give only one line of the atom.",
                           "{name}: the lists give only {count} lines of the atom.", len(atom))  # fmt: skip
            found.append(few.format(name=name, count=number(len(atom))))
        if not ion:
            found.append(_("{name}: no line of the ion is held.").format(name=name))
    return tuple(found) if elements else (_("No element is chosen."),)

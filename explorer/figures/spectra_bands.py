"""Light that the ions of an element take up or give out in water, glass and crystals, a strip for each host.

A host shifts and splits the bands, so those of different hosts never lie in one strip.
"""

import re

from explorer.analysis.kept import kept
from explorer.analysis.spectra import (
    VISIBLE_NM,
    Host,
    begin,
    colour_word,
    end,
    hosts,
    is_calculated,
    is_visible,
    places,
)
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.fact import CALCULATED
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.element import Element
from explorer.records.science import AbsorptionBand
from explorer.records.words import THIN_SPACE, _, number

KEY = "spectrum.absorption"
ABSORBED = "absorbed"
"""The hue of a strip of light from which bands are missing."""


def absorption(library: Library, exploration: Exploration) -> Figure:
    """The bands of the ions of the element in focus, a strip for each host."""
    return _absorption(library, exploration.element)


@kept
def _absorption(library: Library, symbol: str | None) -> Figure:
    element = library.element(symbol or "")
    found = hosts(library, symbol or "")
    bands = [band for host in found for band in host.bands]
    first = min((begin(band) for band in bands), default=VISIBLE_NM[0])
    last = max((end(band) or begin(band) for band in bands), default=VISIBLE_NM[1])
    return Figure(
        key=KEY,
        name=_("Light and the ion"),
        title=_absorption_title(element, found),
        subtitle=_("bands that ions take up or give out, wavelength in nm, each host in its own strip")
        if found
        else "",
        mark=Mark.SPECTRUM,
        x=Axis(_("Wavelength"), "nm", low=_rounded_down(first), high=_rounded_up(last)),
        y=Axis(""),
        series=tuple(_host_strip(host) for host in found),
        source_ids=tuple(dict.fromkeys(s for band in bands for s in band.source_id)),
        notes=_absorption_notes(found, beyond=first < VISIBLE_NM[0] or last > VISIBLE_NM[1]),
        gaps=() if found else (_why_no_bands(library, element),),
    )


def _rounded_down(nm: float) -> float:
    return VISIBLE_NM[0] if nm >= VISIBLE_NM[0] else nm // 20 * 20


def _rounded_up(nm: float) -> float:
    return VISIBLE_NM[1] if nm <= VISIBLE_NM[1] else -(-nm // 50) * 50


def _host_strip(host: Host) -> Series:
    taken = host.kind == "absorption"
    words = _("{ion} in {host}: takes up") if taken else _("{ion} in {host}: gives out")
    marks = [(band, place) for band in host.bands for place in places(band)]
    return Series(
        words.format(ion=ion_text(host.ion), host=_formulas(host.name)),
        tuple(low for _band, (low, _high) in marks),
        (None,) * len(marks),
        host.bands[0].symbol,
        ABSORBED if taken else f"element:{host.bands[0].symbol}",
        tuple(_status(band) for band, _place in marks),
        tuple(high for _band, (_low, high) in marks),
        tuple(_band_words(band) for band, _place in marks),
    )


def ion_text(ion: str) -> str:
    """An ion with its charge raised: Nd³⁺."""
    return ion.replace("3+", "³⁺").replace("2+", "²⁺")


def _formulas(text: str) -> str:
    """A name with the numbers of its formulas lowered: Y₂O₃."""
    return re.sub(r"(?<=[A-Za-z])\d+", lambda found: found[0].translate(_LOWERED), ion_text(text))


_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def _status(band: AbsorptionBand) -> str:
    if is_calculated(band):
        return CALCULATED
    return _("measured") if band.note and "measured" in band.note else _("as printed")


def _span(band: AbsorptionBand) -> str:
    low, high = begin(band), end(band)
    if high is None:
        return _nm(low)
    return (_(" and ") if len(places(band)) > 1 else "–").join((_nm(low), _nm(high)))


def _nm(value: float) -> str:
    """A wavelength with all decimals of its source, and without a space for the thousand: 1064, 448.9."""
    return number(value, len(f"{value:.10g}".partition(".")[2])).replace(THIN_SPACE, "")


def _middle(band: AbsorptionBand) -> float:
    return (begin(band) + (end(band) or begin(band))) / 2


def _band_words(band: AbsorptionBand) -> str:
    parts = [_("{span} nm").format(span=_span(band))]
    # Light given out has the colour that its use names, where that differs from the one of the wavelength alone.
    if band.kind == "absorption" or not is_visible(_middle(band)):
        parts[0] += f", {colour_word(_middle(band))}"
    if band.strength and "strength" not in band.unverified:
        parts.append(band.strength)
    parts += [part for part in (band.transition_or_band, band.use, band.note) if part]
    return "; ".join(dict.fromkeys(part.replace("cm-1", "cm⁻¹") for part in parts))


def _absorption_title(element: Element | None, found: tuple[Host, ...]) -> str:
    if element is None:
        return _("Choose an element to see the light of its ion")
    if not found:
        return _("No bands of the ion of {name} are held").format(name=element.name.lower())
    taken = next((host for host in found if host.kind == "absorption"), None)
    said: list[str] = []
    if taken:
        words = _("{ion} in {host} takes up {colours} light")
        said.append(words.format(ion=ion_text(taken.ion), host=_host_text(taken), colours=_colours(taken.bands)))
    used = [(host, band) for host in found if host.kind == "emission" for band in host.bands if band.use]
    if used:
        host, band = min(used, key=_telling)
        words = _("in {host} {ion} gives out {span} nm: {use}")
        if taken and taken.ion == band.ion:
            words = _("in {host} it gives out {span} nm: {use}")
            if _host_text(host) == _host_text(taken):
                words = _("it gives out {span} nm: {use}")
        text = words.format(host=_host_text(host), ion=ion_text(band.ion), span=_span(band), use=band.use)
        said.append(text if said else text[:1].upper() + text[1:])
    return "; ".join(said) or _("Light of the ion of {name}").format(name=element.name.lower())


def _host_text(host: Host) -> str:
    return _formulas(host.name.partition(" (")[0])


def _telling(pair: tuple[Host, AbsorptionBand]) -> tuple[bool, bool, int]:
    """Which band a title tells of: a measured one, one called the strongest by its source, in the plainest host."""
    host, band = pair
    strongest = band.strength == _MOST and "strength" not in band.unverified
    return is_calculated(band), not strongest, len(host.name)


_MOST = "strongest"
_GARNET = "YAG"


def _colours(bands: tuple[AbsorptionBand, ...]) -> str:
    """The colours of bands in words, from violet to red; what the eye does not see only where there is nothing else."""
    order = sorted(bands, key=_middle)
    seen = dict.fromkeys(colour_word(_middle(band)) for band in order if is_visible(_middle(band)))
    words = list(seen or dict.fromkeys(colour_word(_middle(band)) for band in order))
    if len(words) == 1:
        return words[0]
    return _("{listed} and {last}").format(listed=", ".join(words[:-1]), last=words[-1])


def _absorption_notes(found: tuple[Host, ...], *, beyond: bool) -> tuple[str, ...]:
    if not found:
        return ()
    bands = [band for host in found for band in host.bands]
    notes: list[str] = []
    if any(is_calculated(band) for band in bands):
        notes.append(
            _(
                "Broken marks are calculated from the energy levels of the ion in water; a measured band can lie a few "
                "nm away. Full marks are measured or as printed."
            )
        )
    if any(end(band) is None for band in bands):
        notes.append(_("Where only the middle of a band is known it is drawn as a thin line: real bands are wider."))
    notes.append(_("How strong the bands are is not drawn."))
    if any(_GARNET in host.name for host in found):
        notes.append(_("YAG is the crystal yttrium aluminium garnet, Y₃Al₅O₁₂."))
    if beyond:
        notes.append(_("Ultraviolet and infrared light is drawn grey, as the eye does not see it; the scale is tighter "
                       "there where it has far to go."))  # fmt: skip
    uses: dict[str, list[str]] = {}
    for band in bands:
        if band.use:
            uses.setdefault(band.use, []).append(_span(band))
    notes += [f"{', '.join(dict.fromkeys(places))} nm: {use}." for use, places in uses.items()]
    return tuple(notes)


def _why_no_bands(library: Library, element: Element | None) -> str:
    if element is None:
        return _("No element is chosen.")
    earth = library.rare_earth(element.symbol)
    if earth is None:
        return _("Bands of ions are held for the 17 rare earths only, not for {name}.").format(
            name=element.name.lower()
        )
    colour = "" if "ion_colour_water" in earth.unverified else earth.ion_colour_water
    words = _("No band of {ion} is held.")
    if colour:
        words = _("No band of {ion} is held; in water the ion is {colour}.")
    return words.format(ion=f"{element.symbol}³⁺", colour=colour)

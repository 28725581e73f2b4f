"""Lenses on the elements themselves: series, abundance, ionic radius, discovery, melting point."""

from collections.abc import Sequence

from explorer.analysis.discovery import known_by, step_at
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_columns import column_sources
from explorer.figures.lens import Lens, LensValue, Scale, Values
from explorer.records.element import Element
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _, number

_TRACE_PPM = 1e-4
_SENTENCES = 2  # of a story


def _series(library: Library, _at: Exploration) -> Values:
    names = {"light": _("light"), "heavy": _("heavy")}
    made: dict[str, LensValue] = {}
    for element in library.rows(Element):
        if element.is_rare_earth:
            key = element.light_or_heavy_usgs if element.light_or_heavy_usgs in names else "apart"
            sources = column_sources(library, element, "light_or_heavy_usgs")
            made[element.symbol] = LensValue(None, element.atomic_weight_display, key, source_ids=sources)
    return made


def _abundance(library: Library, _at: Exploration) -> Values:
    return {
        e.symbol: LensValue(e.crust_ppm_crc, number(e.crust_ppm_crc), source_ids=("crc_mendeleev",))
        for e in library.rows(Element)
        if e.crust_ppm_crc is not None
    }


def _abundance_span(library: Library) -> tuple[float, float] | None:
    """The scale begins at a ten-thousandth of a milligram: traces of radioactive elements below it would squeeze all
    others into one colour; they wear the lowest."""
    found = [e.crust_ppm_crc for e in library.rows(Element) if e.crust_ppm_crc is not None]
    seen = [value for value in found if value >= _TRACE_PPM]
    return (min(seen), max(seen)) if seen else None


def _radius(library: Library, _at: Exploration) -> Values:
    return {
        e.symbol: LensValue(
            e.ionic_radius_m3_cn6_pm,
            number(e.ionic_radius_m3_cn6_pm, 1),
            source_ids=column_sources(library, e, "ionic_radius_m3_cn6_pm"),
        )
        for e in library.rows(RareEarth)
    }


def _discovered(library: Library, _at: Exploration) -> Values:
    made: dict[str, LensValue] = {}
    for element in library.rows(Element):
        sources = column_sources(library, element, "discovery_year")
        if element.discovery_year is not None:
            year, note = element.discovery_year, element.discovery_note or ""
            made[element.symbol] = LensValue(float(year), str(year), note=note, source_ids=sources)
        else:
            # Known since antiquity: there is no year, which the tile shows as no data with these words.
            made[element.symbol] = LensValue(note=element.discoverers, source_ids=sources)
    return made


def _found_title(library: Library, at: Exploration) -> str:
    if at.found is None:
        return _("Year of discovery")
    known = known_by(library, at.found)
    earths = sum(1 for symbol in known if library.rare_earth(symbol) is not None)
    words = _("Known in {year}: {count} elements, {earths} of the 17 rare earths")
    return words.format(year=at.found, count=len(known), earths=earths)


def _found_note(library: Library, at: Exploration) -> str:
    """Who found what in the newest step by the chosen year; of a rare earth, how its story begins."""
    step = None if at.found is None else step_at(library, at.found)
    if step is None:
        return ""
    finds = [
        _("{names} ({people})").format(names=_and([_name(library, s) for s in symbols]), people=people)
        for people, symbols in step.finders
    ]
    who = f"{step.year}: {'; '.join(finds)}." if finds else f"{step.year}:"
    stories = [earth.discovery_story for earth in map(library.rare_earth, step.symbols) if earth is not None]
    # As much as can be read while it plays; the rest stands on the Story tab of the card.
    begun = [". ".join(story.split(". ")[:_SENTENCES]).rstrip(".") + "." for story in stories]
    return " ".join((who, *step.told, *begun))


def _name(library: Library, symbol: str) -> str:
    element = library.element(symbol)
    return symbol if element is None else element.name.lower()


def _and(names: Sequence[str]) -> str:
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]


def _melting(library: Library, _at: Exploration) -> Values:
    return {
        e.symbol: LensValue(e.melting_k, number(e.melting_k, 0), source_ids=column_sources(library, e, "melting_k"))
        for e in library.rows(Element)
        if e.melting_k is not None
    }


SERIES = Lens(
    "series",
    _("Series"),
    "",
    Scale.CLASSES,
    _(
        "Light and heavy rare earths after the US Geological Survey: lanthanum to gadolinium are light, terbium to "
        "lutetium and yttrium are heavy, scandium is neither. Others draw the border elsewhere: EU lists count "
        "europium and gadolinium as heavy. The number in a tile is the atomic weight."
    ),
    _series,
    lambda _library, _at: _("Light and heavy rare earths (USGS)"),
    classes=(("light", _("light")), ("heavy", _("heavy")), ("apart", _("neither (scandium)"))),
)
ABUNDANCE = Lens(
    "abundance",
    _("Abundance"),
    _("mg per kg of crust"),
    Scale.LOG,
    _(
        "How much of an element the continental crust holds, after the CRC Handbook. A second estimate (Rudnick and "
        "Gao 2014) differs by up to 2.7 times for the rare earths and is shown on the element card only."
    ),
    _abundance,
    lambda _library, _at: _("Abundance in the continental crust (CRC Handbook)"),
    span=_abundance_span,
)
RADIUS = Lens(
    "radius",
    _("Ionic radius"),
    "pm",
    Scale.LINEAR,
    _(
        "Effective radius of the ion with three positive charges and six neighbours (Shannon 1976). It shrinks from "
        "lanthanum to lutetium: the lanthanide contraction. Held for the 17 rare earths only."
    ),
    _radius,
    lambda _library, _at: _("Radius of the 3+ ion (Shannon 1976)"),
)
DISCOVERED = Lens(
    "discovered",
    _("Discovered"),
    "",
    Scale.LINEAR,
    _(
        "The year an element was found, or first made, as at least one of three data sets gives it. Elements known "
        "since antiquity have no year. Names of people, but those of the 17, are from memory and not checked."
    ),
    _discovered,
    _found_title,
    note=_found_note,
)
MELTING = Lens(
    "melting",
    _("Melting point"),
    "K",
    Scale.LINEAR,
    _("Melting point at normal pressure in kelvin (0 °C is 273.15 K). Not measured for most of the heaviest elements."),
    _melting,
    lambda _library, _at: _("Melting point"),
)

"""What the world and the United States mined since 1900, as amounts or as the share of the United States."""

from explorer.analysis import world_output
from explorer.analysis.kept import kept
from explorer.analysis.production import METHOD_CHANGED, Output
from explorer.analysis.world_output import since_1900
from explorer.content.library import Library
from explorer.exploration.choices import Measure
from explorer.exploration.exploration import NEWEST_YEAR, OLDEST_YEAR, Exploration
from explorer.figures.figure import Axis, Basis, Break, Figure, Mark, Series
from explorer.figures.production_notes import edition_sources, editions, note_text, percent_text
from explorer.records.words import _, ngettext, number

KEY = "production.world"
_TONNES_IN_UNIT = 1000
_HIGHEST_SHARE = 100


def world(library: Library, exploration: Exploration) -> Figure:
    """World mine production and that of the United States in every year since 1900; the title is of the chosen year."""
    pairs = since_1900(library)
    as_share = exploration.measure is Measure.SHARE
    year = exploration.year
    unit = _("% of the world, calculated") if as_share else _("thousand tonnes REO")
    return Figure(
        key=KEY,
        name=_("World mine production"),
        title=_title(library, year),
        subtitle=_("{unit}, US Geological Survey").format(unit=unit),
        mark=Mark.LINE,
        x=Axis(_("Year"), low=min((OLDEST_YEAR, *pairs)), high=max((NEWEST_YEAR, *pairs))),
        y=Axis(_("Share of the United States"), "%", Basis.REO, low=0, high=_HIGHEST_SHARE)
        if as_share
        else Axis(_("Mine production"), _("thousand t REO"), Basis.REO, low=0),
        series=_lines(library, exploration.measure),
        breaks=(Break(METHOD_CHANGED, _("method changed")),) if pairs else (),
        source_ids=tuple(dict.fromkeys((*_sources(library), *edition_sources(library, year)))),
        notes=_notes(library, year),
        gaps=_gaps(library),
        highlight=frozenset(exploration.countries),
        data_year=max(pairs, default=None),
        cursor=year,
    )


def _title(library: Library, year: int) -> str:
    pair = since_1900(library).get(year)
    if pair is None or pair.world is None:
        return _("No figure for world mine production in {year}").format(year=year)
    words = _("In {year} the world mined {world} t; for the United States no figure is printed")
    if pair.percent is not None:
        words = _("In {year} the world mined {world} t, {share} % of it in the United States")
        if pair.world.estimated:
            words = _("In {year} the world mined {world} t, {share} % of it in the United States (estimate)")
    share = percent_text(pair.percent or 0.0)
    return words.format(year=year, world=number(pair.world.tonnes), share=share)


@kept
def _lines(library: Library, measure: Measure) -> tuple[Series, ...]:
    pairs = tuple(since_1900(library).values())
    if not pairs:
        return ()
    as_share = measure is Measure.SHARE
    x = tuple(pair.year for pair in pairs)
    name = library.country_name(world_output.UNITED_STATES)
    key, hue = world_output.UNITED_STATES, f"country:{world_output.UNITED_STATES}"
    states = tuple(pair.percent if as_share else _thousands(pair.states) for pair in pairs)
    words = tuple(_word(pair.states) for pair in pairs)
    line = Series(name, x, states, key, hue, words if any(words) else (), basis=Basis.REO)
    if as_share:
        return (line,)
    words = tuple(_word(pair.world) for pair in pairs)
    total = tuple(_thousands(pair.world) for pair in pairs)
    whole = Series(_("World"), x, total, status=words if any(words) else (), basis=Basis.REO)
    return (whole, line)


def _thousands(output: Output | None) -> float | None:
    return None if output is None else output.tonnes / _TONNES_IN_UNIT


def _word(output: Output | None) -> str:
    return _("estimated") if output is not None and output.estimated else ""


@kept
def _sources(library: Library) -> tuple[str, ...]:
    newest_first = reversed(since_1900(library).values())
    outputs = (output for pair in newest_first for output in (pair.world, pair.states) if output)
    return tuple(dict.fromkeys(source for output in outputs for source in output.source_ids))


@kept
def _notes(library: Library, year: int) -> tuple[str, ...]:
    said = [_("REO: all rare earths counted as oxide. Main series of the US Geological Survey.")]
    best = world_output.peak(library)
    if best is not None:
        words = _("The United States had its largest share of the years with figures in {year}: {share} %.")
        said.append(words.format(year=best.year, share=percent_text(best.percent or 0.0)))
    pair = since_1900(library).get(year)
    if pair is not None and pair.told:
        said.append(_("United States, {year}: {note}.").format(year=year, note=note_text(pair.told)))
    said += editions(library, year)
    if year >= METHOD_CHANGED:
        said.append(
            _("From 2023 to 2024 part of the change comes from a new method: the newest summary redid 2024 only.")
        )
    return tuple(said)


@kept
def _gaps(library: Library) -> tuple[str, ...]:
    pairs = since_1900(library)
    if not pairs:
        return (_("The table of mine production could not be read."),)
    missing = [pair.year for pair in pairs.values() if pair.states is None]
    if not missing:
        return ()
    words = ngettext(
        "For one year no figure of the United States is held: the survey prints none, or withholds it.",
        "For {count} years no figure of the United States is held: the survey prints none, or withholds it.",
        len(missing),
    )
    return (words.format(count=number(len(missing))),)

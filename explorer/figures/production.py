"""Mine production by country over the years."""

from explorer.analysis import production
from explorer.analysis.kept import kept
from explorer.analysis.production import METHOD_CHANGED, Output, Year
from explorer.analysis.shares import production_shares
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Basis, Break, Figure, Mark, Series
from explorer.records.supply import Production, StageShare
from explorer.records.words import _, number

KEY = "production.by-country"
FIRST_YEAR, LAST_YEAR = 1998, 2025
"""The years that the charts of the Table page have in common."""
_MOST_NAMED = 7
_TONNES_IN_UNIT = 1000
_MOST_EDITIONS = 4


def by_country(library: Library, exploration: Exploration) -> Figure:
    """Mine production of the largest producers and all others, USGS main series; the title is of the chosen year."""
    years = production.years(library)
    return Figure(
        key=KEY,
        name=_("Mine production"),
        title=_title(library, exploration),
        subtitle=_("thousand tonnes REO"),
        mark=Mark.AREA,
        x=Axis(_("Year"), low=FIRST_YEAR, high=max(years, default=LAST_YEAR)),
        y=Axis(_("Mine production"), _("thousand t REO"), Basis.REO, low=0),
        series=_layers(library, _named(library, exploration.countries)),
        breaks=(Break(METHOD_CHANGED, _("method changed")),) if years else (),
        source_ids=_sources(library),
        notes=_notes(library, exploration.year),
        gaps=_gaps(library),
        highlight=frozenset(exploration.countries),
        data_year=max(years, default=None),
        cursor=exploration.year,
    )


def _title(library: Library, exploration: Exploration) -> str:
    shares = production_shares(library, exploration.year)
    if not shares:
        return _no_countries(library, exploration.year)
    picked = [s for s in shares if s.iso3 in exploration.countries]
    share = picked[0] if picked else shares[0]
    words = _("{country} mined {share} % of the world’s rare earths in {year}")
    if share.estimated:
        words = _("{country} mined {share} % of the world’s rare earths in {year} (estimate)")
    return words.format(
        country=library.country_name(share.iso3), share=percent_text(share.percent), year=exploration.year
    )


def percent_text(percent: float) -> str:
    """A share in whole percent, small ones with a decimal; a share that is there is never written as 0."""
    if 0 < percent < 0.1:
        return _("less than 0.1")
    return number(percent, 0 if percent >= 2 or percent == 0 else 1)


def _no_countries(library: Library, year: int) -> str:
    world = world_total(library, year)
    if world is None:
        return _("No figure for mine production in {year}").format(year=year)
    total = number(world.tonnes_reo)
    return _("The world mined {tonnes} t in {year}; no country figures that fit it").format(tonnes=total, year=year)


@kept
def world_total(library: Library, year: int) -> Production | None:
    """The printed world total of a year in the main series, None if there is none."""
    return next(
        (
            row
            for row in library.rows(Production)
            if row.year == year and row.iso3 == production.WORLD and row.series == production.MAIN
        ),
        None,
    )


@kept
def _named(library: Library, picked: tuple[str, ...]) -> tuple[str, ...]:
    """At most seven countries: those picked that have figures, then the largest; in the order of size."""
    largest = production.largest(library)
    chosen = [c for c in picked if c in largest][:_MOST_NAMED]
    chosen += [c for c in largest if c not in chosen][: _MOST_NAMED - len(chosen)]
    return tuple(c for c in largest if c in chosen)


@kept
def _layers(library: Library, named: tuple[str, ...]) -> tuple[Series, ...]:
    years = production.years(library)
    x = tuple(years)
    made: list[Series] = []
    for iso3 in named:
        outputs = [year.countries.get(iso3) for year in years.values()]
        name = library.country_name(iso3)
        made.append(Series(name, x, _thousands(outputs), iso3, f"country:{iso3}", _status(outputs)))
    others = [_others(year, named) for year in years.values()]
    if any(others):
        made.append(Series(_("Other countries"), x, _thousands(others), "", "other", _status(others)))
    return tuple(made)


def _others(year: Year, named: tuple[str, ...]) -> Output | None:
    """All countries without a layer of their own; None where the year has neither such a row nor a remainder."""
    outputs = [o for iso3, o in year.countries.items() if iso3 not in named]
    outputs += [year.rest] if year.rest else []
    if not outputs:
        return None
    return Output(
        sum(o.tonnes for o in outputs),
        any(o.estimated for o in outputs),
        any(o.derived for o in outputs),
        tuple(dict.fromkeys(s for o in outputs for s in o.source_ids)),
    )


def _thousands(outputs: list[Output | None]) -> tuple[float | None, ...]:
    return tuple(None if o is None else o.tonnes / _TONNES_IN_UNIT for o in outputs)


def _status(outputs: list[Output | None]) -> tuple[str, ...]:
    words = tuple(
        "" if o is None else _("calculated") if o.derived else _("estimated") if o.estimated else "" for o in outputs
    )
    return words if any(words) else ()


@kept
def _sources(library: Library) -> tuple[str, ...]:
    newest_first = reversed(production.years(library).values())
    return tuple(dict.fromkeys(s for year in newest_first for s in year.source_ids))


def _gaps(library: Library) -> tuple[str, ...]:
    if not production.years(library):
        return (_("The table of mine production could not be read, or holds no country."),)
    return (
        _("Before 1998 the US Geological Survey names few countries; only world totals go further back."),
        _("For 2016 and 2017 only China, the United States and the world total were found; the rest is calculated."),
    )


@kept
def _notes(library: Library, year: int) -> tuple[str, ...]:
    """What must be said beside the figures of a year."""
    of_year = production.years(library).get(year)
    notes = [
        _("REO: all rare earths counted as oxide. Main series of the US Geological Survey."),
        _("For China it gives the official quota in most years; output beyond the quota is not counted."),
        _("Shares are calculated from tonnes and the printed world total."),
    ]
    if of_year is not None and of_year.world is not None:
        rows = sum(o.tonnes for o in of_year.countries.values()) + (of_year.rest.tonnes if of_year.rest else 0.0)
        if rows > of_year.world.tonnes * 1.005:
            words = _("{year}: the countries add up to {rows} t, the printed world total is {world} t.")
            notes.append(words.format(year=year, rows=number(rows), world=number(of_year.world.tonnes)))
    notes += _borrowed(library, year)
    notes += editions(library, year)
    if year >= METHOD_CHANGED:
        notes.append(
            _("From 2023 to 2024 part of the change comes from a new method: the newest summary redid 2024 only.")
        )
    return tuple(notes)


@kept
def _borrowed(library: Library, year: int) -> list[str]:
    """Sentences on figures of the main series that come from another body, as they alone fit the printed total."""
    return [
        _("{country}, {year}: {note}.").format(country=library.country_name(row.iso3), year=year, note=row.note)
        for row in library.rows(Production)
        if row.series == production.MAIN and row.year == year and row.note
        and not any(source.startswith("USGS") for source in row.source_id)
    ]  # fmt: skip


@kept
def editions(library: Library, year: int) -> list[str]:
    """Sentences on what other editions print for the year; never drawn in the stack."""
    of_year = production.years(library).get(year)
    if of_year is None:
        return []
    found: list[tuple[float, str]] = []
    main = dict(of_year.countries)
    if of_year.world is not None:
        main[production.WORLD] = of_year.world
    for iso3, output in main.items():
        for row in production.other_editions(library, iso3).get(year, ()):
            gap = abs(row.tonnes_reo - output.tonnes)
            if gap:
                words = _("{country} {tonnes} t ({edition})")
                country = library.country_name(iso3)
                text = words.format(country=country, tonnes=number(row.tonnes_reo), edition=_edition(row.edition))
                found.append((gap, text))
    found.sort(reverse=True)
    said: list[str] = []
    if found:
        listed = "; ".join(text for _gap, text in found[:_MOST_EDITIONS])
        said.append(_("Other editions print for {year}: {listed}.").format(year=year, listed=listed))
    shares = [
        s for s in library.rows(StageShare)
        if s.stage == "mining" and s.year == year and s.iso3 == "CHN" and s.scope == "all REE" and s.edition
    ]  # fmt: skip
    if len(shares) > 1:
        listed = "; ".join(f"{number(s.share_percent, 0)} % ({_edition(s.edition or '')})" for s in shares)
        said.append(_("China’s share of {year} depends on the edition: {listed}.").format(year=year, listed=listed))
    return said


def _edition(edition: str) -> str:
    """The name of an edition without the short forms of the trade."""
    return (
        edition.replace("MCS", _("USGS summary"))
        .replace("DS140", _("USGS Data Series 140"))
        .replace("Minerals Yearbook", _("USGS yearbook"))
    )

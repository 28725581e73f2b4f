"""What several editions of the US survey print for one and the same year, side by side and never added up."""

from collections.abc import Iterable

from explorer.analysis import production
from explorer.analysis.kept import kept
from explorer.analysis.production import MAIN
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Basis, Figure, Mark, Series
from explorer.figures.production_notes import china_by_edition, edition_text, note_text
from explorer.records.supply import Production
from explorer.records.words import _, number

KEY = "production.editions"


def by_edition(library: Library, exploration: Exploration) -> Figure:
    """For every country of the year whose figure was printed otherwise elsewhere, a bar an edition."""
    year = exploration.year
    rows = _rows(library, year)
    return Figure(
        key=KEY,
        name=_("One year, several editions"),
        title=_title(library, year),
        subtitle=_("mine production of {year}, tonnes REO, US Geological Survey").format(year=year),
        mark=Mark.BAR,
        x=Axis(_("Country") if len({row.iso3 for row in rows}) > 1 else _("Edition")),
        y=Axis(_("Mine production"), _("t REO"), Basis.REO, low=0),
        series=_bars(library, year),
        source_ids=tuple(dict.fromkeys(source for row in rows for source in row.source_id)),
        notes=_notes(library, year) if rows else (),
        gaps=() if rows else _gaps(library),
        highlight=frozenset(exploration.countries),
        data_year=year if rows else None,
    )


def _rows(library: Library, year: int) -> tuple[Production, ...]:
    """The rows of the year for countries that have several, the widest gap first, the main series before the others."""
    return _several(library).get(year, ())


@kept
def _several(library: Library) -> dict[int, tuple[Production, ...]]:
    # Of all years at once: a long table is gone through beside the window, not with each step of the year.
    return {year: _of_year(rows) for year, rows in production.by_year(library).items()}


def _of_year(held: Iterable[Production]) -> tuple[Production, ...]:
    by_country: dict[str, list[Production]] = {}
    for row in held:
        by_country.setdefault(row.iso3, []).append(row)
    several = [rows for rows in by_country.values() if len({row.tonnes_reo for row in rows}) > 1]
    several.sort(key=lambda rows: -_gap(rows))
    return tuple(row for rows in several for row in sorted(rows, key=lambda row: (row.series != MAIN, row.edition)))


def _gap(rows: list[Production]) -> float:
    return max(row.tonnes_reo for row in rows) - min(row.tonnes_reo for row in rows)


@kept
def _bars(library: Library, year: int) -> tuple[Series, ...]:
    """A series an edition; the main one, which other charts draw, first and in full colour.

    Where it is about one country alone, a single series with a bar an edition.
    """
    rows = _rows(library, year)
    if len({row.iso3 for row in rows}) == 1:
        return (_series(library.country_name(rows[0].iso3), tuple(_name(row) for row in rows), rows, "plain"),)
    names = dict.fromkeys(_name(row) for row in sorted(rows, key=lambda row: row.series != MAIN))
    countries = tuple(dict.fromkeys(row.iso3 for row in rows))
    made: list[Series] = []
    for name in names:
        of_edition = {row.iso3: row for row in rows if _name(row) == name}
        held = [of_edition[iso3] for iso3 in countries if iso3 in of_edition]
        places = tuple(library.country_name(row.iso3) for row in held)
        made.append(_series(name, places, tuple(held), "plain" if name == _main() else "other"))
    return tuple(made)


def _series(name: str, places: tuple[str, ...], rows: tuple[Production, ...], hue: str) -> Series:
    words = tuple(_("estimated") if row.estimated else "" for row in rows)
    values = tuple(row.tonnes_reo for row in rows)
    return Series(name, places, values, hue=hue, status=words if any(words) else (), basis=Basis.REO)


def _name(row: Production) -> str:
    return _main() if row.series == MAIN else edition_text(row.edition)


def _main() -> str:
    return _("in the other charts")


def _title(library: Library, year: int) -> str:
    rows = _rows(library, year)
    if not rows:
        return _("No second edition is held for {year}").format(year=year)
    first = [row for row in rows if row.iso3 == rows[0].iso3]
    least, most = min(first, key=lambda row: row.tonnes_reo), max(first, key=lambda row: row.tonnes_reo)
    return _("{country} {year}: {most} t in one edition, {least} t in another").format(
        country=library.country_name(least.iso3),
        year=year,
        most=number(most.tonnes_reo),
        least=number(least.tonnes_reo),
    )


@kept
def _notes(library: Library, year: int) -> tuple[str, ...]:
    said = [_("REO: all rare earths counted as oxide. Editions of one year are alternatives and never added up.")]
    words = _("In the other charts: {listed}.")
    main = {edition_text(row.edition): None for row in _rows(library, year) if row.series == MAIN}
    said.append(words.format(listed="; ".join(main)))
    said += china_by_edition(library, year)
    words = _("{country}, {edition}: {note}.")
    said += [
        words.format(
            country=library.country_name(row.iso3), edition=edition_text(row.edition), note=note_text(row.note)
        )
        for row in _rows(library, year)
        if row.note and row.series != MAIN
    ][:3]
    return tuple(said)


@kept
def _gaps(library: Library) -> tuple[str, ...]:
    known = [year for year in production.years(library) if _rows(library, year)]
    if not known:
        return (_("The table of mine production could not be read, or holds one edition only."),)
    return (_("Several editions are held for {years}.").format(years=", ".join(str(year) for year in known)),)

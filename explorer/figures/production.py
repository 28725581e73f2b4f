"""Mine production by country over the years, after one of two surveys, as amounts or as shares."""

from explorer.analysis import production
from explorer.analysis.kept import kept
from explorer.analysis.production import Output, Year
from explorer.analysis.production_books import counted, largest, shares
from explorer.content.library import Library
from explorer.exploration.choices import Book, Measure
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Basis, Figure, Mark, Series
from explorer.figures.production_notes import (
    above_the_whole,
    break_sources,
    breaks,
    gaps,
    notes,
    percent_text,
    survey,
    told_sources,
)
from explorer.records.supply import Production
from explorer.records.words import _, number

KEY = "production.by-country"
FIRST_YEAR, LAST_YEAR = 1998, 2025
"""The years that the charts of the Table page have in common."""
_MOST_NAMED = 7
_TONNES_IN_UNIT = 1000


def by_country(library: Library, exploration: Exploration) -> Figure:
    """Mine production of the largest producers and all others; the title is of the chosen year."""
    book, measure = exploration.book, exploration.measure
    years = counted(library, book)
    as_share = measure is Measure.SHARE
    told = notes(library, book, exploration.year)
    unit = _("% of the world, calculated") if as_share else _("thousand tonnes REO")
    # The main survey goes without saying: its name would not fit beside the others on the Table page.
    whose = unit if book is Book.USGS else _("{unit}, {survey}").format(unit=unit, survey=survey(book))
    return Figure(
        key=KEY,
        name=_("Mine production"),
        title=_title(library, exploration),
        subtitle=whose,
        mark=Mark.AREA,
        x=Axis(_("Year"), low=min((FIRST_YEAR, *years)), high=max((LAST_YEAR, *years))),
        y=Axis(_("Share of mine production"), "%", Basis.REO, low=0)
        if as_share
        else Axis(_("Mine production"), _("thousand t REO"), Basis.REO, low=0),
        series=_layers(library, book, measure, _named(library, book, exploration.countries)),
        breaks=breaks(library, book),
        source_ids=tuple(dict.fromkeys((*_sources(library, book), *told_sources(library, book, exploration.year)))),
        notes=(*told, *above_the_whole(library, book)) if as_share else told,
        gaps=gaps(library, book),
        highlight=frozenset(exploration.countries),
        data_year=max(years, default=None),
        cursor=exploration.year,
    )


def _title(library: Library, exploration: Exploration) -> str:
    of_year = shares(library, exploration.book, exploration.year)
    if not of_year:
        return no_countries(library, exploration.book, exploration.year)
    picked = [s for s in of_year if s.iso3 in exploration.countries]
    share = picked[0] if picked else of_year[0]
    words = _("{country} mined {share} % of the world’s rare earths in {year}")
    if share.estimated:
        words = _("{country} mined {share} % of the world’s rare earths in {year} (estimate)")
    return words.format(
        country=library.country_name(share.iso3), share=percent_text(share.percent), year=exploration.year
    )


def no_countries(library: Library, book: Book, year: int) -> str:
    """What there is to say of a year without countries."""
    world = world_total(library, year) if book is Book.USGS else None
    if world is None:
        return _("No figure for mine production in {year} from the {survey}").format(year=year, survey=survey(book))
    total = number(world.tonnes_reo)
    return _("The world mined {tonnes} t in {year}; no country figures that fit it").format(tonnes=total, year=year)


@kept
def world_total(library: Library, year: int) -> Production | None:
    """The printed world total of a year in the main series, None if there is none."""
    return next(
        (
            row
            for row in production.by_year(library).get(year, ())
            if row.iso3 == production.WORLD and row.series == production.MAIN
        ),
        None,
    )


@kept
def _named(library: Library, book: Book, picked: tuple[str, ...]) -> tuple[str, ...]:
    """At most seven countries: those picked that have figures, then the largest; in the order of size."""
    by_size = largest(library, book)
    chosen = [c for c in picked if c in by_size][:_MOST_NAMED]
    chosen += [c for c in by_size if c not in chosen][: _MOST_NAMED - len(chosen)]
    return tuple(c for c in by_size if c in chosen)


@kept
def _layers(library: Library, book: Book, measure: Measure, named: tuple[str, ...]) -> tuple[Series, ...]:
    years = counted(library, book)
    x = tuple(years)
    made: list[Series] = []
    for iso3 in named:
        name = library.country_name(iso3)
        made.append(_layer(name, x, [(y, y.countries.get(iso3)) for y in years.values()], measure, iso3))
    others = [(year, _others(year, named)) for year in years.values()]
    if any(output for _year, output in others):
        made.append(_layer(_("Other countries"), x, others, measure))
    return tuple(made)


def _layer(
    name: str, x: tuple[int, ...], outputs: list[tuple[Year, Output | None]], measure: Measure, iso3: str = ""
) -> Series:
    """One layer: a country, or with no code all others."""
    values = tuple(_value(year, output, measure) for year, output in outputs)
    words = tuple(_word(output) for _year, output in outputs)
    hue = f"country:{iso3}" if iso3 else "other"
    return Series(name, x, values, iso3, hue, words if any(words) else (), basis=Basis.REO)


def _value(year: Year, output: Output | None, measure: Measure) -> float | None:
    """Thousand tonnes, or percent of the world total of the year."""
    if output is None:
        return None
    if measure is Measure.AMOUNT:
        return output.tonnes / _TONNES_IN_UNIT
    return output.tonnes / year.world.tonnes * 100 if year.world and year.world.tonnes else None


def _word(output: Output | None) -> str:
    if output is None:
        return ""
    return _("calculated") if output.derived else _("estimated") if output.estimated else ""


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


@kept
def _sources(library: Library, book: Book) -> tuple[str, ...]:
    newest_first = reversed(counted(library, book).values())
    drawn = (s for year in newest_first for s in year.source_ids)
    return tuple(dict.fromkeys((*drawn, *break_sources(library, book))))

"""The mining countries of one year, the largest first."""

from explorer.analysis.kept import kept
from explorer.analysis.production import OTHERS
from explorer.analysis.production_books import counted, shares
from explorer.analysis.shares import Share
from explorer.content.library import Library
from explorer.exploration.choices import Book, Measure
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Basis, Figure, Mark, Series
from explorer.figures.production import no_countries
from explorer.figures.production_notes import gaps, notes, percent_text, shown_percent, survey, told_sources
from explorer.records.words import _, number

KEY = "production.ranking"


def ranking(library: Library, exploration: Exploration) -> Figure:
    """A bar for every country that mined in the chosen year after the chosen survey, in tonnes or in percent."""
    book, year = exploration.book, exploration.year
    as_share = exploration.measure is Measure.SHARE
    of_year = counted(library, book).get(year)
    unit = _("% of the world, calculated") if as_share else _("tonnes REO")
    bars = _bars(library, book, exploration.measure, year)
    return Figure(
        key=KEY,
        name=_("Ranking"),
        title=_title(library, book, year),
        subtitle=_("{year}, {unit}, {survey}").format(year=year, unit=unit, survey=survey(book)),
        mark=Mark.BAR,
        x=Axis(_("Country")),
        y=Axis(_("Share of mine production"), "%", Basis.REO, low=0, digits=1)
        if as_share
        else Axis(_("Mine production"), _("t REO"), Basis.REO, low=0),
        series=bars,
        source_ids=tuple(dict.fromkeys((*of_year.source_ids, *told_sources(library, book, year)))) if of_year else (),
        notes=notes(library, book, year) if bars else (),
        gaps=_gaps(library, book, year) if bars else (no_countries(library, book, year) + ".", *gaps(library, book)),
        highlight=frozenset(exploration.countries),
        data_year=year if bars else None,
    )


def _gaps(library: Library, book: Book, year: int) -> tuple[str, ...]:
    """What is not known of a year by country: a remainder that no source names a country for."""
    rest = counted(library, book)[year].rest
    if rest is None or not rest.derived:
        return ()
    words = _("{year}: who mined {tonnes} t of the world total was not found; as other countries it is calculated.")
    return (words.format(year=year, tonnes=number(rest.tonnes)),)


def _title(library: Library, book: Book, year: int) -> str:
    of_year = shares(library, book, year)
    named = [s for s in of_year if s.iso3 != OTHERS and s.tonnes]
    if not named:
        return no_countries(library, book, year)
    first, second = named[0], named[min(1, len(named) - 1)]
    words = _("{year}: {country} leads with {tonnes} t, {share} % of the world; second: {second}, {more} t")
    if first is second:
        words = _("{year}: {country} mined {tonnes} t, {share} % of the world; no other country’s figure was found")
        if any(s.iso3 != OTHERS and not s.tonnes for s in of_year):
            words = _("{year}: {country} mined {tonnes} t, {share} % of the world; no other figure above 0 was found")
    return words.format(
        year=_("{year} (estimate)").format(year=year) if first.estimated else year,
        country=library.country_name(first.iso3),
        tonnes=number(first.tonnes),
        share=percent_text(first.percent),
        second=library.country_name(second.iso3),
        more=number(second.tonnes),
    )


@kept
def _bars(library: Library, book: Book, measure: Measure, year: int) -> tuple[Series, ...]:
    return tuple(_bar(library, share, measure) for share in shares(library, book, year))


def _bar(library: Library, share: Share, measure: Measure) -> Series:
    """A series of one bar, so that it has a key and a colour of its own."""
    rest = share.iso3 == OTHERS
    name = library.country_name(share.iso3)
    value = share.tonnes if measure is Measure.AMOUNT else shown_percent(share.percent)
    word = _("calculated") if share.derived else _("estimated") if share.estimated else ""
    key, hue = ("", "other") if rest else (share.iso3, f"country:{share.iso3}")
    return Series(name, (name,), (value,), key, hue, (word,) if word else (), basis=Basis.REO)

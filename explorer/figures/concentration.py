"""How concentrated mining is: the Herfindahl-Hirschman index of the mining countries through the years."""

from explorer.analysis.kept import kept
from explorer.analysis.production_books import Concentration, concentrations, counted, shares
from explorer.content.library import Library
from explorer.exploration.choices import Book
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.figures.production import FIRST_YEAR, LAST_YEAR
from explorer.figures.production_notes import break_sources, breaks, percent_text, survey
from explorer.records.words import _, number

KEY = "production.hhi"
_ONE_COUNTRY = 10_000
_WHOLE = 100.5  # percent: more than rounding explains


def concentration(library: Library, exploration: Exploration) -> Figure:
    """The index of every year after the chosen survey; the title compares the chosen year with the highest one.

    No bands are drawn: no source held here names any.
    """
    book, year = exploration.book, exploration.year
    found = concentrations(library, book)
    years = [each.year for each in found]
    return Figure(
        key=KEY,
        name=_("How concentrated mining is"),
        title=_title(library, book, year),
        subtitle=_("Herfindahl-Hirschman index of countries, calculated, {survey}").format(survey=survey(book)),
        mark=Mark.LINE,
        x=Axis(_("Year"), low=min((FIRST_YEAR, *years)), high=max((LAST_YEAR, *years))),
        y=Axis(_("Herfindahl-Hirschman index"), low=0, high=_ONE_COUNTRY),
        series=_line(library, book),
        breaks=breaks(library, book),
        source_ids=_sources(library, book),
        notes=_notes(library, book, year),
        gaps=_gaps(library, book),
        data_year=max(years, default=None),
        cursor=year,
    )


def _title(library: Library, book: Book, year: int) -> str:
    found = concentrations(library, book)
    if not found:
        return _("How concentrated mining is cannot be worked out")
    top, now = max(found, key=lambda each: each.index), _of(found, year)
    top_index = number(round(top.index), 0)
    if now is None:
        words = _("Mining was most concentrated in {top_year}: {top} of {whole}; no figure for {year}")
        return words.format(top_year=top.year, top=top_index, whole=number(_ONE_COUNTRY), year=year)
    words = _("Concentration of mining: {now} of {whole} in {year}, the highest of all years held")
    if now is not top:
        words = _("Concentration of mining: {now} of {whole} in {year}, {top} at its highest in {top_year}")
        if now.at_least:
            words = _(
                "Concentration of mining: at least {now} of {whole} in {year}, {top} at its highest in {top_year}"
            )
    return words.format(
        now=number(round(now.index), 0), whole=number(_ONE_COUNTRY), year=year, top=top_index, top_year=top.year
    )


def _of(found: tuple[Concentration, ...], year: int) -> Concentration | None:
    return next((each for each in found if each.year == year), None)


@kept
def _line(library: Library, book: Book) -> tuple[Series, ...]:
    found = concentrations(library, book)
    if not found:
        return ()
    words = tuple(_("at least") if each.at_least else _("estimated") if each.estimated else "" for each in found)
    return (
        Series(
            _("Index"),
            tuple(each.year for each in found),
            tuple(round(each.index, 1) for each in found),
            status=words if any(words) else (),
        ),
    )


@kept
def _sources(library: Library, book: Book) -> tuple[str, ...]:
    newest_first = reversed(counted(library, book).values())
    drawn = (source for year in newest_first for source in year.source_ids)
    return tuple(dict.fromkeys((*drawn, *break_sources(library, book))))


@kept
def _notes(library: Library, book: Book, year: int) -> tuple[str, ...]:
    found = concentrations(library, book)
    if not found:
        return ()
    said = [
        _("The squares of the countries’ shares in percent, added up: 10 000 is one country alone, ten equal countries "
          "make 1 000."),
        _("Countries that are not named are left out; the shares are of the printed, rounded world total."),
    ]  # fmt: skip
    over = [str(each.year) for each in found if sum(s.percent for s in shares(library, book, each.year)) > _WHOLE]
    if over:
        words = _("In {years} the countries add up to more than the printed total, so the index is a little too high.")
        said.append(words.format(years=", ".join(over)))
    now = _of(found, year)
    if now is not None:
        first = shares(library, book, year)[0]
        words = _("In {year} the square of the largest share ({country}, {share} %) alone makes {square}.")
        said.append(
            words.format(
                year=year, country=library.country_name(first.iso3), share=percent_text(first.percent),
                square=number(round(first.percent**2), 0),
            )
        )  # fmt: skip
        if now.at_least:
            words = _("{year}: were all other countries one, the index would be {most}.")
            said.append(words.format(year=year, most=number(round(now.most), 0)))
    unsure = [each.year for each in found if each.at_least]
    if unsure:
        years = ", ".join(str(each) for each in unsure)
        said.append(_("For {years} few countries were found, so the index may be higher.").format(years=years))
    return tuple(said)


@kept
def _gaps(library: Library, book: Book) -> tuple[str, ...]:
    if not concentrations(library, book):
        return (_("The table of mine production could not be read, or holds no country."),)
    return (_("No source held here says from which figure on a market counts as concentrated, so no bands are drawn."),)

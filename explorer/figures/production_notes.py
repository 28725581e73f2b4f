"""What must be said beside figures of mine production: whose count it is, what it leaves out, what others print."""

from explorer.analysis import production
from explorer.analysis.kept import kept
from explorer.analysis.production import METHOD_CHANGED
from explorer.analysis.production_books import counted, differences, shares
from explorer.content.library import Library
from explorer.exploration.choices import Book
from explorer.figures.figure import Break
from explorer.records.supply import ProductionBgs, StageShare
from explorer.records.words import _, as_written, number

CHINA = "CHN"
_MOST_EDITIONS = 4
_MOST_DIFFERENCES = 3
_OVER = 100.5  # percent: above it, countries together exceed a total by more than its rounding


def percent_text(percent: float) -> str:
    """A share in whole percent, small ones with a decimal; a share that is there is never written as 0."""
    if 0 < percent < 0.1:
        return _("less than 0.1")
    return number(percent, 0 if percent >= 2 or percent == 0 else 1)


def shown_percent(percent: float | None) -> float | None:
    """A share as bars show it: rounded tonnes can tell a tenth of a percent, and what is there is never shown as 0."""
    if percent is None:
        return None
    return round(percent, 1 if percent >= 0.1 else 2) or percent


def survey(book: Book) -> str:
    """The name of the survey that counts."""
    return _("US Geological Survey") if book is Book.USGS else _("British Geological Survey")


def gaps(library: Library, book: Book) -> tuple[str, ...]:
    """What is missing in the count of this survey."""
    years = counted(library, book)
    if not years:
        return (_("The table of mine production could not be read, or holds no country."),)
    if book is Book.BGS:
        return (
            _("The figures held of the British Geological Survey run from {first} to {last}.").format(
                first=min(years), last=max(years)
            ),
        )
    return (
        _("Before 1998 the US Geological Survey names few countries; only world totals go further back."),
        _("For 2016 and 2017 only China, the United States and the world total were found; the rest is calculated."),
    )


@kept
def notes(library: Library, book: Book, year: int) -> tuple[str, ...]:
    """What must be said beside the figures of a year."""
    said = [*_whose(book), _("Shares are calculated from tonnes and the printed world total.")]
    if book is Book.BGS:
        said[-1] = _("Shares are calculated from tonnes and the sum of the countries.")
    said += _unfitting(library, book, year)
    if book is Book.USGS:
        said += _borrowed(library, year)
        said += editions(library, year)
    else:
        said += _by_weight(library)
    said += _compared(library, book, year)
    if book is Book.USGS and year >= METHOD_CHANGED:
        said.append(
            _("From 2023 to 2024 part of the change comes from a new method: the newest summary redid 2024 only.")
        )
    return tuple(said)


def _whose(book: Book) -> list[str]:
    if book is Book.USGS:
        return [
            _("REO: all rare earths counted as oxide. Main series of the US Geological Survey."),
            _("For China it gives the official quota in most years; output beyond the quota is not counted."),
        ]
    return [
        _("REO: all rare earths counted as oxide. World Mineral Statistics of the British Geological Survey."),
        _("Held are the eight largest producers of each year; the world is the sum of all countries it publishes."),
    ]


def _unfitting(library: Library, book: Book, year: int) -> list[str]:
    """A sentence where the countries of a year exceed the printed world total by more than its rounding."""
    of_year = counted(library, book).get(year)
    if of_year is None or of_year.world is None:
        return []
    rows = sum(o.tonnes for o in of_year.countries.values()) + (of_year.rest.tonnes if of_year.rest else 0.0)
    if rows <= of_year.world.tonnes * _OVER / 100:
        return []
    words = _("{year}: the countries add up to {rows} t, the printed world total is {world} t.")
    return [words.format(year=year, rows=number(rows), world=number(of_year.world.tonnes))]


@kept
def above_the_whole(library: Library, book: Book) -> tuple[str, ...]:
    """A sentence on the years in which shares add up to more than 100 %, for charts that stack them."""
    years = [y for y in counted(library, book) if sum(s.percent for s in shares(library, book, y)) > _OVER]
    if not years:
        return ()
    words = _("In {years} the countries add up to more than the printed world total, so that the stack passes 100 %.")
    return (words.format(years=", ".join(str(year) for year in years)),)


@kept
def _borrowed(library: Library, year: int) -> list[str]:
    """Sentences on figures of the main series that come from another body, as they alone fit the printed total."""
    words = _("{country}, {year}: {note}.")
    return [
        words.format(country=library.country_name(row.iso3), year=year, note=note_text(row.note))
        for row in production.by_year(library).get(year, ())
        if row.series == production.MAIN and row.note
        and not any(source.startswith("USGS") for source in row.source_id)
    ]  # fmt: skip


@kept
def _by_weight(library: Library) -> list[str]:
    """A sentence for each remark that the table makes on figures of the British survey, with its years."""
    years: dict[tuple[str, str], list[int]] = {}
    for row in library.rows(ProductionBgs):
        if row.note and row.iso3 not in {production.WORLD, production.OTHERS}:
            years.setdefault((row.iso3, row.note), []).append(row.year)
    words = _("{country}, {years}: {note}.")
    return [
        words.format(country=library.country_name(iso3), years=_from_to(found), note=as_written(_spelled_out(note)))
        for (iso3, note), found in years.items()
    ]


def _from_to(years: list[int]) -> str:
    return str(years[0]) if len(years) == 1 else _("{first} to {last}").format(first=min(years), last=max(years))


def _spelled_out(note: str) -> str:
    """A remark without the short names of the surveys."""
    for short, words in (
        ("the USGS", _("the US")),
        ("USGS", _("the US survey")),
        ("BGS", _("the British survey")),
    ):
        note = note.replace(short, words)
    return note


@kept
def _compared(library: Library, book: Book, year: int) -> list[str]:
    """How far the other survey is from this one in a year."""
    found = differences(library, book, year)[:_MOST_DIFFERENCES]
    if not found:
        return []
    other = Book.BGS if book is Book.USGS else Book.USGS
    listed = "; ".join(
        _("{country} {there} t (here {here} t)").format(
            country=library.country_name(each.iso3), there=number(each.there), here=number(each.here)
        )
        for each in found
    )
    words = _("The {survey} counts otherwise and is never mixed in; it gives for {year}: {listed}.")
    return [words.format(survey=survey(other), year=year, listed=listed)]


@kept
def told_sources(library: Library, book: Book, year: int) -> tuple[str, ...]:
    """The sources of what the notes of a year tell beside its figures: the other survey's, and other editions'."""
    found: list[str] = []
    if differences(library, book, year):
        other = counted(library, Book.BGS if book is Book.USGS else Book.USGS)[year]
        found += other.source_ids
    return tuple(dict.fromkeys((*found, *(edition_sources(library, year) if book is Book.USGS else ()))))


@kept
def edition_sources(library: Library, year: int) -> tuple[str, ...]:
    """The sources of the other editions that `editions` tells of."""
    of_year = production.years(library).get(year)
    if of_year is None:
        return ()
    named = (*of_year.countries, production.WORLD)
    rows = [row for iso3 in named for row in production.other_editions(library, iso3).get(year, ())]
    return tuple(dict.fromkeys(s for row in (*rows, *_by_edition(library).get(year, ())) for s in row.source_id))


@kept
def break_sources(library: Library, book: Book) -> tuple[str, ...]:
    """The sources of the shares that the breaks name."""
    if not breaks(library, book):
        return ()
    return tuple(dict.fromkeys(s for rows in _by_edition(library).values() for row in rows for s in row.source_id))


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
                text = words.format(country=country, tonnes=number(row.tonnes_reo), edition=edition_text(row.edition))
                found.append((gap, text))
    found.sort(reverse=True)
    said: list[str] = []
    if found:
        listed = "; ".join(text for _gap, text in found[:_MOST_EDITIONS])
        said.append(_("Other editions print for {year}: {listed}.").format(year=year, listed=listed))
    return [*said, *china_by_edition(library, year)]


@kept
def china_by_edition(library: Library, year: int) -> list[str]:
    """A sentence on China's share of a year, where it depends on the edition."""
    rows = _by_edition(library).get(year, ())
    if not rows:
        return []
    listed = "; ".join(f"{number(s.share_percent, 0)} % ({edition_text(s.edition or '')})" for s in rows)
    return [_("China’s share of {year} depends on the edition: {listed}.").format(year=year, listed=listed)]


@kept
def _by_edition(library: Library) -> dict[int, tuple[StageShare, ...]]:
    """China's share of mining in the years for which editions give different ones."""
    rows: dict[int, list[StageShare]] = {}
    for row in library.rows(StageShare):
        if row.stage == "mining" and row.iso3 == CHINA and row.scope == "all REE" and row.edition and not row.scenario:
            rows.setdefault(row.year, []).append(row)
    return {year: tuple(found) for year, found in rows.items() if len(found) > 1}


@kept
def breaks(library: Library, book: Book) -> tuple[Break, ...]:
    """Where the count of this survey does not go on as it was: editions that differ, and a change of method."""
    if book is not Book.USGS or not counted(library, book):
        return ()
    words = _("China {shares} %")
    found = [
        Break(year, words.format(shares=_(" or ").join(number(row.share_percent, 0) for row in rows)))
        for year, rows in sorted(_by_edition(library).items())
    ]
    return (*found, Break(METHOD_CHANGED, _("method changed")))


def edition_text(edition: str) -> str:
    """The name of an edition without the short forms of the trade."""
    return (
        edition.replace("MCS", _("USGS summary"))
        .replace("DS140", _("USGS Data Series 140"))
        .replace("Minerals Yearbook", _("USGS yearbook"))
    )


def note_text(note: str) -> str:
    """A remark of the table without the short forms of the trade."""
    return as_written(edition_text(note).replace("BGS", _("the British survey")))

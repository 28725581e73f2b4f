"""China's quotas for mining, smelting and export beside what was mined."""

from dataclasses import replace

from explorer.analysis.kept import kept
from explorer.analysis.remarks import about
from explorer.content.library import Library
from explorer.exploration.choices import Book
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Basis, Figure, Mark, Series
from explorer.figures.price import years_text
from explorer.records.supply import Production, ProductionBgs, Quota
from explorer.records.words import _, number

KEY = "quotas.production"
_FIRST_YEAR = 2005
_THOUSAND = 1000
_CHINA, _TOTAL, _MAIN = "CHN", "total", "usgs_main"
_TYPES = {
    "mining": (_("mining quota"), "plain"),
    "smelting and separation": (_("smelting quota"), "plain"),
    "export": (_("export quota"), "other"),
}
_LAST_YEAR = {"mining": 2024, "smelting and separation": 2024, "export": 2014}
"""The last year of each kind of quota: the export quotas ended then, totals of the others were published until then."""
# Printed elsewhere; the notes of the quota table name all three.
_USUAL_2010, _SLIP_2012, _LISTS_2013 = 30258, 30966, 30999
Row = Quota | Production | ProductionBgs


def quotas(library: Library, exploration: Exploration) -> Figure:
    """Each kind of quota as a line, and China's mine production as the chosen survey counts it."""
    figure = _quotas(library, exploration.book)
    return replace(figure, title=_title(library, exploration), cursor=exploration.year) if figure.series else figure


@kept
def _quotas(library: Library, book: Book) -> Figure:
    lines = [(kind, _of_kind(library, kind)) for kind in _TYPES]
    mined = _mined(library, book)
    series = [_line(*_TYPES[kind], rows, key="") for kind, rows in lines if rows]
    said = _("mined (USGS)") if book is Book.USGS else _("mined (BGS)")
    series += [_line(said, "country:CHN", mined, key=_CHINA)] if mined else []
    every = [row for _kind, rows in lines for row in rows.values()] + list(mined.values())
    return Figure(
        key=KEY,
        name=_("China’s quotas"),
        title=_("No quotas and no production are known"),
        subtitle=_("thousand tonnes REO"),
        mark=Mark.LINE,
        x=Axis(_("Year"), low=_FIRST_YEAR, high=2025),
        y=Axis(_("Quota or production"), _("thousand t REO"), Basis.REO, low=0),
        series=tuple(series),
        source_ids=tuple(dict.fromkeys(s for row in every for s in row.source_id)),
        notes=_notes(book) if every else (),
        gaps=_gaps(lines),
        data_year=max((row.year for row in every), default=None),
    )


@kept
def _of_kind(library: Library, kind: str) -> dict[int, Quota]:
    return {q.year: q for q in library.rows(Quota) if q.quota_type == kind and q.category == _TOTAL}


@kept
def _mined(library: Library, book: Book) -> dict[int, Row]:
    """China's mine production by year, in one survey's own series."""
    rows: list[Row] = (
        [p for p in library.rows(Production) if p.iso3 == _CHINA and p.series == _MAIN]
        if book is Book.USGS
        else [p for p in library.rows(ProductionBgs) if p.iso3 == _CHINA]
    )
    return {row.year: row for row in sorted(rows, key=lambda r: r.year) if row.year >= _FIRST_YEAR}


def _line(name: str, hue: str, rows: dict[int, Quota] | dict[int, Row], *, key: str) -> Series:
    years = tuple(range(min(rows), max(rows) + 1))
    words = tuple(_status(rows[year]) if year in rows else "" for year in years)
    values = tuple(rows[year].tonnes_reo / _THOUSAND if year in rows else None for year in years)
    return Series(name, years, values, key, hue, words if any(words) else (), basis=Basis.REO)


def _status(row: Row) -> str:
    if row.kind == "derived":
        return _("calculated")
    if isinstance(row, Quota) and about(row.note):
        return _("about")
    return _("estimated") if isinstance(row, Production) and row.estimated else ""


def _title(library: Library, exploration: Exploration) -> str:
    year = exploration.year
    quota, mined = _of_kind(library, "mining").get(year), _mined(library, exploration.book).get(year)
    if quota and mined:
        part = mined.tonnes_reo / quota.tonnes_reo * 100
        words = _("China’s mining quota of {year} was {quota} t; {survey} counts {mined} t mined, {part} % of it")
        if quota.kind == "derived":
            words = _("China’s mining quota of {year} was {quota} t (calculated); {survey} counts {mined} t mined, "
                      "{part} % of it")  # fmt: skip
        return words.format(
            year=year, quota=number(quota.tonnes_reo), mined=number(mined.tonnes_reo), part=number(part, 0),
            survey=_("the US survey") if exploration.book is Book.USGS else _("the British survey"),
        )  # fmt: skip
    if mined and year > max(_of_kind(library, "mining"), default=year):
        words = _("For {year} China has published no mining quota; {mined} t were mined{estimate}")
        estimate = _(" (estimate)") if isinstance(mined, Production) and mined.estimated else ""
        return words.format(year=year, mined=number(mined.tonnes_reo), estimate=estimate)
    if quota:
        return _("China’s mining quota of {year} was {quota} t").format(year=year, quota=number(quota.tonnes_reo))
    if year > max(_of_kind(library, "mining"), default=year):
        return _("China has published no mining quota for {year}").format(year=year)
    return _("No mining quota of China was found for {year}").format(year=year)


def _notes(book: Book) -> tuple[str, ...]:
    notes = [
        _("REO: all rare earths counted as oxide. Quotas are what China allowed, not what was done."),
        _("The smelting quota is one for smelting and separation together."),
        _("The export quotas ended on 1 January 2015. No totals were published for 2025."),
        _(
            "Other figures for the export quota: {usual} t for 2010 (drawn rounded), {slip} t for 2012 (a slip), "
            "{lists} t for 2013 (sum of lists)."
        ).format(usual=number(_USUAL_2010), slip=number(_SLIP_2012), lists=number(_LISTS_2013)),
    ]
    if book is Book.USGS:
        notes.append(_("For China the US survey gives the official quota in most years, so the two lines meet: output "
                       "beyond the quota is not counted."))  # fmt: skip
    else:
        notes.append(_("The British survey counts more than the quota in 2014 to 2021. The US survey, which gives the "
                       "quota in most years, is never mixed with it."))  # fmt: skip
    return tuple(notes)


def _gaps(lines: list[tuple[str, dict[int, Quota]]]) -> tuple[str, ...]:
    gaps: list[str] = []
    for kind, rows in lines:
        if not rows:
            gaps.append(_("No {kind} was found.").format(kind=_TYPES[kind][0]))
            continue
        missing = [year for year in range(_FIRST_YEAR, _LAST_YEAR[kind] + 1) if year not in rows]
        if missing:
            said = _("{kind}: no page was found that prints it for {years}.")
            gaps.append(said.format(kind=_TYPES[kind][0].capitalize(), years=years_text(missing)))
    return tuple(gaps)

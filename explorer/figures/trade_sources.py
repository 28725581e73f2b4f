"""Where the United States buy rare earths, and how much of Japan's come from China."""

from dataclasses import replace

from explorer.analysis.kept import kept
from explorer.analysis.remarks import about
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.supply import Trade
from explorer.records.words import _, as_written, number, with_status

US_SOURCES, US_CHINA, JAPAN = "trade.us-sources", "trade.us-china", "trade.japan-china"
_ALL_GOODS = "rare-earth compounds and metals"
_AVERAGE, _OTHERS, _CHINA = "four-year average", "OTH", "CHN"
_HIGHEST_SHARE = 100
_BY_VALUE = "rare-earth compounds (HTS 2846)"


def us_sources(library: Library, exploration: Exploration) -> Figure:
    """Sources of US imports as each yearly summary prints them, averages of four years; a note on the element."""
    return replace(_us_sources(library, exploration.element), highlight=frozenset(exploration.countries))


@kept
def _us_sources(library: Library, symbol: str | None) -> Figure:
    rows = [r for r in _averages(library) if r.product == _ALL_GOODS]
    periods = sorted({r.period for r in rows})
    title = _("No sources of US imports are known")
    if rows:
        newest = sorted((r for r in rows if r.period == periods[-1]), key=lambda r: -(r.share_percent or 0))
        before = next(r for r in rows if r.period == periods[0] and r.partner_iso3 == newest[0].partner_iso3)
        words = _("{share} % of US imports of rare earths in {years} came from {country}; {before} % in {first}")
        title = words.format(
            share=number(newest[0].share_percent, 0), years=_dash(periods[-1]), first=_dash(periods[0]),
            country=library.country_name(newest[0].partner_iso3), before=number(before.share_percent, 0),
        )  # fmt: skip
    own = [r for r in _averages(library) if r.product != _ALL_GOODS and _of_element(library, r, symbol)]
    return Figure(
        key=US_SOURCES,
        name=_("Where the US import from"),
        title=title,
        subtitle=_("% of imports, averages of four years"),
        mark=Mark.STACKED_BAR,
        x=Axis(_("Years")),
        y=Axis(_("Share of imports"), "%", low=0, high=_HIGHEST_SHARE),
        series=_partners(library, rows, periods),
        source_ids=tuple(dict.fromkeys(
            s for r in (*sorted(rows, key=lambda r: r.period, reverse=True), *own, *_reliance(library)[-1:])
            for s in r.source_id
        )) if rows else (),
        notes=_us_notes(library, symbol, own) if rows else (),
        gaps=() if rows else (_("The table of trade holds no US imports, or could not be read."),),
        data_year=int(periods[-1][-4:]) if periods else None,
    )  # fmt: skip


@kept
def _averages(library: Library) -> tuple[Trade, ...]:
    return tuple(r for r in library.rows(Trade) if r.reporter_iso3 == "USA" and r.period_type == _AVERAGE)


def _of_element(library: Library, row: Trade, symbol: str | None) -> bool:
    element = library.element(symbol or "")
    return element is not None and row.product.startswith(element.name.lower())


def _partners(library: Library, rows: list[Trade], periods: list[str]) -> tuple[Series, ...]:
    largest = {r.partner_iso3: r.share_percent or 0.0 for r in sorted(rows, key=lambda r: r.period)}
    shares = {(r.period, r.partner_iso3): r.share_percent for r in rows}
    labels = tuple(map(_dash, periods))
    return tuple(
        Series(
            _("all others") if c == _OTHERS else library.country_name(c), labels,
            tuple(shares.get((p, c)) for p in periods), "" if c == _OTHERS else c,
            "other" if c == _OTHERS else f"country:{c}",
        )
        for c in sorted(largest, key=lambda c: (c == _OTHERS, -largest[c]))
    )  # fmt: skip


def _dash(period: str) -> str:
    return period.replace("-", "–")


def _us_notes(library: Library, symbol: str | None, own: list[Trade]) -> tuple[str, ...]:
    notes = [
        _("Each bar is printed by one yearly summary; the years overlap, so three of four count in the next bar too."),
        _("Goods are counted where they were shipped from. From the summary of 2025 on, China includes Hong Kong."),
    ]
    element = library.element(symbol or "")
    if own and element is not None:
        listed = ", ".join(f"{r.partner} {number(r.share_percent)} %" for r in own)
        words = _("{name} alone, {years}, from shipping records: {listed}.")
        notes.append(words.format(name=element.name, years=_dash(own[0].period), listed=listed))
    for last in _reliance(library)[-1:]:
        words = _("Net imports were {share} % of what the US used in {year}{estimate}.")
        estimate = _(" (estimate)") if "estimate" in (last.note or "") else ""
        notes.append(words.format(share=number(last.share_percent, 0), year=last.period, estimate=estimate))
    return tuple(notes)


def _reliance(library: Library) -> list[Trade]:
    """How much of what the US used were net imports, the newest year last."""
    rows = (r for r in library.rows(Trade) if r.reporter_iso3 == "USA" and r.flow == "net import reliance")
    return sorted(rows, key=lambda r: r.period)


def us_china(library: Library, exploration: Exploration) -> Figure:
    """China's part in the value of what the US import in compounds, by year."""
    figure = _us_china(library)
    known = dict(zip(figure.series[0].x, figure.series[0].y, strict=True)) if figure.series else {}
    share = known.get(exploration.year)
    if share is None:
        return replace(figure, cursor=exploration.year)
    words = _("{share} % of the value of US imports of rare-earth compounds came from China in {year}")
    title = words.format(share=number(share, 0), year=exploration.year)
    return replace(figure, title=title, cursor=exploration.year)


@kept
def _us_china(library: Library) -> Figure:
    rows = sorted(
        (r for r in library.rows(Trade)
         if r.reporter_iso3 == "USA" and r.product == _BY_VALUE and r.partner_iso3 == _CHINA
         and r.period_type == "year"),
        key=lambda r: r.period,
    )  # fmt: skip
    found = {int(r.period): r.share_percent for r in rows}
    years = tuple(range(min(found), max(found) + 1)) if found else ()
    name = library.country_name(_CHINA)
    words = {int(r.period): "" if r.kind == "printed" else _("calculated") for r in rows}
    status = tuple(words.get(y, "") for y in years)
    line = Series(name, years, tuple(found.get(y) for y in years), _CHINA, "country:CHN", status)
    title = _("No values of US imports from China are known")
    if years:
        title = _("China’s part in US imports of rare-earth compounds is known for {first} to {last}").format(
            first=years[0], last=years[-1]
        )
    return Figure(
        key=US_CHINA,
        name=_("US imports from China"),
        title=title,
        subtitle=_("% of the customs value of compounds, 18 partners, calculated"),
        mark=Mark.LINE,
        x=Axis(_("Year"), low=years[0] if years else None, high=years[-1] if years else None),
        y=Axis(_("Share of imports by value"), "%", low=0, high=_HIGHEST_SHARE),
        series=(line,) if years else (),
        source_ids=tuple(dict.fromkeys(s for r in rows for s in r.source_id)),
        notes=(
            _("Calculated: the customs value from China, divided by that from all 18 partners together, times 100."),
            _("China with Hong Kong, as a part of the 18 partners asked for, not of the whole world; compounds only."),
            _("By value: a year of high prices weighs the dear elements more. Never compare with shares by weight."),
        ) if years else (),
        gaps=() if years else (_("The table of trade holds no such values, or could not be read."),),
        data_year=years[-1] if years else None,
    )  # fmt: skip


def japan_china(library: Library, _exploration: Exploration) -> Figure:
    """China's part in Japan's imports, in the three counts that were found."""
    return _japan(library)


@kept
def _japan(library: Library) -> Figure:
    every = [r for r in library.rows(Trade) if r.reporter_iso3 == "JPN" and r.share_percent is not None]
    rows = sorted((r for r in every if r.partner_iso3 == _CHINA), key=lambda r: r.period_start)
    labels = tuple(_half(r.period) for r in rows)
    rough = tuple(_("about") if about(r.note) else "" for r in rows)
    title = _("No share of China in Japan’s imports is known")
    if rows:
        words = _("China’s part in Japan’s imports of rare earths: {listed}")
        shares = (with_status(f"{number(r.share_percent, 0)} %", word) for r, word in zip(rows, rough, strict=True))
        listed = ", ".join(f"{share} ({label})" for share, label in zip(shares, labels, strict=True))
        title = words.format(listed=listed)
    of_what = {"not stated": _("what it is a share of is not stated"), "weight": _("by weight, counted as metal")}
    others = [r for r in every if r.partner_iso3 not in {_CHINA, "WLD"}]
    listed = ", ".join(f"{r.partner} {number(r.share_percent)} % ({r.period})" for r in others)
    return Figure(
        key=JAPAN,
        name=_("Japan’s imports from China"),
        title=title,
        subtitle=_("% of imports of rare earths"),
        mark=Mark.BAR,
        x=Axis(_("Period")),
        y=Axis(_("Share of imports"), "%", low=0, high=_HIGHEST_SHARE, digits=0),
        series=(
            Series(
                library.country_name(_CHINA), labels, tuple(r.share_percent for r in rows), _CHINA, "country:CHN",
                rough if any(rough) else (),
            ),
        ) if rows else (),
        source_ids=tuple(dict.fromkeys(s for r in (*reversed(rows), *others) for s in r.source_id)) if rows else (),
        notes=(
            _("Three counts by different bodies, and only one says what it is a share of: no line joins them."),
            *((_("Others: {listed}.").format(listed=listed),) if listed else ()),
            *(_("{period}: {basis}; {note}.").format(
                period=_half(r.period), basis=of_what.get(r.share_basis or "", r.share_basis or ""),
                note=as_written(r.note or _("no further word")).rstrip("."),
            ) for r in rows),
        ) if rows else (),
        gaps=(_("No other years were found."),) if rows else (_("The table of trade holds no imports of Japan."),),
        data_year=int(rows[-1].period[:4]) if rows else None,
    )  # fmt: skip


def _half(period: str) -> str:
    year, _mark, half = period.partition("-")
    if not half:
        return year
    return _("first half of {year}").format(year=year) if half == "H1" else _("second half of {year}").format(year=year)

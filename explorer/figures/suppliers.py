"""Who supplies rare earths: mining countries in the chosen year, and China's share from mine to magnet."""

from dataclasses import replace

from explorer.analysis import production
from explorer.analysis.kept import kept
from explorer.analysis.production import OTHERS
from explorer.analysis.shares import alike_in_study, concentration, production_shares, study_rows
from explorer.analysis.supply_shares import STAGES, Rung, newest
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_supply import stage_text
from explorer.figures.figure import Axis, Basis, Figure, Mark, Series
from explorer.figures.ladder import beside, label, of_what, share_text, status
from explorer.figures.production_notes import CHINA, edition_sources, editions, percent_text
from explorer.records.supply import StageShare
from explorer.records.words import _, number

COUNTRIES, STAGE = "supply.countries", "supply.stage"
_MOST_COUNTRIES = 6
_STUDIED = ("extraction", "processing")
_HIGHEST_SHARE = 100


def countries(library: Library, exploration: Exploration) -> Figure:
    """Mining of all rare earths together by country in the chosen year: output of single elements is not known."""
    year = exploration.year
    shares = production_shares(library, year)
    named, rest = [s for s in shares if s.iso3 != OTHERS], sum(s.percent for s in shares if s.iso3 == OTHERS)
    shown = named[:_MOST_COUNTRIES] + [s for s in named[_MOST_COUNTRIES:] if s.iso3 in exploration.countries]
    others = rest + sum(s.percent for s in named if s not in shown)
    bars = [_bar(library.country_name(s.iso3), s.percent, s.iso3, f"country:{s.iso3}") for s in shown]
    if others:
        bars.append(_bar(_("Other countries"), others, "", "other"))
    estimated = [s.estimated for s in shares]
    estimate = _(", estimates") if estimated and all(estimated) else _(", partly estimates") if any(estimated) else ""
    return Figure(
        key=COUNTRIES,
        name=_("Where rare earths are mined"),
        title=_where_title(library, year),
        subtitle=_("% of world mining in {year}, calculated{estimate}").format(year=year, estimate=estimate),
        mark=Mark.BAR,
        x=Axis(_("Country")),
        y=Axis(_("Share of mine production"), "%", Basis.REO, low=0, high=_HIGHEST_SHARE, digits=1),
        series=tuple(bars),
        source_ids=_where_sources(library, exploration.element, year),
        notes=_where_notes(library, exploration.element, year),
        gaps=() if shares else (_("No country figures for {year}; they begin in 1998.").format(year=year),),
        highlight=frozenset(exploration.countries),
        data_year=year if shares else None,
    )


def _bar(name: str, percent: float, key: str, hue: str) -> Series:
    """A series of one bar, so that it has a key and a colour of its own; tenths of a percent are all it can tell."""
    return Series(name, (name,), (round(percent, 1) or percent,), key, hue)


def _where_title(library: Library, year: int) -> str:
    shares = [s for s in production_shares(library, year) if s.iso3 != OTHERS]
    if not shares:
        return _("Who mined rare earths in {year} is not known here").format(year=year)
    first = shares[0]
    name, share = library.country_name(first.iso3), percent_text(first.percent)
    if len(shares) == 1 or shares[1].percent < 1:
        return _("{country} mined {share} % in {year}").format(country=name, share=share, year=year)
    words = _("{country} mined {share} % in {year}, {second} {second_share} %")
    return words.format(
        country=name,
        share=share,
        year=year,
        second=library.country_name(shares[1].iso3),
        second_share=percent_text(shares[1].percent),
    )


@kept
def _where_sources(library: Library, symbol: str | None, year: int) -> tuple[str, ...]:
    """The sources of the bars, then those of what the notes tell."""
    of_year = production.years(library).get(year)
    if of_year is None:
        return ()
    study = (s for stage in _STUDIED for row in study_rows(library, symbol or "", stage) for s in row.source_id)
    return tuple(dict.fromkeys((*of_year.source_ids, *edition_sources(library, year), *study)))


@kept
def _where_notes(library: Library, symbol: str | None, year: int) -> tuple[str, ...]:
    shares = production_shares(library, year)
    if not shares:
        return ()
    notes = [
        _("All rare earths together by weight of oxide: output of single elements is not reported."),
        _("Shares calculated from tonnes and the printed world total."),
    ]
    total = sum(s.percent for s in shares)
    if abs(total - _HIGHEST_SHARE) > 0.5:
        notes.append(
            _("Of the printed, rounded world total; the shares add up to {sum} %.").format(sum=number(total, 1))
        )
    hhi = concentration(s.percent for s in shares if s.iso3 != OTHERS)
    notes.append(
        _("Concentration (Herfindahl-Hirschman index, calculated): {hhi} of 10 000.").format(hhi=number(hhi, 0))
    )
    notes += editions(library, year)
    notes += _study(library, symbol)
    return tuple(notes)


def _study(library: Library, symbol: str | None) -> list[str]:
    """What the EU study of 2023 says of this element, in one sentence a stage."""
    element = library.element(symbol or "")
    if element is None:
        return []
    said: list[str] = []
    for stage in _STUDIED:
        rows = study_rows(library, element.symbol, stage)
        if not rows:
            continue
        listed = ", ".join(f"{r.country} {number(r.share_percent)} %" for r in rows[:3])
        alike = len(alike_in_study(library, element.symbol, stage))
        words = _("EU study of {year}, {stage} of {name}: {listed}.")
        if alike > 2:
            words = _("EU study of {year}, {stage} of {name}: {listed}; {count} rare earths have these same shares, "
                      "a figure for the group.")  # fmt: skip
        stage_name = stage_text(stage).lower()
        said.append(
            words.format(year=rows[0].year, stage=stage_name, name=element.name.lower(), listed=listed, count=alike)
        )
    return said


def stage(library: Library, _exploration: Exploration) -> Figure:
    """China's newest share at each stage of the chain, each with its own year and scope."""
    return _stage(library)


@kept
def _stage(library: Library) -> Figure:
    rungs = tuple(newest(library, stage) for stage in STAGES)
    found = tuple((rung, row) for rung in rungs for row in rung.rows if row.iso3 == CHINA)
    labels = tuple(label(rung) for rung, _row in found)
    name = library.country_name(CHINA)
    words = tuple(status(row) for _rung, row in found)
    title = _("No shares by stage are known")
    if found:
        listed = ", ".join(
            _("{share} of {stage} ({year})").format(
                share=share_text(row, 0), stage=stage_text(row.stage).lower(), year=row.year
            )
            for _rung, row in found
        )
        title = _("{country}: {listed}").format(country=name, listed=listed)
    return Figure(
        key=STAGE,
        name=_("From mine to magnet"),
        title=title,
        subtitle=_("China’s share at each stage, %, rare earths for magnets"),
        mark=Mark.BAR,
        x=Axis(_("Stage")),
        y=Axis(_("Share"), "%", low=0, high=_HIGHEST_SHARE, digits=0),
        series=(
            Series(
                name, labels, tuple(row.share_percent for _rung, row in found), CHINA, f"country:{CHINA}",
                words if any(words) else (),
            ),
        ) if found else (),
        source_ids=tuple(dict.fromkeys(s for _rung, row in (*found, *_china_elsewhere(found)) for s in row.source_id)),
        notes=_stage_notes(library, found),
        gaps=() if found else (_("The table of shares by stage could not be read."),),
        data_year=max((row.year for _rung, row in found), default=None),
    )  # fmt: skip


def _china_elsewhere(found: tuple[tuple[Rung, StageShare], ...]) -> tuple[tuple[Rung, StageShare], ...]:
    """What other publications print for China at these stages in the same year."""
    return tuple((rung, row) for rung, _row in found for row in rung.others if row.iso3 == CHINA)


def _stage_notes(library: Library, found: tuple[tuple[Rung, StageShare], ...]) -> tuple[str, ...]:
    """Year, scope and source of each share, and what other publications print for China in the same year."""
    if not found:
        return ()
    said = [of_what(library, rung) for rung, _row in found]
    for rung, row in _china_elsewhere(found):
        said += beside(library, replace(rung, together=(), others=(row,)))
    return (*said, _("Each stage has its own year and scope: compare with care."))

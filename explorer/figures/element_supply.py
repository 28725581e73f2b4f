"""The Supply tab of the element card: price now, shares in the EU study, and the ores richest in the element."""

from dataclasses import dataclass

from explorer.analysis import prices
from explorer.analysis.kept import kept
from explorer.analysis.shares import alike_in_study, study_rows
from explorer.content.library import Library
from explorer.figures.fact import CALCULATED, ESTIMATED, Fact
from explorer.records.chain import OreShare
from explorer.records.uses import Criticality, RecyclingFigure
from explorer.records.words import _, number

_MOST_ORES = 5
_STUDIES = ("2017", "2023")


@dataclass(frozen=True, slots=True)
class SupplyTab:
    """Where an element comes from.

    price: the newest oxide price, market averages only. study: world supply of this element in the EU study of 2023,
    by stage and country.
    ores: the ores richest in it, one analysis each, share of the element's oxide in all rare-earth oxides.
    scores: supply risk and recycling, each with its year.
    """

    price: Fact
    study: tuple[Fact, ...]
    ores: tuple[Fact, ...]
    scores: tuple[Fact, ...]


@kept
def supply(library: Library, symbol: str) -> SupplyTab:
    """The Supply tab for an element; all of it empty outside the 17."""
    return SupplyTab(
        _price(library, symbol),
        _study(library, symbol),
        _ores(library, symbol),
        _scores(library, symbol),
    )


def stage_text(stage: str) -> str:
    """A stage of the chain in words."""
    words = {
        "mining": _("Mining"),
        "separation/refining": _("Separation and refining"),
        "metal & alloy": _("Metal and alloy"),
        "magnet making": _("Magnet making"),
        "extraction": _("Extraction"),
        "processing": _("Processing"),
    }
    return words.get(stage, stage)


def scope_text(scope: str) -> str:
    """Which rare earths a share is about, without the short form of the trade."""
    return scope.replace("magnet REE refining", _("refining of magnet rare earths")).replace("REE", _("rare earths"))


def group_text(group: str) -> str:
    """A group of the EU studies in words."""
    return {"LREE": _("light rare earths"), "HREE": _("heavy rare earths")}.get(group, group)


def _price(library: Library, symbol: str) -> Fact:
    label = _("Oxide price")
    newest = prices.newest_oxide_price(library, symbol)
    if newest is None:
        return Fact(label, None, "", (), "", prices.why_none(library, symbol))
    mark = CALCULATED if newest.middle_of is not None else ESTIMATED if newest.estimated else ""
    note = _("market average of {year}").format(year=newest.year)
    if newest.middle_of is not None:
        low, high = (number(v) for v in newest.middle_of)
        note = _("{note}; middle of a printed range, {low} to {high}").format(note=note, low=low, high=high)
    return Fact(label, number(newest.usd_per_kg), _("US$ per kg"), newest.source_ids, mark, note)


def _study(library: Library, symbol: str) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for stage in ("extraction", "processing"):
        alike = len(alike_in_study(library, symbol, stage))
        group = _("The study gives these shares to {count} rare earths alike: a figure for the group.")
        for row in study_rows(library, symbol, stage):
            if row.share_percent < 1:
                continue
            note = _("{basis}. {group}").format(basis=row.basis, group=group.format(count=alike))
            label = _("{stage}: {country}").format(stage=stage_text(stage), country=row.country)
            text = note if alike > 2 else row.basis
            facts.append(Fact(label, number(row.share_percent), "%", row.source_id, "", text))
    return tuple(facts)


def _ores(library: Library, symbol: str) -> tuple[Fact, ...]:
    analyses = [
        o for o in library.rows(OreShare)
        if symbol in o.symbol and o.preferred and o.qualifier is None and o.quality != "doubtful"
    ]  # fmt: skip
    analyses.sort(key=lambda o: (-o.percent_of_reo, o.ore_name))
    return tuple(
        Fact(
            f"{o.ore_name}, {o.country}",
            number(o.percent_of_reo, 1),
            "%",
            o.source_id,
            "",
            _("{mineral}; {oxide} in all rare-earth oxides, table of {year}").format(
                mineral=o.mineral, oxide=o.oxide, year=o.table_year
            ),
        )
        for o in analyses[:_MOST_ORES]
    )


def _scores(library: Library, symbol: str) -> tuple[Fact, ...]:
    made: list[Fact] = []
    for row in library.rows(Criticality):
        if symbol in row.symbol:
            eu = {year: tuple(s for s in row.source_id if s.startswith("EU") and s.endswith(year)) for year in _STUDIES}
            apart = _("Scores of 2017 (this element) and 2023 (its group) are not one series. The threshold is 1.")
            made.append(
                Fact(_("EU supply risk, 2017, this element"), number(row.eu2017_supply_risk), "", eu["2017"], "", apart)
            )
            group = _("EU supply risk, 2023, group: {group}").format(group=group_text(row.eu_group))
            made.append(Fact(group, number(row.eu2023_supply_risk_group), "", eu["2023"], "", apart))
    for row in library.rows(RecyclingFigure):
        if symbol in row.symbol and row.value is not None and row.unit == "percent":
            label = f"{row.measure}, {row.year}"
            made.append(
                Fact(label, f"{row.qualifier or ''}{number(row.value)}", "%", row.source_id, "", row.note or "")
            )
    return tuple(made)

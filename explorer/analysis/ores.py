"""What the rare earths of an ore are made of: the one preferred analysis of every ore."""

from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.chain import OreShare
from explorer.records.source import Gap

_LANTHANUM, _TABLE = 57, "ore_distribution"
FULL, PARTLY, DOUBTFUL = "full", "partly reported", "doubtful"


@dataclass(frozen=True, slots=True)
class Ore:
    """One ore. percent: share of each element in all rare-earth oxides, by oxide mass, as published.

    at_most: elements of which only an upper limit is given. quality: as the table has it. total: sum of the shares,
    by us; analyses are printed rounded, so few give 100.
    """

    key: str
    name: str
    mineral: str
    iso3: str
    quality: str
    percent: dict[str, float]
    at_most: frozenset[str]
    source_ids: tuple[str, ...]

    @property
    def total(self) -> float:
        """The sum of the published shares."""
        return sum(self.percent.values())

    @property
    def zeros(self) -> tuple[str, ...]:
        """The elements that the analysis gives as 0, often only because they were not measured."""
        return tuple(symbol for symbol, percent in self.percent.items() if percent == 0)


@kept
def ores(library: Library) -> tuple[Ore, ...]:
    """Every ore by its preferred analysis, in the order of their names."""
    rows: dict[str, list[OreShare]] = {}
    for row in library.rows(OreShare):
        if row.preferred and len(row.symbol) == 1:
            rows.setdefault(row.ore_id, []).append(row)
    return tuple(sorted((_ore(key, of_ore) for key, of_ore in rows.items()), key=lambda ore: ore.name))


def _ore(key: str, rows: list[OreShare]) -> Ore:
    first = rows[0]
    return Ore(
        key,
        first.ore_name,
        first.mineral,
        first.iso3,
        first.quality,
        {row.symbol[0]: row.percent_of_reo for row in rows},
        frozenset(row.symbol[0] for row in rows if row.qualifier == "<"),
        tuple(dict.fromkeys(s for row in rows for s in row.source_id)),
    )


@kept
def left_out(library: Library) -> tuple[tuple[str, str], ...]:
    """The ores of which no analysis may be shown, with the reason, as the table of gaps tells them."""
    shown = {ore.key for ore in ores(library)}
    found: list[tuple[str, str]] = []
    for gap in library.rows(Gap):
        # A row reads "Xunwu clay, xunwu--chi": the name of the ore, then the analysis, which begins with its key.
        name, _comma, analysis = gap.row.rpartition(", ")
        if gap.table == _TABLE and not gap.columns and name and analysis.partition("--")[0] not in shown:
            found.append((name, gap.reason))
    return tuple(found)


@kept
def richest(library: Library, symbol: str) -> tuple[Ore, ...]:
    """The ores by their share of an element, the richest first; those without a figure for it last, by name."""
    return tuple(sorted(ores(library), key=lambda ore: (symbol not in ore.percent, -ore.percent.get(symbol, 0.0))))


@kept
def counted(library: Library) -> tuple[str, ...]:
    """The elements that any of the analyses counts: lanthanides in their order, then yttrium, as such tables do."""
    found = {symbol for ore in ores(library) for symbol in ore.percent}
    numbers = {symbol: e.atomic_number for symbol in found if (e := library.element(symbol)) is not None}
    return tuple(sorted(numbers, key=lambda symbol: (numbers[symbol] < _LANTHANUM, numbers[symbol])))

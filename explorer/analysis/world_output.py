"""What the world and the United States mined in every year since 1900, from the main series of the US survey."""

from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.analysis.production import MAIN, WORLD, Output
from explorer.content.library import Library
from explorer.records.supply import Production

UNITED_STATES = "USA"


@dataclass(frozen=True, slots=True)
class Pair:
    """One year: the world and the United States, None where no figure is printed.

    told: what the table says about the figure of the United States, None if nothing.
    """

    year: int
    world: Output | None
    states: Output | None
    told: str | None

    @property
    def percent(self) -> float | None:
        """The share of the United States in the world, in percent; None unless both are known."""
        if self.world is None or self.states is None or not self.world.tonnes:
            return None
        return self.states.tonnes / self.world.tonnes * 100


@kept
def since_1900(library: Library) -> dict[int, Pair]:
    """Every year from the first to the last with a figure; years without one are there with None."""
    rows: dict[tuple[int, str], Production] = {
        (row.year, row.iso3): row
        for row in library.rows(Production)
        if row.series == MAIN and row.preferred and row.iso3 in {WORLD, UNITED_STATES}
    }
    years = [year for year, _iso3 in rows]
    if not years:
        return {}
    pairs: dict[int, Pair] = {}
    for year in range(min(years), max(years) + 1):
        world, states = rows.get((year, WORLD)), rows.get((year, UNITED_STATES))
        pairs[year] = Pair(year, _output(world), _output(states), states.note if states else None)
    return pairs


@kept
def peak(library: Library) -> Pair | None:
    """The year in which the United States had its largest share of the world."""
    known = [pair for pair in since_1900(library).values() if pair.percent is not None]
    return max(known, key=lambda pair: (pair.percent or 0.0, pair.year), default=None)


def _output(row: Production | None) -> Output | None:
    return None if row is None else Output(row.tonnes_reo, row.estimated, row.kind != "printed", row.source_id)

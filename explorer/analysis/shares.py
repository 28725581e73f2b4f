"""Who mines how much: the shares of countries in a year, and how concentrated they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from explorer.analysis import production
from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.uses import CountryShare


@dataclass(frozen=True, slots=True)
class Share:
    """The share of one country, in percent of the printed world total.

    iso3: OTH for all other countries together. estimated, derived: how sure the tonnes are.
    """

    iso3: str
    tonnes: float
    percent: float
    estimated: bool
    derived: bool


@kept
def production_shares(library: Library, year: int) -> tuple[Share, ...]:
    """Shares in the mine production of a year, largest first, the others last; () where no country is known.

    The printed total is rounded, so the shares may add up to a little more or less than 100.
    """
    return shares_in(production.years(library).get(year))


def shares_in(of_year: production.Year | None) -> tuple[Share, ...]:
    """The same of one year of either survey."""
    if of_year is None or of_year.world is None or not of_year.world.tonnes:
        return ()
    total = of_year.world.tonnes

    def share(iso3: str, output: production.Output) -> Share:
        return Share(iso3, output.tonnes, output.tonnes / total * 100, output.estimated, output.derived)

    named = [share(iso3, output) for iso3, output in of_year.countries.items()]
    named.sort(key=lambda s: (-s.tonnes, s.iso3))
    return (*named, *([share(production.OTHERS, of_year.rest)] if of_year.rest else []))


def concentration(percents: Iterable[float]) -> float:
    """The Herfindahl-Hirschman index of shares in percent: the sum of their squares, 10,000 for a single supplier.

    After A. O. Hirschman (1945) and O. C. Herfindahl (1950); the EU studies use it, weighted, for supply risk.
    A remainder of many countries must be left out, as its square would count it as one.
    """
    return sum(percent * percent for percent in percents)


@kept
def study_rows(library: Library, symbol: str, stage: str) -> tuple[CountryShare, ...]:
    """Countries in the world supply of an element at one stage in the EU study, the largest share first."""
    rows = [
        r for r in library.rows(CountryShare) if symbol in r.symbol and r.scope == "world supply" and r.stage == stage
    ]
    return tuple(sorted(rows, key=lambda r: -r.share_percent))


@kept
def alike_in_study(library: Library, symbol: str, stage: str) -> tuple[str, ...]:
    """The elements, this one included, to which the study gives the same shares at a stage: figures of a group."""

    def profile(each: str) -> list[tuple[str, float]]:
        return sorted((row.iso3, row.share_percent) for row in study_rows(library, each, stage))

    own = profile(symbol)
    symbols = dict.fromkeys(s for row in library.rows(CountryShare) if row.stage == stage for s in row.symbol)
    return tuple(s for s in symbols if own and profile(s) == own)

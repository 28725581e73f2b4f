"""Sources, countries, gaps, and sums that are known not to fit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A publication, page or data set that facts come from.

    year: year of publication or a range such as 2017-2025; None where the page shows none.
    url: None where there is no page, as for calculated values.
    """

    source_id: str
    title: str
    publisher: str | None
    year: str | None
    url: str | None
    licence: str | None


@dataclass(frozen=True, slots=True)
class Country:
    """A country, or a group of countries that a table treats as one.

    iso3: ISO 3166 alpha-3, or WLD world, EUU European Union, OTH other countries,
        CIS Commonwealth of Independent States, TOP the three largest together.
    kind: country or group.
    """

    iso3: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is not shown, and why.

    table: the table it is missing from; None where it belongs to no table.
    row: the row in words.
    columns: the columns that are empty for this reason; () where the whole row is missing.
    """

    table: str | None
    row: str
    columns: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ExpectedSum:
    """A sum that does not come out as it should, for a reason that is known.

    check: which sum (world production, ore, end use).
    row: the rows that are added up, in words, as the check names them.
    difference: sum of the rows less the value wanted, in unit.
    """

    check: str
    row: str
    difference: float
    unit: str
    reason: str
    source_id: tuple[str, ...]

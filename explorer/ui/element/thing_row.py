"""What all cards of things are made of: a column as a fact, a way to another thing, the elements of a formula."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from explorer.analysis.kept import kept
from explorer.analysis.things import KIND_OF
from explorer.content.library import Library
from explorer.content.package import Package, read_package
from explorer.content.tables import table_name
from explorer.outputs.citation import short
from explorer.records.chain import OreShare
from explorer.records.words import _, number, with_unit
from explorer.ui.element.blocks import (
    Badge,
    Badges,
    Bar,
    Bars,
    Block,
    Entry,
    Fact,
    Heading,
    Paragraph,
    SourceLine,
    ToElement,
    ToThing,
)

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_COUNT = re.compile(r"(?<=[A-Za-z)\]])\d+")


@kept
def package(library: Library) -> Package:
    """What is said of the tables and their units."""
    return read_package(library.folder)


def formula(text: str) -> str:
    """A chemical formula with its counts lowered: "CePO4" as CePO₄."""
    return _COUNT.sub(lambda found: found.group().translate(_SUBSCRIPTS), text)


def cited_names(library: Library, ids: tuple[str, ...]) -> str:
    """The short names of the first three sources, and how many more there are."""
    names = [short(source) for source in map(library.source, ids[:3]) if source]
    return ", ".join(names) + (f" + {len(ids) - 3}" if len(ids) > 3 else "")


@dataclass(frozen=True, slots=True)
class ThingRow:
    """One row of a table, and its columns as facts."""

    library: Library
    row: Any

    def unit(self, column: str) -> str:
        """The unit of a column as the package gives it."""
        table = package(self.library).tables.get(table_name(type(self.row)))
        told = table.column(column) if table else None
        return (told.unit or "") if told else ""

    def mark(self, column: str) -> str:
        """The sign of words that no source was seen for."""
        return "unverified" if column in getattr(self.row, "unverified", ()) else ""

    def fact(
        self, label: str, column: str, *, note: str = "", ids: tuple[str, ...] = (), shown: str | None = None
    ) -> Fact:
        """One column as a fact; shown: its words where they are not simply the value."""
        value = getattr(self.row, column)
        if shown is None and value is not None:
            unit = self.unit(column)
            shown = with_unit(value, unit) if isinstance(value, (int, float)) else str(value)
        return Fact(label, shown, self.mark(column), note, ids)

    def words(self, column: str) -> Iterator[Block]:
        """Running text, where there is any."""
        text = getattr(self.row, column)
        if text:
            yield Paragraph(text, mark=self.mark(column))

    def known(self, *facts: Fact) -> Iterator[Fact]:
        """The facts that have a value."""
        return (fact for fact in facts if fact.value is not None)

    def country(self) -> Fact | Entry:
        """The country, with the way to its own card."""
        return Entry(self.row.country, lead=_("Country"), to=ToThing(f"country:{self.row.iso3}"))


def way_to(kind: str, row: Any) -> ToThing:
    """The way to the card of another row."""
    return ToThing(f"{kind}:{KIND_OF[kind].id(row)}")


def elements_in(library: Library, symbols: Iterable[str], title: str) -> Iterator[Block]:
    """The rare earths among some symbols, as ways to their cards."""
    known = [element for element in map(library.element, dict.fromkeys(symbols)) if element and element.is_rare_earth]
    if known:
        yield Heading(title)
        yield Badges(tuple(Badge(f"{e.symbol} {e.name}", to=ToElement(e.symbol)) for e in known))


def between(low: float | None, high: float | None, unit: str) -> str | None:
    """A range in words; one value where both ends are the same, None where neither is known."""
    if low is None or high is None or low == high:
        only = high if low is None else low
        return None if only is None else with_unit(only, unit)
    return _("{low} to {high}").format(low=number(low), high=with_unit(high, unit))


def position(at: ThingRow, row: Any) -> Iterator[Fact]:
    """Where a place lies, and how exactly that is known."""
    if row.lat is None or row.lon is None:
        return
    north = _("{degrees}° N") if row.lat >= 0 else _("{degrees}° S")
    east = _("{degrees}° E") if row.lon >= 0 else _("{degrees}° W")
    words = north.format(degrees=number(abs(row.lat), 2)) + ", " + east.format(degrees=number(abs(row.lon), 2))
    precision = getattr(row, "coord_precision", None) or ""
    yield Fact(_("Position"), words, at.mark("lat"), precision, getattr(row, "coord_source_id", ()))


def ore(library: Library, rows: Iterable[OreShare], title: str) -> Iterator[Block]:
    """The element shares of one ore as bars, the greatest first."""
    shares = sorted((r for r in rows if r.preferred and len(r.symbol) == 1), key=lambda r: -r.percent_of_reo)
    if not shares:
        return
    pattern = shares[0].pattern_id
    shares = [row for row in shares if row.pattern_id == pattern]
    most = shares[0].percent_of_reo
    yield Heading(title)
    bars = [
        Bar(
            row.symbol[0], row.percent_of_reo / most if most else None, with_unit(row.percent_of_reo, "%"),
            f"element:{row.symbol[0]}", ToElement(row.symbol[0]),
        )
        for row in shares
    ]  # fmt: skip
    yield Bars(tuple(bars))
    first = shares[0]
    words = _("Percent of all rare-earth oxides, {ore}, table of {year}").format(
        ore=first.ore_name, year=first.table_year
    )
    ids = tuple(dict.fromkeys(i for row in shares for i in row.source_id))
    yield SourceLine(words, cited_names(library, ids), ids)

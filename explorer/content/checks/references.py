"""Does everything that a cell names exist, and is every source used?"""

from collections.abc import Iterator

from explorer.content.checks.facts import Facts, Sheet
from explorer.content.package import FILE
from explorer.content.problems import Problem

ALL_RARE_EARTHS = "REE"


def references(facts: Facts) -> Iterator[Problem]:
    """Sources, country codes, element symbols and the ids of other tables."""
    yield from _sources(facts)
    countries = facts.values("countries", "iso3")
    elements = facts.values("elements", "symbol") | {ALL_RARE_EARTHS}
    for sheet in facts.sheets.values():
        for column in sheet.header:
            if column == "iso3" or column.endswith("_iso3"):
                yield from _known(sheet, column, countries, "a code of countries.csv")
            elif column == "symbol":
                yield from _known(sheet, column, elements, "a symbol of elements.csv, or REE")
            elif column == "unverified":
                yield from _known(sheet, column, frozenset(sheet.header), "a column of this table")
    for sheet, table in facts.described():
        for column in table.columns:
            if column.references:
                name, wanted = column.references.split(".", 1)
                known = facts.values(name, wanted)
                yield from _known(sheet, column.name, known, f"a value of {wanted} in {name}.csv")


def _known(sheet: Sheet, column: str, known: frozenset[str], wanted: str) -> Iterator[Problem]:
    for row in sheet.rows:
        for part in row.parts(column):
            if part not in known:
                yield Problem(sheet.file, row.number, column, part, wanted)


def _sources(facts: Facts) -> Iterator[Problem]:
    """Source ids that do not exist, and sources that nothing uses."""
    known = facts.values("sources", "source_id")
    used: set[str] = set()
    for sheet in facts.sheets.values():
        for column in sheet.header:
            if column.endswith("source_id") and sheet.name != "sources":
                yield from _known(sheet, column, known, "a source of sources.csv")
                used.update(part for row in sheet.rows for part in row.parts(column))
    for table in facts.package.tables.values():
        if not any(column.name.endswith("source_id") for column in table.columns):
            used.update(table.sources)
        for source in table.sources:
            if source not in known:
                yield Problem(FILE, 0, table.name, source, "a source of sources.csv")
    for row in facts.rows("sources"):
        if row["source_id"] not in used:
            yield facts.sheets["sources"].fault(row, "source_id", "a source that a row names")

"""Has every number its unit, its year and its source?"""

from collections.abc import Iterator

from explorer.content.checks.facts import Facts, Row, Sheet
from explorer.content.package import FILE, Table
from explorer.content.problems import Problem

_NUMBERS = {"integer", "number"}


def figures(facts: Facts) -> Iterator[Problem]:
    """Units, years and sources of all numbers."""
    dated = {row["source_id"] for row in facts.rows("sources") if row["year"]}
    for sheet, table in facts.described():
        yield from _units(sheet, table)
        numbers = [column.name for column in table.columns if column.type in _NUMBERS]
        if not numbers or sheet.name in {"sources", "countries", "gaps"}:
            continue
        for row in sheet.rows:
            if any(row[column] for column in numbers):
                if not table.undated and not _has_year(row, table, dated):
                    wanted = " or ".join((*table.year, "the year of a source"))
                    yield Problem(sheet.file, row.number, table.year[0] if table.year else "", "", wanted)
                if not row["source_id"]:
                    yield sheet.fault(row, "source_id", "a source, as the row has numbers")


def _has_year(row: Row, table: Table, dated: set[str]) -> bool:
    return any(row[column] for column in table.year) or not dated.isdisjoint(row.parts("source_id"))


def _units(sheet: Sheet, table: Table) -> Iterator[Problem]:
    """Number columns whose unit is said neither by the package nor by a column beside them."""
    units = [name for name in sheet.header if name == "unit" or name.endswith("_unit")]
    for column in table.columns:
        if column.type not in _NUMBERS or column.unit is not None:
            continue
        beside = next((u for u in units if u != "unit" and column.name.startswith(u.removesuffix("unit"))), None)
        beside = beside or next((u for u in units if u.removesuffix("_unit") == column.name), None)
        beside = beside or ("unit" if "unit" in units else None)
        if beside is None:
            yield Problem(FILE, 0, f"{table.name}.{column.name}", "", "a unit")
            continue
        for row in sheet.rows:
            if row[column.name] and not row[beside]:
                yield sheet.fault(row, beside, f"the unit of {column.name}")

"""Is every file there, typed as its record and as the package says, with no key twice?"""

import re
from collections.abc import Iterator

from explorer.content.checks.facts import Facts, Row, Sheet
from explorer.content.package import FILE, Column, Table
from explorer.content.problems import Problem
from explorer.content.table import is_day, kinds, read_table
from explorer.content.tables import TABLES

_TYPES = {
    "text": {"string"},
    "date": {"date"},
    "integer": {"integer"},
    "number": {"number"},
    "boolean": {"boolean"},
    "list": {"string"},
}
_PRECISION = {"day": "", "month": "-01", "year": "-01-01"}  # the part of a date that is not meant


def shape(facts: Facts) -> Iterator[Problem]:
    """Files, headers, types, limits, dates and keys."""
    yield from facts.package.problems
    for name, record in TABLES.items():
        yield from read_table(facts.folder / f"{name}.csv", record)[1]
        described = facts.package.tables.get(name)
        if described is None:
            yield Problem(FILE, 0, "", f"no table {name}", f"a description of {name}.csv")
        else:
            yield from _described(described)
    for name in facts.package.tables:
        if name not in TABLES:
            yield Problem(FILE, 0, "", name, "only tables that the program knows")
    for path in sorted(facts.folder.glob("*.csv")):
        if path.stem not in TABLES:
            yield Problem(path.name, 0, "", path.name, "only files that the program knows")
    for sheet, table in facts.described():
        for column in table.columns:
            if column.name in sheet.header:
                yield from _cells(sheet, column)
        yield from _keys(sheet, table)
        yield from _precision(sheet)


def _described(table: Table) -> Iterator[Problem]:
    """The columns of the description against the fields of the record."""
    known = kinds(TABLES[table.name])
    if [column.name for column in table.columns] != list(known):
        names = ", ".join(column.name for column in table.columns)
        yield Problem(FILE, 0, "", f"{table.name}: {names}", f"the columns {', '.join(known)}")
    for column in table.columns:
        kind = known.get(column.name)
        if kind is None:
            continue
        if column.type not in _TYPES[kind.name] or column.is_list != (kind.name == "list"):
            yield Problem(
                FILE, 0, f"{table.name}.{column.name}", column.type, f"the type of a field that is {kind.wanted}"
            )
        if not column.description:
            yield Problem(FILE, 0, f"{table.name}.{column.name}", "", "a description")
    if not table.title or not table.description:
        yield Problem(FILE, 0, table.name, "", "a title and a description")


def _cells(sheet: Sheet, column: Column) -> Iterator[Problem]:
    """Cells that break what the package says of their column, beyond its type."""
    pattern = re.compile(column.pattern) if column.pattern else None
    for row in sheet.rows:
        text = row[column.name]
        if not text:
            if column.required:
                yield sheet.fault(row, column.name, "a value")
        elif column.enum and text not in column.enum:
            yield sheet.fault(row, column.name, f"one of {', '.join(column.enum)}")
        elif pattern and not pattern.fullmatch(text):
            yield sheet.fault(row, column.name, f"text of the form {column.pattern}")
        elif column.type == "date" and not is_day(text):
            # In the words of the reader, who names it too: the two are then one fault.
            kind = kinds(TABLES[sheet.name]).get(column.name)
            yield sheet.fault(row, column.name, kind.wanted if kind else "a day")
        elif column.minimum is not None or column.maximum is not None:
            yield from _limits(sheet, row, column)


def _limits(sheet: Sheet, row: Row, column: Column) -> Iterator[Problem]:
    try:
        value = float(row[column.name])
    except ValueError:
        return  # named as a fault of its type
    if column.minimum is not None and value < column.minimum:
        yield sheet.fault(row, column.name, f"at least {column.minimum:g}")
    if column.maximum is not None and value > column.maximum:
        yield sheet.fault(row, column.name, f"at most {column.maximum:g}")


def _keys(sheet: Sheet, table: Table) -> Iterator[Problem]:
    """Rows with the key of an earlier row."""
    seen: dict[tuple[str, ...], int] = {}
    for row in sheet.rows if table.key else ():
        key = tuple(row[column] for column in table.key)
        if key in seen:
            found = ", ".join(key)
            yield Problem(
                sheet.file, row.number, "+".join(table.key), found, f"each key once (it is in row {seen[key]})"
            )
        seen.setdefault(key, row.number)


def _precision(sheet: Sheet) -> Iterator[Problem]:
    """Dates whose precision is missing; dates beside a plain column precision that say more than it allows."""
    pairs = {name: name.removesuffix("_precision") for name in sheet.header} | {"precision": "date"}
    for name, dated in pairs.items():
        if name == dated or not {name, dated} <= set(sheet.header):
            continue
        for row in sheet.rows:
            if row[dated] and row[name] not in _PRECISION:
                yield sheet.fault(row, name, "day, month or year beside a date")
            elif row[name] and not row[dated]:
                yield sheet.fault(row, dated, f"a date, as {name} is {row[name]}")
            elif name == "precision" and not row[dated].endswith(_PRECISION.get(row[name], "")):
                yield sheet.fault(
                    row, dated, f"a date that ends in {_PRECISION[row[name]]}, as precision is {row[name]}"
                )

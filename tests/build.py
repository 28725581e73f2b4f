"""Sound records to start from; a test names only what it is about.

`make(Production, year=2010)` gives a record whose other fields hold the plainest value of their type; `folder(path,
record, ...)` writes records as a folder of facts that a Library can read.
"""

import csv
from collections import defaultdict
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from explorer.content.library import Library
from explorer.content.table import kinds
from explorer.content.tables import TABLES, table_name

R = TypeVar("R")

PLAIN = {"integer": 2000, "number": 1.0, "boolean": False, "date": "2010-01-01"}
KNOWN = {"iso3": "CHN", "reporter_iso3": "CHN", "partner_iso3": "USA", "symbol": "Nd", "source_id": "demo"}


def make(record: type[R], **changes: Any) -> R:
    """A record with these fields; of the others, those that may be empty are."""
    values = {field.name: _plain(record, field.name) for field in fields(record)}
    return record(**{**values, **changes})


def folder(path: Path, *records: Any) -> Path:
    """A folder with all tables, these records in them; its own path again."""
    path.mkdir(parents=True, exist_ok=True)
    rows: dict[str, list[Any]] = defaultdict(list)
    for record in records:
        rows[table_name(type(record))].append(record)
    for name, record in TABLES.items():
        with (path / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            columns = [field.name for field in fields(record)]
            writer.writerow(columns)
            writer.writerows([_cell(getattr(row, column)) for column in columns] for row in rows[name])
    return path


def library(path: Path, *records: Any) -> Library:
    """A library of these records, kept in a folder."""
    return Library(folder(path, *records))


def _plain(record: type[Any], field: str) -> Any:
    kind = kinds(record)[field]
    if kind.name == "list":
        return (KNOWN[field],) if field in KNOWN else ()
    if kind.optional:
        return None
    return PLAIN.get(kind.name, KNOWN.get(field, field))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ";".join(value) if isinstance(value, tuple) else str(value)

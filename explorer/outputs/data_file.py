"""A table of the data package as CSV or JSON, with the units of its columns and its sources in full.

As in a figure's CSV, lines that start with "#" stand before the header: what the table is, a line for every column,
a line for every source its rows name.
"""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from explorer.content.library import Library
from explorer.content.package import Table, read_package
from explorer.content.tables import TABLES
from explorer.outputs.files import write_atomic
from explorer.outputs.row_text import commented, source_words
from explorer.records.source import Source
from explorer.records.words import _


def save_table(name: str, path: Path, library: Library | None = None) -> None:
    """Write a table as .csv or .json.

    Raises KeyError for a table that is not there, ValueError for another ending, OSError where it cannot be written.
    """
    writers = {".csv": table_csv, ".json": table_json}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise ValueError(
            _("found the ending “{found}”, wanted {wanted}").format(found=path.suffix, wanted=", ".join(writers))
        )
    write_atomic(path, writer(name, library).encode())


def table_csv(name: str, library: Library | None = None) -> str:
    """The rows of a table under its comment lines. Raises KeyError for a table that is not there."""
    library = library or Library()
    record, table = TABLES[name], _described(name, library)
    names = [field.name for field in fields(record)]
    body = ([_cell(getattr(row, each)) for each in names] for row in library.rows(record))
    return commented(_about(name, table, library), [names, *body])


def table_json(name: str, library: Library | None = None) -> str:
    """The rows of a table, its columns with units, its sources; unknown values are null."""
    library = library or Library()
    table = _described(name, library)
    columns = [
        {"name": c.name, "type": c.type, "unit": c.unit, "description": c.description} for c in table.columns
    ] if table else []  # fmt: skip
    value = {
        "name": name,
        "title": table.title if table else name,
        "description": table.description if table else "",
        "columns": columns,
        "rows": [asdict(row) for row in library.rows(TABLES[name])],
        "sources": [asdict(source) for source in _sources(name, library)],
    }
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _described(name: str, library: Library) -> Table | None:
    return read_package(library.folder).tables.get(name)


def _about(name: str, table: Table | None, library: Library) -> list[str]:
    lines = [_("Table: {title}").format(title=table.title if table else name)]
    if table:
        lines.append(table.description)
        lines += [
            _("Column {name}: {description}").format(name=c.name, description=c.description)
            + (_("; unit: {unit}").format(unit=c.unit) if c.unit else "")
            for c in table.columns
        ]
        lines += [_("Licence: {licence}").format(licence=licence) for licence in table.licences]
    for source in _sources(name, library):
        lines.append(_("Source {key}: {words}").format(key=source.source_id, words=source_words(source)))
    return lines


def _sources(name: str, library: Library) -> list[Source]:
    """The sources that the rows name, in the order of their first naming."""
    if TABLES[name] is Source:
        return []
    columns = [f.name for f in fields(TABLES[name]) if f.name.endswith("source_id")]
    ids = dict.fromkeys(
        i for row in library.rows(TABLES[name]) for column in columns for i in getattr(row, column) or ()
    )
    return [source for source in map(library.source, ids) if source]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ";".join(value) if isinstance(value, tuple) else str(value)

"""The rules by which a row of the research tables ships, in whole or in part."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schema import Table

NOT_SEEN = "Known from memory, or seen in part only; no page was found that shows all of it."
NOT_SEEN_VALUE = "The rest of the row was seen in its source; this value was not."
NOT_SEEN_FIGURE = "These words hold a figure that was not seen in a source."
UNCHECKED_WORDS = "unverified"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something left out: the table, the row in words, the columns (none for the whole row), the reason."""

    table: str
    row: str
    columns: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Carried:
    """The rows of a table that ship, as text, and what was left out."""

    table: Table
    rows: tuple[dict[str, str], ...]
    gaps: tuple[Gap, ...]


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a research table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def correct(table: Table, rows: list[dict[str, str]], corrections: list[dict[str, Any]]) -> None:
    """Put words right in place. Raises SystemExit for a correction that finds nothing to put right."""
    for told in corrections:
        if told["table"] != table.name:
            continue
        column, only = told["column"], told.get("only", {})
        hits = [
            row for row in rows if told["was"] in row[column] and all(row[name] == text for name, text in only.items())
        ]
        if not hits:
            raise SystemExit(f"corrections.toml, {table.name}.{column}: nothing says {told['was']!r}")
        for row in hits:
            row[column] = row[column].replace(told["was"], told["now"])


def carry(table: Table, rows: list[dict[str, str]], left_out: dict[str, Any]) -> Carried:
    """The rows of one table by the rules.

    left_out: for a row by its name, the reason why it is left out, or which of its columns are and why.
    Raises SystemExit for a name that no row has.
    """
    unknown = left_out.keys() - {_name(table, row) for row in rows}
    if unknown:
        raise SystemExit(f"left_out.toml, {table.name}: no row is called {', '.join(sorted(unknown))}")
    kept: list[dict[str, str]] = []
    gaps: list[Gap] = []
    for row in rows:
        name = _name(table, row)
        doubtful = [field for field in row.get("unverified_fields", "").split(";") if field]
        told = left_out.get(name)
        if isinstance(told, str):
            gaps.append(Gap(table.name, name, (), told))
        elif "all" in doubtful or (row.get("verified") != "yes" and not table.read_by_hand):
            reason = f"Not seen in a source: {', '.join(doubtful)}." if doubtful and "all" not in doubtful else NOT_SEEN
            gaps.append(Gap(table.name, name, (), reason))
        else:
            blank = dict.fromkeys(told["columns"], told["reason"]) if told else {}
            shipped, missing = _row(table, row, blank, set(doubtful))
            kept.append(shipped)
            gaps += missing
    return Carried(table, tuple(kept), tuple(dict.fromkeys(gaps)))


def _name(table: Table, row: dict[str, str]) -> str:
    """The row in words, for the list of gaps."""
    return ", ".join(row[column] for column in table.row_name or table.key if row[column])


def _row(
    table: Table, row: dict[str, str], blank: dict[str, str], doubtful: set[str]
) -> tuple[dict[str, str], list[Gap]]:
    """One row with its doubtful values blanked (those in blank for the reason given) and its doubtful words named."""
    words: list[str] = []
    for flag, columns in table.flags.items():
        if row[flag] == "no":
            blank |= {column: NOT_SEEN_VALUE for column in columns if row[column]}
    for column in table.columns:
        text = row.get(column.name, "")
        if column.name in doubtful and text and column.name not in blank:
            if column.kind != "string" or column.name in table.figures:
                blank[column.name] = NOT_SEEN_VALUE
            elif any(sign.isdigit() for sign in text):
                blank[column.name] = NOT_SEEN_FIGURE
            else:
                words.append(column.name)
    for column, others in table.together.items():
        if column in blank:
            blank |= {other: blank[column] for other in others if row[other]}
    shipped = {
        column.name: "" if column.name in blank else _tidy(row[column.name], column.kind)
        for column in table.columns
        if column.name != UNCHECKED_WORDS
    }
    if UNCHECKED_WORDS in {column.name for column in table.columns}:
        shipped[UNCHECKED_WORDS] = ";".join(words)
    gaps = [
        Gap(table.name, _name(table, row), tuple(c for c in blank if blank[c] == reason), reason)
        for reason in dict.fromkeys(blank.values())
    ]
    return shipped, gaps


def _tidy(text: str, kind: str) -> str:
    """A cell as it ships: a list without blanks around its parts."""
    return ";".join(part.strip() for part in text.split(";")) if kind == "list" else text

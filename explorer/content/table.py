"""A CSV file as records, with every fault in it.

The fields of the record are the columns of the file. Cells are turned column by column, which is quick; only a
column that fails is looked at cell by cell, to name the faulty ones.
"""

import csv
import math
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from functools import cache
from io import StringIO
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, get_args

from explorer.content.problems import Problem

R = TypeVar("R")

_DIGITS = frozenset("0123456789+-.eE")
_BOOLEANS = {"yes": True, "no": False}
# Records keep a day as the text it is written in; these columns must hold one (the check of the package holds them
# to it), as a single odd day would take down every chart and search that has to place it in time.
_DAYS = frozenset(
    ("announced", "date", "deadline", "effective", "period_end", "period_start", "status_as_of", "status_until")
)
AT_ONCE = 4096
"""So many rows are turned into records at once."""


class Kind(NamedTuple):
    """How the cells of one column are read."""

    name: str
    optional: bool
    one: Callable[[str], Any]
    wanted: str


def read_table(path: Path, record: type[R]) -> tuple[tuple[R, ...], tuple[Problem, ...]]:
    """The sound rows of a file, and every fault in it. Raises nothing for a bad file."""
    header, rows, problems = read_cells(path)
    if not header:
        return (), tuple(problems)
    columns = kinds(record)
    problems += wrong_header(path.name, header, tuple(columns))
    if set(columns) - set(header):
        return (), tuple(problems)
    numbers, sound = _whole_rows(path.name, header, rows, problems)
    made: list[R] = []
    # Part by part: turning a long table at once would keep the interpreter from the window for half a second.
    for start in range(0, len(sound), AT_ONCE):
        part = Part(path.name, header, numbers[start : start + AT_ONCE], sound[start : start + AT_ONCE])
        made += _records(record, part, columns, problems)
    return tuple(made), tuple(sorted(problems, key=lambda p: p.row))


class Part(NamedTuple):
    """Some rows of a file, with as many cells each as the header, and their numbers."""

    file: str
    header: list[str]
    numbers: list[int]
    rows: list[list[str]]


def _records(record: type[R], part: Part, columns: dict[str, Kind], problems: list[Problem]) -> list[R]:
    """The sound rows of a part; faults go to problems."""
    bad: set[int] = set()
    cells: list[Sequence[Any]] = []
    raw = list(zip(*part.rows, strict=True))
    for column, kind in columns.items():
        texts = raw[part.header.index(column)]
        try:
            cells.append(_column(texts, kind))
        except (ValueError, KeyError):
            cells.append(_cells(texts, kind, Place(part.file, column, part.numbers), problems, bad))
    made = list(map(record, *cells))
    return [one for index, one in enumerate(made) if index not in bad] if bad else made


def read_cells(path: Path) -> tuple[list[str], list[tuple[int, list[str]]], list[Problem]]:
    """Header, numbered rows and faults of a CSV file, all cells as text."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return [], [], [Problem(path.name, 0, "", "no such file", "this file")]
    except UnicodeDecodeError as error:
        row = error.object[: error.start].count(b"\n") + 1
        found = error.object[error.start : error.start + 1].hex()
        return [], [], [Problem(path.name, row, "", f"the byte {found}", "text in UTF-8")]
    except OSError as error:
        return [], [], [Problem(path.name, 0, "", str(error.strerror), "a file that can be read")]
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    problems: list[Problem] = []
    try:
        rows.extend((number, cells) for number, cells in enumerate(reader, start=1) if cells)
    except csv.Error as error:
        problems.append(
            Problem(path.name, len(rows) + 1, "", str(error), "cells parted by commas, quoted where needed")
        )
    if not rows:
        return [], [], problems or [Problem(path.name, 1, "", "an empty file", "a header row")]
    return rows[0][1], rows[1:], problems


def wrong_header(file: str, header: Sequence[str], wanted: Sequence[str]) -> list[Problem]:
    """Columns that are missing, not known, twice, or in another order."""
    problems = [Problem(file, 1, c, c, f"one of {', '.join(wanted)}") for c in header if c not in wanted]
    problems += [Problem(file, 1, c, "", "this column") for c in wanted if c not in header]
    problems += [Problem(file, 1, c, c, "each column once") for c in dict.fromkeys(header) if header.count(c) > 1]
    if not problems and list(header) != list(wanted):
        problems.append(Problem(file, 1, "", ",".join(header), f"the order {','.join(wanted)}"))
    return problems


@cache
def kinds(record: type[Any]) -> dict[str, Kind]:
    """How each column of a record is read, from the types of its fields."""
    return {field.name: _kind(field.name, field.type) for field in fields(record)}


def _kind(column: str, hint: Any) -> Kind:
    optional = isinstance(hint, UnionType)
    plain = next(part for part in get_args(hint) if part is not NoneType) if optional else hint
    name, one, wanted = {
        str: ("text", str, "text"),
        int: ("integer", _integer, "a whole number"),
        float: ("number", _number, "a number"),
        bool: ("boolean", _BOOLEANS.__getitem__, "yes or no"),
    }.get(plain, ("list", split, "a list parted by ;"))
    if column in _DAYS and name == "text":
        name, one, wanted = "date", _day, "a day such as 2025-04-04"
    return Kind(name, optional or name == "list", one, f"{wanted}, or nothing" if optional else wanted)


@cache
def split(text: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list; an empty cell is an empty list."""
    parts = tuple(text.split(";")) if text else ()
    if "" in parts or any(part != part.strip() for part in parts):
        raise ValueError(text)
    return parts


def _integer(text: str) -> int:
    if not _DIGITS.issuperset(text):
        raise ValueError(text)
    return int(text)


def _number(text: str) -> float:
    if not _DIGITS.issuperset(text):
        raise ValueError(text)
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def is_day(text: str) -> bool:
    """Whether a text is an ISO day, written out in full."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _day(text: str) -> str:
    if not is_day(text):
        raise ValueError(text)
    return text


def _column(texts: Sequence[str], kind: Kind) -> Sequence[Any]:
    """All cells of a column at once. Raises ValueError or KeyError if one of them is not sound."""
    if kind.name == "text":
        if kind.optional:
            return [text or None for text in texts]
        if "" in texts:
            raise ValueError("")
        return texts
    one = kind.one
    if kind.optional and kind.name != "list":
        return [one(text) if text else None for text in texts]
    return [one(text) for text in texts]


class Place(NamedTuple):
    """Where a column of cells stands."""

    file: str
    column: str
    numbers: Sequence[int]


def _cells(texts: Sequence[str], kind: Kind, place: Place, problems: list[Problem], bad: set[int]) -> list[Any]:
    """The cells of a column one by one; faults go to problems, the places of their rows to bad."""
    made: list[Any] = []
    for index, text in enumerate(texts):
        try:
            made.append(_column([text], kind)[0])
        except (ValueError, KeyError):
            made.append(None)
            bad.add(index)
            problems.append(Problem(place.file, place.numbers[index], place.column, text, kind.wanted))
    return made


def _whole_rows(
    file: str, header: Sequence[str], rows: Sequence[tuple[int, list[str]]], problems: list[Problem]
) -> tuple[list[int], list[list[str]]]:
    """The rows that have as many cells as the header, and their numbers."""
    numbers: list[int] = []
    sound: list[list[str]] = []
    for number, cells in rows:
        if len(cells) == len(header):
            numbers.append(number)
            sound.append(cells)
        else:
            problems.append(Problem(file, number, "", f"{len(cells)} cells", f"{len(header)} cells"))
    return numbers, sound

"""What datapackage.json says of the tables: titles, columns with their units, sources, licences."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from explorer.content import places
from explorer.content.problems import Problem

FILE = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Column:
    """One column as the package describes it.

    type: string, integer, number, boolean or date.
    unit: unit of every number in it; "" for a number without one, None where nothing is said.
    references: "table.column" that holds every value.
    """

    name: str
    type: str
    description: str
    unit: str | None
    is_list: bool
    required: bool
    enum: tuple[str, ...]
    minimum: float | None
    maximum: float | None
    pattern: str | None
    references: str | None


@dataclass(frozen=True, slots=True)
class Table:
    """One table as the package describes it.

    year: the columns that date a row.
    undated: why there is no year in the table, or in some of its rows.
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    sources: tuple[str, ...]
    licences: tuple[str, ...]
    year: tuple[str, ...]
    undated: str | None

    def column(self, name: str) -> Column | None:
        """The column of this name, if there is one."""
        return next((column for column in self.columns if column.name == name), None)


@dataclass(frozen=True, slots=True)
class Package:
    """The whole package.

    not_drawable: for a country code that the map lacks, the reason.
    """

    title: str
    description: str
    created: str
    licence: str
    tables: dict[str, Table]
    not_drawable: dict[str, str]
    problems: tuple[Problem, ...]


def read_package(folder: Path | None = None) -> Package:
    """The package of a folder of facts, the shipped one by default; faults are in it, nothing is raised."""
    path = (folder or places.data()) / FILE
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return _empty(Problem(FILE, 0, "", "no such file", "this file"))
    except OSError as error:
        return _empty(Problem(FILE, 0, "", str(error.strerror), "a file that can be read"))
    except (UnicodeDecodeError, RecursionError) as error:
        return _empty(Problem(FILE, 0, "", str(error), "JSON in UTF-8"))
    except json.JSONDecodeError as error:
        return _empty(Problem(FILE, error.lineno, "", error.msg, "JSON"))
    if not isinstance(told, dict):
        return _empty(Problem(FILE, 0, "", type(told).__name__, "an object with resources"))
    return _package(cast("dict[str, Any]", told))


def _empty(problem: Problem) -> Package:
    return Package("", "", "", "", {}, {}, (problem,))


def _package(told: dict[str, Any]) -> Package:
    tables: dict[str, Table] = {}
    not_drawable: dict[str, str] = {}
    problems: list[Problem] = []
    for resource in _dicts(told, "resources"):
        name = str(resource.get("name", ""))
        not_drawable |= {str(k): str(v) for k, v in _dict(resource, "not_drawable").items()}
        if resource.get("profile") != "tabular-data-resource":
            continue
        try:
            tables[name] = _table(name, resource)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError, re.error) as error:
            problems.append(Problem(FILE, 0, "", f"{name}: {error!r}", "a tabular data resource with a schema"))
    licences = [str(licence.get("title", "")) for licence in _dicts(told, "licenses")]
    texts = {key: str(told.get(key, "")) for key in ("title", "description", "created")}
    return Package(
        **texts, licence=", ".join(licences), tables=tables, not_drawable=not_drawable, problems=tuple(problems)
    )


def _table(name: str, told: dict[str, Any]) -> Table:
    schema = told["schema"]
    return Table(
        name=name,
        title=str(told["title"]),
        description=str(told["description"]),
        columns=tuple(_column(column) for column in schema["fields"]),
        key=_texts(schema, "primaryKey"),
        sources=tuple(str(source["name"]) for source in _dicts(told, "sources")),
        licences=_texts(told, "licences"),
        year=_texts(told, "year"),
        undated=_text(told, "undated"),
    )


def _column(told: dict[str, Any]) -> Column:
    limits = _dict(told, "constraints")
    low, high = limits.get("minimum"), limits.get("maximum")
    pattern, references = _text(limits, "pattern"), _text(told, "references")
    re.compile(pattern or "")
    if references is not None and "." not in references:
        raise ValueError(f"references is {references!r}, wanted table.column")
    return Column(
        name=str(told["name"]),
        type=str(told["type"]),
        description=str(told["description"]),
        unit=_text(told, "unit"),
        is_list=told.get("list") == ";",
        required=limits.get("required") is True,
        enum=_texts(limits, "enum"),
        minimum=None if low is None else float(low),
        maximum=None if high is None else float(high),
        pattern=pattern,
        references=references,
    )


def _text(told: dict[str, Any], key: str) -> str | None:
    return None if told.get(key) is None else str(told[key])


def _texts(told: dict[str, Any], key: str) -> tuple[str, ...]:
    return tuple(str(one) for one in told.get(key, ()))


def _dict(told: dict[str, Any], key: str) -> dict[str, Any]:
    found = told.get(key)
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _dicts(told: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found = told.get(key)
    members = cast("list[Any]", found) if isinstance(found, list) else []
    return [cast("dict[str, Any]", member) for member in members if isinstance(member, dict)]

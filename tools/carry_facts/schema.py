"""The schema files as values: what each table and column is, and how it is carried."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LIST_PATTERN = r"[^;\s]([^;]*[^;\s])?(;[^;\s]([^;]*[^;\s])?)*"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a shipped table.

    kind: string, integer, number, boolean, date, or list (values joined by ;).
    references: "table.column" that holds every value of this column.
    """

    name: str
    kind: str
    description: str
    unit: str | None = None
    required: bool = False
    enum: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    references: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One shipped table.

    origin: its file in the research folder.
    key: the columns that no two rows share; () where the source has no key.
    row_name: the columns that name a row in words.
    year: the columns that date a row; undated says why there is none, or not in every row.
    flags: for a yes/no column of the origin, the columns that are blank where it says no.
    together: for a column, those that mean nothing without it.
    figures: text columns whose words are figures, blank like numbers where they are not verified.
    read_by_hand: rows ship although they are marked as not verified, save those left out by name.
    """

    name: str
    record: str
    title: str
    description: str
    columns: tuple[Column, ...]
    origin: str | None = None
    key: tuple[str, ...] = ()
    row_name: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    undated: str | None = None
    flags: dict[str, list[str]] = field(default_factory=dict)
    together: dict[str, list[str]] = field(default_factory=dict)
    figures: tuple[str, ...] = ()
    read_by_hand: bool = False
    sources: tuple[str, ...] = ()

    def column(self, name: str) -> Column:
        """The column of this name. Raises KeyError."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name} has no column {name}")


def read_schema(folder: Path) -> tuple[Table, ...]:
    """All tables of the schema files, in the order of the file names and of the tables in them."""
    common = tomllib.loads((folder / "common.toml").read_text(encoding="utf-8"))
    tables: list[Table] = []
    for path in sorted(folder.glob("*.toml")):
        if path.name != "common.toml":
            content = tomllib.loads(path.read_text(encoding="utf-8"))
            tables += [_table(name, told, common) for name, told in content.items()]
    return tuple(tables)


def _table(name: str, told: dict[str, Any], common: dict[str, dict[str, Any]]) -> Table:
    columns = tuple(_column(key, {**common.get(key, {}), **about}) for key, about in told.pop("columns").items())
    origin = told.pop("from", None)
    for plural in ("key", "row_name", "year", "figures", "sources"):
        told[plural] = tuple(told.get(plural, ()))
    return Table(name=name, columns=columns, origin=origin, **told)


def _column(name: str, about: dict[str, Any]) -> Column:
    about = dict(about)
    kind = about.pop("type", "list" if name.endswith("source_id") else "string")
    return Column(
        name=name,
        kind=kind,
        description=about.pop("text", ""),
        enum=tuple(about.pop("enum", ())),
        **about,
    )

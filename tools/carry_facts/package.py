"""The data package: what is in the folder, said by the Frictionless standard (version 1)."""

from typing import Any

from schema import LIST_PATTERN, Column, Table

CC_BY = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def resource(table: Table, used: list[dict[str, str]]) -> dict[str, Any]:
    """One table as a tabular data resource; used are the rows of its sources."""
    told: dict[str, Any] = {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema(table),
    }
    if used:
        told["sources"] = [_source(row) for row in used]
        told["licences"] = sorted({row["licence"] for row in used if row["licence"]})
    told |= {"year": list(table.year)} if table.year else {}
    told |= {"undated": table.undated} if table.undated else {}
    return told


def schema(table: Table) -> dict[str, Any]:
    """The table schema."""
    told: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        told["primaryKey"] = list(table.key)
    return told


def _source(row: dict[str, str]) -> dict[str, str]:
    told = {"title": row["title"], "name": row["source_id"]}
    if row["url"]:
        told["path"] = row["url"]
    return told


def _field(column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "type": "string" if column.kind == "list" else column.kind,
        "description": column.description,
    }
    if column.unit is not None:
        told["unit"] = column.unit
    if column.kind == "boolean":
        told |= {"trueValues": ["yes"], "falseValues": ["no"]}
    limits: dict[str, Any] = {"required": True} if column.required else {}
    if column.kind == "list":
        told["list"] = ";"
        limits["pattern"] = LIST_PATTERN
    if column.pattern:
        limits["pattern"] = column.pattern
    if column.enum:
        limits["enum"] = list(column.enum)
    for name in ("minimum", "maximum"):
        if getattr(column, name) is not None:
            limits[name] = getattr(column, name)
    if limits:
        told["constraints"] = limits
    if column.references:
        told["references"] = column.references
    return told

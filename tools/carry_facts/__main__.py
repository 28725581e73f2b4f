"""Carries the research tables into assets/data: `python tools/carry_facts RESEARCH_FOLDER`.

Nothing is retyped: each table is copied by the rules in rows.py and the schema files, so that a second run
writes the same bytes. What is left out goes to gaps.csv. Kept by hand beside this file: the schema (what each
column means), corrections.toml (words put right), left_out.toml, gaps.toml, expected_sums.toml, sources.toml,
countries.csv and claim_views.csv. Who has no research folder may add rows to assets/data directly;
`rare-earth-explorer check` reads them.
"""

import argparse
import csv
import io
import json
import os
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from package import CC_BY, resource
from rows import Carried, Gap, carry, correct, read_rows
from schema import Table, read_schema

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Read the arguments and carry."""
    parser = argparse.ArgumentParser(description="Carry the research tables into the program's data package.")
    parser.add_argument("research", type=Path, help="folder with the research tables and sources.csv")
    parser.add_argument("-o", "--output", type=Path, default=HERE.parents[1] / "assets" / "data")
    parser.add_argument("--rules", type=Path, default=HERE, help="folder with schema/, left_out.toml, gaps.toml, ...")
    told = parser.parse_args()
    carry_all(told.research, told.rules, told.output)


def carry_all(research: Path, rules: Path, output: Path) -> None:
    """Write every table and datapackage.json."""
    tables = {table.name: table for table in read_schema(rules / "schema")}
    left_out = _rules(rules / "left_out.toml")
    corrections = _rules(rules / "corrections.toml").get("correction", [])
    carried: dict[str, Carried] = {}
    for name, table in tables.items():
        if table.origin:
            rows = read_rows(research / table.origin)
            correct(table, rows, corrections)
            carried[name] = carry(table, rows, left_out.get(name, {}))
    cut_references(carried)
    written = {name: list(told.rows) for name, told in carried.items()}
    if "expected_sums" in tables:
        written["expected_sums"] = [
            {**row, "difference": str(row["difference"])} for row in _rules(rules / "expected_sums.toml").get("sum", [])
        ]
    if "claim_views" in tables:
        written["claim_views"] = read_rows(rules / "claim_views.csv")
    sources = shipped_sources(research, rules, tables, written)
    written["sources"] = sources
    written["countries"] = countries(rules)
    written["gaps"] = [_gap(gap) for told in carried.values() for gap in told.gaps]
    written["gaps"] += [{"columns": "", **row} for row in _rules(rules / "gaps.toml").get("gap", [])]
    output.mkdir(parents=True, exist_ok=True)
    for name, rows in written.items():
        _write(output / f"{name}.csv", _csv([column.name for column in tables[name].columns], rows))
    about = _rules(rules / "package.toml")
    _write(
        output / "datapackage.json", json.dumps(package(about, tables, written), indent=1, ensure_ascii=False) + "\n"
    )


def cut_references(carried: dict[str, Carried]) -> None:
    """Blank references to rows that were left out; where a reference is required, leave the row out too."""
    for name, told in carried.items():
        rows, gaps = list(told.rows), list(told.gaps)
        for column in told.table.columns:
            place, _, wanted = (column.references or "").partition(".")
            if place not in carried:
                continue
            known = {row[wanted] for row in carried[place].rows}
            for row in list(rows):
                parts = row[column.name].split(";") if row[column.name] else []
                lost = [part for part in parts if part not in known]
                if not lost:
                    continue
                words = ", ".join(row[c] for c in told.table.row_name or told.table.key if row[c])
                reason = f"It names {', '.join(lost)}, which was left out of the table {place}."
                gaps.append(Gap(name, words, () if column.required else (column.name,), reason))
                if column.required:
                    rows.remove(row)
                else:
                    row[column.name] = ";".join(part for part in parts if part in known)
        carried[name] = Carried(told.table, tuple(rows), tuple(dict.fromkeys(gaps)))


def shipped_sources(
    research: Path, rules: Path, tables: dict[str, Table], written: dict[str, list[dict[str, str]]]
) -> list[dict[str, str]]:
    """The sources that a shipped row or table names, with our own wording of the few that need it."""
    used = {source for table in tables.values() for source in table.sources}
    for name, rows in written.items():
        used |= used_sources(tables[name], rows)
    wording = _rules(rules / "sources.toml")
    names = [column.name for column in tables["sources"].columns]
    replaced = wording.get("licence", {})
    rows: list[dict[str, str]] = []
    for row in read_rows(research / "sources.csv") + [{"source_id": i} for i in wording.get("new", {})]:
        if row["source_id"] in used:
            told = {**row, **wording.get("new", {}).get(row["source_id"], {}), **wording.get(row["source_id"], {})}
            licence = told.get("licence", "")
            rows.append({name: told.get(name, "") for name in names} | {"licence": replaced.get(licence, licence)})
    missing = used - {row["source_id"] for row in rows}
    if missing:
        raise SystemExit(f"sources.csv has no row for {', '.join(sorted(missing))}")
    return rows


def used_sources(table: Table, rows: Iterable[dict[str, str]]) -> set[str]:
    """The ids in all source columns of these rows."""
    columns = [column.name for column in table.columns if column.kind == "list" and column.name.endswith("source_id")]
    return {source for row in rows for name in columns for source in row[name].split(";") if source}


def countries(rules: Path) -> list[dict[str, str]]:
    """Code, name and kind of every country and group, by code."""
    rows = [{name: row[name] for name in ("iso3", "name", "kind")} for row in read_rows(rules / "countries.csv")]
    return sorted(rows, key=lambda row: row["iso3"])


def package(
    about: dict[str, Any], tables: dict[str, Table], written: dict[str, list[dict[str, str]]]
) -> dict[str, Any]:
    """The whole descriptor."""
    by_id = {row["source_id"]: row for row in written["sources"]}
    more = about.pop("resources", [])
    told = {"profile": "data-package", **about, "licenses": [CC_BY]}
    told["resources"] = [
        resource(table, [by_id[i] for i in sorted(used_sources(table, written[name]) | set(table.sources))])
        for name, table in tables.items()
    ] + more
    return told


def _gap(gap: Gap) -> dict[str, str]:
    return {"table": gap.table, "row": gap.row, "columns": ";".join(gap.columns), "reason": gap.reason}


def _rules(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _csv(names: Sequence[str], rows: Iterable[dict[str, str]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    beside = path.with_name(path.name + ".part")
    beside.write_text(text, encoding="utf-8", newline="")
    os.replace(beside, path)


if __name__ == "__main__":
    main()

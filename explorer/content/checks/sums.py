"""Do the parts add up, save where the table expected_sums says why not?"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from explorer.content.checks.facts import Facts, Row
from explorer.content.problems import Problem

_CLOSE = 0.005


class Sum(NamedTuple):
    """One sum: what it is of, by how much it misses what is wanted, and the first row that it adds."""

    row: str
    difference: float
    first: int


def sums(facts: Facts) -> Iterator[Problem]:
    """End uses and ores to 100 percent, country rows to the printed total of the world."""
    for check, file, column, made, slack in (
        ("end use", "end_use_shares.csv", "share_percent", _end_uses(facts), 2.0),
        ("ore", "ore_distribution.csv", "percent_of_reo", _ores(facts), 1.5),
        ("world production", "production.csv", "tonnes_reo", _production(facts), 0.0),
    ):
        expected = {row["row"]: row for row in facts.rows("expected_sums") if row["check"] == check}
        for one in made:
            row = expected.pop(one.row, None)
            wanted = _number(row["difference"]) if row else 0.0
            if wanted is not None and abs(one.difference - wanted) > (_CLOSE if row else slack + _CLOSE):
                right = f"{wanted:+g}" if row else f"within {slack:g}" if slack else "0"
                found = f"{one.row}: parts less the whole are {one.difference:+g}"
                yield Problem(file, one.first, column, found, f"{right}, or a reason in expected_sums.csv")
        for row in expected.values():
            yield facts.sheets["expected_sums"].fault(row, "row", f"a sum that the check for {check} makes")


def _end_uses(facts: Facts) -> list[Sum]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in facts.rows("end_use_shares"):
        groups[f"{row['symbol']}, {row['region']}, {row['year']}"].append(row)
    return [_sum(name, rows, "share_percent", 100.0) for name, rows in groups.items()]


def _ores(facts: Facts) -> list[Sum]:
    """Ores whose elements were all reported; where some were not, the rest of 100 is unknown."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in facts.rows("ore_distribution"):
        groups[row["pattern_id"]].append(row)
    return [_sum(name, rows, "percent_of_reo", 100.0) for name, rows in groups.items()]


def _production(facts: Facts) -> list[Sum]:
    """Years of the main series in which at least two countries are printed beside the world."""
    groups: dict[str, list[Row]] = defaultdict(list)
    totals: dict[str, float | None] = {}
    for row in facts.rows("production"):
        if row["series"] == "usgs_main" and row["kind"] == "printed":
            if row["iso3"] == "WLD":
                totals[row["year"]] = _number(row["tonnes_reo"])
            else:
                groups[row["year"]].append(row)
    made: list[Sum] = []
    for year, rows in groups.items():
        total = totals.get(year)
        if total is not None and len(rows) > 1:
            made.append(_sum(year, rows, "tonnes_reo", total))
    return made


def _sum(name: str, rows: list[Row], column: str, whole: float) -> Sum:
    parts = [_number(row[column]) for row in rows]
    return Sum(name, round(sum(part for part in parts if part is not None) - whole, 6), rows[0].number)


def _number(text: str) -> float | None:
    """The number in a cell; None where it is not one, which the shape check names."""
    try:
        return float(text)
    except ValueError:
        return None

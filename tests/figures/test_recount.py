"""Figures of the Supply page counted anew from the files of facts, by other code than the program's."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from explorer.content.library import Library
from explorer.exploration.choices import Book, Measure
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel
from explorer.outputs.table import rows

DATA = Path(__file__).resolve().parents[2] / "assets" / "data"
YEARS = (1992, 1998, 2005, 2010, 2016, 2020, 2023, 2024, 2025)


def facts(name):
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def mined(book):
    """Tonnes by year and country after one survey, as the file has them."""
    found = defaultdict(dict)
    for row in facts("production" if book is Book.USGS else "production_bgs"):
        # Before 1998 no country rows of the first survey fit its world total.
        if book is Book.BGS or (row["series"] == "usgs_main" and int(row["year"]) >= 1998):
            found[int(row["year"])][row["iso3"]] = row
    return found


@pytest.fixture(scope="module")
def shipped():
    return Library()


def cells(figure):
    """Values of a table by row and column; statuses under "... status"."""
    head, *body = rows(figure)
    return {(row[0], name): cell for row in body for name, cell in zip(head[1:], row[1:], strict=True)}


@pytest.mark.parametrize("book", Book)
@pytest.mark.parametrize("measure", Measure)
@pytest.mark.parametrize("year", YEARS)
def test_the_ranking_is_that_of_the_file(shipped, book, measure, year):
    figure = panel("production.ranking").build(shipped, Exploration().in_year(year).by_book(book).measured(measure))
    of_year = dict(mined(book)[year])
    world = float(of_year.pop("WLD")["tonnes_reo"]) if "WLD" in of_year else None
    shown = {series.key: (series.y[0], series.status) for series in figure.series if series.key}
    assert set(shown) == set(of_year) - {"OTH"}
    for iso3, (value, status) in shown.items():
        tonnes = float(of_year[iso3]["tonnes_reo"])
        wanted = tonnes if measure is Measure.AMOUNT else tonnes / world * 100
        assert value == pytest.approx(wanted, abs=1e-6 if measure is Measure.AMOUNT else 0.051)
        assert bool(value) == bool(tonnes), "what is there is never shown as 0"
        assert ("estimated" in status) == (of_year[iso3].get("estimated") == "yes")


@pytest.mark.parametrize("book", Book)
def test_the_index_is_the_sum_of_the_squared_shares(shipped, book):
    (line,) = panel("production.hhi").build(shipped, Exploration().by_book(book)).series
    for year, value in zip(line.x, line.y, strict=True):
        of_year = dict(mined(book)[year])
        world = float(of_year.pop("WLD")["tonnes_reo"])
        squares = (float(row["tonnes_reo"]) / world * 100 for iso3, row in of_year.items() if iso3 != "OTH")
        assert value == pytest.approx(sum(share * share for share in squares), abs=0.06)


def test_every_share_of_an_ore_is_that_of_the_file_and_every_printed_zero_says_so(shipped):
    wanted = {
        (row["ore_name"], shipped.element(row["symbol"]).name): row
        for row in facts("ore_distribution")
        if row["preferred"] == "yes"
    }
    table = cells(panel("ores.content").build(shipped, Exploration().choose("Nd")))
    seen = 0
    for (label, column), cell in table.items():
        if column.endswith("status"):
            continue
        name = column.removesuffix(" (%)")
        row = wanted.get((label.rstrip("*°?"), name))
        assert cell == "" if row is None else float(cell) == float(row["percent_of_reo"])
        status = table.get((label, f"{name}: status"), "")
        zero = row is not None and float(row["percent_of_reo"]) == 0
        assert (status == "given as 0") == zero
        assert not zero or "°" in label
        seen += row is not None
    assert seen == len(wanted)


def test_every_year_without_a_quota_is_named_as_a_gap(shipped):
    held = {(row["quota_type"], int(row["year"])) for row in facts("quotas") if row["category"] == "total"}
    gaps = panel("quotas.production").build(shipped, Exploration()).gaps
    for kind, last in (("mining", 2024), ("smelting", 2024), ("export", 2014)):
        told = next(gap for gap in gaps if gap.lower().startswith(f"{kind} quota"))
        runs = [part.strip(" .").split("–") for part in told.rpartition(" for ")[2].split(",")]
        named = {year for run in runs for year in range(int(run[0]), int(run[-1]) + 1)}
        full = "smelting and separation" if kind == "smelting" else kind
        assert named == {year for year in range(2005, last + 1) if (full, year) not in held}


@pytest.mark.parametrize("key", ["trade.eu-imports", "trade.eu-magnets"])
@pytest.mark.parametrize("measure", Measure)
def test_the_parts_of_a_trade_make_its_printed_whole(shipped, key, measure):
    product = "rare earths" if key.endswith("imports") else "rare-earth permanent magnets"
    wholes = {
        row["period"]: float(row["value"])
        for row in facts("trade")
        if (row["reporter_iso3"], row["flow"], row["partner_iso3"]) == ("EUU", "imports", "WLD")
        and row["product"].startswith(product) and row["period_type"] == "year" and row["value"]
    }  # fmt: skip
    sums = defaultdict(float)
    for (year, column), cell in cells(panel(key).build(shipped, Exploration().measured(measure))).items():
        if cell and not column.endswith("status"):
            sums[year] += float(cell)
    for year, total in sums.items():
        assert total == pytest.approx(100 if measure is Measure.SHARE else wholes[year], rel=0.002)

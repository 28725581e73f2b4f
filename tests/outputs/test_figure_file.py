"""Figures as CSV and JSON files."""

import csv
import io
import json

import pytest

from explorer.figures.figure import Axis, Break, Figure, Mark, Moment, Series
from explorer.outputs.figure_file import as_csv, as_json, as_tsv, save
from explorer.records.source import Source
from tests.build import library, make

ADDRESS = "explorer:table?element=Nd&year=2010"
SOURCE = make(
    Source, source_id="usgs", title="Mineral Commodity Summaries", publisher="USGS", year="2026", url="https://x.test/a"
)
FIGURE = Figure(
    "price", "Price", "Dearest in 2011", "US$ per kg", Mark.LINE, Axis("Year"), Axis("Price", "US$ per kg"),
    series=(Series("Nd, market", (2010.0, 2011.0), (None, 270.0), "Nd", "element:Nd", ("", "derived")),),
    breaks=(Break(2010.5, "other method"),), source_ids=("usgs",), notes=("A note\nof two lines.",),
    gaps=("No figure for 2010.",), highlight=frozenset({"Nd"}), data_year=2011,
)  # fmt: skip


def test_the_csv_can_be_loaded_past_its_comment_lines(tmp_path):
    text = as_csv(FIGURE, library(tmp_path, SOURCE), ADDRESS, "1.0")
    body = [line for line in text.splitlines() if not line.startswith("#")]
    assert list(csv.reader(body)) == [
        ["Year", "Nd, market (US$ per kg)", "Nd, market: status"],
        ["2010", "", ""],
        ["2011", "270", "derived"],
    ]


def test_pandas_reads_the_csv_and_keeps_the_gap(tmp_path):
    import pandas as pd

    frame = pd.read_csv(io.StringIO(as_csv(FIGURE, library(tmp_path, SOURCE), ADDRESS, "1.0")), comment="#")
    assert frame["Year"].tolist() == [2010, 2011]
    assert frame["Nd, market (US$ per kg)"].isna().tolist() == [True, False]


def test_the_comment_lines_say_all_that_a_stranger_needs(tmp_path):
    text = as_csv(FIGURE, library(tmp_path, SOURCE), ADDRESS, "1.0")
    told = [line[2:] for line in text.splitlines() if line.startswith("# ")]
    assert told == [
        "Title: Dearest in 2011", "Measure: US$ per kg", "Series breaks: 2010/2011: other method",
        "Note: A note of two lines.", "Missing: No figure for 2010.",
        "Source: USGS, Mineral Commodity Summaries, 2026, https://x.test/a", "Data to: 2011",
        f"Address: {ADDRESS}", "Program: Rare Earth Explorer 1.0",
    ]  # fmt: skip


def test_the_json_holds_everything_with_null_for_unknown(tmp_path):
    value = json.loads(as_json(FIGURE, library(tmp_path, SOURCE), ADDRESS, "1.0"))
    assert value["series"][0]["y"] == [None, 270.0]
    assert value["sources"][0]["title"] == "Mineral Commodity Summaries"
    assert (value["address"], value["program"], value["data_year"]) == (ADDRESS, "Rare Earth Explorer 1.0", 2011)
    assert value["highlight"] == ["Nd"]


def test_sources_of_single_events_are_named_too(tmp_path):
    timeline = Figure(
        "e", "Events", "t", "s", Mark.TIMELINE, Axis("Year"), Axis(""),
        moments=(Moment("a", 2010.0, "2010", "One", source_ids=("usgs",)),),
    )  # fmt: skip
    assert "Mineral Commodity Summaries" in as_csv(timeline, library(tmp_path, SOURCE), ADDRESS, "1.0")


def test_tabs_and_line_ends_in_a_cell_do_not_break_a_copied_table():
    timeline = Figure(
        "e", "Events", "t", "s", Mark.TIMELINE, Axis("Year"), Axis(""),
        moments=(Moment("a", 2010.0, "2010", "One\ttwo\nthree"),),
    )  # fmt: skip
    assert as_tsv(timeline) == "Date\tEvent\tSources\n2010\tOne two three\t\n"


def test_files_are_chosen_by_their_ending_and_others_are_refused(tmp_path):
    facts = library(tmp_path / "facts", SOURCE)
    save(FIGURE, tmp_path / "f.CSV", facts, ADDRESS, "1.0")
    save(FIGURE, tmp_path / "f.json", facts, ADDRESS, "1.0")
    assert (tmp_path / "f.CSV").read_text(encoding="utf-8").startswith("# Title")
    assert json.loads((tmp_path / "f.json").read_text(encoding="utf-8"))["key"] == "price"
    with pytest.raises(ValueError, match=r"found the ending “\.xls”, wanted \.csv, \.json"):
        save(FIGURE, tmp_path / "f.xls", facts, ADDRESS, "1.0")

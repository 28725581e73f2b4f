"""Tables of the data package as files."""

import csv
import json

import pytest

from explorer.content.library import Library
from explorer.outputs.data_file import save_table, table_csv, table_json
from explorer.records.source import Source
from explorer.records.supply import Production
from tests.build import library, make


def test_rows_come_back_as_they_are_in_the_package(tmp_path):
    row = make(Production, year=2010, iso3="CHN", source_id=("demo", "usgs"))
    body = [line for line in table_csv("production", library(tmp_path, row)).splitlines() if not line.startswith("#")]
    read = list(csv.DictReader(body))
    assert read[0]["source_id"] == "demo;usgs"
    assert read[0]["year"] == "2010"


def test_an_unknown_value_is_an_empty_cell_and_null(tmp_path):
    source = make(Source, source_id="demo", year=None)
    facts = library(tmp_path, source)
    body = [line for line in table_csv("sources", facts).splitlines() if not line.startswith("#")]
    assert next(csv.DictReader(body))["year"] == ""
    assert json.loads(table_json("sources", facts))["rows"][0]["year"] is None


def test_the_shipped_tables_tell_units_and_sources():
    text = table_csv("production", Library())
    told = [line for line in text.splitlines() if line.startswith("#")]
    assert any("unit:" in line for line in told)
    assert any(line.startswith("# Source USGS") for line in told)
    value = json.loads(table_json("production", Library()))
    assert value["title"]
    assert value["sources"]
    assert len(value["rows"]) > 100


def test_a_table_is_saved_by_its_ending_and_others_are_refused(tmp_path):
    facts = library(tmp_path / "facts", make(Production))
    save_table("production", tmp_path / "p.csv", facts)
    save_table("production", tmp_path / "p.json", facts)
    assert (tmp_path / "p.csv").is_file()
    assert json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))["name"] == "production"
    with pytest.raises(ValueError, match=r"found the ending “\.xls”"):
        save_table("production", tmp_path / "p.xls", facts)
    with pytest.raises(KeyError):
        table_csv("nothing", facts)

"""Every check sees the fault that is made for it, and nothing else, in facts that are otherwise the shipped ones."""

import json
import shutil
from dataclasses import replace

import pytest

from explorer.content import places
from explorer.content.check import check
from explorer.content.checks.facts import Row, read_facts
from explorer.content.checks.figures import figures
from explorer.content.checks.maps import maps
from explorer.content.checks.references import references
from explorer.content.checks.shape import shape
from explorer.content.checks.sums import sums
from explorer.content.package import FILE


@pytest.fixture(scope="module")
def shipped():
    return read_facts(places.data())


@pytest.fixture
def copied(tmp_path):
    """The shipped facts in a folder that a test may break."""
    return shutil.copytree(places.data(), tmp_path / "data")


def with_cell(facts, table, find, **cells):
    """The facts with other cells in the first row that has the cells in find; and that row's number."""
    rows = list(facts.sheets[table].rows)
    at = next(i for i, row in enumerate(rows) if all(row[column] == text for column, text in find.items()))
    rows[at] = Row(rows[at].number, {**rows[at].cells, **cells})
    return with_rows(facts, table, rows), rows[at].number


def with_rows(facts, table, rows):
    return replace(facts, sheets={**facts.sheets, table: replace(facts.sheets[table], rows=tuple(rows))})


def told(problems):
    return [(p.file, p.row, p.column, p.found) for p in problems]


def test_the_shipped_facts_have_no_fault():
    assert [str(problem) for problem in check()] == []


def test_an_empty_cell_that_must_not_be_is_seen(shipped):
    facts, row = with_cell(shipped, "events", {"event_id": "ev-1787-ytterby"}, title="")
    assert told(shape(facts)) == [("events.csv", row, "title", "")]


def test_a_word_that_is_not_of_the_list_is_seen(shipped):
    facts, row = with_cell(shipped, "deposits", {"deposit_id": "bayan-obo"}, status="sleeping")
    assert told(shape(facts)) == [("deposits.csv", row, "status", "sleeping")]


@pytest.mark.parametrize("lat", ["90.5", "-91"])
def test_a_place_off_the_globe_is_seen(shipped, lat):
    facts, row = with_cell(shipped, "deposits", {"deposit_id": "bayan-obo"}, lat=lat)
    assert told(shape(facts)) == [("deposits.csv", row, "lat", lat)]


def test_a_country_code_of_another_form_is_seen(shipped):
    facts, row = with_cell(shipped, "countries", {"iso3": "CHN"}, iso3="cn")
    assert ("countries.csv", row, "iso3", "cn") in told(shape(facts))


@pytest.mark.parametrize("day", ["2025-02-30", "2025-4-4", "soon", "20250404"])
def test_a_day_that_does_not_exist_is_seen(shipped, day):
    facts, row = with_cell(shipped, "trade", {"period": "2025"}, period_start=day)
    assert told(shape(facts)) == [("trade.csv", row, "period_start", day)]


def test_a_date_without_its_precision_is_seen(shipped):
    facts, row = with_cell(shipped, "targets", {"deadline_precision": "year"}, deadline_precision="")
    assert told(shape(facts)) == [("targets.csv", row, "deadline_precision", "")]


def test_a_precision_without_a_date_is_seen(shipped):
    facts, row = with_cell(shipped, "targets", {"deadline_precision": "year"}, deadline="")
    assert told(shape(facts)) == [("targets.csv", row, "deadline", "")]


def test_a_date_that_says_more_than_its_precision_is_seen(shipped):
    facts, row = with_cell(shipped, "events", {"precision": "month"}, date="2010-09-22")
    assert told(shape(facts)) == [("events.csv", row, "date", "2010-09-22")]


def test_a_key_that_comes_twice_is_seen(shipped):
    facts, row = with_cell(shipped, "production", {"iso3": "CHN", "year": "2019"}, year="2018")
    found = [problem for problem in shape(facts) if "each key once" in problem.wanted]
    assert told(found) == [("production.csv", row, "iso3+year+series", "CHN, 2018, usgs_main")]


def test_a_source_that_does_not_exist_is_seen(shipped):
    facts, row = with_cell(shipped, "tracers", {"fact_id": "tr-01"}, source_id="nobody")
    assert ("tracers.csv", row, "source_id", "nobody") in told(references(facts))


def test_a_source_that_nothing_uses_is_seen(shipped):
    extra = Row(9999, {"source_id": "idle", "title": "A page", "year": "2025"})
    facts = with_rows(shipped, "sources", [*shipped.rows("sources"), extra])
    assert told(references(facts)) == [("sources.csv", 9999, "source_id", "idle")]


@pytest.mark.parametrize(("table", "column"), [("plants", "iso3"), ("trade", "partner_iso3")])
def test_a_country_that_does_not_exist_is_seen(shipped, table, column):
    facts, row = with_cell(shipped, table, {}, **{column: "XXX"})
    assert told(references(facts)) == [(f"{table}.csv", row, column, "XXX")]


def test_an_element_that_does_not_exist_is_seen(shipped):
    facts, row = with_cell(shipped, "products", {}, symbol="Nd;Nx")
    assert told(references(facts)) == [("products.csv", row, "symbol", "Nx")]


@pytest.mark.parametrize(
    ("table", "column"),
    [("ore_distribution", "deposit_id"), ("product_content", "product_id"), ("structures_full_cell", "structure_id")],
)
def test_an_id_of_another_table_that_does_not_exist_is_seen(shipped, table, column):
    facts, row = with_cell(shipped, table, {}, **{column: "nothing"})
    assert told(references(facts)) == [(f"{table}.csv", row, column, "nothing")]


def test_an_unverified_column_that_does_not_exist_is_seen(shipped):
    facts, row = with_cell(shipped, "rare_earths", {"symbol": "Nd"}, unverified="smell")
    assert told(references(facts)) == [("rare_earths.csv", row, "unverified", "smell")]


def test_a_number_column_without_a_unit_is_seen(shipped):
    table = shipped.package.tables["prices"]
    bare = tuple(replace(c, unit=None) if c.name == "usd_per_kg" else c for c in table.columns)
    tables = {**shipped.package.tables, "prices": replace(table, columns=bare)}
    facts = replace(shipped, package=replace(shipped.package, tables=tables))
    assert told(figures(facts)) == [(FILE, 0, "prices.usd_per_kg", "")]


def test_a_number_whose_row_names_no_unit_is_seen(shipped):
    facts, row = with_cell(shipped, "environment", {"env_id": "env001"}, unit="")
    assert set(told(figures(facts))) == {("environment.csv", row, "unit", "")}


def test_a_capacity_without_its_unit_is_seen(shipped):
    facts, row = with_cell(shipped, "plants", {"capacity_year": "2025"}, capacity_unit="")
    assert told(figures(facts)) == [("plants.csv", row, "capacity_unit", "")]


def test_a_number_without_a_year_is_seen(shipped):
    facts, row = with_cell(shipped, "recycling", {}, year="", source_id="computed_without_year")
    assert told(figures(facts)) == [("recycling.csv", row, "year", "")]


def test_a_number_without_a_source_is_seen(shipped):
    facts, row = with_cell(shipped, "production", {"iso3": "CHN"}, source_id="")
    assert told(figures(facts)) == [("production.csv", row, "source_id", "")]


def test_end_uses_that_do_not_add_up_are_seen(shipped):
    find = {"symbol": "Nd", "end_use": "magnets"}
    old = next(row for row in shipped.rows("end_use_shares") if find.items() <= row.cells.items())
    less = f"{float(old['share_percent']) - 2.1:g}"
    facts, row = with_cell(shipped, "end_use_shares", find, share_percent=less)
    found = list(sums(facts))
    assert [problem.found for problem in found] == ["Nd, European Union, 2023: parts less the whole are -2.1"]
    assert found[0].file == "end_use_shares.csv"
    assert row


def test_an_ore_that_does_not_add_up_is_seen(shipped):
    first = shipped.rows("ore_distribution")[0]
    more = f"{float(first['percent_of_reo']) + 3:g}"
    facts, row = with_cell(shipped, "ore_distribution", dict(first.cells), percent_of_reo=more)
    found = list(sums(facts))
    assert [(p.file, p.row) for p in found] == [("ore_distribution.csv", row)]
    assert first["pattern_id"] in found[0].found


def test_one_tonne_more_in_a_country_row_is_seen(shipped):
    old = next(row for row in shipped.rows("production") if row["iso3"] == "CHN" and row["year"] == "2023")
    facts, _ = with_cell(shipped, "production", dict(old.cells), tonnes_reo=str(float(old["tonnes_reo"]) + 1))
    assert [problem.found for problem in sums(facts)] == ["2023: parts less the whole are +91"]


def test_an_expected_sum_that_no_check_makes_is_seen(shipped):
    facts, row = with_cell(shipped, "expected_sums", {"row": "2024"}, row="1824")
    assert ("expected_sums.csv", row, "row", "1824") in told(sums(facts))


def test_a_country_that_the_map_lacks_is_seen_on_both_maps(shipped):
    facts = replace(shipped, package=replace(shipped.package, not_drawable={}))
    assert [(p.file, p.found) for p in maps(facts)] == [
        ("world.json", "no GUF (French Guiana)"),
        ("world_fine.json", "no GUF (French Guiana)"),
    ]


def test_a_file_that_is_missing_is_one_fault_of_its_own(copied):
    (copied / "quotas.csv").unlink()
    found = [str(problem) for problem in check(copied) if problem.file != "sources.csv"]
    assert found == ["quotas.csv: found 'no such file', wanted this file"]


def test_many_broken_files_are_named_at_once(copied):
    (copied / "uses.csv").write_bytes(b"\xff\xfe\x00")
    (copied / "world.json").write_text("{", encoding="utf-8")
    (copied / "tracers.csv").write_text('fact_id,"open', encoding="utf-8")
    (copied / "mystery.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    header, rest = (copied / "isotopes.csv").read_text(encoding="utf-8").split("\n", 1)
    (copied / "isotopes.csv").write_text(f"{header},colour\n{rest}", encoding="utf-8")
    named = {problem.file for problem in check(copied)}
    assert {"uses.csv", "world.json", "tracers.csv", "mystery.csv", "isotopes.csv"} <= named


def test_a_package_that_says_another_type_than_the_record_is_seen(copied):
    path = copied / FILE
    package = json.loads(path.read_text(encoding="utf-8"))
    prices = next(resource for resource in package["resources"] if resource["name"] == "prices")
    next(field for field in prices["schema"]["fields"] if field["name"] == "year")["type"] = "string"
    path.write_text(json.dumps(package), encoding="utf-8")
    assert told(check(copied)) == [(FILE, 0, "prices.year", "string")]


def test_the_folder_above_means_its_data(copied):
    (copied / "quotas.csv").unlink()
    assert "quotas.csv" in {problem.file for problem in check(copied.parent)}


def test_an_empty_folder_gives_faults_and_no_exception(tmp_path):
    found = check(tmp_path)
    assert {problem.found for problem in found} >= {"no such file"}


def test_a_folder_full_of_rubbish_gives_faults_and_no_exception(copied):
    for path in copied.iterdir():
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 + 1] + b'\x00\xe4\n,,,"')
    assert len(check(copied)) > 50

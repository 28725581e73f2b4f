import json

import pytest

from explorer.content.package import FILE, read_package


def write(tmp_path, told):
    (tmp_path / FILE).write_text(told if isinstance(told, str) else json.dumps(told), encoding="utf-8")
    return read_package(tmp_path)


TABLE = {
    "profile": "tabular-data-resource",
    "name": "production",
    "title": "Mine production",
    "description": "By country and year.",
    "year": ["year"],
    "sources": [{"name": "demo", "title": "A page"}],
    "licences": ["CC BY 4.0"],
    "schema": {
        "primaryKey": ["year"],
        "fields": [
            {"name": "year", "type": "integer", "unit": "", "description": "Year", "constraints": {"required": True}},
            {"name": "tonnes", "type": "number", "unit": "t", "description": "Mass", "constraints": {"minimum": 0}},
            {"name": "source_id", "type": "string", "list": ";", "description": "Sources"},
        ],
    },
}


def test_a_table_is_told_with_units_sources_and_licences(tmp_path):
    package = write(tmp_path, {"title": "Facts", "resources": [TABLE]})
    table = package.tables["production"]
    assert (table.title, table.key, table.year, table.undated) == ("Mine production", ("year",), ("year",), None)
    assert (table.sources, table.licences) == (("demo",), ("CC BY 4.0",))
    tonnes = table.column("tonnes")
    assert tonnes is not None
    assert (tonnes.unit, tonnes.minimum, tonnes.maximum, tonnes.required) == ("t", 0.0, None, False)
    assert [column.unit for column in table.columns] == ["", "t", None]
    assert [column.is_list for column in table.columns] == [False, False, True]
    assert table.column("none") is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "[" * 100_000, '{"resources": 3}', '{"resources": [null, 1]}'], ids=range(7)
)
def test_any_other_content_gives_no_tables_and_never_an_exception(tmp_path, text):
    package = write(tmp_path, text)
    assert package.tables == {}


@pytest.mark.parametrize("text", ["", "{", "[]"])
def test_what_is_no_package_is_one_fault(tmp_path, text):
    assert len(write(tmp_path, text).problems) == 1


def test_a_missing_package_is_one_fault(tmp_path):
    assert [str(p) for p in read_package(tmp_path).problems] == [f"{FILE}: found 'no such file', wanted this file"]


def test_a_table_without_a_schema_is_a_fault_and_the_others_stay(tmp_path):
    broken = {"profile": "tabular-data-resource", "name": "prices"}
    package = write(tmp_path, {"resources": [broken, TABLE]})
    assert list(package.tables) == ["production"]
    assert len(package.problems) == 1
    assert "prices" in str(package.problems[0])


@pytest.mark.parametrize(
    "column",
    [
        {"constraints": {"pattern": "x("}},
        {"references": "elements"},
        {"constraints": {"minimum": "low"}},
        {"constraints": {"enum": None}},
    ],
    ids=str,
)
def test_a_column_that_cannot_be_checked_is_a_fault_of_its_table(tmp_path, column):
    field = {"name": "year", "type": "integer", "description": "Year", **column}
    broken = {**TABLE, "name": "prices", "schema": {"fields": [field]}}
    package = write(tmp_path, {"resources": [broken, TABLE]})
    assert list(package.tables) == ["production"]
    assert "prices" in str(package.problems[0])

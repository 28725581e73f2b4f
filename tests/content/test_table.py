from dataclasses import dataclass

import pytest

from explorer.content.table import AT_ONCE, kinds, read_table


@dataclass(frozen=True, slots=True)
class Output:
    iso3: str
    year: int
    tonnes: float | None
    estimated: bool
    note: str | None
    source_id: tuple[str, ...]


HEADER = "iso3,year,tonnes,estimated,note,source_id\n"


def read(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "output.csv"
    path.write_bytes(text.encode(encoding))
    rows, problems = read_table(path, Output)
    return rows, [str(problem) for problem in problems]


def test_a_row_becomes_a_record(tmp_path):
    rows, problems = read(tmp_path, HEADER + 'CHN,2024,270000.5,yes,"so, and so",a;b\n')
    assert rows == (Output("CHN", 2024, 270000.5, estimated=True, note="so, and so", source_id=("a", "b")),)
    assert problems == []


def test_an_empty_cell_is_none_not_zero(tmp_path):
    rows, _ = read(tmp_path, HEADER + "CHN,2024,,no,,a\n")
    assert rows[0].tonnes is None
    assert rows[0].note is None


def test_a_printed_zero_stays_zero(tmp_path):
    rows, _ = read(tmp_path, HEADER + "CHN,2024,0,no,,a\n")
    assert rows[0].tonnes == 0.0


def test_an_empty_list_is_empty(tmp_path):
    rows, _ = read(tmp_path, HEADER + "CHN,2024,1,no,,\n")
    assert rows[0].source_id == ()


def test_all_faults_are_named_at_once_and_sound_rows_stay(tmp_path):
    rows, problems = read(tmp_path, HEADER + "CHN,20x4,1,no,,a\nUSA,2024,1,no,,a\n,2024,many,maybe,,a; b\n")
    assert [row.iso3 for row in rows] == ["USA"]
    assert problems == [
        "output.csv, row 2, column year: found '20x4', wanted a whole number",
        "output.csv, row 4, column iso3: found nothing, wanted text",
        "output.csv, row 4, column tonnes: found 'many', wanted a number, or nothing",
        "output.csv, row 4, column estimated: found 'maybe', wanted yes or no",
        "output.csv, row 4, column source_id: found 'a; b', wanted a list parted by ;",
    ]


@pytest.mark.parametrize("text", ["nan", "inf", "1_000", " 1", "1e999", "0x10", "\uff11"])
def test_what_python_takes_for_a_number_but_no_table_means_is_a_fault(tmp_path, text):
    rows, problems = read(tmp_path, f"{HEADER}CHN,2024,{text},no,,a\n")
    assert rows == ()
    assert problems == [f"output.csv, row 2, column tonnes: found '{text}', wanted a number, or nothing"]


def test_a_row_with_too_few_cells_is_named_and_left_out(tmp_path):
    rows, problems = read(tmp_path, HEADER + "CHN,2024\nUSA,2024,1,no,,a\n")
    assert [row.iso3 for row in rows] == ["USA"]
    assert problems == ["output.csv, row 2: found '2 cells', wanted 6 cells"]


def test_a_cell_with_a_line_break_counts_as_one_row(tmp_path):
    rows, problems = read(tmp_path, HEADER + 'CHN,2024,1,no,"two\nlines",a\nUSA,x,1,no,,a\n')
    assert rows[0].note == "two\nlines"
    assert problems == ["output.csv, row 3, column year: found 'x', wanted a whole number"]


def test_a_missing_and_an_unknown_column_are_both_named(tmp_path):
    rows, problems = read(tmp_path, "iso3,year,tons,estimated,note,source_id\nCHN,2024,1,no,,a\n")
    assert rows == ()
    assert problems == [
        "output.csv, row 1, column tons: found 'tons', wanted one of iso3, year, tonnes, estimated, note, source_id",
        "output.csv, row 1, column tonnes: found nothing, wanted this column",
    ]


def test_another_order_of_columns_is_named_and_read(tmp_path):
    rows, problems = read(tmp_path, "year,iso3,tonnes,estimated,note,source_id\n2024,CHN,1,no,,a\n")
    assert rows[0].iso3 == "CHN"
    assert len(problems) == 1
    assert "wanted the order iso3,year" in problems[0]


def test_a_missing_file_is_one_fault(tmp_path):
    rows, problems = read_table(tmp_path / "output.csv", Output)
    assert rows == ()
    assert [str(problem) for problem in problems] == ["output.csv: found 'no such file', wanted this file"]


def test_an_empty_file_is_one_fault(tmp_path):
    assert read(tmp_path, "") == ((), ["output.csv, row 1: found 'an empty file', wanted a header row"])


def test_a_header_alone_is_no_fault(tmp_path):
    assert read(tmp_path, HEADER) == ((), [])


def test_another_encoding_is_named_with_its_row(tmp_path):
    rows, problems = read(tmp_path, HEADER + "CHN,2024,1,no,Bastnäsite,a\n", encoding="latin-1")
    assert rows == ()
    assert problems == ["output.csv, row 2: found 'the byte e4', wanted text in UTF-8"]


def test_a_quote_that_never_closes_keeps_the_rows_before_it(tmp_path):
    rows, problems = read(tmp_path, HEADER + 'CHN,2024,1,no,,a\nUSA,2024,1,no,"open,a\n')
    assert [row.iso3 for row in rows] == ["CHN"]
    assert len(problems) == 1
    assert problems[0].startswith("output.csv, row 3: found ")


def test_a_folder_in_place_of_the_file_is_one_fault(tmp_path):
    (tmp_path / "output.csv").mkdir()
    rows, problems = read_table(tmp_path / "output.csv", Output)
    assert rows == ()
    assert len(problems) == 1


def test_kinds_follow_the_types_of_the_fields():
    told = {name: (kind.name, kind.optional) for name, kind in kinds(Output).items()}
    assert told == {
        "iso3": ("text", False),
        "year": ("integer", False),
        "tonnes": ("number", True),
        "estimated": ("boolean", False),
        "note": ("text", True),
        "source_id": ("list", True),
    }


@dataclass(frozen=True, slots=True)
class Decision:
    date: str
    deadline: str | None


@pytest.mark.parametrize("day", ["soon", "2025-4-4", "20250404", "2025-02-30", ""])
def test_a_day_that_is_none_costs_its_row_and_no_other(tmp_path, day):
    path = tmp_path / "decisions.csv"
    path.write_text(f"date,deadline\n{day},\n2025-04-04,2030-01-01\n2025-04-05,\n", encoding="utf-8")
    rows, problems = read_table(path, Decision)
    assert rows == (Decision("2025-04-04", "2030-01-01"), Decision("2025-04-05", None))
    found = f"'{day}'" if day else "nothing"
    assert [str(p) for p in problems] == [
        f"decisions.csv, row 2, column date: found {found}, wanted a day such as 2025-04-04"
    ]


def test_a_table_longer_than_is_turned_at_once_keeps_its_order_and_names_faults_by_their_row(tmp_path):
    lines = [f"CHN,{year},1,no,,a\n" for year in range(3 * AT_ONCE)]
    lines[AT_ONCE + 7] = "CHN,soon,1,no,,a\n"
    rows, problems = read(tmp_path, HEADER + "".join(lines))
    assert [row.year for row in rows] == [year for year in range(3 * AT_ONCE) if year != AT_ONCE + 7]
    assert problems == [f"output.csv, row {AT_ONCE + 9}, column year: found 'soon', wanted a whole number"]

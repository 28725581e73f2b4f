import sys
import threading
from subprocess import run

from explorer.content import library as module
from explorer.content.library import Library
from explorer.content.tables import TABLES, table_name
from explorer.records.element import Element
from explorer.records.source import Country, Source
from explorer.records.supply import Production
from tests.build import folder, library, make


def test_rows_come_in_the_order_of_the_file(tmp_path):
    rows = (make(Production, year=2020), make(Production, year=2019))
    assert library(tmp_path, *rows).rows(Production) == rows


def test_a_missing_table_gives_no_rows_and_its_fault(tmp_path):
    found = library(tmp_path)
    (tmp_path / "production.csv").unlink()
    assert found.rows(Production) == ()
    assert [problem.file for problem in found.problems_of(Production)] == ["production.csv"]
    assert found.problems() == found.problems_of(Production)


def test_a_broken_row_is_left_out_and_the_rest_stays(tmp_path):
    path = folder(tmp_path, make(Production, year=2020), make(Production, year=2021)) / "production.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2020", "soon"), encoding="utf-8")
    found = Library(tmp_path)
    assert [row.year for row in found.rows(Production)] == [2021]
    assert [problem.found for problem in found.problems_of(Production)] == ["soon"]


def test_no_fault_is_known_before_a_table_is_asked_for(tmp_path):
    found = Library(tmp_path / "nowhere")
    assert found.problems() == ()
    found.rows(Production)
    assert len(found.problems()) == 1


def test_things_are_found_by_their_key(tmp_path):
    nd, demo = make(Element, symbol="Nd"), make(Source, source_id="demo", title="A page")
    found = library(tmp_path, nd, demo, make(Country, iso3="CHN", name="China", kind="country"))
    assert found.element("Nd") == nd
    assert found.element("Xx") is None
    assert found.source("demo") == demo
    assert found.source("other") is None
    assert found.country_name("CHN") == "China"
    assert found.country_name("XXX") == "XXX"
    assert found.rare_earth("Nd") is None


def test_a_file_is_read_once_by_however_many_threads(tmp_path, monkeypatch):
    folder(tmp_path, make(Production))
    read: list[str] = []
    real = module.read_table
    together = threading.Barrier(8)

    def counting(path, record):
        read.append(path.name)
        return real(path, record)

    monkeypatch.setattr(module, "read_table", counting)
    found = Library(tmp_path)
    given: list[object] = []

    def ask():
        together.wait()
        given.append(found.rows(Production))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read == ["production.csv"]
    assert all(rows is given[0] for rows in given)


def test_a_frame_has_a_column_for_each_field_and_keeps_unknown_unknown(tmp_path):
    rows = (make(Element, symbol="Nd", melting_k=1294.0), make(Element, symbol="Fm", melting_k=None))
    frame = library(tmp_path, *rows).frame(Element)
    assert list(frame["symbol"]) == ["Nd", "Fm"]
    assert list(frame["melting_k"].isna()) == [False, True]


def test_a_frame_is_made_once(tmp_path):
    found = library(tmp_path, make(Production))
    assert found.frame(Production) is found.frame(Production)


def test_the_list_of_tables_names_each_record_once():
    assert len({table_name(record) for record in TABLES.values()}) == len(TABLES)


def test_reading_all_facts_needs_the_standard_library_only():
    code = """
import sys
from explorer.content.library import Library
from explorer.content.tables import TABLES
library = Library()
for record in TABLES.values():
    library.rows(record)
print([name for name in ("pandas", "numpy", "PIL", "PySide6", "pyqtgraph") if name in sys.modules])
"""
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

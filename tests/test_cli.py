"""The command line, a promise kept: what it prints, what it writes, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from explorer import __version__
from explorer.cli import main
from explorer.content.tables import TABLES
from explorer.exploration.pages import PAGES
from explorer.figures.lenses import LENSES
from explorer.figures.panels import PANELS

ROOT = Path(__file__).resolve().parents[1]


def run(*words, **changes):
    """The program in a process of its own."""
    command = [sys.executable, "-m", "explorer", *words]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **changes}, capture_output=True, check=False)


@pytest.mark.parametrize(
    ("what", "keys"),
    [
        ("pages", [page.key for page in PAGES]),
        ("figures", [panel.key for panel in PANELS]),
        ("tables", list(TABLES)),
        ("lenses", [lens.key for lens in LENSES]),
    ],
)
def test_list_names_each_key_once(capsys, what, keys):
    assert main(["list", what]) == 0
    assert sorted(line.split()[0] for line in capsys.readouterr().out.splitlines()) == sorted(keys)


def test_every_table_is_printed_with_a_line_for_each_column(capsys):
    for name in TABLES:
        assert main(["data", name]) == 0
        lines = capsys.readouterr().out.splitlines()
        header = next(line for line in lines if not line.startswith("#")).split(",")
        assert all(any(line.startswith(f"# Column {column}:") for line in lines) for column in header)


def test_a_table_is_written_as_json(tmp_path, capsys):
    assert main(["data", "production", "-o", str(tmp_path / "p.json")]) == 0
    assert json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))["name"] == "production"


def test_the_shipped_facts_are_sound(capsys):
    assert main(["check"]) == 0
    assert "sound" in capsys.readouterr().out


def test_a_folder_with_faults_ends_with_one(tmp_path, capsys):
    assert main(["check", str(tmp_path)]) == 1
    assert "elements.csv: found 'no such file', wanted this file" in capsys.readouterr().out


def test_a_file_of_claims_is_checked_and_every_fault_named(tmp_path, capsys):
    path = tmp_path / "mine.csv"
    path.write_text("claim_id;claim;verdict;evidence\nA;So it is.;partly;Some.\n", encoding="utf-8")
    assert main(["check", str(path)]) == 0
    assert capsys.readouterr().out == "1 claim is sound.\n"
    path.write_text("claim_id;claim;verdict;evidence\nA;So it is.;true;\n", encoding="cp1252")
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "mine.csv, row 2, column evidence: found nothing, wanted a value",
        "mine.csv, row 2, column verdict: found 'true', wanted one of supported, partly, outdated, disputed, not found",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere"], "There is no page “nowhere”; wanted one of table, supply, policy, element, sources."),
        (["explorer:table?element=Xx"], "There is no element “Xx”"),
        (["explorer:table?year=3000"], "wanted a year from 1900 to 2025"),
        (["explorer:table?colour=red"], "There is no key “colour”"),
        (["data", "nothing"], "There is no table “nothing”"),
        (["data", "production", "-o", "p.txt"], "wanted a name that ends in .csv or .json"),
        (["check", "no such folder"], "There is no folder or file “no such folder” to check."),
        (["render", "table", "-o", "a.svg"], "wanted a name that ends in one of .png"),
        (["render", "table", "-o", "a.png", "--size", "0x0"], "There is no size “0x0”"),
        (["render", "table", "-o", "a.png", "--size", "1440"], "There is no size “1440”"),
        (["render", "table", "-o", "a.png", "--size", "16000x16000"], "wanted at most 100 million pixels"),
        (["render", "table", "-o", "a.png", "--scale", "nan"], "--scale is “nan”; wanted a number from 0.5 to 4"),
        (["render", "table", "-o", "a.png", "--text", "20"], "wanted a number from 80 to 200"),
        (["render", "table", "-o", "a.png", "--figure", "x"], "There is no figure “x”"),
    ],
)
def test_a_wrong_command_gets_one_sentence_and_ends_with_two(capsys, tmp_path, monkeypatch, words, said):
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [["render", "table"], ["list"], ["list", "colours"], ["data"], ["--nothing"]])
def test_a_command_that_lacks_a_word_ends_with_two(capsys, words):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert __version__ in capsys.readouterr().out


def test_a_file_in_a_missing_folder_gets_one_plain_sentence(capsys, tmp_path):
    assert main(["data", "production", "-o", str(tmp_path / "none" / "p.csv")]) == 1
    told = capsys.readouterr().err
    assert told.endswith("p.csv” cannot be written: No such file or directory.\n")
    assert "Errno" not in told


def test_a_pipe_gets_every_sign_whatever_the_system_speaks():
    done = run("data", "minerals", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "m³" in done.stdout.decode()


def test_a_window_is_drawn_without_a_display(tmp_path):
    path = tmp_path / "table.png"
    done = run("render", "explorer:table?element=Dy", "-o", str(path), "--size", "900x640", "--theme", "light")
    assert done.returncode == 0, done.stderr.decode()
    assert path.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("ending", "begins"),
    [(".svg", b"<?xml"), (".pdf", b"%PDF"), (".csv", b"# "), (".json", b"{"), (".png", b"\x89PNG")],
)
def test_a_figure_is_written_by_the_ending_of_the_file(tmp_path, ending, begins):
    path = tmp_path / f"price{ending}"
    done = run("render", "explorer:table?element=Nd", "--figure", "price.oxide", "-o", str(path))
    assert done.returncode == 0, done.stderr.decode()
    assert path.read_bytes().startswith(begins)

"""What a start may load: the speed of it, guarded by counting modules instead of seconds."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
HEAVY = {"numpy", "pandas", "pyqtgraph", "PIL"}
# Measured: 44 of our own (packages counted too) and 15 of the standard library beyond those of a bare window.
OWN, OTHERS = 50, 20


def run_python(*words):
    """What a fresh Python says, started in the checkout; fails with its traceback where it ends badly."""
    command = [sys.executable, "-s", *words]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def modules_of_window(kind):
    """The modules loaded when a window has been painted for the first time: "inside" (the explorer's) or "bare"."""
    said = run_python("-m", f"tools.bench.{kind}", "modules")
    return set(json.loads(said.splitlines()[-1])["modules"])


@pytest.fixture(scope="module")
def at_first_paint():
    """The explorer's modules at its first paint, and those of a bare window."""
    return modules_of_window("inside"), modules_of_window("bare")


def test_the_first_paint_needs_no_heavy_library(at_first_paint):
    ours, _bare = at_first_paint
    assert {"PySide6.QtWidgets", "explorer.ui.pages.table.page"} <= ours
    assert not HEAVY & ours


def test_the_first_paint_needs_few_modules_more_than_a_bare_window(at_first_paint):
    ours, bare = at_first_paint
    own = {name for name in ours if name.partition(".")[0] == "explorer"}
    others = {name for name in ours - bare - own if name.partition(".")[0] != "tools"}
    assert len(own) <= OWN, sorted(own)
    assert len(others) <= OTHERS, sorted(others)


def test_the_first_paint_waits_for_no_chart_card_or_search(at_first_paint):
    ours, _bare = at_first_paint
    later = ("explorer.figures", "explorer.outputs", "explorer.ui.charts", "explorer.ui.element", "explorer.ui.search")
    assert not [name for name in ours if name.startswith(later)]


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("list", "pages"),
        ("list", "figures"),
        ("list", "tables"),
        ("list", "lenses"),
        ("data", "elements"),
        ("check",),
    ],
    ids=" ".join,
)
def test_the_command_line_loads_qt_for_windows_and_pictures_only(words):
    loaded = (
        "import sys, explorer.cli; "
        f"code = explorer.cli.main({list(words)!r}) if {bool(words)} else 0; "
        "print(); print(code, *sorted(n for n in sys.modules if n.partition('.')[0] in ('PySide6', 'shiboken6')))"
    )
    assert run_python("-c", loaded).splitlines()[-1] == "0"

"""What a start may load: the speed of it, guarded by counting modules instead of seconds."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
HEAVY = {"numpy", "pandas", "pyqtgraph", "PIL"}
# Measured: 41 of our own (packages counted too) and 7 of the standard library beyond those of a bare window.
OWN, OTHERS = 44, 10


def run_python(*words):
    """What a fresh Python says, started in the checkout; fails with its traceback where it ends badly."""
    command = [sys.executable, "-s", *words]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def told_at_first_paint(kind):
    """What is loaded when a window has been painted for the first time: "inside" (the explorer's) or "bare"."""
    return json.loads(run_python("-m", f"tools.bench.{kind}", "modules").splitlines()[-1])


def modules_of_window(kind):
    """The names of the modules loaded by then."""
    return set(told_at_first_paint(kind)["modules"])


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
    pieces = ("explorer.ui.rail", "explorer.ui.topbar", "explorer.ui.notice", "explorer.ui.commands",
              "explorer.ui.present", "explorer.ui.shortcuts", "explorer.ui.parts.button",
              "explorer.exploration.address")  # fmt: skip
    assert not [name for name in ours if name.startswith((*later, *pieces))]


def test_the_first_paint_makes_none_of_the_enums_of_qt():
    assert told_at_first_paint("inside")["enums"] is False


def test_two_threads_never_make_the_same_class_of_qt():
    made = """
from PySide6 import QtCore, QtGui, QtWidgets
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui.app import application, make_window
from explorer.ui.plain import make_classes
from explorer.ui.settings import Settings
from explorer.ui.theme import Look
from explorer.ui.window import _PIECES, _read_for_pieces

names = {(module, name) for module in (QtCore, QtGui, QtWidgets) for name in dir(module)}
made = lambda: {f"{module.__name__}.{name}" for module, name in names if name in vars(module)}
app = application()
window = make_window(Library(), Exploration(), Look(), Settings())
window.show()
window.grab()
_read_for_pieces()  # what the thread does while the window only waits
before = made()
for name in _PIECES:
    getattr(window, name)
window.grab()
print("by the pieces", sorted(made() - before))
make_classes()
print("left", len(names) - len(made()), "of", len(names) - len(before) > 100)
"""
    assert run_python("-c", made).splitlines() == ["by the pieces []", "left 0 of True"]


def test_the_code_of_pysides_support_modules_is_compiled_once():
    def compiled(folder):
        counted = (
            f"import builtins, sys; sys.dont_write_bytecode = False; sys.pycache_prefix = {folder!r}; made = []; "
            "whole = builtins.compile; "
            "builtins.compile = lambda source, name, *more, **named: "
            "(made.append(name), whole(source, name, *more, **named))[1]; "
            "import explorer.ui.quick_qt; print(sum(str(name).startswith('shibokensupport/') for name in made))"
        )
        return int(run_python("-c", counted))

    with tempfile.TemporaryDirectory() as folder:
        first, second = compiled(folder), compiled(folder)
        (kept,) = Path(folder).rglob("pyside_support*.pyc")
        kept.write_bytes(kept.read_bytes()[:1000])
        spoiled = compiled(folder)
    assert first > 0
    assert (second, spoiled) == (0, first)


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

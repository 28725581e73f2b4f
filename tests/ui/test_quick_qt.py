"""The kept code of PySide's support modules: exact, or not used."""

import __future__

import marshal
import subprocess
import sys
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import pytest

from explorer.ui.quick_qt import KeptCode

TOP = Path(__file__).resolve().parents[2]
NAME = "shibokensupport/odd.py"
SOURCE = b"def double(n: Unknown): return 2 * n\n"


@pytest.fixture(autouse=True)
def keeping(monkeypatch):
    """Python keeps code, whatever whoever runs the tests told it."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def double_by(code):
    made = {}
    exec(code, made)
    return made["double"](21)


def kept_in(path):
    """Code that was compiled by a module with late annotations, and kept."""
    kept = KeptCode(path)
    made = {"compile": kept.compile}
    late = __future__.annotations.compiler_flag
    exec(compile(f"code = compile({SOURCE!r}, {NAME!r}, 'exec')", "caller.py", "exec", late), made)
    kept.keep()
    return made["code"]


def test_code_is_compiled_by_the_futures_of_its_caller_and_found_again(tmp_path):
    path = tmp_path / "kept.pyc"
    code = kept_in(path)
    assert double_by(code) == 42  # without late annotations it ends with a NameError
    found = KeptCode(path).compile(SOURCE, NAME, "exec")  # compiled here, it would have no late annotations
    assert double_by(found) == 42
    assert [file.name for file in tmp_path.iterdir()] == ["kept.pyc"]


def test_a_changed_source_is_compiled_anew(tmp_path):
    kept_in(tmp_path / "kept.pyc")
    changed = b"def double(n): return n + n + 0\n"
    assert double_by(KeptCode(tmp_path / "kept.pyc").compile(changed, NAME, "exec")) == 42


def test_a_file_that_holds_something_else_is_not_used(tmp_path):
    path = tmp_path / "kept.pyc"
    for content in (b"", b"odd", MAGIC_NUMBER, MAGIC_NUMBER + marshal.dumps(7), MAGIC_NUMBER + b"\xff\xff"):
        path.write_bytes(content)
        assert double_by(kept_in(path)) == 42


def test_where_no_file_can_be_written_the_code_is_compiled_all_the_same(tmp_path):
    assert double_by(kept_in(tmp_path / "nowhere" / "kept.pyc")) == 42
    assert double_by(kept_in(None)) == 42
    (tmp_path / "kept.pyc").mkdir()  # a folder in its place: nothing may be left beside it either
    assert double_by(kept_in(tmp_path / "kept.pyc")) == 42
    assert [file.name for file in tmp_path.iterdir()] == ["kept.pyc"]


def test_nothing_is_kept_where_python_was_told_so(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert double_by(kept_in(tmp_path / "kept.pyc")) == 42
    assert not list(tmp_path.iterdir())


def test_a_python_that_keeps_no_code_starts_as_well():
    start = (
        "import sys, builtins; own = builtins.compile, builtins.__import__; sys.implementation.cache_tag = None; "
        "import explorer.ui.quick_qt, PySide6.QtCore; "
        "assert (builtins.compile, builtins.__import__) == own; print(PySide6.QtCore.QPoint(4, 2).x())"
    )
    done = subprocess.run([sys.executable, "-c", start], cwd=TOP, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("4", 0), done.stderr


# Each makes a mistake, or asks for a signature: what PySide says then must not depend on how it was loaded.
_MISTAKES = """
import inspect, pydoc
from PySide6.QtCore import QPoint, QRectF, Qt
def told(act):
    try:
        return act()
    except (TypeError, ValueError, AttributeError) as error:
        return f"{type(error).__name__}: {error}"
for act in (
    lambda: QPoint("a"), lambda: QRectF(1, 2, "3", []), lambda: QPoint(1, 2).nothing, lambda: QPoint(1, 2).setX(),
    lambda: inspect.signature(QPoint.manhattanLength), lambda: QPoint.__doc__, lambda: pydoc.render_doc(QPoint.x),
    lambda: repr(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop),
):
    print(told(act))
import PySide6.support.signature.lib.enum_sig, PySide6.support.signature.lib.pyi_generator as stubs
print(stubs.generate_pyi.__name__, hasattr(stubs, "no such name"))
"""


def said(first):
    """What the mistakes are answered with, after a first line."""
    done = subprocess.run(
        [sys.executable, "-c", first + _MISTAKES], cwd=TOP, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_wrong_call_is_told_in_the_very_words_of_pyside_alone():
    quick = said("import explorer.ui.quick_qt\n")
    assert "called with wrong argument types" in quick
    assert quick == said("")


def test_what_tells_of_mistakes_is_not_run_before_there_is_one():
    start = (
        "import sys, explorer.ui.quick_qt; from PySide6.QtCore import QPoint; "
        "name = 'PySide6.support.signature.layout'; "
        "before = 'create_signature' in vars(sys.modules[name]); QPoint.__doc__; "
        "print(before, 'create_signature' in vars(sys.modules[name]))"
    )
    done = subprocess.run([sys.executable, "-c", start], cwd=TOP, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["False", "True"], done.stderr

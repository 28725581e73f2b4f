"""Loads PySide, keeps the compiled code of its support modules, and runs those of them later that tell of mistakes.

PySide carries a dozen Python modules (signatures, feature switches) in an archive inside its library, and compiles
them anew in every process: more than a third of the start of a bare window. Here the compiled code is kept beside
that of this program, in __pycache__. Whatever is not exactly the source it was made from is compiled as ever, and
where nothing can be kept (in a bundle, in a folder of the system), nothing is lost but the time.

Half of what these modules do when they are run prepares signatures: for the message about a call with wrong arguments,
for help(), and for tools that write stubs. They are run when one of their names is first asked for, which a program
without such a mistake never does; a sixth of the instructions of its start. tests/ui/test_quick_qt.py makes the
mistakes and holds the messages to those of PySide alone.
"""

import __future__

import builtins
import marshal
import os
import sys
from contextlib import suppress
from importlib import import_module
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from types import CodeType

_SUPPORT = "shibokensupport/"  # where the modules lie in PySide's archive
_LATE = __future__.annotations.compiler_flag
# Not its parser: that one settles, when it is run, how PySide makes its enums.
_SIGNATURES = frozenset(
    f"{_SUPPORT}signature/{name}.py"
    for name in ("errorhandler", "layout", "mapping", "lib/enum_sig", "lib/pyi_generator")
)
# What a module that is run later has instead of its own code. Names of Python itself (`__path__`,
# `__warningregistry__`) are asked of every module by who imports it, and are no reason to run one.
_STAND_IN = """
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from explorer.ui.quick_qt import run_now
    run_now({filename!r}, globals())
    if name not in globals():
        raise AttributeError(name)
    return globals()[name]
"""
_compile = builtins.compile
_import = builtins.__import__

_waiting: "dict[str, CodeType]" = {}
_running = RLock()  # one such module asks for the names of another


class KeptCode:
    """The compiled code of a few modules, by file name and by the hash of the source, in one file; None keeps none."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._codes: dict[tuple[str, bytes], CodeType] = {}
        self._grown = False
        if path is None:
            return
        # Cut short, of another Python, or not there: there is nothing kept then.
        with suppress(OSError, EOFError, ValueError, TypeError):
            kept = path.read_bytes()
            if kept.startswith(MAGIC_NUMBER):
                codes = marshal.loads(kept[len(MAGIC_NUMBER) :])  # as trusted as any .pyc beside it
                self._codes = codes if isinstance(codes, dict) else {}

    def compile(self, source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        """Stands in for compile(): the same code, from the file where it is known."""
        if mode != "exec" or more or named or not (isinstance(source, bytes) and str(filename).startswith(_SUPPORT)):
            return _compile(source, filename, mode, *more, **named)
        code = self._own(source, filename)
        if filename not in _SIGNATURES:
            return code
        _waiting[filename] = code
        return self._own(_STAND_IN.format(filename=filename).encode(), filename)

    def _own(self, source: bytes, filename: Any) -> "CodeType":
        key = (str(filename), source_hash(source))
        code = self._codes.get(key)
        if code is None:
            # compile() goes by the futures of its caller, which would be this module; no public way leads to the other.
            caller = sys._getframe(2)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
            late = caller.f_code.co_flags & _LATE
            code = self._codes[key] = _compile(source, filename, "exec", late, dont_inherit=True)
            self._grown = True
        return code

    def keep(self) -> None:
        """Write what was compiled anew, unless Python was told to keep none or the folder takes no files."""
        if self._path is None or not self._grown or sys.dont_write_bytecode:
            return
        # Of this process alone: two that start for the first time together must not write into one file.
        beside = self._path.with_suffix(f".{os.getpid()}")
        try:
            beside.write_bytes(MAGIC_NUMBER + marshal.dumps(self._codes))
            beside.replace(self._path)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def run_now(filename: str, names: dict[str, Any]) -> None:
    """Run the code of a module that was put off, in its own names."""
    with _running:
        code = _waiting.pop(filename, None)
        if code is None:
            return  # another thread has just done it
        try:
            exec(code, names)
        except BaseException:
            _waiting[filename] = code
            raise
        # Not before: another thread that asks meanwhile waits in it.
        del names["__getattr__"]


def load() -> None:
    """Import PySide, once, with the code of its support modules from the file."""
    if "PySide6" in sys.modules:
        return
    kept = KeptCode(_place())
    names = cast("Any", builtins)
    names.compile = kept.compile
    try:
        import_module("PySide6.QtCore")
    finally:
        names.compile = _compile
        # PySide puts its own import in place of Python's, which reads the source of every module that is imported after
        # it and looks there for `from __feature__ import`. The program uses none of its features.
        names.__import__ = _import
    kept.keep()


def _place() -> Path | None:
    try:
        return Path(cache_from_source(str(Path(__file__).with_name("pyside_support.py"))))
    except NotImplementedError:  # this Python keeps no compiled code
        return None


load()

"""House rules that no linter knows, and the proof that the import contracts bite."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
PACKAGE = sorted((TOP / "explorer").rglob("*.py"))
MODULES = [*PACKAGE, TOP / "run.py", *sorted((TOP / "tools").rglob("*.py"))]
LONGEST = 300
THEME = "explorer/ui/theme.py"
COLOURED = (THEME, "explorer/ui/natural_colours.py")  # what the program wears, and what matter looks like
FORBIDDEN = {
    r"\.connect\(\s*lambda": "connect a bound method: a lambda outlives its widget",
    r"setFixed(Width|Height|Size)\(": "take sizes from the font, layouts and size policies",
    r"except( Exception)?:\s*pass\b": "say what went wrong",
    r"\b(TODO|FIXME|XXX)\b": "finish it or leave it out",
    r"\bclass \w*(Manager|Helper|Utils?)\b": "name it after the subject, by a plain noun",
}
FORBIDDEN_OUTSIDE_THE_THEME = {
    r"setStyleSheet\(": f"style in {THEME}",
    r"""["']#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})["']""": f"name the colour in {THEME}",
}
# One module of the program reaches the network, for photographs that the reader asks for; urllib.parse only takes
# addresses apart.
NETWORK_MODULE = TOP / "explorer" / "outputs" / "photos" / "network.py"
NETWORK = {"socket", "ssl", "http", "ftplib", "smtplib", "urllib.request", "requests", "urllib3", "PySide6.QtNetwork"}


def name_of(path):
    """The path as the reader knows it, for the test's name and the message."""
    return path.relative_to(TOP).as_posix()


@pytest.fixture(params=MODULES, ids=name_of)
def module(request):
    return request.param


def faults(name, text):
    """What a module's text does against the house rules; the theme may name colours."""
    rules = FORBIDDEN if name in COLOURED else {**FORBIDDEN, **FORBIDDEN_OUTSIDE_THE_THEME}
    found = [advice for pattern, advice in rules.items() if re.search(pattern, text)]
    docstring = ast.get_docstring(ast.parse(text)) or ""
    if not docstring:
        found.append("say in one line what this module is for")
    if text.count("\n") > LONGEST and not re.search(r"\blong\b.*\bbecause\b", docstring, re.IGNORECASE | re.DOTALL):
        found.append(f"split this module, or say in its docstring that it is long because ... (over {LONGEST} lines)")
    if re.search(r"(^|/)(utils?|helpers?|managers?|misc)\.py$", name):
        found.append("name the file after the subject")
    return found


def imports(tree):
    """The modules that a syntax tree imports, with `from a import b` as both a and a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_module_keeps_the_house_rules(module):
    assert faults(name_of(module), module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PACKAGE, ids=name_of)
def test_one_module_of_the_program_reaches_the_network_and_no_other(path):
    found = NETWORK.intersection(imports(ast.parse(path.read_text(encoding="utf-8"))))
    assert bool(found) == (path == NETWORK_MODULE)


@pytest.mark.parametrize("path", [path for path in PACKAGE if path.name == "__init__.py"], ids=name_of)
def test_a_package_is_a_docstring_and_imports_nothing(path):
    assert not list(imports(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("explorer/ui/a.py", '"""A."""\nbutton.clicked.connect(lambda: None)\n'),
        ("explorer/ui/a.py", '"""A."""\nlabel.setFixedWidth(20)\n'),
        ("explorer/ui/a.py", '"""A."""\nlabel.setStyleSheet("")\n'),
        ("explorer/ui/a.py", '"""A."""\nred = "#ff0000"\n'),
        ("explorer/ui/a.py", '"""A."""\ntry:\n    go()\nexcept Exception:\n    pass\n'),
        ("explorer/ui/a.py", '"""A."""\nclass PageManager:\n    pass\n'),
        ("explorer/ui/a.py", "x = 1\n"),
        ("explorer/ui/a.py", '"""A."""\n' + "x = 1\n" * 301),
        ("explorer/ui/utils.py", '"""A."""\n'),
    ],
)
def test_each_house_rule_sees_its_fault(name, text):
    assert len(faults(name, text)) == 1


def test_the_theme_names_colours_and_a_long_module_may_give_its_reason():
    assert faults(THEME, '"""A."""\nRED = "#ff0000"\n') == []
    assert faults("explorer/a.py", '"""A.\n\nLong because it is one list.\n"""\n' + "x = 1\n" * 301) == []


def contracts(folder):
    """What import-linter says of the tree in a folder: (exit code, {contract: "KEPT" or "BROKEN"}, all its words)."""
    code = "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, encoding="utf-8")
    verdicts = dict(re.findall(r"^(.+) (KEPT|BROKEN)", done.stdout, re.MULTILINE))
    return done.returncode, verdicts, done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path):
    """The package and its contracts, to be broken."""
    shutil.copytree(TOP / "explorer", tmp_path / "explorer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_import_contract_holds_and_breaks_when_it_should(copy):
    code, verdicts, words = contracts(copy)
    assert code == 0, words
    assert set(verdicts.values()) == {"KEPT"}

    broken = {
        "explorer/records/bad.py": "from explorer.content import places\nimport pandas\n",
        "explorer/figures/bad.py": "def draw():\n    from PySide6 import QtCore\n",
        "explorer/ui/bad.py": "import pyqtgraph\n",
        "explorer/ui/pages/table/bad.py": "from explorer.ui.pages.sources import bad\n",
        "explorer/ui/pages/sources/bad.py": "",
    }
    for name, text in broken.items():
        (copy / name).write_text(text, encoding="utf-8")
    code, verdicts, words = contracts(copy)
    assert code == 1
    assert set(verdicts.values()) == {"BROKEN"}, words


def test_a_package_without_a_place_among_the_layers_breaks_the_contract(copy):
    (copy / "explorer" / "extra").mkdir()
    (copy / "explorer" / "extra" / "__init__.py").write_text('"""Nowhere."""\n', encoding="utf-8")
    code, verdicts, words = contracts(copy)
    assert code == 1
    assert verdicts["Layers import downwards only"] == "BROKEN", words

"""The bundle and the wheel: both built here, and the bundle run without a Python to lean on."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from explorer import __version__
from tools.launch import libraries

TOP = Path(__file__).resolve().parents[1]
NAME = "rare-earth-explorer"


def missing_tool():
    """What PyInstaller needs of this Linux and does not find, or None; run.py installs it where it may."""
    absent = libraries.build_tools(sys.executable)
    if not absent:
        return None
    names = ", ".join(library.file for library in absent)
    return f"PyInstaller needs {names}: {libraries.line(absent, libraries.installer())}"


@pytest.fixture(scope="session")
def bundle(tmp_path_factory):
    """The folder that `run.py build` makes, built once, in a folder with a difficult name."""
    reason = missing_tool()
    if reason:
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("bündle dir")
    build = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    places = [f"--distpath={folder / 'dist'}", f"--workpath={folder / 'build'}"]
    done = subprocess.run(
        [*build, *places, str(TOP / "build_installer.spec")],
        cwd=TOP,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYINSTALLER_CONFIG_DIR": str(folder / "config")},
    )
    assert done.returncode == 0, done.stderr
    return folder / "dist" / NAME


@pytest.fixture
def run_bundle(bundle, tmp_path):
    """Runs the bundle in an empty folder, with no Python on the path and nothing of this environment."""

    def run(*words):
        environment = {"HOME": str(tmp_path), "PATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
        if sys.platform == "win32":
            environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
        return subprocess.run(
            [str(bundle / NAME), *words], cwd=tmp_path, capture_output=True, encoding="utf-8", env=environment
        )

    return run


def test_the_bundle_says_its_version(run_bundle):
    done = run_bundle("--version")
    assert (done.returncode, done.stdout.strip().split()[-1]) == (0, __version__), done.stderr


def test_the_bundle_finds_its_assets_and_they_pass_the_check(run_bundle):
    done = run_bundle("check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_bundle_draws_the_window_with_its_charts(run_bundle, tmp_path):
    done = run_bundle("render", "explorer:table?element=Nd", "-o", "x.png", "--size", "1440x900")
    assert done.returncode == 0, done.stderr
    from PIL import Image

    with Image.open(tmp_path / "x.png") as picture:
        assert picture.size == (1440, 900)
        # A window that failed to draw is nearly one colour.
        assert len(picture.convert("RGB").getcolors(maxcolors=1_000_000)) > 200


def test_the_bundle_draws_a_chart_with_numpy_and_pandas(run_bundle, tmp_path):
    listed = run_bundle("list", "figures")
    assert "production.by-country" in listed.stdout, listed.stderr
    done = run_bundle("render", "explorer:table?element=Nd", "--figure", "production.by-country", "-o", "x.svg")
    assert done.returncode == 0, done.stderr
    drawn = (tmp_path / "x.svg").read_text(encoding="utf-8")
    assert "<svg" in drawn
    assert "China" in drawn


@pytest.mark.parametrize("part", ["", "&part=crystal", "&part=spectrum"])
def test_the_bundle_draws_an_element_with_its_pictures_and_models(part, run_bundle, tmp_path):
    done = run_bundle("render", f"explorer:element?element=Nd{part}", "-o", "x.png", "--size", "1440x900")
    assert (done.returncode, done.stderr.strip()) == (0, "")
    from PIL import Image

    with Image.open(tmp_path / "x.png") as picture:
        # The drawn heap of oxide alone has thousands of shades.
        assert len(picture.convert("RGB").getcolors(maxcolors=1_000_000)) > 2_000


def test_the_bundle_has_all_that_fetching_photographs_takes(run_bundle):
    done = run_bundle("photos", "--list")
    assert done.returncode == 0, done.stderr
    assert "https://" in done.stdout


def test_the_bundle_carries_no_qt_quick_and_no_tests(bundle):
    names = [path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()]
    assert any("Manrope" in name for name in names)
    unwanted = ("Qt6Quick", "Qt6Qml", "/tests/", "hypothesis", "pytest")
    assert not [name for name in names if any(word in name for word in unwanted)]


def test_the_wheel_carries_the_assets_and_the_command(tmp_path):
    source = tmp_path / "source"
    # Built from a copy, so that nothing is left in the checkout.
    for name in ("explorer", "assets", "LICENSES"):
        shutil.copytree(TOP / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(TOP / name, source)
    code = f"import hatchling.build as b; print(b.build_wheel({str(tmp_path)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=source, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    wheel = zipfile.ZipFile(next(tmp_path.glob("*.whl")))
    names = wheel.namelist()
    shipped = {path.relative_to(TOP).as_posix() for path in (TOP / "assets").rglob("*") if path.is_file()}
    assert {f"explorer/{name}" for name in shipped} <= set(names)
    entry = next(name for name in names if name.endswith("entry_points.txt"))
    assert "rare-earth-explorer = explorer.cli:main" in wheel.read(entry).decode("utf-8")

    wheel.extractall(tmp_path / "installed")
    code = "from explorer.content import places; print(places.assets())"
    paths = [str(tmp_path / "installed"), sysconfig.get_path("purelib")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    # -P, -S: neither this folder nor the link to the checkout may answer instead of the wheel.
    found = subprocess.run(
        [sys.executable, "-P", "-S", "-c", code], capture_output=True, encoding="utf-8", env=environment
    )
    assert Path(found.stdout.strip()) == tmp_path / "installed" / "explorer" / "assets", found.stderr
    package = json.loads(wheel.read("explorer/assets/data/datapackage.json"))
    assert package["resources"]

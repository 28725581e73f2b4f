"""The launcher: what it decides, what it says, and that it repairs what was cut short. Nothing here uses a network."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import run
from tools.launch import libraries, packages, pythons, set_up, trouble

TOP = Path(__file__).resolve().parents[1]
needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="the invented Pythons are shell scripts")


# ---------------------------------------------------------------- builders


def found(version=(3, 13), *, whole=True, fault=None, path="/usr/bin/python3"):
    """A Python as the launcher sees it."""
    return pythons.Found(path, version, whole, fault)


def fake_python(folder, name, answer):
    """An executable that answers the launcher's question with these lines."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    lines = "\n".join(answer)
    path.write_text(f"#!/bin/sh\ncat <<'END'\n{lines}\nEND\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def answer(version="3 13", name="CPython", bits="64", free_threaded="0"):
    """What a good Python says of itself, but for what the test is about."""
    return [version, "1", name, bits, free_threaded, "/there/python3"]


def a_checkout(folder):
    """A checkout whose program prints its words and whose lock files name nothing, so that no network is needed."""
    folder.mkdir(parents=True)
    shutil.copy(TOP / "run.py", folder)
    shutil.copytree(TOP / "tools" / "launch", folder / "tools" / "launch", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "explorer").mkdir()
    (folder / "explorer" / "__init__.py").write_text("", encoding="utf-8")
    (folder / "explorer" / "__main__.py").write_text("import sys\nprint(ascii(sys.argv[1:]))\n", encoding="utf-8")
    for name in run.LOCKS["test"]:
        (folder / name).write_text("# nothing\n", encoding="utf-8")
    return folder


def start(checkout, *words, **environment):
    """Runs a checkout's run.py with the Python of the tests and gives the finished process."""
    everything = {**os.environ, "RARE_EARTH_PYTHON": sys.executable, **environment}
    everything.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, str(checkout / "run.py"), *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=everything)


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    "path", [TOP / "run.py", *sorted((TOP / "tools" / "launch").glob("*.py"))], ids=lambda p: p.name
)
def test_an_old_python_can_read_the_launcher(path):
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("words", [[], ["explorer:table?element=Nd"]])
def test_a_window_without_a_display_gets_a_sentence(words):
    sentence = run.display_missing(words, "linux", {"PATH": "/bin"})
    assert sentence.startswith("There is no display")


@pytest.mark.parametrize("words", [["render", "explorer:table", "-o", "x.png"], ["check"], ["test"], ["--version"]])
def test_words_without_a_window_need_no_display(words):
    assert run.display_missing(words, "linux", {}) is None


@pytest.mark.parametrize(
    ("platform", "environment"),
    [("linux", {"DISPLAY": ":0"}), ("linux", {"WAYLAND_DISPLAY": "wayland-0"}), ("win32", {}), ("darwin", {})],
)
def test_a_window_with_a_display_gets_none(platform, environment):
    assert run.display_missing([], platform, environment) is None


def test_tests_and_the_build_need_more_packages_than_the_program():
    assert [run.kind_of(words) for words in ([], ["render"], ["bench"], ["test", "-k", "x"], ["build"])] == [
        "run",
        "run",
        "run",
        "test",
        "test",
    ]


# ---------------------------------------------------------------- pythons


def test_the_newest_suitable_python_is_taken():
    assert pythons.choose([found((3, 11)), found((3, 13)), found((3, 12))]).version == (3, 13)


def test_a_python_newer_than_the_packages_is_taken_last():
    assert pythons.choose([found((3, 15)), found((3, 11))]).version == (3, 11)
    assert pythons.choose([found((3, 15))]).version == (3, 15)


def test_a_python_without_venv_gives_way_to_an_older_whole_one():
    assert pythons.choose([found((3, 13), whole=False), found((3, 12))]).version == (3, 12)


def test_a_python_with_a_fault_is_never_taken():
    assert pythons.choose([found(fault="it is a 32-bit Python")]) is None


@needs_shell
@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (answer(), None),
        (answer(version="3 10"), "it is Python 3.10"),
        (answer(version="3 16"), "it is Python 3.16"),
        (answer(name="PyPy"), "PyPy is not CPython"),
        (answer(bits="32"), "it is a 32-bit Python"),
        (answer(free_threaded="1"), "it is a free-threaded Python"),
    ],
)
def test_a_python_is_asked_what_it_is(tmp_path, lines, fault):
    path = fake_python(tmp_path / "tëst dir", "python3", lines)
    assert pythons.ask(str(path)).fault == fault


@needs_shell
def test_a_python_that_does_not_start_or_says_nonsense_is_passed_over(tmp_path):
    nonsense = fake_python(tmp_path, "python3.12", ["no such version"])
    shim = fake_python(tmp_path, "python3.13", [])
    assert pythons.ask(str(nonsense)) is None
    assert pythons.ask(str(shim)) is None
    assert pythons.ask(str(tmp_path / "not there")) is None


def test_this_python_is_whole_and_suits():
    assert found(pythons.ask(sys.executable).version) == pythons.ask(sys.executable)._replace(path="/usr/bin/python3")


@needs_shell
def test_pythons_are_looked_for_on_the_path_in_pyenv_and_among_those_of_uv(tmp_path, monkeypatch):
    on_path = fake_python(tmp_path / "my bin ü", "python3.12", answer())
    pyenv = fake_python(tmp_path / "pyenv" / "versions" / "3.13.1" / "bin", "python3", answer())
    uv = fake_python(tmp_path / "uv" / "cpython-3.14.0-linux" / "bin", "python3", answer())
    places = {
        "PATH": str(on_path.parent),
        "PYENV_ROOT": str(tmp_path / "pyenv"),
        "UV_PYTHON_INSTALL_DIR": str(tmp_path / "uv"),
    }
    candidates = pythons.candidates(places, "linux")
    assert {str(on_path), str(pyenv), str(uv)} <= set(candidates)
    assert candidates[0] == sys.executable


@needs_shell
def test_one_python_under_two_names_is_asked_once(tmp_path):
    real = fake_python(tmp_path, "python3.13", answer())
    (tmp_path / "python3").symlink_to(real)
    candidates = pythons.candidates({"PATH": str(tmp_path)}, "linux")
    assert len([path for path in candidates if path.startswith(str(tmp_path))]) == 1


@needs_shell
def test_no_python_new_enough_is_said_in_one_sentence_that_names_those_there(tmp_path):
    old = fake_python(tmp_path, "python3", answer(version="3 9"))
    with pytest.raises(trouble.SetUpError, match=r"^RARE_EARTH_PYTHON names .*Python 3\.9"):
        pythons.pick({"RARE_EARTH_PYTHON": str(old)}, "linux")
    sentence = pythons.none_sentence([found((3, 9)), found((3, 8))], None, "linux")
    assert "needs Python 3.11 or newer" in sentence
    assert "found here: 3.8, 3.9" in sentence


@pytest.mark.parametrize(
    ("system", "words"),
    [
        (("linux", "x86_64", (2, 31), None, (3, 12)), "glibc 2.34 or newer; this system has 2.31"),
        (("linux", "aarch64", (2, 36), None, (3, 12)), "glibc 2.39 or newer"),
        (("linux", "x86_64", None, None, (3, 12)), "another C library"),
        (("linux", "riscv64", (2, 40), None, (3, 12)), "this one is riscv64"),
        (("darwin", "arm64", None, (13, 6), (3, 12)), "macOS 14 or newer; this is 13.6"),
    ],
)
def test_a_system_without_qt_for_python_is_named(system, words):
    assert words in pythons.system_fault(*system)


@pytest.mark.parametrize(
    "system",
    [
        ("linux", "x86_64", (2, 36), None, (3, 11)),
        ("darwin", "arm64", None, (13, 6), (3, 11)),
        ("darwin", "arm64", None, (14, 0), (3, 13)),
        ("win32", "AMD64", None, None, (3, 13)),
    ],
)
def test_a_system_with_qt_for_python_has_no_fault(system):
    assert pythons.system_fault(*system) is None


# ---------------------------------------------------------------- libraries


def of(*files):
    return [library for library in libraries.QT if library.file in files]


def test_missing_libraries_become_one_line_for_apt_with_the_names_this_system_knows():
    absent = of("libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0")
    new = libraries.line(absent, "apt-get", known=lambda name: True)
    old = libraries.line(absent, "apt-get", known=lambda name: not name.endswith("t64"))
    assert new == "sudo apt-get install libegl1 libglib2.0-0t64"
    assert old == "sudo apt-get install libegl1 libglib2.0-0"


def test_other_systems_get_their_own_line():
    absent = of("libEGL.so.1", "libxcb-cursor.so.0")
    assert libraries.line(absent, "dnf") == "sudo dnf install 'libEGL.so.1()(64bit)' 'libxcb-cursor.so.0()(64bit)'"
    assert libraries.line(absent, "pacman") == "sudo pacman -S libglvnd xcb-util-cursor"
    assert libraries.line(absent, None) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings all its libraries elsewhere")
def test_a_library_that_the_loader_cannot_find_is_missing():
    invented = libraries.Library("libno-such-thing.so.9", "draw", ("libnothing9",), "nothing")
    libc = libraries.Library("libc.so.6", "draw", ("libc6",), "glibc")
    assert libraries.missing(sys.executable, [invented, libc]) == [invented]


@pytest.mark.parametrize(
    ("files", "far"),
    [((), "all"), (("libxcb-cursor.so.0",), "draw"), (("libxcb-cursor.so.0", "libEGL.so.1"), "none")],
)
def test_how_far_qt_gets_without_a_library(files, far):
    assert set_up.reach(of(*files)) == far


@pytest.fixture
def apt(monkeypatch):
    monkeypatch.setattr(libraries, "installer", lambda: "apt-get")
    monkeypatch.setattr(libraries, "known_to_apt", lambda name: True)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)


@pytest.mark.usefixtures("apt")
def test_a_library_needed_only_by_the_window_does_not_stop_a_picture(capsys):
    set_up.report(of("libxcb-cursor.so.0"), ["render"])
    assert "sudo apt-get install libxcb-cursor0" in capsys.readouterr().err
    with pytest.raises(trouble.SetUpError, match="sudo apt-get install libxcb-cursor0"):
        set_up.report(of("libxcb-cursor.so.0"), [])


@pytest.mark.usefixtures("apt")
def test_a_library_needed_for_every_picture_stops_all_that_draws(capsys):
    with pytest.raises(trouble.SetUpError, match="sudo apt-get install libegl1"):
        set_up.report(of("libEGL.so.1"), ["render"])
    set_up.report(of("libEGL.so.1"), ["check"])
    assert "sudo apt-get install libegl1" in capsys.readouterr().err


@pytest.mark.usefixtures("apt")
def test_wayland_opens_the_window_where_x11_libraries_are_missing(monkeypatch):
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    set_up.report(of("libxcb-cursor.so.0"), [])
    with pytest.raises(trouble.SetUpError):
        set_up.report(of("libxcb-cursor.so.0", "libwayland-cursor.so.0"), [])


# ---------------------------------------------------------------- sentences


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (
            "Retrying after NewConnectionError: Temporary failure in name resolution\n"
            "ERROR: No matching distribution found for pandas==3.1.1",
            "connect to the network",
        ),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "The disk is full"),
        ("SSLCertVerificationError: CERTIFICATE_VERIFY_FAILED\nNo matching distribution found for x", "certificate"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "not the one that x.lock names"),
        ("ERROR: Invalid requirement: 'pandas===='", "git checkout -- x.lock"),
        ("ERROR: Could not open requirements file: No such file", "git checkout -- x.lock"),
        ("ERROR: No matching distribution found for pyyaml==6.0.3", "no ready-made package pyyaml==6.0.3"),
        ("something new\nERROR: it broke.\n\n[notice] a new pip", "ERROR: it broke."),
        ("", "it ended without a word."),
    ],
)
def test_a_failed_set_up_is_told_in_a_plain_sentence_with_the_log(output, sentence):
    told = trouble.explain(output, "/tmp/a.log", "x.lock")
    assert sentence in told
    assert told.endswith("/tmp/a.log")
    assert "\n" not in told


@pytest.mark.parametrize("number", [28, 122])
def test_a_full_disk_met_by_the_launcher_itself_is_the_same_sentence(number):
    assert trouble.file_sentence(OSError(number, "No space"), ".venv").startswith("The disk is full")


def test_too_little_room_is_said_before_anything_is_fetched(tmp_path, monkeypatch):
    monkeypatch.setitem(packages.ROOM, "run", 10**12)
    with pytest.raises(trouble.SetUpError, match="The disk is full"):
        packages.check_room(tmp_path, "run")


# ---------------------------------------------------------------- the folder .venv


def test_a_venv_that_somebody_else_made_is_moved_aside_not_lost(tmp_path):
    venv = tmp_path / ".venv"
    venv.mkdir()
    (venv / "mine.txt").write_text("keep", encoding="utf-8")
    packages.clear(str(venv))
    assert not venv.exists()
    assert (tmp_path / ".venv.old" / "mine.txt").read_text(encoding="utf-8") == "keep"


@needs_shell
def test_a_pip_that_outlives_its_launcher_keeps_the_next_start_waiting(tmp_path):
    import fcntl

    with set_up.alone(str(tmp_path)):
        pip = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False)
    with (tmp_path / ".setup.lock").open("a") as file:
        with pytest.raises(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        pip.communicate(b"\n")
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_venv_of_ours_is_made_anew(tmp_path):
    venv = tmp_path / ".venv"
    venv.mkdir()
    (venv / packages.MARK).write_text("", encoding="utf-8")
    packages.clear(str(venv))
    assert list(tmp_path.iterdir()) == []


def test_a_garbled_stamp_is_no_stamp(tmp_path):
    stamp = tmp_path / "set-up.stamp"
    assert run.read_stamp(stamp) == {}
    stamp.write_bytes(b"\xff\xfe\x00garbage")
    assert run.read_stamp(stamp) == {}
    stamp.write_text("schema 1\nbase /a b/python\n", encoding="utf-8")
    assert run.read_stamp(stamp) == {"schema": "1", "base": "/a b/python"}


def test_a_stamp_serves_until_a_lock_file_changes(tmp_path):
    checkout = a_checkout(tmp_path / "checkout")
    stamp = {"libraries": "all", **{kind: run.lock_hash(checkout, kind) for kind in run.LOCKS}}
    assert run.serves(stamp, checkout, [])
    assert run.serves(stamp, checkout, ["test"])
    (checkout / "requirements-dev.lock").write_text("# other\n", encoding="utf-8")
    assert run.serves(stamp, checkout, [])
    assert not run.serves(stamp, checkout, ["test"])
    (checkout / "requirements.lock").write_text("# other\n", encoding="utf-8")
    assert not run.serves(stamp, checkout, [])


def test_a_set_up_that_lacks_window_libraries_serves_pictures_only(tmp_path):
    checkout = a_checkout(tmp_path / "checkout")
    stamp = {"libraries": "draw", "run": run.lock_hash(checkout, "run")}
    assert run.serves(stamp, checkout, ["render"])
    assert not run.serves(stamp, checkout, [])
    stamp["libraries"] = "none"
    assert run.serves(stamp, checkout, ["check"])
    assert not run.serves(stamp, checkout, ["render"])


def test_line_endings_of_a_lock_file_do_not_matter(tmp_path):
    unix, windows = a_checkout(tmp_path / "unix"), a_checkout(tmp_path / "windows")
    (windows / "requirements.lock").write_bytes(b"# nothing\r\n")
    assert run.lock_hash(unix, "run") == run.lock_hash(windows, "run")


# ---------------------------------------------------------------- all of it, in a folder with a difficult name


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    """A checkout whose first start is done, in a folder with a difficult name."""
    checkout = a_checkout(tmp_path_factory.mktemp("ready") / "a tëst 元素 dir")
    first = start(checkout, "check", "two words", "ü")
    assert first.returncode == 0, first.stderr
    assert first.stdout.strip() == ascii(["check", "two words", "ü"])
    assert "Setting up" in first.stderr
    return checkout


def test_a_later_start_goes_straight_to_the_program(ready):
    again = start(ready, "check")
    assert (again.stdout.strip(), again.stderr) == ("['check']", "")


def test_a_checkout_can_be_moved(ready):
    moved = ready.rename(ready.parent / "moved dir")
    after = start(moved, "check")
    moved.rename(ready)
    assert (after.stdout.strip(), after.stderr) == ("['check']", "")


def test_a_set_up_that_was_cut_short_is_done_again(ready, tmp_path):
    checkout = shutil.copytree(ready, tmp_path / "cut short", symlinks=True)
    # Cut short: the stamp is what a set-up writes last.
    (checkout / ".venv" / "set-up.stamp").unlink()
    left = checkout / ".venv" / "half a package"
    left.mkdir()
    repaired = start(checkout, "check")
    assert repaired.returncode == 0, repaired.stderr
    assert "Setting up" in repaired.stderr
    assert not left.exists()


def test_a_broken_lock_is_one_sentence_and_the_next_start_repairs(ready, tmp_path):
    checkout = shutil.copytree(ready, tmp_path / "checkout", symlinks=True)
    lock = checkout / "requirements.lock"
    lock.write_text("pandas=1\n", encoding="utf-8")
    broken = start(checkout, "check")
    assert broken.returncode == 1
    assert broken.stderr.splitlines()[-1].startswith("requirements.lock is damaged")
    assert "Traceback" not in broken.stderr
    lock.write_text("# nothing\n", encoding="utf-8")
    assert start(checkout, "check").returncode == 0


def test_a_python_too_old_is_one_sentence(tmp_path):
    checkout = a_checkout(tmp_path / "checkout")
    refused = start(checkout, "check", RARE_EARTH_PYTHON=str(tmp_path / "no python here"))
    assert refused.returncode == 1
    assert refused.stderr.strip().startswith("RARE_EARTH_PYTHON names")
    assert not (checkout / ".venv").exists()


def test_a_later_start_loads_nothing_of_the_set_up(ready):
    code = (
        "import os, sys, run\n"
        "def show(path, command): print(' '.join(sorted(sys.modules))); os._exit(0)\n"
        "sys.stdout.reconfigure(line_buffering=True)\n"
        "os.execv = show\n"
        "run.main(['check'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ready, capture_output=True, encoding="utf-8")
    loaded = set(done.stdout.split())
    assert "hashlib" in loaded, done.stderr
    assert not {name for name in loaded if name.startswith("tools")}
    assert not {"subprocess", "json", "socket", "ssl", "tempfile", "pathlib", "typing", "logging"} & loaded

"""Sets Rare Earth Explorer up, once, and starts it.

    python3 run.py                 open the explorer                          (Windows: py run.py)
    python3 run.py test [WORDS]    run the tests; WORDS go to pytest
    python3 run.py bench [WORDS]   run the benchmark
    python3 run.py build           make the folder that runs without Python: dist/rare-earth-explorer
    python3 run.py WORDS           whatever else the program understands, such as `render` or `check`

The first start makes .venv beside this file; tools/launch does it. Every later start compares a stamp with the lock
files and goes straight to the program. RARE_EARTH_PYTHON names the Python to take instead of the newest one found.

Standard library only, and no syntax newer than Python 3.6: an old Python must be able to read this far, so that it can
say what is wanted.
"""

import os
import sys

TOP = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(TOP, ".venv")
STAMP = os.path.join(VENV, "set-up.stamp")
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")
# Raise it when a set-up made by an older run.py no longer serves.
SCHEMA = 1
LOCKS = {"run": ("requirements.lock",), "test": ("requirements.lock", "requirements-dev.lock")}
# -I: neither the folder the reader stands in nor a PYTHONPATH of other software may put its modules before ours.
START = {
    "test": ["-I", "-m", "pytest", "-q"],
    "bench": ["-I", "-m", "tools.bench"],
    "build": ["-I", "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "build_installer.spec"],
}
PROGRAM = ["-I", "-m", "explorer"]
# What the program does without Qt, and so without any of Qt's system libraries.
WITHOUT_QT = ("list", "data", "check", "--version", "--help", "-h")


def kind_of(words):
    """Which packages the words need: "run" (the program's) or "test" (those of the tests and the build too)."""
    return "test" if words[:1] in (["test"], ["build"]) else "run"


def opens_a_window(words):
    """Whether the program will show its window: without words, or with an address as the first one."""
    return not words or words[0].startswith("explorer:")


def needs_qt(words):
    """Whether Qt is loaded at all for these words."""
    return words[:1] not in [[word] for word in WITHOUT_QT]


def display_missing(words, platform, environment):
    """The sentence for a Linux without a screen, or None where the words need none or there is one."""
    if not platform.startswith("linux") or not opens_a_window(words):
        return None
    if any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return None
    return (
        "There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are both empty): start it in a desktop "
        "session, or draw the window into a file with `python3 run.py render explorer:table -o table.png`."
    )


def lock_hash(top, kind):
    """One hash over the lock files of a kind; a missing file counts as empty, the set-up will name it."""
    import hashlib

    total = hashlib.sha256()
    for name in LOCKS[kind]:
        try:
            with open(os.path.join(top, name), "rb") as file:
                total.update(file.read().replace(b"\r\n", b"\n"))
        except OSError:
            pass
        total.update(b"\0")
    return total.hexdigest()


def read_stamp(path):
    """What the last complete set-up wrote, as a dict of words; {} where there is none or it is garbage."""
    try:
        with open(path, encoding="utf-8") as file:
            pairs = (line.rstrip("\n").partition(" ") for line in file)
            return {key: value for key, _, value in pairs if key}
    except (OSError, ValueError):
        return {}


def base_of(python):
    """The Python that an environment's python stands on: the end of the links, or `home` of pyvenv.cfg on Windows."""
    if os.name != "nt":
        return os.path.realpath(python)
    config = os.path.join(os.path.dirname(os.path.dirname(python)), "pyvenv.cfg")
    return os.path.join(read_config(config).get("home", ""), "python.exe")


def read_config(path):
    """The `key = value` lines of a pyvenv.cfg."""
    try:
        with open(path, encoding="utf-8") as file:
            return {key.strip(): value.strip() for key, _, value in (line.partition("=") for line in file)}
    except (OSError, ValueError):
        return {}


def sound(stamp, python):
    """Whether a complete set-up by this kind of run.py is there and the Python it stands on still exists."""
    base = base_of(python)
    there = os.path.exists(python) and os.path.exists(base)
    return there and stamp.get("schema") == str(SCHEMA) and stamp.get("base") == base


def serves(stamp, top, words):
    """Whether a sound set-up has the packages and system libraries that the words need."""
    kind = kind_of(words)
    if kind not in stamp or stamp[kind] != lock_hash(top, kind):
        return False
    enough = {"all"} if opens_a_window(words) else {"all", "draw"} if needs_qt(words) else {"all", "draw", "none"}
    return stamp.get("libraries") in enough


def start(words, top):
    """Becomes the program (on Windows: runs it and gives its exit code)."""
    word = words[0] if words else ""
    if word in START:
        os.chdir(top)
    if word == "test":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    command = [PYTHON] + (START[word] + words[1:] if word in START else PROGRAM + words)
    if os.name != "nt":
        os.execv(PYTHON, command)
    import subprocess

    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 130


def main(words):
    """Checks the display, sets up what is missing, starts; the exit code where it does not become the program."""
    sentence = display_missing(words, sys.platform, os.environ)
    if sentence:
        print(sentence, file=sys.stderr)
        return 2
    stamp = read_stamp(STAMP)
    if not (sound(stamp, PYTHON) and serves(stamp, TOP, words)):
        # Here and not at the top: a later start must not pay for it.
        sys.path.insert(0, TOP)
        from tools.launch import set_up

        code = set_up.bring_up(words)
        if code:
            return code
    return start(words, TOP)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

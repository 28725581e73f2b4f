"""The first start, and every repair: from whatever is there to a .venv that serves."""

import os
import shutil
import sys
import tempfile
from contextlib import contextmanager

import run
from tools.launch import libraries, packages, pythons
from tools.launch.packages import say
from tools.launch.trouble import SetUpError, file_sentence

WELCOME = {
    "run": "Setting up with Python {}.{}. This is done once, downloads about 130 MB and takes a minute or a few.",
    "test": "Setting up the tests with Python {}.{}. This is done once, downloads about 170 MB, takes some minutes.",
}


def bring_up(words):
    """Makes .venv serve these words. Gives 0, or the exit code after one sentence on stderr."""
    try:
        with alone(run.TOP):
            prepare(words)
    except SetUpError as trouble:
        say(str(trouble))
        return trouble.code
    except KeyboardInterrupt:
        say("Stopped. The next start takes the set-up up again.")
        return 130
    except OSError as error:
        say(file_sentence(error, run.VENV))
        return 1
    return 0


@contextmanager
def alone(top):
    """Holds .setup.lock, so that two starts at once do not fill one .venv; the system frees it whatever happens."""
    with open(os.path.join(top, ".setup.lock"), "a+", encoding="ascii") as file:
        if os.name == "nt":
            import msvcrt

            # Tries for ten seconds by itself, then raises.
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another start is setting up; waiting for it.")
                fcntl.flock(file, fcntl.LOCK_EX)
            # pip inherits the lock: should this process be killed, pip is still at work and the next start must wait.
            os.set_inheritable(file.fileno(), True)  # noqa: FBT003 - takes it by place only
        yield


def prepare(words):
    """Does what is not done yet: the environment, its packages, the system's libraries. The stamp is written last."""
    stamp = run.read_stamp(run.STAMP)
    usable = run.sound(stamp, run.PYTHON)
    if usable and run.serves(stamp, run.TOP, words):
        # The start that we waited for has done it.
        return
    handle, log = tempfile.mkstemp(prefix="rare-earth-explorer-", suffix=".log")
    os.close(handle)
    kind = run.kind_of(words)
    if not usable or stamp.get(kind) != run.lock_hash(run.TOP, kind):
        fill(kind, usable, log)
        held = ("run", "test") if kind == "test" else ("run",)
        stamp = dict({"schema": str(run.SCHEMA)}, **{name: run.lock_hash(run.TOP, name) for name in held})
    stamp["base"] = run.base_of(run.PYTHON)
    absent = find_libraries(kind, log)
    stamp["libraries"] = reach(absent)
    shutil.move(log, os.path.join(run.VENV, "set-up.log"))
    write_stamp(stamp)
    report(absent, words)


def fill(kind, usable, log):
    """Brings the packages of a kind into .venv, which is made anew unless its last set-up came to its end."""
    packages.check_room(run.TOP, kind)
    if usable:
        os.remove(run.STAMP)
        say("Fetching what is new among the packages." if kind == "run" else "Fetching the packages of the tests.")
    else:
        found = pythons.pick(os.environ, sys.platform)
        pythons.check_system(found.version)
        say(WELCOME[kind].format(*found.version))
        packages.make(run.VENV, able_to_make(found, log).path, log)
        packages.link(run.PYTHON, run.TOP)
    packages.fill(run.PYTHON, os.path.join(run.TOP, run.LOCKS[kind][-1]), log, say)


def able_to_make(found, log):
    """The Found itself once it has venv and ensurepip; Debian keeps them in a package of their own."""
    if found.whole:
        return found
    names = ("python{}.{}-venv".format(*found.version), "python3-venv")
    absent = [libraries.Library("venv", "venv", names, "python")]
    tool = libraries.installer()
    system = tool == "apt-get" and os.path.dirname(found.path) == "/usr/bin"
    if system and libraries.install(absent, log, say):
        found = pythons.ask(found.path) or found
    if not found.whole:
        raise SetUpError(packages.venv_sentence(found.path, libraries.line(absent, tool) if system else None))
    return found


def find_libraries(kind, log):
    """The system libraries still missing after an attempt to install them."""

    def look():
        absent = libraries.missing(run.PYTHON)
        if not os.environ.get("WAYLAND_DISPLAY"):
            absent = [library for library in absent if library.need != "wayland"]
        return absent + (libraries.build_tools(run.PYTHON) if kind == "test" else [])

    absent = look()
    return look() if absent and libraries.install(absent, log, say) else absent


def reach(absent):
    """How far Qt gets without these libraries: "all", "draw" (pictures, but no window of X11) or "none"."""
    needs = {library.need for library in absent}
    return "none" if "draw" in needs else "draw" if "window" in needs else "all"


def report(absent, words):
    """Names the missing libraries and the line that brings them; raises SetUpError where the words need them."""
    if not absent:
        return
    tool = libraries.installer()
    line = libraries.line(absent, tool)
    names = ", ".join(library.file for library in absent)
    way = f"type `{line}`" if line else f"install what brings {names} with your system's package manager"
    needs = {library.need for library in absent}
    stops = ("draw" in needs and run.needs_qt(words)) or (words[:1] == ["build"] and "build" in needs)
    if "window" in needs and run.opens_a_window(words):
        by_wayland = os.environ.get("WAYLAND_DISPLAY") and "wayland" not in needs
        stops = stops or not (by_wayland or os.environ.get("QT_QPA_PLATFORM"))
    if stops:
        raise SetUpError(f"Libraries of the system are missing that the explorer needs: {way} and start again.")
    what = "The window" if {"draw", "window"} & needs else "`run.py build`" if "build" in needs else "Wayland"
    say(f"{what} needs libraries of the system that are missing: {way}. Going on without.")


def write_stamp(stamp):
    """Writes the stamp in one step: either it is whole or it is not there."""
    beside = run.STAMP + ".new"
    with open(beside, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.writelines(f"{key} {value}\n" for key, value in sorted(stamp.items()))
    os.replace(beside, run.STAMP)

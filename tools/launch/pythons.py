"""Finds the Pythons of this machine and picks the newest that can carry the program."""

import glob
import os
import subprocess
import sys
from collections import namedtuple

from tools.launch.trouble import SetUpError

# In the order of preference. 3.15 comes last: one package of the tests (PyYAML) is not published for it.
SUITABLE = ((3, 14), (3, 13), (3, 12), (3, 11), (3, 15))
# PySide6 is published for these and newer ones only.
GLIBC = {"x86_64": (2, 34), "aarch64": (2, 39)}
MACOS = {(3, 11): (13, 0)}
MACOS_LATER = (14, 0)

# path: the interpreter below any environment. version: (3, 13). whole: it has venv and ensurepip.
# fault: why PySide6 cannot run on it, or None.
Found = namedtuple("Found", "path version whole fault")

# Run by each candidate; must be understood by every Python 3. Six lines out, so that a path may hold any sign.
PROBE = """
import sys, struct, sysconfig, platform
try:
    import venv, ensurepip
    whole = 1
except ImportError:
    whole = 0
print("%d %d" % sys.version_info[:2])
print(whole)
print(platform.python_implementation())
print(8 * struct.calcsize("P"))
print(sysconfig.get_config_var("Py_GIL_DISABLED") or 0)
sys.stdout.flush()
sys.stdout.buffer.write(getattr(sys, "_base_executable", sys.executable).encode("utf-8", "surrogateescape"))
"""


def places(environment, platform):
    """Patterns of the files where Pythons live, in no order: PATH, pyenv, uv, Homebrew, MacPorts, python.org."""
    home = os.path.expanduser("~")
    if platform == "win32":
        local = environment.get("LOCALAPPDATA", "")
        roaming = environment.get("APPDATA", "")
        yield os.path.join(local, "Programs", "Python", "Python3*", "python.exe")
        yield os.path.join(environment.get("PROGRAMFILES", ""), "Python3*", "python.exe")
        yield os.path.join(
            environment.get("UV_PYTHON_INSTALL_DIR") or os.path.join(roaming, "uv", "python"), "*", "python.exe"
        )
        for folder in environment.get("PATH", "").split(os.pathsep):
            yield os.path.join(glob.escape(folder), "python.exe")
        return
    standard = [
        "/usr/local/bin",
        "/usr/bin",
        "/opt/homebrew/bin",
        "/opt/local/bin",
        os.path.join(home, ".local", "bin"),
    ]
    for folder in environment.get("PATH", "").split(os.pathsep) + standard:
        if folder:
            yield os.path.join(glob.escape(folder), "python3.1[1-5]")
            yield os.path.join(glob.escape(folder), "python3")
    pyenv = environment.get("PYENV_ROOT") or os.path.join(home, ".pyenv")
    yield os.path.join(glob.escape(pyenv), "versions", "3.*", "bin", "python3")
    share = environment.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share")
    managed = environment.get("UV_PYTHON_INSTALL_DIR") or os.path.join(share, "uv", "python")
    yield os.path.join(glob.escape(managed), "cpython-3.*", "bin", "python3")
    yield "/opt/homebrew/opt/python@3.*/bin/python3.*[0-9]"
    yield "/Library/Frameworks/Python.framework/Versions/3.*/bin/python3"


def launcher_list():
    """The Pythons that Windows' `py -0p` names."""
    try:
        listed = subprocess.run(["py", "-0p"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=20)
    except (OSError, subprocess.SubprocessError):
        return []
    lines = listed.stdout.decode("utf-8", "replace").splitlines()
    return [line.split(None, 1)[1].lstrip("* ").strip() for line in lines if len(line.split(None, 1)) == 2]


def candidates(environment, platform):
    """Every interpreter worth asking, each once, this one first."""
    wanted = environment.get("RARE_EARTH_PYTHON")
    if wanted:
        return [wanted]
    paths = [sys.executable] if sys.executable else []
    for pattern in places(environment, platform):
        paths += sorted(glob.glob(pattern))
    if platform == "win32":
        paths += launcher_list()
    seen = {}
    for path in paths:
        # Not the link itself: /usr/bin/python3 and python3.11 are often one and the same.
        seen.setdefault(os.path.realpath(path), path)
    return list(seen.values())


def ask(path):
    """What an interpreter says of itself, or None when it does not start (an empty pyenv shim, the Store's stub)."""
    try:
        answer = subprocess.run(
            [path, "-I", "-c", PROBE],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            timeout=30,
        )
        lines = answer.stdout.decode("utf-8", "surrogateescape").splitlines()
        version = tuple(int(part) for part in lines[0].split())
        implementation, bits, free_threaded, base = lines[2:6]
    except (OSError, subprocess.SubprocessError, IndexError, ValueError):
        return None
    fault = None
    if implementation != "CPython":
        fault = f"{implementation} is not CPython"
    elif bits != "64":
        fault = "it is a 32-bit Python"
    elif free_threaded != "0":
        fault = "it is a free-threaded Python"
    elif version not in SUITABLE:
        fault = "it is Python {}.{}".format(*version)
    return Found(base or path, version, lines[1] == "1", fault)


def choose(found):
    """The best of the Found ones: suitable, with venv and ensurepip before without, then the newest; or None."""
    good = [each for each in found if each.fault is None]
    return min(good, key=lambda each: (not each.whole, SUITABLE.index(each.version)), default=None)


def pick(environment, platform):
    """The Found to make .venv with; raises SetUpError when there is none."""
    found = [each for each in map(ask, candidates(environment, platform)) if each is not None]
    best = choose(found)
    if best is None:
        raise SetUpError(none_sentence(found, environment.get("RARE_EARTH_PYTHON"), platform))
    return best


def none_sentence(found, wanted, platform):
    """Why no Python of this machine will do, and where a better one comes from."""
    if wanted:
        why = found[0].fault if found else "it does not start"
        return (
            f"RARE_EARTH_PYTHON names {wanted}, which cannot be taken: {why}; a 64-bit CPython 3.11 to 3.14 is wanted."
        )
    versions = sorted({each.version for each in found})
    seen = ", ".join("{}.{}".format(*version) for version in versions) or "none that starts"
    where = (
        "python.org/downloads" if platform in ("win32", "darwin") else "your system's packages or python.org/downloads"
    )
    return (
        f"Rare Earth Explorer needs Python 3.11 or newer (64-bit CPython, up to 3.14); found here: {seen}. "
        f"Install one from {where} and start again."
    )


def system_fault(platform, machine, glibc, macos, version):
    """Why PySide6 cannot run on this system, or None.

    glibc: (2, 36) or None where the C library is another one; macos: (14, 2) or None elsewhere.
    """
    if platform.startswith("linux"):
        least = GLIBC.get(machine)
        if least is None:
            return f"Qt for Python is published for x86_64 and aarch64 processors only; this one is {machine}."
        if glibc is None:
            return (
                "Qt for Python needs a Linux with glibc; this one has another C library (Alpine's musl, for example)."
            )
        if glibc < least:
            return (
                "Qt for Python needs glibc {}.{} or newer; this system has {}.{}: take a newer release of it.".format(
                    *(least + glibc)
                )
            )
    if platform == "darwin" and macos is not None:
        least = MACOS.get(version, MACOS_LATER)
        if macos < least:
            return "Qt for Python needs macOS {} or newer; this is {}.{}.".format(least[0], *macos)
    return None


def check_system(version):
    """Raises SetUpError where PySide6 does not exist for this system."""
    import platform

    try:
        words = os.confstr("CS_GNU_LIBC_VERSION").split()
        glibc = tuple(int(part) for part in words[1].split(".")[:2]) if words[0] == "glibc" else None
    except (AttributeError, ValueError, OSError, IndexError):
        glibc = None
    parts = platform.mac_ver()[0].split(".") if sys.platform == "darwin" else []
    macos = (int(parts[0]), int(parts[1]) if len(parts) > 1 else 0) if parts and parts[0] else None
    fault = system_fault(sys.platform, platform.machine(), glibc, macos, version)
    if fault:
        raise SetUpError(fault)

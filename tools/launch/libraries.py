"""The system libraries that Qt's wheels take from Linux: which are missing, and the line that installs them.

The lists were found in bare systems (Debian 12 and 13), adding one library after another until Qt ran; the names for
Fedora, openSUSE and Arch were not tried. Fedora's and openSUSE's tools take a library's own name, Arch's do not.
"""

import os
import shutil
import subprocess
import sys
from collections import namedtuple

# need: "draw" without which nothing runs, "window" for X11, "wayland". apt: newest name first (Debian 13 and Ubuntu
# 24.04 renamed libraries in the change to 64-bit time).
Library = namedtuple("Library", "file need apt pacman")

QT = (
    Library("libGL.so.1", "draw", ("libgl1",), "libglvnd"),
    Library("libEGL.so.1", "draw", ("libegl1",), "libglvnd"),
    Library("libxkbcommon.so.0", "draw", ("libxkbcommon0",), "libxkbcommon"),
    Library("libglib-2.0.so.0", "draw", ("libglib2.0-0t64", "libglib2.0-0"), "glib2"),
    Library("libgthread-2.0.so.0", "draw", ("libglib2.0-0t64", "libglib2.0-0"), "glib2"),
    Library("libfontconfig.so.1", "draw", ("libfontconfig1",), "fontconfig"),
    Library("libfreetype.so.6", "draw", ("libfreetype6",), "freetype2"),
    Library("libdbus-1.so.3", "draw", ("libdbus-1-3",), "dbus"),
    Library("libX11.so.6", "window", ("libx11-6",), "libx11"),
    Library("libX11-xcb.so.1", "window", ("libx11-xcb1",), "libx11"),
    Library("libxcb.so.1", "window", ("libxcb1",), "libxcb"),
    Library("libxcb-cursor.so.0", "window", ("libxcb-cursor0",), "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "window", ("libxcb-icccm4",), "xcb-util-wm"),
    Library("libxcb-image.so.0", "window", ("libxcb-image0",), "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "window", ("libxcb-keysyms1",), "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "window", ("libxcb-randr0",), "libxcb"),
    Library("libxcb-render.so.0", "window", ("libxcb-render0",), "libxcb"),
    Library("libxcb-render-util.so.0", "window", ("libxcb-render-util0",), "xcb-util-renderutil"),
    Library("libxcb-shape.so.0", "window", ("libxcb-shape0",), "libxcb"),
    Library("libxcb-shm.so.0", "window", ("libxcb-shm0",), "libxcb"),
    Library("libxcb-sync.so.1", "window", ("libxcb-sync1",), "libxcb"),
    Library("libxcb-util.so.1", "window", ("libxcb-util1",), "xcb-util"),
    Library("libxcb-xfixes.so.0", "window", ("libxcb-xfixes0",), "libxcb"),
    Library("libxcb-xkb.so.1", "window", ("libxcb-xkb1",), "libxcb"),
    Library("libxkbcommon-x11.so.0", "window", ("libxkbcommon-x11-0",), "libxkbcommon-x11"),
    Library("libwayland-client.so.0", "wayland", ("libwayland-client0",), "wayland"),
    Library("libwayland-cursor.so.0", "wayland", ("libwayland-cursor0",), "wayland"),
    Library("libwayland-egl.so.1", "wayland", ("libwayland-egl1",), "wayland"),
)

# Each library is loaded for real, by the Python that will run Qt: nothing else knows what the loader will find.
LOADER = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""


def missing(python, libraries=QT):
    """Those of the libraries that the Python at this path cannot load; nothing is missing outside Linux."""
    if not sys.platform.startswith("linux"):
        return []
    names = [library.file for library in libraries]
    answer = subprocess.run([python, "-I", "-c", LOADER, *names], stdout=subprocess.PIPE, check=True)
    absent = set(answer.stdout.decode("ascii", "replace").split())
    return [library for library in libraries if library.file in absent]


def build_tools(python):
    """What PyInstaller takes from Linux and is missing: objcopy, and the distribution's shared libpython."""
    if not sys.platform.startswith("linux"):
        return []
    absent = []
    if shutil.which("objcopy") is None or shutil.which("objdump") is None:
        absent.append(Library("objcopy", "build", ("binutils",), "binutils"))
    code = "import sysconfig; print(sysconfig.get_config_var('INSTSONAME') or '')"
    name = subprocess.run([python, "-I", "-c", code], stdout=subprocess.PIPE, check=True).stdout.decode().strip()
    # Only the distribution's own Python has its library in a package; others carry it beside themselves or not at all.
    if os.path.dirname(os.path.realpath(python)) == "/usr/bin" and name.startswith("libpython"):
        package = name.split(".so")[0]
        absent += missing(python, [Library(name, "build", (package + "t64", package), "python")])
    return absent


def installer():
    """The package tool of this Linux: apt-get, dnf, zypper, pacman, or None."""
    return next((tool for tool in ("apt-get", "dnf", "zypper", "pacman") if shutil.which(tool)), None)


def known_to_apt(name):
    """Whether apt can install a package of this name (not one that exists only as an old name of another)."""
    answer = subprocess.run(["apt-cache", "show", name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return answer.returncode == 0 and bool(answer.stdout.strip())


def packages(absent, tool, known=known_to_apt):
    """The names to give to a package tool, each once."""
    names = []
    for library in absent:
        if tool == "apt-get":
            name = next((name for name in library.apt if known(name)), library.apt[-1])
        elif tool == "pacman":
            name = library.pacman
        elif library.need == "build":
            name = library.apt[-1] if library.file == "objcopy" else library.file + "()(64bit)"
        else:
            # An rpm system finds the package by the library it provides.
            name = library.file + "()(64bit)"
        if name not in names:
            names.append(name)
    return names


def line(absent, tool, known=known_to_apt):
    """The one line to type that installs the libraries; None where the package tool is not one that we know."""
    commands = {"apt-get": "apt-get install", "dnf": "dnf install", "zypper": "zypper install", "pacman": "pacman -S"}
    if tool not in commands:
        return None
    names = packages(absent, tool, known)
    return "sudo {} {}".format(commands[tool], " ".join(f"'{n}'" if "(" in n else n for n in names))


def may_install():
    """What to put before apt-get: [] for root, ["sudo", "-n"] where sudo asks for no password; else None."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    allowed = subprocess.run(
        ["sudo", "-n", "true"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    return ["sudo", "-n"] if allowed.returncode == 0 else None


def install(absent, log, say):
    """Installs with apt-get where it may; gives whether that went well. The other tools were not tried."""
    before = may_install() if installer() == "apt-get" else None
    if before is None:
        return False
    quiet = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    with open(log, "ab") as file:
        # A bare machine has no lists yet; on others this fails at times for one odd source and does no harm.
        subprocess.run([*quiet, "update"], stdout=file, stderr=file, stdin=subprocess.DEVNULL)
        names = packages(absent, "apt-get")
        say("Installing with apt-get: " + " ".join(names))
        done = subprocess.run(
            [*quiet, "install", "-y", "--no-install-recommends", *names],
            stdout=file,
            stderr=file,
            stdin=subprocess.DEVNULL,
        )
    return done.returncode == 0

"""Where files live: the assets (in a checkout, a wheel or a frozen bundle), and what is the reader's own."""

import os
import sys
from functools import cache
from pathlib import Path

_NAME, _UNIX_NAME = "Rare Earth Explorer", "rare-earth-explorer"


@cache
def assets() -> Path:
    """The folder with data, pictures and lessons.

    A frozen bundle keeps it beside the program's own files, a wheel inside the package, a checkout at its top.
    Where none of them exists the checkout's place is given, so that a message can name a real path.
    """
    package = Path(__file__).resolve().parents[1]
    bundle = getattr(sys, "_MEIPASS", None)
    places = [package / "assets", package.parent / "assets"]
    if bundle is not None:
        places.insert(0, Path(bundle) / "assets")
    return next((place for place in places if place.is_dir()), places[-1])


def data() -> Path:
    """The folder with the tables of facts."""
    return assets() / "data"


def images() -> Path:
    """The folder with the pictures and their credits."""
    return assets() / "images"


# What is the reader's own lies by the custom of the system: Microsoft's known folders, Apple's Library, or the XDG Base
# Directory Specification (version 0.8), by which a path that is not absolute counts as none.


def settings_folder() -> Path:
    """Where the reader's choices are kept."""
    if sys.platform == "win32":
        return _named("APPDATA", "AppData", "Roaming") / _NAME
    if sys.platform == "darwin":
        return _home() / "Library" / "Application Support" / _NAME
    return _named("XDG_CONFIG_HOME", ".config") / _UNIX_NAME


def log_folder() -> Path:
    """Where the log is written."""
    if sys.platform == "win32":
        return _named("LOCALAPPDATA", "AppData", "Local") / _NAME
    if sys.platform == "darwin":
        return _home() / "Library" / "Logs" / _NAME
    return _named("XDG_STATE_HOME", ".local", "state") / _UNIX_NAME


def photo_folder() -> Path:
    """Where the photographs are kept that the reader fetched."""
    if sys.platform == "win32":
        return _named("LOCALAPPDATA", "AppData", "Local") / _NAME / "photos"
    if sys.platform == "darwin":
        return _home() / "Library" / "Application Support" / _NAME / "photos"
    return _named("XDG_DATA_HOME", ".local", "share") / _UNIX_NAME / "photos"


def _named(variable: str, *usual: str) -> Path:
    """The folder that a variable of the environment names; else the usual one in the reader's home."""
    place = Path(os.environ.get(variable, ""))
    return place if place.is_absolute() else _home().joinpath(*usual)


def _home() -> Path:
    """The reader's home; the system's folder for passing files where an account has none."""
    try:
        return Path.home()
    except RuntimeError:
        import tempfile

        return Path(tempfile.gettempdir())

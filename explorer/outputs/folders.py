"""Where the program keeps what a reader fetched, by the custom of the system."""

import os
import sys
import tempfile
from pathlib import Path


def data_folder() -> Path:
    """The reader's own data: %LOCALAPPDATA%, ~/Library/Application Support, or $XDG_DATA_HOME."""
    try:
        home = Path.home()
    except RuntimeError:  # an account without a home
        home = Path(tempfile.gettempdir())
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "Rare Earth Explorer"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Rare Earth Explorer"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "rare-earth-explorer"


def photo_folder() -> Path:
    """Where fetched photographs lie."""
    return data_folder() / "photos"

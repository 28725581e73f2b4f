"""Where the assets live: in a checkout, in an installed wheel, in a frozen bundle."""

import sys
from functools import cache
from pathlib import Path


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

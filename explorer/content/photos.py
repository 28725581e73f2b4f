"""The list of photographs that can be fetched: assets/images/photos.csv."""

from collections.abc import Sequence
from pathlib import Path

from explorer.content import places
from explorer.content.problems import Problem
from explorer.content.table import read_table
from explorer.records.photo import Photo

FILE = "photos.csv"


def read_photos(folder: Path | None = None) -> tuple[tuple[Photo, ...], tuple[Problem, ...]]:
    """The photographs listed in a folder of pictures, the shipped one by default, and every fault of the list."""
    return read_table((folder or places.images()) / FILE, Photo)


def fetchable(photos: Sequence[Photo]) -> tuple[Photo, ...]:
    """Those whose file address is known."""
    return tuple(photo for photo in photos if photo.file_url is not None)

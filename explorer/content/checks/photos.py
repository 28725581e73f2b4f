"""Does every photograph that can be fetched have an owner, a licence and an address that may be asked?"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from explorer.content.checks.facts import Facts
from explorer.content.photos import FILE, read_photos
from explorer.content.problems import Problem
from explorer.records.photo import HOSTS, KINDS, Photo

_ADDRESSES = ("licence_url", "page_url", "file_url")


def photos(facts: Facts, folder: Path) -> Iterator[Problem]:
    """Every fault of the list of photographs in a folder of pictures; without a list there is nothing to check."""
    if not (folder / FILE).exists():
        return
    rows, problems = read_photos(folder)
    yield from problems
    elements, sources = facts.values("elements", "symbol"), facts.values("sources", "source_id")
    seen: set[str] = set()
    for photo in rows:
        if photo.photo_id in seen:
            yield _fault(photo, "photo_id", photo.photo_id, "each id once")
        seen.add(photo.photo_id)
        if photo.kind not in KINDS:
            yield _fault(photo, "kind", photo.kind, f"one of {', '.join(KINDS)}")
        for symbol in set(photo.symbol) - elements:
            yield _fault(photo, "symbol", symbol, "a symbol of elements.csv")
        for source in set(photo.source_id or ("",)) - sources:
            yield _fault(photo, "source_id", source, "a source of sources.csv")
        yield from _credit(photo)
        yield from _addresses(photo)


def _credit(photo: Photo) -> Iterator[Problem]:
    for column in ("title", "author", "licence", "licence_url", "shows"):
        if not getattr(photo, column):
            yield _fault(photo, column, "", "a value")


def _addresses(photo: Photo) -> Iterator[Problem]:
    for column in _ADDRESSES:
        address = getattr(photo, column)
        if address and not (address.startswith("https://") and urlsplit(address).hostname):
            yield _fault(photo, column, address, "an address that begins with https://")
    if photo.file_url is None:
        return
    place = urlsplit(photo.file_url)
    if place.hostname not in HOSTS:
        yield _fault(photo, "file_url", photo.file_url, f"a file on one of {', '.join(HOSTS)}")
    name = unquote(place.path.rpartition("/")[2])
    # Wikimedia Commons keeps a file in a folder named after the MD5 of its name, so a slip of the pen shows.
    code = hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()
    if place.hostname == "upload.wikimedia.org" and f"/{code[0]}/{code[:2]}/" not in place.path:
        yield _fault(photo, "file_url", photo.file_url, f"the folder /{code[0]}/{code[:2]}/, by the name of the file")


def _fault(photo: Photo, column: str, found: str, wanted: str) -> Problem:
    return Problem(FILE, 0, f"{photo.photo_id}.{column}", found, wanted)

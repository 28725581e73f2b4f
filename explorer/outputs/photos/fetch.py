"""Fetching photographs one after another, and telling what happens as it happens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from explorer.content.photos import fetchable
from explorer.outputs.photos.alone import alone
from explorer.outputs.photos.download import Limits, Received, download, forget
from explorer.outputs.photos.fault import PhotoError
from explorer.outputs.photos.kept import LocalPhoto, keep, kept, part_of
from explorer.outputs.photos.network import Open, open_https
from explorer.outputs.photos.picture import remake
from explorer.records.photo import Photo
from explorer.records.words import _


@dataclass(frozen=True, slots=True)
class Begun:
    """The photograph at this place of so many is being fetched."""

    photo: Photo
    place: int
    of: int


@dataclass(frozen=True, slots=True)
class Stored:
    """A photograph is here now. before: it was here already."""

    local: LocalPhoto
    before: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """A photograph could not be had. sentence: which and why, for people."""

    photo: Photo
    sentence: str


@dataclass(frozen=True, slots=True)
class Stopped:
    """Nothing more can be fetched, or nothing more from one server. sentence: what and why, for people."""

    sentence: str


Event = Begun | Received | Stored | Failed | Stopped


def fetch(
    photos: Sequence[Photo], folder: Path, limits: Limits | None = None, open_: Open = open_https
) -> Iterator[Event]:
    """Fetch those of these photographs that are not in a folder yet. Nothing is raised: what fails is told.

    Whoever stops listening, or ends the process, leaves whole photographs only; what was begun is gone on with later.
    """
    limits = limits or Limits()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with alone(folder) as only:
            if not only:
                yield Stopped(_("The photographs are being fetched already, by another window or command."))
                return
            for left in folder.glob(".*.part"):  # of a run that was ended while it wrote
                left.unlink(missing_ok=True)
            yield from _fetch(photos, folder, limits, open_)
    except OSError as error:
        why = error.strerror or str(error)
        words = _("The photographs cannot be stored: {why}. Those already stored stay.")
        yield Stopped(words.format(why=why.removesuffix(".")))


def _fetch(photos: Sequence[Photo], folder: Path, limits: Limits, open_: Open) -> Iterator[Event]:
    here = kept(folder).photos
    wanted = fetchable(photos)
    unreachable: set[str] = set()
    for place, photo in enumerate(wanted, start=1):
        address = photo.file_url or ""
        host = urlsplit(address).hostname or address
        if photo.photo_id in here:
            yield Begun(photo, place, len(wanted))
            yield Stored(here[photo.photo_id], before=True)
        elif host not in unreachable:
            yield Begun(photo, place, len(wanted))
            try:
                yield from _one(photo, address, folder, limits, open_)
            except PhotoError as error:
                if error.unreachable:
                    unreachable.add(host)
                    words = _("{host} cannot be reached ({why}), so nothing was fetched from there.")
                    yield Stopped(words.format(host=host, why=error))
                else:
                    yield Failed(photo, _("“{title}”: {why}.").format(title=photo.title, why=error))


def _one(photo: Photo, address: str, folder: Path, limits: Limits, open_: Open) -> Iterator[Event]:
    part = part_of(folder, photo.photo_id)[0]
    yield from download(address, part, limits, open_)
    try:
        made = remake(part, photo)
    finally:
        forget(part)
    yield Stored(keep(folder, photo, made))

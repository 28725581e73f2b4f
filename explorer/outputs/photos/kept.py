"""The photographs that are on this computer: their files, and the list that says what they are and whose."""

import hashlib
import json
import re
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

from explorer.content.places import photo_folder
from explorer.content.table import kinds
from explorer.outputs.files import write_atomic
from explorer.outputs.photos.alone import alone
from explorer.outputs.photos.picture import Made, credit_of
from explorer.records.photo import KINDS, Photo
from explorer.records.picture import Credit
from explorer.records.words import _

INDEX = "photos.json"
_NAME = re.compile(r"[A-Za-z0-9_-]{1,80}")


@dataclass(frozen=True, slots=True)
class LocalPhoto:
    """A photograph on this computer. width, height: in pixels. sha256: of the whole file."""

    photo: Photo
    path: Path
    width: int
    height: int
    size: int
    sha256: str

    @property
    def credit(self) -> Credit:
        """Title, author, source, licence and what was changed."""
        return credit_of(self.photo, self.path.name)


@dataclass(frozen=True, slots=True)
class Kept:
    """All photographs on this computer, by id, and a sentence for each one that had to be forgotten."""

    photos: dict[str, LocalPhoto]
    sentences: tuple[str, ...] = ()


def kept(folder: Path | None = None) -> Kept:
    """What is kept in a folder, the reader's own by default. Every file is read whole, so it is for a thread.

    A file that was removed or changed is forgotten, with a sentence; nothing is raised and no file is touched.
    """
    folder = folder or photo_folder()
    listed, sentence = _listed(folder)
    photos: dict[str, LocalPhoto] = {}
    sentences = [sentence] if sentence else []
    for local in listed:
        why = _amiss(local)
        if why:
            sentences.append(why)
        else:
            photos[local.photo.photo_id] = local
    return Kept(photos, tuple(sentences))


def local_photo(symbol: str, folder: Path | None = None) -> tuple[LocalPhoto | None, str]:
    """The kept photograph that shows an element best, and a sentence where one had to be forgotten ("" else).

    The element itself comes before its oxide, and that before what is only put together. Reads one file of some
    hundred kilobytes.
    """
    listed, sentence = _listed(folder or photo_folder())
    fitting = [local for local in listed if symbol in local.photo.symbol and local.photo.kind in KINDS[:3]]
    for local in sorted(fitting, key=lambda one: KINDS.index(one.photo.kind)):
        why = _amiss(local)
        if not why:
            return local, sentence
        sentence = sentence or why
    return None, sentence


def keep(folder: Path, photo: Photo, made: Made) -> LocalPhoto:
    """Store a picture and list it. Raises OSError where the folder can't be written; what is unlisted is unseen."""
    path = folder / f"{photo.photo_id}.jpg"
    write_atomic(path, made.content)
    code = hashlib.sha256(made.content).hexdigest()
    local = LocalPhoto(photo, path, made.width, made.height, len(made.content), code)
    others = [one for one in _listed(folder)[0] if one.photo.photo_id != photo.photo_id]
    _write(folder, [*others, local])
    return local


def remove(photo_ids: Collection[str], folder: Path | None = None) -> tuple[str, ...]:
    """Remove these photographs, with what was begun of them; gives the ids of those that were there.

    Raises OSError where a file cannot be removed, with those before it gone and no longer listed; and where some are
    just being fetched: whoever fetches writes the same list.
    """
    folder = folder or photo_folder()
    if not folder.is_dir():
        return ()
    with alone(folder) as only:
        if not only:
            raise OSError(_("photographs are just being fetched, by another window or command"))
        return _removed(photo_ids, folder)


def _removed(photo_ids: Collection[str], folder: Path) -> tuple[str, ...]:
    gone: list[str] = []
    listed = _listed(folder)[0]
    try:
        for photo_id in photo_ids:
            found = [folder / f"{photo_id}.jpg", *part_of(folder, photo_id)]
            if _NAME.fullmatch(photo_id) and found[0].exists():
                gone.append(photo_id)
            for path in found if _NAME.fullmatch(photo_id) else ():
                path.unlink(missing_ok=True)
    finally:
        left = [one for one in listed if one.photo.photo_id not in photo_ids or one.path.exists()]
        if len(left) != len(listed):
            _write(folder, left)
    return tuple(gone)


def part_of(folder: Path, photo_id: str) -> tuple[Path, Path]:
    """Where the beginning of a photograph lies while it is fetched, and the note about it."""
    return folder / f"{photo_id}.begun", folder / f"{photo_id}.begun.json"


def _amiss(local: LocalPhoto) -> str:
    """Why a photograph can't be shown; "" where it is as it was stored."""
    try:
        found = hashlib.sha256(local.path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return _("The photograph “{title}” is no longer there.").format(title=local.photo.title)
    except OSError as error:
        words = _("The photograph “{title}” cannot be read: {why}.")
        return words.format(title=local.photo.title, why=error.strerror or error)
    if found != local.sha256:
        words = _("The photograph “{title}” was changed since it was fetched, so it is not shown.")
        return words.format(title=local.photo.title)
    return ""


def _listed(folder: Path) -> tuple[list[LocalPhoto], str]:
    """The photographs in the list of a folder, and a sentence where the list cannot be read."""
    try:
        told = json.loads((folder / INDEX).read_text(encoding="utf-8"))
        return [_local(folder, entry) for entry in told["photos"]], ""
    except FileNotFoundError:
        return [], ""
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        words = _("The list of photographs {file} cannot be read ({why}); fetching them again mends it.")
        return [], words.format(file=folder / INDEX, why=error)


def _local(folder: Path, entry: Any) -> LocalPhoto:
    """One entry of the list; raises ValueError, KeyError or TypeError where it makes no sense."""
    told = cast("dict[str, Any]", entry)
    cells = cast("dict[str, Any]", told["photo"])
    lists = {name for name, kind in kinds(Photo).items() if kind.name == "list"}
    values: dict[str, Any] = {name: cells[name] for name in kinds(Photo)}
    values.update({name: tuple(map(str, cells[name])) for name in lists})
    photo = Photo(**values)
    if not _NAME.fullmatch(photo.photo_id) or photo.kind not in KINDS:
        raise ValueError(f"{photo.photo_id!r} is no photograph")
    numbers = {name: int(told[name]) for name in ("width", "height", "size")}
    return LocalPhoto(photo, folder / f"{photo.photo_id}.jpg", **numbers, sha256=str(told["sha256"]))


def _write(folder: Path, listed: Iterable[LocalPhoto]) -> None:
    told = [
        {"photo": asdict(one.photo), "width": one.width, "height": one.height, "size": one.size, "sha256": one.sha256}
        for one in listed
    ]
    write_atomic(folder / INDEX, (json.dumps({"photos": told}, ensure_ascii=False, indent=1) + "\n").encode())

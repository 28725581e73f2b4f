"""Which photographs there are, in words. Nothing here reaches the network, so that the window may use it."""

from collections.abc import Sequence
from pathlib import Path

from explorer.content.photos import fetchable
from explorer.outputs.photos.kept import Kept
from explorer.records.photo import Photo
from explorer.records.words import _, ngettext, number


def chosen(photos: Sequence[Photo], names: Sequence[str]) -> tuple[Photo, ...]:
    """The photographs of these elements, or with these ids; all for no names. Raises KeyError for an odd one."""
    if not names:
        return tuple(photos)
    for name in names:
        if not any(name == photo.photo_id or name in photo.symbol for photo in photos):
            raise KeyError(name)
    return tuple(photo for photo in photos if photo.photo_id in names or set(names) & set(photo.symbol))


def tell_list(photos: Sequence[Photo], here: Kept, folder: Path) -> str:
    """Every photograph with its credit, and whether it is on this computer."""
    lines: list[str] = []
    for photo in photos:
        lines += [f"{photo.photo_id}  {photo.shows}: {photo.title}"]
        lines += [f"    {photo.author} · {photo.licence} · {photo.page_url or _('no page known')}"]
        lines += [f"    {_state(photo, here)}"]
    lines += ["", *here.sentences, _("Folder: {folder}").format(folder=folder)]
    return "\n".join(lines) + "\n"


def _state(photo: Photo, here: Kept) -> str:
    local = here.photos.get(photo.photo_id)
    if local is not None:
        return _("here: {path}, {size} bytes").format(path=local.path, size=number(local.size))
    if photo.file_url is None:
        return _("cannot be fetched: the address of its file is not known")
    return _("not here; at {address}").format(address=photo.file_url)


def missing_addresses(photos: Sequence[Photo]) -> str:
    """How many of these photographs cannot be fetched, in a sentence; "" where all can."""
    count = len(photos) - len(fetchable(photos))
    if not count:
        return ""
    words = ngettext(
        "{count} of them cannot be fetched: the address of its file is not known.",
        "{count} of them cannot be fetched: the addresses of their files are not known.",
        count,
    )
    return words.format(count=number(count))

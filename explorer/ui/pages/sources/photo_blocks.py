"""What the Sources page says of photographs: what they are, which are here, and whose each one is."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from explorer.analysis.nearness import folded, words
from explorer.outputs.photos.kept import LocalPhoto
from explorer.outputs.photos.listing import missing_addresses
from explorer.outputs.photos.picture import LONGEST_SIDE
from explorer.records.photo import HOSTS, Photo
from explorer.records.words import _, number
from explorer.ui.element.blocks import Block, Entry, Heading, Paragraph


def photo_blocks(
    photos: Sequence[Photo],
    here: Mapping[str, LocalPhoto],
    sentences: Mapping[str, str],
    folder: Path,
    typed: str = "",
) -> tuple[Block, ...]:
    """The photographs with all the words typed; () where something is typed and no photograph has it.

    sentences: what went wrong, by photograph; what is said under "", of all of them, stands in the bar already.
    folder: where they lie.
    """
    wanted = words(typed)
    told = [photo for photo in photos if all(word in folded(_said(photo)) for word in wanted)]
    if wanted and not told:
        return ()
    first = [
        Heading(_("Photographs: {here} of {total} are on this computer").format(here=len(here), total=len(photos))),
        *(() if wanted else _about(photos, folder)),
        *(Paragraph(sentence) for photo, sentence in sentences.items() if photo and not wanted),
    ]
    return (*first, *(_entry(photo, here.get(photo.photo_id)) for photo in told))


def _about(photos: Sequence[Photo], folder: Path) -> tuple[Block, ...]:
    about = _(
        "Photographs are not part of the program. When you ask for them they are fetched once, from {hosts}, and kept "
        "on this computer; after that they are shown offline. The program uses the network for nothing else."
    )
    size = _("How large the files are is known only when they come. Each is kept at most {side} pixels wide and high.")
    where = _("Folder: {folder}").format(folder=folder)
    small = (size.format(side=number(LONGEST_SIDE)), missing_addresses(photos), where)
    return (
        Paragraph(about.format(hosts=_(" and ").join(HOSTS))),
        *(Paragraph(words_, quiet=True) for words_ in small if words_),
    )


def _said(photo: Photo) -> str:
    """All words by which a photograph may be found."""
    return " ".join((photo.shows, photo.title, photo.author, photo.licence, *photo.symbol))


def _entry(photo: Photo, local: LocalPhoto | None) -> Entry:
    if local is not None:
        state = _("here")
    elif photo.file_url is None:
        state = _("the address of its file is not known")
    else:
        state = _("not here")
    if photo.kind == "montage":
        state = _("no photograph, a montage; {state}").format(state=state)
    credit = f"{photo.author} · {photo.licence}"
    changed = (local.credit.changes,) if local is not None else ()
    page = (photo.page_url,) if photo.page_url else ()
    return Entry(photo.title, lead=f"{photo.shows} · {state}", lines=(credit, *page, *changed))

"""A photograph that a reader may fetch: what it shows, whose it is, on what terms, and where it lies."""

from dataclasses import dataclass

# The only servers that the program ever asks for anything; a photograph elsewhere is listed and never fetched.
HOSTS = ("upload.wikimedia.org", "photojournal.jpl.nasa.gov")
KINDS = ("element", "element oxides", "montage", "mineral", "mine")


@dataclass(frozen=True, slots=True)
class Photo:
    """One row of assets/images/photos.csv, whose rows come from assets/data/pictures.csv.

    shows: the subject in words. symbol: the elements on it. kind: one of KINDS; a montage is no photograph of the
    thing. page_url: where the picture is described. file_url: the picture itself, None where its address is not known.
    """

    photo_id: str
    shows: str
    kind: str
    symbol: tuple[str, ...]
    title: str
    author: str
    licence: str
    licence_url: str
    page_url: str | None
    file_url: str | None
    source_id: tuple[str, ...]
    note: str | None

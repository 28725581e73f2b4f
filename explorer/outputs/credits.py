"""Whom the program owes thanks: the map, the typeface, the libraries, the pictures."""

from dataclasses import dataclass
from pathlib import Path

from explorer.content import places
from explorer.content.library import Library
from explorer.content.table import read_table
from explorer.content.world import read_world
from explorer.records.picture import Credit as PictureCredit
from explorer.records.words import _

PICTURES = "credits.csv"


@dataclass(frozen=True, slots=True)
class Credit:
    """One thing that is not ours, or that we give away.

    licence: "" where `who` names it. note: a sentence that belongs to it.
    """

    what: str
    who: str
    licence: str
    note: str = ""


# Licences as the packages themselves name them.
PROGRAM = (
    Credit("Rare Earth Explorer", _("its contributors"), "MIT", _("The program.")),
    Credit(_("The facts as arranged and worded here"), _("its contributors"), "CC BY 4.0",
           _("The facts themselves come from the sources; each source's own terms stand beside it.")),
    Credit("Manrope", "The Manrope Project Authors", "SIL OFL 1.1", _("The typeface.")),
    Credit("Qt, PySide6", "The Qt Company", "LGPL-3.0", _("Windows, painting, text.")),
    Credit("pyqtgraph", _("its contributors"), "MIT", _("Charts.")),
    Credit("pandas, NumPy", _("their contributors"), "BSD-3-Clause", _("Tables of numbers.")),
    Credit("Pillow", _("its contributors"), "MIT-CMU", _("Pictures.")),
)  # fmt: skip


def map_credit(folder: Path | None = None) -> Credit | None:
    """Whose outlines of countries are drawn, with the line on disputed borders; None where there is no map."""
    world = read_world(folder)
    return Credit(_("Outlines of countries"), world.source, "", world.note) if world.source else None


def picture_credits(folder: Path | None = None) -> tuple[PictureCredit, ...]:
    """The credits of all pictures of a folder; only the sound ones (`check` names the rest)."""
    return read_table((folder or places.images()) / PICTURES, PictureCredit)[0]


def picture_credit(library: Library, file: str) -> PictureCredit | None:
    """The credit of one of our own pictures, by its path in assets/images; None where it has none."""
    return next((credit for credit in library.rows(PictureCredit) if credit.file == file), None)


def pictures_of(library: Library, symbol: str, kind: str | None = None) -> tuple[PictureCredit, ...]:
    """Our own pictures that show an element, those that show it alone first; of one kind where it is named."""
    found = [c for c in library.rows(PictureCredit) if symbol in c.shows and kind in (None, c.kind)]
    return tuple(sorted(found, key=lambda credit: len(credit.shows)))


def picture_file(library: Library, file: str) -> Path:
    """Where a picture lies, by its path in assets/images."""
    return library.folder.parent / "images" / file

"""Whom the program owes thanks: the map, the typeface, the libraries, the pictures."""

import csv
from dataclasses import dataclass
from pathlib import Path

from explorer.content import places
from explorer.content.world import read_world
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


@dataclass(frozen=True, slots=True)
class PictureCredit:
    """One picture, as assets/images/credits.csv credits it. changes: what was done to it."""

    file: str
    title: str
    author: str
    source: str
    licence: str
    changes: str

    @property
    def line(self) -> str:
        """The credit in one line, as it stands beside the picture."""
        changed = self.changes if self.changes.casefold() not in {"", "none", "-"} else _("unchanged")
        return " · ".join(part for part in (self.title, self.author, self.licence, changed, self.source) if part)


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
    """The credits of all pictures; () where there are none, or where the file cannot be read (`check` names why)."""
    path = (folder or places.images()) / PICTURES
    names = PictureCredit.__dataclass_fields__
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error):
        return ()
    return tuple(PictureCredit(**{name: row.get(name) or "" for name in names}) for row in rows)

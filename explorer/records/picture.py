"""Whom a picture is owed to: what it is, who made it, and on what terms it may be used again.

The fields are the columns of assets/images/credits.csv.
"""

from dataclasses import dataclass

from explorer.records.words import _


@dataclass(frozen=True, slots=True)
class Credit:
    """The credit of one picture.

    file: its path in its folder, parted by "/". source: where it comes from, in words or as an address. changes: what
    was done to it, "none" for nothing. kind: oxides, oxide, crystal, orbitals, spectrum, magnet, icon, screenshot or
    photograph. shows: the symbols of the elements in it. alt: what it shows, for whoever does not see it. source_id:
    what its colours, places and shapes rest on.
    """

    file: str
    title: str
    author: str
    source: str
    licence: str
    changes: str
    kind: str | None = None
    shows: tuple[str, ...] = ()
    alt: str | None = None
    licence_url: str | None = None
    source_id: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The credit in one line."""
        changed = self.changes if self.changes.casefold() not in {"", "none", "-"} else _("unchanged")
        return " · ".join(part for part in (self.title, self.author, self.licence, changed, self.source) if part)

    @property
    def short(self) -> str:
        """Title, author and licence in one line, as they stand under the picture; no line breaks within the licence."""
        return " · ".join(part for part in (self.title, self.author, self.licence.replace(" ", "\u00a0")) if part)

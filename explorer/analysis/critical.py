"""Which official lists of critical raw materials an element is on."""

from dataclasses import dataclass
from enum import StrEnum

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.policy import CriticalListing


class OnList(StrEnum):
    """Whether an element is on a list; unclear where the page seen names only the group."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Listing:
    """One element on one edition of one list.

    family: what the editions of a list share (EU, EU_SRM, US …). strategic: the list is a government's shorter list of
    strategic materials. how_named: the words the list uses, None where it does not name the element.
    """

    list_id: str
    family: str
    name: str
    iso3: str
    jurisdiction: str
    year: int
    state: OnList
    strategic: bool
    how_named: str | None
    note: str | None
    source_ids: tuple[str, ...]


@kept
def listings(library: Library) -> dict[str, tuple[Listing, ...]]:
    """Every listing by element symbol, oldest edition first."""
    found: dict[str, list[Listing]] = {}
    for row in library.rows(CriticalListing):
        family = row.list_id.rpartition("_")[0] or row.list_id
        listing = Listing(
            row.list_id,
            family,
            row.list_name,
            row.iso3,
            row.jurisdiction,
            row.list_year,
            # An odd word says nothing: the checks name it, and the list counts as unclear meanwhile.
            OnList(row.on_list) if row.on_list in set(OnList) else OnList.UNCLEAR,
            family.endswith("SRM"),
            row.how_named,
            row.note,
            row.source_id,
        )
        for symbol in row.symbol:
            found.setdefault(symbol, []).append(listing)
    return {symbol: tuple(sorted(rows, key=lambda r: r.year)) for symbol, rows in found.items()}


@kept
def newest(library: Library, symbol: str) -> tuple[Listing, ...]:
    """The newest edition of every list for an element, lists of one jurisdiction together; () outside the 17.

    The newest edition is that of the list as a whole: an older edition never stands in where the newest one has no
    row for the element.
    """
    editions: dict[str, int] = {}
    for rows in listings(library).values():
        for row in rows:
            editions[row.family] = max(editions.get(row.family, row.year), row.year)
    now = [r for r in listings(library).get(symbol, ()) if r.year == editions[r.family]]
    return tuple(sorted(now, key=lambda r: (r.jurisdiction, r.strategic, r.family)))


@kept
def list_families(library: Library) -> int:
    """How many lists there are, the editions of one list counted once."""
    return len({row.family for rows in listings(library).values() for row in rows})

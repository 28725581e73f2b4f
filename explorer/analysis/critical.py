"""Which official lists of critical raw materials an element is on."""

from dataclasses import dataclass, replace
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

    symbol: str
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
            "",
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
            found.setdefault(symbol, []).append(replace(listing, symbol=symbol))
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


@dataclass(frozen=True, slots=True)
class Standing:
    """How one list has seen an element.

    place: whose list. now: whether it is on the newest edition. since: the year of the first of the editions that have
    all named it up to the newest; None where the newest does not. before: years of earlier editions that named it.
    without: years of editions that did not. strategic: it is a list of strategic materials.
    """

    place: str
    name: str
    strategic: bool
    now: OnList
    since: int | None
    before: tuple[int, ...]
    without: tuple[int, ...]
    newest: Listing

    @property
    def first(self) -> int | None:
        """The year of the first edition held that names it."""
        return min((*self.before, *([] if self.since is None else [self.since])), default=None)


@kept
def editions(library: Library) -> tuple[tuple[Listing, ...], ...]:
    """Every edition of every list with its listings: lists of one jurisdiction together, the oldest edition first.

    Jurisdictions with the most editions come first, then those that made a list first.
    """
    by_list: dict[str, list[Listing]] = {}
    for rows in listings(library).values():
        for row in rows:
            by_list.setdefault(row.list_id, []).append(row)
    years: dict[str, list[int]] = {}
    for rows in by_list.values():
        years.setdefault(rows[0].iso3, []).append(rows[0].year)

    def place(rows: list[Listing]) -> tuple[int, int, str, bool, str, int]:
        first, held = rows[0], years[rows[0].iso3]
        return -len(held), min(held), first.jurisdiction, first.strategic, first.family, first.year

    return tuple(tuple(rows) for rows in sorted(by_list.values(), key=place))


def first_named(library: Library, symbol: str) -> Standing | None:
    """The list that named an element first; None where none did."""
    named = [each for each in since_when(library, symbol) if each.first is not None]
    return min(named, key=lambda each: each.first or 0, default=None)


@kept
def since_when(library: Library, symbol: str) -> tuple[Standing, ...]:
    """What each list has said of an element, in the order of `editions`; () outside the 17."""
    families: dict[str, list[Listing]] = {}
    for rows in editions(library):
        for row in rows:
            if row.symbol == symbol:
                families.setdefault(row.family, []).append(row)
    return tuple(_standing(rows) for rows in families.values())


def _standing(rows: list[Listing]) -> Standing:
    newest, unbroken = rows[-1], list[int]()
    for row in reversed(rows):
        if row.state is not OnList.YES:
            break
        unbroken.append(row.year)
    before = tuple(row.year for row in rows if row.state is OnList.YES and row.year not in unbroken)
    return Standing(
        newest.jurisdiction, newest.name, newest.strategic, newest.state, min(unbroken, default=None), before,
        tuple(row.year for row in rows if row.state is OnList.NO), newest,
    )  # fmt: skip

"""What making rare earths takes and leaves behind: figures that may be compared, because they count the same thing."""

from dataclasses import dataclass
from enum import StrEnum

from explorer.analysis.kept import kept
from explorer.analysis.remarks import over
from explorer.content.library import Library
from explorer.records.chain import Impact

_SIGNS = {"climate (GWP100)": "climate", "energy (cumulative demand)": "energy", "rock moved": "rock"}
_SAVED = "cut by recycling"


class Counted(StrEnum):
    """What a set of figures counts."""

    CLIMATE = "climate"
    ENERGY = "energy"
    ROCK = "rock"
    SAVED = "saved"


@dataclass(frozen=True, slots=True)
class Range:
    """One figure with its range. key: element symbol, or "" for all rare earths and for products.

    Where the source says "over 80 %", low is 80, and value and high are None.
    """

    key: str
    subject: str
    low: float | None
    value: float | None
    high: float | None
    row: Impact


@kept
def ranges(library: Library, counted: Counted) -> tuple[Range, ...]:
    """The figures of one kind, in the order of the table."""
    return tuple(_range(library, row) for row in library.rows(Impact) if _kind(row) is counted)


@kept
def others(library: Library) -> tuple[Impact, ...]:
    """The figures that have no like: each counts something of its own."""
    return tuple(row for row in library.rows(Impact) if _kind(row) is None)


def _kind(row: Impact) -> Counted | None:
    if row.indicator in _SIGNS:
        return Counted(_SIGNS[row.indicator])
    return Counted.SAVED if row.indicator.endswith(_SAVED) else None


def _range(library: Library, row: Impact) -> Range:
    element = library.element(row.subject)
    symbol = element.symbol if element else ""
    name = element.name if element else row.subject
    if row.value is not None and over(row.note):
        return Range(symbol, name, row.value, None, None, row)
    return Range(symbol, name, row.low, row.value, row.high, row)

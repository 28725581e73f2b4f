"""Where each element stands: the periodic table as rectangles, short or long, with three views of group 3."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from explorer.exploration.exploration import Form, Group3
from explorer.records.element import Element

_LONG_COLUMNS, _SHORT_COLUMNS = 32, 18
_LARGE, _GAP, _SMALL = 2.15, 0.32, 0.86


class Size(Enum):
    """How much a place has room for."""

    SMALL = "number and symbol"
    LARGE = "number, symbol, name and a value"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one element is drawn, in units of one column and one row.

    symbol: None for a sign that stands in for a row below.
    text, leads: what such a sign says ("57–71"), and the first element of the row.
    """

    symbol: str | None
    x: float
    y: float
    width: float
    height: float
    size: Size = Size.SMALL
    text: str = ""
    leads: str | None = None

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of the place."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Layout:
    """All places, and how wide and high they are together."""

    places: tuple[Place, ...]
    columns: float
    rows: float

    def place(self, symbol: str) -> Place | None:
        """Where an element stands."""
        return next((p for p in self.places if p.symbol == symbol), None)

    def neighbour(self, symbol: str, dx: int, dy: int) -> str | None:
        """The next element to the left, right, above or below, as the eye sees it; None at the edge."""
        here = self.place(symbol)
        if here is None:
            return None
        x, y = here.middle
        best: tuple[float, str] | None = None
        for place in self.places:
            there = place.symbol or place.leads
            if there is None or there == symbol:
                continue
            away_x, away_y = place.middle[0] - x, place.middle[1] - y
            ahead, aside = (away_x * dx, abs(away_y)) if dx else (away_y * dy, abs(away_x))
            # Along a row only the row itself counts; up and down the nearest column in the nearest row does.
            if ahead <= 0.3 or (dx and aside > 0.3):
                continue
            cost = ahead * (4.0 if dy else 1.0) + aside
            if best is None or cost < best[0]:
                best = (cost, there)
        return best[1] if best else None

    def order(self) -> tuple[str, ...]:
        """The symbols row by row, left to right."""
        ranked = sorted((p for p in self.places if p.symbol), key=lambda p: (round(p.y, 2), p.x))
        return tuple(p.symbol for p in ranked if p.symbol)


@cache
def layout(elements: Sequence[Element], group3: Group3, form: Form) -> Layout:
    """The table of these elements in one of its forms.

    group3: lanthanum below yttrium, lutetium below yttrium, or all fifteen lanthanides in one place. IUPAC's project
    2015-039-2-200 calls the choice a convention (provisional report, 2021), so the reader may choose.
    An element whose period or group is none of the table's is left out, so that one wrong cell costs one tile.
    """
    elements = [element for element in elements if _has_place(element, group3)]
    return _long(elements, group3) if form is Form.LONG else _short(elements, group3)


def _has_place(element: Element, group3: Group3) -> bool:
    group = _group(element, group3)
    if group is None:
        return _in_f_row(element) and element.period in (6, 7)
    return 1 <= group <= _SHORT_COLUMNS and 1 <= element.period <= 7


def _in_f_row(element: Element) -> bool:
    return 57 <= element.atomic_number <= 71 or 89 <= element.atomic_number <= 103


def _group(element: Element, group3: Group3) -> int | None:
    """The group, or None for an element of the f row."""
    if _in_f_row(element):
        in_place = {Group3.LA: (57, 89), Group3.LU: (71, 103), Group3.ALL: ()}[group3]
        return 3 if element.atomic_number in in_place else None
    return element.group_sc_y_lu_lr


def _short(elements: Sequence[Element], group3: Group3) -> Layout:
    places: list[Place] = []
    rows: dict[int, list[Element]] = {6: [], 7: []}
    for element in elements:
        group = _group(element, group3)
        if group is None:
            rows[element.period].append(element)
        else:
            places.append(Place(element.symbol, group - 1, element.period - 1, 1, 1))
    if group3 is Group3.ALL:
        places.append(Place(None, 2, 5, 1, 1, text="57–71", leads="La"))
        places.append(Place(None, 2, 6, 1, 1, text="89–103", leads="Ac"))
    top = 7 + _GAP
    places += _row(rows[6], top, _LARGE, Size.LARGE)
    places += _row(rows[7], top + _LARGE + _GAP / 2, _SMALL, Size.SMALL)
    return Layout(tuple(places), _SHORT_COLUMNS, top + _LARGE + _GAP / 2 + _SMALL)


def _row(elements: Sequence[Element], y: float, height: float, size: Size) -> list[Place]:
    width = _SHORT_COLUMNS / max(len(elements), 1)
    return [Place(e.symbol, i * width, y, width, height, size) for i, e in enumerate(elements)]


def _long(elements: Sequence[Element], group3: Group3) -> Layout:
    places: list[Place] = []
    row_numbers = {Group3.LA: (58, 90), Group3.LU: (57, 89), Group3.ALL: (57, 89)}[group3]
    first_f = {Group3.LA: 3, Group3.LU: 2, Group3.ALL: 2}[group3]
    for element in elements:
        group = _group(element, group3)
        y, x, width = element.period - 1, 0.0, 1.0
        if group is None:
            x = first_f + element.atomic_number - row_numbers[element.period - 6]
        elif group <= 2:
            x = group - 1
        elif group == 3 and group3 is not Group3.LU:
            # With all fifteen in group 3, scandium and yttrium stand above the middle of them.
            x, width = (8, 3) if group3 is Group3.ALL else (2, 1)
        else:
            x = group + 13
        places.append(Place(element.symbol, x, y, width, 1))
    return Layout(tuple(places), _LONG_COLUMNS, 7)

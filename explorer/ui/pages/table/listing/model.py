"""The list of elements as a model: a row an element, a column a property, unknown values said in words."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from explorer.analysis.element_list import USUAL, listed
from explorer.analysis.properties import Property, Quantity, property_of, shown_unit, texts
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths
from explorer.exploration.exploration import Exploration
from explorer.records.element import Element
from explorer.records.words import _, number
from explorer.ui.parts.tip import tip

Index = QModelIndex | QPersistentModelIndex
_SORTED_BY = ("name", "kind")  # by the first two columns
NAME, FIRST = 0, 2  # columns: the element (what it is stands next), the first property
ELEMENT, KNOWN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PRESS = _("Press to sort, again to turn. Keys: Alt+Up, Alt+Down.")


def columns_of(at: Exploration) -> tuple[str, ...]:
    """The keys of the columns an exploration shows."""
    return at.columns or USUAL


class Elements(QAbstractTableModel):
    """What is shown for an exploration and for what is typed into the field above the list."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._asked: tuple[object, ...] = ()
        self._degrees, self._lengths = Degrees.KELVIN, Lengths.PICOMETRE
        self._texts: list[dict[str, str | None]] = []
        self._unknown = number(None)
        self._sort = "number"
        self.shown: tuple[Element, ...] = ()
        self.columns: tuple[Property, ...] = ()
        self.said = ""

    def show_list(self, at: Exploration, typed: str) -> bool:
        """Show what fits; whether anything is another than before."""
        asked = (columns_of(at), at.sort, at.degrees, at.lengths, typed)
        if asked == self._asked:
            return False
        self.beginResetModel()
        self._asked, self._degrees, self._lengths, self._sort = asked, at.degrees, at.lengths, at.sort
        found = listed(self._library, at.sort, typed, at.degrees, at.lengths)
        self.shown, self.said = found.elements, found.said
        self.columns = tuple(property_of(key) for key in columns_of(at))
        self._texts = [texts(self._library, of, at.degrees, at.lengths) for of in self.columns]
        self.endResetModel()
        return True

    def place(self, symbol: str | None) -> int | None:
        """The row of an element; None where it is not shown."""
        return next((i for i, element in enumerate(self.shown) if element.symbol == symbol), None)

    def key(self, column: int) -> str:
        """The property, or the word, that a press on a header sorts by."""
        return self.columns[column - FIRST].key if column >= FIRST else _SORTED_BY[column]

    def sorted_column(self) -> int:
        """The column the list is sorted by; -1 where that property is not shown, and for symbols, which have none."""
        keys = [*_SORTED_BY, *(of.key for of in self.columns)]
        key = self._sort.removeprefix("-")
        return keys.index(key) if key in keys else -1

    def widest(self, column: int) -> Sequence[str]:
        """All texts of a column, shown now or not: the same for every order and filter."""
        if column < FIRST:
            return [(e.name, e.category)[column] for e in self._library.rows(Element)]
        return [text for text in self._texts[column - FIRST].values() if text is not None]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many elements are shown."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The element, what it is, and the properties."""
        return 0 if parent.isValid() else FIRST + len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name of a property with its unit."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int((RIGHT if section >= FIRST else LEFT) | Qt.TextFlag.TextWordWrap)
        if section < FIRST:
            if role == Qt.ItemDataRole.ToolTipRole:
                return _PRESS
            return (_("Element"), _("Kind"))[section] if role == Qt.ItemDataRole.DisplayRole else None
        of = self.columns[section - FIRST]
        unit = shown_unit(of, self._degrees, self._lengths)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(part for part in (of.name, of.note, _PRESS) if part))
        return (f"{of.name} ({unit})" if unit else of.name) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell as people read it; the element of its row; whether its value is known."""
        element, column = self.shown[index.row()], index.column()
        if role == ELEMENT:
            return element
        if role in (Qt.ItemDataRole.DisplayRole, KNOWN):
            words, known = self.said_at(index.row(), column)
            return known if role == KNOWN else words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(RIGHT if column >= FIRST else LEFT)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole) and column >= FIRST:
            return self._remark(element, column) or None
        return None

    def said_at(self, row: int, column: int) -> tuple[str, bool]:
        """A cell as people read it, and whether its value is known."""
        element = self.shown[row]
        if column < FIRST:
            return (element.name, element.category)[column], True
        text, of = self._texts[column - FIRST][element.symbol], self.columns[column - FIRST]
        return (text, True) if text is not None else (of.unknown or self._unknown, False)

    def _remark(self, element: Element, column: int) -> str:
        """What sets a value apart; of an element that is known of old, since when."""
        of = self.columns[column - FIRST]
        if of.quantity is Quantity.YEAR and element.discovery_year is None:
            return element.discoverers
        return of.mark(self._library, element.symbol)

"""The list of elements as a model: a row an element, a column a property, unknown values said in words."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from explorer.analysis.element_list import USUAL, listed
from explorer.analysis.properties import Property, property_of, shown_unit, texts
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths
from explorer.exploration.exploration import Exploration
from explorer.records.element import Element
from explorer.records.words import _, number
from explorer.ui.parts.tip import tip

Index = QModelIndex | QPersistentModelIndex
NAME, FIRST = 0, 2  # columns: the element (what it is stands next), the first property
ELEMENT, KNOWN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


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
        """The property that a press on a header sorts by."""
        return self.columns[column - FIRST].key if column >= FIRST else "number"

    def sorted_column(self) -> int:
        """The column the list is sorted by; -1 where that property is not shown."""
        key = self._sort.removeprefix("-")
        keys = [of.key for of in self.columns]
        return keys.index(key) + FIRST if key in keys else NAME if key == "number" else -1

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
            return int((_RIGHT if section >= FIRST else _LEFT) | Qt.TextFlag.TextWordWrap)
        if section < FIRST:
            words = (_("Element"), _("Kind"))[section]
            return words if role == Qt.ItemDataRole.DisplayRole else None
        of = self.columns[section - FIRST]
        unit = shown_unit(of, self._degrees, self._lengths)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(part for part in (of.name, of.note, _("Press to sort, again to turn.")) if part))
        return (f"{of.name} ({unit})" if unit else of.name) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell as people read it; the element of its row; whether its value is known."""
        element, column = self.shown[index.row()], index.column()
        if role == ELEMENT:
            return element
        if role == Qt.ItemDataRole.DisplayRole:
            return (element.name, element.category)[column] if column < FIRST else self._said(element.symbol, column)
        if role == KNOWN:
            return column < FIRST or self._texts[column - FIRST][element.symbol] is not None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if column >= FIRST else _LEFT)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole) and column >= FIRST:
            return self.columns[column - FIRST].mark(self._library, element.symbol) or None
        return None

    def _said(self, symbol: str, column: int) -> str:
        text = self._texts[column - FIRST][symbol]
        return self._unknown if text is None else text

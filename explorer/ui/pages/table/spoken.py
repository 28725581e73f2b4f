"""What a screen reader hears of the periodic table: a table with a cell for each of its 118 elements."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from explorer.records.element import Element
from explorer.records.words import _
from explorer.ui.pages.table.periodic_table import PeriodicTable
from explorer.ui.parts.spoken import SpokenPart, on_screen, speak_for


def spoken_name(element: Element, *, chosen: bool, value: str = "") -> str:
    """An element in words: "Neodymium, element 60, light rare earth, selected"."""
    words = [element.name, _("element {number}").format(number=element.atomic_number)]
    if element.is_rare_earth:
        kinds = {"light": _("light rare earth"), "heavy": _("heavy rare earth")}
        words.append(kinds.get(element.light_or_heavy_usgs or "", _("rare earth")))
    if value:
        words.append(value)
    if chosen:
        words.append(_("selected"))
    return ", ".join(words)


class _Cell(SpokenPart):
    """One element."""

    def __init__(self, table: PeriodicTable, symbol: str) -> None:
        super().__init__(table)
        self._table, self._symbol = table, symbol

    def isValid(self) -> bool:
        return self._symbol in self._table.tiles

    def text(self, kind: QAccessible.Text) -> str:
        tile = self._table.tiles[self._symbol]
        return spoken_name(tile.element, chosen=tile.chosen, value=tile.value) if kind == QAccessible.Text.Name else ""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Cell

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.selectable = True  # type: ignore[assignment]
        state.selected = self._table.tiles[self._symbol].chosen  # type: ignore[assignment]
        state.focused = self._table.hasFocus() and self._table.focus_symbol == self._symbol  # type: ignore[assignment]
        return state

    def rect(self) -> QRect:
        return on_screen(self._table, self._table.box(self._symbol))


class SpokenTable(QAccessibleWidget):
    """The table widget with its cells."""

    def __init__(self, table: PeriodicTable) -> None:
        super().__init__(table, QAccessible.Role.Table, _("Periodic table"))
        self._table = table
        self._cells = [_Cell(table, symbol) for symbol in table.tiles]

    def childCount(self) -> int:
        """One child an element."""
        return len(self._cells)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The cell of an element, in the order of atomic numbers."""
        return self._cells[index] if 0 <= index < len(self._cells) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a cell stands among the children."""
        return next((i for i, cell in enumerate(self._cells) if cell is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The cell at a point of the screen."""
        symbol = self._table.at(self._table.mapFromGlobal(QPoint(x, y)).toPointF())
        return self._cells[list(self._table.tiles).index(symbol)] if symbol else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The cell the keyboard stands on."""
        if not self._table.hasFocus():
            return None
        return self._cells[list(self._table.tiles).index(self._table.focus_symbol)]


def install() -> None:
    """Make every periodic table speak that has its tiles."""
    speak_for(PeriodicTable, _speaker)


def _speaker(table: PeriodicTable) -> SpokenTable | None:
    return SpokenTable(table) if table.tiles else None


def tell_focus(table: PeriodicTable) -> None:
    """Tell a listening screen reader that the keyboard moved to another element."""
    from PySide6.QtGui import QAccessibleEvent

    if QAccessible.isActive() and table.focus_symbol in table.tiles:
        event = QAccessibleEvent(table, QAccessible.Event.Focus)
        event.setChild(list(table.tiles).index(table.focus_symbol))
        QAccessible.updateAccessibility(event)

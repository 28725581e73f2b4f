"""The grid of the list: painted rows, keys that choose and compare, a header that sorts."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from explorer.ui.pages.table.listing.header import LINES, SortingHeader, on_lines
from explorer.ui.pages.table.listing.model import ELEMENT, FIRST, KNOWN, NAME, Elements
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.theme import Look, Style, Type

_Index = QModelIndex | QPersistentModelIndex
_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARK, _VALUE_WIDTH = 12, 58  # pixels at 100 %
_MEASURED = 12  # texts of a column


class CellPainter(QStyledItemDelegate):
    """Paints a cell: the colour of the tile before a rare earth, unknown values quietly, chosen rows raised."""

    def __init__(self, style: Style, parent: QTableView) -> None:
        super().__init__(parent)
        self._style = style
        self.chosen: tuple[str, ...] = ()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        look, element = self._style.look, index.data(ELEMENT)
        given: Any = option  # PySide's stubs leave the fields of style options out
        box, chosen = QRectF(given.rect), element.symbol in self.chosen
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or given.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, look.colour("raised"))
        painter.fillRect(QRectF(box.x(), box.bottom() - 0.5, box.width(), 1), look.colour("line"))
        inside = box.adjusted(look.space(1), 0, -look.space(1), 0)
        if index.column() == NAME:
            if chosen:
                painter.fillRect(QRectF(box.x(), box.y(), 3, box.height()), look.colour("accent"))
            inside = self._paint_symbol(painter, element.symbol, inside, earth=element.is_rare_earth)
        known = index.data(KNOWN)
        quiet = not known or (index.column() < FIRST and index.column() != NAME)
        weight = QFont.Weight.DemiBold if chosen and index.column() == NAME else QFont.Weight.Normal
        painter.setFont(look.font(Type.BODY if known else Type.SMALL, weight))
        painter.setPen(look.colour("secondary" if quiet else "text"))
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        metrics = look.metrics(Type.BODY if known else Type.SMALL, weight)
        words = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, side, words)
        if given.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), look.radius(0) - 2, look.radius(0) - 2)
        painter.restore()

    def _paint_symbol(self, painter: QPainter, symbol: str, inside: QRectF, *, earth: bool) -> QRectF:
        """The mark in the tile's colour and the symbol; gives what is left for the name."""
        look, side = self._style.look, self._style.look.px(_MARK)
        mark = QRectF(inside.x(), inside.center().y() - side / 2, side, side)
        painter.setPen(QPen(look.colour("line"), 1) if not earth else Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.element(symbol) if earth else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(mark.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(look.font(Type.BODY, QFont.Weight.Bold))
        painter.setPen(look.colour("text"))
        room = symbol_room(look)
        place = QRectF(mark.right() + look.space(1), inside.y(), room, inside.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, symbol)
        return inside.adjusted(room, 0, 0, 0)


def symbol_room(look: Look) -> float:
    """The width of a colour mark and a symbol before the name."""
    widest = look.metrics(Type.BODY, QFont.Weight.Bold).horizontalAdvance("Mm")
    return look.px(_MARK) + look.space(1) + widest + look.space(0)


class Grid(QTableView):
    """Says what the reader does; arrows walk, Enter or a press chooses, Space or Ctrl+press compares, Ctrl+C copies.

    sorting: the column whose header was pressed. hovered: the symbol under the pointer or the keyboard, or None.
    """

    chosen = Signal(str)
    added = Signal(str)
    hovered = Signal(object)
    sorting = Signal(int)
    copying = Signal()

    def __init__(self, style: Style, model: Elements) -> None:
        super().__init__()
        self._style, self._elements = style, model
        self._painter = CellPainter(style, self)
        self._fitted: object = None
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollBar(SlimScrollBar(style))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = SortingHeader(style)
        self.setHorizontalHeader(header)
        header.sectionClicked.connect(self.sorting)
        self.entered.connect(self._enter)
        style.changed.connect(self.fit)

    def choose(self, symbols: tuple[str, ...]) -> None:
        """Show which elements are chosen."""
        for symbol in set(symbols) ^ set(self._painter.chosen):
            row = self._elements.place(symbol)
            if row is not None:
                for column in range(self._elements.columnCount()):
                    self.update(self._elements.index(row, column))
        self._painter.chosen = symbols

    def keep_in_view(self, symbol: str | None) -> None:
        """Bring an element into view, with the keyboard on it."""
        row = self._elements.place(symbol)
        if row is not None and row != self.currentIndex().row():
            self.setCurrentIndex(self._elements.index(row, max(self.currentIndex().column(), 0)))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def fit(self) -> None:
        """Give rows and columns the room their words need; nothing is measured that was measured before."""
        look = self._style.look
        asked = (look, tuple(map(self._title, range(self._elements.columnCount()))))
        if asked == self._fitted:
            return
        self._fitted = asked
        self.verticalHeader().setDefaultSectionSize(max(look.target, round(look.metrics().height() + look.space(1))))
        for column in range(self._elements.columnCount()):
            self.setColumnWidth(column, round(self._width(column)))

    def _title(self, column: int) -> str:
        return str(self._elements.headerData(column, Qt.Orientation.Horizontal))

    def _width(self, column: int) -> float:
        """Room for the widest value, and for the name on as many lines as the header has."""
        look, bold = self._style.look, self._style.look.metrics(Type.BODY, QFont.Weight.DemiBold)
        small, title = look.metrics(Type.SMALL, QFont.Weight.DemiBold), self._title(column)
        # Digits have one width: the longest texts are the widest, and only some of them need measuring.
        longest = sorted(self._elements.widest(column), key=len, reverse=True)[:_MEASURED]
        words = [small.horizontalAdvance(word) for word in title.split()]
        wide = max((*words, *(bold.horizontalAdvance(text) for text in longest), look.px(_VALUE_WIDTH)))
        wrapped = int(Qt.TextFlag.TextWordWrap)
        while (
            small.boundingRect(QRectF(0, 0, wide, 1e4), wrapped, on_lines(title)).height() > LINES * small.height() + 1
        ):
            wide += look.space(2)
        beside = symbol_room(look) if column == NAME else 0
        return wide + beside + 2 * look.space(1) + 2

    def mark_sorted(self, column: int, *, turned: bool) -> None:
        """Show the column the list is sorted by."""
        order = Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row pressed, or compare it."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            adding = event.modifiers() & _ADDING
            (self.added if adding else self.chosen).emit(index.data(ELEMENT).symbol)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, compare, copy; all else is Qt's own."""
        key, here = Qt.Key(event.key()), self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copying.emit()
        elif here.isValid() and key in _CHOOSE:
            self.chosen.emit(here.data(ELEMENT).symbol)
        elif here.isValid() and key == Qt.Key.Key_Space:
            self.added.emit(here.data(ELEMENT).symbol)
        else:
            super().keyPressEvent(event)
            if self.currentIndex().isValid() and self.currentIndex() != here:
                self._enter(self.currentIndex())

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is over none."""
        super().leaveEvent(event)
        self.hovered.emit(None)

    def _enter(self, index: QModelIndex) -> None:
        self.hovered.emit(index.data(ELEMENT).symbol)

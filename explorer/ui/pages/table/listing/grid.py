"""The grid of the list: painted rows, keys that choose and compare, a header that sorts."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QCursor, QFont, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from explorer.ui.pages.table.listing.header import LINES, SortingHeader, on_lines
from explorer.ui.pages.table.listing.model import ELEMENT, FIRST, LEFT, NAME, RIGHT, Elements
from explorer.ui.parts.scroll_bar import LyingScrollBar, SlimScrollBar
from explorer.ui.theme import Look, Style, Type

_Index = QModelIndex | QPersistentModelIndex
_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_ORDER = {Qt.Key.Key_Up: False, Qt.Key.Key_Down: True}  # whether the largest stands first
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARK, _VALUE_WIDTH = 12, 58  # pixels at 100 %
_MEASURED = 12  # texts of a column


class CellPainter(QStyledItemDelegate):
    """Paints a cell: the colour of the tile before a rare earth, unknown values quietly, chosen rows raised."""

    def __init__(self, style: Style, elements: Elements, parent: QTableView) -> None:
        super().__init__(parent)
        self._style, self._elements = style, elements
        self.chosen: tuple[str, ...] = ()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        # Asked of the model itself: two hundred cells through Qt's variants take longer than to paint them.
        row, column = index.row(), index.column()
        look, element = self._style.look, self._elements.shown[row]
        words, known = self._elements.said_at(row, column)
        given: Any = option  # PySide's stubs leave the fields of style options out
        box, chosen = QRectF(given.rect), element.symbol in self.chosen
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or given.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, look.colour("raised"))
        elif column == NAME:
            # It may lie over another column; the line of the row above stays.
            painter.fillRect(box.adjusted(0, 1, 0, 0), look.colour("surface"))
        painter.fillRect(QRectF(box.x(), box.bottom() - 0.5, box.width(), 1), look.colour("line"))
        inside = box.adjusted(look.space(1), 0, -look.space(1), 0)
        if column == NAME:
            if chosen:
                painter.fillRect(QRectF(box.x(), box.y(), 3, box.height()), look.colour("accent"))
            inside = self._paint_symbol(painter, element.symbol, inside, earth=element.is_rare_earth)
        quiet = not known or (column < FIRST and column != NAME)
        weight = QFont.Weight.DemiBold if chosen and column == NAME else QFont.Weight.Normal
        painter.setFont(look.font(Type.BODY if known else Type.SMALL, weight))
        painter.setPen(look.colour("secondary" if quiet else "text"))
        if column < FIRST:
            words = look.metrics(Type.BODY, weight).elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, RIGHT if column >= FIRST else LEFT, words)
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

    The first column stays in view while the others are scrolled sideways: it is painted over what lies there.
    sorting: the column to sort by, from its header or by Alt+Up (the smallest first) and Alt+Down.
    hovered: the symbol under the pointer or the keyboard, or None.
    """

    chosen = Signal(str)
    added = Signal(str)
    hovered = Signal(object)
    sorting = Signal(int)
    ordering = Signal(int, bool)
    copying = Signal()

    def __init__(self, style: Style, model: Elements) -> None:
        super().__init__()
        self._style, self._elements = style, model
        self._painter = CellPainter(style, model, self)
        self._fitted: object = None
        self._names = SortingHeader(style)
        self.setHorizontalHeader(self._names)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollBar(SlimScrollBar(style))
        self.setHorizontalScrollBar(LyingScrollBar(style))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        corner = QWidget(self)
        corner.setAutoFillBackground(True)
        corner.setBackgroundRole(QPalette.ColorRole.Base)
        self.setCornerWidget(corner)
        self.verticalHeader().hide()
        self._names.sectionClicked.connect(self.sorting)
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

    def keep_in_view(self, symbol: str | None, column: int) -> None:
        """Bring an element into view, with the keyboard on it in a column, which it keeps as the rows change."""
        row = self._elements.place(symbol)
        if row is not None and row != self.currentIndex().row():
            self.setCurrentIndex(self._elements.index(row, min(max(column, 0), self._elements.columnCount() - 1)))
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

    # The first column stays

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells in view, those of the first column over the others where they are scrolled."""
        super().paintEvent(event)
        wide, rows = self._names.kept(), self.verticalHeader()
        if not wide or not self._elements.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        first, last = rows.visualIndexAt(event.rect().top()), rows.visualIndexAt(event.rect().bottom())
        pointed = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())) if self.viewport().underMouse() else None
        for row in range(max(first, 0), (last if last >= 0 else self._elements.rowCount() - 1) + 1):
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            given: Any = option
            given.rect = QRect(0, self.rowViewportPosition(row), wide, self.rowHeight(row))
            here = self._elements.index(row, NAME)
            if pointed is not None and pointed.row() == row:
                given.state |= QStyle.StateFlag.State_MouseOver
            if self.hasFocus() and here == self.currentIndex():
                given.state |= QStyle.StateFlag.State_HasFocus
            self._painter.paint(painter, option, here)
        painter.fillRect(QRect(wide - 1, 0, 1, self.viewport().height()), self._style.look.colour("line"))
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; what stays is painted anew where the rest was moved."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self._names.viewport().update()

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view, and out from under the first column."""
        super().scrollTo(index, hint)
        bar, hidden = self.horizontalScrollBar(), self._names.kept() - self.visualRect(index).left()
        if index.column() != NAME and self._names.kept() and hidden > 0:
            bar.setValue(bar.value() - hidden)

    # What the reader does

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
        elif here.isValid() and key in _ORDER and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.ordering.emit(here.column(), _ORDER[key])
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

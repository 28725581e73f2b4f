"""A row whose widgets wrap onto further lines where they don't fit side by side."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from explorer.ui.theme import Style


class Flow(QLayout):
    """Lays items out like words: left to right, then on the next line; the last item may stand at the right edge.

    gap: which of the spaces of the look stands between two items.
    """

    def __init__(self, style: Style, parent: QWidget | None = None, *, last_right: bool = False, gap: int = 2) -> None:
        super().__init__(parent)
        self._style, self._last_right, self._gap = style, last_right, gap
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """One of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Give one away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrow means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of as many lines as the items need."""
        # Kept: a layout asks several times whenever anything near it moves.
        if width not in self._heights:
            self._heights[width] = self._placed(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """An item wants another size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._placed(rect, move=True)

    def sizeHint(self) -> QSize:
        """All items on one line."""
        sizes = [item.sizeHint() for item in self._items]
        gap = self._style.look.space(self._gap)
        wide = sum(s.width() for s in sizes) + gap * max(len(sizes) - 1, 0)
        return QSize(wide, max((s.height() for s in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest item on a line of its own."""
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _placed(self, rect: QRect, *, move: bool) -> int:
        gap, between = self._style.look.space(self._gap), self._style.look.space(0)
        x, y, high = rect.x(), rect.y(), 0
        for place, item in enumerate(self._items):
            wide = min(item.sizeHint().width(), rect.width())
            tall = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            if x > rect.x() and x + wide > rect.right() + 1:
                x, y, high = rect.x(), y + high + between, 0
            right = self._last_right and place == len(self._items) - 1 and place > 0
            if move:
                left = rect.right() + 1 - wide if right else x
                item.setGeometry(QRect(QPoint(left, y), QSize(wide, tall)))
            x += wide + gap
            high = max(high, tall)
        return y + high - rect.y()

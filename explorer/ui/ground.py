"""The ground of the window: where rail, bar, pages and the lines at the foot stand, from the first paint on.

Rail and bar are made when the table can be seen already. Their places are kept until then, so that nothing moves.
"""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.exploration.pages import PAGES
from explorer.ui.plain import brush, plain
from explorer.ui.theme import Look, Style, Type


def button_width(look: Look, title: str) -> int:
    """How wide the rail's button of a page is."""
    words = look.metrics(Type.SMALL, QFont.Weight.DemiBold).horizontalAdvance(title)
    return max(look.px(72), round(words) + look.space(2))


def rail_width(look: Look) -> int:
    """How wide the rail is, with the line at its right."""
    return max(button_width(look, page.title) for page in PAGES) + 1


def bar_height(look: Look) -> int:
    """How high the bar is: as the search box needs it, and the line below."""
    return look.target + look.space(0) + 2 * look.space(1) + 1


class Ground(QWidget):
    """The widget behind everything; says when it was painted for the first time."""

    painted = Signal()

    def __init__(self, style: Style, pages: QWidget) -> None:
        super().__init__()
        self._style = style
        self._bare_side = self._bare_top = True
        self._side: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addSpacing(rail_width(style.look))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addSpacing(bar_height(style.look))
        self._column.addWidget(pages, 1)
        self._row.addLayout(self._column, 1)

    def hold_rail(self, rail: QWidget) -> None:
        """Put the rail where room was kept for it."""
        self._bare_side = False
        # Shown before the layout has it: one that is still hidden counts as nothing, so the page would take its room
        # and give it back a turn later, and the whole window be painted again.
        rail.setParent(self)
        rail.setGeometry(0, 0, rail_width(self._style.look), self.height())
        rail.show()
        self._row.takeAt(0)
        self._row.insertWidget(0, rail)

    def hold_bar(self, bar: QWidget) -> None:
        """Put the bar where room was kept for it."""
        self._bare_top = False
        side, high = rail_width(self._style.look), bar_height(self._style.look)
        bar.setParent(self)
        bar.setGeometry(side, 0, self.width() - side, high)
        bar.show()
        self._column.takeAt(0)
        self._column.insertWidget(0, bar)

    def hold_side(self, side: QWidget) -> None:
        """Put a column at the right of the pages; it says itself how wide it is."""
        self._side = side
        self._row.addWidget(side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask the column at the right anew how wide it is: that depends on the window."""
        if self._side is not None:
            self._side.updateGeometry()

    def hold_line(self, line: QWidget) -> None:
        """Put one more line at the foot."""
        self._column.addWidget(line)

    def minimumSizeHint(self) -> QSize:
        """Small: larger words must not push the window beyond the screen; the parts make do with what there is."""
        return QSize(480, 320)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface of the rail and the line of the bar as long as those are not there."""
        if self._bare_side or self._bare_top:
            theme = self._style.look.theme
            wide, high = rail_width(self._style.look), bar_height(self._style.look)
            painter = QPainter(self)
            if self._bare_side:
                painter.fillPath(plain(QRectF(0, 0, wide - 1, self.height())), brush(theme.surface))
                painter.fillPath(plain(QRectF(wide - 1, 0, 1, self.height())), brush(theme.line))
            if self._bare_top:
                painter.fillPath(plain(QRectF(wide, high - 1, self.width() - wide, 1)), brush(theme.line))
            painter.end()
        self.painted.emit()

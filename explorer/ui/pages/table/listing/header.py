"""The header of the list: names of the columns on as many lines as they need, an arrow where the list is sorted."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHeaderView

from explorer.ui.theme import Style, Type

LINES = 3  # at most, for the name of a column
_LEFT = int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
_RIGHT = int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextWordWrap)
_ARROW = 4  # pixels at 100 %: half the width of the arrow


def on_lines(title: str) -> str:
    """The name of a column with what stands in brackets at its end, its unit, on a line of its own."""
    name, bracket, unit = title.rpartition(" (")
    return f"{name}\n({unit}" if bracket else title


class SortingHeader(QHeaderView):
    """A press sorts; the arrow points up where the smallest stands first.

    The first name stays in view where the list is scrolled sideways, as the first column does (listing/grid.py).
    """

    def __init__(self, style: Style) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._style = style
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMouseTracking(True)
        style.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Room for three lines and the arrow under them."""
        look = self._style.look
        high = look.metrics(Type.SMALL, QFont.Weight.DemiBold).lineSpacing() * LINES + 3 * look.px(_ARROW)
        return QSize(super().sizeHint().width(), round(high))

    def kept(self) -> int:
        """How many pixels the first column covers of the others, as it stays while they are scrolled; 0 for none."""
        return self.sectionSize(0) if self.count() and self.offset() > 0 else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names in view, the first one over the others where they are scrolled."""
        super().paintEvent(event)
        if self.kept():
            painter = QPainter(self.viewport())
            self.paintSection(painter, QRect(0, 0, self.kept(), self.viewport().height()), 0)
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the first name where it covers another one is for the first."""
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() < self.kept():
            self.sectionClicked.emit(0)
        else:
            super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """No tool tip of a name that is covered."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and event.x() < self.kept():
            return True
        return super().viewportEvent(event)

    def _dress(self) -> None:
        self.updateGeometry()
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        """Paint one name, from the foot up, and the arrow under it."""
        look, box = self._style.look, QRectF(rect)
        sorted_here = self.sortIndicatorSection() == logicalIndex
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, look.colour("surface"))
        painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), look.colour("line"))
        words = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)
        side = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        right = bool(side & Qt.AlignmentFlag.AlignRight.value)
        arrow = look.px(_ARROW)
        inside = box.adjusted(look.space(1), 0, -look.space(1), -3.0 * arrow)
        painter.setFont(look.font(Type.SMALL, QFont.Weight.DemiBold))
        painter.setPen(look.colour("text" if sorted_here else "secondary"))
        painter.drawText(inside, _RIGHT if right else _LEFT, on_lines(str(words)))
        if sorted_here:
            up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            middle = QPointF(inside.right() - arrow if right else inside.left() + arrow, inside.bottom() + 1.4 * arrow)
            tip, foot = (-0.7, 0.5) if up else (0.7, -0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            corners = ((0.0, tip), (1.0, foot), (-1.0, foot))
            painter.drawPolygon(QPolygonF([middle + QPointF(x, y) * arrow for x, y in corners]))
        painter.restore()

"""Charts beside and under one another, as many in a row as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.ui.theme import Style

_WIDE, _HIGH = 330, 250  # pixels at 100 % that a chart needs


class ChartGrid(QWidget):
    """Places its charts by hand: rows of equal cards, the last row stretched to the full width.

    lead: how high the first chart is, in a row of its own, in pixels at 100 %; 0 where it stands among the others.
    """

    def __init__(self, style: Style, charts: Sequence[QWidget], *, lead: int = 0) -> None:
        super().__init__()
        self._style, self._charts, self._lead = style, tuple(charts), lead
        for chart in self._charts:
            chart.setParent(self)
            chart.show()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        style.changed.connect(self._dress)

    def _dress(self) -> None:
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        """Narrow means more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its rows."""
        boxes = self._boxes(width)
        return boxes[-1].bottom() + 1 if boxes else 0

    def sizeHint(self) -> QSize:
        """Two charts in a row."""
        width = 2 * self._style.look.px(_WIDE)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        self._place()

    def _place(self) -> None:
        for chart, box in zip(self._charts, self._boxes(self.width()), strict=True):
            chart.setGeometry(box)

    def _boxes(self, width: int) -> list[QRect]:
        look = self._style.look
        gap, high = look.space(1) + 2, look.px(_HIGH)
        columns = max(1, (width + gap) // (look.px(_WIDE) + gap))
        boxes: list[QRect] = []
        y, left = 0, len(self._charts)
        if self._lead and left:
            tall = look.px(self._lead)
            boxes.append(QRect(0, 0, width, tall))
            y, left = tall + gap, left - 1
        while left > 0:
            # Rows of much the same number: four charts stand two and two, not three and one.
            rows = -(-left // columns)
            count = -(-left // rows)
            wide = (width + gap) / count
            edges = [(round(i * wide), round((i + 1) * wide - gap)) for i in range(count)]
            boxes += [QRect(left_edge, y, right_edge - left_edge, high) for left_edge, right_edge in edges]
            y, left = y + high + gap, left - count
        return boxes

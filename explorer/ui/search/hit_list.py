"""The list of what was found, over the window below the line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from explorer.records.words import _
from explorer.ui.parts.overlay import Overlay
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.search.painting import RowPainter
from explorer.ui.search.rows import Rows
from explorer.ui.theme import Style


class HitList(Overlay):
    """The surface with the hits; it never takes the keyboard from the line."""

    def __init__(self, owner: QWidget, style: Style) -> None:
        super().__init__(owner, style)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = Rows()
        self.view = QListView()
        self.view.setModel(self.rows)
        self.view.setItemDelegate(RowPainter(style))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBar(SlimScrollBar(style))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(_("Search results"))
        self.view.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 6, 2, 6)
        column.addWidget(self.view)

    def height_wanted(self) -> int:
        """The height of all rows with the edges."""
        return sum(self.view.sizeHintForRow(i) for i in range(len(self.rows.rows))) + 14

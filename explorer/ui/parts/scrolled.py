"""A page that scrolls up and down where it is higher than its room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.theme import Style


def scrolled(style: Style, held: QWidget) -> QScrollArea:
    """An area as wide as its room around a widget that may be higher; Tab passes the area itself over."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBar(SlimScrollBar(style, ground="ground"))
    area.viewport().setAutoFillBackground(False)
    area.setWidget(held)
    held.setAutoFillBackground(False)  # setWidget turns it on
    return area

"""The switches under a crystal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from explorer.records.words import _
from explorer.ui.element.crystal_canvas import CrystalCanvas
from explorer.ui.element.crystal_turn import still
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.tip import tip
from explorer.ui.theme import Style


class CrystalBar(QWidget):
    """Turn, symbols, edges, more cells, as at first, and the menu; says when the last two things are asked for."""

    cells_asked = Signal()
    menu_asked = Signal()

    def __init__(self, style: Style, canvas: CrystalCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._canvas = style, canvas
        self.play = Button(style, _("▶ Turn"))
        self.labels = Button(style, _("Symbols"), "chip", checkable=True)
        self.edges = Button(style, _("Cell edges"), "chip", checkable=True)
        self.cells = Button(style, _("2 × 2 × 2 cells"), "chip", checkable=True)
        self.reset = Button(style, _("Reset"))
        self.menu = Button(style, "⋯", "ghost")
        self.menu.setAccessibleName(_("Menu of the crystal"))
        flow = Flow(style, self)
        for button, key in (
            (self.play, "P"), (self.labels, "L"), (self.edges, "E"), (self.cells, "2"), (self.reset, "R"),
            (self.menu, ""),
        ):  # fmt: skip
            if key:
                button.setToolTip(tip(_("{what} ({key})").format(what=button.accessibleName(), key=key)))
            flow.addWidget(button)
        self.play.clicked.connect(canvas.play)
        self.labels.clicked.connect(canvas.toggle_labels)
        self.edges.clicked.connect(canvas.toggle_edges)
        self.cells.clicked.connect(self.cells_asked)
        self.reset.clicked.connect(canvas.reset)
        self.menu.clicked.connect(self.menu_asked)
        canvas.changed.connect(self._follow)
        style.changed.connect(self._follow)
        self._follow()

    def show_cells(self, *, many: bool) -> None:
        """Say whether eight cells are shown."""
        self.cells.setChecked(many)

    def _follow(self) -> None:
        playing, fixed = self._canvas.playing, still(self._style.look)
        self.play.say(_("■ Stop") if playing else _("▶ Turn"), _("Stop turning") if playing else _("Turn by itself"))
        self.play.setEnabled(not fixed)
        self.play.setToolTip(tip(_("Motion is reduced in the settings") if fixed else _("Turn by itself, or stop (P)")))
        self.labels.setChecked(self._canvas.shown.labels)
        self.edges.setChecked(self._canvas.shown.edges)

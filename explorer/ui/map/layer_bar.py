"""The switches of the map's layers, and its zoom."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.analysis.map_places import Layer
from explorer.figures.map_words import layer_text
from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow
from explorer.ui.theme import Style

AT_FIRST = frozenset({Layer.MINES, Layer.PROJECTS, Layer.PLANTS})


class LayerBar(QWidget):
    """A chip for every layer, and buttons to zoom. switched: the layers that are on."""

    switched = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._flow = Flow(style, self)
        self._chips: dict[Layer, Button] = {}
        for layer in Layer:
            chip = Button(style, layer_text(layer), "chip", checkable=True)
            chip.setChecked(layer in AT_FIRST)
            chip.setAccessibleName(_("Show {layer}").format(layer=layer_text(layer).lower()))
            chip.toggled.connect(self._tell)
            self._chips[layer] = chip
            self._flow.addWidget(chip)
        self.closer, self.farther, self.world = Button(style, "+"), Button(style, "−"), Button(style, _("World"))
        self.closer.setAccessibleName(_("Zoom in"))
        self.farther.setAccessibleName(_("Zoom out"))
        self.world.setAccessibleName(_("Show the whole world"))
        for button in (self.closer, self.farther, self.world):
            self._flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def layers(self) -> frozenset[Layer]:
        """The layers that are on."""
        return frozenset(layer for layer, chip in self._chips.items() if chip.isChecked())

    def switch(self, layer: Layer, *, on: bool) -> None:
        """Turn a layer on or off."""
        self._chips[layer].setChecked(on)

    @Slot()
    def _tell(self) -> None:
        self.switched.emit(self.layers)

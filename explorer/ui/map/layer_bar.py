"""The switches of the map's layers, and its zoom."""

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.exploration.choices import Layer
from explorer.figures.map_words import layer_about, layer_text
from explorer.records.words import _
from explorer.ui.map.key import WORKS
from explorer.ui.map.signs import paint_spot
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.tip import tip
from explorer.ui.theme import Style, Type

_SIGN = 14  # pixels at 100 %: the room of a sign


class LayerChip(Button):
    """The switch of one layer, with the sign of its places: on it is framed, off it is quiet."""

    def __init__(self, style: Style, layer: Layer) -> None:
        super().__init__(style, layer_text(layer), "chip", checkable=True)
        self.layer = layer
        about = layer_about(layer)
        self.setAccessibleName(_("Show {layer}").format(layer=about))
        self.setToolTip(tip(about[:1].upper() + about[1:]))

    def sizeHint(self) -> QSize:
        """As wide as sign and word, in small type, so that all of them stand in two lines."""
        look = self._style.look
        metrics = look.metrics(Type.SMALL)
        wide = metrics.horizontalAdvance(self.text()) + look.px(_SIGN) + 2 * look.space(1) + 2
        return QSize(round(wide), max(look.target, round(metrics.height()) + look.space(0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the frame, the sign, the word and the ring."""
        look, on = self._style.look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(look.colour("accent" if on else "line"), 1.4 if on else 1.0))
        painter.setBrush(look.colour("raised" if on or self._inside else "surface"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        middle = QPointF(box.left() + look.space(1) + look.px(_SIGN) / 2 - 2, box.center().y())
        painter.setOpacity(1.0 if on else 0.55)
        paint_spot(painter, middle, self.layer, WORKS, look)
        painter.setOpacity(1.0)
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.colour("text" if on else "secondary"))
        place = box.adjusted(look.space(1) + look.px(_SIGN), 0, 0, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), 2))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.end()


class LayerBar(QWidget):
    """A chip for every layer, and buttons to zoom. switched: the layers that the reader wants on."""

    switched = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._flow = Flow(style, self, gap=1)
        self._chips = tuple(LayerChip(style, layer) for layer in Layer)
        for chip in self._chips:
            chip.toggled.connect(self._tell)
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
        return frozenset(chip.layer for chip in self._chips if chip.isChecked())

    def show_layers(self, layers: Collection[Layer]) -> None:
        """Have these on, without telling."""
        for chip in self._chips:
            if chip.isChecked() != (chip.layer in layers):
                with QSignalBlocker(chip):
                    chip.setChecked(chip.layer in layers)
                chip.update()

    def switch(self, layer: Layer, *, on: bool) -> None:
        """Turn a layer on or off, as a press does."""
        next(chip for chip in self._chips if chip.layer is layer).setChecked(on)

    @Slot()
    def _tell(self) -> None:
        self.switched.emit(self.layers)

"""The key of the map: what the colours, the hatch and the signs mean."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from explorer.analysis.map_places import PLANTS
from explorer.exploration.choices import Layer
from explorer.figures.figure import Figure
from explorer.figures.map_words import layer_text
from explorer.records.words import _
from explorer.ui.map.ground import fill, hatching
from explorer.ui.map.signs import paint_spot
from explorer.ui.theme import Look, Type

_SWATCH, _SIGN = (22, 11), 12  # pixels at 100 %
_RADIUS = 3
WORKS = "operating"
"""The state of a plant whose sign is filled."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that the key explains: a colour (step: "step:3", "zero" or "none"), the sign of a layer, or words."""

    text: str
    step: str = ""
    layer: Layer | None = None
    state: str = ""
    soft: bool = False


def layers_of(figure: Figure) -> tuple[Layer, ...]:
    """The layers that a figure has places of."""
    kinds = {point.kind for point in figure.points}
    return tuple(layer for layer in Layer if layer_text(layer) in kinds)


def entries(figure: Figure, layers: Collection[Layer], *, signs: bool = True) -> list[Entry]:
    """What is to be explained of a figure and the layers shown; the colours of a year without figures are left out.

    signs: with what each layer's sign means; on the screen its switch says so.
    """
    made: list[Entry] = []
    if figure.series:
        made = [Entry(text, f"step:{place}") for place, text in enumerate(figure.steps)]
    if any(series.hue == "zero" for series in figure.series):
        made.append(Entry(_("none (0)"), "zero"))
    made.append(Entry(_("no figure"), "none"))
    if signs:
        made += [Entry(layer_text(layer), layer=layer, state=WORKS) for layer in Layer if layer in layers]
    plant = next((layer for layer in Layer if layer in PLANTS and layer in layers), None)
    if plant is not None:
        made.append(Entry(_("plant not running"), layer=plant, state="planned"))
    if set(layers) - {Layer.OCCURRENCES}:
        made.append(Entry(_("roughly placed"), layer=Layer.PROJECTS, soft=True))
        made.append(Entry(_("places as last known, in every year")))
    return made


def placed(made: list[Entry], width: float, look: Look) -> tuple[list[QRectF], float]:
    """Where each entry stands, in lines, and how high they are together."""
    metrics, gap = look.metrics(Type.SMALL), look.space(1)
    high = metrics.height() + look.px(4)
    boxes: list[QRectF] = []
    x = y = 0.0
    for entry in made:
        wide = _mark_width(entry, look) + metrics.horizontalAdvance(entry.text) + 2
        if x and x + wide > width:
            x, y = 0.0, y + high
        boxes.append(QRectF(x, y, wide, high))
        x += wide + gap
    return boxes, y + high if made else 0.0


def _mark_width(entry: Entry, look: Look) -> float:
    if not entry.step and entry.layer is None:
        return 0.0
    return (look.px(_SWATCH[0]) if entry.step else look.px(_SIGN)) + look.space(0)


def paint(painter: QPainter, made: list[Entry], boxes: list[QRectF], look: Look) -> None:
    """Paint the entries at their places."""
    painter.setFont(look.font(Type.SMALL))
    for entry, box in zip(made, boxes, strict=True):
        left = _mark_width(entry, look)
        if entry.step:
            _paint_swatch(painter, entry, box, look)
        elif entry.layer is not None:
            middle = QPointF(box.left() + look.px(_SIGN) / 2, box.center().y())
            paint_spot(painter, middle, entry.layer, entry.state, look, soft=entry.soft)
        painter.setPen(look.colour("secondary"))
        place = box.adjusted(left, 0, 2, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), entry.text)


def _paint_swatch(painter: QPainter, entry: Entry, box: QRectF, look: Look) -> None:
    high = look.px(_SWATCH[1])
    place = QRectF(box.left() + 0.5, box.center().y() - high / 2, look.px(_SWATCH[0]) - 1, high)
    painter.setPen(QPen(look.colour("line"), 1))
    if entry.step == "none":
        painter.setBrush(hatching(look))
    else:
        painter.setBrush(fill(entry.step, look))
    painter.drawRoundedRect(place, _RADIUS, _RADIUS)


def height_of(figure: Figure, width: float, look: Look) -> float:
    """How high the key of a page is."""
    return placed(entries(figure, layers_of(figure)), width, look)[1] + look.space(1)


def paint_key(painter: QPainter, figure: Figure, width: float, look: Look) -> None:
    """Paint the key of a page."""
    made = entries(figure, layers_of(figure))
    painter.translate(0, look.space(1))
    paint(painter, made, placed(made, width, look)[0], look)

"""Painting the land: the sea, countries by the step of their figure, hatched where there is none, and borders."""

from collections.abc import Iterable, Mapping
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform

from explorer.figures.figure import Figure
from explorer.ui.map.atlas import Atlas, Land
from explorer.ui.map.camera import Camera
from explorer.ui.theme import Look

Steps = Mapping[str, str]
"""By country the step of its colour: "step:0" to "step:4" or "zero"."""
_TILE = 8  # pixels from one line of the hatch to the next
_HATCH = 0.4  # of the colour that says "no data", as most of the world wears it
_BORDER = 0.7  # pixels


def steps_of(figure: Figure) -> dict[str, str]:
    """The step of every country that a figure names."""
    return {series.key: series.hue for series in figure.series if series.key}


def paint_sea(painter: QPainter, camera: Camera, look: Look) -> None:
    """Fill the ground."""
    painter.fillRect(QRectF(0, 0, camera.width, camera.height), look.colour("surface"))


def paint_lands(painter: QPainter, atlas: Atlas, steps: Steps, camera: Camera, look: Look) -> None:
    """Paint every country in view."""
    seen = camera.seen
    lands = [land for land in atlas.lands if land.shape.box.meets(seen)]
    # Those without a figure first: a border belongs to the country that has something to say.
    _paint(painter, (each for each in lands if (each.shape.iso3 or "") not in steps), steps, camera, look)
    _paint(painter, (each for each in lands if (each.shape.iso3 or "") in steps), steps, camera, look)


def paint_countries(  # noqa: PLR0913 - what is painted, how and where
    painter: QPainter, atlas: Atlas, codes: Iterable[str], steps: Steps, camera: Camera, look: Look
) -> None:
    """Paint these countries over what is there."""
    seen = camera.seen
    lands = (land for iso3 in codes for land in atlas.of(iso3))
    _paint(painter, (land for land in lands if land.shape.box.meets(seen)), steps, camera, look)


def _paint(painter: QPainter, lands: Iterable[Land], steps: Steps, camera: Camera, look: Look) -> None:
    seen, onto = camera.seen, transform(camera)
    painter.save()
    painter.setTransform(onto, combine=True)
    pen = border(look)
    brush = hatching(look)
    # A hatch is to have the same lines at every scale, and Qt scales it with the painter.
    brush.setTransform(onto.inverted()[0])
    painter.setPen(pen)
    for land in lands:
        step = steps.get(land.shape.iso3 or "")
        painter.setBrush(brush if step is None else QBrush(fill(step, look)))
        painter.drawPath(land.seen(seen))
    painter.restore()


def transform(camera: Camera) -> QTransform:
    """From the map to pixels."""
    return QTransform(camera.scale, 0, 0, camera.scale, camera.across(0.0), camera.down(0.0))


def fill(step: str, look: Look) -> QColor:
    """The colour of a step; a printed zero is the plain ground of the raised surface."""
    kind, _colon, number = step.partition(":")
    return QColor(look.theme.ramp[int(number)]) if kind == "step" else look.colour("surface")


def hatching(look: Look) -> QBrush:
    """The hatch that means "no data" on the raised surface, quieter than on a tile, as most of the world wears it.

    As a picture, not as Qt's pattern on a ground: that would fill every country twice.
    """
    return QBrush(_hatched(look.theme.raised, look.theme.no_data))


@cache
def _hatched(ground: str, ink: str) -> QImage:
    tile = QImage(_TILE, _TILE, QImage.Format.Format_RGB32)
    tile.fill(QColor(ground))
    colour = QColor(ink)
    colour.setAlphaF(_HATCH)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    for start in (-_TILE, 0, _TILE):
        painter.drawLine(QPointF(start - 1, _TILE + 1), QPointF(start + _TILE + 1, -1))
    painter.end()
    return tile


def border(look: Look) -> QPen:
    """The line between countries, as thin at every scale."""
    colour = look.colour("surface" if not look.theme.dark else "ground")
    if look.theme.line == look.theme.text:  # high contrast
        colour = look.colour("secondary")
    pen = QPen(colour, look.px(1) * _BORDER)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def paint_outline(painter: QPainter, lands: Iterable[Land], camera: Camera, look: Look, *, strong: bool) -> None:
    """Paint a line around countries: picked out, or pointed at."""
    seen = camera.seen
    painter.save()
    painter.setTransform(transform(camera), combine=True)
    pen = QPen(look.colour("accent" if strong else "text"), 2.2 if strong else 1.6)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for land in lands:
        painter.drawPath(land.seen(seen))
    painter.restore()

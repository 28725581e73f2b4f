"""The map as a drawing for pages: pictures, copies and hand-outs of the figure."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from explorer.analysis.map_places import Spot
from explorer.analysis.map_projection import equal_earth
from explorer.exploration.choices import Layer
from explorer.figures.figure import Figure, MapPoint
from explorer.figures.map_words import layer_text
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.words import Target
from explorer.ui.map import ground
from explorer.ui.map.atlas import atlas
from explorer.ui.map.camera import Camera, whole
from explorer.ui.map.key import height_of, paint_key
from explorer.ui.map.signs import SIGN, Sign, paint_sign
from explorer.ui.theme import Look

_SMALLER = 0.8  # than on the screen, where the map can be zoomed
_LAYERS = {layer_text(layer): layer for layer in Layer}


class MapDrawing(Drawing):
    """The whole world with the places of the figure, and the key of its colours below."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self._camera = whole(1, 1)
        self._size = QSizeF()

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Fit the world into the size, above its key."""
        self._size = size
        key = height_of(figure, size.width(), look)
        self._camera = whole(max(1.0, size.width()), max(1.0, size.height() - key))
        self._targets = None

    def _found(self) -> Iterable[Target]:
        return ()

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """Paint land, places and key."""
        camera = self._camera
        painter.save()
        painter.setClipRect(QRectF(0, 0, camera.width, camera.height))
        made = atlas()
        ground.paint_sea(painter, camera, look)
        ground.paint_lands(painter, made, ground.steps_of(figure), camera, look)
        picked = [land for iso3 in figure.highlight for land in made.of(iso3)]
        ground.paint_outline(painter, picked, camera, look, strong=True)
        small = replace(look, percent=max(50, round(look.percent * _SMALLER)))
        for point in reversed(figure.points):
            paint_sign(painter, _sign(point, camera, small), small)
        painter.restore()
        painter.save()
        painter.translate(0, camera.height)
        paint_key(painter, figure, self._size.width(), look)
        painter.restore()

    def target_at(self, place: QPointF, figure: Figure, look: Look) -> Target | None:
        """The country under a place."""
        land = atlas().at(*self._camera.place(place.x(), place.y()))
        if land is None or not land.shape.iso3:
            return None
        box = QRectF(place.x() - 1, place.y() - 1, 2, 2)
        return Target(box, "country", land.shape.iso3, land.shape.name)


def _sign(point: MapPoint, camera: Camera, look: Look) -> Sign:
    x, y = equal_earth(point.lon, point.lat)
    layer = _LAYERS.get(point.kind, Layer.PROJECTS)
    spot = Spot(point.key, point.name, layer, "", point.lon, point.lat, x, y, state=point.mark, soft=point.soft)
    return Sign(camera.across(x), camera.down(y), look.scale * SIGN, spot=spot)

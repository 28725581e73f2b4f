"""The pictures that a moving map is put together from: the land, and the signs above it.

Both are larger than the view and kept. While the map is pushed they only slide; while it is zoomed they are stretched
until it rests. A step of the year paints over the few countries whose colour changes, nothing else.
"""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from explorer.analysis.map_clusters import Clusters
from explorer.analysis.map_places import Spot
from explorer.exploration.choices import Layer
from explorer.ui.map import ground
from explorer.ui.map.atlas import Atlas
from explorer.ui.map.camera import WHOLE_TO, Camera
from explorer.ui.map.scene import signs
from explorer.ui.map.signs import Sign, paint_labels
from explorer.ui.map.sprites import Sprites
from explorer.ui.theme import Look

_MARGIN = 0.25
"""How much of the view is painted beyond each edge when the map is closer than whole."""


class Pictures:
    """Land and signs at a camera, painted when they are first wanted there."""

    def __init__(self) -> None:
        self._land, self._above = QPixmap(), QPixmap()
        self._land_at: Camera | None = None
        self._above_at: Camera | None = None
        self._steps: dict[str, str] = {}
        self._signs: list[Sign] = []
        self._sprites: Sprites | None = None
        self.painted = 0
        """How often the land was painted as a whole: what a step of the year must not do."""

    def forget(self) -> None:
        """Paint all anew, in another look or with finer outlines."""
        self._land_at = self._above_at = None

    def forget_signs(self) -> None:
        """Paint the signs anew."""
        self._above_at = None

    def covers(self, camera: Camera) -> bool:
        """Whether what is kept reaches over the whole view at this camera."""
        if self._land_at is None:
            return False
        kept, wanted = self._land_at.seen, camera.seen
        slack = 0.5 / camera.scale
        return (
            kept.left <= wanted.left + slack and kept.right >= wanted.right - slack
            and kept.top <= wanted.top + slack and kept.bottom >= wanted.bottom - slack
        )  # fmt: skip

    def sharp(self, camera: Camera) -> bool:
        """Whether what is kept was painted at this scale and reaches over the view."""
        return self._land_at is not None and self._land_at.scale == camera.scale and self.covers(camera)

    def paint_land(self, atlas: Atlas, steps: dict[str, str], camera: Camera, look: Look, ratio: float) -> None:
        """Bring the land up to date: all of it where the camera left it, else the countries that changed."""
        if not self.sharp(camera):
            self._land_at = wide = _wider(camera)
            self._land = _empty(wide, ratio)
            painter = _on(self._land)
            ground.paint_sea(painter, wide, look)
            ground.paint_lands(painter, atlas, steps, wide, look)
            painter.end()
            self.painted += 1
        elif steps != self._steps and self._land_at is not None:
            changed = [iso3 for iso3 in {*steps, *self._steps} if steps.get(iso3) != self._steps.get(iso3)]
            painter = _on(self._land)
            ground.paint_countries(painter, atlas, changed, steps, self._land_at, look)
            painter.end()
        self._steps = dict(steps)

    def paint_signs(  # noqa: PLR0913 - what is painted, how and where
        self, spots: tuple[Spot, ...], clusters: Clusters | None, layers: Collection[Layer], camera: Camera,
        look: Look, ratio: float, lit: frozenset[str] = frozenset(),
    ) -> None:  # fmt: skip
        """Bring the signs up to date."""
        held = self._above_at
        if held is not None and self._land_at is not None and held == self._land_at and self.sharp(camera):
            return
        self._above_at = wide = self._land_at or _wider(camera)
        self._signs = signs(spots, clusters, layers, wide, look, lit)
        self._above = _empty(wide, ratio)
        self._above.fill(Qt.GlobalColor.transparent)
        painter = _on(self._above)
        if self._sprites is None or (self._sprites.look, self._sprites.ratio) != (look, ratio):
            self._sprites = Sprites(look, ratio)
        for sign in self._signs:
            self._sprites.paint(painter, sign)
        paint_labels(painter, self._signs, look)
        painter.end()

    def put(self, painter: QPainter, camera: Camera, part: QRectF) -> None:
        """Put both onto a widget, as they lie at this camera. part: of the widget, in its pixels."""
        for picture, at in ((self._land, self._land_at), (self._above, self._above_at)):
            if at is None:
                continue
            ratio = picture.devicePixelRatio()
            stretch = at.scale / camera.scale
            left, top = at.across(camera.place(part.left(), 0)[0]), at.down(camera.place(0, part.top())[1])
            source = QRectF(left * ratio, top * ratio, part.width() * stretch * ratio, part.height() * stretch * ratio)
            painter.drawPixmap(part, picture, source)

    def signs_at(self, camera: Camera) -> list[Sign]:
        """The signs where they lie at this camera."""
        at = self._above_at
        if at is None or at == camera:
            return self._signs
        return [
            replace(s, x=camera.across(at.place(s.x, 0)[0]), y=camera.down(at.place(0, s.y)[1])) for s in self._signs
        ]


def _wider(camera: Camera) -> Camera:
    """The camera of what is painted: of the view alone at the whole world, else with a margin to be pushed into."""
    if camera.closeness <= WHOLE_TO:
        return camera
    across, down = round(camera.width * _MARGIN), round(camera.height * _MARGIN)
    return replace(camera, width=camera.width + 2 * across, height=camera.height + 2 * down)


def _empty(camera: Camera, ratio: float) -> QPixmap:
    picture = QPixmap(round(camera.width * ratio), round(camera.height * ratio))
    picture.setDevicePixelRatio(ratio)
    return picture


def _on(picture: QPixmap) -> QPainter:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter

"""What the pointer or the keyboard is on."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF

from explorer.analysis.map_clusters import Cluster
from explorer.analysis.map_places import Spot
from explorer.ui.map.atlas import Land
from explorer.ui.map.camera import Camera
from explorer.ui.map.signs import Sign
from explorer.ui.theme import Look


@dataclass(frozen=True, slots=True)
class Pointed:
    """What is under the pointer or the keyboard: a land (or its code), a place or a cluster; box: where, in pixels."""

    box: QRect
    land: Land | None = None
    spot: Spot | None = None
    cluster: Cluster | None = None


def pointed_sign(sign: Sign) -> Pointed:
    """A sign, as what is pointed at."""
    box = QRectF(sign.x - sign.reach, sign.y - sign.reach, 2 * sign.reach, 2 * sign.reach).toAlignedRect()
    return Pointed(box, spot=sign.spot, cluster=sign.cluster)


def pointed_land(land: Land, camera: Camera, look: Look, place: QPointF | None = None) -> Pointed:
    """A country, as what is pointed at. place: where, in pixels; its middle by default."""
    home = land.shape.home
    if place is None:
        place = QPointF(camera.across((home.left + home.right) / 2), camera.down((home.top + home.bottom) / 2))
    gap = look.px(10)
    return Pointed(QRectF(place.x() - gap, place.y() - gap, 2 * gap, 2 * gap).toAlignedRect(), land=land)


def area(over: Pointed, camera: Camera, whole: QRect) -> QRect:
    """The part of a widget that pointing at something paints on."""
    if over.land is None:
        return over.box.adjusted(-6, -6, 6, 6)
    box = over.land.shape.box
    left, top = camera.across(box.left), camera.down(box.top)
    there = QRectF(left, top, box.width * camera.scale, box.height * camera.scale).toAlignedRect()
    return there.adjusted(-4, -4, 4, 4).intersected(whole)

"""What stands on the map at a camera: the signs in view, largest weight first, with names where there is room."""

from collections.abc import Collection, Container
from dataclasses import replace

from PySide6.QtCore import QRectF

from explorer.analysis.map_clusters import Clusters, level_for
from explorer.analysis.map_places import Spot
from explorer.exploration.choices import Layer
from explorer.ui.map.camera import Camera
from explorer.ui.map.signs import SIGN, Sign, cell_size, label_box, reach_of
from explorer.ui.theme import Look

NAMED_FROM = 3.0
"""How close a look must be for mines and plants to be named."""
_MOST_NAMED = 40


def signs(  # noqa: PLR0913 - what there is, what is wanted of it, and from where it is seen
    spots: tuple[Spot, ...], clusters: Clusters | None, layers: Collection[Layer], camera: Camera, look: Look,
    lit: Container[str] = (),
) -> list[Sign]:  # fmt: skip
    """The signs in view: occurrences below, then plants, projects and mines, so that mines lie on top.

    lit: addresses of places that are shown whatever layers are on.
    """
    seen, made = camera.seen, list[Sign]()
    if clusters is not None and Layer.OCCURRENCES in layers:
        level = level_for(camera.scale, cell_size(look))
        made += [
            Sign(camera.across(c.x), camera.down(c.y), reach_of(c, look), cluster=c)
            for c in clusters.within(seen, level)
        ]
    reach = look.scale * SIGN * 1.2
    there = [
        Sign(camera.across(s.x), camera.down(s.y), reach, spot=s)
        for s in spots
        if (s.layer in layers or s.address in lit) and seen.holds(s.x, s.y)
    ]
    there.sort(key=_rank, reverse=True)
    # What is lit lies on top; sorting again keeps the order within.
    there.sort(key=lambda sign: sign.spot is None or sign.spot.address not in lit)
    if camera.closeness >= NAMED_FROM:
        there = _named(there, camera, look)
    return [*made, *reversed(there)]


def _rank(sign: Sign) -> tuple[int, float]:
    spot = sign.spot
    if spot is None:
        return (0, 0.0)
    order = {Layer.MINES: 4, Layer.FORMER: 3, Layer.PROJECTS: 2, Layer.RESOURCES: 2}
    return (order.get(spot.layer, 1), spot.weight)


def _named(there: list[Sign], camera: Camera, look: Look) -> list[Sign]:
    """The same signs with names, the weightiest first, as long as no name lies on another or on a sign."""
    taken: list[QRectF] = []
    rims = [QRectF(s.x - s.reach, s.y - s.reach, 2 * s.reach, 2 * s.reach) for s in there]
    made: list[Sign] = []
    for place, sign in enumerate(there):
        name = sign.spot.name if sign.spot else ""
        box = label_box(sign, look, name)
        free = len(taken) < _MOST_NAMED and box.right() < camera.width and not any(box.intersects(t) for t in taken)
        if free and not any(box.intersects(rim) for i, rim in enumerate(rims) if i != place):
            taken.append(box)
            made.append(replace(sign, label=name))
        else:
            made.append(sign)
    return made


def sign_at(made: list[Sign], across: float, down: float, slack: float) -> Sign | None:
    """The topmost sign under a pixel, or the nearest of those that it nearly hits."""
    there = [sign for sign in made if sign.holds(across, down, slack)]
    return min(there, key=lambda sign: abs(sign.x - across) + abs(sign.y - down), default=None)

"""The outlines of countries as paths that Qt paints, and which of them is under a point."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from explorer.analysis.map_shapes import Box, Shape, shapes
from explorer.ui.worker import breathe


@dataclass(frozen=True, slots=True)
class Land:
    """A country with a path for each ring, so that what is out of view is left out of a painting."""

    shape: Shape
    rings: tuple[QPainterPath, ...]
    path: QPainterPath

    def seen(self, box: Box) -> QPainterPath:
        """The part of it that a view needs: all, or the rings that reach into it."""
        if len(self.rings) == 1 or _inside(self.shape.box, box):
            return self.path
        made = QPainterPath()
        made.setFillRule(Qt.FillRule.OddEvenFill)
        for path, place in zip(self.rings, self.shape.boxes, strict=True):
            if place.meets(box):
                made.addPath(path)
        return made


class Atlas:
    """All countries at one fineness."""

    def __init__(self, made: tuple[Shape, ...]) -> None:
        self.lands = tuple(map(_land, made))
        self._by_code: dict[str, list[Land]] = {}
        for land in self.lands:
            self._by_code.setdefault(land.shape.iso3 or "", []).append(land)

    def of(self, iso3: str) -> list[Land]:
        """The lands of a code; [] where the map has none."""
        return self._by_code.get(iso3, [])

    def at(self, x: float, y: float) -> Land | None:
        """The country under a point of the map."""
        there = QPointF(x, y)
        for land in self.lands:
            if land.shape.box.holds(x, y) and land.path.contains(there):
                return land
        return None


@cache
def atlas(*, fine: bool = False) -> Atlas:
    """The shipped map; made once. The first asking takes up to half a second: ask beside the window."""
    return Atlas(shapes(fine=fine, pause=breathe))


def _land(shape: Shape) -> Land:
    breathe()
    rings: list[QPainterPath] = []
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in shape.rings:
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
        rings.append(path)
        whole.addPath(path)
    return Land(shape, tuple(rings), whole)


def _inside(inner: Box, outer: Box) -> bool:
    return (
        outer.left <= inner.left and inner.right <= outer.right
        and outer.top <= inner.top and inner.bottom <= outer.bottom
    )  # fmt: skip

"""The outlines of countries on the Equal Earth map, coarse and fine."""

from collections.abc import Callable
from dataclasses import dataclass

from explorer.analysis.map_projection import equal_earth, projected
from explorer.content.world import FINE, WORLD, World, read_world

Point = tuple[float, float]
# South of here lies the ice without countries; the map can be moved there, yet does not begin with it.
_SOUTH, _NORTH = -56.5, 84.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the map, in radii of the globe; y grows to the south."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def meets(self, other: "Box") -> bool:
        """Whether the two have something in common."""
        return (
            self.left <= other.right and other.left <= self.right
            and self.top <= other.bottom and other.top <= self.bottom
        )  # fmt: skip

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Shape:
    """A country or territory on the map.

    iso3: None where ISO 3166 has no code for it. rings: outlines and holes, filled by the even-odd rule; boxes: of
    each ring. box: of all of it. home: of its largest ring, which is what people mean by a country with far islands.
    """

    iso3: str | None
    name: str
    rings: tuple[tuple[Point, ...], ...]
    boxes: tuple[Box, ...]
    box: Box
    home: Box


WHOLE = Box(equal_earth(-180, 0)[0], equal_earth(0, 90)[1], equal_earth(180, 0)[0], equal_earth(0, -90)[1])
"""The whole globe."""
LIVED_IN = Box(WHOLE.left, equal_earth(0, _NORTH)[1], WHOLE.right, equal_earth(0, _SOUTH)[1])
"""The globe without the ice of the south: what the map shows first."""


_worlds: dict[bool, World] = {}
_shapes: dict[bool, tuple[Shape, ...]] = {}


def world(*, fine: bool = False, pause: Callable[[], object] | None = None) -> World:
    """The shipped map as it was read, once; its faults are in it. pause: called again and again while it is read."""
    if fine not in _worlds:
        _worlds[fine] = read_world(None, FINE if fine else WORLD, pause)
    return _worlds[fine]


def shapes(*, fine: bool = False, pause: Callable[[], object] | None = None) -> tuple[Shape, ...]:
    """Every place of the shipped map, made once.

    The fine ones take a quarter of a second: ask for them beside the window, with a pause that lets it be first.
    """
    if fine not in _shapes:
        made: list[Shape] = []
        for place in world(fine=fine, pause=pause).places:
            if place.rings:
                made.append(_shape(place.iso3, place.name, place.rings))
            if pause is not None:
                pause()
        _shapes[fine] = tuple(made)
    return _shapes[fine]


def _shape(iso3: str | None, name: str, rings: tuple[tuple[Point, ...], ...]) -> Shape:
    made = tuple(projected(ring) for ring in rings)
    boxes = tuple(map(_box, made))
    home = max(boxes, key=lambda box: box.width * box.height)
    return Shape(iso3, name, made, boxes, _around(boxes), home)


def _box(ring: tuple[Point, ...]) -> Box:
    xs, ys = zip(*ring, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _around(boxes: tuple[Box, ...]) -> Box:
    return Box(
        min(b.left for b in boxes), min(b.top for b in boxes),
        max(b.right for b in boxes), max(b.bottom for b in boxes),
    )  # fmt: skip

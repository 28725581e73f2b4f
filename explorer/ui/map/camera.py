"""Which part of the map is seen, and how large."""

from dataclasses import dataclass, replace

from explorer.analysis.map_shapes import LIVED_IN, WHOLE, Box

CLOSEST = 48.0
"""How many times as large as the whole world the map gets."""
WHOLE_TO = 1.001
"""Up to here the map is the whole world, rounding apart."""


@dataclass(frozen=True, slots=True)
class Camera:
    """x, y: the point in the middle, in radii of the globe. scale: pixels of a radius. width, height: in pixels."""

    x: float
    y: float
    scale: float
    width: float
    height: float

    @property
    def whole_scale(self) -> float:
        """The scale at which the lived-in world just fits."""
        return whole_scale(self.width, self.height)

    @property
    def closeness(self) -> float:
        """How many times as large as the whole world the map is now."""
        return self.scale / self.whole_scale

    @property
    def seen(self) -> Box:
        """The part of the map in view."""
        wide, high = self.width / 2 / self.scale, self.height / 2 / self.scale
        return Box(self.x - wide, self.y - high, self.x + wide, self.y + high)

    def across(self, x: float) -> float:
        """Pixels from the left edge to a place."""
        return (x - self.x) * self.scale + self.width / 2

    def down(self, y: float) -> float:
        """Pixels from the top to a place."""
        return (y - self.y) * self.scale + self.height / 2

    def place(self, across: float, down: float) -> tuple[float, float]:
        """The place of the map under a pixel."""
        return self.x + (across - self.width / 2) / self.scale, self.y + (down - self.height / 2) / self.scale

    def moved(self, across: float, down: float) -> "Camera":
        """As if the map were pushed by so many pixels; the whole world stays where it is."""
        if self.closeness <= WHOLE_TO:
            return self
        return replace(self, x=self.x - across / self.scale, y=self.y - down / self.scale).held()

    def nearer(self, factor: float, across: float, down: float) -> "Camera":
        """Larger by a factor, with what is under a pixel staying there."""
        x, y = self.place(across, down)
        scale = min(self.scale * factor, self.whole_scale * CLOSEST)
        if factor < 1 and scale <= self.whole_scale * WHOLE_TO:
            return whole(self.width, self.height)
        return replace(
            self,
            x=x - (across - self.width / 2) / scale,
            y=y - (down - self.height / 2) / scale,
            scale=scale,
        ).held()

    def onto(self, box: Box, room: float = 0.8) -> "Camera":
        """With a rectangle in the middle, filling so much of the view; never closer than half of what is possible."""
        fit = min(self.width / max(box.width, 1e-6), self.height / max(box.height, 1e-6)) * room
        scale = min(max(fit, self.whole_scale), self.whole_scale * CLOSEST / 2)
        middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        return replace(self, x=middle[0], y=middle[1], scale=scale).held()

    def at(self, x: float, y: float) -> "Camera":
        """With a place in the middle."""
        return replace(self, x=x, y=y).held()

    def sized(self, width: float, height: float) -> "Camera":
        """In another size: the whole world stays whole, a closer look keeps its scale."""
        if self.closeness <= WHOLE_TO:
            return whole(width, height)
        scale = max(self.scale, whole_scale(width, height))
        return replace(self, width=width, height=height, scale=scale).held()

    def held(self) -> "Camera":
        """With the globe in view: where it is smaller than the view it stays inside, else the view stays on it."""
        wide, high = self.width / 2 / self.scale, self.height / 2 / self.scale
        x = _held(self.x, WHOLE.left + wide, WHOLE.right - wide)
        return replace(self, x=x, y=_held(self.y, WHOLE.top + high, WHOLE.bottom - high))


def _held(value: float, one: float, other: float) -> float:
    return min(max(value, min(one, other)), max(one, other))


def whole_scale(width: float, height: float) -> float:
    """The scale at which the lived-in world just fits into a size."""
    return max(1.0, min(width / LIVED_IN.width, height / LIVED_IN.height) * 0.985)


def whole(width: float, height: float) -> Camera:
    """The lived-in world in the middle of a size."""
    middle = (LIVED_IN.left + LIVED_IN.right) / 2, (LIVED_IN.top + LIVED_IN.bottom) / 2
    return Camera(middle[0], middle[1], whole_scale(width, height), width, height)

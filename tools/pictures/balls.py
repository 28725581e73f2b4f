"""Balls and sticks in soft light: each point of the picture keeps what is nearest, its colour and which way it faces.

Coordinates are the eye's: x right, y up, z towards the eye, in the unit of the model.
"""

from dataclasses import dataclass

import numpy as np
from PIL import Image

from tools.pictures.light import Array, Colour, blurred, linear, picture, soft, unit

_LIGHT = (-0.52, 0.62, 0.62)  # from the left, above and in front
_MIST: Colour = (124, 134, 147)  # what lies far back fades towards this, which stands out on dark and on light
_NOWHERE = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Ball:
    """A ball at a point."""

    at: tuple[float, float, float]
    radius: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Stick:
    """A round stick between two points, in one colour."""

    start: tuple[float, float, float]
    end: tuple[float, float, float]
    radius: float
    colour: Colour


class Scene:
    """A picture in the making: for each point the depth, the colour and the normal of what is nearest."""

    def __init__(self, size: tuple[int, int], points: Array, thick: float, times: int = 2) -> None:
        """points: of the model, all of which shall be seen; thick: the radius of its largest ball."""
        self._times = times
        self._wide, self._high = size[0] * times, size[1] * times
        self._reach = float(np.sqrt((points * points).sum(axis=1)).max()) + thick
        self._far = 6.0 * self._reach  # the eye's distance
        larger = self._far / (self._far - points[:, 2])
        across, up = points[:, 0] * larger, points[:, 1] * larger
        self._middle = float((across.max() + across.min()) / 2), float((up.max() + up.min()) / 2)
        wide, high = float(np.ptp(across)) + 2.5 * thick, float(np.ptp(up)) + 2.5 * thick
        self._scale = 0.96 * min(self._wide / wide, self._high / high)
        self._depth = np.full((self._high, self._wide), _NOWHERE, dtype=np.float32)
        self._colour = np.zeros((self._high, self._wide, 3), dtype=np.float32)
        self._normal = np.zeros((self._high, self._wide, 3), dtype=np.float32)

    def _seen(self, at: tuple[float, float, float]) -> tuple[float, float, float, float]:
        """A point in the picture: right, down, depth in points, and how large things are there."""
        size = self._scale * self._far / (self._far - at[2])
        right = self._wide / 2 + at[0] * size - self._middle[0] * self._scale
        down = self._high / 2 - at[1] * size + self._middle[1] * self._scale
        return right, down, at[2] * self._scale, size

    def _room(self, low: tuple[float, float], high: tuple[float, float]) -> tuple[slice, slice, Array, Array]:
        """The rows and columns between two corners, and the places of their points."""
        left, right = max(int(low[0]), 0), min(int(high[0]) + 2, self._wide)
        top, bottom = max(int(low[1]), 0), min(int(high[1]) + 2, self._high)
        across = np.arange(left, max(left, right), dtype=np.float32)[None, :] + np.float32(0.5)
        down = np.arange(top, max(top, bottom), dtype=np.float32)[:, None] + np.float32(0.5)
        return slice(top, max(top, bottom)), slice(left, max(left, right)), across, down

    def _keep(self, place: tuple[slice, slice], inside: Array, depth: Array, colour: Colour, normal: Array) -> None:
        nearer = inside & (depth > self._depth[place])
        self._depth[place] = np.where(nearer, depth, self._depth[place])
        self._colour[place][nearer] = linear(colour)
        self._normal[place][nearer] = normal[nearer]

    def ball(self, ball: Ball) -> None:
        """Add a ball."""
        right, down, deep, size = self._seen(ball.at)
        radius = np.float32(ball.radius * size)
        rows, columns, x, y = self._room((right - radius, down - radius), (right + radius, down + radius))
        across, up = (x - np.float32(right)) / radius, -(y - np.float32(down)) / radius
        left = 1 - across * across - up * up
        towards = np.sqrt(np.maximum(left, 0))
        normal = np.stack(np.broadcast_arrays(across, up, towards), axis=2)
        depth = np.float32(deep) + towards * radius
        self._keep((rows, columns), left > 0, depth, ball.colour, normal)

    def stick(self, stick: Stick) -> None:
        """Add a stick."""
        x0, y0, z0, size0 = self._seen(stick.start)
        x1, y1, z1, size1 = self._seen(stick.end)
        along, down, deep = x1 - x0, y1 - y0, z1 - z0
        flat = float(np.hypot(along, down))
        if flat < 1e-3:
            return  # it points at the eye and hides behind its ball
        radius = np.float32(max(stick.radius * (size0 + size1) / 2, 0.8))
        rows, columns, x, y = self._room(
            (min(x0, x1) - radius, min(y0, y1) - radius), (max(x0, x1) + radius, max(y0, y1) + radius)
        )
        part = ((x - x0) * along + (y - y0) * down) / flat**2
        aside = ((x - x0) * -down + (y - y0) * along) / flat / radius
        inside = (part >= 0) & (part <= 1) & (np.abs(aside) < 1)
        towards = np.sqrt(np.maximum(1 - aside * aside, 0))
        whole = float(np.sqrt(flat**2 + deep**2))
        # Across the stick in the picture, and across it towards the eye; y is up here and down there.
        first = (-down / flat, -along / flat, 0.0)
        second = (-deep * along / flat / whole, deep * down / flat / whole, flat / whole)
        normal = aside[..., None] * np.float32(first) + towards[..., None] * np.float32(second)
        depth = np.float32(z0) + part * np.float32(deep) + towards * radius * np.float32(flat / whole)
        self._keep((rows, columns), inside, depth.astype(np.float32), stick.colour, normal.astype(np.float32))

    def finished(self) -> Image.Image:
        """The picture, on nothing."""
        there = self._depth > _NOWHERE / 2
        light = self._lighted(there)
        return picture(light, there.astype(np.float32), self._times)

    def _lighted(self, there: Array) -> Array:
        """The light of each point."""
        towards = unit(_LIGHT)
        facing = self._normal @ towards
        direct = np.maximum((facing + 0.15) / 1.15, 0) * (1 - 0.75 * self._shadowed(there))
        half = unit((float(towards[0]), float(towards[1]), float(towards[2]) + 1))
        shine = np.maximum(self._normal @ half, 0) ** 60
        glow = np.maximum(self._normal @ half, 0) ** 8
        sky = 0.5 + 0.5 * self._normal[..., 1]
        open_ = self._open(there)
        body = self._colour * (0.82 * direct + (0.20 + 0.16 * sky) * open_ + 0.10 * glow)[..., None]
        shown = body + (0.55 * shine * (direct > 0.05) + 0.03 * glow)[..., None] * open_[..., None]
        back = np.clip(0.5 - self._depth / self._scale / (2 * self._reach), 0, 1)
        mist = (0.42 * back * back)[..., None]
        return soft((shown * (1 - mist) + linear(_MIST) * 0.8 * mist).astype(np.float32), 0.75)

    def _open(self, there: Array) -> Array:
        """How much of what is around each point lies no nearer to the eye than it, 0.35 to 1."""
        closed = np.zeros_like(self._depth)
        for reach in (0.022, 0.06):
            points = reach * self._high
            weight = there.astype(np.float32)
            depth = np.where(there, self._depth, 0)
            mean = blurred(depth, points) / np.maximum(blurred(weight, points), 1e-3)
            closed += np.clip((mean - self._depth) / (2.2 * points), 0, 1) * blurred(weight, points)
        return np.clip(1 - 0.75 * closed, 0.30, 1).astype(np.float32)

    def _shadowed(self, there: Array) -> Array:
        """Where something nearer to the light stands between, 0 to 1."""
        towards = unit(_LIGHT)
        kept = np.zeros_like(self._depth)
        length = 0.012 * self._high
        while length < 0.30 * self._high:
            right, up = round(float(towards[0]) * length), round(float(towards[1]) * length)
            # The light comes from above and the left, so what shades a point lies there.
            other = _shifted(self._depth, up, -right)
            rise = other - self._depth - np.float32(towards[2]) * length
            band = 0.055 * self._high
            kept = np.maximum(kept, ((rise > 0) & (rise < band) & there).astype(np.float32))
            length *= 1.12
        return blurred(kept, 0.003 * self._high)


def _shifted(field: Array, down: int, right: int) -> Array:
    """A field moved down and to the right; nowhere comes in."""
    moved = np.full_like(field, _NOWHERE)
    moved[down:, right:] = field[: field.shape[0] - down, : field.shape[1] - right]
    return moved

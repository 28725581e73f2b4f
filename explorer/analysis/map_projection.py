"""The Equal Earth projection: every country as large on the map as it is on the globe.

B. Šavrič, T. Patterson and B. Jenny, "The Equal Earth map projection", International Journal of Geographical
Information Science 33 (2019) 454-465; the formulas and the four constants are theirs.
"""

from math import asin, cos, radians, sin, sqrt

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2
_FARTHEST = 3.0  # degrees between two points of an outline that a straight line may join: a meridian is a curve here


def equal_earth(lon: float, lat: float) -> tuple[float, float]:
    """Where a place in degrees stands on a globe of radius 1 rolled out: x to the east, y to the south."""
    theta = asin(_M * sin(radians(lat)))
    square = theta * theta
    sixth = square * square * square
    x = radians(lon) * cos(theta) / (_M * (_A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)))
    return x, -theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))


def projected(ring: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    """A closed ring in degrees on the map; long edges get points between, so that they bend as they should."""
    made: list[tuple[float, float]] = []
    before = ring[-1]
    for lon, lat in ring:
        gone = max(abs(lon - before[0]), abs(lat - before[1]))
        if gone > _FARTHEST:
            parts = int(gone / _FARTHEST) + 1
            east, north = (lon - before[0]) / parts, (lat - before[1]) / parts
            made += [equal_earth(before[0] + east * i, before[1] + north * i) for i in range(1, parts)]
        made.append(equal_earth(lon, lat))
        before = lon, lat
    return tuple(made)

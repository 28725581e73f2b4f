"""The outlines of countries from Natural Earth, coarse and fine."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any, cast

from explorer.content import places
from explorer.content.problems import Problem

WORLD = "world.json"
FINE = "world_fine.json"

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A country or territory on the map.

    iso3: None where ISO 3166 has no code for it.
    rings: outlines and holes, longitude and latitude in degrees, none crossing 180 degrees; fill by the even-odd rule.
    """

    iso3: str | None
    name: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class World:
    """All places of one map, and what the map says of itself.

    note: the line on disputed borders that stands under every map.
    """

    source: str
    note: str
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]


def read_world(folder: Path | None = None, file: str = WORLD, pause: Callable[[], object] | None = None) -> World:
    """The map of a folder of facts, the shipped one by default; a fault is in it, nothing is raised.

    pause: called again and again on the way, by whoever reads beside a window.
    """
    path = (folder or places.data()) / file
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        made: list[Place] = []
        for place in told["places"]:
            made.append(_place(place))
            if pause is not None:
                pause()
        return World(str(told["source"]), str(told["note"]), tuple(made), ())
    except FileNotFoundError:
        problem = Problem(file, 0, "", "no such file", "this file")
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        problem = Problem(file, 0, "", f"{type(error).__name__}: {error}", "a map as tools/make_map.py writes it")
    return World("", "", (), (problem,))


def _place(told: dict[str, Any]) -> Place:
    code = told["iso3"]
    rings = cast("list[list[int]]", told["rings"])
    return Place(None if code is None else str(code), str(told["name"]), tuple(_ring(steps) for steps in rings))


def _ring(steps: list[int]) -> Ring:
    """A ring from whole hundredths of a degree: the first point, then steps."""
    lons = (lon / 100 for lon in accumulate(steps[0::2]))
    lats = (lat / 100 for lat in accumulate(steps[1::2]))
    return tuple(zip(lons, lats, strict=True))

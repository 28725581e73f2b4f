"""Makes the map: `python tools/make_map.py PACKAGE_FOLDER`, the folder of the unpacked npm package world-atlas 2.0.2.

The package holds Natural Earth 4.1 (public domain) as TopoJSON. Two files come out, both with rings cut at 180
degrees: world.json, the coarse map (1:110 million) with small places from the finer one, and world_fine.json
(1:50 million) for a closer look. A ring is a list of whole numbers in hundredths of a degree: longitude and
latitude of the first point, then the steps to each further one. Holes are rings like others, so fill by the
even-odd rule. The first and last point of a ring are not repeated.
"""

import argparse
import csv
import json
import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

Point = tuple[float, float]
HERE = Path(__file__).resolve().parent
ABOUT = {
    "title": "World map",
    "source": "Natural Earth 4.1, public domain, from the npm package world-atlas 2.0.2",
    "note": (
        "Borders are drawn as in Natural Earth; they show control on the ground as that project sees it "
        "and are no statement on any dispute."
    ),
    "unit": "hundredths of a degree; the first point, then steps; longitude before latitude",
}


def main() -> None:
    """Read the arguments and write both maps."""
    parser = argparse.ArgumentParser(description="Make the world map from npm world-atlas 2.0.2.")
    parser.add_argument("package", type=Path, help="folder of the unpacked package")
    parser.add_argument("-o", "--output", type=Path, default=HERE.parent / "assets" / "data")
    told = parser.parse_args()
    with (HERE / "carry_facts" / "countries.csv").open(encoding="utf-8", newline="") as file:
        codes = {row["numeric"]: (row["iso3"], row["name"]) for row in csv.DictReader(file) if row["numeric"]}
    coarse = places(json.loads((told.package / "countries-110m.json").read_text(encoding="utf-8")), codes)
    fine = places(json.loads((told.package / "countries-50m.json").read_text(encoding="utf-8")), codes)
    small = [place for key, place in fine.items() if key not in coarse]
    write(told.output / "world.json", "1:110 million; small places 1:50 million", [*coarse.values(), *small])
    write(told.output / "world_fine.json", "1:50 million", [*fine.values()])


def places(topology: dict[str, Any], codes: dict[str, tuple[str, str]]) -> dict[str, dict[str, Any]]:
    """Every place of a topology by its name, with its code (None where ISO has none) and its rings."""
    arcs = [list(_unfold(arc, topology["transform"])) for arc in topology["arcs"]]
    made: dict[str, dict[str, Any]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        iso3, name = codes.get(shape.get("id"), (None, shape["properties"]["name"]))
        place = made.setdefault(name, {"iso3": iso3, "name": name, "rings": []})
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        for ring in (ring for polygon in polygons for ring in polygon):
            for part in cut(_joined(ring, arcs)):
                steps = _steps(part)
                if len(steps) >= 6:
                    place["rings"].append(steps)
    return dict(sorted(made.items()))


def cut(ring: list[Point]) -> Iterator[list[Point]]:
    """The parts of a ring, each between 180 degrees west and east.

    A ring that goes round a pole is closed along it first.
    """
    line = [ring[0]]
    for lon, lat in ring[1:]:
        before = line[-1][0]
        line.append((lon + 360 * round((before - lon) / 360), lat))
    turn = line[-1][0] - line[0][0]
    if abs(turn) > 180:
        pole = 90.0 if line[0][1] > 0 else -90.0
        line += [(line[-1][0], pole), (line[0][0], pole)]
    west = min(lon for lon, _ in line)
    east = max(lon for lon, _ in line)
    for sheet in range(round(west / 360) - 1, round(east / 360) + 2):
        low, high = 360 * sheet - 180, 360 * sheet + 180
        if west < high and east > low:
            part = _half(_half(line, low, 1), high, -1)
            yield [(lon - 360 * sheet, lat) for lon, lat in part]


def _half(ring: list[Point], limit: float, side: int) -> list[Point]:
    """The part of a ring on one side of a meridian: east of it for 1, west of it for -1."""
    kept: list[Point] = []
    for (x0, y0), (x1, y1) in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        was_in, is_in = side * (x0 - limit) >= 0, side * (x1 - limit) >= 0
        if was_in != is_in:
            kept.append((limit, y0 + (y1 - y0) * (limit - x0) / (x1 - x0)))
        if is_in:
            kept.append((x1, y1))
    return kept


def _unfold(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    x = y = 0
    for step in arc:
        x, y = x + step[0], y + step[1]
        yield (
            x * transform["scale"][0] + transform["translate"][0],
            y * transform["scale"][1] + transform["translate"][1],
        )


def _joined(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The arcs of one ring end to end; a number below zero means that arc backwards. The last point is the first."""
    line: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        line += arc[1:] if line else arc
    return line


def _steps(ring: list[Point]) -> list[int]:
    """A ring in hundredths of a degree: the first point, then steps; points that fall together are left out."""
    line: list[tuple[int, int]] = []
    for lon, lat in ring:
        point = (round(lon * 100), round(lat * 100))
        if not line or point != line[-1]:
            line.append(point)
    while len(line) > 1 and line[0] == line[-1]:
        line.pop()
    steps = [*line[0]] if len(line) > 2 else []
    for (x0, y0), (x1, y1) in pairwise(line):
        if steps:
            steps += [x1 - x0, y1 - y0]
    return steps


def write(path: Path, scale: str, made: list[dict[str, Any]]) -> None:
    """Write one map, whole or not at all; one place a line."""
    lines = ",\n".join(json.dumps(place, ensure_ascii=False, separators=(",", ":")) for place in made if place["rings"])
    about = json.dumps({**ABOUT, "scale": scale}, ensure_ascii=False)[:-1]
    beside = path.with_name(path.name + ".part")
    beside.write_text(f'{about}, "places": [\n{lines}\n]}}\n', encoding="utf-8", newline="")
    os.replace(beside, path)


if __name__ == "__main__":
    main()

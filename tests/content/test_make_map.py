"""The map tool on a small invented topology."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

from explorer.content.world import FINE, WORLD, read_world

TOOL = Path(__file__).parents[2] / "tools" / "make_map.py"


def tool():
    spec = importlib.util.spec_from_file_location("make_map", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def west_and_east(parts):
    return sorted((min(lon for lon, _ in part), max(lon for lon, _ in part)) for part in parts)


def test_a_ring_within_the_map_stays_whole():
    ring = [(10.0, 0.0), (20.0, 0.0), (20.0, 10.0), (10.0, 0.0)]
    (part,) = tool().cut(ring)
    assert set(part) == set(ring)


def test_a_ring_across_180_degrees_is_cut_in_two():
    ring = [(170.0, 0.0), (-170.0, 0.0), (-170.0, 10.0), (170.0, 10.0), (170.0, 0.0)]
    assert west_and_east(tool().cut(ring)) == [(-180.0, -170.0), (170.0, 180.0)]


def test_a_ring_round_the_pole_is_closed_along_it():
    ring = [(lon, -70.0) for lon in range(-180, 181, 30)]
    (part,) = tool().cut(ring)
    assert {lat for _, lat in part} == {-70.0, -90.0}
    assert west_and_east([part]) == [(-180.0, 180.0)]


def test_small_places_come_from_the_finer_map(tmp_path):
    def topology(*names):
        square = [[0, 0], [100, 0], [0, 100], [-100, 0], [0, -100]]
        shapes = [{"type": "Polygon", "arcs": [[0]], "id": code, "properties": {"name": name}} for code, name in names]
        transform = {"scale": [0.1, 0.1], "translate": [0, 0]}
        return {"arcs": [square], "transform": transform, "objects": {"countries": {"geometries": shapes}}}

    (tmp_path / "countries-110m.json").write_text(json.dumps(topology(("156", "China"))), encoding="utf-8")
    fine = topology(("156", "China"), ("702", "Singapore"), (None, "Nowhere"))
    (tmp_path / "countries-50m.json").write_text(json.dumps(fine), encoding="utf-8")
    subprocess.run([sys.executable, str(TOOL), str(tmp_path), "-o", str(tmp_path)], check=True)
    world = read_world(tmp_path, WORLD)
    assert [(place.iso3, place.name) for place in world.places] == [
        ("CHN", "China"),
        (None, "Nowhere"),
        ("SGP", "Singapore"),
    ]
    assert world.places[0].rings == (((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)),)
    assert len(read_world(tmp_path, FINE).places) == 3

from itertools import pairwise

import pytest

from explorer.content.world import FINE, WORLD, read_world


@pytest.fixture(params=[WORLD, FINE])
def world(request):
    return read_world(file=request.param)


def test_every_point_is_on_the_globe(world):
    points = [point for place in world.places for ring in place.rings for point in ring]
    assert len(points) > 8000
    assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in points)


def test_no_line_runs_across_the_whole_map_but_along_the_south_pole(world):
    for place in world.places:
        for ring in place.rings:
            for (lon, lat), (other, _) in pairwise([*ring, ring[0]]):
                assert abs(lon - other) < 90 or lat == -90, place.name


def test_places_lie_where_they_should(world):
    spots = {"CHN": (105.0, 35.0), "AUS": (134.0, -25.0), "GRL": (-40.0, 72.0), "BDI": (29.9, -3.4), "USA": (-99, 39)}
    for iso3, (lon, lat) in spots.items():
        rings = next(place.rings for place in world.places if place.iso3 == iso3)
        assert _inside(rings, lon, lat), iso3
        assert not _inside(rings, 0.0, 0.0), iso3


def test_both_ends_of_russia_are_drawn(world):
    rings = next(place.rings for place in world.places if place.iso3 == "RUS")
    assert _inside(rings, -172.0, 66.5)
    assert _inside(rings, 178.0, 68.0)


def test_a_hole_is_not_part_of_the_country(world):
    rings = next(place.rings for place in world.places if place.iso3 == "ZAF")
    assert not _inside(rings, 28.2, -29.6)  # Lesotho


def test_codes_are_given_once_and_borders_are_explained(world):
    codes = [place.iso3 for place in world.places if place.iso3]
    assert len(codes) == len(set(codes))
    assert {"SGP", "HKG", "MLT", "TWN", "MMR", "EST"} <= set(codes)
    assert "no statement on any dispute" in world.note
    assert "Natural Earth" in world.source


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"places": [{"iso3": "X"}], "source": "", "note": ""}', "null"])
def test_a_broken_map_is_one_fault_and_no_exception(tmp_path, text):
    (tmp_path / WORLD).write_text(text, encoding="utf-8")
    broken = read_world(tmp_path)
    assert broken.places == ()
    assert len(broken.problems) == 1


def test_a_missing_map_is_one_fault(tmp_path):
    assert [str(p) for p in read_world(tmp_path).problems] == ["world.json: found 'no such file', wanted this file"]


def _inside(rings, lon, lat):
    """By the even-odd rule, as the map is filled."""
    crossings = 0
    for ring in rings:
        for (x0, y0), (x1, y1) in pairwise([*ring, ring[0]]):
            if (y0 > lat) != (y1 > lat) and lon < x0 + (x1 - x0) * (lat - y0) / (y1 - y0):
                crossings += 1
    return crossings % 2 == 1

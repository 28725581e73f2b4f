"""The map's own sums: projection, values by country, places and clusters."""

import csv
from math import cos, radians

import pytest

from explorer.analysis.map_clusters import FARTHEST, NEAREST, Clusters, level_for
from explorer.analysis.map_places import (
    ever_mined,
    known_between,
    mines_and_projects,
    occurrences,
    plants,
    unplaced,
)
from explorer.analysis.map_projection import equal_earth, projected
from explorer.analysis.map_shapes import WHOLE, Box, shapes
from explorer.analysis.map_values import KEPT_YEARS, count, years_with
from explorer.content import places
from explorer.content.library import Library
from explorer.exploration.choices import Book, Layer, Measure, Quantity
from explorer.records.chain import Occurrence
from explorer.records.source import Country
from explorer.records.supply import Production, StageShare
from tests.build import library, make


@pytest.fixture(scope="module")
def shipped():
    return Library()


def told(facts, quantity, year, book=Book.USGS, measure=Measure.AMOUNT):
    return count(facts, quantity, year, book, measure)


def area(lon, lat, side=0.5):
    """The area of a small square of the globe on the map, by the shoelace formula."""
    ring = [equal_earth(lon + i, lat + j) for i, j in ((0, 0), (side, 0), (side, side), (0, side))]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def test_the_projection_has_the_width_and_height_its_authors_give():
    assert equal_earth(180, 0)[0] == pytest.approx(2.7066, abs=1e-4)
    assert equal_earth(0, 90)[1] == pytest.approx(-1.3173, abs=1e-4)


@pytest.mark.parametrize("lat", [0, 20, 45, 60, 75])
def test_equal_areas_of_the_globe_are_equal_on_the_map(lat):
    assert area(10, lat) / cos(radians(lat + 0.25)) == pytest.approx(radians(0.5) ** 2, rel=1e-3)


def test_a_long_edge_bends_with_the_meridian():
    ring = projected(((180.0, -60.0), (180.0, 60.0), (170.0, 0.0)))
    assert len(ring) > 60
    assert max(x for x, _y in ring) == pytest.approx(WHOLE.right, abs=1e-3)


def test_every_capital_is_in_its_country():
    by_code = {shape.iso3: shape for shape in shapes() if shape.iso3}
    for iso3, lon, lat in (("CHN", 116.4, 39.9), ("AUS", 149.1, -35.3), ("USA", -77.0, 38.9), ("RUS", 37.6, 55.8)):
        x, y = equal_earth(lon, lat)
        assert by_code[iso3].box.holds(x, y)
        assert by_code[iso3].home.holds(x, y)


def test_every_country_with_a_figure_is_on_the_map(shipped):
    codes = {shape.iso3 for shape in shapes()}
    for quantity in Quantity:
        for year in range(1992, 2026):
            for book in Book:
                assert {value.iso3 for value in told(shipped, quantity, year, book).values} <= codes


@pytest.mark.parametrize(("book", "table"), [(Book.USGS, "production.csv"), (Book.BGS, "production_bgs.csv")])
def test_mining_is_the_row_of_the_very_year_in_one_survey_alone(shipped, book, table):
    with (places.data() / table).open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r.get("series", "usgs_main") == "usgs_main"]
    for year in (1998, 2010, 2018, 2024):
        for value in told(shipped, Quantity.MINING, year, book).values:
            of_year = [float(r["tonnes_reo"]) for r in rows if r["year"] == str(year) and r["iso3"] == value.iso3]
            assert value.amount in of_year


def test_shares_of_mining_are_of_the_printed_total(shipped):
    amounts = told(shipped, Quantity.MINING, 2024)
    shares = told(shipped, Quantity.MINING, 2024, measure=Measure.SHARE)
    assert shares.percent
    assert shares.values[0].amount == pytest.approx(amounts.values[0].amount / amounts.world.amount * 100)
    every = sum(value.amount for value in (*shares.values, *shares.groups))
    assert every == pytest.approx(101.05, abs=0.01)  # the note of the table: the rows exceed the rounded total


def test_a_printed_zero_is_a_value_without_a_colour(shipped):
    found = told(shipped, Quantity.MINING, 2010)
    assert found.of("USA").amount == 0
    assert found.step(0) is None
    assert found.of("DEU") is None


def test_a_year_that_is_no_year_of_the_table_is_empty_and_known_to_be(shipped):
    assert told(shipped, Quantity.MINING, 1994).values == ()
    assert 1994 not in years_with(shipped, Quantity.MINING, Book.USGS)
    assert told(shipped, Quantity.MINING, 1994, Book.BGS).values


def test_an_old_share_does_not_stand_for_a_late_year(shipped):
    assert told(shipped, Quantity.MAGNETS, 2005 + KEPT_YEARS).year == 2005
    assert told(shipped, Quantity.MAGNETS, 2005 + KEPT_YEARS + 1).values == ()


def test_the_edition_of_a_january_closes_the_year_before(shipped):
    assert told(shipped, Quantity.RESERVES, 2025).period == "2026"
    assert told(shipped, Quantity.RESERVES, 2024).period == "2025"


def test_outlooks_and_groups_are_no_countries_of_a_stage(tmp_path):
    facts = library(
        tmp_path,
        make(Country, iso3="CHN", kind="country"),
        make(Country, iso3="TOP", kind="group"),
        make(StageShare, stage="magnet making", iso3="CHN", year=2024, share_percent=90.0, scenario=None),
        make(StageShare, stage="magnet making", iso3="CHN", year=2025, share_percent=50.0, scenario="outlook"),
        make(StageShare, stage="magnet making", iso3="TOP", year=2024, share_percent=98.0, scenario=None),
    )
    found = told(facts, Quantity.MAGNETS, 2025)
    assert [(v.iso3, v.amount) for v in found.values] == [("CHN", 90.0)]
    assert [v.iso3 for v in found.groups] == ["TOP"]


def test_a_step_holds_its_lower_limit(tmp_path):
    facts = library(
        tmp_path,
        make(Country, iso3="CHN", kind="country"),
        make(Production, iso3="CHN", year=2010, series="usgs_main", preferred=True, kind="printed", tonnes_reo=1000.0),
    )
    found = told(facts, Quantity.MINING, 2010)
    assert [found.step(amount) for amount in (0.5, 99.9, 100, 1000, 99_999, 1e6)] == [0, 0, 1, 2, 3, 4]


def test_doubtful_coordinates_are_not_drawn_and_rough_ones_are_soft(shipped):
    rows = shipped.rows(Occurrence)
    suspect = {f"occurrence:{o.occurrence_id}" for o in rows if o.coord_check == "suspect"}
    drawn = {spot.address for spot in occurrences(shipped)}
    assert suspect
    assert not suspect & drawn
    assert len(drawn) == len(rows) - len(suspect)
    assert {s.name: s.soft for s in mines_and_projects(shipped)}["Bayan Obo"] is False
    assert any(spot.soft for spot in plants(shipped))
    assert len(unplaced(shipped)) == 2


def test_a_doubt_about_mining_is_neither_yes_nor_no():
    assert ever_mined("Past byproduct producer") is True
    assert ever_mined("No production") is False
    assert ever_mined("Producer(?)") is None
    assert ever_mined("Not known") is None


@pytest.mark.parametrize("level", [NEAREST, 6, FARTHEST])
def test_every_occurrence_is_in_one_cluster(shipped, level):
    spots = occurrences(shipped)
    found = list(Clusters(spots).within(WHOLE, level))
    assert sorted(i for cluster in found for i in cluster.members) == list(range(len(spots)))
    assert sum(c.mined for c in found) == sum(s.mined is True for s in spots)


def test_a_view_gets_the_clusters_of_its_cells_only(shipped):
    clusters = Clusters(occurrences(shipped))
    x, y = equal_earth(133, -25)
    near = Box(x - 0.2, y - 0.2, x + 0.2, y + 0.2)
    assert {spot.iso3 for c in clusters.within(near, 8) for spot in (clusters.spots[i] for i in c.members)} == {"AUS"}


def test_a_closer_look_has_a_finer_grid_never_narrower_than_asked():
    for scale in (150, 600, 5000):
        level = level_for(scale, 46)
        assert WHOLE.width / 2**level * scale >= 46 or level == NEAREST
    assert level_for(600, 46) > level_for(150, 46)


def test_deposits_lie_in_layers_by_their_status_and_plants_by_their_stage(shipped):
    by_state = {(s.state, s.layer) for s in mines_and_projects(shipped)}
    assert by_state == {
        ("producing", Layer.MINES), ("past", Layer.FORMER), ("developing", Layer.PROJECTS),
        ("exploration", Layer.PROJECTS), ("resource only", Layer.RESOURCES),
    }  # fmt: skip
    by_stage = {s.stage: s.layer for s in plants(shipped)}
    assert by_stage["magnet"] is Layer.MAGNETS
    assert by_stage["alloy"] is by_stage["metal"] is Layer.METAL
    assert by_stage["cracking"] is by_stage["separation"] is Layer.SEPARATION


def test_every_mine_and_plant_says_of_which_year_its_state_is(shipped):
    every = (*mines_and_projects(shipped), *plants(shipped))
    assert all(spot.as_of for spot in every)
    assert known_between(shipped) == (min(s.as_of for s in every), max(s.as_of for s in every))

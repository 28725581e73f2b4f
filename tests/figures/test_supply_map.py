"""The map as a figure: what it finds, what it owns to not know, and its table."""

import pytest

from explorer.analysis.map_clusters import Clusters
from explorer.analysis.map_places import mines_and_projects, occurrences
from explorer.analysis.map_shapes import WHOLE, world
from explorer.content.library import Library
from explorer.exploration.choices import Book, Layer, Measure, Quantity
from explorer.exploration.exploration import Exploration
from explorer.figures import map_hints
from explorer.figures.figure import Basis
from explorer.figures.supply_map import NATURAL_EARTH, supply_map
from explorer.outputs.table import rows, sentence
from explorer.records.chain import OreShare

START = Exploration()


@pytest.fixture(scope="module")
def shipped():
    return Library()


def test_the_title_is_counted_from_the_rows(shipped):
    figure = supply_map(shipped, START.in_year(2024))
    assert figure.title == "China mined 71 % of the world’s rare earths in 2024 (estimate)"
    assert figure.y.basis is Basis.REO


@pytest.mark.parametrize("quantity", list(Quantity))
@pytest.mark.parametrize("year", [1900, 1994, 2010, 2020, 2025])
@pytest.mark.parametrize("book", list(Book))
def test_every_choice_has_a_figure_that_says_what_it_lacks(shipped, quantity, year, book):
    figure = supply_map(shipped, START.of_quantity(quantity).in_year(year).by_book(book))
    assert figure.gaps
    assert figure.points
    assert NATURAL_EARTH in figure.source_ids
    assert world().note in figure.notes
    assert all(shipped.source(i) is not None for i in figure.source_ids)
    assert sentence(figure).startswith(figure.title)


def test_no_country_figures_of_metal_making_were_found_and_the_map_says_so(shipped):
    figure = supply_map(shipped, START.of_quantity(Quantity.METAL))
    assert figure.series == ()
    assert "No figures by country were found" in figure.gaps[0]


def test_shares_have_no_mass(shipped):
    figure = supply_map(shipped, START.measured(Measure.SHARE))
    assert figure.y.basis is None
    assert figure.y.unit == "%"


def test_the_table_holds_countries_first_and_places_with_their_coordinates(shipped):
    figure = supply_map(shipped, START.in_year(2024))
    header, *body = rows(figure)
    assert header[2] == "Mine production (t REO)"
    assert body[0][:3] == ["China", "Country", "270000"]
    assert len(body) == len(figure.series) + len(figure.points)
    obo = next(row for row in body if row[0] == "Bayan Obo")
    assert obo[1:] == ["Mines", "", "mine, producing, as known in 2024", "109.9747", "41.7991"]


def test_a_country_says_its_figure_its_part_and_its_step(shipped):
    at = START.in_year(2024)
    said = map_hints.country(shipped, at, "MMR", "Myanmar")
    assert said.lines[0] == "27\u202f000\u00a0t REO (estimated), 2024"
    assert said.lines[1] == "7\u202f% of the world, calculated"
    assert said.lines[2].startswith("▼")
    assert map_hints.country(shipped, at, "DEU", "Germany").lines == ("Mine production, 2024: no figure",)
    assert map_hints.country(shipped, at, None, "Kosovo").heading == "Kosovo"


def test_a_cluster_says_how_few_became_mines(shipped):
    spots = occurrences(shipped)
    largest = max(Clusters(spots).within(WHOLE, 3), key=lambda cluster: cluster.count)
    said = map_hints.cluster(shipped, largest, spots)
    assert said.heading == f"{largest.count} occurrences"
    assert said.lines[0] == f"{largest.mined} gave rare earths for sure, {largest.doubtful} perhaps"


def test_a_place_says_what_it_is_and_where(shipped):
    obo = next(spot for spot in mines_and_projects(shipped) if spot.name == "Bayan Obo")
    assert map_hints.spot(shipped, obo).lines == ("mine, producing", "China", "as known in 2024")


@pytest.mark.parametrize("quantity", Quantity)
def test_a_year_without_figures_is_said_in_words(shipped, quantity):
    figure = supply_map(shipped, START.of_quantity(quantity).in_year(1992))
    assert "…" not in figure.subtitle


def test_a_group_of_countries_is_no_country(shipped):
    body = rows(supply_map(shipped, START.in_year(2024)))
    assert [row[1] for row in body if row[0] == "Other countries"] == ["Group"]


def test_the_figure_has_the_places_of_the_layers_that_are_on(shipped):
    every = supply_map(shipped, START.with_layers(list(Layer)))
    none = supply_map(shipped, START.with_layers(()))
    assert none.points == ()
    assert len(every.points) > 3000
    assert not any("last known" in note for note in none.notes)
    assert any("Places as last known" in note for note in every.notes)
    assert set(none.source_ids) < set(every.source_ids)


def test_a_mine_says_what_its_ore_holds_of_the_elements_in_focus(shipped):
    weld = next(spot for spot in mines_and_projects(shipped) if spot.address == "deposit:mount-weld")
    analysis = [r for r in shipped.rows(OreShare) if r.preferred and r.deposit_id == "mount-weld"]
    row = next(r for r in analysis if r.symbol == ("Nd",))
    told = map_hints.spot(shipped, weld, ("Nd", "Pm"))
    assert told.lines[-1] == f"Nd {row.percent_of_reo:g}\u202f% of its rare-earth oxides"
    assert set(row.source_id) <= set(told.source_ids)
    assert not any("oxides" in line for line in map_hints.spot(shipped, weld).lines)

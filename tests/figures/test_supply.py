"""The figures of supply: two surveys apart, shares that add up, stages with their own years, reserves undivided."""

import pytest

from explorer.content.library import Library
from explorer.exploration.choices import Book, Measure
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel
from explorer.records.supply import Production, ProductionBgs, StageShare
from explorer.records.words import number
from tests.build import library, make

START = Exploration()
NOT_FITTING = {2000: 107.5, 2009: 102.6, 2024: 101.1}


@pytest.fixture(scope="module")
def shipped():
    return Library()


def built(facts, key, at=START):
    return panel(key).build(facts, at)


def layers(figure):
    return {s.name: dict(zip(s.x, s.y, strict=True)) for s in figure.series}


def mined(iso3, year, tonnes, **changes):
    fixed = {"country": iso3, "iso3": iso3, "year": year, "tonnes_reo": float(tonnes), "series": "usgs_main"}
    return make(Production, **{**fixed, "preferred": True, "kind": "printed", "edition": "MCS", **changes})


def british(iso3, year, tonnes, **changes):
    fixed = {"country": iso3, "iso3": iso3, "year": year, "tonnes_reo": float(tonnes), "kind": "printed"}
    return make(ProductionBgs, **{**fixed, **changes})


def share(stage, year, percent, iso3="CHN", **changes):
    fixed = {"stage": stage, "country": iso3, "iso3": iso3, "year": year, "share_percent": float(percent)}
    return make(StageShare, **{**fixed, "scope": "all REE", "kind": "printed", **changes})


# Production by country, two surveys


def test_the_two_surveys_are_never_mixed(tmp_path):
    facts = library(tmp_path, mined("CHN", 2010, 90), mined("WLD", 2010, 100), british("CHN", 2010, 120),
                    british("WLD", 2010, 125), british("MYS", 2010, 5))  # fmt: skip
    china = facts.country_name("CHN")
    assert layers(built(facts, "production.by-country"))[china] == {2010: 0.09}
    other = layers(built(facts, "production.by-country", START.by_book(Book.BGS)))
    assert other == {china: {2010: 0.12}, facts.country_name("MYS"): {2010: 0.005}}


def test_what_the_other_survey_counts_is_told(shipped):
    notes = " ".join(built(shipped, "production.by-country", START.in_year(2023)).notes)
    assert "British Geological Survey" in notes
    assert "Myanmar 72\u202f000 t (here 43\u202f000 t)" in notes
    back = " ".join(built(shipped, "production.by-country", START.in_year(2023).by_book(Book.BGS)).notes)
    assert "Myanmar 43\u202f000 t (here 72\u202f000 t)" in back
    assert "gross weight" in back


def test_the_british_series_begins_in_1992_and_2025_is_said_to_be_missing(shipped):
    figure = built(shipped, "production.by-country", START.by_book(Book.BGS))
    assert figure.series[0].x[0] == 1992
    assert figure.x.low == 1992
    assert figure.data_year == 2024
    assert figure.title.startswith("No figure for mine production in 2025")
    assert figure.breaks == ()


@pytest.mark.parametrize("book", Book)
def test_stacked_shares_add_up_to_the_world(shipped, book):
    figure = built(shipped, "production.by-country", START.measured(Measure.SHARE).by_book(book))
    assert figure.y.unit == "%"
    for i, year in enumerate(figure.series[0].x):
        total = sum(s.y[i] for s in figure.series if s.y[i] is not None)
        odd = NOT_FITTING.get(year) if book is Book.USGS else None
        assert total == pytest.approx(odd or 100, abs=0.6), year


def test_years_whose_shares_pass_the_whole_are_named(shipped):
    notes = built(shipped, "production.by-country", START.measured(Measure.SHARE)).notes
    assert any("2000, 2009, 2024" in note for note in notes)


def test_shares_and_amounts_tell_the_same_of_a_country(shipped):
    amounts = layers(built(shipped, "production.by-country"))["China"]
    shares = layers(built(shipped, "production.by-country", START.measured(Measure.SHARE)))["China"]
    assert shares[2025] == pytest.approx(amounts[2025] * 1000 / 390_000 * 100)


def test_both_editions_of_2010_and_the_change_of_method_are_drawn(shipped):
    first, last = built(shipped, "production.by-country").breaks
    assert first.at == 2010
    assert first.text == "China 97 or 88 %"
    assert 2023 < last.at < 2024


def test_one_year_in_several_editions_stands_side_by_side(shipped):
    figure = built(shipped, "production.editions", START.in_year(2010))
    (china,) = figure.series
    assert sorted(china.y) == [89_200, 130_000]
    of_2024 = layers(built(shipped, "production.editions", START.in_year(2024)))
    assert [places["Australia"] for places in of_2024.values()] == [29_000, 13_000]


def test_a_year_with_one_edition_says_which_have_several(shipped):
    figure = built(shipped, "production.editions", START.in_year(2015))
    assert figure.empty
    assert any("2010, 2020, 2024" in gap for gap in figure.gaps)


# The world since 1900


def test_a_year_that_the_us_survey_withholds_is_a_gap_and_not_zero(shipped):
    figure = built(shipped, "production.world", START.in_year(1956))
    world, states = figure.series
    assert states.y[states.x.index(1956)] is None
    assert states.y[states.x.index(2005)] == 0
    assert world.y[world.x.index(1956)] is not None
    assert "no figure is printed" in figure.title


def test_the_world_is_drawn_from_1900_to_2025_from_the_main_series(shipped):
    world = built(shipped, "production.world").series[0]
    assert (world.x[0], world.x[-1]) == (1900, 2025)
    assert (world.y[0], world.y[-1]) == (1.04, 390)
    assert world.y[world.x.index(2020)] == 250


def test_the_largest_share_of_the_united_states_is_worked_out(shipped):
    figure = built(shipped, "production.world", START.measured(Measure.SHARE).in_year(1974))
    (states,) = figure.series
    assert max(v for v in states.y if v is not None) == pytest.approx(383 / 470 * 100)
    assert any("in 1950: 81 %" in note for note in figure.notes)
    assert "78 %" in figure.title


# Ranking


def test_the_ranking_has_every_country_of_the_year_the_largest_first(shipped):
    figure = built(shipped, "production.ranking", START.in_year(2024))
    values = [s.y[0] for s in figure.series]
    assert values[:-1] == sorted(values[:-1], reverse=True)
    assert figure.series[-1].hue == "other"
    rows = [p for p in shipped.rows(Production) if p.year == 2024 and p.preferred and p.iso3 != "WLD"]
    assert sum(values) == sum(row.tonnes_reo for row in rows)


@pytest.mark.parametrize("book", Book)
@pytest.mark.parametrize("year", [1998, 2000, 2010, 2017, 2024])
def test_the_shares_of_a_ranking_add_up_to_the_world(shipped, book, year):
    figure = built(shipped, "production.ranking", START.in_year(year).by_book(book).measured(Measure.SHARE))
    odd = NOT_FITTING.get(year) if book is Book.USGS else None
    assert sum(s.y[0] for s in figure.series) == pytest.approx(odd or 100, abs=0.6)


def test_a_year_without_countries_says_what_is_known(shipped):
    figure = built(shipped, "production.ranking", START.in_year(1994))
    assert figure.empty
    assert "55\u202f100" in figure.title
    assert not built(shipped, "production.ranking", START.in_year(1994).by_book(Book.BGS)).empty


# Concentration


def test_the_index_adds_up_squares_without_the_other_countries(tmp_path):
    facts = library(tmp_path, mined("WLD", 2010, 100), mined("CHN", 2010, 70), mined("USA", 2010, 25),
                    mined("OTH", 2010, 5))  # fmt: skip
    figure = built(facts, "production.hhi", START.in_year(2010))
    assert figure.series[0].y == (70**2 + 25**2,)


def test_an_index_of_few_known_countries_is_at_least_so_much(shipped):
    (line,) = built(shipped, "production.hhi").series
    words = dict(zip(line.x, line.status, strict=True))
    assert {year for year, word in words.items() if word == "at least"} == {2016, 2017}
    assert "at least" in built(shipped, "production.hhi", START.in_year(2017)).title


def test_no_bands_are_drawn_as_no_source_names_any(shipped):
    assert any("no bands" in gap for gap in built(shipped, "production.hhi").gaps)


# Reserves


def test_an_edition_that_was_not_found_breaks_the_lines(shipped):
    china = layers(built(shipped, "reserves.editions"))["China"]
    assert china[2017] == 44
    assert china[2018] is None
    assert china[2020] == 44


def test_jumps_of_reserves_are_told_with_their_reason_or_without_one(shipped):
    notes = " ".join(built(shipped, "reserves.editions").notes)
    assert "Vietnam 22 to 3.5 million t (2025: revised down" in notes
    assert "Russia 12 to 21 million t (2022: no reason found)" in notes
    assert "more than 75 (2026)" in notes


def test_a_country_that_an_edition_no_longer_names_has_no_figure(shipped):
    figure = built(shipped, "reserves.editions")
    assert layers(figure)["India"][2026] is None
    assert any("India has no figure after the edition of 2025" in gap for gap in figure.gaps)


def test_reserves_stand_beside_the_production_printed_in_the_same_edition(shipped):
    figure = built(shipped, "reserves.against-production", START.in_year(2024))
    assert "printed in 2025 and of mine production in 2024" in figure.subtitle
    held = layers(figure)["Reserves"]
    assert held["China"] == pytest.approx(44 / 90.8845 * 100, abs=0.05)


def test_what_is_held_but_not_mined_has_no_figure_rather_than_zero(shipped):
    figure = built(shipped, "reserves.against-production", START.pick_country("GRL"))
    assert layers(figure)["Mining"]["Greenland"] is None


def test_reserves_are_never_divided_by_production(shipped):
    figure = built(shipped, "reserves.against-production")
    assert figure.y.unit == "%"
    assert any("no years of supply" in note for note in figure.notes)
    assert {s.name for s in figure.series} == {"Reserves", "Mining"}


# The ladder


def test_empty_stages_stay_on_the_ladder(shipped):
    figure = built(shipped, "supply.ladder")
    for series in figure.series:
        assert [str(x).split(",")[0] for x in series.x] == [
            "Mining", "Separation and refining", "Metal and alloy", "Magnet making",
        ]  # fmt: skip
        assert series.y[2] is None
    assert any("Metal and alloy: no figure was found" in gap for gap in figure.gaps)


def test_each_stage_has_its_newest_year_not_after_the_chosen_one(shipped):
    china = built(shipped, "supply.ladder").series[0]
    assert china.x == ("Mining, 2024", "Separation and refining, 2025", "Metal and alloy", "Magnet making, 2024")
    assert china.y == (61, 85, None, 94)
    before = built(shipped, "supply.ladder", START.in_year(2023)).series[0]
    assert before.x == ("Mining, 2023", "Separation and refining, 2023", "Metal and alloy", "Magnet making")


def test_a_stage_named_by_all_its_countries_adds_up_to_the_whole(shipped):
    figure = built(shipped, "supply.ladder", START.in_year(2024))
    for stage in (0, 1):
        assert sum(s.y[stage] for s in figure.series if s.y[stage] is not None) == pytest.approx(100, abs=0.05)
    assert not any(gap.startswith(("Mining", "Separation")) for gap in figure.gaps)


def test_no_stage_is_more_than_the_whole(shipped):
    for year in range(2000, 2026):
        figure = built(shipped, "supply.ladder", START.in_year(year))
        for stage in range(4):
            assert sum(s.y[stage] or 0 for s in figure.series) < 100.1, year


def test_an_outlook_never_stands_on_the_ladder(tmp_path):
    facts = library(tmp_path, share("mining", 2023, 55), share("mining", 2024, 50, scenario="base case"))
    (china,) = built(facts, "supply.ladder").series
    assert china.y == (55, None, None, None)


def test_a_few_countries_as_one_figure_are_told_and_not_drawn(shipped):
    figure = built(shipped, "supply.ladder", START.in_year(2023))
    assert "TOP" not in {s.key for s in figure.series}
    assert any("three largest producers together make 85 %" in note for note in figure.notes)


def test_of_two_editions_the_later_one_is_drawn_and_the_other_told(shipped):
    figure = built(shipped, "supply.ladder", START.in_year(2010))
    assert figure.series[0].y[0] == 88.3
    assert any("97 %" in note for note in figure.notes)


def test_publications_of_one_stage_are_not_mixed(tmp_path):
    facts = library(tmp_path, share("mining", 2024, 60, source_id=("a",)),
                    share("mining", 2024, 61, source_id=("b",), kind="computed"),
                    share("mining", 2024, 30, iso3="USA", source_id=("b",), kind="computed"))  # fmt: skip
    figure = built(facts, "supply.ladder")
    assert [s.y[0] for s in figure.series] == [61, 30]
    assert any("60 %" in note for note in figure.notes)


@pytest.mark.parametrize(("year", "tonnes"), [(2016, 28_000), (2017, 42_000)])
def test_a_year_whose_rest_was_not_found_by_country_says_so_in_the_ranking(shipped, year, tonnes):
    (gap,) = built(shipped, "production.ranking", START.in_year(year)).gaps
    assert gap.startswith(f"{year}: who mined {number(tonnes)} t")


def test_a_rough_share_of_a_stage_is_drawn_as_one(shipped):
    figure = built(shipped, "supply.ladder", START.in_year(2005))
    assert "about 50 % of magnet making (2005)" in figure.title
    assert figure.series[0].status[-1] == "about"


def test_what_the_notes_tell_has_its_source_too(shipped):
    assert "USGS-MCS2011" in built(shipped, "supply.ladder", START.in_year(2010)).source_ids
    assert {"BGS-WMS", "USGS-MCS2025"} <= set(built(shipped, "production.ranking", START.in_year(2024)).source_ids)
    assert "IEA-REE2026" in built(shipped, "supply.stage").source_ids
    assert "IEA-REE2026" in built(shipped, "demand.by-use").source_ids

"""Reserves, the two surveys and the ladder as plain answers."""

import pytest

from explorer.analysis import production_books, reserves, supply_shares, world_output
from explorer.content.library import Library
from explorer.exploration.choices import Book
from explorer.records.supply import Reserve
from tests.build import library, make


@pytest.fixture(scope="module")
def shipped():
    return Library()


def reserve(iso3, edition, tonnes, **changes):
    return make(Reserve, country=iso3, iso3=iso3, edition_year=edition, tonnes_reo=float(tonnes), **changes)


@pytest.mark.parametrize("book", Book)
def test_the_countries_of_a_year_never_exceed_their_survey_by_much(shipped, book):
    for year in production_books.counted(shipped, book):
        total = sum(s.percent for s in production_books.shares(shipped, book, year))
        assert 99.5 < total < 108, year


def test_the_british_world_is_the_sum_of_its_countries(shipped):
    for year, one in production_books.counted(shipped, Book.BGS).items():
        rows = sum(o.tonnes for o in one.countries.values()) + (one.rest.tonnes if one.rest else 0)
        assert one.world is not None
        assert one.world.derived
        assert rows == pytest.approx(one.world.tonnes, abs=1), year


def test_differences_of_the_surveys_begin_with_the_widest(shipped):
    first, second, *_rest = production_books.differences(shipped, Book.USGS, 2023)
    assert (first.iso3, first.here, first.there) == ("MMR", 43_000, 72_000)
    assert second.iso3 == "USA"
    back = production_books.differences(shipped, Book.BGS, 2023)[0]
    assert (back.here, back.there) == (72_000, 43_000)


def test_a_year_of_one_survey_alone_has_no_differences(shipped):
    assert production_books.differences(shipped, Book.USGS, 2025) == ()
    assert production_books.differences(shipped, Book.BGS, 1995) == ()


def test_one_country_alone_is_the_highest_concentration_and_bounds_hold(shipped):
    for book in Book:
        for each in production_books.concentrations(shipped, book):
            assert 0 < each.index <= each.most <= 10_000
            assert each.leader == "CHN"


def test_the_share_of_the_united_states_is_unknown_where_its_output_is(shipped):
    pairs = world_output.since_1900(shipped)
    assert pairs[1956].percent is None
    assert pairs[2005].percent == 0
    assert list(pairs) == list(range(1900, 2026))


def test_the_edition_for_a_year_is_the_one_that_reports_it(shipped):
    assert reserves.edition_for(shipped, 2024).year == 2025
    assert reserves.edition_for(shipped, 2025).year == 2026
    assert reserves.edition_for(shipped, 2018) is None


def test_an_edition_of_which_single_rows_were_found_is_not_whole(shipped):
    whole = {year for year, edition in reserves.editions(shipped).items() if edition.whole}
    assert whole == set(range(2020, 2027))


def test_a_jump_lies_between_editions_that_follow_each_other(tmp_path):
    facts = library(tmp_path, reserve("VNM", 2020, 22e6), reserve("VNM", 2022, 3e6), reserve("RUS", 2021, 12e6),
                    reserve("RUS", 2022, 21e6), reserve("AUS", 2021, 4.0e6), reserve("AUS", 2022, 4.2e6))  # fmt: skip
    (jump,) = reserves.jumps(facts)
    assert (jump.iso3, jump.edition, jump.before, jump.after) == ("RUS", 2022, 12e6, 21e6)


def test_a_rung_comes_from_one_publication(shipped):
    for year in range(2000, 2026):
        for rung in supply_shares.rungs(shipped, year):
            assert len({(row.year, row.scope, row.source_id, row.edition) for row in rung.rows}) <= 1
            assert rung.year is None or rung.year <= year
            assert all(row.scenario is None for row in (*rung.rows, *rung.together, *rung.others))
            assert rung.known < 100.1


def test_the_rungs_go_from_mine_to_magnet(shipped):
    assert tuple(rung.stage for rung in supply_shares.rungs(shipped, 2025)) == supply_shares.STAGES
    assert supply_shares.rungs(shipped, 2025)[2].rows == ()

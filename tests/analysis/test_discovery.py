"""What was known when."""

import pytest

from explorer.analysis.discovery import known_by, step_at, steps, years
from explorer.content.library import Library
from explorer.records.element import Element
from explorer.records.rare_earth import RareEarth


@pytest.fixture(scope="module")
def shipped():
    return Library()


def test_every_element_with_a_year_is_found_in_one_step(shipped):
    found = [symbol for step in steps(shipped) for symbol in step.symbols]
    dated = [e.symbol for e in shipped.rows(Element) if e.discovery_year is not None]
    assert sorted(found) == sorted(dated)
    assert [step.year for step in steps(shipped)] == sorted({step.year for step in steps(shipped)})


def test_what_was_always_known_is_known_before_the_first_year(shipped):
    first, last = years(shipped)
    assert {"Fe", "Au"} <= known_by(shipped, first - 1)
    assert known_by(shipped, last) == {e.symbol for e in shipped.rows(Element)}


@pytest.mark.parametrize(("year", "count"), [(1786, 0), (1794, 1), (1843, 5), (1886, 14), (1907, 16), (1945, 17)])
def test_the_rare_earths_become_known_one_by_one(shipped, year, count):
    earths = {e.symbol for e in shipped.rows(RareEarth)}
    assert len(earths & known_by(shipped, year)) == count


def test_the_black_stone_of_ytterby_stands_before_the_first_rare_earth(shipped):
    stone = step_at(shipped, 1787)
    assert stone.year == 1787
    assert "Ytterby" not in stone.symbols
    assert any("Arrhenius" in told for told in stone.told)
    assert stone.source_ids


def test_later_findings_of_deposits_are_no_steps(shipped):
    assert not any("Mountain Pass" in told or "Mojave" in told for step in steps(shipped) for told in step.told)


def test_a_year_without_a_find_stands_at_the_step_before(shipped):
    assert step_at(shipped, 1850).year == max(s.year for s in steps(shipped) if s.year <= 1850)
    assert step_at(shipped, -5000) is None

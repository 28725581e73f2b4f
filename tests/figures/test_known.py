"""What an address may name."""

import pytest

from explorer.content.library import Library
from explorer.exploration.address import AddressError, parse, to_address
from explorer.exploration.exploration import Exploration
from explorer.figures.known import known
from explorer.figures.lenses import LENSES
from tests.build import library

PAGES = ("table", "policy", "sources")


@pytest.fixture(scope="module")
def names():
    return known(Library(), PAGES)


def test_all_that_is_in_the_facts_may_be_named(names):
    assert len(names.elements) == 118
    assert names.years == (1900, 2025)
    assert {"CHN", "EUU"} <= set(names.countries)
    assert len(names.uses) == 13
    assert names.pages == PAGES


@pytest.mark.parametrize("lens", [each.key for each in LENSES])
def test_every_lens_has_an_address(names, lens):
    at = Exploration().through(lens)
    assert parse(to_address(at), names) == at


def test_a_name_outside_the_facts_is_refused(names):
    with pytest.raises(AddressError):
        parse("explorer:table?product=perpetuum-mobile", names)


def test_years_can_be_chosen_even_when_production_cannot_be_read(tmp_path):
    assert known(library(tmp_path), PAGES).years[1] >= 2025


def test_whatever_has_an_id_has_an_address_that_leads_back(names):
    start = Exploration()
    there = [
        *(start.light_product(each) for each in names.products),
        *(start.light_use(each) for each in names.uses),
        *(start.at_event(each) for each in names.events),
        *(start.at_source(each) for each in names.sources),
        *(start.toggle_country(each) for each in names.countries),
        *(start.at_thing(each) for each in list(names.things)[::40]),
    ]
    for at in there:
        assert parse(to_address(at), names) == at

import pytest

from explorer.analysis.things import KINDS, Things, thing
from explorer.content.library import Library
from explorer.exploration.address import AddressError, parse, to_address
from explorer.exploration.choices import Chapter, Topic
from explorer.exploration.exploration import Exploration
from explorer.figures.known import known
from explorer.records.chain import Mineral, Plant
from explorer.records.policy import Term
from tests.build import library, make


def test_a_thing_is_found_again_by_its_address(tmp_path):
    facts = library(tmp_path, make(Mineral, mineral_id="loparite", name="Loparite"), make(Term, term="0.1 % rule"))
    assert thing(facts, "mineral:loparite").name == "Loparite"
    assert thing(facts, "term:0-1-rule").name == "0.1 % rule"
    assert thing(facts, "term:0-1-rule").address == "term:0-1-rule"


@pytest.mark.parametrize("name", ["mineral:none", "nonsense:loparite", "mineral", "", ":"])
def test_what_is_not_there_is_none(tmp_path, name):
    assert thing(library(tmp_path, make(Mineral, mineral_id="loparite")), name) is None


def test_the_names_of_things_read_no_table_but_the_one_that_is_asked_for(tmp_path):
    facts = library(tmp_path, make(Plant, plant_id="lacq"))
    things = Things(facts)
    assert "plant:lacq" in things
    assert list(facts._rows) == [Plant]


def test_all_shipped_things_have_names_of_their_own():
    names = list(Things(Library()))
    assert len(names) == len(set(names)) == len(Things(Library()))
    assert {name.partition(":")[0] for name in names} == {kind.key for kind in KINDS}


def test_an_address_holds_a_thing_and_a_wrong_one_is_answered_with_a_sentence():
    names = known(Library(), ("table", "sources"))
    at = Exploration(thing="deposit:bayan-obo")
    assert to_address(at) == "explorer:table?thing=deposit:bayan-obo"
    assert parse(to_address(at), names) == at
    with pytest.raises(AddressError, match="no thing “deposit:atlantis”"):
        parse("explorer:table?thing=deposit:atlantis", names)


def test_choosing_an_element_leaves_the_thing_and_looking_at_a_thing_opens_the_table():
    at = Exploration(page="sources").at_thing("plant:lacq")
    assert (at.page, at.thing) == ("table", "plant:lacq")
    assert at.choose("La").thing is None
    assert at.toggle_element("La").thing is None
    assert at.at_thing(None) == Exploration()


@pytest.mark.parametrize("name", ["term:reo", "actor:mp-materials"])
@pytest.mark.parametrize("page", ["table", "supply", "sources", "policy"])
def test_terms_and_organisations_have_a_page_of_their_own_from_everywhere(name, page):
    at = Exploration(page=page, chapter=Chapter.RULES).at_thing(name)
    assert (at.page, at.chapter, at.thing) == ("policy", Chapter.TERMS, name)
    assert (at.at_thing(None).page, at.at_thing(None).thing) == ("policy", None)


@pytest.mark.parametrize("name", ["country:CHN", "deposit:bayan-obo", "plant:lacq"])
def test_what_lies_on_the_map_is_shown_beside_it_to_whoever_asks_on_the_supply_page(name):
    at = Exploration(page="supply", topic=Topic.PRICES).at_thing(name)
    assert (at.page, at.topic, at.thing) == ("supply", Topic.MAP, name)
    assert at.at_thing(None).page == "supply"


def test_a_mineral_has_its_card_on_the_table_page_from_the_supply_page_too():
    assert Exploration(page="supply").at_thing("mineral:bastnasite-ce").page == "table"

import re

import pytest

from explorer.analysis.mentions import mentions
from explorer.analysis.terms import NOT_AFTER, NOT_BEFORE, names
from explorer.analysis.things import thing
from explorer.analysis.usage import usage
from explorer.content.library import Library
from explorer.records.chain import Plant
from explorer.records.policy import Actor, Event, Term
from explorer.records.rare_earth import RareEarth
from explorer.records.uses import Use
from tests.build import library, make


@pytest.fixture(scope="module")
def facts():
    return Library()


def named(facts, text):
    """The words underlined in a text, each with what it opens."""
    return [(text[found.start : found.end], found.things[0]) for found in mentions(facts, text)]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("50,692 t REO in 2025", "REO", "term:reo"),
        ("It makes alloys in Cheshire.", "alloys", "term:alloy"),
        ("Export duties rose.", "Export duties", "term:export-duty"),
        ("of rare-earth oxides, in all", "rare-earth oxides", "term:reo"),
        ("control over cellular IoT modules", "cellular IoT modules", "term:cim"),
        ("all CIMs sold", "CIMs", "term:cim"),
        ("MOFCOM Announcement No. 61", "MOFCOM", "actor:mofcom-ministry-of-commerce"),
        ("China's Ministry of Commerce said", "Ministry of Commerce", "actor:mofcom-ministry-of-commerce"),
        ("next to Caremag, announced", "Caremag", "actor:carester-caremag"),
        ("magnet deal with MP", "MP", "actor:mp-materials"),
        ("Neo's Narva plant", "Neo", "actor:neo-performance-materials"),
        ("the 0.1\u202f% rule of 2025", "0.1\u202f% rule", "term:0-1-rule"),
        ("The upstream part", "upstream", "term:upstream-midstream-downstream"),
        ("heavy\u00a0rare earths", "heavy\u00a0rare earths", "term:hree"),
    ],
)
def test_a_name_is_found_in_its_plural_with_any_space_and_by_either_of_two_names(facts, text, words, name):
    assert (words, name) in named(facts, text)


@pytest.mark.parametrize(
    "text",
    [
        "ions in Africa, fiction, an iota",
        "The story of the core",
        "Reo and reo, the apple and the neon sign",
        "a strategic reserve in its third year",
        "the resource belongs to the state and resources taken in space",
        "Oil refining",
        "Solid-oxide fuel cell",
        "British MP warns",
        "MPs asked",
        "the Ministry of Commerce and Industry of India",
        "Neo Material Technologies",
        "one Finnish Geological Survey",
        "rare earth magnets",
        "it can be recognised downstream",
        "SmCo5 and NdFeB2",
        "UNEP end-of-life recovery",
    ],
)
def test_words_that_only_look_like_a_name_are_none(facts, text):
    assert named(facts, text) == []


def test_the_longest_name_wins(facts):
    assert [name for _words, name in named(facts, "China Northern Rare Earth Group")] == [
        "actor:china-northern-rare-earth-group"
    ]
    assert [words for words, _name in named(facts, "European Critical Raw Materials Centre")] == [
        "European Critical Raw Materials Centre"
    ]


def test_a_capital_letter_in_the_middle_of_a_sentence_makes_another_name(facts):
    assert named(facts, "Iluka Resources and its Grade") == []
    assert named(facts, "Resources: what there is. Grade is low.") == [
        ("Resources", "term:resource"),
        ("Grade", "term:grade"),
    ]


def test_a_name_of_two_things_opens_the_term_and_counts_for_both(facts):
    (found,) = mentions(facts, "a WTO panel")
    assert found.things == ("term:wto", "actor:world-trade-organization")


def test_every_name_leads_somewhere_and_every_guard_guards_a_name(facts):
    known = {name.words for name in names(facts)}
    assert all(thing(facts, address) is not None for name in names(facts) for address in name.things)
    assert {*NOT_AFTER, *NOT_BEFORE} <= known


def test_every_term_and_organisation_is_found_by_its_own_name(facts):
    for term in facts.rows(Term):
        for words in term.term.split(", "):
            assert [found for found, _name in named(facts, f"on {words}")] == [words]
    for actor in facts.rows(Actor):
        first = re.split(r" \(| / ", actor.name)[0]
        assert named(facts, f"by {first}") == [(first, f"actor:{actor.actor_id}")]


def test_mentions_in_all_texts_are_whole_words_in_order_that_do_not_overlap(facts):
    texts = [e.title for e in facts.rows(Event)] + [e.summary for e in facts.rows(Event)]
    texts += [p.notes or "" for p in facts.rows(Plant)] + [u.role for u in facts.rows(Use)]
    texts += [r.discovery_story for r in facts.rows(RareEarth)]
    for text in texts:
        end = 0
        for found in mentions(facts, text):
            assert end <= found.start < found.end <= len(text)
            assert not text[found.start - 1 : found.start].isalnum()
            assert not text[found.end : found.end + 1].isalnum()
            end = found.end


def test_no_term_or_organisation_means_no_mention(tmp_path):
    assert mentions(library(tmp_path), "REO of the WTO") == ()


def test_usage_gathers_the_rows_that_name_a_thing_and_their_elements(tmp_path):
    facts = library(
        tmp_path,
        make(Term, term="alloy", definition="A mixture."),
        make(Event, event_id="one", title="An alloy plant opens", summary="It stands."),
        make(Event, event_id="two", title="Nothing of the kind", summary="No."),
        make(Use, use_id="flints", symbol=("Ce",), use="Flints", role="In an alloy with iron."),
    )
    used = usage(facts, "term:alloy")
    assert [event.event_id for event in used.of("events")] == ["one"]
    assert used.symbols == ("Ce",)
    assert used.of("plants") == ()
    assert usage(facts, "term:nothing").rows == {}

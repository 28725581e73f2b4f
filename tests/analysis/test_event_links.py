"""Organisations, terms and rules of events."""

import pytest

from explorer.analysis import event_links
from explorer.analysis.event_links import actors_of, actors_with_events, events_of, rules_of, terms_of
from explorer.analysis.events import event_of
from explorer.content.library import Library
from explorer.records.policy import Actor, Event
from explorer.records.source import Source
from tests.build import library, make


@pytest.fixture(scope="module")
def shipped():
    return Library()


def actors(facts, event_id):
    return {a.actor_id for a in actors_of(facts, event_of(facts, event_id))}


@pytest.mark.parametrize(
    ("event", "named"),
    [
        ("ev-2017-mp-materials", {"mp-materials", "molycorp"}),
        ("ev-2025-cn-18", {"mofcom-ministry-of-commerce", "general-administration-of-customs"}),
        ("ev-2010-sojitz-lynas", {"sojitz", "lynas-rare-earths"}),
        ("ev-2014-wto-panel", {"world-trade-organization"}),
        ("ev-2026-eca", {"european-court-of-auditors"}),
        ("ev-2025-apple", {"apple", "mp-materials"}),
        ("ev-1787-ytterby", set()),
    ],
)
def test_an_event_has_the_organisations_that_it_tells_of(shipped, event, named):
    assert actors(shipped, event) == named


def test_a_publisher_counts_only_for_events_of_its_own_place_and_only_as_the_first_source(tmp_path):
    source = make(Source, source_id="demo", publisher="Big Agency")
    agency = make(Actor, actor_id="big", name="Big Agency", iso3="CHN")
    fixed = {"title": "A rule", "summary": "Of some kind.", "source_id": ("demo",), "precision": "day"}
    own, other = (make(Event, event_id=c, iso3=c, **fixed) for c in ("CHN", "USA"))
    late = make(Event, event_id="late", iso3="CHN", **{**fixed, "source_id": ("elsewhere", "demo")})
    facts = library(tmp_path, source, agency, own, other, late)
    assert actors(facts, "CHN") == {"big"}
    assert actors(facts, "USA") == set()
    assert actors(facts, "late") == set()


def test_events_and_organisations_find_one_another(shipped):
    for actor in actors_with_events(shipped):
        events = events_of(shipped, actor.actor_id)
        assert events == tuple(sorted(events, key=lambda e: (e.date, e.event_id)))
        assert all(actor in actors_of(shipped, event) for event in events)
    assert events_of(shipped, "nobody") == ()


def test_most_organisations_have_events_and_most_rules_of_2025_an_organisation(shipped):
    assert len(actors_with_events(shipped)) > 50
    rules = [e for e in shipped.rows(Event) if e.kind == "export control" and e.date >= "2025" and e.iso3 == "CHN"]
    assert all(actors_of(shipped, event) for event in rules)


def test_what_is_told_without_a_name_exists(shipped):
    events, known = {e.event_id for e in shipped.rows(Event)}, {a.actor_id for a in shipped.rows(Actor)}
    for event, those in event_links._UNNAMED.items():
        assert event in events
        assert set(those) <= known


@pytest.mark.parametrize(
    ("event", "rules"),
    [
        ("ev-2025-cn-18", ["MOFCOM/GACC Announcement No. 18 of 2025"]),
        ("ev-2015-cn-duty-end", ["Export duty 2011 (25 %)", "Export duty 2011 (15 %, other rare earths)"]),
        ("ev-2001-cn-tech", []),
        ("ev-2010-senkaku", []),
    ],
)
def test_the_rules_of_an_event_are_those_that_turned_on_its_day(shipped, event, rules):
    assert sorted(r.row.instrument for r in rules_of(shipped, event_of(shipped, event))) == sorted(rules)


@pytest.mark.parametrize("event", ["ev-2025-cn-70", "ev-2026-cn-suspension-end"])
def test_a_pause_begins_and_ends_with_the_rules_that_it_paused(shipped, event):
    numbers = {r.row.instrument.split("No. ")[1][:2] for r in rules_of(shipped, event_of(shipped, event))}
    assert numbers == {"56", "57", "61", "62"}


def test_the_terms_of_an_event_are_those_in_its_words(shipped):
    assert any("Section 232" in t.term for t in terms_of(shipped, event_of(shipped, "ev-2025-us-232")))
    assert all(t.definition for e in shipped.rows(Event) for t in terms_of(shipped, e))

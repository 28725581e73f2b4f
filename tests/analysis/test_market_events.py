"""Which decisions stand beside prices and trade."""

from explorer.analysis.market_events import market_events
from explorer.records.policy import Event
from tests.build import library, make


def event(key, day="2010-07-01", kind="quota", **changes):
    return make(Event, **{"event_id": key, "date": day, "kind": kind, "symbol": (), "precision": "day", **changes})


def found(facts, elements=(), countries=(), first=2000, last=2026):
    return [e.event_id for e in market_events(facts, elements, countries, first, last)]


def test_only_decisions_on_the_market_count(tmp_path):
    facts = library(tmp_path, event("quota"), event("plant", kind="facility"), event("spike", kind="price shock"))
    assert found(facts) == ["quota"]


def test_an_event_on_another_element_stays_out(tmp_path):
    facts = library(tmp_path, event("nd", symbol=("Nd",)), event("dy", symbol=("Dy",)), event("all"))
    assert set(found(facts, ("Nd",))) == {"nd", "all"}


def test_countries_choose_the_jurisdictions(tmp_path):
    facts = library(tmp_path, event("cn"), event("us", iso3="USA"))
    assert found(facts, countries=("USA",)) == ["us"]


def test_the_best_of_each_year_comes_before_the_second_of_any(tmp_path):
    facts = library(tmp_path, event("b1", "2011-01-01", "law"), event("a1", "2010-01-01", "export control"),
                    event("a2", "2010-06-01", "export control"))  # fmt: skip
    assert found(facts) == ["a1", "b1", "a2"]


def test_years_outside_stay_out(tmp_path):
    assert found(library(tmp_path, event("old", "1999-01-01"), event("new", "2027-01-01"))) == []

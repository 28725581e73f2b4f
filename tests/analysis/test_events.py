"""The events of the timeline: filters, lanes, order, the span of years."""

import pytest

from explorer.analysis.event_dates import decimal_year, span
from explorer.analysis.events import (
    USUAL,
    Filter,
    beside,
    chosen,
    event_of,
    filter_of,
    in_order,
    lanes,
    ranks,
    span_at,
    whole_span,
)
from explorer.content.library import Library
from explorer.exploration.choices import About
from explorer.exploration.exploration import Exploration
from explorer.records.policy import Event
from tests.build import library, make

START = Exploration(page="policy")


@pytest.fixture(scope="module")
def shipped():
    return Library()


def happened(key, day="2010-05-01", **changes):
    fixed = {"iso3": "CHN", "jurisdiction": "China", "kind": "law", "precision": "day", "symbol": ()}
    return make(Event, event_id=key, date=day, **{**fixed, **changes})


def test_a_day_is_a_point_and_a_month_or_year_all_it_may_mean():
    assert span("2010-07-01", "year") == (2010, 2011)
    assert span("2010-07-01", "month") == (2010.5, 2010 + 7 / 12)
    first, last = span("2012-12-31", "day")
    assert last - first == pytest.approx(1 / 366)
    assert last == pytest.approx(2013)
    assert decimal_year("2010-07-01", "year") == 2010.5


def test_filters_combine_and_an_empty_one_leaves_all(shipped):
    every = chosen(shipped, Filter())
    assert len(every) == len(shipped.rows(Event))
    both = chosen(shipped, Filter(countries=("CHN",), kind="export control", element="Dy"))
    assert both
    assert set(both) == {e for e in every if e.iso3 == "CHN" and e.kind == "export control" and "Dy" in e.symbol}
    with_actor = chosen(shipped, Filter(kind="export control", actor="mofcom-ministry-of-commerce"))
    assert 0 < len(with_actor) < len(chosen(shipped, Filter(actor="mofcom-ministry-of-commerce")))


def test_the_element_narrows_only_where_the_reader_asks_for_it():
    at = START.choose("Dy")
    assert filter_of(at) == Filter()
    assert filter_of(at.only(About.ELEMENT)).element == "Dy"
    assert not filter_of(at.choose(None).only(About.ELEMENT)).any


def test_every_event_stands_in_one_lane_and_small_places_share_lanes_in_which_each_is_named(shipped):
    made = lanes(shipped, Filter())
    assert [lane.key for lane in made[:6]] == ["CHN", "EUU", "GBR", "USA", "JPN", "WLD"]
    codes = [code for lane in made for code in lane.iso3]
    assert sorted(codes) == sorted({e.iso3 for e in shipped.rows(Event)})
    assert {"Sweden", "Estonia", "Greenland"} <= set(made[-2].places)
    assert {"India", "Brazil"} <= set(made[-1].places)


def test_picked_places_have_lanes_of_their_own_in_the_usual_order(shipped):
    made = lanes(shipped, Filter(countries=("IND", "CHN", "SWE")))
    assert made[0].key == "CHN"
    assert {lane.key for lane in made[1:]} == {"IND", "SWE"}


def test_a_lane_without_events_is_left_out(tmp_path):
    facts = library(tmp_path, happened("a"), happened("b", iso3="USA"))
    assert [lane.key for lane in lanes(facts, Filter())] == ["CHN", "USA"]
    assert lanes(facts, Filter(countries=("JPN",))) == ()


def test_the_weightiest_of_each_year_comes_before_the_second_of_any():
    events = [
        happened("news", "2010-01-01", kind="company"),
        happened("rule", "2010-03-01", kind="export control"),
        happened("later", "2011-01-01", kind="space"),
    ]
    order = ranks(events, frozenset(), frozenset())
    assert sorted(order, key=order.__getitem__) == ["rule", "later", "news"]
    picked = ranks(events, frozenset({"news"}), frozenset())
    assert min(picked, key=picked.__getitem__) == "news"


def test_the_next_event_is_the_next_in_time_among_those_that_are_left(tmp_path):
    facts = library(
        tmp_path,
        happened("a", "2010-01-01"),
        happened("b", "2011-01-01", kind="quota"),
        happened("c", "2012-01-01"),
    )
    at = START.at_event("a")
    assert beside(facts, at, 1).event_id == "b"
    assert beside(facts, at.of_kind("law"), 1).event_id == "c"
    assert beside(facts, at, -1) is None
    assert beside(facts, at.at_event("c"), 1) is None
    assert beside(facts, at.at_event("b").of_kind("law"), -1).event_id == "a"
    assert beside(facts, START, 1).event_id == "a"
    assert beside(facts, START, -1).event_id == "c"


def test_stepping_on_from_the_first_event_meets_every_event_once(shipped):
    at, met = START.at_event(in_order(shipped)[0].event_id), 1
    while (after := beside(shipped, at, 1)) is not None:
        at, met = at.at_event(after.event_id), met + 1
    assert met == len(shipped.rows(Event))


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, None, USUAL),
        (2015, None, (2015, 2027)),
        (None, 2000, (1999, 2000)),
        (1000, 3000, (1787, 2027)),
        (2026, 2027, (2026, 2027)),
        (5000, None, (2026, 2027)),
        (None, -40, (1787, 1788)),
    ],
)
def test_a_span_lies_within_all_events_and_is_a_year_at_least(shipped, since, until, expected):
    assert whole_span(shipped) == (1787, 2027)
    assert span_at(shipped, START.spanning(since, until)) == expected


def test_the_usual_span_reaches_back_to_an_old_event_in_focus(shipped):
    assert span_at(shipped, START.at_event("ev-1965-europium"))[0] == 1964
    assert span_at(shipped, START.at_event("ev-2025-cn-18")) == USUAL
    assert span_at(shipped, START.at_event("ev-1965-europium").spanning(2000, 2010)) == (2000, 2010)


def test_a_folder_without_events_has_no_lanes_and_the_usual_span(tmp_path):
    empty = library(tmp_path)
    assert lanes(empty, Filter()) == ()
    assert span_at(empty, START) == USUAL
    assert beside(empty, START, 1) is None
    assert event_of(empty, "ev-2025-cn-18") is None

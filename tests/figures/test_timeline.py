"""The timeline as a figure: what a filter leaves, precision, plans, the line above, why nothing is left."""

import pytest

from explorer.content.library import Library
from explorer.exploration.choices import About, Above
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Basis
from explorer.figures.panels import PANELS, panel
from explorer.figures.timeline import timeline
from explorer.outputs.table import rows, sentence
from explorer.records.policy import Event, ExportControl
from explorer.records.supply import Price
from tests.build import library, make

START = Exploration(page="policy")


@pytest.fixture(scope="module")
def shipped():
    return Library()


def happened(key, day="2010-05-01", **changes):
    fixed = {"iso3": "CHN", "jurisdiction": "China", "kind": "law", "precision": "day", "symbol": ()}
    return make(Event, event_id=key, date=day, **{**fixed, **changes})


def test_every_event_is_told_once_with_its_place_its_kind_and_its_sources(shipped):
    figure = timeline(shipped, START)
    assert sorted(m.key for m in figure.moments) == sorted(e.event_id for e in shipped.rows(Event))
    lanes = {track.name for track in figure.tracks}
    for moment in figure.moments:
        assert moment.lane in lanes
        assert moment.place
        assert moment.kind
        assert moment.source_ids
    assert sorted(m.rank for m in figure.moments) == list(range(len(figure.moments)))


def test_a_month_and_a_year_are_told_as_long_as_they_are_and_a_day_as_a_day(tmp_path):
    facts = library(
        tmp_path,
        happened("day", "2010-07-02"),
        happened("month", "2010-07-01", precision="month"),
        happened("year", "2010-01-01", precision="year"),
    )
    told = {m.key: (m.begin, m.end, m.when) for m in timeline(facts, START).moments}
    assert told["day"][:2] == (None, None)
    assert told["month"][:2] == (2010.5, 2010 + 7 / 12)
    assert told["month"][2] == "July 2010"
    assert told["year"] == (2010.0, 2011.0, "2010")


def test_what_lies_after_the_newest_page_is_a_plan_and_the_figure_says_how_far_pages_go(tmp_path):
    rule = make(ExportControl, status_as_of="2026-07-01", status_as_of_precision="month", iso3="CHN")
    facts = library(tmp_path, rule, happened("known", "2026-06-30"), happened("plan", "2026-07-13"))
    figure = timeline(facts, START)
    assert {m.key: m.planned for m in figure.moments} == {"known": False, "plan": True}
    assert "July 2026" in figure.known_to.text
    assert any("July 2026" in note for note in figure.notes)
    assert any("planned" in note for note in figure.notes)


def test_events_that_name_the_element_are_picked_out_unless_nothing_else_is_shown(shipped):
    figure = timeline(shipped, START.choose("Dy"))
    strong = [m for m in figure.moments if m.strong]
    named = {e.event_id for e in shipped.rows(Event) if "Dy" in e.symbol}
    assert 0 < len(strong) <= 14
    assert {m.key for m in strong} <= named
    alone = timeline(shipped, START.choose("Dy").only(About.ELEMENT))
    assert {m.key for m in alone.moments} == named
    assert not any(m.strong for m in alone.moments)


def test_the_span_is_of_the_address_and_no_event_is_left_out_for_it(shipped):
    figure = timeline(shipped, START.spanning(2020, 2022))
    assert (figure.x.low, figure.x.high) == (2020, 2022)
    assert figure.moments is timeline(shipped, START).moments


def test_the_price_above_is_of_the_element_in_focus_with_its_gap_and_without_list_prices(shipped):
    figure = timeline(shipped, START.choose("Dy"))
    assert figure.y.unit == "US$ per kg"
    assert {s.hue for s in figure.series} == {"element:Dy"}
    assert all(2010 not in s.x or s.y[s.x.index(2010)] is None for s in figure.series)
    assert any("2010" in gap for gap in figure.gaps)


def test_a_price_is_never_called_a_cause(shipped):
    notes = " ".join(timeline(shipped, START.choose("Dy")).notes)
    assert "not that it moved a price" in notes
    assert "because" not in notes


def test_an_element_without_a_price_says_why_and_keeps_its_events(shipped):
    figure = timeline(shipped, START.choose("Pm"))
    assert figure.series == ()
    assert figure.moments
    assert any("radioactive" in gap for gap in figure.gaps)


def test_production_above_is_of_all_rare_earths_and_says_so(shipped):
    figure = timeline(shipped, START.with_above(Above.PRODUCTION))
    assert figure.y.basis is Basis.REO
    assert figure.series[0].x[0] == 1900
    assert any("all rare earths together" in note for note in figure.notes)
    assert timeline(shipped, START.with_above(Above.NOTHING)).series == ()


def test_nothing_left_says_what_narrows_and_what_could_be_let_go(shipped):
    figure = timeline(shipped, START.of_kind("space").in_countries(("CHN",)))
    assert figure.empty
    (gap,) = figure.gaps
    assert "China" in gap
    assert "Space" in gap
    assert "without Space: 36" in gap
    assert figure.title == gap


def test_a_table_that_could_not_be_read_says_so(tmp_path):
    figure = timeline(library(tmp_path), START)
    assert figure.empty
    assert "could not be read" in figure.gaps[0]


def test_the_table_has_a_row_an_event_and_one_for_a_year_with_a_value_alone(tmp_path):
    price = make(
        Price, series="a", symbol=("Dy",), form="oxide", period_type="year", price_basis="market average", year=2012,
        usd_per_kg=7.0,
    )  # fmt: skip
    facts = library(tmp_path, price, happened("one", "2010-05-01"), happened("two", "2012-06-01"))
    table = rows(timeline(facts, START.choose("Dy")))
    assert [row[0] for row in table[1:]] == ["1 May 2010", "1 June 2012"]
    assert [row[-1] for row in table[1:]] == ["", "7"]
    lone = library(tmp_path / "lone", price, happened("one", "2010-05-01"))
    assert rows(timeline(lone, START.choose("Dy")))[-1] == ["2012", "", "", "", "", "", "7"]


def test_the_sentence_counts_events_by_lane(shipped):
    said = sentence(timeline(shipped, START.choose("Dy")))
    assert "160 events" in said
    assert "China 36" in said


def test_every_chart_over_the_years_marks_events(shipped):
    at = Exploration().choose("Dy")
    for each in PANELS:
        figure = each.build(shipped, at)
        dated = any(isinstance(x, int | float) and 1700 < x < 2100 for s in figure.series for x in s.x)
        if dated and str(figure.mark) in {"line", "stacked area", "months"}:
            assert figure.moments, each.key
            assert any("not that it moved" in note for note in figure.notes), each.key


def test_a_marked_event_in_focus_is_picked_out_on_every_chart(shipped):
    at = Exploration().at_event("ev-2010-cn-quota-cut")
    for key in ("production.by-country", "quotas.production", "price.oxide"):
        assert "ev-2010-cn-quota-cut" in panel(key).build(shipped, at).highlight


def test_marks_of_china_s_quotas_are_china_s_alone(shipped):
    figure = panel("quotas.production").build(shipped, Exploration())
    china = {e.event_id for e in shipped.rows(Event) if e.iso3 == "CHN"}
    assert {m.key for m in figure.moments} <= china

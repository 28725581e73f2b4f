"""Prices of several oxides on one axis."""

import pytest

from explorer.content.library import Library
from explorer.exploration.choices import Axes
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel

AT = Exploration().compare(("Nd", "Dy"))


@pytest.fixture(scope="module")
def shipped():
    return Library()


def build(shipped, at):
    return panel("prices.compared").build(shipped, at)


def test_the_axis_runs_as_chosen(shipped):
    assert not build(shipped, AT).y.log
    assert build(shipped, AT.on_axes(Axes.LOG)).y.log


def test_the_index_starts_at_100_in_the_first_common_year(shipped):
    figure = build(shipped, AT.on_axes(Axes.INDEX))
    assert [dict(zip(s.x, s.y, strict=True))[2014] for s in figure.series] == [100, 100]
    assert "2014 = 100" in figure.subtitle


def test_an_index_never_passes_from_one_publication_to_another(shipped):
    figure = build(shipped, AT.on_axes(Axes.INDEX))
    assert [s.name for s in figure.series] == ["Nd", "Dy"]
    assert all(min(s.x) == 2014 for s in figure.series)


def test_oxides_without_a_common_year_have_no_index(shipped):
    figure = build(shipped, Exploration().compare(("Nd", "Tm")).on_axes(Axes.INDEX))
    assert any("Thulium" in gap or "thulium" in gap for gap in figure.gaps)


def test_list_prices_are_drawn_for_one_element_only_and_in_grey(shipped):
    one = build(shipped, Exploration().choose("Nd"))
    assert [s.hue for s in one.series if "list" in s.name] == ["other"]
    assert not [s for s in build(shipped, AT).series if "list" in s.name]


def test_no_line_holds_2010_as_a_whole_year_of_the_market(shipped):
    for series in build(shipped, AT).series:
        assert dict(zip(series.x, series.y, strict=True)).get(2010) is None


def test_the_quarters_of_the_spike_are_told_and_not_drawn(shipped):
    notes = " ".join(build(shipped, Exploration().choose("Dy")).notes)
    assert "921" in notes
    assert "26 July 2010" in notes


def test_decisions_are_marked_by_jurisdiction_and_never_as_a_cause(shipped):
    every = build(shipped, AT)
    china = build(shipped, AT.pick_country("CHN"))
    assert every.moments
    assert {m.key for m in china.moments} < {m.key for m in every.moments}
    assert any("not that it moved a figure" in note for note in every.notes)


def test_an_event_in_focus_is_picked_out(shipped):
    figure = build(shipped, AT.at_event("ev-2025-cn-18"))
    assert figure.highlight == {"ev-2025-cn-18"}


def test_the_title_of_two_says_how_many_times(shipped):
    figure = build(shipped, AT.in_year(2011))
    assert "1\u202f600" in figure.title
    assert "5.9 times" in figure.title


def test_an_element_without_a_market_says_so(shipped):
    figure = build(shipped, Exploration().choose("Pm"))
    assert figure.empty
    assert "radioactive" in figure.gaps[0]


def test_the_title_of_an_index_speaks_of_the_index(shipped):
    title = build(shipped, AT.on_axes(Axes.INDEX).in_year(2022)).title
    assert title == "Oxide prices in 2022, 2014 = 100: neodymium 213, dysprosium 97"


def test_a_range_is_told_as_printed_and_its_middle_is_no_estimate(shipped):
    at = Exploration().choose("Sc").in_year(2024)
    assert "660 to 670 US$ per kg in 2024, about" in panel("prices.compared").build(shipped, at).title
    assert "(estimate)" not in panel("prices.compared").build(shipped, at.on_axes(Axes.INDEX)).title


def test_an_index_without_a_first_year_names_none(shipped):
    figure = panel("prices.compared").build(shipped, Exploration().choose("Tm").on_axes(Axes.INDEX))
    assert "None" not in figure.subtitle + figure.title

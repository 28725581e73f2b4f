"""Targets and what is measured against them."""

from explorer.analysis.targets import Sort, measured
from explorer.content.library import Library
from explorer.records.policy import Target
from tests.build import library, make


def of(target_id):
    return next(each for each in measured(Library()) if each.row.target_id == target_id)


def test_context_estimates_and_company_goals_are_no_targets_of_governments():
    sorts = {each.row.target_id: each.sort for each in measured(Library())}
    assert sorts["eu-magnets-china"] is Sort.CONTEXT
    assert sorts["jp-dependence"] is Sort.CONTEXT
    assert sorts["eu-magnet-recycling"] is Sort.ESTIMATE
    assert sorts["se-lkab"] is Sort.ESTIMATE
    assert sorts["fr-solvay"] is Sort.COMPANY
    assert sorts["eu-extract"] is Sort.TARGET


def test_a_target_on_another_mineral_is_left_out():
    assert "uk-lithium" not in {each.row.target_id for each in measured(Library())}


def test_figures_for_more_minerals_than_rare_earths_are_known_as_such():
    wider = {each.row.target_id for each in measured(Library()) if each.wider and each.known}
    assert wider == {"uk-domestic", "jp-stock", "kr-dependence", "kr-recycle", "kr-stock"}


def test_less_than_one_percent_is_not_one_percent():
    assert of("eu-recycle").below
    assert not of("eu-extract").below


def test_a_figure_in_another_unit_is_never_held_against_a_target(tmp_path):
    row = make(Target, target="A", unit="t/year", value=5.0, current_value=3.0, current_unit="% of imports")
    assert not measured(library(tmp_path, row))[0].comparable


def test_a_range_counts_as_known():
    assert of("eu-diversify").known
    assert not of("eu-process").known

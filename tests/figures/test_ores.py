"""Ores, minerals, steps and impacts as they are told."""

import pytest

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.chain_steps import path, step
from explorer.figures.fact import CALCULATED
from explorer.figures.impacts import impact_facts
from explorer.figures.minerals import mineral_groups
from explorer.figures.panels import panel
from explorer.records.chain import Impact, Mineral
from tests.build import library, make

START = Exploration()


@pytest.fixture(scope="module")
def shipped():
    return Library()


def ores(shipped, at):
    return panel("ores.content").build(shipped, at)


def test_the_element_in_focus_leads_each_bar_and_sorts_the_ores(shipped):
    figure = ores(shipped, START.choose("Dy"))
    assert figure.series[0].key == "Dy"
    known = [y for y in figure.series[0].y if y is not None]
    assert known == sorted(known, reverse=True)


def test_an_ore_that_does_not_report_the_element_has_no_figure(shipped):
    figure = ores(shipped, START.choose("Dy"))
    names = dict(zip(figure.series[0].x, figure.series[0].y, strict=True))
    assert names["Mountain Pass*"] is None


def test_an_upper_limit_is_marked(shipped):
    figure = ores(shipped, START.choose("Eu"))
    status = dict(zip(figure.series[0].x, figure.series[0].status, strict=True))
    assert status["Longnan clay"] == "at most"


def test_the_ore_in_focus_is_picked_out_and_told(shipped):
    figure = ores(shipped, START.at_ore("longnan").choose("Y"))
    assert figure.highlight == {"ore:longnan"}
    assert "Longnan clay" in figure.title
    assert "64.9 %" in figure.title


def test_every_ore_can_be_chosen(shipped):
    figure = ores(shipped, START)
    assert len(figure.places) == len(figure.series[0].x) == len(set(figure.places))


def test_an_element_that_no_analysis_counts_is_a_gap(shipped):
    figure = ores(shipped, START.choose("Sc"))
    assert not figure.empty
    assert any("Scandium" in gap for gap in figure.gaps)


def test_every_mineral_speaks_of_thorium_and_uranium(shipped):
    groups = mineral_groups(shipped)
    assert len(groups) == len(shipped.rows(Mineral))
    assert all("Thorium and uranium" in [fact.label for fact in group.facts] for group in groups)


def test_a_content_worked_out_from_the_formula_is_marked(shipped):
    monazite = next(group for group in mineral_groups(shipped) if group.title.startswith("Monazite"))
    content = next(fact for fact in monazite.facts if fact.label == "Rare-earth oxides")
    assert (content.value, content.mark) == ("69.8", CALCULATED)


def test_each_step_tells_what_happens_and_names_its_neighbours(shipped):
    stops = path(shipped)
    assert [stop.order for stop in stops] == list(range(1, 18))
    separate = step(shipped, START.at_step("separate"))
    assert (separate.before, separate.after) == ("crack-leach", "reduce")
    assert [p.title for p in separate.passages] == ["What happens", "Typical figures", "Risks", "Who leads"]
    assert len(separate.plants) == 20


def test_a_step_without_a_place_says_so(shipped):
    assert step(shipped, START.at_step("use")).where.value is None


@pytest.mark.parametrize("key", ["chain.environment", "chain.energy", "chain.rock", "chain.recycling"])
def test_ranges_have_their_three_figures_and_say_what_is_counted(shipped, key):
    figure = panel(key).build(shipped, START)
    assert [s.name for s in figure.series] == ["lowest", "value", "highest"]
    assert any(note.startswith("What is counted") for note in figure.notes)


def test_samarium_has_the_printed_range(shipped):
    figure = panel("chain.environment").build(shipped, START)
    first = figure.series[0].x.index("Samarium")
    assert tuple(s.y[first] for s in figure.series) == (46.1, 59.1, 77.2)


def test_a_note_that_holds_for_several_figures_is_told_with_each(tmp_path):
    rows = [make(Impact, env_id=str(i), indicator="x", note=note) for i, note in enumerate(["A survey.", "as above"])]
    assert [fact.note.endswith("A survey.") for fact in impact_facts(library(tmp_path, *rows))] == [True, True]


def test_an_analysis_with_zeros_leads_a_title_with_its_sign_only(shipped):
    for symbol in ("La", "Eu", "Tb", "Er", "Tm", "Lu"):
        figure = ores(shipped, START.choose(symbol))
        assert figure.series[0].x[0] in figure.title, symbol
    assert "° some elements given as 0" in figure.subtitle


def test_the_ore_that_is_not_drawn_is_told_with_its_reason(shipped):
    (gap,) = ores(shipped, START).gaps
    assert gap.startswith("Not drawn: Malaysian xenotime")
    assert "from memory" in gap


def test_ores_that_give_the_element_as_zero_are_told_apart_from_those_without_it(shipped):
    notes = ores(shipped, START.choose("Tb")).notes
    assert any(note.startswith("Terbium is given as 0: ") and "Gakara" in note for note in notes)
    assert any(note.startswith("Terbium is not reported: ") and "Mountain Pass" in note for note in notes)


def test_a_saving_of_over_so_much_is_no_exact_figure(shipped):
    lowest, value, highest = panel("chain.recycling").build(shipped, START).series
    at = lowest.status.index("over")
    assert (lowest.y[at], value.y[at], highest.y[at]) == (80, None, None)

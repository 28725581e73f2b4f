"""Critical lists, and targets against what is measured."""

import pytest

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel
from explorer.outputs.table import rows

START = Exploration()


@pytest.fixture(scope="module")
def shipped():
    return Library()


def lists(facts, at=START):
    return panel("policy.lists").build(facts, at)


def bullets(facts, key, at=START):
    return {each.key: each for each in panel(key).build(facts, at).bullets}


def test_unclear_is_drawn_as_unclear_and_never_as_yes_or_no(shipped):
    figure = lists(shipped)
    uk = next(each for each in figure.rows if "assessment 2024" in each.name)
    place = figure.columns.index("element:Pm")
    assert uk.cell(place).state == "unclear"
    assert dict(figure.states)["unclear"] == "not clear"


def test_a_row_from_memory_is_not_held_and_says_so(shipped):
    # The 2022 list of the United States was seen without dysprosium, by a printer's mistake.
    figure = lists(shipped)
    row = next(each for each in figure.rows if each.short == "US 2022")
    cell = row.cell(figure.columns.index("element:Dy"))
    assert (cell.state, cell.text) == ("none", "no page seen")


def test_the_strategic_list_of_the_eu_has_its_seven(shipped):
    figure = lists(shipped)
    row = next(each for each in figure.rows if each.short == "EU strategic 2024")
    on = {place.partition(":")[2] for place, cell in zip(figure.columns, row.cells, strict=True) if cell.state == "yes"}
    assert on == {"Ce", "Pr", "Nd", "Sm", "Gd", "Tb", "Dy"}


def test_a_cell_tells_how_the_list_names_the_element(shipped):
    figure = lists(shipped)
    row = next(each for each in figure.rows if each.short == "EU 2020")
    assert "Named as: heavy rare earths" in row.cell(figure.columns.index("element:Dy")).told


def test_the_title_says_for_how_many_and_since_when(shipped):
    assert lists(shipped).title == "Neodymium is on the newest editions of 9 of 9 lists; first named in 2009 (Japan)"
    assert "first named in 2011 (European Union)" in lists(shipped, START.choose("Sc")).title
    assert lists(shipped, START.choose("Fe")).title == "Which rare earths governments call critical"


def test_lists_are_narrowed_to_picked_countries(shipped):
    names = [each.short for each in lists(shipped, START.pick_country("USA")).rows]
    assert names == ["US 2018", "US 2022", "US 2025"]


def test_a_picked_country_without_a_list_shows_all_and_says_so(shipped):
    figure = lists(shipped, START.pick_country("MMR"))
    assert len(figure.rows) == 16
    assert any("No list of" in note for note in figure.notes)


def test_the_four_benchmarks_of_the_eu(shipped):
    found = bullets(shipped, "policy.benchmarks")
    assert {key: (each.goal, each.at_most) for key, each in found.items()} == {
        "eu-extract": (10, False), "eu-process": (40, False), "eu-recycle": (25, False), "eu-diversify": (65, True),
    }  # fmt: skip
    assert found["eu-extract"].found == "0\u202f% (2024)"
    assert found["eu-process"].found == "no figure found"
    assert found["eu-recycle"].found == "less than 1\u202f% (2024)"
    assert found["eu-diversify"].found == "69–74\u202f% (from China, 2026)"
    assert all(each.aim.endswith("by 2030") for each in found.values())


def test_shares_stand_on_one_scale_and_amounts_on_their_own(shipped):
    assert {each.top for each in bullets(shipped, "policy.targets").values()} == {100}
    assert all(each.unit.startswith("%") for each in bullets(shipped, "policy.targets").values())
    assert not any(each.unit.startswith("%") for each in bullets(shipped, "policy.amounts").values())


def test_what_is_no_target_is_told_and_not_drawn(shipped):
    drawn = bullets(shipped, "policy.targets") | bullets(shipped, "policy.amounts")
    assert not {"eu-magnets-china", "jp-dependence", "se-lkab", "eu-magnet-recycling", "cn-quota-mine"} & set(drawn)
    notes = " ".join(panel("policy.benchmarks").build(shipped, START).notes)
    assert "17\u202f000 tonnes of 20\u202f000 tonnes (2024)" in notes
    assert "the Commission says over 90 %" in notes


def test_a_promised_price_and_a_cut_are_no_levels_to_reach(shipped):
    drawn = bullets(shipped, "policy.targets") | bullets(shipped, "policy.amounts")
    assert not drawn["us-mp-floor"].drawn
    assert not drawn["eu-resourceeu-2029"].drawn
    assert drawn["us-mp-floor"].goal == 110


def test_the_limit_of_the_united_kingdom_is_for_all_critical_minerals_together(shipped):
    figure = panel("policy.targets").build(shipped, START)
    assert any("counts all critical minerals together" in note for note in figure.notes)
    assert bullets(shipped, "policy.targets")["uk-domestic"].wider


def test_a_picked_country_keeps_its_own_targets_and_a_chart_without_any_says_so(shipped):
    at = START.pick_country("KOR")
    assert set(bullets(shipped, "policy.targets", at)) == {"kr-dependence", "kr-recycle"}
    india = panel("policy.targets").build(shipped, START.pick_country("IND"))
    assert india.empty
    assert india.gaps
    assert len(bullets(shipped, "policy.targets", START.pick_country("MMR"))) == 12


def test_the_table_has_the_figures_as_numbers_and_in_words(shipped):
    head, *body = rows(panel("policy.benchmarks").build(shipped, START))
    line = dict(zip(head, body[3], strict=True))
    assert (line["Aimed at"], line["Lowest"], line["Highest"], line["Latest"]) == ("65", "69", "74", "")

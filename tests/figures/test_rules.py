"""Rules on a day: matrix and control lens against states worked out by hand from the announcements' own dates."""

import pytest

from explorer.analysis import rules as ruled
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Mark
from explorer.figures.lenses import lens
from explorer.figures.panels import panel
from explorer.figures.rule_days import day_words, known_words, turn_words
from explorer.outputs.table import rows, sentence
from tests.build import library

SEVEN = {"Sm", "Gd", "Tb", "Dy", "Lu", "Sc", "Y"}  # Announcement No. 18 of 4 April 2025
FIVE = {"Ho", "Er", "Tm", "Eu", "Yb"}  # Announcement No. 57 of 9 October 2025, in force from 8 November
FOUR = {"La", "Ce", "Pr", "Nd"}  # on no list; like the others under the export duty that ended on 1 May 2015
ALL = [*sorted(SEVEN), *sorted(FIVE), *sorted(FOUR), "Pm"]  # promethium: never under either

# By the documents: No. 18 holds from its own day and is not suspended. Nos 55-58, 61 and 62, all of 9 October 2025,
# were suspended from 7 November 2025 until 10 November 2026 (No. 70); no page tells of the day after. Pages of July
# 2026 are the newest, so that of November 2026 everything is only as last known ("sure" is False).
DAYS = {
    # day: (the seven, the five, the four, promethium, sure)
    "2025-04-03": ("lifted", "lifted", "lifted", "none", True),
    "2025-04-04": ("licence", "lifted", "lifted", "none", True),
    "2025-10-09": ("licence", "announced", "lifted", "none", True),
    "2025-11-07": ("licence", "suspended", "lifted", "none", True),
    "2026-11-09": ("licence", "suspended", "lifted", "none", False),
    "2026-11-11": ("licence", "unknown", "lifted", "none", False),
}
NUMBERS = {
    # day: (No. 18 on the seven, No. 57 on the five, No. 61 on the seven, No. 56, No. 62)
    "2025-04-03": ("none", "none", "none", "none", "none"),
    "2025-04-04": ("licence", "none", "none", "none", "none"),
    "2025-10-09": ("licence", "announced", "announced", "announced", "licence"),
    "2025-11-07": ("licence", "suspended", "suspended", "suspended", "suspended"),
    "2026-11-09": ("licence", "suspended", "suspended", "suspended", "suspended"),
    "2026-11-11": ("licence", "unknown", "unknown", "unknown", "unknown"),
}


@pytest.fixture(scope="module")
def shipped():
    return Library()


def matrix(facts, day):
    return panel("policy.rules").build(facts, Exploration().on_date(day))


def column(figure, symbol):
    return figure.columns.index(f"element:{symbol}")


def row(figure, words):
    return next(each for each in figure.rows if words in each.name)


def wanted(symbol, day):
    seven, five, four, promethium, _sure = DAYS[day]
    if symbol in SEVEN:
        return seven
    return five if symbol in FIVE else four if symbol in FOUR else promethium


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("symbol", ALL)
def test_each_element_stands_in_matrix_and_lens_as_the_documents_say(shipped, symbol, day):
    figure = matrix(shipped, day)
    cell = figure.rows[0].cell(column(figure, symbol))
    shown = lens("control").value(shipped, symbol, Exploration().through("control").on_date(day))
    assert cell.state == shown.key == wanted(symbol, day)
    sure = DAYS[day][4]
    assert cell.unsure == (not sure and cell.state != "unknown")
    assert shown.text.endswith("?") == cell.unsure
    if not sure:
        assert "not known" in cell.told
        assert "July 2026" in cell.told


@pytest.mark.parametrize("day", NUMBERS)
def test_each_announcement_stands_as_it_says_itself(shipped, day):
    figure = matrix(shipped, day)
    eighteen, fifty_seven, sixty_one, fifty_six, sixty_two = NUMBERS[day]
    for words, symbols, state in (
        ("No. 18 of 2025", SEVEN, eighteen),
        ("No. 57 of 2025", FIVE, fifty_seven),
        ("No. 61 of 2025", SEVEN, sixty_one),
    ):
        for symbol in ALL:
            found = row(figure, words).cell(column(figure, symbol))
            assert found.state == (state if symbol in symbols else "none"), (words, symbol)
    assert [len(row(figure, words).cells) for words in ("No. 56", "No. 62")] == [1, 1]
    assert row(figure, "No. 56").cell(0).state == fifty_six
    assert row(figure, "No. 62").cell(0).state == sixty_two


def test_bans_on_companies_stand_at_the_seven_elements_they_work_through(shipped):
    figure = matrix(shipped, "2026-07-01")
    for words in ("No. 1 of 2026", "No. 11 of 2026", "No. 28 of 2026", "22 June 2026"):
        marked = {s for s in ALL if row(figure, words).cell(column(figure, s)).state == "in force"}
        assert marked == SEVEN, words


def test_the_newest_page_is_named_on_every_day(shipped):
    for day in (*DAYS, "2010-01-01", "2026-12-31"):
        figure = matrix(shipped, day)
        assert "July 2026" in figure.subtitle
        assert any("July 2026" in note for note in figure.notes)
        assert "July 2026" in known_words(shipped, day)
    assert "not known" in matrix(shipped, "2026-12-31").subtitle


def test_of_days_before_the_first_rule_nothing_is_said(shipped):
    assert "begin on 14 December 2010; nothing is said of earlier days" in matrix(shipped, "1990-01-01").title
    assert "announced" in matrix(shipped, "2010-12-14").title


def test_the_rows_keep_their_places_from_day_to_day(shipped):
    names = [[each.name for each in matrix(shipped, day).rows] for day in DAYS]
    assert all(each == names[0] for each in names)
    assert len(names[0]) == 1 + len(ruled.instruments(shipped))


def test_a_row_leads_to_its_event_and_a_cell_to_its_element(shipped):
    figure = matrix(shipped, "2025-10-09")
    assert row(figure, "No. 57").place == "moment:ev-2025-cn-57"
    assert row(figure, "No. 57").cell(column(figure, "Ho")).place == "element:Ho"
    assert all(each.place for each in figure.rows[1:])


def test_every_cell_tells_rule_state_date_and_source(shipped):
    figure = matrix(shipped, "2025-11-07")
    told = row(figure, "No. 57").cell(column(figure, "Ho")).told
    for words in ("Holmium", "Announcement No. 57 of 2025", "paused until 10 November 2026", "Status as of", "Source:"):
        assert words in told


def test_every_state_that_occurs_is_in_the_legend(shipped):
    for day in DAYS:
        figure = matrix(shipped, day)
        assert {c.state for r in figure.rows for c in r.cells} == {state for state, _words in figure.states}


def test_each_turn_is_told_with_its_date(shipped):
    told = dict(turn_words(shipped))
    words = {day.isoformat(): text for day, text in told.items()}
    assert words["2025-04-04"] == "4 April 2025: Announcement No. 18 of 2025 – licence needed"
    assert "paused until 10 November 2026" in words["2025-11-07"]
    assert words["2026-08-01"].endswith("no newer page was seen, so all that follows is only as last known")
    assert "state not known" in words["2026-11-11"]


def test_a_day_between_two_turns_says_since_when_and_until_when_nothing_changes(shipped):
    assert day_words(shipped, "2025-05-01") == "No change since 4 April 2025; next change held here: 22 August 2025."
    assert day_words(shipped, "2026-12-01") == "No change since 11 November 2026."
    assert day_words(shipped, "2025-04-04") == "On this day: Announcement No. 18 of 2025 – licence needed."


def test_the_table_spreads_a_rule_for_all_over_all_columns(shipped):
    head, *body = rows(matrix(shipped, "2026-11-11"))
    assert head[2:] == [
        "Sc",
        "Y",
        "La",
        "Ce",
        "Pr",
        "Nd",
        "Pm",
        "Sm",
        "Eu",
        "Gd",
        "Tb",
        "Dy",
        "Ho",
        "Er",
        "Tm",
        "Yb",
        "Lu",
    ]
    vietnam = next(line for line in body if "Vietnam" in line[1])
    assert vietnam[2:] == ["in force ?"] * 17
    assert all(len(line) == len(head) for line in body)


def test_the_sentence_counts_the_states_of_each_row(shipped):
    assert "Announcement No. 18 of 2025: licence needed 7" in sentence(matrix(shipped, "2025-04-04"))


def test_without_rules_the_matrix_says_that_none_was_read(tmp_path):
    figure = matrix(library(tmp_path), "2025-04-04")
    assert figure.mark is Mark.MATRIX
    assert figure.empty
    assert figure.gaps

"""Rules in force on a day."""

import pytest

from explorer.analysis.controls import (
    Status,
    element_standing,
    general_standings,
    known_until,
    pause,
    sentence,
    standing,
)
from explorer.content.library import Library
from explorer.records.policy import ExportControl
from tests.build import make

SEVEN = {"Sm", "Gd", "Tb", "Dy", "Lu", "Sc", "Y"}
FIVE = {"Ho", "Er", "Tm", "Eu", "Yb"}
NEVER_LISTED = {"La", "Ce", "Pr", "Nd"}
ALL_17 = SEVEN | FIVE | NEVER_LISTED | {"Pm"}


@pytest.fixture(scope="module")
def rules():
    return Library().rows(ExportControl)


def rule(**changes):
    plain = {"symbol": ("Dy",), "iso3": "CHN", "instrument": "Notice", "scope": "Export licence for the metal.",
             "status": "in force", "status_as_of": "2026-07-01", "status_as_of_precision": "month", "status_note": "",
             "announced": "2025-04-01", "effective": "2025-04-04"}  # fmt: skip
    return make(ExportControl, **{**plain, **changes})


@pytest.mark.parametrize(
    ("day", "seven", "five"),
    [
        ("2025-04-03", Status.LIFTED, Status.LIFTED),
        ("2025-04-04", Status.LICENCE, Status.LIFTED),
        ("2025-10-08", Status.LICENCE, Status.LIFTED),
        ("2025-10-09", Status.LICENCE, Status.ANNOUNCED),
        ("2025-11-06", Status.LICENCE, Status.ANNOUNCED),
        ("2025-11-07", Status.LICENCE, Status.SUSPENDED),
        ("2026-07-01", Status.LICENCE, Status.SUSPENDED),
        ("2026-11-09", Status.LICENCE, Status.SUSPENDED),
        ("2026-11-10", Status.LICENCE, Status.SUSPENDED),
        ("2026-11-11", Status.LICENCE, Status.UNKNOWN),
    ],
)
def test_each_of_the_17_stands_as_china_announced_it(rules, day, seven, five):
    # Until April 2025 nothing was in force; the last rule made element by element, a duty, had ended in 2015.
    wanted = dict.fromkeys(SEVEN, seven) | dict.fromkeys(FIVE, five)
    wanted |= dict.fromkeys(NEVER_LISTED, Status.LIFTED) | {"Pm": Status.NONE}
    assert {s: element_standing(rules, s, day).status for s in ALL_17} == wanted


@pytest.mark.parametrize("day", ["2026-08-01", "2026-11-09", "2026-11-11", "2027-01-01"])
def test_after_the_data_date_nothing_is_confirmed_and_the_sentence_says_so(rules, day):
    for symbol in ALL_17:
        found = element_standing(rules, symbol, day)
        assert not found.confirmed, symbol
        assert "not known" in sentence(found, symbol, "China"), symbol
        assert "July 2026" in sentence(found, symbol, "China"), symbol


def test_until_the_data_date_every_state_is_confirmed(rules):
    assert known_until(rules) == "2026-07-31"
    assert all(element_standing(rules, symbol, "2026-07-31").confirmed for symbol in ALL_17)


def test_the_october_rules_are_never_called_in_force_or_lifted_after_their_pause(rules):
    october = [r for r in rules if pause(r) is not None]
    assert len(october) == 14
    for each in october:
        assert standing(each, "2026-11-11").status is Status.UNKNOWN
        assert standing(each, "2026-11-11").since == "2026-11-11"
        assert standing(each, "2026-11-10").status is Status.SUSPENDED


def test_a_rule_that_took_effect_before_its_pause_was_in_force_in_between(rules):
    know_how = next(r for r in rules if "No. 62" in r.instrument)
    assert standing(know_how, "2025-10-09").status is Status.LICENCE
    assert standing(know_how, "2025-11-07").status is Status.SUSPENDED


def test_the_duty_held_from_2011_until_may_2015(rules):
    days = ("2010-12-13", "2010-12-14", "2011-01-01", "2015-04-30", "2015-05-01")
    states = [element_standing(rules, "Nd", day).status for day in days]
    assert states == [Status.NONE, Status.ANNOUNCED, Status.DUTY, Status.DUTY, Status.LIFTED]


def test_only_the_rules_of_the_country_asked_for_count(rules):
    assert element_standing(rules, "Nd", "2026-07-01").status is Status.LIFTED
    assert element_standing(rules, "Nd", "2026-07-01", jurisdiction=None).status is Status.ANNOUNCED
    assert element_standing(rules, "Nd", "2026-07-01", jurisdiction="EUU").status is Status.ANNOUNCED


@pytest.mark.parametrize(
    ("symbol", "day", "wanted"),
    [
        ("Dy", "2026-07-01", "China: export of Dy has needed a licence since 4 April 2025"),
        (
            "Nd",
            "2026-07-01",
            "no rule made for Nd is in force; the last one, Export duty 2011 (25 %), ended on 1 May 2015",
        ),
        ("Nd", "2009-01-01", "the rules on Nd held here begin on 14 December 2010; nothing is said of earlier days"),
        ("Ho", "2025-10-09", "announced, to begin on 8 November 2025"),
        ("Ho", "2025-11-07", "paused from 7 November 2025 until 10 November 2026"),
        ("Ho", "2026-11-11", "paused until 10 November 2026; its later status is not known"),
        ("Dy", "2025-04-04", "That was so on 4 April 2025, as known in July 2026."),
        ("Dy", "2026-07-15", "Status as of July 2026."),
        ("Pm", "2026-07-01", "no rule made for Pm is known"),
    ],
)
def test_a_standing_in_words(rules, symbol, day, wanted):
    assert wanted in sentence(element_standing(rules, symbol, day), symbol, "China")


def test_a_planned_rule_is_never_in_force():
    planned = rule(status="planned", effective=None)
    assert standing(planned, "2026-07-01").status is Status.ANNOUNCED


def test_a_rule_without_a_first_day_is_in_force_only_where_it_was_seen():
    unknown_start = rule(announced="2023-10-24", effective=None, scope="Only processed rare earths may leave.")
    assert standing(unknown_start, "2024-01-01").status is Status.ANNOUNCED
    assert standing(unknown_start, "2026-07-02").status is Status.IN_FORCE


def test_the_strongest_rule_decides():
    rules = [
        rule(instrument="Export duty"),
        rule(announced="2026-01-01", effective="2026-01-02"),
        rule(status="planned"),
    ]
    found = element_standing(rules, "Dy", "2026-02-01")
    assert found.status is Status.LICENCE
    assert len(found.standings) == 3


def test_without_rules_there_is_no_state_and_no_failure():
    found = element_standing([], "Dy", "2026-02-01")
    assert found.status is Status.NONE
    assert found.first is None


def test_rules_that_are_not_made_for_elements_are_listed_apart(rules):
    general = general_standings(rules, "2026-07-01")
    assert len(general) == 7
    assert all(s.rule.symbol == ("REE",) for s in general)

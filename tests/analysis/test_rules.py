"""Rules by instrument, and the days on which they change."""

from datetime import date, timedelta

import pytest

from explorer.analysis import controls, rules
from explorer.analysis.controls import Status
from explorer.content.library import Library
from explorer.records.policy import Event, ExportControl
from tests.build import library, make


@pytest.fixture(scope="module")
def shipped():
    return Library()


def rule(**changes):
    plain = {"symbol": ("Dy",), "iso3": "CHN", "instrument": "Notice", "status": "in force", "status_note": "seen",
             "status_as_of": "2026-07-01", "status_as_of_precision": "month", "announced": "2025-04-01",
             "effective": "2025-04-04", "status_until": None, "source_id": ("demo",)}  # fmt: skip
    return make(ExportControl, **{**plain, **changes})


def test_the_rows_of_one_announcement_are_one_instrument(shipped):
    found = {each.row.instrument: set(each.rows) for each in rules.instruments(shipped)}
    assert found["MOFCOM/GACC Announcement No. 18 of 2025"] == {"Sm", "Gd", "Tb", "Dy", "Lu", "Sc", "Y"}
    assert found["MOFCOM/GACC Announcement No. 57 of 2025"] == {"Ho", "Er", "Tm", "Eu", "Yb"}
    assert found["MOFCOM Announcement No. 62 of 2025"] == set()


def test_every_row_of_an_instrument_shares_its_dates_and_state(shipped):
    for each in rules.instruments(shipped):
        for row in each.rows.values():
            assert (row.status, row.status_until, row.status_note) == (
                each.row.status, each.row.status_until, each.row.status_note
            )  # fmt: skip


def test_an_instrument_leads_to_the_event_that_shares_its_source_and_day(shipped):
    events = {each.row.instrument: each.event_id for each in rules.instruments(shipped)}
    assert events["MOFCOM/GACC Announcement No. 18 of 2025"] == "ev-2025-cn-18"
    assert events["MOFCOM Announcement No. 62 of 2025"] == "ev-2025-cn-62"
    assert events["Export quota (ended)"] == "ev-2015-cn-quota-end"


def test_a_day_alone_does_not_tie_an_event_to_a_rule(tmp_path):
    other = make(Event, event_id="e", date="2025-04-04", iso3="CHN", source_id=("demo-2",))
    facts = library(tmp_path, rule(), other)
    assert rules.instruments(facts)[0].event_id is None


def test_between_two_turns_nothing_changes(shipped):
    first, last = (date.fromisoformat(day) for day in rules.span(shipped))
    turned = {turn.day for turn in rules.turns(shipped)}
    every = [each.row for each in rules.instruments(shipped)]
    before = None
    for gone in range((last - first).days + 1):
        day = (first + timedelta(gone)).isoformat()
        now = [(s.status, s.confirmed) for s in (controls.standing(row, day) for row in every)]
        if before is not None:
            assert (now != before) == (day in turned), day
        before = now


def test_what_is_kept_from_turn_to_turn_is_what_the_day_itself_gives(shipped):
    rows = shipped.rows(ExportControl)
    for day in ("2009-05-01", "2012-02-29", "2025-10-08", "2026-07-31", "2026-08-01", "2027-01-01"):
        for symbol in ("Nd", "Dy", "Ho", "Pm"):
            assert rules.china_standing(shipped, symbol, day) == controls.element_standing(rows, symbol, day)
        assert [s for _each, s in rules.bearing(shipped, day)] == [
            controls.standing(each.row, day) for each in rules.instruments(shipped)
        ]


def test_the_turns_before_and_after_a_day(shipped):
    assert rules.turn_after(shipped, "2025-04-04").day == "2025-08-22"
    assert rules.turn_before(shipped, "2025-04-04").day == "2023-12-21"
    assert rules.turn_after(shipped, "2026-12-01") is None
    assert rules.turn_before(shipped, "1990-01-01") is None


def test_the_days_reach_from_the_year_of_the_first_announcement_to_the_end_of_the_last(shipped):
    assert rules.span(shipped) == ("2010-01-01", "2026-12-31")


def test_without_rules_there_are_no_turns_and_still_a_span(tmp_path):
    facts = library(tmp_path)
    assert rules.turns(facts) == ()
    assert rules.span(facts)[0] < rules.span(facts)[1]


@pytest.mark.parametrize(
    ("day", "wanted", "sure"),
    [
        ("1998-12-31", Status.NONE, True),
        ("1999-01-01", Status.UNKNOWN, False),
        ("2011-12-31", Status.UNKNOWN, False),
        ("2012-01-01", Status.IN_FORCE, True),
        ("2014-12-31", Status.IN_FORCE, True),
        ("2015-01-01", Status.LIFTED, True),
    ],
)
def test_the_export_quota_is_not_known_as_long_as_sources_differ_on_its_beginning(shipped, day, wanted, sure):
    # The sources say 1999, 2008 or 2011; all of them have it end on 1 January 2015.
    quota = next(r for r in shipped.rows(ExportControl) if r.instrument == "Export quota (ended)")
    found = controls.standing(quota, day)
    assert (found.status, found.confirmed) == (wanted, sure)

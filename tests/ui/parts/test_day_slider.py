"""The slider of days and its scale."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt

from explorer.ui.parts.day_scale import day_scale
from explorer.ui.parts.day_slider import DaySlider
from explorer.ui.theme import LIGHT, Look, Style


def ordinal(text):
    return date.fromisoformat(text).toordinal()


MARKS = [ordinal("2010-12-14"), ordinal("2025-04-04"), ordinal("2025-10-09"), ordinal("2025-11-07")]
SCALE = day_scale(ordinal("2010-01-01"), ordinal("2026-12-31"), MARKS)


def test_the_scale_spans_whole_years_from_end_to_end():
    assert (SCALE.first, SCALE.last) == (ordinal("2010-01-01"), ordinal("2026-12-31"))
    assert SCALE.share(SCALE.first) == 0
    assert SCALE.day_at(0.0) == SCALE.first
    assert SCALE.day_at(1.0) == SCALE.last


def test_every_day_is_found_again_at_its_place():
    day = date(2010, 1, 1)
    while day <= date(2026, 12, 31):
        assert SCALE.day_at(SCALE.share(day.toordinal())) == day.toordinal(), day
        day += timedelta(1)


def test_days_stand_in_their_order():
    shares = [SCALE.share(day) for day in range(SCALE.first, SCALE.last + 1)]
    assert all(one < other for one, other in pairwise(shares))


def test_a_year_with_much_in_it_is_wider():
    def width(year):
        return SCALE.share(ordinal(f"{year}-12-31")) - SCALE.share(ordinal(f"{year}-01-01"))

    assert width(2025) == pytest.approx(4 * width(2015), rel=0.02)


def test_what_is_outside_stands_at_the_ends():
    assert SCALE.share(ordinal("1990-01-01")) == 0
    assert SCALE.day_at(-3.0) == SCALE.first
    assert SCALE.day_at(7.0) == SCALE.last


@pytest.fixture
def slider(qtbot):
    marks = [(date.fromordinal(day), f"on {date.fromordinal(day)}") for day in MARKS]
    made = DaySlider(Style(Look(LIGHT)), "Day", date(2010, 1, 1), date(2026, 12, 31), marks, date(2026, 7, 31))
    qtbot.addWidget(made)
    made.resize(900, 60)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_next_mark_and_the_one_before(slider):
    assert slider.after(MARKS[0]) == MARKS[1]
    assert slider.before(MARKS[1]) == MARKS[0]
    assert slider.after(MARKS[-1]) is None
    assert slider.before(MARKS[0]) is None


def test_a_press_near_a_mark_goes_to_it(qtbot, slider):
    slider.setValue(MARKS[1])
    x = round(slider._x(MARKS[2]))
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(x + 3, 14))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(x + 3, 14))
    assert slider.value() == MARKS[2]


def test_a_press_far_from_marks_goes_where_it_is(qtbot, slider):
    x = round(slider._x(ordinal("2018-07-01")))
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, 14))
    assert date.fromordinal(slider.value()).year == 2018


def test_keys_move_by_days_and_months(qtbot, slider):
    slider.setValue(MARKS[1])
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == MARKS[1] + 1
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert slider.value() == MARKS[1] + 31
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert slider.value() == ordinal("2010-01-01")
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert slider.value() == ordinal("2026-12-31")


def test_it_paints_on_days_that_are_known_and_not(slider):
    slider.setValue(MARKS[1])
    known = slider.grab().toImage()
    slider.setValue(ordinal("2026-11-11"))
    assert slider.grab().toImage() != known

"""Words and numbers as people read them."""

import pytest

from explorer.records.words import GIVEN_AS_ZERO, THIN_SPACE, as_written, unbroken, with_status


@pytest.mark.parametrize(
    ("status", "told"),
    [("about", "about 90 %"), ("over", "over 90 %"), ("at most", "at most 90 %"), ("estimated", "90 %, estimated")],
)
def test_a_word_that_says_how_sure_a_figure_is_stands_where_one_says_it(status, told):
    assert with_status("90 %", status) == told


def test_a_figure_that_is_simply_reported_stays_as_it_is():
    assert with_status("90 %", "") == "90 %"


def test_a_printed_zero_is_told_in_words_alone():
    assert with_status("0 %", GIVEN_AS_ZERO) == "given as 0"


def test_no_line_ends_between_a_figure_and_its_unit():
    assert unbroken("270 000 t mined, 100 % of it") == "270 000\u00a0t mined, 100\u00a0% of it"
    assert unbroken("in 2024 the world") == "in 2024 the world"


def test_a_remark_of_a_table_is_written_as_everything_here():
    assert as_written("revised from 22,000,000 (58% less CO2)") == (
        f"revised from 22{THIN_SPACE}000{THIN_SPACE}000 (58 % less CO₂)"
    )
    assert as_written("Nd, Pr, 2,50 and 1,2,3") == "Nd, Pr, 2,50 and 1,2,3"

"""Days as people type them."""

import pytest

from explorer.analysis.typed_day import typed_day

FIRST, LAST = "2010-01-01", "2026-12-31"


@pytest.mark.parametrize(
    "text",
    ["2025-04-04", "20250404", " 2025-04-04 ", "4 April 2025", "4 april 2025", "4 Apr 2025", "4. Apr. 2025", "4.4.2025",
     "04/04/2025", "4 April, 2025", "4  April\t2025"],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(text):
    assert typed_day(text, FIRST, LAST) == "2025-04-04"


@pytest.mark.parametrize(
    "text", ["", "soon", "2025-13-01", "31 February 2025", "April 2025", "4 A 2025", "4.4.25", "4-4"]
)
def test_what_is_no_day_is_refused_with_a_sentence_that_shows_one(text):
    with pytest.raises(ValueError, match="2025-04-04"):
        typed_day(text, FIRST, LAST)


@pytest.mark.parametrize("text", ["31 December 2009", "2027-01-01"])
def test_a_day_outside_the_span_is_refused_and_the_span_named(text):
    with pytest.raises(ValueError, match="1 January 2010 to 31 December 2026"):
        typed_day(text, FIRST, LAST)

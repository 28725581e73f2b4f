"""What a chart says of a year."""

from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.ui.charts.readout import said
from tests.ui.charts.figures import area, line, timeline


def test_a_year_is_told_largest_first_with_gaps_and_states():
    lines = [(line.name, line.value) for line in said(area(), 2010.0)]
    assert lines == [("Together", "80"), ("China", "60"), ("other countries", "20"), ("India", "no figure")]
    assert ("China", "60, estimated") in [(line.name, line.value) for line in said(area(), 2025.0)]


def test_lines_are_not_added_up():
    assert [line.name for line in said(line(), 2010.0)] == ["Dy oxide", "Nd oxide"]


def test_a_percentage_keeps_its_sign():
    share = Figure(
        "k", "n", "t", "s", Mark.LINE, Axis("Year"), Axis("Share", "%"), series=(Series("A", (2010.0,), (5.0,)),)
    )
    assert said(share, 2010.0)[0].value.endswith("%")


def test_a_year_tells_its_events():
    told = said(timeline(), 2003.0)
    assert [line.name for line in told] == ["event 5", "event 6"]
    assert said(timeline(), 1999.0) == []

"""What a chart says of a year, and where."""

import pytest
from PySide6.QtCore import QSizeF

from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.ui import theme
from explorer.ui.charts.canvas import Canvas
from explorer.ui.charts.readout import said
from explorer.ui.theme import DARK, Look
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


@pytest.mark.parametrize("size", [(290, 130), (240, 110), (600, 300)])
@pytest.mark.parametrize("figure", [area, line, timeline])
def test_a_readout_leaves_the_marks_of_its_year_and_most_of_the_chart_to_be_seen(qtbot, figure, size):
    theme.load_fonts()
    look, whole = Look(DARK), size[0] * size[1]
    canvas = Canvas(look)
    qtbot.addWidget(canvas)
    canvas.lay_out_at(QSizeF(*size))
    canvas.show_figure(figure(), look)
    for year in range(2000, 2026):
        canvas.point_at(float(year))
        canvas.lay_out_at(QSizeF(*size))
        if canvas.drawing is None or canvas._card is None:
            continue
        box = canvas._card.box
        assert box.width() * box.height() <= 0.45 * whole
        assert not any(box.contains(place) for place in canvas.drawing.marks_at(figure(), float(year)))


def test_a_readout_stands_over_empty_places_rather_than_over_curves(qtbot):
    theme.load_fonts()
    look = Look(DARK)
    canvas = Canvas(look)
    qtbot.addWidget(canvas)
    canvas.lay_out_at(QSizeF(290, 130))
    low = Series("A", tuple(float(year) for year in range(2000, 2026)), (1.0,) * 13 + (100.0,) * 13)
    canvas.show_figure(line(series=(low,)), look)
    canvas.point_at(2006.0)
    canvas.drawing  # noqa: B018 - lays out
    assert canvas._card.box.bottom() < canvas.drawing.frame.point(2006.0, 1.0).y()
    canvas.point_at(2020.0)
    assert canvas._card.box.top() > canvas.drawing.frame.point(2020.0, 100.0).y()

"""Words and targets in charts."""

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.ui import theme
from explorer.ui.charts.canvas import Canvas
from explorer.ui.charts.words import apart
from explorer.ui.theme import DARK, Look
from tests.ui.charts.figures import ALL, area, bars, line, timeline


@pytest.fixture
def drawn(qtbot):
    """A function that lays a figure out and gives the canvas's drawing."""
    theme.load_fonts()

    def draw(figure, width=300, height=150, percent=100):
        look = Look(DARK, percent)
        canvas = Canvas(look)
        qtbot.addWidget(canvas)
        canvas.lay_out_at(QSizeF(width, height))
        canvas.show_figure(figure, look)
        return canvas.drawing

    return draw


@pytest.mark.parametrize("size", [(260, 120), (300, 200), (900, 400)])
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_words_of_a_timeline_lie_neither_over_one_another_nor_over_stems(drawn, size, percent):
    signs = drawn(timeline(), *size, percent)._signs
    for one, other in itertools.combinations(signs, 2):
        assert not one.word.box.intersects(other.word.box)
        assert not one.word.box.intersects(other.stem)
        assert not other.word.box.intersects(one.stem)
    whole = QRectF(0, 0, *size)
    assert all(whole.contains(sign.word.box) for sign in signs)


def test_the_weightiest_event_gets_words_first(drawn):
    ranks = [sign.moment.rank for sign in drawn(timeline(), 300, 120)._signs]
    assert 0 in ranks
    assert ranks == sorted(ranks)


def test_a_taller_timeline_has_room_for_more_words(drawn):
    assert len(drawn(timeline(), 700, 300)._signs) > len(drawn(timeline(), 300, 70)._signs)


@pytest.mark.parametrize("percent", [80, 130, 200])
@pytest.mark.parametrize("figure", [area, line])
def test_names_stay_inside_the_chart_at_every_text_size(drawn, figure, percent):
    for width in (260, 900):
        drawing = drawn(figure(), width, 260, percent)
        boxes = [target.box for target in drawing.targets]
        assert all(box.left() >= -0.5 and box.right() <= width + 0.5 for box in boxes)
        assert not any(a.intersects(b) for a, b in itertools.combinations(boxes, 2))


def test_a_wide_stack_names_every_layer_at_its_side(drawn):
    assert [word.text for word in drawn(area(), 900, 400)._words] == ["other countries", "India", "China"]


def test_a_narrow_stack_names_only_layers_that_have_the_room(drawn):
    assert [word.text for word in drawn(area(), 300, 150)._words] == ["China", "other countries"]


def test_a_press_in_a_layer_finds_its_country_and_year_and_a_gap_finds_the_layer_above(drawn):
    figure, look = area(), Look(DARK)
    drawing = drawn(figure)
    place = drawing.frame.point(2020.0, 30.0)
    target = drawing.target_at(place, figure, look)
    assert (target.kind, target.key, target.year) == ("country", "CHN", 2020)
    assert drawing.target_at(drawing.frame.point(2020.0, 63.0), figure, look).key == "IND"
    assert drawing.target_at(drawing.frame.point(2007.0, 63.0), figure, look) is None


def test_a_press_near_a_curve_finds_its_element(drawn):
    figure, look = line(), Look(DARK)
    drawing = drawn(figure)
    near = drawing.frame.point(2015.0, 300.0) + QPointF(0, 4)
    assert drawing.target_at(near, figure, look).key == "Dy"
    assert drawing.target_at(drawing.frame.point(2015.0, 180.0), figure, look) is None


def test_a_lone_value_and_an_estimated_one_get_a_dot(drawn):
    from explorer.ui.charts.line import _marked

    status = ("",) * 25 + ("estimated",)
    series = Series("Nd", line().series[0].x, line().series[0].y, status=status)
    assert [x for x, _y, _word in _marked(series)] == [2001.0, 2025.0]


def test_a_logarithmic_axis_leaves_zero_out_and_does_not_fail(drawn):
    series = (Series("A", (2000.0, 2001.0, 2002.0), (0.0, 10.0, 1000.0)), Series("B", (2000.0, 2001.0), (5.0, 50.0)))
    figure = Figure("k", "n", "t", "s", Mark.LINE, Axis("Year"), Axis("Price", log=True), series=series)
    drawing = drawn(figure)
    assert not drawing.frame.log  # zero can't stand on a logarithmic axis, so the axis is linear
    positive = Figure("k", "n", "t", "s", Mark.LINE, Axis("Year"), Axis("Price", log=True), series=series[1:])
    assert drawn(positive).frame.log


def test_bars_keep_an_unknown_country_and_say_so(drawn):
    rows = [placed.row for placed in drawn(bars())._placed]
    assert [(row.label, row.value, row.share) for row in rows][2] == ("Brazil", "no figure", None)
    assert rows[0].share == 1.0


def test_bars_that_do_not_fit_are_counted(drawn):
    many = tuple(Series(f"C{n}", (f"C{n}",), (float(40 - n),)) for n in range(30))
    drawing = drawn(bars(series=many), 300, 120)
    assert f"{30 - len(drawing._placed)} more" in drawing._rest.text
    assert drawing._rest.box.bottom() <= 121


@pytest.mark.parametrize("figure", ALL)
def test_a_drawing_is_used_again_for_the_next_figure(drawn, qtbot, figure):
    look = Look(DARK)
    canvas = Canvas(look)
    qtbot.addWidget(canvas)
    canvas.lay_out_at(QSizeF(300, 150))
    canvas.show_figure(figure(), look)
    items = len(canvas.scene().items())
    for title in ("one", "two", "three"):
        canvas.show_figure(figure(highlight=frozenset({title})), look)
    assert len(canvas.scene().items()) == items


def test_words_are_kept_apart_within_their_room():
    assert apart([10, 11, 12], 5, 0, 40) == [10, 15, 20]
    assert apart([38, 39], 5, 0, 40) == [35, 40]
    with pytest.raises(ValueError, match="no room"):
        apart([1, 2, 3], 30, 0, 40)

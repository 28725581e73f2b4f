"""Stacked bars, ranges, months and lines with decisions."""

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from explorer.content.library import Library
from explorer.exploration.choices import Axes
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.figures.panels import panel
from explorer.ui import theme
from explorer.ui.charts.breaks import beside
from explorer.ui.charts.canvas import Canvas
from explorer.ui.charts.canvases import canvas_for
from explorer.ui.charts.months import at_month
from explorer.ui.charts.panel_view import chosen
from explorer.ui.charts.row_plan import row_figure
from explorer.ui.charts.stacked_bars import fills
from explorer.ui.charts.words import Target
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look

SIZES = [(280, 200), (560, 300), (1200, 700)]


@pytest.fixture(scope="module")
def shipped():
    return Library()


@pytest.fixture
def drawn(qtbot):
    """A function that lays a figure out and gives the canvas."""
    theme.load_fonts()

    def draw(figure, width=560, height=300, look=None):
        look = look or Look(LIGHT, 100)
        canvas = Canvas(look)
        qtbot.addWidget(canvas)
        canvas.lay_out_at(QSizeF(width, height))
        canvas.show_figure(figure, look)
        return canvas

    return draw


def stack(**more):
    x = ("2023", "2024")
    values = {
        "series": (
            Series("China", x, (60.0, 130.0), "CHN", "country:CHN"),
            Series("all others", x, (40.0, None), "", "other", ("calculated", "")),
        ),
        **more,
    }
    return Figure("k", "n", "t", "%", Mark.STACKED_BAR, Axis("Year"), Axis("Share", "%", low=0, high=100), **values)


def parts(canvas):
    return {(part.row, part.series.name): part.box for part in canvas.drawing._parts}


def test_parts_are_as_long_as_their_share_and_follow_one_another(drawn):
    boxes = parts(drawn(stack()))
    china, rest = boxes["2023", "China"], boxes["2023", "all others"]
    assert china.width() / rest.width() == pytest.approx(1.5)
    assert rest.left() == pytest.approx(china.right())


def test_a_bar_above_the_axis_is_squeezed_into_its_track(drawn):
    canvas = drawn(stack())
    assert parts(canvas)["2024", "China"].width() == pytest.approx(canvas.drawing._rows[1][0].track.width())


def test_an_unknown_part_is_not_drawn(drawn):
    assert ("2024", "all others") not in parts(drawn(stack()))


def test_greys_of_countries_without_a_colour_can_be_told_apart():
    made = tuple(Series(code, ("a",), (1.0,), code, f"country:{code}") for code in ("PHL", "CHE", "EST"))
    for scheme in (DARK, LIGHT, CONTRAST):
        found = fills(stack(series=made), Look(scheme, 100))
        assert len({colour.name() for colour in found.values()}) == 3


@pytest.mark.parametrize("size", SIZES)
def test_the_ore_in_focus_is_always_among_those_drawn(drawn, shipped, size):
    figure = panel("ores.content").build(shipped, Exploration().at_ore("longnan").choose("Nd"))
    canvas = drawn(figure, *size)
    assert any(label.text.startswith("Longnan") for _place, label, _value in canvas.drawing._rows)
    whole = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for place, label, value in canvas.drawing._rows:
        assert whole.contains(place.track)
        assert whole.contains(label.box.united(value.box))


def test_a_press_on_an_ore_chooses_it_and_on_a_part_its_element(drawn, shipped):
    canvas = drawn(panel("ores.content").build(shipped, Exploration().choose("Nd")))
    ore, part = canvas.targets[0], next(t for t in canvas.targets if t.kind == "element")
    assert chosen(Exploration(), ore).ore == "yangibana"
    assert chosen(Exploration(), part).element == part.key


@pytest.mark.parametrize("key", ["chain.environment", "chain.energy", "chain.rock", "chain.recycling"])
@pytest.mark.parametrize("size", SIZES)
def test_ranges_stay_on_their_tracks(drawn, shipped, key, size):
    drawing = drawn(panel(key).build(shipped, Exploration()), *size).drawing
    for span, place, _label, _value in drawing._rows:
        for value in (span.low, span.value, span.high):
            if value is not None:
                assert place.track.left() - 1 <= drawing._across(value, place.track) <= place.track.right() + 1
    for (_one, word), (_two, other) in itertools.pairwise(drawing._ticks):
        assert not word.box.intersects(other.box)


def test_a_logarithmic_range_counts_by_factors(drawn, shipped):
    drawing = drawn(panel("chain.rock").build(shipped, Exploration())).drawing
    track = drawing._rows[0][1].track
    ten, hundred, thousand = (drawing._across(v, track) for v in (10, 100, 1000))
    assert thousand - hundred == pytest.approx(hundred - ten)


def test_a_month_stands_at_its_place_in_the_year():
    assert at_month("2025-01") == 2025
    assert at_month("2025-07") == 2025.5


def test_a_month_that_was_not_printed_has_no_column(drawn, shipped):
    drawing = drawn(panel("trade.china-monthly").build(shipped, Exploration())).drawing
    boxes = {c.month: c.box for c in drawing._columns if not c.series.key}
    assert boxes["2025-03"] is None
    assert boxes["2025-05"].height() < boxes["2025-01"].height()


@pytest.mark.parametrize("size", SIZES)
def test_words_of_decisions_do_not_lie_over_one_another(drawn, shipped, size):
    at = Exploration().compare(("Nd", "Dy")).on_axes(Axes.LOG)
    for figure in (panel("prices.compared").build(shipped, at), panel("trade.china-monthly").build(shipped, at)):
        words = [s.word for s in drawn(figure, *size).drawing._signs.placed if s.word is not None]
        assert bool(words) is (size != (280, 200))
        for one, other in itertools.combinations(words, 2):
            assert not one.box.intersects(other.box)


def test_a_decision_stands_where_it_falls_in_its_year(drawn, shipped):
    figure = panel("prices.compared").build(shipped, Exploration().choose("Dy"))
    drawing = drawn(figure).drawing
    sign = next(s for s in drawing._signs.placed if s.moment.key == "ev-2025-cn-18")
    assert drawing.frame.across(2024) < sign.x < drawing.frame.across(2025)


def test_a_press_on_a_decision_leads_to_it(drawn, shipped):
    canvas = drawn(panel("trade.china-monthly").build(shipped, Exploration()))
    sign = next(t for t in canvas.targets if t.key == "ev-2025-cn-18")
    assert chosen(Exploration(), sign).event == "ev-2025-cn-18"


def test_a_chart_with_decisions_still_reads_its_values(drawn, shipped):
    from explorer.ui.charts.readout import said

    figure = panel("prices.compared").build(shipped, Exploration())
    assert "134" in {line.value.split("\u00a0")[0] for line in said(figure, 2022)}


def touched(qtbot, shipped, key):
    canvas = canvas_for(key, Look(LIGHT, 100))
    qtbot.addWidget(canvas)
    canvas.resize(560, 300)
    canvas.lay_out_at(QSizeF(560, 300))
    canvas.show_figure(panel(key).build(shipped, Exploration()), Look(LIGHT, 100))
    return canvas


def test_pointing_at_a_part_tells_of_it(qtbot, shipped):
    canvas = touched(qtbot, shipped, "trade.eu-magnets")
    canvas.show()
    target = next(t for t in canvas.targets if t.key == "CHN")
    assert canvas._target_at(QPointF(target.box.center())) == target
    qtbot.mouseMove(canvas.viewport(), target.box.center().toPoint())
    assert canvas.told == target.words
    assert "China" in target.words


def test_keys_walk_all_parts_and_choose(qtbot, shipped):
    canvas = touched(qtbot, shipped, "ores.content")
    heard = list[Target]()
    canvas.chosen.connect(heard.append)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.told == canvas.targets[0].words
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert heard == [canvas.targets[0]]
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.told == ""


def test_a_part_that_stands_for_nothing_is_told_and_not_chosen(qtbot, shipped):
    canvas = touched(qtbot, shipped, "trade.eu-imports")
    heard = list[Target]()
    canvas.chosen.connect(heard.append)
    other = next(t for t in canvas.targets if not t.key)
    canvas._go(other)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert heard == []
    assert canvas.told == other.words


def pairs(count=6):
    """Two bars for each of some countries."""
    x = tuple(f"country {n}" for n in range(count))
    made = (Series("Reserves", x, (40.0,) * count), Series("Mining", x, (60.0,) * count))
    return Figure("k", "n", "t", "%", Mark.BAR, Axis("Country"), Axis("Share", "%", low=0, high=100), made)


@pytest.mark.parametrize("high", range(84, 260, 12))
def test_the_bars_of_a_country_are_shown_together_or_not_at_all(drawn, high):
    canvas = drawn(pairs(), 400, high)
    assert len(canvas.drawing._placed) % 2 == 0


def test_all_figures_of_a_chart_have_the_decimals_of_its_axis():
    axis = Axis("Share", "%", digits=1)
    told = [row_figure(value, axis) for value in (33.7, 30.18, 20.0)]
    assert told == ["33.7\u202f%", "30.2\u202f%", "20.0\u202f%"]


def test_what_is_there_is_never_written_as_zero():
    assert row_figure(0.004, Axis("Share", "%", digits=1)) == "0.004\u202f%"
    assert row_figure(0.0, Axis("Share", "%", digits=1), "given as 0") == "given as 0"
    assert row_figure(90.0, Axis("Share", "%", digits=0), "about") == "about 90\u202f%"


def test_an_open_range_says_over_and_reaches_to_the_end(drawn, shipped):
    canvas = drawn(panel("chain.recycling").build(shipped, Exploration()))
    texts = [value.text for span, _place, _label, value in canvas.drawing._rows if span.open_above]
    assert texts == ["over 80\u202f%"]


def test_words_of_breaks_do_not_lie_over_one_another():
    box, size, taken = QRectF(0, 0, 300, 100), QSizeF(90, 14), []
    for x in (150.0, 160.0, 170.0):
        taken.append(beside(x, size, box, [], taken))
    assert not any(one.intersects(other) for one, other in itertools.combinations(taken, 2))


def test_words_of_a_break_leave_the_curve_free():
    box, size = QRectF(0, 0, 300, 100), QSizeF(90, 14)
    assert not beside(150.0, size, box, [(120.0, 5.0)], []).contains(120.0, 5.0)

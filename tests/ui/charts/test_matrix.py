"""Matrices of states, and bullets of targets."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.bullet import Bullet
from explorer.figures.figure import Axis, Figure, Mark
from explorer.figures.matrix_row import Cell, Row
from explorer.figures.panels import panel
from explorer.ui.charts import bullets, matrix_rows
from explorer.ui.charts.canvas import Canvas
from explorer.ui.charts.canvases import canvas_for
from explorer.ui.charts.panel_view import chosen
from explorer.ui.charts.state_signs import paint_cells
from explorer.ui.charts.words import Target
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look

SIZES = [(300, 150), (430, 220), (760, 420), (1300, 800)]
STATES = ["licence", "in force", "duty", "suspended", "unknown", "announced", "lifted", "none", "yes", "unclear", "no"]
DAY = "2025-11-07"


@pytest.fixture(scope="module")
def shipped():
    return Library()


@pytest.fixture
def drawn(qtbot):
    """A function that lays a figure out and gives the canvas."""

    def draw(figure, width=760, height=520, look=None):
        look = look or Look(LIGHT, 100)
        canvas = Canvas(look)
        qtbot.addWidget(canvas)
        canvas.lay_out_at(QSizeF(width, height))
        canvas.show_figure(figure, look)
        return canvas

    return draw


def rules(facts, day=DAY):
    return panel("policy.rules").build(facts, Exploration().on_date(day))


def small(*states, **more):
    columns = tuple(f"element:{s}" for s in ("Sc", "Y", "La")[: len(states)])
    row = Row("One", "1", tuple(Cell(s, s, place=c) for s, c in zip(states, columns, strict=True)), place="moment:ev")
    return Figure("k", "n", "t", "s", Mark.MATRIX, Axis("Rule"), Axis("State"), columns=columns, rows=(row,), **more)


def painted(state, look, *, unsure=False):
    sheet = QImage(40, 40, QImage.Format.Format_RGB32)
    sheet.fill(look.colour("surface"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_cells(painter, state, [QRectF(4, 4, 32, 32)], look, unsure=unsure)
    painter.end()
    return sheet


@pytest.mark.parametrize("look", [Look(DARK), Look(LIGHT), Look(CONTRAST)], ids=lambda look: look.theme.key)
def test_every_state_looks_unlike_every_other_even_without_colours(qapp, look):
    pictures = {state: painted(state, look).convertToFormat(QImage.Format.Format_Grayscale8) for state in STATES}
    for one, other in ((a, b) for a in STATES for b in STATES if a < b):
        if {one, other} == {"unknown", "unclear"}:  # the same thing in two kinds of matrix
            continue
        differ = sum(
            abs(pictures[one].pixelColor(x, y).red() - pictures[other].pixelColor(x, y).red()) > 40
            for x in range(40)
            for y in range(40)
        )
        assert differ > 20, (one, other)


def test_a_state_only_as_last_known_looks_unlike_the_sure_one(qapp):
    assert painted("licence", Look(LIGHT)) != painted("licence", Look(LIGHT), unsure=True)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [100, 150])
def test_the_cells_stay_in_the_chart_and_off_one_another(drawn, shipped, size, percent):
    canvas = drawn(rules(shipped), *size, Look(LIGHT, percent))
    whole = QRectF(0, 0, size[0], size[1]).adjusted(-1, -1, 1, 1)
    grid = canvas.drawing.grid
    for row in grid:
        for one, other in pairwise(row):
            assert one.box.right() <= other.box.left() + 0.01
        assert all(whole.contains(target.box) for target in row)
    for one, other in pairwise(grid[1:]):
        assert one[0].box.bottom() <= other[0].box.top() + 0.01


def test_all_rows_are_there_where_there_is_room(drawn, shipped):
    figure = rules(shipped)
    high = matrix_rows.least_height(figure, Look(LIGHT))
    assert len(drawn(figure, 900, high).drawing.grid) == 1 + len(figure.rows)


def test_where_not_all_rows_fit_those_that_say_something_stay(drawn, shipped):
    figure = rules(shipped, "2025-04-04")
    told = [row[0].words for row in drawn(figure, 430, 200).drawing.grid[1:]]
    assert any("Announcement No. 18" in words for words in told)
    assert not any("No. 57" in words for words in told)


def test_a_press_on_a_head_and_a_cell_choose_the_element_and_on_a_name_the_event(drawn):
    canvas = drawn(small("licence", "none", "none"))
    grid = canvas.drawing.grid
    assert [(t.kind, t.key) for t in grid[0]] == [("element", "Sc"), ("element", "Y"), ("element", "La")]
    assert (grid[1][0].kind, grid[1][0].key) == ("moment", "ev")
    at = canvas.drawing.target_at(grid[1][2].box.center(), small("licence", "none", "none"), Look(LIGHT))
    assert (at.kind, at.key) == ("element", "Y")


def test_a_source_is_opened_on_its_page():
    there = chosen(Exploration(page="policy"), Target(QRectF(), "source", "CN_MOFCOM_2025_18", "words"))
    assert (there.page, there.source) == ("sources", "CN_MOFCOM_2025_18")


@pytest.fixture
def live(qtbot, shipped):
    canvas = canvas_for("policy.rules", Look(LIGHT))
    qtbot.addWidget(canvas)
    canvas.resize(900, 600)
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.show_figure(rules(shipped), Look(LIGHT))
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    return canvas


def test_arrows_walk_rows_and_columns(qtbot, live):
    qtbot.keyClick(live, Qt.Key.Key_Right)
    qtbot.keyClick(live, Qt.Key.Key_Right)
    qtbot.keyClick(live, Qt.Key.Key_Down)
    assert "yttrium" in live.told  # the second column of the first row
    qtbot.keyClick(live, Qt.Key.Key_Home)
    assert "The strongest" in live.told
    qtbot.keyClick(live, Qt.Key.Key_Down)
    assert "Announcement No. 18" in live.told
    qtbot.keyClick(live, Qt.Key.Key_End)
    assert "Lutetium" in live.told


def test_a_column_is_walked_through_a_row_of_one_cell(qtbot, live):
    qtbot.keyClick(live, Qt.Key.Key_End)
    for _step in range(11):
        qtbot.keyClick(live, Qt.Key.Key_Down)
    assert "Catalogue" in live.told or "Interim" in live.told


def test_enter_chooses_what_the_keys_are_on(qtbot, live):
    qtbot.keyClick(live, Qt.Key.Key_Right)
    qtbot.keyClick(live, Qt.Key.Key_Right)
    with qtbot.waitSignal(live.chosen) as heard:
        qtbot.keyClick(live, Qt.Key.Key_Return)
    assert (heard.args[0].kind, heard.args[0].key) == ("element", "Y")


def test_the_keys_stay_in_their_cell_when_the_day_changes(qtbot, live, shipped):
    qtbot.keyClick(live, Qt.Key.Key_Right)
    qtbot.keyClick(live, Qt.Key.Key_Down)
    qtbot.keyClick(live, Qt.Key.Key_Down)
    before = live.told
    live.show_figure(rules(shipped, "2026-11-11"), Look(LIGHT))
    assert live.told != before
    assert live.told.splitlines()[0] == before.splitlines()[0]


def test_a_day_that_looks_the_same_tells_its_own_date(live, shipped):
    live.show_figure(rules(shipped, "2025-11-08"), Look(LIGHT))
    cell = live.drawing.grid[1][1]
    assert "8 November 2025" in cell.words


def bullet(**more):
    plain = {
        "key": "a", "name": "Mine at least 10 % of what is used", "short": "Mined", "whose": "EU", "goal": 10.0,
        "drawn": True, "unit": "%", "top": 100.0, "at_most": False, "aim": "at least 10 %", "found": "no figure found",
    }  # fmt: skip
    return Bullet(**{**plain, **more})


def targets(*rows, unit="%"):
    return Figure("k", "n", "t", "s", Mark.BULLET, Axis("Target"), Axis("Latest", unit, low=0, high=100), bullets=rows)


@pytest.mark.parametrize("key", ["policy.benchmarks", "policy.targets", "policy.amounts"])
@pytest.mark.parametrize("size", SIZES)
def test_rows_of_targets_stay_in_the_chart_and_off_one_another(drawn, shipped, key, size):
    canvas = drawn(panel(key).build(shipped, Exploration()), *size)
    boxes = [target.box for target in canvas.targets]
    assert boxes
    assert all(box.right() <= size[0] + 1 and box.bottom() <= size[1] + 1 for box in boxes)
    for one, other in pairwise(boxes):
        assert one.bottom() <= other.top() + 0.01


def test_all_targets_are_there_where_there_is_room(drawn, shipped):
    figure = panel("policy.targets").build(shipped, Exploration())
    assert len(drawn(figure, 900, bullets.comfortable_height(figure, Look(LIGHT))).targets) == len(figure.bullets)


def column_of(canvas, colour, width, height):
    """Where a colour stands furthest right in the picture."""
    sheet = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    painter.fillRect(sheet.rect(), LIGHT.surface)
    canvas.paint_on(painter, QRectF(0, 0, width, height))
    painter.end()
    found = [x for x in range(width) for y in range(height) if sheet.pixelColor(x, y).name().upper() == colour]
    return max(found, default=None)


def test_a_bar_is_as_long_as_its_value_and_an_unknown_one_is_not_there(drawn):
    def end(value):
        canvas = drawn(targets(bullet(value=value, found="x", aim="y")), 600, 60)
        return column_of(canvas, LIGHT.accent.upper(), 600, 60)

    none, half, whole = end(None), end(50.0), end(100.0)
    assert none is None
    assert half / whole == pytest.approx(0.5, abs=0.03)


def test_a_target_that_cannot_be_drawn_is_told_in_words(drawn):
    canvas = drawn(targets(bullet(drawn=False, goal=180.0, told="within 180 days"), unit=""), 600, 60)
    assert column_of(canvas, LIGHT.raised.upper(), 600, 60) is None
    assert canvas.targets[0].words == "within 180 days"


def test_in_a_low_chart_each_target_takes_one_line(drawn):
    canvas = drawn(targets(*(bullet(key=str(i)) for i in range(4))), 320, 90)
    assert len(canvas.targets) == 4


def test_a_press_beside_everything_chooses_nothing(drawn, shipped):
    figure = rules(shipped)
    assert drawn(figure).drawing.target_at(QPointF(-50, -50), figure, Look(LIGHT)) is None

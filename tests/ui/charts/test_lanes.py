"""The timeline in lanes: laid out, painted, zoomed, pushed, walked."""

import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QNativeGestureEvent, QPainter, QPointingDevice, QWheelEvent

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Moment, Track
from explorer.figures.timeline import timeline
from explorer.ui.charts.canvas import Canvas
from explorer.ui.charts.lane_forms import forms_for, measure
from explorer.ui.charts.lanes_canvas import LanesCanvas
from explorer.ui.charts.words import Ruler
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look

START = Exploration(page="policy").choose("Dy")
SIZES = [(420, 260), (900, 380), (1340, 620)]
NONE, PLAIN = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def shipped():
    return Library()


def few(**more):
    moments = (
        Moment("a", 2010.5, "2 July 2010", "First decision", 0, lane="One", place="One", kind="Law"),
        Moment(
            "b", 2011.5, "2011", "Second decision", 1, lane="One", begin=2011.0, end=2012.0, place="One", kind="Law"
        ),
        Moment(
            "c", 2026.8, "November 2026", "Planned decision", 2, lane="Two", planned=True, place="Two", kind="Quota"
        ),
    )
    tracks = (Track("One", hue="country:CHN"), Track("Two", "Here, There"))
    return Figure(
        "t", "Timeline", "t", "s", Mark.LANES, Axis("Year", low=2009, high=2027), Axis(""), moments=moments,
        tracks=tracks, **more,
    )  # fmt: skip


@pytest.fixture
def drawn(qtbot):
    """A function that lays a figure out and gives the canvas."""

    def draw(figure, width=900, height=380, look=None):
        canvas = Canvas(look or Look(LIGHT))
        qtbot.addWidget(canvas)
        canvas.lay_out_at(QSizeF(width, height))
        canvas.show_figure(figure, look or Look(LIGHT))
        return canvas

    return draw


@pytest.fixture
def live(qtbot, shipped):
    """A canvas that can be touched, and what it has said."""
    canvas = LanesCanvas(Look(LIGHT))
    canvas.hold((1787, 2027), (2009, 2027))
    canvas.resize(900, 380)
    qtbot.addWidget(canvas)
    canvas.lay_out_at(QSizeF(900, 380))
    canvas.show_figure(timeline(shipped, START), Look(LIGHT))
    canvas.show()
    return canvas


def said(canvas):
    told = []
    canvas.spanned.connect(lambda since, until: told.append((since, until)))
    return told


def words(canvas):
    return [sign.word.box for sign in canvas.drawing._signs]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("years", [(1787, 2027), (2009, 2027), (2019, 2027), (2025, 2026)])
@pytest.mark.parametrize("percent", [100, 150])
def test_words_never_overlap_and_stay_in_the_plot_and_in_their_lane(drawn, shipped, size, years, percent):
    canvas = drawn(timeline(shipped, START.spanning(*years)), *size, look=Look(LIGHT, percent))
    box = canvas.drawing.frame.box
    for one, other in itertools.combinations(words(canvas), 2):
        assert not one.adjusted(0, 0.5, 0, -0.5).intersects(other)
    for sign in canvas.drawing._signs:
        strip = canvas.drawing._strips[sign.event.lane]
        assert box.left() <= sign.word.box.left()
        assert sign.word.box.right() <= box.right() + 0.5
        assert strip.top - 1 <= sign.word.box.top()
        assert sign.word.box.bottom() <= strip.bottom + 1


def test_a_closer_look_names_more_of_the_events_in_view(drawn, shipped):
    def share(years):
        canvas = drawn(timeline(shipped, START.spanning(*years)), 1340, 620)
        return len(words(canvas)) / len(canvas.drawing._shown)

    assert share((2025, 2026)) > share((1787, 2027))


def test_the_event_in_focus_always_has_its_words(drawn, shipped):
    for event in ("ev-2025-cn-70", "ev-2026-uk-50m", "ev-2025-geneva"):
        canvas = drawn(timeline(shipped, START.at_event(event)), 1340, 520)
        assert event in {sign.event.moment.key for sign in canvas.drawing._signs}


def test_a_day_is_a_point_and_a_year_as_long_as_it_is(drawn):
    drawing = drawn(few()).drawing
    pixels = drawing.frame.across(2012) - drawing.frame.across(2011)
    by_key = {e.moment.key: drawing._mark_box(e) for e in drawing._shown}
    assert by_key["a"].width() < 10
    assert by_key["b"].width() == pytest.approx(pixels)


def test_each_lane_has_its_height_and_they_lie_under_one_another(drawn, shipped):
    strips = drawn(timeline(shipped, START)).drawing._strips
    assert all(a.bottom == pytest.approx(b.top) for a, b in itertools.pairwise(strips))
    assert all(s.top < s.dots < s.bottom for s in strips)


def test_what_is_told_names_date_title_place_and_kind(drawn):
    told = {t.key: t.words for t in drawn(few()).targets}
    assert told["a"] == "2 July 2010: First decision. One, Law"


def test_the_line_above_tells_the_value_of_a_year_and_nothing_of_a_gap(drawn, shipped):
    figure = timeline(shipped, START)
    drawing = drawn(figure).drawing
    box = drawing._values[1]

    def at(year):
        return drawing.value_words(figure, QPointF(drawing.frame.across(year + 0.5), box.center().y()))

    assert "US$ per kg" in at(2011)
    assert at(2011).startswith("2011")
    assert "no figure" in at(2010) or at(2010) == ""
    assert drawing.value_words(figure, QPointF(box.center().x(), box.bottom() + 40)) == ""


@pytest.mark.parametrize("look", [Look(DARK), Look(LIGHT, 150), Look(CONTRAST, 80)])
@pytest.mark.parametrize("size", [*SIZES, (160, 90)])
def test_it_paints_at_every_size_and_look(drawn, shipped, look, size):
    for figure in (timeline(shipped, START), few(), few(highlight=frozenset("b"))):
        canvas = drawn(figure, *size, look=look)
        picture = QImage(*size, QImage.Format.Format_RGB32)
        picture.fill(look.colour("surface"))
        painter = QPainter(picture)
        canvas.paint_on(painter, canvas._whole())
        painter.end()
        colours = {picture.pixel(x, y) for x in range(0, size[0], 3) for y in range(0, size[1], 3)}
        assert len(colours) > 3


# Zoom and push


def wheel(canvas, turned, x=600.0, modifiers=PLAIN, sideways=0):
    place = QPointF(x, 200)
    event = QWheelEvent(
        place, place, QPoint(), QPoint(sideways, turned), NONE, modifiers, Qt.ScrollPhase.NoScrollPhase, *(False,)
    )
    canvas.wheelEvent(event)


def mouse(canvas, kind, x, y=200.0, button=Qt.MouseButton.LeftButton):
    place = QPointF(x, y)
    event = QMouseEvent(kind, place, place, button, button, PLAIN)
    {
        QEvent.Type.MouseButtonPress: canvas.mousePressEvent,
        QEvent.Type.MouseMove: canvas.mouseMoveEvent,
        QEvent.Type.MouseButtonRelease: canvas.mouseReleaseEvent,
        QEvent.Type.MouseButtonDblClick: canvas.mouseDoubleClickEvent,
    }[kind](event)


def test_the_wheel_zooms_and_the_year_under_the_pointer_stays_there(live):
    before = live.drawing.frame.year(600)
    wheel(live, 240)
    assert live.span[1] - live.span[0] < 18
    assert live.drawing.frame.year(600) == pytest.approx(before)
    wheel(live, -2400)
    assert live.span[0] < 2009


def test_shift_and_a_sideways_wheel_push(live):
    live.look_at(1990, 2000)
    wheel(live, 120, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert live.span[0] < 1990
    assert live.span[1] - live.span[0] == pytest.approx(10)
    here = live.span
    wheel(live, 0, sideways=-120)
    assert live.span[0] > here[0]


def test_a_gesture_is_told_once_when_it_rests_in_whole_years(live, qtbot):
    told = said(live)
    for _turn in range(5):
        wheel(live, 120)
    assert told == []
    with qtbot.waitSignal(live.spanned, timeout=3000):
        pass
    assert len(told) == 1
    since, until = told[0]
    assert isinstance(since, int)
    assert since < until


def test_a_drag_pushes_and_is_told_at_its_end_and_chooses_nothing(live):
    told, chosen = said(live), []
    live.chosen.connect(chosen.append)
    live.look_at(1990, 2010)
    mouse(live, QEvent.Type.MouseButtonPress, 400)
    mouse(live, QEvent.Type.MouseMove, 460)
    mouse(live, QEvent.Type.MouseMove, 500)
    assert live.span[0] < 1990
    mouse(live, QEvent.Type.MouseButtonRelease, 500)
    assert len(told) == 1
    assert chosen == []
    assert not live.moving


def test_a_press_on_an_event_chooses_it(live):
    chosen = []
    live.chosen.connect(chosen.append)
    target = next(t for t in live.targets if t.key == "ev-2025-cn-18")
    place = target.box.center()
    mouse(live, QEvent.Type.MouseButtonPress, place.x(), place.y())
    mouse(live, QEvent.Type.MouseButtonRelease, place.x(), place.y())
    assert len(chosen) == 1
    assert chosen[0].kind == "moment"


def test_the_view_never_leaves_the_years_with_events(live):
    live.look_at(1700, 1800)
    assert live.span[0] == 1787
    live.look_at(2026.9, 2030)
    assert live.span[1] == 2027
    live.look_at(1000, 4000)
    assert live.span == (1787, 2027)
    live.look_at(2010.2, 2010.3)
    assert live.span[1] - live.span[0] == pytest.approx(1)


def test_a_double_press_fits_a_lane_and_a_second_one_shows_all(live):
    strips = live.drawing._strips
    japan = next(i for i, t in enumerate(live._figure.tracks) if t.name == "Japan")
    y = strips[japan].top + 2
    x = live.drawing.frame.across(2018)
    mouse(live, QEvent.Type.MouseButtonDblClick, x, y)
    mouse(live, QEvent.Type.MouseButtonRelease, x, y)
    there = [m for m in live._figure.moments if m.lane == "Japan"]
    assert live.span[0] < min(m.at for m in there)
    assert live.span[0] > 2008
    y = live.drawing._strips[japan].top + 2
    mouse(live, QEvent.Type.MouseButtonDblClick, live.drawing.frame.across(2018), y)
    assert live.span == (1787, 2027)


def test_keys_zoom_push_and_show_all(live, qtbot):
    told = said(live)
    qtbot.keyClick(live, Qt.Key.Key_Plus)
    assert live.span[1] - live.span[0] == pytest.approx(12)
    here = live.span
    qtbot.keyClick(live, Qt.Key.Key_Left)
    assert live.span[0] < here[0]
    qtbot.keyClick(live, Qt.Key.Key_Minus)
    assert live.span[1] - live.span[0] == pytest.approx(18)
    qtbot.keyClick(live, Qt.Key.Key_Home)
    assert live.span[0] == 1787
    qtbot.keyClick(live, Qt.Key.Key_End)
    assert live.span[1] == 2027
    qtbot.keyClick(live, Qt.Key.Key_0)
    assert live.span == (1787, 2027)
    assert told[-1] == (1787, 2027)


def test_the_usual_years_are_told_as_none(live):
    told = said(live)
    live.show_whole()
    live.show_usual()
    assert told == [(1787, 2027), (None, None)]


def test_up_and_down_walk_the_events_in_view_and_enter_opens_one(live, qtbot):
    chosen = []
    live.chosen.connect(chosen.append)
    qtbot.keyClick(live, Qt.Key.Key_Down)
    first = live.targets[live._focus].key
    qtbot.keyClick(live, Qt.Key.Key_Down)
    assert live.targets[live._focus].key != first
    qtbot.keyClick(live, Qt.Key.Key_Up)
    qtbot.keyClick(live, Qt.Key.Key_Return)
    assert chosen[0].key == first
    qtbot.keyClick(live, Qt.Key.Key_Escape)
    assert live._focus is None


def test_n_asks_for_the_next_event_and_shift_n_for_the_one_before(live, qtbot):
    steps = []
    live.stepped.connect(steps.append)
    qtbot.keyClick(live, Qt.Key.Key_N)
    qtbot.keyClick(live, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [1, -1]


def test_an_address_moves_the_view_and_its_own_rounding_does_not(live, shipped):
    live.look_at(2015.2, 2020.3)
    live.settle()
    live.show_figure(timeline(shipped, START.spanning(2015, 2020)), Look(LIGHT))
    assert live.span == (2015.2, 2020.3)
    live.show_figure(timeline(shipped, START.spanning(2001, 2005)), Look(LIGHT))
    assert live.span == (2001, 2005)


def test_a_view_that_moves_is_not_thrown_back_by_another_change(live, shipped):
    live.look_at(2000, 2010)
    assert live.moving
    live.show_figure(timeline(shipped, START.at_event("ev-2025-cn-18")), Look(LIGHT))
    assert live.span == (2000, 2010)
    assert "ev-2025-cn-18" in live._figure.highlight


def test_two_fingers_on_a_touchpad_zoom_where_they_are(live):
    live.look_at(1950, 1970)
    before, place = live.drawing.frame.year(500), QPointF(500, 200)
    pad = QPointingDevice.primaryPointingDevice()
    spread = Qt.NativeGestureType.ZoomNativeGesture
    for value, closer in ((0.25, True), (-0.5, False)):
        wide = live.span[1] - live.span[0]
        event = QNativeGestureEvent(spread, pad, 2, place, place, place, value, QPointF())
        assert live.viewportEvent(event)
        assert (live.span[1] - live.span[0] < wide) is closer
        assert live.drawing.frame.year(500) == pytest.approx(before)


def test_pointing_tells_of_an_event_of_a_year_and_of_a_lane(live):
    target = next(t for t in live.targets if t.key == "ev-2025-cn-18")
    mouse(live, QEvent.Type.MouseMove, target.box.center().x(), target.box.center().y(), NONE)
    assert "4 April 2025" in live._over[0]
    box = live.drawing._values[1]
    mouse(live, QEvent.Type.MouseMove, live.drawing.frame.across(2012.5), box.center().y(), NONE)
    assert live._over[0].startswith("2012")
    names = [track.name for track in live._figure.tracks]
    strip = live.drawing._strips[names.index("Other countries")]
    mouse(live, QEvent.Type.MouseMove, 5, strip.dots, NONE)
    assert "Brazil" in live._over[0]
    live.viewportEvent(QEvent(QEvent.Type.Leave))
    assert live._over is None


def test_words_measured_ahead_are_those_of_the_layout(shipped):
    look = Look(LIGHT, 110)
    figure = timeline(shipped, START)
    measure(figure.moments, look)
    known = forms_for(look)
    assert {(m.title, m.strong) for m in figure.moments} <= set(known)
    ruler = Ruler(look)
    for (title, bold), (texts, widths) in known.items():
        assert title.startswith(texts[0].rstrip("…"))
        assert list(widths) == sorted(widths, reverse=True)
        assert list(widths) == [ruler.wide(text, bold=bold) for text in texts]
        assert all(not text.rstrip("…").endswith((" ", ",", ":")) for text in texts)

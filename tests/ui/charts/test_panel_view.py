"""The card of a panel, as the reader uses it."""

import logging
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QRegion, QWheelEvent
from PySide6.QtWidgets import QApplication

from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Panel, Series
from explorer.ui import theme
from explorer.ui.charts.canvas import Canvas
from explorer.ui.charts.header import Header
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.store import Pointing, Store
from explorer.ui.theme import CONTRAST, LIGHT, Look, Style
from tests.build import library
from tests.ui.charts.figures import area, bars, empty, line, timeline


class Regions(QObject):
    """Notes what is painted."""

    def __init__(self, seen):
        super().__init__()
        self._seen = seen

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self._seen.append(event.region())
        return False


@pytest.fixture
def shown(qtbot, tmp_path):
    """A function that shows a panel; gives the view and its store."""
    theme.load_fonts()
    facts = library(tmp_path)

    def show(build, size=(300, 220), start=None, style=None):
        store = Store(start or Exploration(year=2010))
        panel = Panel("demo", "What is it?", lambda _library, at: replace(build(), cursor=float(at.year)))
        view = PanelView(panel, facts, store, style or Style())
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        QApplication.processEvents()
        return view, store

    return show


def at(view, year, value=1.0):
    """The place of a year and a value on the canvas."""
    return view.canvas.drawing.frame.point(year, value).toPoint()


def test_moving_the_year_moves_only_the_line(shown, monkeypatch):
    view, store = shown(area)
    laid = []
    monkeypatch.setattr(view.canvas, "_lay_out", lambda: laid.append(1))
    store.go(store.now.in_year(2015))
    QApplication.processEvents()
    assert laid == []
    assert view.canvas._line_at() == pytest.approx(view.canvas.pixels_of(2015))


def test_another_figure_is_drawn(shown, monkeypatch):
    figures = [area(), area(highlight=frozenset({"CHN"}))]
    view, store = shown(lambda: figures[0])
    laid = []
    monkeypatch.setattr(view.canvas, "_lay_out", lambda: laid.append(1))
    figures.pop(0)
    store.go(store.now.choose("Pr"))
    QApplication.processEvents()
    assert laid == [1]


def test_a_chart_beside_a_card_lets_the_card_of_another_element_be_painted_first(qtbot, tmp_path):
    theme.load_fonts()
    store, asked = Store(Exploration(year=2010)), []

    def build(_library, at):
        asked.append((at.element, at.year))
        return replace(line(), cursor=float(at.year))

    view = PanelView(Panel("demo", "What is it?", build), library(tmp_path), store, Style(), after=True)
    qtbot.addWidget(view)
    view.show()
    QApplication.processEvents()
    asked.clear()
    store.go(store.now.choose("Dy"))
    assert asked == []
    qtbot.waitUntil(lambda: asked == [("Dy", 2010)])
    store.go(store.now.in_year(2011))  # a year is dragged in the chart itself, which must not lag behind
    assert asked == [("Dy", 2010), ("Dy", 2011)]


def test_a_press_on_an_empty_place_moves_the_year(shown, qtbot):
    view, store = shown(line)
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at(view, 2018, 180))
    assert store.now.year == 2018


def test_dragging_takes_the_year_along_and_is_one_step_back(shown, qtbot):
    view, store = shown(area)
    port = view.canvas.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=at(view, 2010))
    for year in (2011, 2013, 2016):
        qtbot.mouseMove(port, at(view, year))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at(view, 2016))
    assert store.now.year == 2016
    assert store.now.countries == ()
    store.back()
    assert store.now.year == 2010


def test_a_press_on_a_layer_picks_the_country_in_its_year_and_a_second_lets_it_go(shown, qtbot):
    view, store = shown(area)
    place = at(view, 2018, 30.0)
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (store.now.year, store.now.countries) == (2018, ("CHN",))
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (store.now.year, store.now.countries) == (2018, ())


def test_a_press_on_a_curve_brings_its_element_into_focus_and_keeps_the_others(shown, qtbot):
    view, store = shown(line, start=Exploration(elements=("Nd", "Dy"), year=2010))
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at(view, 2015, 300.0))
    assert store.now.elements == ("Dy", "Nd")


def test_a_press_on_an_event_goes_there(shown, qtbot):
    view, store = shown(timeline)
    target = next(t for t in view.canvas.targets if t.key == "e10")
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=target.box.center().toPoint())
    assert (store.now.event, store.now.year) == ("e10", 2006)


def test_a_press_on_a_bar_picks_its_country(shown, qtbot):
    view, store = shown(bars)
    target = next(t for t in view.canvas.targets if t.key == "AUS")
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=target.box.center().toPoint())
    assert store.now.countries == ("AUS",)


def test_keys_move_the_year_and_stop_at_the_ends(shown, qtbot):
    view, store = shown(area)
    for key, year in (
        (Qt.Key.Key_Right, 2011), (Qt.Key.Key_Left, 2010), (Qt.Key.Key_Home, 2000), (Qt.Key.Key_Left, 2000),
        (Qt.Key.Key_End, 2025), (Qt.Key.Key_Right, 2025),
    ):  # fmt: skip
        qtbot.keyClick(view.canvas, key)
        assert store.now.year == year


def test_up_down_and_enter_choose_without_a_mouse(shown, qtbot):
    view, store = shown(bars)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Down)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Down)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert store.now.countries == ("AUS",)


def test_hovering_is_seen_in_every_chart_and_ends_with_it(shown, qtbot):
    view, store = shown(area)
    with qtbot.waitSignal(store.pointed):
        qtbot.mouseMove(view.canvas.viewport(), at(view, 2014))
    assert store.pointing == Pointing(year=2014.0)
    assert view.canvas._card is not None
    store.point(Pointing())
    assert view.canvas._card is None


def test_a_year_pointed_at_elsewhere_is_shown_here(shown):
    view, store = shown(line)
    store.point(Pointing(year=2012.0))
    assert view.canvas._card is not None
    store.point(Pointing(year=1900.0))
    assert view.canvas._card is None


def test_the_wheel_is_left_to_the_page(shown):
    view, _store = shown(area)
    place = QPointF(50, 50)
    turn = QWheelEvent(
        place, place, QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's own argument
    )  # fmt: skip
    view.canvas.wheelEvent(turn)
    assert not turn.isAccepted()


def test_an_empty_figure_explains_itself_in_place(shown):
    view, _store = shown(empty)
    assert view._stack.currentWidget().text() == "Promethium is not traded."


def test_a_panel_that_fails_says_so_in_its_place_and_comes_back(shown, caplog):
    def build():
        if broken:
            raise KeyError("tonnes")
        return area()

    broken = [True]
    with caplog.at_level(logging.CRITICAL, "explorer"):
        view, store = shown(build)
        assert view._stack.currentWidget() is view._fault
        assert "“What is it?” could not be shown" in view.accessibleDescription()
        view._fault._copy.click()
        assert "KeyError: 'tonnes'" in QApplication.clipboard().text()
        broken.clear()
        store.go(store.now.choose("Pr"))
    assert view._stack.currentWidget() is view.canvas


def test_a_figure_that_cannot_be_drawn_says_so_in_its_place_and_comes_back(shown, qtbot, caplog):
    def build():
        return figures[0]

    worded = Series("A", ("mine", "magnet"), (1.0, 2.0))  # words on an axis of years
    figures = [line(series=(worded,))]
    with caplog.at_level(logging.CRITICAL, "explorer"):
        view, store = shown(build)
        qtbot.waitUntil(lambda: view._stack.currentWidget() is view._fault)
        store.go(store.now.in_year(2011))
        qtbot.waitUntil(lambda: view._stack.currentWidget() is view._fault)
        figures[0] = line()
        store.go(store.now.in_year(2012))
        QApplication.processEvents()
    assert view._stack.currentWidget() is view.canvas
    assert view.canvas.drawing.frame is not None


def test_the_chart_is_readable_without_sight(shown):
    view, _store = shown(area)
    for widget in (view, view.canvas):
        assert widget.accessibleName() == "China mined most"
        assert "China has the largest part with 60" in widget.accessibleDescription()


@pytest.mark.parametrize("look", [Look(LIGHT, 80), Look(CONTRAST, 200), Look(LIGHT, 100, presenting=True)])
@pytest.mark.parametrize("build", [area, line, timeline, bars, empty])
def test_every_figure_stands_in_every_look(shown, look, build):
    style = Style()
    view, _store = shown(build, style=style)
    style.wear(look)
    QApplication.processEvents()
    assert not view.grab().isNull()
    assert view.canvas._look == look or build is empty


def test_the_finding_shows_where_there_is_room(shown):
    view, _store = shown(area, size=(300, 200))
    assert not view._header._tall
    view.resize(300, 300)
    assert view._header._tall


@pytest.mark.parametrize(
    ("finding", "unit", "width", "strong"),
    [
        ("China leads", "kt", 400, "China leads"),
        ("China leads", "kt", 150, "Mined"),  # else nothing would tell the unit of the axis
        ("China leads", "", 150, "China leads"),
        ("It cost 5 kt", "kt", 150, "It cost 5 kt"),
        ("China leads", "", 20, "Mined"),
    ],
)
def test_a_low_card_shows_the_finding_where_it_fits_and_no_unit_is_lost(qtbot, finding, unit, width, strong):
    theme.load_fonts()
    header = Header(Style())
    qtbot.addWidget(header)
    header.resize(width, 20)
    header.say("Mined", "thousand tonnes REO", finding, unit)
    assert header.one_line() == (strong, "thousand tonnes REO")


def test_a_finding_that_a_low_card_does_not_show_repaints_nothing(qtbot):
    header, seen = Header(Style()), []
    qtbot.addWidget(header)
    header.resize(150, 20)
    header.say("Mined", "kt", "China mined most of all in this year", "kt")
    header.show()
    QApplication.processEvents()
    watch = Regions(seen)
    header.installEventFilter(watch)
    header.say("Mined", "kt", "Australia mined most of all in this year", "kt")
    QApplication.processEvents()
    assert seen == []
    assert header.toolTip().startswith("Australia")
    header.say("Mined", "t", "Australia mined most of all in this year", "t")
    QApplication.processEvents()
    assert len(seen) == 1


def test_a_chart_is_laid_out_once_until_it_is_seen(shown, monkeypatch):
    laid = []
    before = Canvas._lay_out
    monkeypatch.setattr(Canvas, "_lay_out", lambda canvas: laid.append(1) or before(canvas))
    view, _store = shown(area)
    assert laid == [1]
    view.resize(320, 240)
    view.resize(340, 260)
    QApplication.processEvents()
    assert laid == [1, 1]


@pytest.mark.parametrize("build", [area, line, timeline])
def test_a_step_of_the_year_leaves_the_picture_that_painting_all_anew_gives(shown, build):
    view, store = shown(build)
    painted = view.canvas.grab().toImage()
    for year in (2011, 2012, 2019, 2004, 2010):
        store.go(store.now.in_year(year))
        strip = view.canvas._line.toAlignedRect()
        part, whole = (QImage(painted.size(), painted.format()) for _kind in range(2))
        view.canvas.viewport().render(part, strip.topLeft(), QRegion(strip))
        view.canvas.viewport().render(whole)
        assert part.copy(strip) == whole.copy(strip)
    assert view.canvas.grab().toImage() == painted


def test_a_step_of_the_year_paints_two_strips(shown, qtbot):
    view, store = shown(area, size=(500, 240))
    seen = []
    watch = Regions(seen)
    view.canvas.viewport().installEventFilter(watch)
    store.go(store.now.in_year(2020))
    QApplication.processEvents()
    assert len(seen) == 1
    pixels = sum(box.width() * box.height() for box in seen[0])
    assert 0 < pixels < 0.12 * view.canvas.width() * view.canvas.height()


def test_fifty_repaints_leave_the_count_of_none_alone(shown):
    view, _store = shown(area)
    other, _other = shown(timeline)
    view.grab()
    other.grab()
    before = sys.getrefcount(None)
    for _turn in range(50):
        view.canvas.viewport().repaint()
        other.canvas.viewport().repaint()
    assert abs(sys.getrefcount(None) - before) < 500


def test_every_place_on_a_chart_leads_to_an_address_that_can_be_read_back(qtbot):
    from explorer.content.library import Library
    from explorer.exploration.address import parse, to_address
    from explorer.figures.known import known
    from explorer.figures.panels import panel

    facts, store = Library(), Store()
    view = PanelView(panel("events.naming"), facts, store, Style())
    qtbot.addWidget(view)
    view.resize(500, 240)
    view.show()
    names = known(facts, ("table",))
    view.canvas.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(view.canvas, key)
        assert parse(to_address(store.now), names) == store.now
    for target in view.canvas.targets:
        view.canvas.chosen.emit(target)
        assert parse(to_address(store.now), names) == store.now

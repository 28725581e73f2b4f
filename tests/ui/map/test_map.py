"""The map as the reader uses it: pointer, keys, layers, the year, and its picture on a page."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest

from explorer.analysis.map_projection import equal_earth
from explorer.content.library import Library
from explorer.exploration.choices import Book, Layer, Quantity
from explorer.exploration.exploration import LAYERS, Exploration
from explorer.figures.supply_map import supply_map
from explorer.ui.charts import picture
from explorer.ui.map.camera import CLOSEST, whole
from explorer.ui.map.canvas import MapCanvas
from explorer.ui.map.country_list import CountryList
from explorer.ui.map.key import entries
from explorer.ui.map.notes import MapNotes
from explorer.ui.map.view import MapView
from explorer.ui.map.walk import Stop, step, typed
from explorer.ui.map.year_bar import FIRST_YEAR, YEAR_MS, YearBar
from explorer.ui.store import Store
from explorer.ui.theme import LIGHT, Look, Style
from explorer.ui.work import Work

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def shipped():
    return Library()


@pytest.fixture
def store():
    return Store(Exploration(year=2024))


@pytest.fixture
def style():
    return Style(Look())


@pytest.fixture
def view(qtbot, shipped, store, style):
    work = Work()
    made = MapView(shipped, store, style, work)
    qtbot.addWidget(made)
    made.resize(880, 480)
    made.show()
    qtbot.waitUntil(lambda: work.idle and made.complete)
    yield made
    work.finish()


def pixel(canvas: MapCanvas, lon: float, lat: float) -> QPoint:
    x, y = equal_earth(lon, lat)
    return QPoint(round(canvas.camera.across(x)), round(canvas.camera.down(y)))


def without_places(view):
    for layer in Layer:
        view.layers.switch(layer, on=False)
    view.grab()


def test_the_world_fits_and_a_zoom_keeps_the_place_under_the_pointer():
    camera = whole(880, 400)
    there = camera.place(600, 120)
    closer = camera.nearer(4, 600, 120)
    assert closer.place(600, 120) == pytest.approx(there)
    assert camera.nearer(1000, 1, 1).closeness == pytest.approx(CLOSEST)
    assert camera.nearer(0.01, 1, 1).closeness == pytest.approx(1)


def test_the_map_cannot_be_pushed_out_of_sight():
    camera = whole(880, 400).nearer(3, 440, 200)
    for across, down in ((9999, 0), (-9999, 0), (0, 9999), (0, -9999)):
        pushed = camera.moved(across, down)
        assert abs(pushed.x) < 2.71
        assert abs(pushed.y) < 1.32


def test_another_size_keeps_the_whole_world_whole_and_a_closer_look_close():
    assert whole(880, 400).sized(600, 300) == whole(600, 300)
    near = whole(880, 400).nearer(5, 440, 200)
    assert near.sized(600, 300).scale == near.scale


def test_a_press_on_a_country_picks_it_out_and_on_a_place_opens_its_card(view, store, qtbot):
    without_places(view)
    QTest.mouseClick(view.canvas, LEFT, NONE, pixel(view.canvas, 134, -25))
    assert store.now.countries == ("AUS",)
    view.layers.switch(Layer.MINES, on=True)
    view.grab()
    QTest.mouseClick(view.canvas, LEFT, NONE, pixel(view.canvas, 109.97, 41.8))
    assert store.now.thing == "deposit:bayan-obo"


def test_a_double_click_fits_the_country_and_home_shows_the_world_again(view):
    without_places(view)
    QTest.mouseDClick(view.canvas, LEFT, NONE, pixel(view.canvas, 134, -25))
    assert view.canvas.camera.closeness > 3
    seen = view.canvas.camera.seen
    assert seen.holds(*equal_earth(115, -32))
    assert seen.holds(*equal_earth(153, -28))
    QTest.keyClick(view.canvas, Qt.Key.Key_Home)
    assert view.canvas.camera == whole(view.canvas.width(), view.canvas.height())


def test_a_double_click_on_a_place_fits_its_country(view):
    view.grab()
    obo = next(s for s in view.canvas.signs if s.spot and s.spot.address == "deposit:bayan-obo")
    QTest.mouseDClick(view.canvas, LEFT, NONE, QPoint(round(obo.x), round(obo.y)))
    assert view.canvas.camera.closeness > 1.5
    assert view.canvas.camera.seen.holds(*equal_earth(109.97, 41.8))


def test_a_push_moves_the_map_and_chooses_nothing(view, store):
    canvas = view.canvas
    canvas.zoom(4)
    before = canvas.camera
    start = QPoint(400, 100)
    QTest.mousePress(canvas, LEFT, NONE, start)
    QTest.mouseMove(canvas, start + QPoint(60, 10))
    QTest.mouseRelease(canvas, LEFT, NONE, start + QPoint(60, 10))
    assert canvas.camera.x == pytest.approx(before.x - 60 / before.scale)
    assert store.now.countries == ()


def test_the_wheel_zooms_to_the_pointer(view):
    canvas = view.canvas
    canvas.zoom(3)
    place = QPointF(500, 90)
    start = canvas.camera
    before = canvas.camera.place(place.x(), place.y())
    event = QWheelEvent(place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NONE,
                        Qt.ScrollPhase.NoScrollPhase, False)  # noqa: FBT003 # fmt: skip
    canvas.wheelEvent(event)
    assert canvas.camera.scale > start.scale * 1.1
    assert canvas.camera.place(place.x(), place.y()) == pytest.approx(before)


def test_keys_push_and_zoom(view):
    canvas = view.canvas
    QTest.keyClicks(canvas, "++")
    close = canvas.camera
    assert close.closeness > 1.5
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.camera.x > close.x
    QTest.keyClicks(canvas, "-")
    assert canvas.camera.scale < close.scale


def test_tab_walks_every_country_with_a_figure_and_enter_picks_it_out(view, store, shipped):
    canvas = view.canvas
    names = {s.name for s in supply_map(shipped, store.now).series if s.key != "OTH"}
    QTest.keyClick(canvas, Qt.Key.Key_Home)  # the reader is here by keyboard
    walked = []
    while canvas.focusNextPrevChild(True) and canvas.stop and canvas.stop.name not in walked:  # noqa: FBT003 - Qt's own
        walked.append(canvas.stop.name)
    assert set(walked) == names
    canvas.stand_on(Stop("Madagascar", iso3="MDG"))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert store.now.countries == ("MDG",)


def test_letters_go_to_a_name_and_page_down_to_the_places_in_view(view):
    canvas = view.canvas
    QTest.keyClicks(canvas, "mad")
    assert canvas.stop == Stop("Madagascar", iso3="MDG")
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    assert canvas.stop is not None
    assert canvas.stop.spot is not None


def test_a_walk_ends_where_its_stops_end():
    stops = [Stop("A"), Stop("B")]
    assert step(stops, None, 1) == stops[0]
    assert step(stops, None, -1) == stops[1]
    assert step(stops, stops[1], 1) is None
    assert typed(stops, "b") == stops[1]
    assert typed(stops, "x") is None


def test_a_step_of_the_year_paints_no_land_anew(view, store):
    view.grab()
    painted = view.canvas.pictures.painted
    before = view.canvas.grab().toImage()
    store.go(store.now.in_year(2003))
    after = view.canvas.grab().toImage()
    assert view.canvas.pictures.painted == painted
    assert before != after


def test_a_step_there_and_back_is_the_same_map_as_before(view, store):
    without_places(view)
    spot = pixel(view.canvas, 134, -25)
    before = view.canvas.grab().toImage().pixelColor(spot)
    store.go(store.now.in_year(1994))
    assert view.canvas.grab().toImage().pixelColor(spot) != before
    store.go(store.now.in_year(2024))
    assert view.canvas.grab().toImage().pixelColor(spot) == before


def test_a_year_without_figures_says_so_below_the_map(view, store):
    store.go(store.now.in_year(1994))
    assert "No figures by country for 1994" in view._gap.text()
    assert not view._gap.isHidden()
    store.go(store.now.in_year(2000))
    assert view._gap.isHidden()


def test_occurrences_stand_in_clusters_and_a_press_goes_closer(view):
    view.layers.switch(Layer.OCCURRENCES, on=True)
    view.grab()
    clusters = [sign for sign in view.canvas.signs if sign.cluster is not None]
    assert sum(sign.cluster.count for sign in clusters) > 3000
    largest = max((s for s in clusters if s.cluster.count > 1), key=lambda s: s.cluster.count)
    over = view.canvas.at(QPointF(largest.x, largest.y))
    saying = view.saying(over)
    assert saying is not None
    if over.cluster is not None:
        assert "occurrences" in saying.heading
        QTest.mouseClick(view.canvas, LEFT, NONE, QPoint(round(largest.x), round(largest.y)))
        assert view.canvas.camera.closeness > 2


def test_a_closer_look_gets_fine_outlines_and_names_of_mines(view, qtbot):
    canvas = view.canvas
    canvas.look_at(canvas.camera.nearer(12, *pixel(canvas, 115, 25).toTuple()))
    qtbot.waitUntil(lambda: view._work.idle)
    view.grab()
    assert canvas._atlas() is canvas._fine
    assert any(sign.label for sign in canvas.signs)


def test_pointing_shows_what_is_under_the_pointer_and_leaving_takes_it_away(view):
    without_places(view)
    QTest.mouseMove(view.canvas, pixel(view.canvas, 134, -25))
    assert view._card.isVisible()
    assert view._card._hint.heading == "Australia"
    view.canvas.leaveEvent(QEvent(QEvent.Type.Leave))
    assert not view._card.isVisible()


def test_another_look_paints_the_land_again(view, style):
    view.grab()
    before = view.canvas.pictures.painted
    style.wear(Look(LIGHT))
    view.grab()
    assert view.canvas.pictures.painted == before + 1


@pytest.mark.parametrize("ending", ["png", "svg", "pdf", "csv", "json"])
def test_the_map_is_saved_in_every_form(qapp, shipped, tmp_path, ending):
    path = tmp_path / f"map.{ending}"
    figure = supply_map(shipped, Exploration(year=2024))
    picture.save(figure, path, Look(LIGHT), QSize(1000, 700), address="explorer:supply", version="1", library=shipped)
    assert path.stat().st_size > 2000
    if ending == "png":
        image = QImage(str(path))
        assert image.width() == 2000


# ---- the year bar


@pytest.fixture
def bar(qtbot, shipped, store, style):
    made = YearBar(shipped, store, style)
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.show()
    return made


def test_the_bar_and_the_store_hold_the_same_year(bar, store):
    assert bar.slider.value() == 2024
    bar.slider.setValue(2010)
    assert store.now.year == 2010
    store.go(store.now.in_year(1950))
    assert (bar.slider.minimum(), bar.slider.value()) == (1950, 1950)


def test_years_without_figures_are_gaps_in_the_bar(bar, store):
    assert bar.slider.runs() == [(1998, 2025)]
    store.go(store.now.by_book(Book.BGS))
    assert bar.slider.runs() == [(FIRST_YEAR, 2024)]
    store.go(store.now.of_quantity(Quantity.MAGNETS))
    assert bar.slider.runs() == [(2005, 2005), (2024, 2024)]
    assert "without figures" not in bar.slider.accessibleName()
    store.go(store.now.in_year(2015))
    assert "without figures" in bar.slider.accessibleName()


def test_play_begins_anew_at_the_end_and_stops_at_the_last_year(bar, store):
    store.go(store.now.in_year(2025))
    bar.play.click()
    assert bar.playing
    assert store.now.year == 1998
    store.go(store.now.in_year(2023))
    bar.go_on()
    assert bar.playing
    bar.go_on()
    assert (store.now.year, bar.playing) == (2025, False)
    assert "Play" in bar.play.accessibleName()
    assert YEAR_MS == 700


def test_a_hand_on_the_slider_stops_the_play_and_one_step_back_undoes_it_all(bar, store):
    bar.play.click()
    bar.go_on()
    bar.slider.setValue(2003)
    assert not bar.playing
    store.back()
    assert store.now.year == 2024


def test_what_is_hidden_does_not_play(bar):
    bar.play.click()
    bar.hide()
    assert not bar.playing


# ---- the list beside


def test_the_list_ranks_what_the_map_shows_with_groups_last(qtbot, shipped, store, style):
    made = CountryList(shipped, store, style)
    qtbot.addWidget(made)
    values = [row.value for row in made.rows if row.key]
    assert values == sorted(values, reverse=True)
    assert made.rows[-1].key == ""
    assert made.rows[0].told == "270\u202f000"


def test_the_smallest_producer_is_as_near_as_the_largest(qtbot, shipped, store, style):
    made = CountryList(shipped, store, style)
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    QTest.keyClick(made, Qt.Key.Key_End)
    QTest.keyClick(made, Qt.Key.Key_Up)
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert store.now.countries == (made.rows[-2].key,)
    made.grab()


def test_a_step_of_the_chain_lights_its_plants_whatever_layers_are_on(view, store):
    without_places(view)
    assert view.canvas.signs == []
    store.go(store.now.at_step("separate"))
    view.grab()
    assert {sign.spot.stage for sign in view.canvas.signs} == {"separation"}
    store.go(store.now.at_step(None))
    view.grab()
    assert view.canvas.signs == []


def test_a_switch_of_a_layer_is_a_step_that_back_undoes(view, store):
    view.layers.switch(Layer.MINES, on=False)
    assert Layer.MINES not in store.now.layers
    view.grab()
    assert not any(s.spot and s.spot.layer is Layer.MINES for s in view.canvas.signs)
    store.back()
    assert Layer.MINES in view.layers.layers
    assert store.now.layers == LAYERS


def test_an_address_with_layers_switches_them(view, store):
    store.go(store.now.with_layers([Layer.MAGNETS, Layer.OCCURRENCES]))
    view.grab()
    assert view.layers.layers == {Layer.MAGNETS, Layer.OCCURRENCES}
    shown = {s.spot.layer for s in view.canvas.signs if s.spot}
    assert shown == {Layer.MAGNETS}
    assert any(s.cluster for s in view.canvas.signs)
    assert {point.kind for point in view.figure.points} == {"Magnets", "Occurrences"}


def test_the_key_says_that_places_are_as_last_known_whatever_the_year(view):
    texts = [entry.text for entry in entries(view.figure, view.layers.layers)]
    assert "places as last known, in every year" in texts
    assert {"Mines", "Former mines", "Separation", "Recycling"} <= set(texts)
    assert [e.text for e in entries(view.figure, ())] == texts[: texts.index("no figure") + 1]


def test_the_notes_beside_a_short_ranking_are_whole(qtbot, shipped, store, style):
    notes = MapNotes(shipped, store, style)
    qtbot.addWidget(notes)
    notes.resize(360, 90)
    some = [note for note, _high in notes.fitting()]
    assert some == list(supply_map(shipped, store.now).notes[: len(some)])
    notes.resize(360, 10)
    assert notes.fitting() == []

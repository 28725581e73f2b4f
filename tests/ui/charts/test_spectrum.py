"""Spectra as they are drawn and touched."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel
from explorer.ui import theme
from explorer.ui.charts.light import light
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.charts.spectrum_canvas import SpectrumCanvas
from explorer.ui.charts.wavelengths import wavelengths
from explorer.ui.store import Store
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look, Style, contrast
from tests.figures.test_panels import EARTHS


@pytest.fixture(scope="module")
def shipped():
    return Library()


@pytest.fixture
def canvas(qtbot, shipped):
    """A function that draws a panel for some elements on a canvas."""
    theme.load_fonts()

    def draw(key, *symbols, size=(900, 400), look=None):
        look = look or Look(DARK)
        made = SpectrumCanvas(look)
        qtbot.addWidget(made)
        made.lay_out_at(QSizeF(*size))
        made.show_figure(panel(key).build(shipped, Exploration().compare(symbols)), look)
        return made

    return draw


def nm_of(axis, x):
    """The wavelength at a place, by the way back through the axis's parts."""
    part = min(axis.parts, key=lambda part: max(part.left - x, x - part.right, 0))
    return part.low + (x - part.left) / (part.right - part.left) * (part.high - part.low)


@pytest.mark.parametrize("symbol", EARTHS)
@pytest.mark.parametrize("key", ["spectrum.emission", "spectrum.absorption"])
def test_what_is_drawn_stands_at_the_wavelengths_of_the_figure(canvas, shipped, key, symbol):
    figure = panel(key).build(shipped, Exploration().choose(symbol))
    if figure.empty:
        return
    drawing = canvas(key, symbol).drawing
    a_pixel = max((part.high - part.low) / (part.right - part.left) for part in drawing.axis.parts)
    for strip, series in zip(drawing.strips, figure.series, strict=True):
        for i, ray in enumerate(strip.rays):
            middle = (series.x[i] + (series.ends[i] if series.ends and series.ends[i] else series.x[i])) / 2
            assert nm_of(drawing.axis, ray.box.center().x()) == pytest.approx(middle, abs=a_pixel)


def test_the_strongest_line_fills_its_strip_and_a_weaker_one_its_part(canvas):
    rays = canvas("spectrum.emission", "Eu").drawing.strips[0].rays
    assert sorted(ray.bright for ray in rays)[-2:] == [0.815, 1.0]


def test_lines_without_a_strength_are_all_alike(canvas):
    assert {ray.bright for ray in canvas("spectrum.emission", "Pm").drawing.strips[0].rays} == {1.0}


@pytest.mark.parametrize("look", [Look(DARK), Look(LIGHT), Look(CONTRAST)])
def test_a_strip_is_near_black_in_every_theme_and_its_lines_stand_out(canvas, look):
    made = canvas("spectrum.emission", "Eu", look=look)
    made.resize(900, 400)
    image = made.grab().toImage()
    strip = made.drawing.strips[0]
    dark = image.pixelColor(int(made.drawing.axis.across(650)), int(strip.light.center().y()))
    assert dark.lightnessF() < 0.15
    top = max(strip.rays, key=lambda ray: ray.bright)
    shining = image.pixelColor(int(top.box.center().x()), int(top.box.center().y()))
    assert contrast(shining.name(), dark.name()) >= 3


def test_bands_that_are_taken_up_are_dark_in_light_of_all_colours(canvas):
    made = canvas("spectrum.absorption", "Nd", size=(1200, 500))
    made.resize(1200, 500)
    image = made.grab().toImage()
    strip = next(s for s in made.drawing.strips if "YAG crystal: takes up" in s.series.name)
    y = int(strip.light.center().y())
    band = next(ray for ray in strip.rays if ray.label.startswith("730"))
    assert image.pixelColor(int(band.box.center().x()), y).lightnessF() < 0.15
    green = image.pixelColor(int(made.drawing.axis.across(540)), y)
    assert green.green() > 200 > max(green.red(), green.blue())


def test_calculated_bands_are_broken_and_measured_ones_whole(canvas):
    strips = canvas("spectrum.absorption", "Er", size=(900, 700)).drawing.strips
    assert all(ray.broken for ray in strips[0].rays)
    assert not any(ray.broken for ray in strips[1].rays)


@pytest.mark.parametrize("size", [(260, 130), (300, 200), (900, 400)])
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_strips_stay_inside_the_chart_and_off_one_another(canvas, size, percent):
    for key, symbols in (("spectrum.emission", ("Nd", "Pr", "Eu", "Dy")), ("spectrum.absorption", ("Er",))):
        drawing = canvas(key, *symbols, size=size, look=Look(DARK, percent)).drawing
        bottoms = [strip.box.bottom() for strip in drawing.strips]
        tops = [min(strip.box.top(), strip.name.box.top()) for strip in drawing.strips]
        assert all(top >= bottom for bottom, top in zip(bottoms, tops[1:], strict=False))
        assert bottoms[-1] <= size[1]
        assert tops[0] >= 0


def test_strips_that_do_not_fit_are_counted(canvas):
    drawing = canvas("spectrum.emission", "Nd", "Pr", "Eu", "Dy", size=(260, 90)).drawing
    assert f"{8 - len(drawing.strips)} more" in drawing._rest.text


def test_wavelengths_written_in_a_strip_do_not_lie_over_one_another(canvas):
    for strip in canvas("spectrum.emission", "Nd").drawing.strips:
        boxes = [label.box for label in strip.labels]
        assert boxes
        assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_visible_light_keeps_most_of_an_axis_that_reaches_far():
    axis = wavelengths(180, 2950, 0, 1000)
    assert [part.key for part in axis.parts] == ["ultraviolet", "visible", "infrared"]
    seen = axis.parts[1]
    assert seen.right - seen.left > 500
    places = [axis.across(nm) for nm in range(180, 2951, 10)]
    assert places == sorted(places)
    assert [part.key for part in wavelengths(380, 780, 0, 100).parts] == ["visible"]


@pytest.mark.parametrize(("nm", "hue"), [(650.0, 0), (580.0, 50), (530.0, 125), (470.0, 220)])
def test_a_wavelength_has_its_hue(nm, hue):
    assert light(nm).hsvHue() == pytest.approx(hue, abs=25)


@pytest.mark.parametrize("nm", range(380, 781, 10))
def test_every_visible_colour_can_be_seen_on_a_strip(nm):
    assert contrast(light(float(nm)).name(), DARK.ink) >= 3


# Pointer and keys


def test_the_pointer_over_a_line_is_told_its_wavelength_stage_and_strength(canvas, qtbot):
    made = canvas("spectrum.emission", "Eu")
    made.resize(900, 400)
    with qtbot.waitExposed(made):
        made.show()
    strip = made.drawing.strips[0]
    top = max(strip.rays, key=lambda ray: ray.bright)
    qtbot.mouseMove(made.viewport(), QPoint(1, 1))
    assert made.told == ""
    qtbot.mouseMove(made.viewport(), top.box.center().toPoint())
    assert made.told.startswith("459.403 nm in air, blue; Eu I; strength 1000 of 1000 by the model")


def test_the_nearest_of_close_lines_is_found(canvas):
    drawing = canvas("spectrum.emission", "Pm").drawing
    strip = drawing.strips[0]
    for i, ray in enumerate(strip.rays):
        found = drawing.place_at(QPointF(ray.box.center().x(), strip.box.center().y()))
        assert abs(strip.rays[found[1]].box.center().x() - ray.box.center().x()) <= ray.box.width(), i
    assert drawing.place_at(QPointF(strip.box.center().x(), strip.box.bottom() + 30)) is None


def test_keys_walk_lines_and_strips(canvas, qtbot):
    made = canvas("spectrum.emission", "Nd", "Eu")
    first, second = made.drawing.strips[0].rays[:2]
    qtbot.keyClick(made, Qt.Key.Key_Right)
    assert made.told == first.told
    qtbot.keyClick(made, Qt.Key.Key_Right)
    assert made.told == second.told
    qtbot.keyClick(made, Qt.Key.Key_End)
    assert made.told == made.drawing.strips[0].rays[-1].told
    for _strip in range(9):
        qtbot.keyClick(made, Qt.Key.Key_Down)
    assert "Eu II" in made.told
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert made.told == ""


def test_the_card_of_a_line_stays_inside_the_chart(canvas, qtbot):
    made = canvas("spectrum.absorption", "Er", size=(420, 300))
    for strip in made.drawing.strips:
        for ray in strip.rays:
            made._go(made.drawing.place_at(QPointF(ray.box.center().x(), strip.box.center().y())))
            assert made._whole().adjusted(-1, -1, 1, 1).contains(made._told.box)


def test_pointing_at_a_line_repaints_little(canvas, qtbot):
    made = canvas("spectrum.emission", "Eu", size=(900, 400))
    made.resize(900, 400)
    with qtbot.waitExposed(made):
        made.show()
    made._go((0, 0))
    box = made._told.box
    assert box.width() * box.height() < 0.2 * 900 * 400


def test_a_panel_of_a_spectrum_is_touched_line_by_line_and_moves_no_year(qtbot, shipped):
    store, style = Store(Exploration()), Style(Look(DARK))
    view = PanelView(panel("spectrum.absorption"), shipped, store, style, compact=False)
    qtbot.addWidget(view)
    view.resize(700, 500)
    with qtbot.waitExposed(view):
        view.show()
    before = store.now
    assert isinstance(view.canvas, SpectrumCanvas)
    strip = view.canvas.drawing.strips[0]
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=strip.rays[0].box.center().toPoint())
    assert view.canvas.told == strip.rays[0].told
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(view.canvas, key)
    assert store.now == before
    store.go(store.now.choose("Er"))
    assert view.canvas.told == ""
    assert view.figure.title.startswith("Er³⁺")


def test_a_name_inside_a_low_strip_stands_where_it_hides_the_fewest_lines(canvas):
    strips = canvas("spectrum.emission", "Nd", "Pr", "Dy", "Tb", size=(840, 200)).drawing.strips
    assert all(strip.name.box.top() >= strip.box.top() for strip in strips)  # else there was room above
    for strip in strips:
        hidden = [ray for ray in strip.rays if ray.box.intersects(strip.name.box)]
        assert hidden == [], strip.name.text

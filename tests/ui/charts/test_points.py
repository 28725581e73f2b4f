"""The drawing of points: where they stand, which words they get, what a press finds."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from explorer.content.library import Library
from explorer.exploration.choices import Among
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis
from explorer.figures.trends import plot
from explorer.ui.charts.plane import side
from explorer.ui.charts.point_words import placed
from explorer.ui.charts.points import Points
from explorer.ui.charts.words import Ruler
from explorer.ui.theme import DARK, Look

LIBRARY, START, LOOK, SIZE = Library(), Exploration(), Look(DARK), QSizeF(800, 500)


def drawn(figure):
    points = Points(None)
    points.put(figure, LOOK, SIZE)
    return points


def image(points, figure):
    made = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    made.fill(0)
    painter = QPainter(made)
    points.paint(painter, figure, LOOK, QRectF(0, 0, 800, 500))
    painter.end()
    return made


def dot(points, key):
    return next(each for each in points.dots if each.series.key == key)


def test_yttrium_stands_as_a_level_where_its_size_meets_the_series(qapp):
    points = drawn(plot(LIBRARY, START))
    ho, er, yttrium = (dot(points, key) for key in ("Ho", "Er", "Y"))
    assert ho.place.y() < yttrium.level < er.place.y()
    assert ho.place.x() < yttrium.place.x() < er.place.x()
    assert yttrium.place.y() == pytest.approx(yttrium.level)


def test_a_level_that_meets_the_line_nowhere_or_often_has_no_mark_on_it(qapp):
    assert dot(drawn(plot(LIBRARY, START)), "Sc").place is None
    assert dot(drawn(plot(LIBRARY, START.plot("number", "melting"))), "Y").place is None


def test_a_missing_value_is_never_drawn(qapp):
    points = drawn(plot(LIBRARY, START.plot("number", "moment")))
    assert "Pm" not in {each.series.key for each in points.dots}
    assert "Pm" not in {target.key for target in points.targets}


def test_a_point_wears_the_colour_of_its_tile(qapp):
    figure = plot(LIBRARY, START.choose(None))
    points = drawn(figure)
    place = dot(points, "La").place.toPoint()
    assert image(points, figure).pixelColor(place).name().upper() == DARK.element("La")


@pytest.mark.parametrize(("x", "y", "among"), [("number", "radius-6", Among.EARTHS), ("melting", "boiling", Among.ALL)])
def test_words_lie_over_no_point_and_no_other_word(qapp, x, y, among):
    points = drawn(plot(LIBRARY, START.plot(x, y).with_elements(among)))
    words = list(points._words.items())
    for i, (key, box) in enumerate(words):
        assert not any(box.intersects(other) for _key, other in words[i + 1 :]), key
        assert not any(d.place and box.contains(d.place) for d in points.dots if d.series.key != key), key
    named = {key for key, _box in words}
    assert among is Among.ALL or named == {d.series.key for d in points.dots}


def test_a_press_finds_the_point_its_symbol_and_a_level(qapp):
    figure = plot(LIBRARY, START)
    points = drawn(figure)
    assert points.target_at(dot(points, "Gd").place, figure, LOOK).key == "Gd"
    assert points.target_at(points._words["La"].center(), figure, LOOK).key == "La"
    level = QPointF(dot(points, "Ce").place.x(), dot(points, "Sc").level)
    assert points.target_at(level, figure, LOOK).key == "Sc"
    assert points.target_at(QPointF(400, 300), figure, LOOK) is None


def test_picking_out_lays_nothing_out_again(qapp):
    figure = plot(LIBRARY, START)
    points = drawn(figure)
    before = points.dots
    points.put(replace(figure, highlight=frozenset({"Dy"})), LOOK, SIZE)
    assert points.dots is before
    points.put(plot(LIBRARY, START.plot("number", "density")), LOOK, SIZE)
    assert points.dots is not before


def test_a_logarithmic_axis_has_its_ticks_between_its_ends():
    made = side(Axis("x", "mg/kg", log=True), [0.5, 66.5], 6)
    assert made.log
    assert all(0 <= made.share(tick) <= 1 for tick in made.ticks)
    assert made.share(10) - made.share(1) == pytest.approx(made.share(50) - made.share(5))


def test_a_year_on_an_axis_has_no_thin_space_and_a_temperature_has():
    assert side(Axis("Discovered"), [1800, 1900], 5).said(1850) == "1850"
    assert side(Axis("Melting point", "K"), [1000, 2000], 5).said(1500) == "1\u202f500"


def test_one_value_alone_still_has_an_axis():
    made = side(Axis("x"), [5.0], 5)
    assert made.ends[0] < 5 < made.ends[1]
    assert side(Axis("x"), [0.0], 5).ends == (-1.0, 1.0)


def test_a_word_without_free_room_is_left_out(qapp):
    crowd = [(f"w{n}", QPointF(50, 50)) for n in range(30)]
    found = placed(crowd, 4, Ruler(LOOK), QRectF(0, 0, 100, 100), ())
    assert 0 < len(found) < 30


def test_all_ticks_of_an_axis_have_as_many_decimals():
    made = side(Axis("Radius", "Å"), [0.977, 1.16], 5)
    assert [made.tick(value) for value in made.ticks] == ["1.00", "1.05", "1.10", "1.15"]
    assert side(Axis("Discovered"), [1800, 1900], 5).tick(1850) == "1850"


def test_no_symbol_runs_into_the_name_of_a_level(qapp):
    figure = plot(LIBRARY, START.plot("number", "melting"))
    for width in (420, 520, 800):
        points = Points(None)
        points.put(figure, LOOK, QSizeF(width, 300))
        levels = [box for key, box in points._words.items() if dot(points, key).level is not None]
        others = [box for key, box in points._words.items() if dot(points, key).level is None]
        assert levels
        assert not any(level.intersects(other) for level in levels for other in others)

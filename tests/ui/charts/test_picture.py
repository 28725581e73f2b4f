"""Charts as picture files."""

import re

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer

from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.source import Source
from explorer.ui import theme
from explorer.ui.charts import picture
from explorer.ui.charts.page import Page
from explorer.ui.theme import LIGHT, Look
from tests.build import library, make
from tests.ui.charts.figures import ALL, area, bars, empty, line, timeline

ADDRESS = "explorer:table?element=Nd&year=2010"
SOURCES = tuple(
    make(Source, source_id=f"s{n}", title="Summaries", publisher=f"Survey {n}", year="2026") for n in range(40)
)
SIZE = QSize(1000, 640)


@pytest.fixture
def save(qtbot, tmp_path):
    """A function that saves a figure under a name; gives the path."""
    theme.load_fonts()
    facts = library(tmp_path / "facts", *SOURCES)

    def do(figure, name, size=SIZE, **more):
        path = tmp_path / name
        picture.save(figure, path, Look(LIGHT), size, address=ADDRESS, version="1.2.3", library=facts, **more)
        return path

    return do


def words(path):
    """The texts of an SVG as its readers find them."""
    found = re.findall(r">\s*([^<]+?)\s*</text>", path.read_text(encoding="utf-8"))
    return [text.replace("&amp;", "&") for text in found]


def test_an_svg_holds_every_word_of_the_figure(save):
    figure = area(
        source_ids=("s1", "s2"), notes=("Two editions disagree.",), gaps=("India is not known for 2005–2010.",)
    )
    told = words(save(figure, "f.svg"))
    assert {
        "China mined most", "Mine production · thousand tonnes REO", "China", "India", "other countries", "100",
        "2010", "method changed", "2015/2016: method changed", "Two editions disagree.",
        "India is not known for 2005–2010.", "Sources: Survey 1 2026, Survey 2 2026",
        f"Data to 2025 · Rare Earth Explorer 1.2.3 · {ADDRESS}",
    } <= set(told)  # fmt: skip


def test_an_svg_names_its_title_and_tells_its_content_in_words(save):
    text = save(line(), "f.svg").read_text(encoding="utf-8")
    assert "<title>Dysprosium costs most</title>" in text
    assert "Dy oxide: 300" in text


@pytest.mark.parametrize("figure", ALL)
def test_an_svg_is_drawn_by_others_too(save, figure):
    renderer = QSvgRenderer(str(save(figure(), "f.svg")))
    assert renderer.isValid()
    assert renderer.viewBox().width() == SIZE.width()
    assert (renderer.viewBox().height() < SIZE.height()) is (figure is bars)


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_png_has_its_size_times_its_scale(save, scale):
    image = QImage(str(save(area(), "f.png", scale=scale)))
    assert image.size() == SIZE * scale
    assert image.text("Source") == ADDRESS


def test_a_png_at_twice_the_scale_shows_the_same_picture(save):
    small, large = QImage(str(save(area(), "a.png", scale=1))), QImage(str(save(area(), "b.png", scale=2)))
    china = LIGHT.country("CHN").lower()
    for x, y in ((200, 500), (500, 500), (700, 520)):
        assert small.pixelColor(x, y).name() == large.pixelColor(2 * x, 2 * y).name() == china


@pytest.mark.parametrize("figure", ALL)
def test_a_pdf_is_one_page_of_that_size(save, figure):
    data = save(figure(), "f.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    width, height = (float(side) / 0.75 for side in box.groups())
    assert width == pytest.approx(SIZE.width(), abs=1)
    assert height < SIZE.height() if figure is bars else height == pytest.approx(SIZE.height(), abs=1)
    assert data.count(b"/Type /Page\n") == 1


def test_a_page_grows_rather_than_cut_its_words(qtbot, tmp_path):
    theme.load_fonts()
    figure = area(notes=tuple(f"Note number {n}, which says something at some length." for n in range(30)))
    page = Page(figure, Look(LIGHT), SIZE.toSizeF(), address=ADDRESS, version="1", library=library(tmp_path))
    assert page.size.height() > SIZE.height()
    assert page.chart.height() >= 0.4 * page.size.height()
    assert QRectF(0, 0, page.size.width(), page.size.height()).contains(page.chart)


def test_a_page_of_few_bars_ends_below_them(qtbot, tmp_path):
    theme.load_fonts()
    facts = library(tmp_path)
    heights = []
    for count in (3, 9, 90):
        many = tuple(Series(f"C{n}", (f"C{n}",), (float(n + 1),)) for n in range(count))
        page = Page(
            bars(series=many), Look(LIGHT), SIZE.toSizeF(), address=ADDRESS, version="1", library=facts
        )  # fmt: skip
        heights.append(page.size.height())
    assert heights[0] < heights[1] < heights[2] == SIZE.height()


def test_a_long_list_of_sources_is_cut_and_counted(save):
    told = " ".join(words(save(area(source_ids=tuple(f"s{n}" for n in range(40))), "f.svg")))
    assert "Survey 0 2026, Survey 1 2026" in told
    assert "and 16 more, all named in the CSV of this figure" in told


def test_an_empty_figure_gives_a_page_that_says_why(save):
    assert "Promethium is not traded." in words(save(empty(), "f.svg"))


def test_events_are_named_as_far_as_there_is_room(save):
    assert any("Something was decided" in word for word in words(save(timeline(), "f.svg")))


def test_a_figure_of_tiles_is_painted_by_the_page_that_knows_how(save):
    tiles = Figure(
        "lens", "Lens", "t", "s", Mark.TILES, Axis("Element"), Axis("Value"), series=(Series("v", ("Nd",), (1.0,)),)
    )

    def paint(painter, box, figure, look):
        painter.drawText(box, 0, f"painted {figure.key}")

    assert "painted lens" in words(save(tiles, "f.svg", tiles_painter=paint))
    with pytest.raises(LookupError, match="needs a painter function"):
        save(tiles, "g.svg")


def test_tables_go_by_their_ending_too(save):
    assert save(area(), "f.csv").read_text(encoding="utf-8").startswith("# Title: China mined most")
    assert '"key": "production"' in save(area(), "f.json").read_text(encoding="utf-8")


def test_another_ending_is_refused_and_nothing_is_written(save, tmp_path):
    with pytest.raises(ValueError, match=r"found the ending “\.gif”, wanted \.png, \.svg, \.pdf, \.csv, \.json"):
        save(area(), "f.gif")
    assert not (tmp_path / "f.gif").exists()


@pytest.mark.parametrize("name", ["none/f.png", "none/f.svg", "none/f.pdf", "none/f.csv"])
def test_a_place_that_cannot_be_written_gives_a_sentence(save, name):
    with pytest.raises(OSError, match="cannot be written"):
        save(area(), name)


def test_the_clipboard_gets_the_same_page(qtbot, tmp_path):
    picture.to_clipboard(area(), Look(LIGHT), SIZE, address=ADDRESS, version="1", library=library(tmp_path))
    assert QGuiApplication.clipboard().image().size() == SIZE * 2


def test_a_curve_is_as_thick_in_a_picture_of_twice_the_scale(save):
    def inked(name, scale):
        figure = line(series=(Series("Nd", (2000.0, 2025.0), (50.0, 50.0), "Nd", "element:Nd"),), cursor=None)
        image = QImage(str(save(figure, name, scale=scale)))
        x, hue = 600 * scale, LIGHT.hue("element:Nd").lower()
        return sum(1 for y in range(image.height()) if image.pixelColor(x, y).name() == hue)

    assert inked("b.png", 3) >= 2.2 * inked("a.png", 1) > 0

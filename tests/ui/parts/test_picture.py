"""A picture with its credit: shown at its size, read beside the window, and told about where it cannot be shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmapCache

from explorer.content.library import Library
from explorer.records.picture import Credit
from explorer.ui.parts.picture import CreditedPicture, read_scaled
from explorer.ui.theme import LIGHT, Look
from explorer.ui.work import Work
from tests.build import folder
from tools.pictures.keeping import credits_text

CREDIT = Credit("oxide/Nd.webp", "Oxide", "Anna", "drawn", "CC BY 4.0", "none", "oxide", ("Nd",), "A blue heap.")


@pytest.fixture(autouse=True)
def nothing_kept(qapp):
    QPixmapCache.clear()


@pytest.fixture
def assets(tmp_path):
    """A folder of facts beside a folder with one wide picture and its credit."""
    images = tmp_path / "images"
    (images / "oxide").mkdir(parents=True)
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    image.fill(0xFF3366CC)
    image.save(str(images / "oxide" / "Nd.webp"), "WEBP", 100)
    (images / "credits.csv").write_text(credits_text([CREDIT]), encoding="utf-8")
    folder(tmp_path / "data")
    return tmp_path


@pytest.fixture
def shown(qtbot, style, assets):
    def make(file=CREDIT.file, work=None):
        picture = CreditedPicture(Library(assets / "data"), style, file, work)
        qtbot.addWidget(picture)
        picture.resize(300, 240)
        picture.show()
        qtbot.waitExposed(picture)
        return picture

    return make


def colour_in_the_middle(picture):
    canvas = picture._canvas
    return canvas.grab().toImage().pixelColor(canvas.rect().center()).name()


def test_title_author_and_licence_stand_under_the_picture(shown):
    picture = shown()
    assert picture.words == "Oxide · Anna · CC\u00a0BY\u00a04.0"
    assert picture.drawn
    assert colour_in_the_middle(picture) == "#3366cc"


def test_who_does_not_see_it_is_told_what_it_shows_and_whose_it_is(shown):
    picture = shown()
    assert picture.accessibleName() == "Oxide"
    assert picture.accessibleDescription() == "A blue heap. Oxide · Anna · CC\u00a0BY\u00a04.0"


def test_the_picture_keeps_its_shape(shown):
    canvas = shown()._canvas
    assert canvas.heightForWidth(150) == 75
    assert canvas._room().width() == 2 * canvas._room().height()


def test_it_is_read_beside_the_window(qtbot, shown):
    work = Work()
    picture = shown(work=work)
    qtbot.waitUntil(lambda: picture.drawn)
    assert colour_in_the_middle(picture) == "#3366cc"
    work.finish()


def test_a_picture_that_was_closed_meanwhile_is_no_fault(qtbot, style, assets):
    work = Work()
    picture = CreditedPicture(Library(assets / "data"), style, CREDIT.file, work)
    picture.resize(300, 240)
    picture.show()
    qtbot.waitExposed(picture)
    picture.deleteLater()
    qtbot.waitUntil(lambda: work.idle)
    work.finish()


def test_a_size_that_was_shown_before_is_not_read_again(shown, assets):
    size = shown()._canvas._shown.size()
    (assets / "images" / "oxide" / "Nd.webp").touch()
    again = shown()
    assert again._canvas._shown.size() == size
    assert again._canvas._shown.cacheKey() == shown()._canvas._shown.cacheKey()


def test_another_size_is_read_when_the_window_grows(qtbot, shown):
    picture = shown()
    picture.resize(120, 200)
    qtbot.waitUntil(lambda: picture._canvas._shown.width() == 120)
    picture.resize(600, 400)
    # Never larger than it was drawn, times the size of the text.
    qtbot.waitUntil(lambda: picture._canvas._shown.width() == 200)


def test_a_picture_that_is_missing_is_told_of_in_its_place(shown, assets):
    (assets / "images" / "oxide" / "Nd.webp").unlink()
    picture = shown()
    assert picture.words == "The picture “Nd.webp” is missing."
    assert not picture._canvas.isVisible()
    assert "missing" in picture.accessibleDescription()


def test_a_picture_that_is_none_is_told_of_in_its_place(shown, assets):
    (assets / "images" / "oxide" / "Nd.webp").write_bytes(b"not a picture")
    assert shown().words.startswith("The picture “Nd.webp” cannot be read (")


def test_a_picture_that_breaks_off_is_told_of_in_its_place(qtbot, shown, assets):
    path = assets / "images" / "oxide" / "Nd.webp"
    path.write_bytes(path.read_bytes()[:40])
    picture = shown()
    assert picture.words.startswith("The picture “Nd.webp” cannot be read (")
    assert not picture.drawn


def test_what_nobody_is_credited_for_is_not_shown(shown, assets):
    other = replace(CREDIT, file="oxide/Ce.webp")
    (assets / "images" / "credits.csv").write_text(credits_text([other]), encoding="utf-8")
    picture = shown()
    assert picture.words == "The picture “oxide/Nd.webp” has no credit and is not shown."
    assert not picture._canvas.isVisible()


def test_larger_text_asks_for_a_larger_picture(style, shown):
    picture = shown()
    before = picture._canvas.sizeHint()
    style.wear(Look(LIGHT, 200))
    after = picture._canvas.sizeHint()
    assert (after.width(), after.height()) == (2 * before.width(), 2 * before.height())


def test_a_thread_is_given_the_picture_at_the_size_asked_for(assets):
    read = read_scaled(assets / "images" / "oxide" / "Nd.webp", QSize(100, 100))
    assert (read.width(), read.height()) == (100, 50)

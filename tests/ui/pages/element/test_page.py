"""The Element page: portrait, parts and plates."""

import pytest
from PySide6.QtCore import QPoint, Qt

from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths, Part
from explorer.exploration.exploration import Exploration
from explorer.outputs.photos.kept import Kept
from explorer.records.rare_earth import RareEarth
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.element.crystal_view import CrystalView
from explorer.ui.natural_colours import natural
from explorer.ui.pages.element.group_picture import GroupPicture
from explorer.ui.pages.element.page import ElementPage
from explorer.ui.pages.element.portrait import Stand
from explorer.ui.pages.element.shown_picture import ShownPicture
from explorer.ui.pages.element.swatches import Swatches, colours
from explorer.ui.parts.fault import Fault
from explorer.ui.parts.picture import CreditedPicture
from explorer.ui.store import Store
from explorer.ui.theme import THEMES, Look, Style, ThemeChoice
from explorer.ui.work import Work


@pytest.fixture(scope="module")
def shipped():
    return Library()


@pytest.fixture(autouse=True)
def _no_photographs(tmp_path, monkeypatch):
    """The reader's own folder is empty here, whatever the machine holds."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA", "HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert Kept({}).photos == {}


@pytest.fixture
def opened(qtbot, shipped):
    """A complete page at an exploration, with its store."""

    def open_(**at):
        store, style = Store(Exploration(page="element", **at)), Style(Look(THEMES[ThemeChoice.DARK]))
        page = ElementPage(shipped, store, style)
        qtbot.addWidget(page)
        page.resize(1200, 760)
        page.show()
        qtbot.waitExposed(page)
        work = Work(page)
        done = []
        page.complete(work, lambda: done.append(1))
        qtbot.waitUntil(lambda: bool(done) and work.idle, timeout=30_000)
        page.work_of_test = work
        return page, store

    return open_


def settle(qtbot, page):
    qtbot.waitUntil(lambda: page.plate is not None and page.work_of_test.idle, timeout=30_000)


def test_every_part_of_every_rare_earth_opens_without_a_fault(opened, qtbot, shipped):
    page, store = opened(elements=("Sc",))
    for part in Part:
        store.go(store.now.on_part(part))
        settle(qtbot, page)
        for earth in shipped.rows(RareEarth):
            store.go(store.now.choose(earth.symbol))
            settle(qtbot, page)
            faults = [f for f in page.findChildren(Fault) if f.isVisible()]
            assert not faults, (earth.symbol, part, [f.accessibleName() for f in faults])
            if page.sheet.isVisible():
                assert page.sheet.text.strip(), (earth.symbol, part)


def test_the_facts_of_the_chosen_part_are_on_the_sheet(opened, qtbot):
    page, store = opened(elements=("Pr",), part=Part.PHYSICAL)
    assert "Melting point: 1\u202f204" in page.sheet.text.replace("\u00a0", " ")
    store.go(store.now.on_part(Part.MAGNETIC))
    assert "Magnetic order" in page.sheet.text
    assert "Melting point" not in page.sheet.text


def test_spectrum_and_crystal_take_the_whole_width(opened, qtbot):
    page, store = opened(elements=("Nd",), part=Part.SPECTRUM)
    assert not page.sheet.isVisible()
    store.go(store.now.on_part(Part.ATOM))
    assert page.sheet.isVisible()


def test_choosing_a_unit_changes_what_is_shown_and_what_the_address_says(opened, qtbot):
    page, store = opened(elements=("Nd",), part=Part.PHYSICAL)
    page.units.degrees.setFocus()
    qtbot.keyClick(page.units.degrees, Qt.Key.Key_Right)
    assert store.now.degrees is Degrees.CELSIUS
    assert "1\u202f021" in page.sheet.text
    page.units.lengths.setFocus()
    qtbot.keyClick(page.units.lengths, Qt.Key.Key_Right)
    assert store.now.lengths is Lengths.ANGSTROM
    assert "Å" in page.sheet.text


def test_the_buttons_lead_along_the_series(opened, qtbot):
    page, store = opened(elements=("Y",))
    page.portrait.after.click()
    assert store.now.element == "La"
    page.portrait.before.click()
    page.portrait.before.click()
    assert store.now.element == "Sc"
    assert not page.portrait.before.isEnabled()


def test_an_element_outside_the_17_is_told_as_such(opened, qtbot):
    page, _store = opened(elements=("Fe",), part=Part.CHEMICAL)
    assert "17 rare earths only" in page.sheet.text


def test_without_an_element_the_page_says_so(opened, qtbot):
    page, _store = opened(elements=())
    assert "No element" in page.portrait.accessibleName()


def test_what_happens_on_another_page_waits_until_this_one_is_looked_at(opened, qtbot):
    page, store = opened(elements=("Nd",), part=Part.ATOM)
    store.go(store.now.on_page("table"))
    store.go(store.now.choose("Lu"))
    assert page.portrait.accessibleName().startswith("Neodymium")
    store.go(store.now.on_page("element"))
    assert page.portrait.accessibleName().startswith("Lutetium")


def test_presenting_hides_what_only_the_reader_needs(opened, qtbot):
    page, _store = opened(elements=("Nd",))
    page.present(on=True)
    assert not page.units.degrees.isVisible()
    page.present(on=False)
    assert page.units.degrees.isVisible()


def test_several_elements_stand_side_by_side(opened, qtbot):
    page, _store = opened(elements=("Nd", "Pr"), part=Part.PHYSICAL)
    assert "Nd" in page.sheet.text
    assert "Pr" in page.sheet.text


def test_the_picture_is_the_oxide_with_its_credit(opened, qtbot):
    page, store = opened(elements=("Nd",))
    shown = page.findChild(ShownPicture)
    qtbot.waitUntil(lambda: isinstance(shown.shown, CreditedPicture) and shown.shown.drawn, timeout=20_000)
    assert "CC\u00a0BY\u00a04.0" in shown.shown.words
    store.go(store.now.choose("Pm"))
    qtbot.waitUntil(lambda: not isinstance(shown.shown, CreditedPicture), timeout=20_000)


def test_every_colour_in_words_has_a_colour_to_paint(shipped):
    for each in colours(shipped):
        for words in (each.ion, each.oxide):
            assert words is None or natural(words), (each.symbol, words)


def test_the_swatches_choose_by_key_and_by_press(qtbot, shipped):
    store = Store(Exploration(page="element", elements=("Nd",)))
    swatches = Swatches(shipped, store, Style(Look(THEMES[ThemeChoice.LIGHT])))
    qtbot.addWidget(swatches)
    swatches.resize(520, 420)
    swatches.show()
    qtbot.waitExposed(swatches)
    qtbot.keyClick(swatches, Qt.Key.Key_Right)
    assert store.now.element == "Pm"
    assert "no figure" in swatches.accessibleDescription()
    qtbot.waitUntil(lambda: not swatches.place_of("Er").isEmpty())
    qtbot.mouseClick(swatches, Qt.MouseButton.LeftButton, pos=swatches.place_of("Er").center())
    assert store.now.element == "Er"
    assert "rose pink" in swatches.accessibleDescription()


def test_where_room_is_short_the_portrait_lies_above_the_parts(opened, qtbot):
    page, _store = opened(elements=("Nd",))
    assert page.portrait.stand is Stand.COLUMN
    page.resize(900, 560)
    qtbot.waitUntil(lambda: page.portrait.stand is Stand.BAND)
    qtbot.waitUntil(lambda: page.tabs.mapTo(page, QPoint()).y() > 60)
    assert page.portrait.mapTo(page, page.portrait.rect().bottomLeft()).y() < page.tabs.mapTo(page, QPoint()).y()
    assert not page.findChild(ShownPicture).isVisible()
    page.resize(1200, 760)
    qtbot.waitUntil(lambda: page.portrait.stand is Stand.COLUMN)
    assert page.findChild(ShownPicture).isVisible()


def test_compared_elements_have_their_tiles_in_the_portrait_and_heads_over_their_columns(opened, qtbot):
    page, store = opened(elements=("Nd", "Pr"), part=Part.PHYSICAL)
    assert page.sheet.text.startswith("Compared: Nd, Pr")
    assert page.portrait.head.isVisible()
    page.portrait.head.setFocus()
    qtbot.keyClick(page.portrait.head, Qt.Key.Key_Right)
    qtbot.keyClick(page.portrait.head, Qt.Key.Key_Delete)
    assert store.now.elements == ("Nd",)
    assert not page.portrait.head.isVisible()


def test_a_plate_about_the_17_is_not_shown_for_another_element(opened, qtbot):
    page, store = opened(elements=("Fe",), part=Part.NUCLEAR)
    assert page.plate is None
    store.go(store.now.choose("Gd"))
    settle(qtbot, page)
    assert page.plate.isVisible()
    store.go(store.now.choose("Fe"))
    assert not page.plate.isVisible()


def test_the_story_shows_the_six_oxides_for_those_six_alone(opened, qtbot):
    page, store = opened(elements=("Y",), part=Part.STORY)
    group = page.findChild(GroupPicture)
    assert not group.isVisible()
    store.go(store.now.choose("Pr"))
    assert group.isVisible()
    assert group.file == "oxides.webp"
    store.go(store.now.choose("Lu"))
    assert not group.isVisible()


def test_what_is_not_in_view_works_nothing_out(opened, qtbot):
    page, store = opened(elements=("Nd",), part=Part.PHYSICAL)
    chart = page.findChild(PanelView)
    store.go(store.now.on_part(Part.CRYSTAL))
    settle(qtbot, page)
    crystal = page.findChild(CrystalView)
    store.go(store.now.on_part(Part.ATOM))
    settle(qtbot, page)
    before, gathered = chart.figure, crystal.gathered
    store.go(store.now.choose("Dy"))
    settle(qtbot, page)
    assert chart.figure is before
    assert crystal.gathered is gathered
    store.go(store.now.on_part(Part.PHYSICAL))
    assert chart.figure.highlight == {"Dy"}
    store.go(store.now.on_part(Part.CRYSTAL))
    qtbot.waitUntil(lambda: crystal.gathered.wanted.symbol == "Dy", timeout=10_000)


def test_an_element_that_no_mineral_names_has_a_told_blank(opened):
    page, store = opened(elements=("Dy",), part=Part.NATURE)
    assert "No mineral held here names Dy" in page.sheet.text
    store.go(store.now.choose("Ce"))
    assert "No mineral held here" not in page.sheet.text

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration, Form
from explorer.ui.pages.table.page import TablePage
from explorer.ui.pages.table.tile import paint_tile
from explorer.ui.store import Store
from explorer.ui.theme import Look, Style
from explorer.ui.work import Work

LIBRARY = Library()


@pytest.fixture
def store(qapp):
    return Store(Exploration())


@pytest.fixture
def page(qtbot, store):
    page = TablePage(LIBRARY, store, Style(Look()))
    qtbot.addWidget(page)
    page.resize(1360, 840)
    page.show()
    qtbot.waitExposed(page)
    work = Work(page)
    with qtbot.waitCallback(timeout=30_000) as done:
        page.complete(work, done)
    page.table.setFocus()
    return page


def click(qtbot, page, symbol, held=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(page.table, Qt.MouseButton.LeftButton, held, page.table.box(symbol).center().toPoint())


def test_a_click_chooses_an_element(qtbot, page, store):
    click(qtbot, page, "Dy")
    assert store.now.elements == ("Dy",)
    assert page.table.tiles["Dy"].chosen
    assert not page.table.tiles["Nd"].chosen


def test_ctrl_click_compares_up_to_four(qtbot, page, store):
    for symbol in ("Dy", "Tb", "Pr"):
        click(qtbot, page, symbol, Qt.KeyboardModifier.ControlModifier)
    assert store.now.elements == ("Pr", "Tb", "Dy", "Nd")
    with qtbot.waitSignal(store.told):
        click(qtbot, page, "La", Qt.KeyboardModifier.ControlModifier)
    assert store.now.elements == ("Pr", "Tb", "Dy", "Nd")


@pytest.mark.parametrize(
    ("key", "there"),
    [
        (Qt.Key.Key_Right, "Pm"),
        (Qt.Key.Key_Left, "Pr"),
        (Qt.Key.Key_Down, "U"),
        (Qt.Key.Key_Home, "La"),
        (Qt.Key.Key_End, "Lu"),
    ],
)
def test_arrows_walk_as_the_eye_sees_it(qtbot, page, store, key, there):
    qtbot.keyClick(page.table, key)
    assert store.now.element == there


def test_ctrl_arrows_walk_without_choosing(qtbot, page, store):
    qtbot.keyClick(page.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert (page.table.focus_symbol, store.now.element) == ("Pm", "Nd")


def test_shift_arrows_add_to_the_comparison(qtbot, page, store):
    qtbot.keyClick(page.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert store.now.elements == ("Sm", "Pm", "Nd")


def test_typing_a_symbol_jumps_there(qtbot, page, store):
    qtbot.keyClicks(page.table, "dy")
    assert store.now.element == "Dy"


def test_pointing_shows_a_card_with_value_and_source(qtbot, page, store):
    store.go(store.now.through("melting"))
    page.table.pointed.emit("Nd")
    card = page.around.hover
    assert card.isVisible()
    assert "Neodymium" in card._hint.heading
    assert any("K" in line for line in card._hint.lines)
    assert card._hint.source.startswith("Source: ")
    assert page.table.rect().contains(card.geometry())


def test_a_screen_reader_finds_all_118_by_name(page):
    tree = QAccessible.queryAccessibleInterface(page.table)
    assert tree.role() == QAccessible.Role.Table
    assert tree.childCount() == 118
    names = [tree.child(i).text(QAccessible.Text.Name) for i in range(118)]
    assert names[59].startswith("Neodymium, element 60, light rare earth")
    assert names[59].endswith("selected")
    assert names[0] == "Hydrogen, element 1"
    state = tree.child(59).state()
    assert state.selected
    assert state.selectable


def test_the_spoken_cell_is_where_the_tile_is(page):
    tree = QAccessible.queryAccessibleInterface(page.table)
    middle = page.table.mapToGlobal(page.table.box("Dy").center().toPoint())
    cell = tree.childAt(middle.x(), middle.y())
    assert cell.text(QAccessible.Text.Name).startswith("Dysprosium, element 66, heavy rare earth")
    assert cell.rect().contains(middle)


def test_what_a_product_needs_stays_lit_and_the_legend_says_why(page, store):
    store.go(store.now.light_product("ev_motor"))
    lit = {symbol for symbol, tile in page.table.tiles.items() if not tile.dim}
    assert lit == {"Nd", "Pr", "Dy", "Tb"}
    said = page.around.legend.accessibleName()
    assert "Electric-car traction motor: 4 rare earths, Nd, Pr, Dy, Tb" in said


def test_no_data_is_hatched_and_never_coloured(page, store):
    store.go(store.now.through("price").in_year(2011))
    tile = page.table.tiles["Pm"]
    assert tile.hatched
    assert tile.fill is None
    assert not page.table.tiles["Nd"].hatched


def test_the_long_form_keeps_the_choice(page, store):
    store.go(store.now.with_form(Form.LONG))
    assert page.table.layout_shown.columns == 32
    assert page.table.tiles["Nd"].chosen


@pytest.mark.parametrize("percent", [80, 130, 200])
@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
def test_every_look_paints(page, percent, theme):
    from explorer.ui.theme import THEMES

    page._style.wear(Look(THEMES[theme], percent))
    picture = page.grab().toImage()
    middle = page.table.mapTo(page, page.table.box("La").bottomLeft().toPoint())
    assert picture.pixelColor(middle.x() + 12, middle.y() - 8).name() != THEMES[theme].ground.lower()


@pytest.mark.parametrize("height", range(45, 70))
def test_short_and_long_values_are_shown_or_left_out_together(page, height):
    tile, box = replace(page.table.tiles["Gd"], dim=False, chosen=False, stripe="#ffffff"), QRectF(2, 2, 54, height)

    def painted(value):
        picture = QImage(58, height + 4, QImage.Format.Format_RGB32)
        picture.fill(0)
        painter = QPainter(picture)
        paint_tile(painter, replace(tile, value=value), box, Look())
        painter.end()
        return picture

    # At the usual size the first is narrow enough for the tile and the second is not.
    shown = [painted(value) != painted("") for value in ("licence", "none now")]
    assert shown[0] == shown[1]

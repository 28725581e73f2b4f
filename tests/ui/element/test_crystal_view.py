"""The crystal in its view: what it shows, how it is turned, and what can be taken away."""

import sys
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QMessageBox

from explorer.analysis.crystal import structures
from explorer.analysis.crystal_model import model
from explorer.content.library import Library
from explorer.exploration.choices import Lengths
from explorer.exploration.exploration import Exploration
from explorer.records.element import Element
from explorer.records.science import CellAtom, CrystalSite
from explorer.ui.element.crystal_balls import Balls, atom_colour
from explorer.ui.element.crystal_paint import Shown, paint
from explorer.ui.element.crystal_picture import image
from explorer.ui.element.crystal_scene import Scene
from explorer.ui.element.crystal_turn import Stance
from explorer.ui.element.crystal_view import CrystalView
from explorer.ui.element.crystal_words import atom_words, cell_words
from explorer.ui.store import Store
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look, contrast
from explorer.ui.work import Work
from tests.build import library, make


@pytest.fixture
def work(qapp):
    made = Work()
    yield made
    made.finish()


@pytest.fixture
def opened(qtbot, style, facts, work):
    """Opens the view on an element and a structure, and waits for its model."""

    def open_on(symbol, structure=None):
        store = Store(Exploration(elements=(symbol,) if symbol else (), structure=structure))
        view = CrystalView(facts, store, style, work)
        qtbot.addWidget(view)
        view.resize(600, 600)
        view.show()
        qtbot.waitExposed(view)
        qtbot.waitUntil(lambda: work.idle)
        QGuiApplication.processEvents()  # the words have come, and the crystal has the room they leave
        return view, store

    return open_on


def structure_of(facts: Library, key):
    return next(each for each in structures(facts) if each.id == key)


def texts(view):
    return [view._name.text(), view._cell.text(), view._note.text()]


def test_it_shows_the_metal_and_follows_the_structure_and_the_element(opened, qtbot, work):
    view, store = opened("Nd")
    assert view.canvas.model.structure.id == "nd_dhcp"
    store.go(store.now.with_structure("nd2fe14b"))
    qtbot.waitUntil(lambda: work.idle)
    assert view.canvas.model.structure.id == "nd2fe14b"
    assert "Nd₂Fe₁₄B" in texts(view)[0]
    assert "68 atoms in a cell" in texts(view)[1]
    assert "the sizes of the balls are not" in texts(view)[2]
    store.go(store.now.choose("Dy"))
    qtbot.waitUntil(lambda: work.idle)
    assert view.canvas.model.structure.id == "dy_hcp"
    assert view.chooser is None


def test_the_chooser_moves_the_exploration_and_the_metal_needs_no_name(opened, qtbot, work):
    view, store = opened("Y")
    view.chooser.picked.emit("yag")
    assert store.now.structure == "yag"
    qtbot.waitUntil(lambda: work.idle)
    assert view.chooser.chosen == "yag"
    view.chooser.picked.emit("y_hcp")
    assert store.now.structure is None


@pytest.mark.parametrize(
    ("symbol", "structure", "said"),
    [
        ("Pm", None, "No crystal structure of promethium is shown"),
        ("Ce", "bastnasite", "No positions of the atoms in CeCO₃F"),
        (None, None, "No element is chosen"),
    ],
)
def test_where_nothing_can_be_turned_a_sentence_says_why(opened, symbol, structure, said):
    view, _store = opened(symbol, structure)
    assert said in view._nothing.text()
    assert view._nothing.isVisible()
    assert not view.bar.isVisible()
    assert view.seen() is None


def test_a_cell_that_is_none_leaves_a_sentence_and_the_next_element_is_shown(qtbot, style, work, tmp_path):
    """Angles of 0° enclose nothing; the tables hold no such cell, a reader's own may."""
    flat = {"structure_id": "flat", "formula": "Nd", "a_angstrom": 3.0, "b_angstrom": 3.0, "c_angstrom": 3.0}
    angles = {"alpha_deg": 0.0, "beta_deg": 0.0, "gamma_deg": 0.0}
    facts = library(
        tmp_path,
        make(Element, symbol="Nd", name="Neodymium"),
        make(CrystalSite, **flat, **angles),
        make(CellAtom, structure_id="flat", symbol="Nd", x=0.0, y=0.0, z=0.0),
    )
    store = Store(Exploration(elements=("Nd",)))
    view = CrystalView(facts, store, style, work)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: work.idle)
    assert view._fault.isVisible()
    store.go(store.now.choose("Ce"))
    qtbot.waitUntil(lambda: work.idle)
    assert not view._fault.isVisible()


def test_keys_turn_zoom_switch_and_reset(opened, qtbot, work):
    view, _store = opened("Ce", "ceo2")
    canvas = view.canvas
    first = canvas.stance
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.stance.turn != first.turn
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.stance.zoom > 1
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.stance == first
    qtbot.keyClick(canvas, Qt.Key.Key_L)
    qtbot.keyClick(canvas, Qt.Key.Key_E)
    assert canvas.shown == Shown(labels=True, edges=False)
    assert view.bar.labels.isChecked()
    assert not view.bar.edges.isChecked()
    qtbot.keyClick(canvas, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: work.idle)
    assert canvas.model.repeat == 2
    assert view.bar.cells.isChecked()
    assert canvas.stance == first


def test_a_drag_turns_and_the_wheel_zooms(opened, qtbot):
    view, _store = opened("Ce", "ceo2")
    canvas = view.canvas
    first = canvas.stance
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(canvas, QPoint(180, 120))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(180, 120))
    assert canvas.stance.turn != first.turn
    before = canvas.stance.zoom
    inverted = False
    at, button, modifier = QPointF(100, 100), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, at, QPoint(), QPoint(0, 120), button, modifier, phase, inverted)
    QGuiApplication.sendEvent(canvas, wheel)
    assert canvas.stance.zoom > before


def test_pointing_names_the_atom_and_its_neighbours_and_a_press_chooses_it(opened, qtbot, facts):
    view, store = opened("Gd", "gdpo4_monazite")
    canvas = view.canvas
    scene = canvas.scene()
    front = max((i for i, s in enumerate(canvas.model.symbols) if s == "Gd"), key=lambda i: scene.turned[i, 2])
    x, y = scene.at[front]
    assert scene.atom_at(x, y) == front
    qtbot.mouseMove(canvas, QPoint(round(x), round(y)))
    qtbot.waitUntil(lambda: canvas.atom == front)
    assert canvas._words.startswith("Gadolinium (Gd), nearest: 8 O at 236")
    store.go(store.now.choose("Gd").compare(("Gd", "Nd")))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert store.now.elements == ("Gd",)


def test_a_press_on_oxygen_chooses_nothing(opened):
    view, store = opened("Ce", "ceo2")
    view.canvas.chosen.emit("O")
    assert store.now.element == "Ce"


def test_n_walks_over_all_kinds_of_atoms_and_enter_chooses(opened, qtbot):
    view, store = opened("Nd", "nd2fe14b")
    seen = set()
    for _ in range(9):
        qtbot.keyClick(view.canvas, Qt.Key.Key_N)
        home = view.canvas.model.structure.atoms[view.canvas.model.homes[view.canvas.atom]]
        seen.add(home.site)
    assert len(seen) == 9
    qtbot.keyClick(view.canvas, Qt.Key.Key_N)
    store.go(store.now.compare(("Nd", "Pr")))
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert store.now.elements == ("Nd",)


def test_it_turns_by_itself_only_when_asked_and_stops_when_hidden(opened, qtbot):
    view, _store = opened("Ce", "ceo2")
    canvas = view.canvas
    assert not canvas.playing
    first = canvas.stance
    view.bar.play.click()
    qtbot.waitUntil(lambda: canvas.stance != first)
    view.hide()
    assert not canvas.playing


def test_it_never_turns_by_itself_for_a_reader_who_wants_no_motion(opened, style, monkeypatch):
    monkeypatch.setattr(Look, "reduce_motion", True, raising=False)
    view, _store = opened("Ce", "ceo2")
    view.canvas.play()
    assert not view.canvas.playing
    assert not view.bar.play.isEnabled()


def test_lengths_are_in_the_unit_of_the_reader(opened, facts):
    view, store = opened("Ce", "ceo2")
    assert "a = b = c 541.0\u00a0pm" in texts(view)[1]
    store.go(store.now.in_units(store.now.degrees, Lengths.ANGSTROM))
    assert "a = b = c 5.410\u00a0Å" in texts(view)[1]
    ceria = structure_of(facts, "ceo2")
    assert atom_words(facts, ceria, 0, Lengths.ANGSTROM) == "Cerium (Ce), nearest: 8 O at 2.34\u00a0Å"


def test_the_angle_that_is_not_right_is_told(facts):
    assert "β 104" in cell_words(structure_of(facts, "gdpo4_monazite"), Lengths.PICOMETRE)
    assert "P6₃/mmc" in cell_words(structure_of(facts, "gd_hcp"), Lengths.PICOMETRE)


def test_a_screen_reader_hears_what_there_is_and_how_to_turn_it(opened):
    view, _store = opened("Ce", "ceo2")
    said = view.canvas.accessibleDescription()
    assert "4 cerium, 8 oxygen" in said
    assert "Arrow keys turn it" in said


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST], ids=lambda theme: theme.key)
def test_every_atom_stands_off_the_ground(facts, theme):
    symbols = {symbol for each in structures(facts) for symbol in each.counts}
    # The bright tile colours stand on paper too: a ball has a dark rim, which is what the eye finds there.
    least = 1.3 if theme is LIGHT else 3.0
    assert {symbol for symbol in symbols if contrast(atom_colour(theme, symbol), theme.surface) < least} == set()


def painted(scene, shown=None, *, quick=False):
    picture = QPixmap(400, 400)
    picture.fill(QColor(DARK.surface))
    painter = QPainter(picture)
    balls = Balls()
    balls.wear(Look(), 1.0)
    paint(painter, scene, balls, Look(), shown or Shown(), quick=quick)
    painter.end()
    return picture.toImage()


def test_the_near_ball_hides_the_far_one_and_looks_larger(facts):
    made = model(structure_of(facts, "ce_fcc"))
    scene = Scene(made, Stance(), 400, 400)
    assert scene.across[np.argmax(scene.turned[:, 2])] > scene.across[np.argmin(scene.turned[:, 2])]
    near = int(np.argmax(scene.turned[:, 2]))
    x, y = (round(value) for value in scene.at[near].tolist())
    seen = painted(scene, Shown(edges=False)).pixelColor(x, y)
    tile = QColor(atom_colour(DARK, "Ce"))
    assert abs(seen.hueF() - tile.hueF()) < 0.05


@pytest.mark.parametrize("key", ["nd2fe14b", "yag"])
def test_eight_cells_are_painted_plainly_in_motion_and_well_at_rest(facts, key):
    scene = Scene(model(structure_of(facts, key), 2), Stance(), 400, 400)
    plain, well = painted(scene, quick=True), painted(scene)
    assert plain != well
    blank = QImage(well.size(), well.format())
    blank.fill(QColor(DARK.surface))
    assert plain != blank


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from 3.12 on nothing counts the references to None")
def test_fifty_paintings_cost_no_reference_to_none(facts):
    scene = Scene(model(structure_of(facts, "ceo2")), Stance(), 400, 400)
    painted(scene)
    before = sys.getrefcount(None)
    for _ in range(50):
        painted(scene)
    # Lost ones end the process in the end. PySide 6.11 leaves some behind where it makes gradients, which harms nobody.
    assert sys.getrefcount(None) - before > -50


def test_picture_and_table_can_be_saved(opened, tmp_path):
    view, _store = opened("Nd", "nd2fe14b")
    seen = view.seen()
    assert view.menu.save_as(tmp_path / "magnet.png", seen)
    saved = QImage(str(tmp_path / "magnet.png"))
    assert (saved.width(), saved.height()) == (2400, 1800)
    assert saved.text("Title").startswith("Nd₂Fe₁₄B")
    assert view.menu.save_as(tmp_path / "magnet.csv", seen)
    lines = (tmp_path / "magnet.csv").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    assert rows[0] == "symbol,site,x,y,z,x_angstrom,y_angstrom,z_angstrom"
    assert len(rows) == 69
    assert rows[1] == "Nd,Nd1,0.27044,0.27044,0.00000,2.3799,2.3799,0.0000"
    assert any(line.startswith("# Source: ") for line in lines)
    assert any("structure=nd2fe14b" in line for line in lines)


def test_the_picture_follows_the_turn(opened, facts):
    view, _store = opened("Ce", "ceo2")
    seen = view.seen()
    turned = replace(seen, stance=seen.stance.turned(0.5, 0))
    assert image(facts, seen) != image(facts, turned)


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_the_menu_copies_atoms_and_address(opened):
    view, _store = opened("Ce", "ceo2")
    view.bar.menu.click()
    view.menu.copy_atoms()
    assert QGuiApplication.clipboard().text().count("\n") == 13
    view.menu.copy_address()
    assert "structure=ceo2" in QGuiApplication.clipboard().text()
    view.menu._menu.close()


@pytest.mark.parametrize("name", ["nowhere/magnet.png", "magnet.bmp"])
def test_what_cannot_be_saved_is_said(opened, qtbot, tmp_path, name):
    view, _store = opened("Ce", "ceo2")
    assert not view.menu.save_as(tmp_path / name, view.seen())
    box = view.findChild(QMessageBox) or view.window().findChild(QMessageBox)
    assert name.rpartition("/")[2][-4:] in box.text()
    box.close()


def test_another_look_is_worn_at_once(opened, style):
    view, _store = opened("Gd")
    before = view.canvas.grab().toImage()
    style.wear(Look(LIGHT, 200))
    assert view.canvas.grab().toImage() != before


def test_in_a_low_place_the_model_keeps_its_room_and_the_words_go(opened, qtbot):
    view, _store = opened("Nd", "nd2fe14b")
    view.resize(700, 600)
    qtbot.waitUntil(lambda: view.bar.isVisible())
    view.resize(700, 260)
    qtbot.waitUntil(lambda: not view.bar.isVisible())
    assert view.heightForWidth(700) <= 260
    qtbot.waitUntil(lambda: view.canvas.height() >= 100)  # once the layout has shared out what the words left

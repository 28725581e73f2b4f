import sys
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolTip

from explorer.ui.element.blocks import (
    Badge,
    Badges,
    Bar,
    Bars,
    Cell,
    Entry,
    Fact,
    Heading,
    Paragraph,
    Row,
    SourceLine,
    ToCountry,
    ToEvent,
    ToSources,
)
from explorer.ui.element.ink import Words
from explorer.ui.element.sheet import Sheet
from explorer.ui.element.spread import Compositor
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
EVERY_KIND = (
    Heading("Uses"),
    Bars((Bar("Magnets", 0.8, "80 %"), Bar("Unknown", None, "no figure"), Bar(LONG, 0.1, "10 %", to=ToCountry("CHN")))),
    SourceLine("EU, 2023", "EC 2023", ("ec",)),
    Badges((Badge("EU critical", 0), Badge(f"not on the list {LONG}"), Badge("UK", 1, ToSources(("uk",)), "A tip"))),
    Fact("Melting point", "1 294 K", "calculated", "by rule", ("a",)),
    Fact("Boiling point", None),
    Fact(LONG, LONG, "unverified", LONG, ("a",)),
    Entry("An event", "4 April 2025", ("What happened.",), ToEvent("e1", 2025), strong=True, source_ids=("a",)),
    Paragraph("A story. " * 30, mark="unverified", source_ids=("a",)),
    Paragraph("נאודימיום הוא יסוד כימי", quiet=True),
    Row("Density", ("Nd", "Pr"), (Cell("7 g/cm³", mark="calculated", source_ids=("a",)), Cell(None))),
    Row("Magnets", ("Nd", "Pr", "Dy", "Tb"), (Cell("80 %", 0.8), Cell(LONG), Cell(None), Cell("1 %", 0.01)), bars=True),
)


class Counter(QObject):
    """Notes every paint event of what it watches."""

    def __init__(self, seen):
        super().__init__()
        self.seen = seen

    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Paint:
            self.seen.append(event.rect().getRect())
        return False


@pytest.fixture
def sheet(qtbot, style):
    made = Sheet(style)
    qtbot.addWidget(made)
    made.resize(374, 500)
    made.say(EVERY_KIND, "Everything")
    made.show()
    qtbot.waitExposed(made)
    return made


def press(sheet, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QGuiApplication.sendEvent(sheet, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def middle(sheet, spot):
    return spot.box.translated(sheet.shift).center().toPoint()


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST], ids=lambda theme: theme.key)
@pytest.mark.parametrize("percent", [80, 100, 130, 200])
@pytest.mark.parametrize("width", [330, 374, 560])
def test_nothing_is_cut_or_laid_over_something_else(sheet, style, theme, percent, width):
    style.wear(Look(theme, percent))
    sheet.resize(width, 500)
    spread = sheet.spread
    assert len(spread.placed) == len(EVERY_KIND)
    for above, below in zip(spread.placed, spread.placed[1:], strict=False):
        assert above.bottom <= below.top + 0.5, below.block
    for placed in spread.placed:
        words = [ink for ink in placed.piece.inks if isinstance(ink, Words)]
        lines = [(ink, ink.layout.lineAt(i)) for ink in words for i in range(ink.layout.lineCount())]
        for box in (line.naturalTextRect().translated(ink.at) for ink, line in lines):
            assert box.right() <= spread.width + 2, placed.block
            assert box.bottom() <= placed.piece.height + 2, placed.block
    assert spread.height >= spread.placed[-1].bottom
    assert sheet.verticalScrollBar().maximum() >= spread.height - sheet.viewport().height() - 1


MANY = tuple(Entry(f"Event {i}", "2025", ("What happened.",), ToEvent(f"e{i}", 2025)) for i in range(120))


def test_nothing_is_set_before_the_sheet_has_its_size(qtbot, style, monkeypatch):
    set_at = []
    spread = Compositor.spread
    monkeypatch.setattr(Compositor, "spread", lambda *given: set_at.append(given[3]) or spread(*given))
    made = Sheet(style)
    qtbot.addWidget(made)
    made.say(EVERY_KIND, "Everything")
    made.resize(374, 500)
    assert set_at == []
    made.show()
    qtbot.waitUntil(lambda: made.verticalScrollBar().maximum() > 0)
    assert set(set_at) == {made.spread.width}


def test_what_is_in_view_is_set_first_and_the_rest_a_page_a_turn(qtbot, sheet, monkeypatch):
    set_so_far = []
    spread = Compositor.spread

    def noted(*given):
        made = spread(*given)
        set_so_far.append(len(made.placed))
        return made

    monkeypatch.setattr(Compositor, "spread", noted)
    sheet.say(MANY, "Many", "others")
    assert 0 < set_so_far[0] < len(MANY) / 4
    qtbot.waitUntil(lambda: set_so_far[-1] == len(MANY))
    steps = [after - before for before, after in pairwise(set_so_far)]
    assert max(steps) < len(MANY) / 4
    assert sheet.verticalScrollBar().maximum() >= sheet.spread.height - sheet.viewport().height() - 1


def test_the_keyboard_reaches_the_end_of_a_sheet_that_is_still_being_set(sheet):
    sheet.say(MANY, "Many", "others")
    for _time in range(400):
        press(sheet, Qt.Key.Key_Down)
    assert sheet.focused.to == MANY[-1].to


def test_larger_text_takes_more_height(sheet, style):
    before = sheet.spread.height
    style.wear(Look(percent=200))
    assert sheet.spread.height > 1.5 * before


def test_down_walks_the_links_and_enter_presses(qtbot, sheet):
    sheet.verticalScrollBar().setValue(0)
    press(sheet, Qt.Key.Key_Down)
    assert sheet.focused is not None
    assert sheet.focused.to == ToCountry("CHN")
    with qtbot.waitSignal(sheet.pressed) as pressed:
        press(sheet, Qt.Key.Key_Return)
    assert pressed.args[0] == ToCountry("CHN")


def test_every_link_is_reached_by_keys_and_brought_into_view(sheet):
    reached = set()
    for _ in range(80):
        press(sheet, Qt.Key.Key_Down)
        if sheet.focused is not None:
            reached.add(sheet.focused.name)
            box = sheet.focused.box.translated(sheet.shift)
            assert box.top() >= -1
            assert box.top() <= sheet.viewport().height()
    assert reached == {link.name for link in sheet.spread.links}


def test_up_walks_back(sheet):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(sheet, key)
    assert sheet.focused == sheet.spread.links[0]


def test_a_press_of_the_pointer_gives_the_target_and_where_it_lies(qtbot, sheet):
    link = next(s for s in sheet.spread.links if s.to == ToSources(("ec",)))
    with qtbot.waitSignal(sheet.pressed) as pressed:
        qtbot.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=middle(sheet, link))
    target, anchor = pressed.args
    assert target == ToSources(("ec",))
    assert anchor.geometry().contains(middle(sheet, link))


def test_a_press_beside_the_links_is_nothing(qtbot, sheet):
    with qtbot.assertNotEmitted(sheet.pressed):
        qtbot.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(sheet.viewport().width() - 2, 2))


def test_a_sign_in_the_place_of_a_row_is_meant_before_the_row(sheet):
    signs = [s for s in sheet.spread.links if s.to == ToSources(("a",)) and "An event" in s.name]
    assert sheet.spread.link_at(signs[0].box.center()) == signs[0]


def test_hovering_shows_a_hand_and_leaving_takes_it_away(qtbot, sheet):
    link = sheet.spread.links[0]
    qtbot.mouseMove(sheet.viewport(), middle(sheet, link))
    qtbot.waitUntil(lambda: sheet.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor)
    qtbot.mouseMove(sheet.viewport(), QPoint(1, 1))
    qtbot.waitUntil(lambda: sheet.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor)


def test_a_mark_says_what_it_means(sheet):
    placed = next(p for p in sheet.spread.placed if isinstance(p.block, Fact) and p.block.mark == "calculated")
    mark = next(s for s in placed.spots if s.name == "calculated")
    assert "Worked out" in sheet.spread.tip_at(mark.box.center())


def test_a_tip_is_never_read_as_markup(qtbot, style):
    made = Sheet(style)
    qtbot.addWidget(made)
    made.resize(374, 200)
    made.say((Badges((Badge("b", 0, tip="<img src='file:///etc/hostname'>"),)),), "x")
    made.show()
    spot = made.spread.placed[0].spots[0]
    at = middle(made, spot)
    QGuiApplication.sendEvent(made.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, made.viewport().mapToGlobal(at)))
    assert "<img" not in QToolTip.text()
    assert "&lt;img" in QToolTip.text()
    QToolTip.hideText()


def test_ctrl_c_copies_everything_in_plain_text(sheet):
    press(sheet, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert "Melting point: 1 294 K (calculated). by rule" in text
    assert "Boiling point: no figure" in text


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_the_menu_copies_the_block_under_the_pointer(qtbot, sheet):
    placed = sheet.spread.placed[0]
    at = QPoint(30, round(placed.top - sheet.verticalScrollBar().value() + 3))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, sheet.viewport().mapToGlobal(at))
    QGuiApplication.sendEvent(sheet.viewport(), event)
    menu = sheet.findChild(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == "Uses"


def test_the_same_blocks_again_paint_nothing(qtbot, sheet):
    painted = []
    sheet.viewport().installEventFilter(counter := Counter(painted))
    sheet.say(EVERY_KIND, "Everything")
    QGuiApplication.processEvents()
    assert painted == []
    sheet.say(EVERY_KIND[:5], "Less", "other")
    QGuiApplication.processEvents()
    assert len(painted) == 1
    sheet.viewport().removeEventFilter(counter)


def test_another_subject_begins_at_the_top_and_the_same_one_stays(sheet):
    bar = sheet.verticalScrollBar()
    bar.setValue(120)
    sheet.say((*EVERY_KIND, Heading("More")), "Everything")
    assert bar.value() == 120
    sheet.say((*EVERY_KIND, Heading("Else")), "Everything", "another")
    assert bar.value() == 0


def test_a_screen_reader_hears_every_block_and_link(sheet):
    heard = QAccessible.queryAccessibleInterface(sheet)
    assert heard.role() == QAccessible.Role.Document
    names = [heard.child(i).text(QAccessible.Text.Name) for i in range(heard.childCount())]
    assert "Uses" in names
    assert "Boiling point: no figure" in names
    links = [i for i in range(heard.childCount()) if heard.child(i).role() == QAccessible.Role.Link]
    assert len(links) == len(sheet.spread.links)
    assert heard.child(heard.childCount()) is None
    assert heard.text(QAccessible.Text.Description) == sheet.text


def test_fifty_repaints_cost_no_reference_to_none(sheet):
    sheet.viewport().repaint()
    before = sys.getrefcount(None)
    for _ in range(50):
        sheet.viewport().repaint()
    assert abs(sys.getrefcount(None) - before) < 50

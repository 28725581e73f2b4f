"""The chapter of the timeline: filters, the card of an event, ways through time, the keyboard."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QBoxLayout

from explorer.analysis.events import Filter, chosen
from explorer.content.library import Library
from explorer.exploration.address import parse, to_address
from explorer.exploration.choices import About, Above, Chapter
from explorer.exploration.exploration import Exploration
from explorer.exploration.pages import PAGES
from explorer.figures.known import known
from explorer.figures.panels import panel
from explorer.records.policy import Event
from explorer.ui.bench import Bench
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.charts.panel_view import chosen as pressed
from explorer.ui.charts.words import Target
from explorer.ui.element.blocks import Entry, Heading, ToChapter, ToElement, ToThing, text_of
from explorer.ui.pages.policy.chapters import CHAPTERS
from explorer.ui.pages.policy.timeline import BELOW
from explorer.ui.parts.fault import Fault
from explorer.ui.store import Store
from explorer.ui.theme import DARK, Look, Style
from explorer.ui.timeline.event_words import event_blocks
from explorer.ui.work import Work

START = Exploration(page="policy").choose("Dy")


@pytest.fixture(scope="module")
def shipped():
    return Library()


@pytest.fixture
def opened(qtbot, shipped):
    """The complete chapter at an exploration, with its store."""

    def open_(at=START, size=(1300, 760), percent=100):
        store = Store(at)
        bench = Bench(shipped, store, Style(Look(DARK, percent)), Work())
        CHAPTERS[Chapter.TIMELINE].read(shipped, store.now)
        made = CHAPTERS[Chapter.TIMELINE].make(bench)
        qtbot.addWidget(made)
        made.resize(*size)
        made.show()
        qtbot.waitExposed(made)
        done = []
        made.fill(lambda: done.append(True))
        qtbot.waitUntil(lambda: bool(done), timeout=10_000)
        return made, store

    return open_


def event(library, event_id):
    return next(e for e in library.rows(Event) if e.event_id == event_id)


@pytest.mark.parametrize("percent", [100, 150])
def test_the_chapter_shows_the_timeline_and_below_it_rules_targets_and_claims(opened, percent):
    chapter, _store = opened(percent=percent)
    assert not [fault for fault in chapter.findChildren(Fault) if fault.isVisible()]
    keys = {view.figure.key for view in chapter.findChildren(PanelView) if view.figure is not None}
    assert {"policy.timeline", *BELOW} <= keys
    assert chapter.view.height() >= 300


def test_filters_are_in_the_address_and_narrow_one_another(opened, shipped):
    chapter, store = opened()
    chapter.filters.kinds.picked.emit("export control")
    chapter.filters.places.picked.emit("CHN")
    chapter.filters.about.picked.emit(str(About.ELEMENT))
    chapter.filters.actors.picked.emit("mofcom-ministry-of-commerce")
    chapter.filters.above.picked.emit(str(Above.NOTHING))
    shown = {m.key for m in chapter.view.figure.moments}
    expected = chosen(shipped, Filter(("CHN",), "export control", "mofcom-ministry-of-commerce", "Dy"))
    assert shown == {e.event_id for e in expected}
    address = to_address(store.now)
    assert parse(address, known(shipped, tuple(p.key for p in PAGES))) == store.now
    for part in ("kind=", "country=CHN", "about=element", "actor=mofcom", "above=nothing"):
        assert part in address
    chapter.filters.clear.click()
    assert len(chapter.view.figure.moments) == len(shipped.rows(Event))
    store.back()
    assert {m.key for m in chapter.view.figure.moments} == shown


def test_an_empty_filter_explains_itself(opened):
    chapter, _store = opened(START.of_kind("space").in_countries(("CHN",)))
    assert chapter.view.figure.empty
    assert "without Space" in chapter.view._empty.text()


def test_menus_count_their_events_and_mark_what_is_chosen(opened, shipped):
    chapter, store = opened(START.of_kind("quota"))
    actions = [a for a in chapter.filters.kinds.menu.actions() if not a.isSeparator()]
    quota = next(a for a in actions if a.data() == "quota")
    assert quota.isChecked()
    assert str(len(chosen(shipped, Filter(kind="quota")))) in quota.text()
    actors = [a for a in chapter.filters.actors.menu.actions() if a.data() == "molycorp"]
    actors[0].trigger()
    assert store.now.actor == "molycorp"


def test_a_press_on_an_event_opens_its_card_and_closing_it_gives_the_room_back(opened):
    chapter, store = opened()
    assert chapter.card is None
    target = next(t for t in chapter.canvas.targets if t.key == "ev-2025-cn-18")
    chapter.canvas.chosen.emit(target)
    assert store.now.event == "ev-2025-cn-18"
    assert chapter.card.isVisible()
    assert "97" in chapter.card._place.text() or "of 160" in chapter.card._place.text()
    chapter.card.close_button.click()
    assert store.now.event is None
    assert not chapter.card.isVisible()
    store.back()
    assert chapter.card.isVisible()


def test_n_steps_through_the_filtered_events_wherever_the_keyboard_is(opened, qtbot, shipped):
    chapter, store = opened(START.of_kind("quota").at_event("ev-2010-cn-quota-cut"))
    qtbot.keyClick(chapter.canvas, Qt.Key.Key_N)
    order = [e.event_id for e in chosen(shipped, Filter(kind="quota"))]
    here = order.index("ev-2010-cn-quota-cut")
    assert store.now.event == order[here + 1]
    qtbot.keyClick(chapter.card.sheet, Qt.Key.Key_N)
    assert store.now.event == order[here + 2]
    qtbot.keyClick(chapter.filters.kinds, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert store.now.event == order[here + 1]
    qtbot.keyClick(chapter.card.sheet, Qt.Key.Key_Escape)
    assert store.now.event is None


def test_a_step_to_an_event_out_of_view_brings_it_into_view(opened, qtbot):
    chapter, store = opened(START.spanning(2024, 2026).at_event("ev-2026-g7"))
    for _step in range(90):
        qtbot.keyClick(chapter.canvas, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
        first, last = chapter.canvas.span
        moment = next(m for m in chapter.view.figure.moments if m.key == store.now.event)
        assert first <= moment.at <= last
        assert last - first == pytest.approx(2, abs=1)


def test_the_first_and_the_last_event_have_no_way_further(opened):
    chapter, store = opened(START.at_event("ev-2026-cn-suspension-end"))
    assert chapter.card.earlier.isEnabled()
    assert not chapter.card.later.isEnabled()
    before = store.now
    chapter.ways.buttons["later"].click()
    assert store.now == before


def test_a_zoom_is_one_step_back(opened, qtbot):
    chapter, store = opened()
    for _turn in range(4):
        chapter.canvas.zoom(1.3)
    with qtbot.waitSignal(chapter.canvas.spanned, timeout=3000):
        pass
    assert store.now.since is not None
    span = chapter.canvas.span
    assert span[0] == pytest.approx(store.now.since, abs=0.5)
    store.back()
    assert store.now.since is None
    assert chapter.canvas.span == (2009, 2027)
    store.forward()
    assert chapter.canvas.span[0] == store.now.since


def test_buttons_show_all_years_and_the_usual_ones(opened):
    chapter, store = opened()
    chapter.ways.buttons["all"].click()
    assert (store.now.since, store.now.until) == (1787, 2027)
    chapter.ways.buttons["usual"].click()
    assert (store.now.since, store.now.until) == (None, None)
    chapter.ways.buttons["nearer"].click()
    assert chapter.canvas.span[1] - chapter.canvas.span[0] < 18


def test_with_an_old_event_in_focus_the_usual_years_can_still_be_asked_for(opened):
    chapter, store = opened(START.at_event("ev-1965-europium"))
    assert chapter.canvas.span[0] == 1964
    chapter.ways.buttons["usual"].click()
    assert chapter.canvas.span == (2009, 2027)
    assert store.now.event == "ev-1965-europium"


def test_the_card_stands_beside_a_wide_timeline_and_below_a_narrow_one(opened):
    chapter, _store = opened(START.at_event("ev-2025-cn-18"))
    assert chapter._row.direction() == QBoxLayout.Direction.LeftToRight
    chapter.resize(700, 760)
    assert chapter._row.direction() == QBoxLayout.Direction.TopToBottom


def test_every_event_has_a_card_with_its_words_and_sources(shipped):
    at = Exploration(page="policy")
    for each in shipped.rows(Event):
        blocks = event_blocks(shipped, at, each)
        told = text_of(blocks)
        assert each.summary in told
        assert each.jurisdiction in told
        assert "None" not in told.replace("None by name", "")
        assert any(getattr(block, "source_ids", ()) for block in blocks)


def test_a_card_leads_to_elements_organisations_and_rules(shipped):
    blocks = event_blocks(shipped, Exploration(page="policy"), event(shipped, "ev-2025-cn-18"))
    badges = [badge.to for block in blocks for badge in getattr(block, "badges", ())]
    assert ToElement("Dy") in badges
    entries = [block.to for block in blocks if isinstance(block, Entry)]
    assert ToThing("actor:mofcom-ministry-of-commerce") in entries
    assert ToChapter(Chapter.RULES) in entries
    assert any(isinstance(b, Heading) and b.to == ToChapter(Chapter.RULES) for b in blocks)


def test_a_planned_event_says_that_no_more_is_known(shipped):
    told = text_of(event_blocks(shipped, Exploration(page="policy"), event(shipped, "ev-2026-cn-suspension-end")))
    assert "was planned" in told
    assert "July 2026" in told
    assert "lifted" not in told


@pytest.mark.parametrize(("event_id", "told"), [("ev-2010-cn-quota-cut", "month"), ("ev-1787-ytterby", "year")])
def test_a_card_says_how_exactly_the_date_is_known(shipped, event_id, told):
    words = text_of(event_blocks(shipped, Exploration(page="policy"), event(shipped, event_id)))
    assert f"The source gives the {told}" in words


def test_a_press_on_a_marker_of_the_supply_page_leads_to_the_event(shipped):
    at = Exploration(page="supply")
    target = Target(QRectF(), "moment", "ev-2010-cn-quota-cut", "", 2010)
    there = pressed(at, target)
    assert (there.page, there.chapter, there.event) == ("policy", Chapter.TIMELINE, "ev-2010-cn-quota-cut")
    assert any(m.key == there.event for m in panel("policy.timeline").build(shipped, there).moments)


def test_the_strip_of_all_years_moves_the_window(opened, qtbot):
    chapter, store = opened(START.spanning(2010, 2020))
    strip = chapter.overview
    box = strip.window_box()
    assert box.left() == pytest.approx(strip.across(2010))
    there = QPointF(strip.across(1950), box.center().y()).toPoint()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=there)
    assert (store.now.since, store.now.until) == (1945, 1955)
    qtbot.keyClick(strip, Qt.Key.Key_0)
    assert store.now.since == 1787


def test_a_dragged_window_is_one_step(opened, qtbot):
    chapter, store = opened(START.spanning(2000, 2010))
    strip = chapter.overview
    y = strip.window_box().center().y()
    begin = QPointF(strip.across(2005), y).toPoint()
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=begin)
    for year in (1995, 1985, 1975):
        qtbot.mouseMove(strip, QPointF(strip.across(year), y).toPoint())
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPointF(strip.across(1975), y).toPoint())
    assert store.now.since < 1980
    store.back()
    assert (store.now.since, store.now.until) == (2000, 2010)

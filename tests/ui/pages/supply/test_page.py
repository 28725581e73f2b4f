"""The Supply page: topics, quantities, charts, and the chain walked."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Axes, Book, Measure, Quantity, Topic
from explorer.exploration.exploration import Exploration
from explorer.figures import chain_steps
from explorer.figures.panels import panel
from explorer.ui.charts.chart_grid import ChartGrid
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.element.thing_card import ThingCard
from explorer.ui.map.country_list import CountryList
from explorer.ui.map.view import MapView
from explorer.ui.map.year_bar import YearBar
from explorer.ui.pages.supply.chain_walk import ChainWalk
from explorer.ui.pages.supply.page import SupplyPage
from explorer.ui.pages.supply.parts import Minerals
from explorer.ui.pages.supply.topics import OF_QUANTITY, OF_TOPIC
from explorer.ui.parts.fault import Fault
from explorer.ui.store import Store
from explorer.ui.theme import THEMES, Look, Style, ThemeChoice
from explorer.ui.work import Work


@pytest.fixture(scope="module")
def shipped():
    return Library()


@pytest.fixture
def opened(qtbot, shipped):
    """A complete page at an exploration, with its store."""

    def open_(**at):
        store, style = Store(Exploration(page="supply", **at)), Style(Look(THEMES[ThemeChoice.DARK]))
        page = SupplyPage(shipped, store, style)
        qtbot.addWidget(page)
        page.resize(1200, 760)
        page.show()
        qtbot.waitExposed(page)
        work = Work(page)
        done = []
        page.complete(work, lambda: done.append(1))
        qtbot.waitUntil(lambda: bool(done) and work.idle and page.shown is not None, timeout=30_000)
        return page, store

    return open_


def has_charts(shown, count):
    return len(shown.findChildren(PanelView)) == count


def is_there(page, *, on_map):
    return page.charts is not None if on_map else page.shown is not None and page.shown.isVisible()


def walked(page):
    """The stops of Tab from the topics on, without those that are hidden."""
    stops, at = [page.topics], page.topics.nextInFocusChain()
    while at is not page.topics:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible() and page.isAncestorOf(at):
            stops.append(at)
        at = at.nextInFocusChain()
    return stops


def faults(page):
    return [f.accessibleName() for f in page.findChildren(Fault) if f.isVisible()]


def test_every_chart_that_a_topic_names_is_a_panel():
    for keys in (*OF_QUANTITY.values(), *OF_TOPIC.values()):
        for key in keys:
            assert panel(key).key == key


def test_every_topic_and_every_quantity_opens_without_a_fault(opened, qtbot):
    page, store = opened()
    places = [(Topic.MAP, quantity) for quantity in Quantity]
    places += [(topic, Quantity.MINING) for topic in Topic if topic is not Topic.MAP]
    for topic, quantity in places:
        store.go(store.now.on_topic(topic).of_quantity(quantity))
        on_map = topic is Topic.MAP
        qtbot.waitUntil(partial(is_there, page, on_map=on_map), timeout=30_000)
        shown, keys = (page.charts, OF_QUANTITY[quantity]) if on_map else (page.shown, OF_TOPIC[topic])
        qtbot.waitUntil(partial(has_charts, shown, len(keys)), timeout=30_000)
        assert not faults(page), (topic, quantity)


def test_the_choices_move_the_exploration(opened, qtbot):
    page, store = opened()
    for choice, value, found in (
        (page.quantities, Quantity.SEPARATION, lambda: store.now.quantity),
        (page.books, Book.BGS, lambda: store.now.book),
        (page.measures, Measure.SHARE, lambda: store.now.measure),
        (page.topics, Topic.PRICES, lambda: store.now.topic),
        (page.axes, Axes.LOG, lambda: store.now.axes),
    ):
        choice.picked.emit(str(value))
        assert found() == value


def test_only_the_choices_that_change_something_are_shown(opened):
    page, store = opened()
    assert page.books.isVisible()
    store.go(store.now.of_quantity(Quantity.RESERVES))
    assert not page.books.isVisible()
    store.go(store.now.on_topic(Topic.PRICES))
    assert page.axes.isVisible()
    assert not page.quantities.isVisible()


def test_tab_goes_from_the_choices_over_map_and_years_to_the_ranking_and_the_charts(opened):
    page, _store = opened()
    years, charts = page.findChild(YearBar), page.shown.findChildren(PanelView)
    chart = next(c for c in charts if c.figure is not None)
    stops = walked(page)
    inside = [stop for stop in stops if stop is chart or chart.isAncestorOf(stop)]
    order = [
        page.topics, page.quantities, page.books, page.measures, page.findChild(MapView).canvas, years.play,
        years.slider, page.findChild(CountryList), inside[0],
    ]  # fmt: skip
    places = [stops.index(each) for each in order]
    assert places == sorted(places)


def test_the_card_of_a_mine_takes_the_place_of_the_ranking_until_it_is_closed(opened):
    page, store = opened(year=2024)
    page.findChild(MapView).canvas.thing.emit("deposit:bayan-obo")
    assert (store.now.page, store.now.thing) == ("supply", "deposit:bayan-obo")
    card, ranking = page.findChild(ThingCard), page.findChild(CountryList)
    assert card.isVisible()
    assert not ranking.isVisible()
    store.go(store.now.at_thing(None))
    assert ranking.isVisible()
    assert not card.isVisible()


def test_a_thing_that_is_no_place_leaves_the_ranking_alone(opened):
    page, _store = opened(thing="mineral:bastnasite-ce")
    assert page.findChild(CountryList).isVisible()


def test_presenting_hides_the_choices_of_the_reader(opened):
    page, _store = opened()
    page.present(on=True)
    assert not page.topics.isVisible()
    page.present(on=False)
    assert page.topics.isVisible()


def test_the_chain_is_walked_step_by_step_to_its_end_and_back(opened, qtbot, shipped):
    page, store = opened(topic=Topic.CHAIN)
    walk = page.findChild(ChainWalk)
    stops = chain_steps.path(shipped)
    assert stops[0].title in walk.sheet.text
    assert not walk.before.isVisible()
    for stop in stops[1:]:
        walk.after.click()
        assert store.now.step == stop.key
        assert stop.title in walk.sheet.text
    assert not walk.after.isVisible()
    walk.before.click()
    assert store.now.step == stops[-2].key


def test_arrows_on_the_path_walk_it_too(opened, qtbot, shipped):
    page, store = opened(topic=Topic.CHAIN)
    walk = page.findChild(ChainWalk)
    walk.path.setFocus()
    qtbot.keyClick(walk.path, Qt.Key.Key_Right)
    assert store.now.step == chain_steps.path(shipped)[1].key


def test_the_minerals_say_thorium_and_uranium(opened):
    page, _store = opened(topic=Topic.ORES)
    text = page.findChild(Minerals).sheet.text
    assert "Thorium and uranium" in text
    assert "Xenotime-(Y)" in text


@pytest.mark.parametrize(
    ("count", "width", "rows"), [(3, 1200, 1), (4, 1100, 2), (6, 1200, 2), (3, 300, 3), (0, 800, 0)]
)
def test_charts_stand_in_rows_of_much_the_same_number(qtbot, count, width, rows):
    charts = [QWidget() for _each in range(count)]
    grid = ChartGrid(Style(Look(THEMES[ThemeChoice.DARK])), charts)
    qtbot.addWidget(grid)
    grid.resize(width, grid.heightForWidth(width))
    grid.show()
    assert len({chart.y() for chart in charts}) == rows
    for chart in charts:
        assert chart.geometry().right() < width


def test_the_first_chart_may_lead(qtbot):
    charts = [QWidget() for _each in range(3)]
    grid = ChartGrid(Style(Look(THEMES[ThemeChoice.DARK])), charts, lead=400)
    qtbot.addWidget(grid)
    grid.resize(1000, grid.heightForWidth(1000))
    grid.show()
    assert charts[0].width() == 1000
    assert charts[0].height() > charts[1].height()

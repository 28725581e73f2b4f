"""The menu of a chart and its table twin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Panel
from explorer.records.source import Source
from explorer.ui import theme
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.charts.twin import FigureRows, Twin
from explorer.ui.store import Store
from explorer.ui.theme import Style
from tests.build import library, make
from tests.ui.charts.figures import area, line


@pytest.fixture
def view(qtbot, tmp_path):
    theme.load_fonts()
    facts = library(
        tmp_path / "facts", make(Source, source_id="s1", title="Summaries", publisher="Survey", year="2026")
    )
    panel = Panel("demo", "What is it?", lambda _library, _at: area(source_ids=("s1",)))
    view = PanelView(panel, facts, Store(Exploration(year=2010)), Style())
    qtbot.addWidget(view)
    view.resize(300, 220)
    view.show()
    return view


def entries(view):
    """The menu opened by keyboard; its actions by their text."""
    view._more.setFocus()
    view._more.click()
    menu = view._menu._menu
    return {action.text(): action for action in menu.actions() if action.text()}


@pytest.mark.qt_log_ignore("grabbing the keyboard", "propagateSizeHints", "raise")
def test_the_menu_offers_table_copies_and_files(view):
    assert list(entries(view)) == [
        "Show as table", "Copy picture", "Copy data", "Copy citation", "Copy address", "Save as PNG…", "Save as SVG…",
        "Save as PDF…", "Save as CSV…",
    ]  # fmt: skip
    view._menu._menu.close()


@pytest.mark.qt_log_ignore("grabbing the keyboard", "propagateSizeHints", "raise")
def test_data_citation_and_address_are_copied(view):
    actions = entries(view)
    view._menu._menu.close()
    actions["Copy data"].trigger()
    assert QGuiApplication.clipboard().text().startswith("Year\tChina (kt REO)\tChina: status\t")
    actions["Copy citation"].trigger()
    assert QGuiApplication.clipboard().text() == "Survey. (2026). Summaries."
    actions["Copy address"].trigger()
    assert QGuiApplication.clipboard().text() == "explorer:table?year=2010"


@pytest.mark.qt_log_ignore("grabbing the keyboard", "propagateSizeHints", "raise")
def test_what_was_done_is_said_in_place_of_the_sources_and_moves_nothing(view, tmp_path):
    QApplication.processEvents()
    before = view.canvas.size()
    actions = entries(view)
    view._menu._menu.close()
    for name, said in (
        ("Copy picture", "Picture copied"), ("Copy data", "Data copied"), ("Copy citation", "Citation copied"),
        ("Copy address", "Address copied"),
    ):  # fmt: skip
        actions[name].trigger()
        assert view._said.text() == said
    assert view._menu.save_as(tmp_path / "f.csv")
    assert view._said.text() == "Saved as f.csv"
    assert view._said.isVisible()
    assert not view._badge.isVisible()
    QApplication.processEvents()
    assert view.canvas.size() == before
    assert view._menu.save_as(tmp_path / f"{'name' * 40}.csv")
    assert view._said.accessibleName() == f"Saved as {'name' * 40}.csv"
    assert "…" in view._said.text()
    QApplication.processEvents()
    assert view.canvas.size() == before
    view._silence.timeout.emit()
    QApplication.processEvents()
    assert not view._said.isVisible()
    assert view._badge.isVisible()
    assert view.canvas.size() == before


def test_nothing_is_said_of_a_file_that_was_not_written(view, tmp_path):
    view._menu._figure = view.figure
    said = []
    view._menu.done.connect(said.append)
    assert not view._menu.save_as(tmp_path / "none" / "f.png")
    assert said == []
    next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()).close()


@pytest.mark.parametrize("ending", ["png", "svg", "pdf", "csv"])
def test_a_chart_is_saved_from_the_menu(view, tmp_path, ending):
    view._menu._figure = view.figure
    assert view._menu.save_as(tmp_path / f"f.{ending}")
    assert (tmp_path / f"f.{ending}").stat().st_size > 300


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(view, tmp_path):
    view._menu._figure = view.figure
    assert not view._menu.save_as(tmp_path / "none" / "f.png")
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
    assert "cannot be written" in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    box.close()


def test_the_twin_shows_what_is_unknown_in_words(qtbot):
    rows = FigureRows(area())
    assert rows.headerData(0, Qt.Orientation.Horizontal) == "Year"
    assert rows.text(5, 0) == "2005"
    names = [rows.headerData(column, Qt.Orientation.Horizontal) for column in range(rows.columnCount())]
    assert rows.text(5, names.index("India (kt REO)")) == "no figure"
    assert rows.text(5, names.index("China: status")) == ""


def test_the_twin_copies_the_selection_and_closes_by_escape(qtbot, tmp_path):
    theme.load_fonts()
    twin = Twin(line(), library(tmp_path), Style(), "explorer:table")
    qtbot.addWidget(twin)
    twin.show()
    # Not selectRow: it looks at the keys held down, and a key of an earlier test may still count as held.
    chosen = twin._cells.selectionModel()
    chosen.select(twin._cells.model().index(1, 0), chosen.SelectionFlag.ClearAndSelect | chosen.SelectionFlag.Rows)
    qtbot.keyClick(twin._cells, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ("Year\tNd oxide (US$ per kg)\tDy oxide (US$ per kg)\n2001\t50\t300\n")
    assert twin.save_as(tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_text(encoding="utf-8").startswith("# Title: Dysprosium")
    qtbot.keyClick(twin._cells, Qt.Key.Key_Escape)
    assert not twin.isVisible()


def test_the_twin_copies_everything_where_nothing_is_selected(qtbot, tmp_path):
    twin = Twin(line(), library(tmp_path), Style(), "explorer:table")
    qtbot.addWidget(twin)
    twin._cells.clearSelection()
    twin.copy_cells()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 27


@pytest.mark.parametrize(("cursor", "name"), [(2010.0, "demo-2010.png"), (None, "demo.png")])
def test_a_file_is_named_by_the_year_only_where_the_chart_has_one(view, monkeypatch, cursor, name):
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *said: asked.append(said[2]) or ("", ""))
    view._menu._figure = Figure("demo", "Demo", "Demo", "", Mark.LINE, Axis("Year"), Axis("Value"), cursor=cursor)
    view._menu._save_png()
    assert asked == [name]

from PySide6.QtCore import QDate

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui.pages.table.controls import Controls
from explorer.ui.store import Store
from explorer.ui.theme import Style

LIBRARY = Library()


def test_a_day_outside_the_range_of_the_field_is_shown_but_not_moved_to(qtbot):
    store = Store(Exploration(lens="control"))
    controls = Controls(LIBRARY, store, Style())
    qtbot.addWidget(controls)
    store.go(store.now.on_date("1985-01-01"))
    assert store.now.date == "1985-01-01"
    assert controls._day.date() == QDate(1990, 1, 1)


def test_a_day_set_by_the_reader_is_moved_to(qtbot):
    store = Store(Exploration(lens="control"))
    controls = Controls(LIBRARY, store, Style())
    qtbot.addWidget(controls)
    controls._day.setDate(QDate(2025, 4, 4))
    assert store.now.date == "2025-04-04"

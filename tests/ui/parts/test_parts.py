from PySide6.QtWidgets import QApplication

from explorer.exploration.exploration import Exploration
from explorer.ui.parts.fault import Fault
from explorer.ui.parts.source_badge import SourceBadge
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.parts.tip import tip
from explorer.ui.store import Store


def no_window_stands():
    return not any(widget.isVisible() for widget in QApplication.topLevelWidgets())


def test_a_part_never_stands_as_a_window_of_its_own(qtbot, facts, style):
    fault = Fault(style, "It broke.", "the trace")
    badge = SourceBadge(facts, Store(Exploration()), style, ("crc_mendeleev",))
    for part in (fault, badge):
        qtbot.addWidget(part)
    assert no_window_stands()


def test_a_view_that_cannot_be_made_leaves_a_sentence_and_its_details(qtbot, style):
    def broken():
        raise RuntimeError("no such table")

    fault = stand_in(style, broken)
    qtbot.addWidget(fault)
    fault.show()
    assert fault.accessibleName() == "This part could not be shown (no such table)."
    assert fault._copy.isVisible()
    fault._copy.click()
    assert "RuntimeError: no such table" in QApplication.clipboard().text()


def test_a_badge_without_a_source_hides_and_comes_back_with_one(qtbot, facts, style):
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    place = QWidget()
    qtbot.addWidget(place)
    badge = SourceBadge(facts, Store(Exploration()), style)
    QVBoxLayout(place).addWidget(badge)
    place.show()
    assert not badge.isVisible()
    badge.cite(("crc_mendeleev",))
    assert badge.isVisible()


def test_a_tool_tip_is_never_read_as_markup():
    assert tip("USGS 2026") == "USGS 2026"
    assert tip("<img src='file:///x'>\nless") == "<p>&lt;img src=&#x27;file:///x&#x27;&gt;<br>less</p>"

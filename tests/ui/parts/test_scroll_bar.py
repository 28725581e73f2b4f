"""Slim scroll bars, upright and lying."""

import pytest
from PySide6.QtCore import QPoint, Qt

from explorer.ui.parts.scroll_bar import LyingScrollBar, SlimScrollBar
from explorer.ui.theme import Style


@pytest.mark.parametrize("kind", [SlimScrollBar, LyingScrollBar])
def test_a_press_brings_the_thumb_there_and_a_drag_takes_it_along(qtbot, kind):
    bar = kind(Style())
    qtbot.addWidget(bar)
    lies = kind is LyingScrollBar
    assert (bar.orientation() is Qt.Orientation.Horizontal) is lies
    bar.resize(300 if lies else 10, 10 if lies else 300)
    bar.setRange(0, 900)
    bar.setPageStep(100)
    bar.show()
    place = [QPoint(at, 5) if lies else QPoint(5, at) for at in (150, 299)]
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=place[0])
    assert 400 < bar.value() < 500
    qtbot.mouseMove(bar, place[1])
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=place[1])


@pytest.mark.parametrize("kind", [SlimScrollBar, LyingScrollBar])
def test_it_is_narrow_across_and_may_be_short(qtbot, kind):
    bar = kind(Style())
    qtbot.addWidget(bar)
    across, along = (bar.sizeHint().height(), bar.minimumSizeHint().width()) if kind is LyingScrollBar else (
        bar.sizeHint().width(), bar.minimumSizeHint().height(),
    )  # fmt: skip
    assert across <= 12
    assert along == 0

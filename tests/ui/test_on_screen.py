import pytest
from PySide6.QtCore import QRect, QSize

from explorer.ui.on_screen import first_size, kept_place

SCREEN, BESIDE = QRect(0, 0, 1440, 900), QRect(1440, 0, 1920, 1080)


@pytest.mark.parametrize("geometry", [(10, 40, 800, 600), (1500, 40, 800, 600), (-700, 40, 800, 600)])
def test_a_window_that_can_be_reached_stays_where_it_was(geometry):
    assert kept_place(geometry, [SCREEN, BESIDE]) == QRect(*geometry)


@pytest.mark.parametrize(
    "geometry", [(), (1, 2), (9000, 9000, 800, 600), (10, -590, 800, 600), (-790, 10, 800, 600), (0, 0, -5, 7)]
)
def test_a_place_that_cannot_be_reached_is_given_up(geometry):
    assert kept_place(geometry, [SCREEN]) is None


def test_a_window_larger_than_its_screen_is_cut_to_it():
    assert kept_place((0, 0, 5000, 5000), [SCREEN]) == SCREEN


def test_the_first_window_leaves_room_for_its_frame():
    assert first_size([SCREEN]) == QSize(1432, 860)
    assert first_size([BESIDE]) == QSize(1440, 900)

"""How a crystal is turned and seen."""

import numpy as np
import pytest

from explorer.ui.element.crystal_turn import FARTHEST, NEAREST, Stance, eye


def test_a_turn_keeps_lengths_and_hands():
    matrix = Stance().turned(0.4, -1.1).turned(2.0, 0.3).matrix()
    assert np.allclose(matrix @ matrix.T, np.eye(3))
    assert np.linalg.det(matrix) == pytest.approx(1)


def test_ten_thousand_small_turns_do_not_stretch_it():
    stance = Stance()
    for _ in range(10_000):
        stance = stance.turned(0.01, 0.003)
    assert np.allclose(stance.matrix() @ stance.matrix().T, np.eye(3))


def test_a_drag_to_the_right_moves_what_is_near_to_the_right():
    before = Stance()
    near = np.linalg.inv(before.matrix()) @ np.array([0, 0, 1.0])
    assert (before.turned(0.1, 0).matrix() @ near)[0] > 0.09
    assert (before.turned(0, 0.1).matrix() @ near)[1] > 0.09


def test_no_drag_is_no_turn():
    assert Stance().turned(0, 0) == Stance()


def test_zoom_has_its_ends():
    assert Stance().zoomed(1e6).zoom == NEAREST
    assert Stance().zoomed(1e-6).zoom == FARTHEST


def test_at_first_c_points_up_and_a_to_the_right():
    a, _b, c = Stance().matrix().T
    assert c[1] > 0.9
    assert a[0] > 0.7


def test_the_whole_crystal_fits_and_the_near_side_looks_larger():
    seen = eye(Stance(), 10, 800, 600)
    around = np.array([[np.cos(t), np.sin(t), z] for t in np.linspace(0, 6.3, 99) for z in np.linspace(-1, 1, 21)])
    around *= 10 / np.linalg.norm(around, axis=1, keepdims=True)
    pixels = seen.pixels(around)
    assert pixels[:, 0].min() >= 99
    assert pixels[:, 0].max() <= 701
    assert pixels[:, 1].min() >= -1
    assert pixels[:, 1].max() <= 601
    near, far = seen.nearness(np.array([10.0, -10.0]))
    assert near > 1 > far
    assert seen.pixels_at(10.0) == pytest.approx(seen.scale * near)


def test_the_middle_is_in_the_middle():
    assert eye(Stance(), 3, 800, 600).pixels(np.zeros((1, 3))).tolist() == [[400, 300]]

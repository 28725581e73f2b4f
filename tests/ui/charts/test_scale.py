"""Round steps for axes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.ui.charts.scale import log_steps, steps, year_steps


@given(st.floats(0, 1e6), st.floats(1e-3, 1e6), st.integers(2, 8))
def test_steps_hold_every_value_between_them(low, span, most):
    found = steps(low, low + span, most)
    assert found[0] <= low + 1e-6 * (1 + low)
    assert found[-1] >= low + span - 1e-6 * (low + span)
    assert 2 <= len(found) <= most + 2


def test_steps_are_round():
    assert steps(0, 390, 4) == (0, 100, 200, 300, 400)
    assert steps(0, 7, 4) == (0, 2, 4, 6, 8)


def test_years_are_whole_and_few_enough():
    assert year_steps(1998, 2025, 4) == (2000, 2010, 2020)
    assert year_steps(1998.4, 2025.6, 30)[0] == 1999
    assert year_steps(2024, 2025, 5) == (2024, 2025)
    assert len(year_steps(1751, 2026, 6)) <= 6


@given(st.floats(1e-3, 1e5), st.floats(1.01, 1e6), st.integers(3, 8))
def test_logarithmic_steps_hold_every_value_between_them(low, times, most):
    found = log_steps(low, low * times, most)
    assert found[0] <= low * (1 + 1e-9)
    assert found[-1] >= low * times * (1 - 1e-9)


@pytest.mark.parametrize(("low", "high", "wanted"), [(12, 900, (10, 100, 1000)), (20, 270, (10, 30, 100, 300))])
def test_logarithmic_steps_are_round(low, high, wanted):
    assert log_steps(low, high, 3) == pytest.approx(wanted)

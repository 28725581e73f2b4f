"""Stacks with gaps."""

from explorer.figures.figure import Series
from explorer.ui.charts.stack import layers, top


def test_an_unknown_value_breaks_its_layer_and_never_counts_as_zero_height():
    years = (1.0, 2.0, 3.0, 4.0)
    low, high = layers((Series("A", years, (1.0, None, 3.0, 4.0)), Series("B", years, (2.0,) * 4)))
    assert low.runs == (((1.0, 0.0, 1.0),), ((3.0, 0.0, 3.0), (4.0, 0.0, 4.0)))
    assert high.runs == (((1.0, 1.0, 3.0), (2.0, 0.0, 2.0), (3.0, 3.0, 5.0), (4.0, 4.0, 6.0)),)
    assert top((low, high)) == 6.0


def test_edges_lie_between_two_known_years_and_nowhere_in_a_gap():
    layer = layers((Series("A", (1.0, 2.0, 3.0, 4.0), (2.0, 4.0, None, 5.0)),))[0]
    assert layer.edges(1.5) == (0.0, 3.0)
    assert layer.edges(2.0) == (0.0, 4.0)
    assert layer.edges(2.5) is None
    assert layer.edges(4.0) == (0.0, 5.0)
    assert layer.edges(0.5) is None


def test_nothing_stacks_to_nothing():
    assert top(layers(())) == 0.0

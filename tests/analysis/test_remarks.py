"""What remarks of the tables say of their figures."""

import pytest

from explorer.analysis.remarks import about, over


@pytest.mark.parametrize("note", ["printed as about 60%", "about 95% by value", "rounded", "rounded; usually 30,258 t"])
def test_a_rough_figure_is_known_by_its_remark(note):
    assert about(note)


@pytest.mark.parametrize("note", [None, "", "130,000 t of about 133,000 t", "23% more than April", "roundabout"])
def test_a_remark_on_something_else_makes_no_figure_rough(note):
    assert not about(note)


def test_a_lower_limit_is_known_by_its_remark():
    assert over("over 80%")
    assert not over("down from over 90%")
    assert not over(None)

"""Impact figures that count the same thing."""

from explorer.analysis.impacts import Counted, others, ranges
from explorer.content.library import Library
from explorer.records.chain import Impact
from tests.build import library, make


def test_every_figure_is_in_one_set_or_among_the_others():
    shipped = Library()
    sets = [{r.row.env_id for r in ranges(shipped, counted)} for counted in Counted]
    rest = {row.env_id for row in others(shipped)}
    assert sum(map(len, sets)) + len(rest) == len(shipped.rows(Impact))
    assert set().union(*sets, rest) == {row.env_id for row in shipped.rows(Impact)}


def test_figures_of_one_set_share_their_unit():
    shipped = Library()
    for counted in (Counted.CLIMATE, Counted.ENERGY):
        assert len({(r.row.unit, r.row.per) for r in ranges(shipped, counted)}) == 1


def test_a_range_holds_its_value():
    for counted in Counted:
        for r in ranges(Library(), counted):
            assert r.low is None or r.value is None or r.low <= r.value
            assert r.high is None or r.value is None or r.value <= r.high


def test_a_figure_that_is_over_so_much_is_open_above(tmp_path):
    row = make(Impact, indicator="carbon cut by recycling", value=80.0, low=None, high=None, note="over 80%")
    (found,) = ranges(library(tmp_path, row), Counted.SAVED)
    assert (found.low, found.value, found.high) == (80, None, None)

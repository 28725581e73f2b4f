"""Words of a timeline: never over one another, the weightiest first."""

import itertools
import random

import pytest

from explorer.ui.charts.lane_words import Rows, Wall, Wish, share_rows

LEFT, RIGHT = 100.0, 900.0


def lay_out(wishes, rows, left, right):
    """All places, the weightiest first, as a drawing asks for them."""
    wall = Wall(rows, left, right)
    return [found for i, wish in enumerate(wishes) if wall.tries(wish.lane) and (found := wall.place(i, wish))]


def boxes(wishes, placed):
    """The stretch that each word takes in its row, with its stem's rows."""
    for place in placed:
        wish = wishes[place.wish]
        yield wish.lane, place.row, place.left, place.left + wish.widths[place.form], wish.x


def many(seed, count=120, lanes=3):
    chance = random.Random(seed)

    def widths():
        return tuple(sorted((chance.uniform(20, 300) for _n in range(3)), reverse=True))

    return [Wish(chance.uniform(LEFT, RIGHT), chance.randrange(lanes), widths()) for _wish in range(count)]


@pytest.mark.parametrize("seed", range(40))
def test_words_never_overlap_nor_leave_the_plot_nor_lie_on_a_stem(seed):
    wishes = many(seed)
    rows = [Rows(seed % 4, (seed + lane) % 3) for lane in range(3)]
    placed = lay_out(wishes, rows, LEFT, RIGHT)
    found = list(boxes(wishes, placed))
    for lane, row, left, right, x in found:
        assert left >= LEFT - 1e-6
        assert right <= RIGHT + 1e-6
        assert -rows[lane].above <= row <= rows[lane].below
        assert row != 0
        for other, other_row, other_left, other_right, other_x in found:
            if other != lane or other_x == x:
                continue
            if other_row == row:
                assert right <= other_left or other_right <= left
            if other_row * row > 0 and abs(other_row) > abs(row):  # its stem passes this row
                assert not left < other_x < right


@pytest.mark.parametrize("seed", range(10))
def test_the_same_wishes_are_always_placed_alike_and_the_first_always_gets_its_longest_form(seed):
    wishes = many(seed)
    rows = [Rows(2, 1)] * 3
    one, other = (lay_out(wishes, rows, LEFT, RIGHT) for _turn in range(2))
    assert one == other
    assert one[0].wish == 0
    assert one[0].form == 0


@pytest.mark.parametrize("seed", range(10))
def test_a_lighter_event_never_takes_the_place_of_a_weightier_one(seed):
    wishes = many(seed, count=40)
    rows = [Rows(1, 1)] * 3
    fewer = lay_out(wishes[:20], rows, LEFT, RIGHT)
    more = lay_out(wishes, rows, LEFT, RIGHT)
    assert [p for p in more if p.wish < 20] == fewer


def test_more_room_holds_as_many_words_or_more():
    wishes = many(7, count=60)
    wide = [wish._replace(x=LEFT + (wish.x - LEFT) * 4) for wish in wishes]
    rows = [Rows(1, 1)] * 3
    assert len(lay_out(wide, rows, LEFT, LEFT + 4 * (RIGHT - LEFT))) >= len(lay_out(wishes, rows, LEFT, RIGHT))


def test_no_rows_and_no_width_hold_no_words():
    wishes = many(1)
    assert lay_out(wishes, [Rows(0, 0)] * 3, LEFT, RIGHT) == []
    assert lay_out([Wish(LEFT, 0, (50.0,))], [Rows(2, 2)], LEFT, LEFT) == []


def test_words_near_the_right_edge_stand_left_of_their_stem():
    (place,) = lay_out([Wish(RIGHT - 10, 0, (200.0,))], [Rows(1, 0)], LEFT, RIGHT)
    assert place.flipped
    assert place.left + 200 < RIGHT - 10


def test_rows_are_shared_by_weight_and_each_gets_one_first():
    assert share_rows([36, 16, 15, 36], 8, 6) == [3, 1, 1, 3]
    assert share_rows([36, 16, 15, 36], 4, 6) == [1, 1, 1, 1]
    assert share_rows([36, 16, 15, 36], 2, 6) == [1, 0, 0, 1]
    assert share_rows([1, 50], 100, 6) == [1, 6]
    assert share_rows([], 5, 6) == []
    for rows, weights in itertools.product(range(12), ([3, 9, 1], [0, 2, 2])):
        shared = share_rows(weights, rows, 6)
        assert sum(shared) <= rows
        assert all(n <= w for n, w in zip(shared, weights, strict=True))


@pytest.mark.parametrize("seed", range(20))
def test_words_that_grow_keep_their_place_and_touch_no_others(seed):
    wishes = many(seed)
    rows = [Rows(2, 2)] * 3
    wall = Wall(rows, LEFT, RIGHT)
    short = [wish._replace(widths=wish.widths[1:]) for wish in wishes]
    placed = [found for i, wish in enumerate(short) if wall.tries(wish.lane) and (found := wall.place(i, wish))]
    placed = [place._replace(form=place.form + 1) for place in placed]
    grown = [wall.grow(place, wishes[place.wish]) for place in placed]
    assert any(now.form < before.form for now, before in zip(grown, placed, strict=True))
    assert [(p.wish, p.row, p.flipped) for p in grown] == [(p.wish, p.row, p.flipped) for p in placed]
    for one, other in itertools.combinations(list(boxes(wishes, grown)), 2):
        if one[:2] == other[:2]:
            assert one[3] <= other[2] or other[3] <= one[2]
        assert one[3] <= RIGHT + 1e-6

from explorer.exploration.exploration import Exploration
from explorer.ui.store import Pointing, Store


def test_moving_tells_once(qtbot):
    store = Store()
    with qtbot.waitSignal(store.changed) as told:
        store.go(store.now.choose("Pr").in_year(2020))
    assert told.args == [Exploration(elements=("Pr",), year=2020)]


def test_staying_tells_nothing(qtbot):
    store = Store()
    with qtbot.assertNotEmitted(store.changed):
        store.go(store.now.choose("Nd"))


def test_back_and_forward_walk_the_steps(qtbot):
    store = Store()
    store.go(store.now.choose("Pr"))
    store.go(store.now.through("price"))
    store.back()
    assert store.now == Exploration().choose("Pr")
    store.back()
    assert store.now == Exploration()
    assert not store.can_go_back
    store.forward()
    assert store.now == Exploration().choose("Pr")


def test_a_dragged_year_is_one_step(qtbot):
    store = Store()
    for year in range(2024, 1999, -1):
        store.go(store.now.in_year(year))
    store.back()
    assert store.now == Exploration()


def test_two_drags_with_a_choice_between_are_two_steps(qtbot):
    store = Store()
    store.go(store.now.in_year(2010))
    store.go(store.now.choose("Pr"))
    store.go(store.now.in_year(2011))
    store.back()
    assert store.now.year == 2010
    assert store.now.element == "Pr"


def test_a_new_step_forgets_what_was_undone(qtbot):
    store = Store()
    store.go(store.now.choose("Pr"))
    store.back()
    store.go(store.now.choose("La"))
    assert not store.can_go_forward


def test_pointing_is_told_but_is_no_step(qtbot):
    store = Store()
    with qtbot.waitSignal(store.pointed) as told:
        store.point(Pointing(year=2010.0))
    assert told.args == [Pointing(year=2010.0)]
    assert not store.can_go_back


class _Meddler:
    """A view that moves while it is told of a move."""

    def __init__(self, store):
        self._store = store

    def move(self, at):
        self._store.go(at.in_year(at.year - 1))


def test_a_view_may_not_move_while_being_told(qtbot):
    store = Store()
    meddler = _Meddler(store)
    store.changed.connect(meddler.move)
    with qtbot.captureExceptions() as caught:
        store.go(store.now.in_year(2019))
    assert caught
    assert caught[0][0] is RuntimeError
    assert store.now.year == 2019
    # The move that was refused left no step behind.
    store.changed.disconnect(meddler.move)
    store.back()
    assert store.now == Exploration()
    assert not store.can_go_back

"""Large things done in pieces, a turn of the event loop each."""

from PySide6.QtCore import QObject, QTimer

from explorer.ui.turns import in_turns


def test_every_step_has_a_turn_of_its_own_and_others_get_theirs_between(qtbot):
    seen = []
    beat = QTimer()
    beat.timeout.connect(lambda: seen.append("other"))
    beat.start(0)

    def steps():
        for step in range(3):
            seen.append(step)
            yield

    owner = QObject()
    in_turns(steps(), owner)
    assert seen == []
    qtbot.waitUntil(lambda: 2 in seen)
    beat.stop()
    assert [each for each in seen if each != "other"] == [0, 1, 2]
    assert "other" in seen[seen.index(0) : seen.index(1)]


def test_what_is_closed_gets_no_further_steps(qtbot):
    seen = []
    owner = QObject()

    def steps():
        seen.append("first")
        owner.deleteLater()
        yield
        seen.append("second")

    in_turns(steps(), owner)
    other, later = QObject(), []
    in_turns((later.append(step) for step in range(8)), other)
    qtbot.waitUntil(lambda: len(later) == 8)
    assert seen == ["first"]

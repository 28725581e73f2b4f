"""The words a chart has for those who hear the screen."""

from PySide6.QtWidgets import QWidget

from explorer.ui.parts.described import Described


def test_the_first_words_are_told_at_once_and_of_many_only_the_last(qtbot):
    widget, asked = QWidget(), []
    qtbot.addWidget(widget)
    described = Described(widget)

    def words(text):
        def give():
            asked.append(text)
            return text

        return give

    described.say(words("1998"))
    assert widget.accessibleDescription() == "1998"
    for year in range(1999, 2026):
        described.say(words(str(year)))
    assert asked == ["1998"]
    qtbot.waitUntil(lambda: widget.accessibleDescription() == "2025")
    assert asked == ["1998", "2025"]


def test_a_failure_is_told_at_once_and_nothing_older_follows(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    described = Described(widget)
    described.say("first".__str__)
    described.say("late".__str__)
    described.say("It failed.".__str__, at_once=True)
    assert widget.accessibleDescription() == "It failed."

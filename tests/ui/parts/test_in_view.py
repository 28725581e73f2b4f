from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from explorer.ui.parts.in_view import InView


class Teller(QObject):
    """Says a number."""

    told = Signal(int)


class Listener(InView):
    """Counts how often it works out what it was told last."""

    def __init__(self, teller):
        super().__init__()
        self.last, self.builds = 0, 0
        self._teller = teller
        teller.told.connect(self.hear)

    def hear(self, number):
        self.last = number
        if not self.put_off():
            self.builds += 1

    def catch_up(self):
        self.hear(self.last)


def test_a_view_that_was_never_shown_hears_everything(qtbot):
    teller = Teller()
    view = Listener(teller)
    qtbot.addWidget(view)
    teller.told.emit(1)
    assert view.builds == 1


def test_a_view_behind_another_waits_and_catches_up_once(qtbot):
    teller, stack = Teller(), QStackedWidget()
    one, other = Listener(teller), Listener(teller)
    stack.addWidget(one)
    stack.addWidget(other)
    qtbot.addWidget(stack)
    stack.show()
    stack.setCurrentWidget(other)
    built = one.builds
    for number in range(5):
        teller.told.emit(number)
    assert one.builds == built
    stack.setCurrentWidget(one)
    assert one.builds == built + 1
    stack.setCurrentWidget(other)
    stack.setCurrentWidget(one)
    assert one.builds == built + 1, "nothing was missed the second time"

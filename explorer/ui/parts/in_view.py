"""A widget that follows something only while it is in view."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget


class InView(QWidget):
    """Once put away it keeps what it shows, and catches up when it is shown again: hidden views cost nothing.

    A slot that follows a signal begins with `if self.put_off(): return`; catch_up() is then called on the next showing.
    A widget that was never shown is not put away: it is being made.
    """

    _away = False
    _missed = False

    def put_off(self) -> bool:
        """Whether nobody sees it; what is told to it now waits until it is shown."""
        self._missed = self._missed or self._away
        return self._away

    def catch_up(self) -> None:
        """Show what was missed; each view says how."""
        raise NotImplementedError

    def hideEvent(self, event: QHideEvent) -> None:
        """Put away."""
        self._away = True
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        self._away = False
        if self._missed:
            self._missed = False
            self.catch_up()
        super().showEvent(event)

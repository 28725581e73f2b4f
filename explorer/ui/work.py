"""Work beside the window: the only code that knows threads."""

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

log = logging.getLogger("explorer")


class _Voice(QObject):
    """Carries a result home to the GUI thread."""

    done = Signal(object)
    failed = Signal(object)


class _Job(QRunnable):
    def __init__(self, function: Callable[[], Any], voice: _Voice) -> None:
        super().__init__()
        self._function, self._voice = function, voice
        self.setAutoDelete(True)

    def run(self) -> None:
        """Call the function and send home what came of it."""
        try:
            result = self._function()
        except Exception as error:
            log.exception("work beside the window failed")
            self._say(self._voice.failed, error)
        else:
            self._say(self._voice.done, result)

    @staticmethod
    def _say(signal: Any, value: object) -> None:
        try:
            signal.emit(value)
        except RuntimeError:  # the window closed meanwhile and Qt deleted the receiver: nobody is left to tell
            log.info("a result came after its receiver was gone")


class Work(QObject):
    """Runs functions in a thread and gives their results back on the GUI thread, in the order they end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # One thread of its own: two heavy imports at once would fight over the interpreter and stall the window.
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: dict[QObject, tuple[Callable[[Any], None], Callable[[Exception], None] | None]] = {}

    def run(
        self,
        function: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Call function in a thread; then(result) or failed(error) follows on the GUI thread."""
        voice = _Voice(self)
        self._waiting[voice] = (then, failed)
        voice.done.connect(self._on_done)
        voice.failed.connect(self._on_failed)
        self._pool.start(_Job(function, voice))

    @property
    def idle(self) -> bool:
        """Whether every result has been given back."""
        return not self._waiting

    def finish(self, milliseconds: int = 5000) -> None:
        """Wait for running functions; their results are still delivered by the event loop."""
        self._pool.waitForDone(milliseconds)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        then, _failed = self._taken()
        then(result)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        _then, failed = self._taken()
        if failed:
            failed(error)

    def _taken(self) -> tuple[Callable[[Any], None], Callable[[Exception], None] | None]:
        voice = self.sender()
        calls = self._waiting.pop(voice)
        voice.deleteLater()
        return calls

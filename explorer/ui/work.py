"""Work beside the window: functions that run in a thread (worker.py) and whose results come back to the window."""

import gc
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from threading import Event

    from explorer.ui.worker import Done, Task, Worker

# Seconds. Whoever wants the interpreter's lock waits that long for it at most, where Python code runs; painting asks
# for it hundreds of times. Python's own 5 ms made the window stand still for 60 ms while something was imported.
_SHORT_TURN = 0.00005
_USUAL_TURN = sys.getswitchinterval()


class Work(QObject):
    """Runs functions one after another in a thread and gives their results back on the GUI thread, in that order.

    One thread, kept until finish(): two heavy imports at once would fight over the interpreter and stall the window,
    and a start of a thread takes as long as painting a chart. While there is work, Python's cyclic collector is off:
    started by the thread it might delete widgets there, which Qt answers with a crash.
    """

    told = Signal(object)
    asked = Signal(object)
    frozen = False  # whether what was loaded first is out of the collector's sight

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Task] = []
        self._worker: Worker | None = None
        self.told.connect(self._hear)
        self.asked.connect(self._answer)

    def run(
        self,
        function: Callable[[], Any],
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Call function in a thread; then(result) or failed(error) follows on the GUI thread, where there is one."""
        from explorer.ui.worker import Task, Worker  # not needed before the first paint

        task = Task(function, then, failed)
        if not self._waiting:
            gc.disable()
            sys.setswitchinterval(_SHORT_TURN)
        self._waiting.append(task)
        if self._worker is None:
            self._worker = Worker(self)
            self._worker.start()
        self._worker.todo.put(task)

    @property
    def idle(self) -> bool:
        """Whether every result has been given back."""
        return not self._waiting

    def finish(self, seconds: float = 5.0) -> None:
        """Wait for the function that runs and end the thread; what was not begun is dropped.

        The result of that function is still delivered by the event loop.
        """
        worker, self._worker = self._worker, None
        if worker is None:
            return
        for task in worker.end(seconds):
            self._waiting.remove(task)
        if not self._waiting:
            end_quiet()

    @Slot(object)
    def _answer(self, answered: "Event") -> None:
        answered.set()

    @Slot(object)
    def _hear(self, done: "Done") -> None:
        task = done.task
        self._waiting.remove(task)
        try:
            if done.error is None and task.then is not None:
                task.then(done.result)
            elif done.error is not None and task.failed is not None:
                task.failed(done.error)
        finally:
            # The thread has told its result, yet may still be on its way back: a collection must not begin in it.
            done.rested.get()
            if not self._waiting:
                self._rest()

    @staticmethod
    def _rest() -> None:
        # Whatever was loaded stays to the end; to look through all of it again would stall the window for 20 ms.
        # Once only: later it would keep what a closed view left behind, too.
        # Noted here: gc.get_freeze_count() counts one by one, which takes 12 ms.
        if not Work.frozen:
            Work.frozen = True
            gc.freeze()
        end_quiet()


def end_quiet() -> None:
    """Let threads take turns as usual, and the collector collect."""
    sys.setswitchinterval(_USUAL_TURN)
    gc.enable()

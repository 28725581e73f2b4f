"""Work beside the window: the only code that knows threads."""

import gc
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock, Thread
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

log = logging.getLogger("explorer")
NAME = "explorer-work"


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    """One thing to do, and who hears of it."""

    function: Callable[[], Any]
    then: Callable[[Any], None]
    failed: Callable[[Exception], None] | None


class Work(QObject):
    """Runs functions one after another in a thread and gives their results back on the GUI thread, in that order.

    One thread: two heavy imports at once would fight over the interpreter and stall the window. While it runs, Python's
    cyclic collector is off: started by the thread it might delete widgets there, which Qt answers with a crash.
    """

    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._todo: deque[_Task] = deque()
        self._waiting: list[_Task] = []
        self._thread: Thread | None = None
        self._busy = False
        self._lock = Lock()  # over _todo and _busy: a task must not be left to a thread that is just ending
        self._told.connect(self._hear)

    def run(
        self,
        function: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Call function in a thread; then(result) or failed(error) follows on the GUI thread."""
        task = _Task(function, then, failed)
        self._waiting.append(task)
        with self._lock:
            self._todo.append(task)
            if self._busy:
                return
            self._busy = True
        gc.disable()
        self._thread = Thread(target=self._serve, name=NAME, daemon=True)
        self._thread.start()

    @property
    def idle(self) -> bool:
        """Whether every result has been given back."""
        return not self._waiting

    def finish(self, seconds: float = 5.0) -> None:
        """Wait for the function that runs; its result is still delivered by the event loop."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _serve(self) -> None:
        """Do all that is to be done, in the thread."""
        while True:
            with self._lock:
                if not self._todo:
                    self._busy = False
                    return
                task = self._todo.popleft()
            try:
                told = (task, task.function(), None)
            except Exception as error:
                log.exception("work beside the window failed")
                told = (task, None, error)
            try:
                self._told.emit(told)
            except RuntimeError:  # the window closed meanwhile and Qt deleted this object: nobody is left to tell
                log.info("a result came after its receiver was gone")
                gc.enable()
                return

    @Slot(object)
    def _hear(self, told: tuple[_Task, Any, Exception | None]) -> None:
        task, result, error = told
        self._waiting.remove(task)
        if not self._waiting:
            self._wake_collector()
        if error is None:
            task.then(result)
        elif task.failed is not None:
            task.failed(error)

    def _wake_collector(self) -> None:
        # The thread has told its last result, yet may still be on its way out: a collection must not begin in it.
        if self._thread is not None:
            self._thread.join()
        # Whatever was loaded stays to the end; to look through all of it again would stall the window for 20 ms.
        # Once only: later it would keep what a closed view left behind, too.
        if not gc.get_freeze_count():
            gc.freeze()
        gc.enable()

"""The thread beside the window, and the breaths it takes to let the window be first; only this module knows threads."""

import gc
import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from queue import Empty, SimpleQueue
from threading import Event, Thread, current_thread
from time import perf_counter
from typing import TYPE_CHECKING, Any

from explorer.ui.work import end_quiet

if TYPE_CHECKING:
    from explorer.ui.work import Work

log = logging.getLogger("explorer")
NAME = "explorer-work"

# Seconds of work between two looks whether the window is busy: where it was just now, where it was not, and the least
# waiting that tells the one from the other.
_BREATH_WHEN_BUSY, _BREATH_WHEN_IDLE, _WAITED = 0.003, 0.008, 0.001
_LONGEST_BREATH = 0.016
# After a breath that nobody answered: the window may be waiting for what is being imported here.
_NO_BREATH = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """One thing to do, and who hears of it."""

    function: Callable[[], Any]
    then: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None


@dataclass(frozen=True, slots=True, eq=False)
class Done:
    """What came of a task; rested has an entry once the thread is through with it."""

    task: Task
    result: Any
    error: Exception | None
    rested: SimpleQueue[None]


class Worker(Thread):
    """The thread of a Work: does what is put into todo, until end()."""

    def __init__(self, work: "Work") -> None:
        super().__init__(name=NAME, daemon=True)
        self.todo: SimpleQueue[Task | None] = SimpleQueue()
        self._rested: SimpleQueue[None] = SimpleQueue()
        self._answered = Event()
        self._work = work
        self._next_breath = 0.0
        if _BREATHS not in sys.meta_path:
            sys.meta_path.insert(0, _BREATHS)

    def run(self) -> None:
        """Do all that is to be done."""
        while (task := self.todo.get()) is not None:
            if not self._do(task):
                return
            # Nothing of the task may be kept here: widgets would be deleted with it, in this thread.
            del task
            self._rested.put(None)

    def end(self, seconds: float) -> list[Task]:
        """Wait until what it does is done and the thread is gone, not longer than this; gives what was not begun."""
        left: list[Task] = []
        with suppress(Empty):
            while (task := self.todo.get_nowait()) is not None:
                left.append(task)
        collecting = gc.isenabled()
        gc.disable()  # the thread must not collect on its way out either
        self.todo.put(None)
        self.join(seconds)
        if collecting:
            gc.enable()
        return left

    def breathe(self) -> None:
        """Wait until the window is through with what it does; now and then, and not for long."""
        began = perf_counter()
        if began < self._next_breath:
            return
        self._answered.clear()
        try:
            self._work.asked.emit(self._answered)
        except RuntimeError:  # nobody is there any more to be waited for
            self._next_breath = inf
            return
        heard = self._answered.wait(_LONGEST_BREATH)
        now = perf_counter()
        work = _BREATH_WHEN_BUSY if now - began > _WAITED else _BREATH_WHEN_IDLE
        self._next_breath = now + (work if heard else _NO_BREATH)

    def _do(self, task: Task) -> bool:
        """Do one task and tell; False where nobody is left to tell."""
        self._next_breath = 0.0  # the window has just been given something to show
        try:
            try:
                done = Done(task, task.function(), None, self._rested)
            except Exception as error:
                log.exception("work beside the window failed")
                done = Done(task, None, error, self._rested)
            self._work.told.emit(done)
        except RuntimeError:  # the window closed meanwhile and Qt deleted its Work
            log.info("a result came after its receiver was gone")
            end_quiet()
            return False
        return True


def breathe() -> None:
    """Let the window be first, where this runs in the thread of a Work; elsewhere nothing happens.

    For long work in Python: a call a few milliseconds is enough, and more cost little.
    """
    here = current_thread()
    if isinstance(here, Worker):
        here.breathe()


class _Breaths:
    """Stands first where Python looks for modules, finds none, and takes a breath before each that is imported."""

    def find_spec(self, _name: str, _path: object = None, _target: object = None) -> None:
        """Never a module; see breathe()."""
        breathe()


_BREATHS = _Breaths()

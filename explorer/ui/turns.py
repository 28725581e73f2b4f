"""Turns of the event loop: how something large is done in pieces without holding the window up."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid


def after_painting(call: Callable[[], object]) -> None:
    """Call in the turn after the one in which what was just added is painted.

    A turn paints first and then calls what waits: called in the next turn, a piece would be made right behind the
    painting of the piece before it, and the two together would hold the window up.
    """
    QTimer.singleShot(0, partial(QTimer.singleShot, 0, call))


def in_turns(steps: Iterator[object], owner: QObject) -> None:
    """Go from each step to the next in a turn of its own, as long as their owner lives; a closed one needs no more."""
    after_painting(partial(_go_on, steps, owner))


def _go_on(steps: Iterator[object], owner: QObject) -> None:
    if isValid(owner) and next(steps, _END) is not _END:
        in_turns(steps, owner)


_END = object()

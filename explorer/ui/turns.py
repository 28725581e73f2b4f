"""Turns of the event loop: how something large is done in pieces without holding the window up."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer


def after_painting(call: Callable[[], object]) -> None:
    """Call in the turn after the one in which what was just added is painted.

    A turn paints first and then calls what waits: called in the next turn, a piece would be made right behind the
    painting of the piece before it, and the two together would hold the window up.
    """
    QTimer.singleShot(0, partial(QTimer.singleShot, 0, call))

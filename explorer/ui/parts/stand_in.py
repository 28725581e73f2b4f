"""Keeps one failing view from taking the window with it."""

import logging
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from explorer.records.words import _
from explorer.ui.theme import Style

log = logging.getLogger("explorer")


def stand_in(style: Style, make: Callable[[], QWidget]) -> QWidget:
    """The widget that make() gives; where making it raises, a sentence about that in its place."""
    try:
        return make()
    except Exception as error:
        # Loaded where something failed only: the first paint waits for this module.
        import traceback

        from explorer.ui.parts.fault import Fault

        log.exception("a view could not be made")
        return Fault(style, _("This part could not be shown ({why}).").format(why=error), traceback.format_exc())

"""The order in which the Tab key goes through parts that were put together at different times."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def stops(part: QWidget) -> list[QWidget]:
    """What of a part the Tab key stops at, the part itself first, then what is in it in the order it was made.

    What hands the keyboard on to something in itself, as a search field does, stands for all that is in it.
    """
    # What scrolls hands the keyboard of its viewport to itself. Asking the viewport for that proxy would tell PySide
    # that the viewport owns the area it lies in: a ring that the collector takes apart while Qt still shows it.
    inside = isinstance(area := part.parent(), QAbstractScrollArea) and part is area.viewport()
    if not inside and _hands_on(part):
        return [part]
    found = [part] if not inside and _stops_at(part) else []
    for child in part.children():
        # What lies in a window of its own, as a menu does, is elsewhere.
        if isinstance(child, QWidget) and not child.isWindow():
            found += stops(child)
    return found


def put_in_order(parts: Iterable[QWidget]) -> None:
    """Let the Tab key go through all stops of the parts, one part after the other; hidden ones are passed over.

    Qt's own order of parts goes wrong where a part hands the keyboard on to a widget in its middle.
    """
    for one, other in pairwise(dict.fromkeys(stop for part in parts for stop in stops(part))):
        QWidget.setTabOrder(one, other)


def _hands_on(part: QWidget) -> bool:
    proxy = part.focusProxy()
    return proxy is not None and part.isAncestorOf(proxy)


def _stops_at(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None

"""How a painted widget is spoken: what each of its parts answers a screen reader, and who speaks for the whole."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QWidget


class SpokenPart(QAccessibleInterface):
    """A part that a widget paints, without parts of its own; its name, role, state and place are a subclass's."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget

    def object(self) -> QObject | None:  # type: ignore[override]
        """No widget of its own."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window of the widget that paints it."""
        return self._widget.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Who speaks for the widget."""
        return QAccessible.queryAccessibleInterface(self._widget)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """No parts."""
        return None

    def childCount(self) -> int:
        """No parts."""
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """No parts."""
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """No parts."""
        return -1

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Facts are not for a reader to change."""


def on_screen(widget: QWidget, box: QRectF) -> QRect:
    """A place on a widget, as a place on the screen."""
    whole = box.toAlignedRect()
    return QRect(widget.mapToGlobal(whole.topLeft()), whole.size())


# Qt holds no reference to interfaces made in Python; without these they would be collected while in use.
_kept: list[QAccessibleInterface] = []
_speakers: dict[type[QWidget], Callable[[Any], QAccessibleInterface | None]] = {}


def speak_for(kind: type[QWidget], make: Callable[[Any], QAccessibleInterface | None]) -> None:
    """Let what make(widget) gives speak for every widget of a kind; None leaves it to Qt. Again changes nothing."""
    if not _speakers:
        QAccessible.installFactory(_speaker)
    _speakers[kind] = make


def _speaker(key: str, target: QObject) -> QAccessibleInterface | None:
    for kind, make in _speakers.items():
        if isinstance(target, kind):
            made = make(target)
            if made is not None:
                _kept.append(made)
            return made
    return None

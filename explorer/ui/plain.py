"""Painting without the enums of Qt, for what is seen in the first picture.

The namespace Qt makes its 94 Python enums at once when it is touched: as many instructions as a sixth of the start of
a bare window. It is touched by its name, and by every call that might take one of them (setPen, setBrush, fillRect,
QBrush(colour), QPen(colour)), as PySide asks each argument whether it is one. Fill and stroke paths with the brush
and the pen made here, write by explorer/ui/lettering.py, and give properties plain integers: no enum is made until the
thread beside the window does it, right after the first paint (explorer/ui/window.py). Whatever is painted for the
first time later may name them as usual. tests/ui/test_plain.py holds the integers to Qt's own.
"""

from functools import cache
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QPainterPath, QPalette, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

PLAIN_TEXT = 0  # Qt.TextFormat.PlainText, for the property textFormat
NO_FRAME = 0  # QFrame.Shape.NoFrame, for frameShape
ALWAYS_OFF = 1  # Qt.ScrollBarPolicy.ScrollBarAlwaysOff, for horizontalScrollBarPolicy
STRONG_FOCUS = 11  # Qt.FocusPolicy.StrongFocus, for focusPolicy
_DASHES = (4.0, 2.0)  # the pattern of Qt.PenStyle.DashLine, in widths of the pen
# Classes that nobody imports: PySide makes them when rail and bar are made, or when the table is clicked on.
_OF_PIECES = (
    "QPoint",
    "QCursor",
    "QGradient",
    "QRgba64",
    "QSpacerItem",
    "QAccessibleEvent",
    "QAccessibleWidget",
    "QWindow",
)
_making = Lock()


def names_of_qt() -> "type[Qt]":
    """The namespace Qt with all of its enums; makes them, or waits for the thread that does.

    Whatever may be called right after the first paint (events of the mouse) must come by this: while one thread makes
    them, another one finds a namespace that is half empty.
    """
    with _making:
        from PySide6.QtCore import Qt

        return Qt


def make_names_of_pieces() -> None:
    """Make the namespace Qt, and the classes that only the making of the window's pieces would bring; for a thread."""
    names_of_qt()
    for name in _OF_PIECES:
        _made(name)


def make_classes() -> None:
    """Make all classes of Qt that are not made yet; for the thread beside the window, before it imports widgets.

    PySide makes a class when its name is used for the first time, and two threads that make the same one together end
    the process: both take it from one list (PySide 6.11, 6.12). So the thread makes all of them, a fifth of a second
    of work, when the window does nothing that brings new ones; pyqtgraph would make them later in any case.
    """
    from explorer.ui.worker import breathe

    for module in _modules():
        for name in dir(module):
            getattr(module, name)
            breathe()


def _made(name: str) -> None:
    next(getattr(module, name) for module in _modules() if name in dir(module))


def _modules() -> tuple[ModuleType, ...]:
    from PySide6 import QtCore, QtGui, QtWidgets

    return QtCore, QtGui, QtWidgets


@cache
def brush(colour: str) -> QBrush:
    """A brush that fills with a colour, "#rrggbb"."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    return palette.brush(QPalette.ColorRole.Window)


@cache
def pen(colour: str, width: float = 1.0, *, dashed: bool = False) -> QPen:
    """A pen for strokePath()."""
    made = QPen()
    made.setColor(colour)
    made.setWidthF(width)
    if dashed:
        made.setDashPattern(_DASHES)
    return made


def rounded(box: QRectF, radius: float) -> QPainterPath:
    """A rounded rectangle to be filled or stroked."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def plain(box: QRectF) -> QPainterPath:
    """A rectangle to be filled."""
    path = QPainterPath()
    path.addRect(box)
    return path

"""Where a window may stand: where it stood before, as long as that can still be seen and reached."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize

_USUAL = QSize(1440, 900)
_FRAME = QSize(8, 40)  # pixels for the frame and the title bar that the system puts around
_EDGE = 60  # so many pixels of the top edge must be on a screen for the window to be taken hold of


def first_size(screens: Sequence[QRect]) -> QSize:
    """The size of a window that was never shown before: the usual one, or what the first screen has room for."""
    return _USUAL.boundedTo(screens[0].size() - _FRAME) if screens else _USUAL


def kept_place(geometry: Sequence[int], screens: Sequence[QRect]) -> QRect | None:
    """Where the window stood (x, y, width, height), no larger than its screen; None if that place is gone."""
    if len(geometry) != 4:
        return None
    wanted = QRect(*geometry)
    seen = [screen for screen in screens if _grasped(wanted, screen)]
    return QRect(wanted.topLeft(), wanted.size().boundedTo(seen[0].size())) if wanted.isValid() and seen else None


def _grasped(window: QRect, screen: QRect) -> bool:
    top = screen.intersected(QRect(window.left(), window.top(), window.width(), _EDGE))
    return top.width() >= _EDGE and top.height() >= _EDGE // 2

"""Places of the periodic table in pixels."""

from PySide6.QtCore import QRectF

from explorer.analysis.layouts import Place, Size


def place_in(place: Place, wide: float, high: float) -> QRectF:
    """A place of the layout in pixels, for columns and rows of these sizes."""
    gap = 1.5 if place.size is Size.SMALL else 2.5
    return QRectF(
        place.x * wide + gap, place.y * high + gap, place.width * wide - 2 * gap, place.height * high - 2 * gap
    )


def free_place(columns: float, wide: float, high: float) -> QRectF:
    """The empty room above the transition metals, where a legend fits."""
    left = 2.35 if columns <= 18 else 3
    right = columns - 6.35
    return QRectF(left * wide, 0, (right - left) * wide, 2.88 * high)

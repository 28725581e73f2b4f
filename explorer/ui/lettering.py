"""Words painted in a colour of their own, each laid out once: what a table of tiles writes again at every repaint.

Also the way to write before the enums of Qt are made (explorer/ui/plain.py): a painter's pen cannot be changed
without them, while a text layout takes its colour from a brush.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

from explorer.ui.plain import brush
from explorer.ui.theme import typeface

_KEPT = 4096  # words in all faces and colours; those of a table through every lens are about half of it


class Face(NamedTuple):
    """A font of the program: its size in pixels, its weight, and its width in percent of the usual."""

    pixels: int
    weight: QFont.Weight = QFont.Weight.Normal
    stretch: int = 100


class _Word(NamedTuple):
    """A word laid out on one line; ascent, width and height in pixels."""

    layout: QTextLayout
    ascent: float
    width: float
    height: float


@cache
def font_of(face: Face) -> QFont:
    """The font of a face: not to be changed, as all who write in it share it."""
    font = QFont(typeface(face.pixels, face.weight))
    if face.stretch != 100:
        font.setStretch(face.stretch)
    return font


@cache
def measures(face: Face) -> QFontMetricsF:
    """The measures of a face."""
    return QFontMetricsF(font_of(face))


@cache
def cap_height(face: Face) -> float:
    """How high a capital stands, in pixels."""
    return measures(face).capHeight()


@lru_cache(_KEPT)
def advance(face: Face, text: str) -> float:
    """How wide a text is, in pixels."""
    return measures(face).horizontalAdvance(text)


def write(painter: QPainter, at: QPointF, text: str, face: Face, colour: str) -> None:
    """Write a text on one line; at: the left end of its base line."""
    word = _word(text, face, colour)
    word.layout.draw(painter, QPointF(at.x(), at.y() - word.ascent))


def write_centred(painter: QPainter, box: QRectF, text: str, face: Face, colour: str) -> None:
    """Write a text on one line in the middle of a box."""
    word = _word(text, face, colour)
    left = box.x() + (box.width() - word.width) / 2
    word.layout.draw(painter, QPointF(left, box.y() + (box.height() - word.height) / 2))


@lru_cache(_KEPT)
def _word(text: str, face: Face, colour: str) -> _Word:
    layout = QTextLayout(text, font_of(face))
    ink, form = QTextLayout.FormatRange(), QTextCharFormat()
    form.setForeground(brush(colour))
    ink.start, ink.length, ink.format = 0, len(text), form  # pyright: ignore[reportAttributeAccessIssue]
    layout.setFormats([ink])
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return _Word(layout, line.ascent(), line.naturalTextWidth(), line.height())

"""Words in a chart: their places, cut to their room, kept apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from explorer.ui.theme import Look, Type

ELLIPSIS = "…"
# As numbers, made once: putting flags together takes as long as writing a word.
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_LEFT, _RIGHT = int(Qt.AlignmentFlag.AlignLeft | _MIDDLE), int(Qt.AlignmentFlag.AlignRight | _MIDDLE)


@dataclass(frozen=True, slots=True)
class Word:
    """A text in a box of a chart, in pixels. ground: what to lay under it where lines may pass."""

    text: str
    box: QRectF
    colour: QColor
    bold: bool = False
    right: bool = False
    ground: QColor | None = None

    def paint(self, painter: QPainter, look: Look) -> None:
        """Write it."""
        if self.ground:
            veil = QColor(self.ground)
            veil.setAlphaF(0.8)
            painter.fillRect(self.box.adjusted(-2, 1, 2, -1), veil)
        painter.setFont(look.font(Type.SMALL, QFont.Weight.DemiBold if self.bold else QFont.Weight.Normal))
        painter.setPen(self.colour)
        painter.drawText(self.box, _RIGHT if self.right else _LEFT, self.text)


@dataclass(frozen=True, slots=True)
class Target:
    """Something in a chart that a press chooses.

    box: where it is. key: element symbol, country code or event id, by `hue`'s kind: "element", "country", "moment".
    words: how it is told. year: the year it stands for, None when it stands for all.
    """

    box: QRectF
    kind: str
    key: str
    words: str
    year: int | None = None

    def distance(self, point: QPointF) -> float:
        """How far a place is from its middle, for the choice between targets that lie over one another."""
        gone = self.box.center() - point
        return abs(gone.x()) + abs(gone.y())


class Ruler:
    """Measures words and remembers them: asking the font again costs more than all else in a redrawing."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._plain = look.metrics(Type.SMALL)
        self._bold = look.metrics(Type.SMALL, QFont.Weight.DemiBold)
        self._wide: dict[tuple[str, bool], float] = {}
        self._cut: dict[tuple[str, bool, float], str] = {}
        self.height = self._plain.height()
        self.ascent = self._plain.ascent()

    def wide(self, text: str, *, bold: bool = False) -> float:
        """The width of a text in pixels."""
        key = (text, bold)
        if key not in self._wide:
            self._wide[key] = (self._bold if bold else self._plain).horizontalAdvance(text) + 1
        return self._wide[key]

    def cut(self, text: str, room: float, *, bold: bool = False) -> str:
        """A text as long as the room allows, with an ellipsis where it was longer; "" where not even a little fits."""
        if self.wide(text, bold=bold) - 1 <= room:
            return text
        key = (text, bold, room)
        if key not in self._cut:
            metrics = self._bold if bold else self._plain
            short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            self._cut[key] = "" if short in {"", ELLIPSIS} else short
        return self._cut[key]


def apart(wanted: Sequence[float], high: float, low: float, top: float) -> list[float]:
    """Heights nearest to those wanted (in rising order) that lie `high` apart, between low and top.

    Raises ValueError where there is no room for so many.
    """
    if high * (len(wanted) - 1) > top - low + 1e-6:
        raise ValueError("no room for so many words")
    placed: list[float] = []
    for i, want in enumerate(wanted):
        least = placed[-1] + high if placed else low
        placed.append(min(max(want, least), top - high * (len(wanted) - 1 - i)))
    return placed


def kind_of(hue: str) -> str:
    """What a series' key names, told by its hue: "element", "country" or ""."""
    kind, _colon, _name = hue.partition(":")
    return kind if kind in {"element", "country"} else ""

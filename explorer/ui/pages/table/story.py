"""What was found in a year, told in as many whole sentences as there is room for."""

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.ui.parts.tip import tip
from explorer.ui.theme import Style, Type

_LINES = 4  # of the strip above the table: always the same, so that the table stands still while it plays
_SLACK = 0.3  # of a line: rounded line by line, the height of a text is a little more than that of its lines
_END = re.compile(r"(?<=[.!?)])\s+(?=[^a-z\s])")  # between two sentences
_WRAP = int(Qt.TextFlag.TextWordWrap)


def paint_whole(painter: QPainter, text: str, box: QRectF, metrics: QFontMetricsF) -> float:
    """Paint the sentences of a text that fit into a box, the first cut where not even that fits; gives the height."""
    lines = int((box.height() + 1) // metrics.height())
    if lines <= 0 or not text:
        return 0.0
    room = QRectF(box.topLeft(), box.size())
    room.setHeight(lines * metrics.height())
    said = _END.split(text)
    while len(said) > 1 and _high(metrics, room.width(), " ".join(said)) > room.height() + metrics.height() * _SLACK:
        said.pop()
    words = " ".join(said)
    high = _high(metrics, room.width(), words)
    if high > room.height() + metrics.height() * _SLACK:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() * lines * 0.92)
        high = room.height()
    painter.drawText(room, _WRAP, words)
    return high


def _high(metrics: QFontMetricsF, width: float, words: str) -> float:
    return metrics.boundingRect(QRectF(0, 0, width, 1e5), _WRAP, words).height()


class Story(QWidget):
    """A few lines of it, of the same height whatever is told; all of it stands in the tool tip."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._text = style, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self._dress)

    def say(self, text: str) -> None:
        """Tell something else."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.setToolTip(tip(text))
            self.update()

    def sizeHint(self) -> QSize:
        """Some lines of words."""
        return QSize(self._style.look.px(200), round(self._style.look.metrics(Type.BODY).height() * _LINES) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what there is room for."""
        look = self._style.look
        painter = QPainter(self)
        painter.setFont(look.font(Type.BODY))
        painter.setPen(look.colour("text"))
        paint_whole(painter, self._text, QRectF(self.rect()), look.metrics(Type.BODY))
        painter.end()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

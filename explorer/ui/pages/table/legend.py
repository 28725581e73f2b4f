"""The legend in the empty room of the periodic table: what the colours say, and why tiles are lit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from explorer.ui.pages.table.story import paint_whole
from explorer.ui.parts.tip import tip
from explorer.ui.theme import Look, Style, Type


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the colour (or a run of colours, to to_colour) and what it stands for; hatched for no data."""

    text: str
    colour: str = ""
    hatched: bool = False
    to_colour: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """All that the legend says: a heading, what happened then, the steps, and lines of words below."""

    heading: str
    steps: tuple[Step, ...]
    lines: tuple[str, ...]
    story: str = ""


_SWATCH = 13
_ROOMY = 3.5  # lines of a room in which a long heading may take two


class Legend(QWidget):
    """Painted words and swatches; words that don't fit are cut with an ellipsis and stand whole in the tool tip."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._saying = Saying("", (), ())
        self._tells = True
        style.changed.connect(self.update)

    def say(self, saying: Saying) -> None:
        """Say something else."""
        if saying == self._saying:
            return
        self._saying = saying
        whole = [saying.heading, saying.story, *(s.text for s in saying.steps), *saying.lines]
        self.setAccessibleName(". ".join(part for part in whole if part))
        self.setToolTip(tip("\n".join(part for part in whole if part)))
        self.update()

    def tell(self, *, story: bool) -> None:
        """Tell the story here, or leave it to what stands elsewhere."""
        if story != self._tells:
            self._tells = story
            self.update()

    def sizeHint(self) -> QSize:
        """Three lines of words."""
        return QSize(self._style.look.px(420), self._style.look.px(90))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint heading, swatches and lines, as far as there is room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        saying = self._saying if self._tells else replace(self._saying, story="")
        paint_saying(painter, saying, QRectF(self.rect()), self._style.look)
        painter.end()


def paint_saying(painter: QPainter, saying: Saying, box: QRectF, look: Look) -> None:
    """Paint a heading, swatches and lines into a box, as far as there is room."""
    painter.save()
    painter.translate(box.topLeft())
    painter.setFont(look.font(Type.BODY, QFont.Weight.Bold))
    painter.setPen(look.colour("text"))
    metrics = look.metrics(Type.BODY, QFont.Weight.Bold)
    lines = 2 if box.height() > _ROOMY * metrics.height() else 1
    y = paint_whole(painter, saying.heading, QRectF(0, 0, box.width(), lines * metrics.height()), metrics)
    if saying.story:
        size = Type.BODY if look.presenting else Type.SMALL  # a class reads it from its seats
        painter.setFont(look.font(size))
        y += paint_whole(painter, saying.story, QRectF(0, y, box.width(), box.height() - y), look.metrics(size))
    y = _paint_steps(painter, saying.steps, QRectF(0, y + look.space(0), box.width(), box.height() - y), look)
    _paint_lines(
        painter, saying.lines, QRectF(0, y + look.space(0), box.width(), box.height() - y - look.space(0)), look
    )
    painter.restore()


def _paint_steps(painter: QPainter, steps: Sequence[Step], room: QRectF, look: Look) -> float:
    """Paint the steps on as many lines as there is room for; gives where the last line ends."""
    painter.setFont(look.font(Type.SMALL))
    metrics = painter.fontMetrics()
    swatch, gap, x, y = look.px(_SWATCH), look.space(1), 0.0, room.top()
    high = max(metrics.height(), swatch) + 3
    if y + high > room.bottom() + 3:  # half a line of them is worse than none
        return room.bottom()
    for step in steps:
        mark = swatch * 3 if step.to_colour else swatch
        wide = mark + 4 + metrics.horizontalAdvance(step.text) + gap
        if x and x + wide - gap > room.width():
            if y + 2 * high > room.bottom():
                break
            x, y = 0.0, y + high
        box = QRectF(x, y + (high - swatch) / 2, mark, swatch)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(_ground_of(step, box))
        painter.drawRoundedRect(box, 3, 3)
        if step.hatched:
            painter.setBrush(QBrush(look.colour("no_data"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, 3, 3)
        painter.setPen(look.colour("secondary"))
        painter.drawText(QPointF(x + mark + 4, y + (high + metrics.ascent() - metrics.descent()) / 2), step.text)
        x += wide
    return y + high if steps else y


def _paint_lines(painter: QPainter, lines: Sequence[str], room: QRectF, look: Look) -> None:
    painter.setFont(look.font(Type.SMALL))
    painter.setPen(look.colour("secondary"))
    metrics, y = painter.fontMetrics(), room.top()
    flags = int(Qt.TextFlag.TextWordWrap)
    for text in lines:
        count = int((room.bottom() - y) // metrics.height())
        if count <= 0:
            return
        box = QRectF(0, y, room.width(), count * metrics.height())
        needed = painter.boundingRect(box, flags, text)
        if needed.height() > box.height() + 1:
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(room.width() * count * 0.94))
            painter.drawText(box, flags, cut)
            return
        painter.drawText(box, flags, text)
        y += needed.height()


def _ground_of(step: Step, box: QRectF) -> QBrush:
    if not step.colour:
        return QBrush(Qt.BrushStyle.NoBrush)
    if not step.to_colour:
        return QBrush(QColor(step.colour))
    run = QLinearGradient(box.topLeft(), box.topRight())
    run.setColorAt(0, QColor(step.colour))
    run.setColorAt(1, QColor(step.to_colour))
    return QBrush(run)

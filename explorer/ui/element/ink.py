"""The few things a sheet is painted from, measured once and painted often."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from explorer.ui.element.blocks import Target


@dataclass(frozen=True, slots=True)
class Words:
    """Text broken into lines, its upper left corner at `at`.

    prose: the same text where terms in it may be underlined, letter for letter; "" for labels and links.
    """

    layout: QTextLayout
    at: QPointF
    colour: QColor
    prose: str = ""

    def paint(self, painter: QPainter) -> None:
        """Paint the lines."""
        painter.setPen(self.colour)
        self.layout.draw(painter, self.at)


@dataclass(frozen=True, slots=True)
class Plate:
    """A rounded box, filled or framed or both."""

    box: QRectF
    radius: float
    fill: QColor | None = None
    frame: QColor | None = None
    dashed: bool = False

    def paint(self, painter: QPainter) -> None:
        """Paint the ground and the frame."""
        line = Qt.PenStyle.DashLine if self.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self.frame, 1, line) if self.frame else Qt.PenStyle.NoPen)
        painter.setBrush(self.fill if self.fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.box, self.radius, self.radius)


@dataclass(frozen=True, slots=True)
class Sign:
    """The "i" in a circle that leads to a source; painted, as the typeface has none."""

    box: QRectF
    colour: QColor

    def paint(self, painter: QPainter) -> None:
        """Paint the circle, the dot and the stem."""
        box, unit = self.box, self.box.height() / 12
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colour, max(1.0, unit)))
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        middle = box.center().x()
        painter.setPen(QPen(self.colour, max(1.2, 1.3 * unit), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(middle, box.y() + 5.6 * unit), QPointF(middle, box.y() + 8.8 * unit))
        painter.drawPoint(QPointF(middle, box.y() + 3.4 * unit))


@dataclass(frozen=True, slots=True)
class Arrow:
    """An electron: an upright arrow along the middle of a box, up or down; painted, as few typefaces have one."""

    box: QRectF
    up: bool
    colour: QColor

    def paint(self, painter: QPainter) -> None:
        """Paint the shaft and one barb, as textbooks do."""
        ends = (self.box.bottom(), self.box.top()) if self.up else (self.box.top(), self.box.bottom())
        x, (foot, tip) = self.box.center().x(), ends
        barb = self.box.height() * (0.3 if self.up else -0.3)
        painter.setPen(QPen(self.colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(x, foot), QPointF(x, tip))
        side = abs(barb) * (-0.7 if self.up else 0.7)
        painter.drawLine(QPointF(x, tip), QPointF(x + side, tip + barb))


@dataclass(frozen=True, slots=True)
class VerdictSign:
    """The sign of a verdict on a claim."""

    box: QRectF
    verdict: str
    colour: QColor

    def paint(self, painter: QPainter) -> None:
        """Paint the sign."""
        # Imported here: few sheets hold a verdict, and the records it brings cost as much as a card.
        from explorer.ui.parts.verdict_sign import paint_sign

        paint_sign(painter, self.verdict, self.box, self.colour)


@dataclass(frozen=True, slots=True)
class Dots:
    """Dotted lines below words that are explained."""

    lines: tuple[QLineF, ...]
    colour: QColor

    def paint(self, painter: QPainter) -> None:
        """Paint the dots."""
        pen = QPen(self.colour, 1.3, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.4])
        painter.setPen(pen)
        for line in self.lines:
            painter.drawLine(line)


Ink = Words | Plate | Sign | Arrow | VerdictSign | Dots


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with a meaning: what a press does (None: nothing), what a screen reader hears, what hovering shows.

    term: the term or organisation that a card explains here, as in Exploration.thing.
    """

    box: QRectF
    name: str
    to: Target | None = None
    tip: str = ""
    term: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block, measured: its height, the space wanted above it, and what to paint from its own upper left corner."""

    height: float
    above: float
    inks: tuple[Ink, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Set:
    """Text that has been broken into lines: its size, and where its last line ends."""

    layout: QTextLayout
    width: float
    height: float
    last_right: float
    last_top: float


# Every text begins at its left edge, also one that runs from right to left: its place is set by the block it is in.
_OPTION = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
_OPTION.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def broken(text: str, font: QFont, width: float) -> Set:
    """The text in lines no wider than width; a word that is wider is broken, so that nothing is cut."""
    # A number must not break at the thin spaces between its thousands.
    layout = QTextLayout(text.replace("\n", "\u2028").replace("\u2009", "\u202f"), font)
    layout.setTextOption(_OPTION)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    height = widest = right = top = 0.0
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(1.0, width))
        top = height
        line.setPosition(QPointF(0, top))
        right = line.naturalTextWidth()
        widest = max(widest, right)
        height += line.height()
        line = layout.createLine()
    layout.endLayout()
    return Set(layout, widest, height, right, top)

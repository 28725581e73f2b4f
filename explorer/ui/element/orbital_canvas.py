"""Paints the seven 4f orbitals and the boxes with their electrons."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.analysis.hund import Box, Subshell
from explorer.analysis.orbitals import ORBITALS
from explorer.ui.element.orbital_words import m_text, orbital_name
from explorer.ui.theme import Look, Style, Type

_CELL_LEAST, _CELL_MOST = 92, 176  # pixels at 100 % for an orbital
_BOX = 30  # pixels at 100 % for a box
_ROWS = ((7,), (4, 3), (3, 3, 1), (2, 2, 2, 1))  # how the seven stand, the widest first


@dataclass(frozen=True, slots=True)
class Filling:
    """What is drawn: the 4f boxes, and further subshells of an atom in a row of their own."""

    boxes: tuple[Box, ...] = ()
    others: tuple[Subshell, ...] = ()


class OrbitalCanvas(QWidget):
    """Seven shapes with their names and boxes; in one row, or in two to four where room is short."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._filling = Filling()
        self._pictures: dict[str, QPixmap] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        style.changed.connect(self._dress)

    def fill(self, filling: Filling) -> None:
        """Show other electrons."""
        if filling != self._filling:
            self._filling = filling
            self.updateGeometry()
            self.update()

    @property
    def filling(self) -> Filling:
        """The electrons shown."""
        return self._filling

    def show_picture(self, name: str, image: QImage) -> None:
        """Show the shape of one orbital."""
        self._pictures[name] = QPixmap.fromImage(image)
        self.update()

    @property
    def pictures(self) -> int:
        """How many shapes there are to see."""
        return len(self._pictures)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    # Size

    def hasHeightForWidth(self) -> bool:
        """Narrow means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for as many rows as the width asks for."""
        rows, cell = self._laid(width)
        tall = len(rows) * self._tall(cell)
        return round(tall + (self._others_tall(width) if self._filling.others else 0))

    def sizeHint(self) -> QSize:
        """All seven in a row."""
        wide = self._style.look.px(7 * 120)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Two beside one another."""
        wide = self._style.look.px(2 * _CELL_LEAST)
        return QSize(wide, self._style.look.px(_CELL_LEAST))

    def _laid(self, width: int) -> tuple[tuple[int, ...], float]:
        """How many stand in each row, and how wide each may be."""
        look = self._style.look
        rows = next((rows for rows in _ROWS if width / rows[0] >= look.px(_CELL_LEAST)), _ROWS[-1])
        return rows, min(width / rows[0], look.px(_CELL_MOST))

    def _tall(self, cell: float) -> float:
        """Shape, name, box and the number below it."""
        look = self._style.look
        return cell + look.metrics(Type.SMALL).height() * 2.4 + look.px(_BOX) + look.space(1)

    def _others_tall(self, width: int) -> float:
        look = self._style.look
        lines = self._others_placed(width)[-1][1] + 1 if self._filling.others else 0
        return lines * (look.px(_BOX) + look.metrics(Type.SMALL).height() * 1.6) + look.space(1)

    def _others_placed(self, width: int) -> list[tuple[float, int]]:
        """Where each further subshell begins: x, and its line."""
        look, x, line = self._style.look, 0.0, 0
        placed: list[tuple[float, int]] = []
        for part in self._filling.others:
            wide = len(part.boxes) * look.px(_BOX)
            if x and x + wide > width:
                x, line = 0.0, line + 1
            placed.append((x, line))
            x += wide + look.space(3)
        return placed

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint row by row."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rows, cell = self._laid(self.width())
        number, top = 0, 0.0
        for count in rows:
            left = (self.width() - count * cell) / 2
            for place in range(count):
                self._paint_one(painter, number, QRectF(left + place * cell, top, cell, self._tall(cell)), cell)
                number += 1
            top += self._tall(cell)
        for part, (x, line) in zip(self._filling.others, self._others_placed(self.width()), strict=True):
            y = top + look.space(1) + line * (look.px(_BOX) + look.metrics(Type.SMALL).height() * 1.6)
            self._paint_part(painter, part, x, y)
        painter.end()

    def _paint_one(self, painter: QPainter, number: int, box: QRectF, cell: float) -> None:
        look, orbital = self._style.look, ORBITALS[number]
        picture = self._pictures.get(orbital.name)
        shape = QRectF(box.x(), box.y(), cell, cell)
        if picture is not None:
            painter.drawPixmap(shape, picture, QRectF(picture.rect()))
        line = look.metrics(Type.SMALL).height() * 1.2
        painter.setFont(look.font(Type.SMALL, QFont.Weight.Medium))
        painter.setPen(look.colour("text"))
        name = QRectF(box.x(), shape.bottom(), cell, line)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, orbital_name(orbital))
        if not self._filling.boxes:
            return
        side = look.px(_BOX)
        square = QRectF(box.center().x() - side / 2, name.bottom(), side, side)
        paint_box(painter, square, self._filling.boxes[number], look)
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.colour("secondary"))
        below = QRectF(box.x(), square.bottom(), cell, line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"m = {m_text(orbital.m)}")

    def _paint_part(self, painter: QPainter, part: Subshell, x: float, y: float) -> None:
        look = self._style.look
        side = look.px(_BOX)
        for place, box in enumerate(part.boxes):
            paint_box(painter, QRectF(x + place * side, y, side, side), box, look)
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.colour("secondary"))
        below = QRectF(x, y + side, len(part.boxes) * side, look.metrics(Type.SMALL).height() * 1.3)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, part.name)


def paint_box(painter: QPainter, square: QRectF, box: Box, look: Look) -> None:
    """One orbital as a box with an arrow for each electron; typefaces lack good half arrows, so they are drawn."""
    painter.setBrush(look.colour("raised"))
    painter.setPen(QPen(look.colour("others"), 1))
    painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5))
    pen = QPen(look.colour("text"), max(1.4, square.width() / 16), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    tall, wing = square.height() * 0.3, square.width() * 0.12
    for there, aside, up in ((box.up, -0.17, 1), (box.down, 0.17, -1)):
        if there:
            x, y = square.center().x() + aside * square.width(), square.center().y()
            tip, end = QPointF(x, y - up * tall), QPointF(x, y + up * tall)
            painter.drawLine(end, tip)
            painter.drawLine(tip, tip + QPointF(-wing, up * wing * 1.3))
            painter.drawLine(tip, tip + QPointF(wing, up * wing * 1.3))

"""How the rows of the search list are painted."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from explorer.ui.search.rows import ROW, Kind, Row
from explorer.ui.search.signs import paint_sign
from explorer.ui.theme import Style, Type

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowPainter(QStyledItemDelegate):
    """Paints a heading, a hit with its second line, or a word offered."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines for a hit, one for everything else; never lower than a finger needs."""
        look, row = self._style.look, _row(index)
        body, small = look.metrics().height(), look.metrics(Type.SMALL).height()
        if row.kind is Kind.HIT:
            return QSize(0, max(look.target, round(body + small + look.space(1))))
        if row.kind is Kind.HEADING:
            return QSize(0, round(small + look.space(1) + 2))
        return QSize(0, max(look.target, round(body + look.space(1))))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        look, row = self._style.look, _row(index)
        given: Any = option  # PySide's stubs leave the fields of style options out
        box = QRectF(given.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = box.adjusted(look.space(2), 0, -look.space(2), 0)
        if row.kind is Kind.HEADING:
            self._write(painter, inside.adjusted(0, 3, 0, 0), row.text, Type.SMALL, "secondary", QFont.Weight.DemiBold)
        elif row.kind is Kind.SAYING:
            self._write(painter, inside, row.text, Type.BODY, "secondary")
        else:
            if given.state & QStyle.StateFlag.State_Selected:
                self._ground(painter, box)
            if row.kind is Kind.HIT:
                self._hit(painter, inside, row)
            else:
                self._write(painter, inside, row.text, Type.BODY, "accent", QFont.Weight.Medium)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF) -> None:
        look = self._style.look
        painter.setPen(QPen(look.colour("accent"), 1.5))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(box.adjusted(4, 1, -4, -1), look.radius(0), look.radius(0))

    def _hit(self, painter: QPainter, box: QRectF, row: Row) -> None:
        found, look = row.found, self._style.look
        if found is None:
            return
        body = look.metrics().height()
        side = look.px(26)
        self._sign(painter, QRectF(box.x(), box.center().y() - side / 2, side, side), row)
        text = box.adjusted(side + look.space(1), 0, 0, 0)
        small = look.metrics(Type.SMALL).height()
        top = box.center().y() - (body + small) / 2
        self._write(
            painter, QRectF(text.x(), top, text.width(), body), row.text, Type.BODY, "text", QFont.Weight.Medium
        )
        self._write(painter, QRectF(text.x(), top + body, text.width(), small), found.subtitle, Type.SMALL, "secondary")

    def _sign(self, painter: QPainter, box: QRectF, row: Row) -> None:
        """A small tile in the colour of the element, or a plain one with the sign of the kind."""
        look, symbol = self._style.look, row.found.symbol if row.found else None
        colour = look.theme.element(symbol)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(box, look.radius(0) - 1, look.radius(0) - 1)
        if symbol is None:
            inset = box.width() * 0.16
            paint_sign(painter, row.group, box.adjusted(inset, inset, -inset, -inset), look.colour("secondary"))
            return
        painter.setFont(look.font(Type.SMALL, QFont.Weight.Bold))
        painter.setPen(QColor(look.theme.on(colour)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, symbol)

    def _write(  # noqa: PLR0913 - a line of text is its place, its words and how they look
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        step: Type,
        role: str,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        look = self._style.look
        painter.setFont(look.font(step, weight))
        painter.setPen(look.colour(role))
        shown = look.metrics(step, weight).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, shown)


def _row(index: QModelIndex | QPersistentModelIndex) -> Row:
    return index.data(ROW)

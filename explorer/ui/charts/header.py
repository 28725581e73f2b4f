"""The words above a chart: what it measures, and what it finds where there is room."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.records.words import unbroken
from explorer.ui.charts.words import ELLIPSIS
from explorer.ui.parts.tip import tip
from explorer.ui.theme import Look, Style, Type


class Header(QWidget):
    """The finding on up to two lines with name and measure below; in a low card one line, cut with an ellipsis.

    The one line says name and measure, or the finding where it fits whole: a unit of the axis is never lost for it.
    """

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._name = self._measure = self._finding = self._unit = ""
        self._tall = False
        self._kept: tuple[object, list[str]] = (None, [])
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        style.changed.connect(self._dress)

    def say(self, name: str, measure: str, finding: str, unit: str = "") -> None:
        """Show other words. unit: of numbers at the axis, which nothing but these words tell."""
        if (name, measure, finding, unit) == (self._name, self._measure, self._finding, self._unit):
            return
        before = self._told()
        self._name, self._measure, self._finding, self._unit = name, measure, finding, unit
        self.setToolTip(tip(f"{finding}\n{measure}"))
        self.setAccessibleName(finding)
        now = self._told()
        if len(now) != len(before):
            self.updateGeometry()
        if now != before:
            self.update()

    def stand(self, *, tall: bool) -> None:
        """Show the finding, or only name and measure."""
        if tall != self._tall:
            self._tall = tall
            self._dress()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        look = self._style.look
        small, body = look.metrics(Type.SMALL).height(), look.metrics(Type.BODY, QFont.Weight.Bold).height()
        height = body * len(self._lines()) + small if self._tall else body
        return QSize(look.px(120), round(height) + 1)

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return QSize(self._style.look.px(60), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower header may be higher."""
        if self._tall:
            self.updateGeometry()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def _told(self) -> list[str]:
        """What stands in it now."""
        return [*self._lines(), self._whole()] if self._tall else list(self.one_line())

    def _lines(self) -> list[str]:
        """The finding on one or two lines, the second cut."""
        look, text = self._style.look, unbroken(self._finding or self._name)
        asked = (look, text, self.width())
        if self._kept[0] != asked:
            self._kept = asked, self._broken(look, text)
        return self._kept[1]

    def _broken(self, look: Look, text: str) -> list[str]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout = QTextLayout(text, look.font(Type.BODY, QFont.Weight.Bold))
        layout.setTextOption(option)
        layout.beginLayout()
        first = layout.createLine()
        if first.isValid():
            first.setLineWidth(max(1, self.width()))
        layout.endLayout()
        at = first.textLength() if first.isValid() else len(text)
        if at >= len(text):
            return [text]
        metrics = look.metrics(Type.BODY, QFont.Weight.Bold)
        rest = metrics.elidedText(text[at:].strip(), Qt.TextElideMode.ElideRight, self.width())
        return [text[:at].rstrip(), rest]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the lines."""
        look = self._style.look
        painter = QPainter(self)
        metrics = look.metrics(Type.BODY, QFont.Weight.Bold)
        y = metrics.ascent()
        painter.setFont(look.font(Type.BODY, QFont.Weight.Bold))
        painter.setPen(look.colour("text"))
        if self._tall:
            for line in self._lines():
                painter.drawText(QPointF(0, y), line)
                y += metrics.height()
            y += look.metrics(Type.SMALL).ascent() - metrics.ascent()
            self._write_small(painter, look, self._whole(), QPointF(0, y))
        else:
            strong, quiet = self.one_line()
            strong = metrics.elidedText(strong, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QPointF(0, y), strong)
            left = metrics.horizontalAdvance(strong) + look.space(1)
            self._write_small(painter, look, quiet, QPointF(left, y))
        painter.end()

    def _write_small(self, painter: QPainter, look: Look, text: str, place: QPointF) -> None:
        room = max(0.0, self.width() - place.x())
        words = look.metrics(Type.SMALL).elidedText(text, Qt.TextElideMode.ElideRight, room)
        if words not in {"", ELLIPSIS}:
            painter.setFont(look.font(Type.SMALL))
            painter.setPen(look.colour("secondary"))
            painter.drawText(place, words)

    def one_line(self) -> tuple[str, str]:
        """What stands on the one line of a low card: a strong part and a quiet one, which may be cut."""
        look, gap = self._style.look, self._style.look.space(1)
        finding = look.metrics(Type.BODY, QFont.Weight.Bold).horizontalAdvance(self._finding)
        whole = finding + gap + look.metrics(Type.SMALL).horizontalAdvance(self._measure)
        told = not self._unit or self._unit in self._finding
        if self._finding and (whole if not told else finding) <= self.width():
            return self._finding, self._measure
        return self._name, self._measure

    def _whole(self) -> str:
        name = "" if self._measure.casefold().startswith(self._name.casefold()) else self._name
        return " · ".join(part for part in (name, self._measure) if part)

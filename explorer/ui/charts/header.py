"""The words above a chart: what it measures, and what it finds where there is room."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.ui.charts.words import ELLIPSIS
from explorer.ui.parts.tip import tip
from explorer.ui.theme import Style, Type


class Header(QWidget):
    """Name and measure on one line; or the finding on up to two lines, the measure below it. Cut with an ellipsis."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._name = self._measure = self._finding = ""
        self._tall = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        style.changed.connect(self._dress)

    def say(self, name: str, measure: str, finding: str) -> None:
        """Show other words."""
        if (name, measure, finding) != (self._name, self._measure, self._finding):
            before = len(self._lines())
            self._name, self._measure, self._finding = name, measure, finding
            self.setToolTip(tip(f"{finding}\n{measure}"))
            self.setAccessibleName(finding)
            if len(self._lines()) != before:
                self.updateGeometry()
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

    def resizeEvent(self, event: object) -> None:
        """A narrower header may be higher."""
        self.updateGeometry()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def _lines(self) -> list[str]:
        """The finding on one or two lines, the second cut."""
        look = self._style.look
        font, text = look.font(Type.BODY, QFont.Weight.Bold), self._finding or self._name
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout = QTextLayout(text, font)
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
        bold, small = look.font(Type.BODY, QFont.Weight.Bold), look.font(Type.SMALL)
        metrics, quiet = look.metrics(Type.BODY, QFont.Weight.Bold), look.metrics(Type.SMALL)
        y = metrics.ascent()
        if self._tall:
            painter.setFont(bold)
            painter.setPen(look.colour("text"))
            for line in self._lines():
                painter.drawText(QPointF(0, y), line)
                y += metrics.height()
            painter.setFont(small)
            painter.setPen(look.colour("secondary"))
            place = QRectF(0, y - metrics.ascent(), self.width(), quiet.height())
            words = quiet.elidedText(self._whole(), Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        else:
            painter.setFont(bold)
            painter.setPen(look.colour("text"))
            name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QPointF(0, y), name)
            left = metrics.horizontalAdvance(name) + look.space(1)
            words = quiet.elidedText(self._measure, Qt.TextElideMode.ElideRight, max(0.0, self.width() - left))
            if words not in {"", ELLIPSIS}:
                painter.setFont(small)
                painter.setPen(look.colour("secondary"))
                painter.drawText(QPointF(left, y), words)
        painter.end()

    def _whole(self) -> str:
        name = "" if self._measure.casefold().startswith(self._name.casefold()) else self._name
        return " · ".join(part for part in (name, self._measure) if part)

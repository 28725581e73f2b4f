"""The line to type in, with the glass at its left and the key that leads here at its right."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from explorer.ui.theme import Style, Type

_LEAST_WIDTH, _USUAL_WIDTH = 170, 416  # pixels at 100 %


class SearchField(QWidget):
    """A framed line; key: the shortcut shown while nothing is typed, "" for none."""

    def __init__(self, style: Style, placeholder: str, name: str, key: str = "") -> None:
        super().__init__()
        self._style, self._shortcut = style, key
        self.line = QLineEdit(self)
        self.line.setFrame(False)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(name)
        self.setFocusProxy(self.line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt sets no order of Tab for what has no policy of its own
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line.textChanged.connect(self.place_line)
        style.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """Room for the line, the glass and the hint."""
        look = self._style.look
        return QSize(look.px(_USUAL_WIDTH), max(look.target + 4, round(look.metrics().height() + look.space(2))))

    def minimumSizeHint(self) -> QSize:
        """The least room to type in."""
        return QSize(self._style.look.px(_LEAST_WIDTH), self.sizeHint().height())

    def _dress(self) -> None:
        self.line.setFont(self._style.look.font())
        palette = self.line.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.line.setPalette(palette)
        self.updateGeometry()
        self.place_line()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the line between the glass and the hint."""
        self.place_line()

    def _hint_width(self) -> int:
        if (
            not self._shortcut
            or self.line.text()
            or self.line.hasFocus()
            or self.width() < self._style.look.px(_LEAST_WIDTH * 1.5)
        ):
            return 0
        return round(
            self._style.look.metrics(Type.SMALL).horizontalAdvance(self._shortcut) + 2 * self._style.look.space(1)
        )

    def place_line(self) -> None:
        """Place the line between the glass and the hint; the hint goes where there is no room or text stands."""
        look = self._style.look
        left, right = look.space(2) + look.px(20), look.space(1)
        hint = self._hint_width()
        self.line.setGeometry(left, 2, max(10, self.width() - left - right - hint), self.height() - 4)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the glass and the key."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.line.hasFocus()
        painter.setPen(QPen(look.colour("accent" if focused else "line"), 2 if focused else 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.radius(1), look.radius(1))
        side = look.px(10)
        glass = QRectF(look.space(2), (self.height() - side) / 2 - 1, side, side)
        painter.setPen(QPen(look.colour("secondary"), max(1.4, look.px(3) / 2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(glass)
        corner = glass.center()
        painter.drawLine(corner + QPointF(side, side) * 0.36, corner + QPointF(side, side) * 0.72)
        wide = self._hint_width()
        if wide:
            tall = look.metrics(Type.SMALL).height() + 2
            box = QRectF(self.width() - wide - look.space(1), (self.height() - tall) / 2, wide, tall)
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawRoundedRect(box, look.radius(0) - 2, look.radius(0) - 2)
            painter.setFont(look.font(Type.SMALL))
            painter.setPen(look.colour("secondary"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._shortcut)
        painter.end()

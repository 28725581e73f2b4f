"""The rail at the left: the sign of the program and a button for each page that has something to show."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from explorer.exploration.exploration import Exploration
from explorer.exploration.pages import PAGES, PageName
from explorer.records.words import _
from explorer.ui.ground import button_width
from explorer.ui.parts.icons import paint_icon
from explorer.ui.store import Store
from explorer.ui.theme import ELEMENT_COLOURS, LANTHANIDES, Style, Type


class _PageButton(QAbstractButton):
    """An icon over a word, with a bar at the left for the page in view."""

    def __init__(self, style: Style, page: PageName) -> None:
        super().__init__()
        self._style, self._page, self._inside = style, page, False
        self.setCheckable(True)
        self.setAccessibleName(page.title)
        self.setAccessibleDescription(page.about)
        self.setToolTip(page.about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    @property
    def page(self) -> str:
        """The key of its page."""
        return self._page.key

    def sizeHint(self) -> QSize:
        look = self._style.look
        return QSize(button_width(look, self._page.title), look.px(54))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._inside = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._inside = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isChecked() or self._inside
        ink = look.colour("text" if strong else "secondary")
        size = look.px(19)
        paint_icon(painter, self._page.key, QRectF((self.width() - size) / 2, look.px(7), size, size), ink)
        painter.setPen(ink)
        painter.setFont(look.font(Type.SMALL, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium))
        text = QRectF(0, look.px(30), self.width(), look.px(20))
        painter.drawText(text, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._page.title)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(QRectF(0, look.px(8), 3, self.height() - look.px(16)), 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 2, -5, -2), look.radius(0), look.radius(0))
        painter.end()


class _Sign(QWidget):
    """The sign of the program: 57, the number of lanthanum, on the colours of the series."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._style.look.px(72), self._style.look.px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(40)
        box = QRectF((self.width() - side) / 2, look.px(13), side, side)
        sign = QPainterPath()
        sign.addRoundedRect(box, look.radius(1), look.radius(1))
        painter.save()
        painter.setClipPath(sign)
        # A strip for each of the fifteen; a gradient would bring Qt's 182 named ones at the first paint.
        wide = side / len(LANTHANIDES)
        for place, symbol in enumerate(LANTHANIDES):
            strip = QRectF(box.x() + place * wide, box.y(), wide + 1, side)
            painter.fillRect(strip, QColor(ELEMENT_COLOURS[symbol]))
        painter.restore()
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(Type.LEAD, QFont.Weight.ExtraBold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "57")
        painter.end()


class Rail(QWidget):
    """Shows the pages and says which was asked for."""

    asked = Signal(str)

    def __init__(self, store: Store, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setAccessibleName(_("Pages"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(2)
        column.addWidget(_Sign(style))
        self._group = QButtonGroup(self)
        self._buttons = {page.key: _PageButton(style, page) for page in PAGES}
        for button in self._buttons.values():
            self._group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        self._group.buttonClicked.connect(self._ask)
        style.changed.connect(self.update)
        store.changed.connect(self._show)
        self._show(store.now)

    def _show(self, at: Exploration) -> None:
        button = self._buttons.get(at.page)
        if button:
            button.setChecked(True)

    def _ask(self, button: QAbstractButton) -> None:
        if isinstance(button, _PageButton):
            self.asked.emit(button.page)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line at its right."""
        look = self._style.look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("surface"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), look.colour("line"))
        painter.end()

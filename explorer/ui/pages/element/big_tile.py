"""The tile of one element, large."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.records.element import Element
from explorer.ui.theme import Style, Type

_WIDE, _HIGH = 132, 150  # pixels at 100 %
_SMALL = 68  # either side of the small one


class BigTile(QWidget):
    """Number, symbol and weight on the element's colour; a quiet outline where it is not a rare earth."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._element: Element | None = None
        self._small = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        style.changed.connect(self._dress)

    def say(self, element: Element | None) -> None:
        """Show another element."""
        self._element = element
        self.setAccessibleName("" if element is None else f"{element.symbol}, {element.name}")
        self.update()

    def grow_small(self, small: bool) -> None:  # noqa: FBT001 - it is the one thing this says
        """Take less room: a symbol and its number."""
        self._small = small
        self._dress()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A little higher than wide; a square where it is small."""
        look = self._style.look
        return QSize(look.px(_SMALL), look.px(_SMALL)) if self._small else QSize(look.px(_WIDE), look.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        element = self._element
        if element is None:
            return
        look = self._style.look
        ground = look.theme.element(element.symbol)
        own = ground != look.theme.raised
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen if own else QPen(look.colour("line"), 1))
        painter.setBrush(_lit(QColor(ground), box) if own else look.colour("raised"))
        painter.drawRoundedRect(box, look.radius(2), look.radius(2))
        painter.setPen(QColor(look.theme.on(ground)) if own else look.colour("text"))
        side, edge = (look.space(1), look.space(0)) if self._small else (look.space(2), look.space(1))
        inner = box.adjusted(side, edge, -side, -edge)
        painter.setFont(look.font(Type.SMALL if self._small else Type.LEAD, QFont.Weight.DemiBold))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, str(element.atomic_number))
        low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        if self._small:
            painter.setFont(look.font(Type.DISPLAY, QFont.Weight.Bold))
            painter.drawText(inner, low, element.symbol)
        else:
            painter.setFont(look.font(Type.BODY, QFont.Weight.Medium))
            painter.drawText(inner, low, element.atomic_weight_display)
            painter.setFont(look.font(Type.PORTRAIT, QFont.Weight.Bold))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, element.symbol)
        painter.end()


def _lit(ground: QColor, box: QRectF) -> QLinearGradient:
    """The colour, a touch lighter above: a large even field looks dead on a projector."""
    run = QLinearGradient(box.topLeft(), box.bottomLeft())
    run.setColorAt(0, ground.lighter(106))
    run.setColorAt(1, ground)
    return run

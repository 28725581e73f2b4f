"""The head of the card: the element's tile with its name, or a tile for each element compared."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.records.words import _
from explorer.ui.element.ink import Ink, Plate, Set, Words, broken
from explorer.ui.element.wording import HeadWords
from explorer.ui.theme import Style, Type

Laid = tuple[tuple[list[Ink], list[QRectF]], float]  # what is painted, the boxes of the tiles; the height of it all

_KEPT = 60  # heads that are kept once set: more than the 17 and what they are compared with
_LARGE_TILE_FROM = 270  # width of the head at 100 % below which the tile is small


class Head(QWidget):
    """Shows one element large, or up to four side by side.

    Of several, a press or Enter looks at one alone and Delete lets it go; Left and Right walk them.
    ground: the role of the colour it stands on.
    """

    picked = Signal(str)
    dropped = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None, *, ground: str = "surface") -> None:
        super().__init__(parent)
        self._style, self._ground = style, ground
        self._heads: tuple[HeadWords, ...] = ()
        self._laid: dict[tuple[tuple[HeadWords, ...], float, bool], Laid] = {}
        self._at = 0
        self._small = False
        # Not Fixed: that would hold the height of the hint, which belongs to another width.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        style.changed.connect(self._dress)

    def say(self, heads: tuple[HeadWords, ...]) -> None:
        """Show other elements."""
        if heads == self._heads:
            return
        several = len(heads) > 1
        self._heads, self._at = heads, min(self._at, max(0, len(heads) - 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if several else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if several else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(_("Compared elements") if several else (heads[0].name if heads else ""))
        self.setAccessibleDescription("\n".join(head.text for head in heads))
        self.updateGeometry()
        self.update()

    def grow_small(self, small: bool) -> None:  # noqa: FBT001 - it is the one thing this says
        """Take less height, where the window is low."""
        if small != self._small:
            self._small = small
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrow means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the tile or of the words beside it, whichever is more."""
        return round(self._set(float(width))[1])

    def sizeHint(self) -> QSize:
        """As wide as it is given."""
        return QSize(self._style.look.px(330), self.heightForWidth(self._style.look.px(330)))

    def minimumSizeHint(self) -> QSize:
        """The tile and a little of the words."""
        return QSize(self._style.look.px(160), 0)

    def _dress(self) -> None:
        self._laid.clear()
        self.updateGeometry()
        self.update()

    @property
    def _boxes(self) -> list[QRectF]:
        return self._set(float(self.width()))[0][1]

    def _set(self, width: float) -> Laid:
        if not self._heads:
            return ([], []), 0.0
        # Height and place are asked for several times a move; setting the words is what costs.
        asked = (self._heads, width, self._small)
        if asked not in self._laid:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            self._laid[asked] = self._one(self._heads[0], width) if len(self._heads) == 1 else self._several(width)
        return self._laid[asked]

    # Setting

    def _one(self, head: HeadWords, width: float) -> Laid:
        look = self._style.look
        small = self._small or width < look.px(_LARGE_TILE_FROM)
        tile = QRectF(0, 0, look.px(60), look.px(64)) if small else QRectF(0, 0, look.px(96), look.px(112))
        inks = self._tile(head, tile, Type.DISPLAY if small else Type.HUGE)
        x = tile.width() + look.space(2)
        room = max(look.px(40), width - x)
        bold = QFont.Weight.Bold
        steps = (Type.TITLE, Type.LEAD) if small else (Type.DISPLAY, Type.TITLE, Type.LEAD)
        step = next((s for s in steps if look.metrics(s, bold).horizontalAdvance(head.name) <= room), Type.LEAD)
        name = broken(head.name, look.font(step, bold), room)
        # The line of a large face begins above its capitals; without this the name stands lower than the tile.
        y = -float(look.px(step.value) // 6)
        inks.append(Words(name.layout, QPointF(x, y), look.colour("text")))
        y += name.height
        for line in head.lines:
            laid = broken(line, look.font(), room)
            inks.append(Words(laid.layout, QPointF(x, y), look.colour("secondary")))
            y += laid.height
        if head.headline and not small:
            laid = broken(head.headline, look.font(), room)
            inks.append(Words(laid.layout, QPointF(x, y + look.space(0)), look.colour("text")))
            y += laid.height + look.space(0)
        return (inks, [tile]), max(y, tile.height())

    def _several(self, width: float) -> Laid:
        look = self._style.look
        count, gap = len(self._heads), look.space(1)
        wide = (width - gap * (count - 1)) / count
        tall = look.px(48 if self._small else 64)
        inks: list[Ink] = []
        boxes: list[QRectF] = []
        bottom = float(tall)
        metrics = look.metrics(Type.SMALL, QFont.Weight.DemiBold)
        fits = all(metrics.horizontalAdvance(head.name) <= wide for head in self._heads)
        step = Type.SMALL if fits else Type.TINY
        for i, head in enumerate(self._heads):
            tile = QRectF(i * (wide + gap), 0, wide, tall)
            boxes.append(tile)
            inks += self._tile(head, tile, Type.TITLE)
            name = broken(head.name, look.font(step, QFont.Weight.DemiBold), wide)
            inks.append(Words(name.layout, QPointF(tile.x(), tall + look.space(0)), look.colour("text")))
            bottom = max(bottom, tall + look.space(0) + name.height)
        return (inks, boxes), bottom

    def _tile(self, head: HeadWords, box: QRectF, step: Type) -> list[Ink]:
        look = self._style.look
        theme = look.theme
        ground = theme.element(head.symbol)
        own = ground != theme.raised
        ink = QColor(theme.on(ground)) if own else look.colour("text")
        plate = Plate(box.adjusted(0.5, 0.5, -0.5, -0.5), look.radius(2 if step is Type.HUGE else 1), QColor(ground),
                      None if own else look.colour("line"))  # fmt: skip
        inks: list[Ink] = [plate]
        side = look.px(10 if step is Type.HUGE else 7)
        number = broken(str(head.number), look.font(Type.BODY if step is Type.HUGE else Type.SMALL), box.width())
        inks.append(Words(number.layout, box.topLeft() + QPointF(side, side * 0.8), ink))
        symbol = broken(head.symbol, look.font(step, QFont.Weight.Bold), box.width())
        inks.append(Words(symbol.layout, self._under(number, symbol, box, side), ink))
        if step is Type.HUGE:
            weight = broken(head.weight, look.font(Type.SMALL), box.width() - 2 * side)
            at = QPointF(box.x() + side, box.bottom() - side * 0.8 - weight.height)
            inks.append(Words(weight.layout, at, ink))
        return inks

    @staticmethod
    def _under(number: Set, symbol: Set, box: QRectF, side: float) -> QPointF:
        top = box.y() + side * 0.8 + number.height
        # A large face carries room above and below its letters, which may overlap what stands around it.
        return QPointF(box.x() + side, min(top - symbol.height * 0.12, box.bottom() - symbol.height))

    # Painting, pointer, keyboard

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tiles, the words and the ring of the focus."""
        look = self._style.look
        (inks, boxes), _height = self._set(float(self.width()))
        painter = QPainter(self)
        painter.fillRect(event.rect(), look.colour(self._ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ink in inks:
            ink.paint(painter)
        if self.hasFocus() and self._at < len(boxes):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), 2))
            painter.drawRoundedRect(boxes[self._at].adjusted(1, 1, -1, -1), look.radius(1), look.radius(1))
        painter.end()

    def _index_at(self, at: QPoint) -> int | None:
        if len(self._heads) < 2:
            return None
        return next((i for i, box in enumerate(self._boxes) if box.left() <= at.x() <= box.right()), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that its release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Look at the pressed one alone."""
        i = self._index_at(event.position().toPoint())
        if i is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self._heads[i].symbol)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the tiles, look at one alone, or let one go."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if not self._heads or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif step is not None:
            self._at = min(max(self._at + step, 0), len(self._heads) - 1)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self._heads[self._at].symbol)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dropped.emit(self._heads[self._at].symbol)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Paint again where the colours of the system change."""
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        return super().event(event)

"""The colours of the rare earths: of their 3+ ions in water and of their oxides, painted after the sources' words."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_columns import column_sources
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _, number
from explorer.ui.element.wording import scientific
from explorer.ui.natural_colours import natural
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.source_badge import SourceBadge
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

# Pixels at 100 %: height of the large swatch at most and at least, and of those in the row at most and at least.
_LARGE, _LOW, _SMALL, _LEAST = 150, 60, 60, 14


@dataclass(frozen=True, slots=True)
class Colours:
    """What is said of the colours of one rare earth; None where nothing was found, or nothing checked."""

    symbol: str
    ion: str | None
    oxide: str | None
    formula: str
    source_ids: tuple[str, ...]


@kept
def colours(library: Library) -> tuple[Colours, ...]:
    """The colours of all rare earths, in the order of their numbers."""
    made: list[Colours] = []
    for earth in sorted(library.rows(RareEarth), key=lambda e: e.atomic_number):
        ion = None if "ion_colour_water" in earth.unverified else earth.ion_colour_water
        oxide = None if "oxide_colour" in earth.unverified else earth.oxide_colour
        of_ion = column_sources(library, earth, "ion_colour_water") if ion else ()
        sources = tuple(dict.fromkeys((*of_ion, *(earth.oxide_colour_source_id if oxide else ()))))
        made.append(Colours(earth.symbol, ion, oxide, earth.oxide_formula, sources))
    return tuple(made)


class Swatches(InView):
    """The element's two colours large, and below them those of all 17; a press or the arrow keys choose one."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._all = colours(library)
        self._shown: Colours | None = None
        self._boxes: dict[str, QRectF] = {}
        self._badge = SourceBadge(library, store, style, parent=self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._show(store.now)

    def sizeHint(self) -> QSize:
        """Both large swatches and the row."""
        return QSize(self._style.look.px(420), self._style.look.px(360))

    def minimumSizeHint(self) -> QSize:
        """As little as can be read."""
        return QSize(self._style.look.px(240), self._style.look.px(150))

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if self.put_off():
            return
        shown = next((c for c in self._all if c.symbol == at.element), None)
        if shown == self._shown and self.accessibleName():
            return
        self._shown = shown
        self.setAccessibleName(_("Colours of the ions and of the oxides"))
        self.setAccessibleDescription("; ".join(_told(c) for c in ([shown] if shown else self._all)))
        self._badge.cite(shown.source_ids if shown else ())
        self._place()
        self.update()

    def catch_up(self) -> None:
        """Show where the reader is now."""
        self._show(self._store.now)

    @Slot()
    def _dress(self) -> None:
        self._place()
        self.update()

    def resizeEvent(self, event: object) -> None:
        """Keep the sources at the foot."""
        self._place()

    def _place(self) -> None:
        hint, edge = self._badge.sizeHint(), self._style.look.space(2)
        wide = min(hint.width(), self.width() - 2 * edge)
        self._badge.setGeometry(edge, self.height() - hint.height() - edge // 2, wide, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, the two large swatches and the row of all."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(look.colour("accent"), 2) if focused else QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.radius(2), look.radius(2))
        edge = look.space(2)
        room = QRectF(self.rect()).adjusted(edge, edge, -edge, -self._badge.height() - look.space(1))
        painter.setClipRect(room)  # where room is short the sources stay readable
        y = self._title(painter, room)
        if self._shown is not None:
            y = self._large(painter, self._shown, QRectF(room.x(), y, room.width(), room.bottom() - y))
        self._row(painter, QRectF(room.x(), y, room.width(), room.bottom() - y))
        painter.end()

    def _title(self, painter: QPainter, room: QRectF) -> float:
        look = self._style.look
        painter.setFont(look.font(Type.BODY, QFont.Weight.Bold))
        painter.setPen(look.colour("text"))
        flags = int(Qt.TextFlag.TextWordWrap)
        heading = _("Colours of the ion in water and of the oxide")
        box = painter.boundingRect(room, flags, heading)
        painter.drawText(box, flags, heading)
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.colour("secondary"))
        words = _("Painted after the words of the sources, not measured.")
        below = QRectF(room.x(), box.bottom(), room.width(), room.height())
        painter.drawText(below, flags, words)
        return painter.boundingRect(below, flags, words).bottom() + look.space(2)

    def _large(self, painter: QPainter, shown: Colours, room: QRectF) -> float:
        look = self._style.look
        gap = look.space(3)
        high = min(max(round(room.height() * 0.4), look.px(_LOW)), look.px(_LARGE))
        wide = (room.width() - gap) / 2
        left = QRectF(room.x(), room.y(), wide, high)
        right = left.translated(wide + gap, 0)
        _liquid(painter, left, shown.ion, look.colour("line"), look.colour("no_data"))
        _heap(painter, right, shown.oxide, look.colour("line"), look.colour("no_data"))
        bottom = left.bottom()
        for box, name, words in (
            (left, _("{symbol}³⁺ in water").format(symbol=shown.symbol), shown.ion),
            (right, scientific(shown.formula), shown.oxide),
        ):
            painter.setFont(look.font(Type.BODY, QFont.Weight.Bold))
            painter.setPen(look.colour("text"))
            high = painter.fontMetrics().height()
            painter.drawText(QRectF(box.x(), box.bottom() + 4, box.width(), high), 0, name)
            painter.setFont(look.font(Type.BODY))
            painter.setPen(look.colour("text" if words else "secondary"))
            below = QRectF(box.x(), box.bottom() + 4 + high, box.width(), 4 * high)
            flags = int(Qt.TextFlag.TextWordWrap)
            painter.drawText(below, flags, words or number(None))
            bottom = max(bottom, painter.boundingRect(below, flags, words or number(None)).bottom())
        return bottom + look.space(3)

    def _row(self, painter: QPainter, room: QRectF) -> None:
        """All 17 on as many lines as they need; none of them where there is no room for all."""
        look = self._style.look
        self._boxes = {}
        gap = look.space(0)
        label = look.metrics(Type.SMALL).height()
        least = look.px(34)
        columns = max(1, min(len(self._all), int((room.width() + gap) // (least + gap))))
        if 9 <= columns < len(self._all):
            columns = 9
        wide = (room.width() - gap * (columns - 1)) / columns
        lines = -(-len(self._all) // columns)
        if room.height() < lines * (2 * look.px(_LEAST) + label + 2 * gap):
            return
        # As high as the room allows.
        high = max(min(look.px(_SMALL), wide, (room.height() / lines - label - 2 * gap) / 2), look.px(_LEAST))
        for i, each in enumerate(self._all):
            line, column = divmod(i, columns)
            box = QRectF(room.x() + column * (wide + gap), room.y() + line * (2 * high + label + 2 * gap), wide, high)
            _liquid(painter, box, each.ion, look.colour("line"), look.colour("no_data"))
            _heap(painter, box.translated(0, high + 2), each.oxide, look.colour("line"), look.colour("no_data"))
            chosen = self._shown is not None and each.symbol == self._shown.symbol
            painter.setFont(look.font(Type.SMALL, QFont.Weight.Bold if chosen else QFont.Weight.Medium))
            painter.setPen(look.colour("accent" if chosen else "secondary"))
            under = QRectF(box.x(), box.bottom() + high + 3, wide, label)
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, each.symbol)
            self._boxes[each.symbol] = box.united(under)

    # Pointer and keyboard

    def place_of(self, symbol: str) -> QRect:
        """Where an element of the row stands; empty where there is no room for it."""
        return self._boxes.get(symbol, QRectF()).toRect()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the element under the pointer."""
        for symbol, box in self._boxes.items():
            if box.contains(event.position()):
                self._store.go(self._store.now.choose(symbol))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        symbols = [c.symbol for c in self._all]
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier or self._shown is None:
            super().keyPressEvent(event)
            return
        there = symbols.index(self._shown.symbol) + step
        if 0 <= there < len(symbols):
            self._store.go(self._store.now.choose(symbols[there]))


def _told(each: Colours) -> str:
    return _("{symbol}: ion {ion}, oxide {formula} {oxide}").format(
        symbol=each.symbol, ion=each.ion or number(None), formula=each.formula, oxide=each.oxide or number(None)
    )


def _liquid(painter: QPainter, box: QRectF, words: str | None, line: QColor, none: QColor) -> None:
    """A glass of water with the ion in it; hatched where no colour is known."""
    side = min(box.width() * 0.16, 14.0)
    glass = QPainterPath(QPointF(box.x() + 1, box.y()))
    glass.lineTo(box.x() + side * 0.5, box.bottom() - side)
    glass.quadTo(box.x() + side * 0.55, box.bottom(), box.x() + side * 1.5, box.bottom())
    glass.lineTo(box.right() - side * 1.5, box.bottom())
    glass.quadTo(box.right() - side * 0.55, box.bottom(), box.right() - side * 0.5, box.bottom() - side)
    glass.lineTo(box.right() - 1, box.y())
    surface = QPainterPath()
    surface.addRect(QRectF(box.x(), box.y() + box.height() * 0.2, box.width(), box.height()))
    closed = QPainterPath(glass)
    closed.closeSubpath()
    _fill(painter, closed.intersected(surface), words, none)
    painter.setPen(QPen(line, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(glass)


def _heap(painter: QPainter, box: QRectF, words: str | None, line: QColor, none: QColor) -> None:
    """A heap of oxide on a line; hatched where no colour is known."""
    base = box.bottom() - 1
    heap = QPainterPath(QPointF(box.x() + box.width() * 0.04, base))
    top = box.y() + box.height() * 0.18
    heap.cubicTo(box.x() + box.width() * 0.3, base - 2, box.x() + box.width() * 0.34, top, box.center().x(), top)
    heap.cubicTo(
        box.right() - box.width() * 0.34, top, box.right() - box.width() * 0.3, base - 2,
        box.right() - box.width() * 0.04, base,
    )  # fmt: skip
    heap.closeSubpath()
    _fill(painter, heap, words, none)
    painter.setPen(QPen(line, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(heap)


def _fill(painter: QPainter, path: QPainterPath, words: str | None, none: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    colour = natural(words) if words else None
    if colour is None:
        painter.setBrush(none)
        painter.setBrush(Qt.BrushStyle.BDiagPattern)
    else:
        painter.setBrush(QColor(colour))
    painter.drawPath(path)

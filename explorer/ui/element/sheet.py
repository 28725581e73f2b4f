"""A scrolling sheet of blocks, painted in one widget.

Painted rather than built of labels: a tab has up to two hundred words, bars and signs, and another element is opened
with every press of an arrow key. It is long because pointer, keys, copying and painting share the one scrolled layout.
"""

from html import escape
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QToolTip, QWidget
from shiboken6 import isValid

from explorer.records.words import _
from explorer.ui.element.blocks import Block, text_of
from explorer.ui.element.ink import Spot
from explorer.ui.element.spread import Compositor, Spread
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.theme import Style
from explorer.ui.turns import after_painting

if TYPE_CHECKING:
    from explorer.content.library import Library
    from explorer.ui.element.glossary import Glossary
    from explorer.ui.element.term_card import TermCard


class Sheet(QAbstractScrollArea):
    """Shows blocks under one another.

    Up and Down walk the links, Enter presses one; Ctrl+C and the context menu copy the text.
    inset: which of the spaces of the look stands at its sides. library: whose terms and organisations are underlined in
    its texts, once their tables are read; a card explains one that the pointer or the keyboard is on.
    """

    pressed = Signal(object, object)  # the target of a link; the widget that lies where the link does

    def __init__(
        self, style: Style, parent: QWidget | None = None, *, inset: int = 3, library: "Library | None" = None
    ) -> None:
        from explorer.ui.element.spoken import install  # here, as it is about this class

        install()
        super().__init__(parent)
        self._style, self._inset, self._library = style, inset, library
        self._terms: Glossary | None = None
        self._card: TermCard | None = None
        self._compositor = Compositor()
        self._spread = Spread()
        self._blocks: tuple[Block, ...] = ()
        self._subject: object = None
        self._at: int | None = None
        self._hover: Spot | None = None
        self.setViewport(QWidget())  # our own: for Qt's, PySide tries every class of widgets, as slow as a page
        # What a pop-up stands beside: an unseen widget that is moved to where the pressed link lies.
        self._anchor = QWidget(self.viewport())
        self._anchor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimScrollBar(style, self))
        # Its room is always left: a bar that came once the last block is set would have the whole sheet painted again.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._go_on)
        style.changed.connect(self._dress)

    # What is shown

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks on the sheet."""
        return self._blocks

    @property
    def spread(self) -> Spread:
        """The blocks in their places, all of them."""
        self._finish()
        return self._spread

    @property
    def focused(self) -> Spot | None:
        """The link that the keyboard is on."""
        return None if self._at is None else self.spread.links[self._at]

    @property
    def text(self) -> str:
        """Everything on the sheet in plain text."""
        return text_of(self._blocks)

    @property
    def shift(self) -> QPointF:
        """Where the upper left corner of the sheet lies on the viewport."""
        return QPointF(self._margin(), -self.verticalScrollBar().value())

    def say(self, blocks: tuple[Block, ...], name: str, subject: object = None) -> None:
        """Show other blocks; another subject begins at its top, the same one stays where the reader is."""
        if blocks == self._blocks and name == self.accessibleName():
            return
        self._blocks = blocks
        self.setAccessibleName(name)
        if subject != self._subject:
            self._subject, self._at = subject, None
            self.verticalScrollBar().setValue(0)
            self._begin()
        elif self.isVisible():
            self._lay()
        else:
            self._begin()
        self.viewport().update()

    def prepare(self, block: Block) -> bool:
        """Set a block that may be said soon; False where that was done before."""
        piece = self._compositor.prepare(block, self._style.look, self._room())
        if piece is not None and self._terms is not None:
            self._terms.learn(piece)
        return piece is not None

    # Place

    def _margin(self) -> int:
        return self._style.look.space(self._inset)

    def _room(self) -> float:
        # The room of the scroll bar is always left, so that its coming and going moves nothing.
        bar = self.verticalScrollBar().sizeHint().width()
        return max(60.0, self.width() - self._margin() - max(self._margin(), bar + 4))

    def _begin(self) -> None:
        """Set what is in view, and the rest a page a turn once that is painted; before it is shown, nothing."""
        if self._at is not None:
            self._lay()  # the link that the keyboard is on may lie anywhere
        elif self.isVisible():
            self._lay(self.verticalScrollBar().value() + self.viewport().height())
            if not self._whole:
                self._later.start()
        else:
            self._spread = Spread()

    def _go_on(self) -> None:
        if not self._whole:
            self._lay(self._spread.height + self.viewport().height())
            if not self._whole:
                self._later.start()

    def _lay(self, until: float = inf) -> None:
        held = None if self._at is None else self._spread.links[self._at]
        self._spread = self._compositor.spread(self._blocks, self._style.look, self._room(), until)
        if self._terms is not None:
            found = self._spread
            self._spread = Spread(
                self._terms.underlined(found.placed, self._style.look, self._subject), found.width, found.height
            )
        self._point(None)
        if held is not None:
            self._at = next((i for i, s in enumerate(self._spread.links) if s.to == held.to), None)
        if self._whole:
            self._stretch()

    @property
    def _whole(self) -> bool:
        return len(self._spread.placed) == len(self._blocks)

    def _finish(self) -> None:
        if not self._whole:
            self._lay()

    def _stretch(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(self._style.look.px(24))
        bar.setRange(0, max(0, round(self._spread.height) - page))

    def _dress(self) -> None:
        self._begin()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the blocks anew where the width is another."""
        if self._spread.width != self._room():
            self._begin()
        elif self._whole:
            self._stretch()

    def showEvent(self, event: QShowEvent) -> None:
        """Set the blocks, now that the size is known."""
        super().showEvent(event)
        if self._library is not None and self._terms is None:
            after_painting(self._learn)
        if not self._whole or self._spread.width != self._room():
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the card of a term along."""
        self._explain(None)
        super().hideEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint at the new place."""
        self._point(None)
        super().scrollContentsBy(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks in view, what the pointer is on, and the ring of the focus."""
        look, shift = self._style.look, self.shift
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), look.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(shift)
        if self._hover is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("raised"))
            painter.drawRoundedRect(self._hover.box, look.radius(0), look.radius(0))
        self._spread.paint(painter, event.rect().top() - shift.y(), event.rect().bottom() - shift.y())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            page = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1).translated(-shift)
            box = page if self.focused is None else self.focused.box
            painter.drawRoundedRect(box, look.radius(0), look.radius(0))
        painter.end()

    # Terms

    def _learn(self) -> None:
        """Underline terms, now or once they are known. Not before the first paint, which needs none of it."""
        from explorer.ui.element.glossary import glossary

        if self._library is None or self._terms is not None or not isValid(self):
            return
        self._terms = glossary(self._library)
        if self._terms.ready:
            self._dress()
        else:
            self._terms.came.connect(self._dress)

    def _explain(self, spot: Spot | None) -> None:
        """Show the card of the term at a place; None hides it."""
        if spot is None or not spot.term or self._terms is None:
            if self._card is not None:
                self._card.hide()
            return
        if self._card is None:
            from explorer.ui.element.term_card import TermCard

            self._card = TermCard(self._style, self.viewport())
        self._card.show(self._terms.hint(spot.term), spot.box.translated(self.shift).toAlignedRect())

    def _point(self, spot: Spot | None) -> None:
        """Lighten a link, explain it where it is a term."""
        self._hover = spot
        self._explain(spot)

    # Pointer

    def _link_at(self, at: QPoint) -> Spot | None:
        return self._spread.link_at(QPointF(at) - self.shift)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lighten the link under the pointer."""
        spot = self._link_at(event.position().toPoint())
        if spot != self._hover:
            self._point(spot)
            shape = Qt.CursorShape.ArrowCursor if spot is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that its release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the link under the pointer."""
        spot = self._link_at(event.position().toPoint())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = self._spread.links.index(spot)
            self._press(spot)

    def viewportEvent(self, event: QEvent) -> bool:
        """Let go of the link when the pointer leaves; show what a place means."""
        if event.type() == QEvent.Type.Leave and self._hover is not None:
            self._point(None)
            self.viewport().update()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self._spread.tip_at(QPointF(event.pos()) - self.shift)
            # Escaped and marked as rich text: plain text would not wrap, and text read as markup could load a file.
            QToolTip.showText(event.globalPos(), f"<p>{escape(tip)}</p>" if tip else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def _press(self, spot: Spot) -> None:
        self._explain(None)
        self._anchor.setGeometry(spot.box.translated(self.shift).toAlignedRect())
        self.pressed.emit(spot.to, self._anchor)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the links, press one, copy the text, or scroll."""
        focused, bar = self.focused, self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_all()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and focused is not None:
            self._press(focused)
        elif event.key() == Qt.Key.Key_Escape and self._card is not None and self._card.shown:
            self._explain(None)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        bar, page, links = self.verticalScrollBar(), self.viewport().height(), self.spread.links
        there = (0 if step > 0 else len(links) - 1) if self._at is None else self._at + step
        near = 0 <= there < len(links) and bar.value() - page <= links[there].box.top() <= bar.value() + 2 * page
        if not near:
            # No link, or one so far that the text between could not be read: scroll towards it.
            bar.setValue(bar.value() + step * 3 * bar.singleStep())
            return
        self._at = there
        self._reveal(links[there].box)
        self._explain(links[there])
        self.viewport().update()
        if QAccessible.isActive():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(next(i for i, part in enumerate(self._spread.parts) if part.link == links[there]))
            QAccessible.updateAccessibility(event)

    def _reveal(self, box: QRectF) -> None:
        bar, page, room = self.verticalScrollBar(), self.viewport().height(), self._style.look.space(2)
        if box.bottom() + room > bar.value() + page:
            bar.setValue(round(box.bottom() + room - page))
        if box.top() - room < bar.value():
            bar.setValue(round(box.top() - room))

    def show_strong(self) -> None:
        """Bring the entry that is picked out into view, if there is one."""
        strong = self.spread.strong
        if strong is not None:
            self._reveal(strong)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.viewport().update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, and the card with it."""
        self._explain(None)
        self.viewport().update()
        super().focusOutEvent(event)

    # Copying

    def copy_all(self) -> None:
        """Put everything on the sheet on the clipboard as plain text."""
        QGuiApplication.clipboard().setText(self.text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the text under the pointer, and all of it."""
        under = self._spread.block_at((QPointF(event.pos()) - self.shift).y())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if under is not None:
            line = menu.addAction(_("Copy this text"))
            line.setData(under.text)
            line.triggered.connect(self._copy_line)
        menu.addAction(_("Copy all text")).triggered.connect(self.copy_all)
        menu.popup(event.globalPos())

    def _copy_line(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            QGuiApplication.clipboard().setText(str(action.data()))

"""The element card: head, tabs and the sheet of the chosen tab, for one element or up to four."""

import logging

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration, Tab
from explorer.figures import element_facts
from explorer.records.words import _
from explorer.ui.element.blocks import Block, Heading, Paragraph
from explorer.ui.element.compare import compared
from explorer.ui.element.following import follow
from explorer.ui.element.head import Head
from explorer.ui.element.sheet import Sheet
from explorer.ui.element.tabs import tab_blocks
from explorer.ui.element.wording import head_words
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.segmented import Segmented
from explorer.ui.store import Store
from explorer.ui.theme import Style

log = logging.getLogger("explorer")

_WIDTH, _LEAST = 374, 330  # pixels at 100 %
_KEPT = 40  # explorations whose words are kept
_LOW = 620  # height at 100 % below which the head is small


def tab_words() -> dict[Tab, str]:
    """The tabs in their order, with the words on them."""
    return {
        Tab.USES: _("Uses"),
        Tab.SUPPLY: _("Supply"),
        Tab.POLICY: _("Policy"),
        Tab.FACTS: _("Facts"),
        Tab.STORY: _("Story"),
    }


class ElementCard(InView):
    """Shows what is known of the chosen elements, with the source of every figure."""

    def __init__(self, library: Library, store: Store, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._store, self._style = library, store, style
        self._head = Head(style, self)
        tabs = [(str(tab), word) for tab, word in tab_words().items()]
        self._tabs = Segmented(style, tabs, _("Tab"), look="tabs", parent=self)
        self._sheet = Sheet(style, self, library=library)
        self.setAccessibleName(_("Element card"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._tabs.picked.connect(self._open_tab)
        self._sheet.pressed.connect(self._follow)
        self._head.picked.connect(self._choose)
        self._head.dropped.connect(self._let_go)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._event: str | None = None
        self._ahead: QObject | None = None
        self._said: dict[Exploration, tuple[Block, ...]] = {}
        self._show(store.now)

    def prepare(self) -> None:
        """From now on, have what the card would say of the other rare earths set while nobody does anything."""
        from explorer.ui.element.ahead import Ahead

        if self._ahead is None:
            self._ahead = Ahead(self._sheet, self._blocks, self._library, self._store, self._style)

    @property
    def head(self) -> Head:
        """The head."""
        return self._head

    @property
    def sheet(self) -> Sheet:
        """The sheet of the chosen tab."""
        return self._sheet

    @property
    def tabs(self) -> Segmented:
        """The row of tabs."""
        return self._tabs

    def sizeHint(self) -> QSize:
        """About a quarter of a usual window; it grows half as fast as the text, the rest wraps."""
        scale = self._style.look.scale
        return QSize(round(_WIDTH * (1 + (scale - 1) / 2)), self._style.look.px(_LOW))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be read."""
        scale = self._style.look.scale
        return QSize(round(_LEAST * (1 + max(0.0, scale - 1) * 0.3)), self._style.look.px(160))

    # Place

    def _dress(self) -> None:
        self.updateGeometry()
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place head, tabs and sheet under one another."""
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the event in focus into view once the card has its size."""
        super().showEvent(event)
        QTimer.singleShot(0, self._sheet, self._sheet.show_strong)

    def _place(self) -> None:
        # By hand and not by a layout: the heights of head and tabs follow from the width, and a layout asks twice.
        look = self._style.look
        side, chosen = look.space(3), bool(self._store.now.elements)
        wide, y = self.width() - 2 * side, 0
        if chosen:
            self._head.grow_small(self.height() < look.px(_LOW))
            y = side
            for widget, below in ((self._head, look.space(2)), (self._tabs, 0)):
                tall = widget.heightForWidth(wide)
                widget.setGeometry(side, y, wide, tall)
                y += tall + below
        # Not before they have their places: Qt would ask for their best sizes, and so have the words set once more.
        self._head.setVisible(chosen)
        self._tabs.setVisible(chosen)
        self._sheet.setGeometry(0, y, self.width(), max(0, self.height() - y))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground; what the card stands in parts it from the page."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._style.look.colour("surface"))
        painter.end()

    # What is shown

    @Slot(object)
    def _show(self, now: Exploration) -> None:
        if self.put_off():
            return
        self._tabs.choose(str(now.tab))
        heads = [h for h in (head_words(self._library, s, self._headline(s)) for s in now.elements) if h is not None]
        self._head.say(tuple(heads))
        self._place()
        name = f"{', '.join(h.name for h in heads)}: {tab_words()[now.tab]}" if heads else self.accessibleName()
        self._sheet.say(self._blocks(now), name, (now.elements, now.tab))
        if now.event != self._event:
            self._event = now.event
            self._sheet.show_strong()

    def catch_up(self) -> None:
        """Show where the reader is now."""
        self._show(self._store.now)

    def _headline(self, symbol: str) -> str:
        # What it would say of the others stands in the line above it.
        return element_facts.headline(self._library, symbol) if self._library.rare_earth(symbol) else ""

    def _blocks(self, now: Exploration) -> tuple[Block, ...]:
        """What the sheet says, kept for the last places looked at or set ahead: a reader goes to and fro."""
        blocks = self._said.get(now)
        if blocks is None:
            if len(self._said) >= _KEPT:
                self._said.clear()
            blocks = self._said[now] = self._worked_out(now)
        return blocks

    def _worked_out(self, now: Exploration) -> tuple[Block, ...]:
        try:
            if not now.elements:
                return _nothing_chosen()
            return compared(self._library, now) if len(now.elements) > 1 else tab_blocks(self._library, now)
        except Exception as error:
            # One tab that fails must not take the window with it; the log has the trace.
            log.exception("the element card cannot show %s of %s", now.tab, now.elements)
            return (
                Paragraph(_("This tab could not be shown. The other tabs and pages still work.")),
                Paragraph(f"{type(error).__name__}: {error}", quiet=True),
            )

    # What a press does

    @Slot(str)
    def _open_tab(self, key: str) -> None:
        self._store.go(self._store.now.on_tab(Tab(key)))

    @Slot(str)
    def _choose(self, symbol: str) -> None:
        self._store.go(self._store.now.choose(symbol))

    @Slot(str)
    def _let_go(self, symbol: str) -> None:
        if symbol in self._store.now.elements:
            self._store.go(self._store.now.toggle_element(symbol))

    @Slot(object, object)
    def _follow(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._library, self._store, self._style)


def _nothing_chosen() -> tuple[Block, ...]:
    return (
        Heading(_("No element is chosen")),
        Paragraph(
            _(
                "Choose an element in the table: press its tile, or walk there with the arrow keys and press Enter. "
                "Ctrl and a press puts up to four side by side."
            ),
            quiet=True,
        ),
    )

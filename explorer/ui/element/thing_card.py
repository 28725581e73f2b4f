"""The card of a thing: a mineral, a deposit, a plant, an organisation, a term, a country."""

import logging

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from explorer.analysis.things import thing
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.element.blocks import Block, Paragraph
from explorer.ui.element.following import follow
from explorer.ui.element.sheet import Sheet
from explorer.ui.element.thing_blocks import thing_blocks
from explorer.ui.parts.button import Button
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

log = logging.getLogger("explorer")

_WIDTH, _LEAST = 374, 330  # pixels at 100 %, as the element card


class ThingCard(InView):
    """Shows one thing with all its figures, their units and sources, and ways to the elements it concerns."""

    def __init__(self, library: Library, store: Store, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._store, self._style = library, store, style
        self._kind = Text(style, "", Type.SMALL, QFont.Weight.DemiBold, "secondary")
        self._name = Text(style, "", Type.TITLE, QFont.Weight.ExtraBold)
        self._close = Button(style, "×", "ghost")
        self.sheet = Sheet(style, self, library=library)
        self._head = QVBoxLayout()
        row = QHBoxLayout()
        row.addWidget(self._kind, 1)
        row.addWidget(self._close)
        self._head.addLayout(row)
        self._head.addWidget(self._name)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.sheet, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._close.clicked.connect(self._leave)
        self.sheet.pressed.connect(self._follow)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def sizeHint(self) -> QSize:
        """As the element card, whose place it takes."""
        scale = self._style.look.scale
        return QSize(round(_WIDTH * (1 + (scale - 1) / 2)), self._style.look.px(_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be read."""
        return QSize(round(_LEAST * (1 + max(0.0, self._style.look.scale - 1) * 0.3)), self._style.look.px(160))

    def _dress(self) -> None:
        look = self._style.look
        self._head.setContentsMargins(look.space(3), look.space(2), look.space(2), look.space(1))
        self._head.setSpacing(look.space(0))
        self.updateGeometry()
        self.update()

    def catch_up(self) -> None:
        """Show the thing of now."""
        self._show(self._store.now)

    @Slot(object)
    def _show(self, now: Exploration) -> None:
        if now.thing is None or self.put_off():
            return
        found = thing(self._library, now.thing)
        self._kind.say(found.kind.one if found else _("Nothing here"))
        self._name.say(found.name if found else now.thing)
        names = [e.name for e in map(self._library.element, now.elements) if e]
        # The card of the elements is on the Table page alone; elsewhere this one closes, and that is all.
        leads_back = names and now.page == "table"
        back = _("Back to {names}").format(names=", ".join(names)) if leads_back else _("Close this card")
        self._close.say("×", back)
        self._close.setToolTip(back)
        if found is None:
            self.sheet.say((Paragraph(_("The facts that were read have nothing of this name.")),), now.thing, now.thing)
            return
        try:
            blocks: tuple[Block, ...] = thing_blocks(self._library, found)
        except Exception as error:
            # One row that cannot be shown must not take the window with it; the log has the trace.
            log.exception("the card cannot show %s", now.thing)
            blocks = (
                Paragraph(_("This could not be shown.")),
                Paragraph(f"{type(error).__name__}: {error}", quiet=True),
            )
        self.sheet.say(blocks, f"{found.kind.one}: {found.name}", now.thing)

    @Slot()
    def _leave(self) -> None:
        self._store.go(self._store.now.at_thing(None))

    @Slot(object, object)
    def _follow(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._library, self._store, self._style)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground; what the card stands in parts it from the page."""
        look = self._style.look
        painter = QPainter(self)
        painter.fillRect(event.rect(), look.colour("surface"))
        painter.end()

"""The column at the right of any page that reads one claim beside the view of its evidence."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.article.claim_blocks import claim_blocks
from explorer.ui.article.claim_book import claim_book
from explorer.ui.element.blocks import Paragraph
from explorer.ui.element.following import follow
from explorer.ui.element.sheet import Sheet
from explorer.ui.parts.announce import announce
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

_WIDE, _NARROW = 340, 270  # pixels at 100 %
_ROOMY = 1400  # pixels of window from which the column has its full width
_MOST = 0.34  # of the window, however large the type is
NEXT, PREVIOUS, EVIDENCE = "F7", "Shift+F7", "F8"


class Companion(QWidget):
    """Stands while the exploration names a claim; its keys work wherever the keyboard is in the window.

    In the fact-check game it would give the answers away: there it stays away.

    left: it went while it had the keyboard, which somebody has to take.
    """

    left = Signal()

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._book = claim_book(library, store)
        self._place = Text(style, "", Type.SMALL, QFont.Weight.DemiBold, "secondary")
        self._close = Button(style, "×", "ghost")
        self._close.say("×", _("Close the claim"))
        self._close.setToolTip(_("Close the claim (Esc)"))
        self._claim = Text(style, "", Type.LEAD, QFont.Weight.Bold)
        self.sheet = Sheet(style, self, inset=2, library=library)
        self.before = Button(style, "‹")
        self.before.say("‹", _("Claim before"))
        self.before.setToolTip(_("Claim before ({key})").format(key=PREVIOUS))
        self.after = Button(style, "›")
        self.after.say("›", _("Next claim"))
        self.after.setToolTip(_("Next claim ({key})").format(key=NEXT))
        self.evidence = Button(style, _("Show the evidence"), "primary")
        self.evidence.setToolTip(_("Back to the view of the evidence ({key})").format(key=EVIDENCE))
        self._lay_out()
        self._keys = [self._key(NEXT), self._key(PREVIOUS), self._key(EVIDENCE)]
        self._close.clicked.connect(self._leave)
        self.before.clicked.connect(self._step_back)
        self.after.clicked.connect(self._step_on)
        self.evidence.clicked.connect(self._show_evidence)
        for key, slot in zip(self._keys, (self._step_on, self._step_back, self._show_evidence), strict=True):
            key.activated.connect(slot)
        self.sheet.pressed.connect(self._follow)
        self._book.changed.connect(self._renew)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def _key(self, key: str) -> QShortcut:
        return QShortcut(QKeySequence(key), self)

    def _lay_out(self) -> None:
        self._head = QVBoxLayout()
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        row.addWidget(self._close)
        self._head.addLayout(row)
        self._head.addWidget(self._claim)
        buttons = QWidget()
        flow = Flow(self._style, buttons)
        for button in (self.before, self.after, self.evidence):
            flow.addWidget(button)
        self._foot = QVBoxLayout()
        self._foot.addWidget(buttons)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.sheet, 1)
        self._column.addLayout(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Narrow in a small window; it grows half as fast as type, so that the page keeps its room."""
        room, scale = self.window().width(), self._style.look.scale
        wide = (_WIDE if room >= _ROOMY else _NARROW) * (1 + (scale - 1) / 2)
        return QSize(round(min(wide, max(room * _MOST, _NARROW))), self._style.look.px(_NARROW))

    def minimumSizeHint(self) -> QSize:
        """As wide as it wants to be: what is left is the page's."""
        return QSize(self.sizeHint().width(), self._style.look.px(160))

    def _dress(self) -> None:
        look = self._style.look
        edge = look.space(2)
        self._column.setContentsMargins(1, look.space(1), 0, look.space(1))
        self._head.setContentsMargins(edge, 0, look.space(1), 0)
        self._head.setSpacing(look.space(0))
        self._foot.setContentsMargins(edge, look.space(0), edge, 0)
        self.updateGeometry()
        self.update()

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        playing = at.page == "policy" and at.chapter is Chapter.GAME
        if at.claim is None or playing:
            self._withdraw()
            return
        claim = self._book.find(at.claim)
        if claim is None:
            self._place.say(_("A claim of a teacher’s file"))
            self._claim.say(_("The file that holds this claim is not open."))
            words = _("“Open claims file” on the Policy page, chapter Article, opens it.")
            self.sheet.say((Paragraph(words),), at.claim, at.claim)
            self._enable(back=False, on=False, strayed=False)
        else:
            held = self._book.beside(at.claim)
            place = held.index(claim)
            self._place.say(_("Claim {place} of {count}").format(place=place + 1, count=len(held)))
            self._claim.say(claim.claim.claim)
            self.sheet.say(claim_blocks(self._library, claim), claim.claim.claim, claim.key)
            self._enable(back=place > 0, on=place < len(held) - 1, strayed=self._book.strayed())
        self.setAccessibleName(f"{self._place.text()}: {self._claim.text()}")
        if self.isHidden():
            self.show()
            announce(self, self.accessibleName())

    def _enable(self, *, back: bool, on: bool, strayed: bool) -> None:
        self.before.setEnabled(back)
        self.after.setEnabled(on)
        self.evidence.setVisible(strayed)

    def _withdraw(self) -> None:
        held = any(child.hasFocus() for child in self.findChildren(QWidget))
        self.hide()
        if held:
            self.left.emit()

    @Slot()
    def _renew(self) -> None:
        self._show(self._store.now)

    @Slot()
    def _leave(self) -> None:
        self._store.go(self._store.now.at_claim(None))

    @Slot()
    def _step_back(self) -> None:
        self._book.step(-1)

    @Slot()
    def _step_on(self) -> None:
        self._book.step(1)

    @Slot()
    def _show_evidence(self) -> None:
        key = self._store.now.claim
        if key is not None:
            self._book.open(key)

    @Slot(object, object)
    def _follow(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._library, self._store, self._style)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line that parts the column from the page."""
        look = self._style.look
        painter = QPainter(self)
        painter.fillRect(event.rect(), look.colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), look.colour("line"))
        painter.end()

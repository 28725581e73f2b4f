"""The chain walked: the steps from ore to recycled magnet as a path, and what is known of the one in view."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures import chain_steps
from explorer.records.words import _
from explorer.ui.element.blocks import Block, Heading, Paragraph
from explorer.ui.element.following import follow
from explorer.ui.element.part_blocks import fact_block
from explorer.ui.element.sheet import Sheet
from explorer.ui.parts.button import Button
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.surface import Surface
from explorer.ui.store import Store
from explorer.ui.theme import Style

_HIGH = 470  # pixels at 100 %


class ChainWalk(InView):
    """The steps in their order above, the chosen one below; arrows on the path walk it, the buttons too."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        stops = [(stop.key, f"{stop.order}  {stop.title}") for stop in chain_steps.path(library)]
        self.path = Segmented(style, stops, _("Step of the chain"))
        self.sheet = Sheet(style, library=library)
        self.before = Button(style, "‹")
        self.after = Button(style, "›")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.path)
        row = QHBoxLayout()
        row.addWidget(self.before)
        row.addStretch(1)
        row.addWidget(self.after)
        ground = QWidget()
        inner = QVBoxLayout(ground)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.sheet, 1)
        inner.addLayout(row)
        self._column.addWidget(Surface(style, ground), 1)
        self.path.picked.connect(self._pick)
        self.before.clicked.connect(self._go_before)
        self.after.clicked.connect(self._go_after)
        self.sheet.pressed.connect(self._follow)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def catch_up(self) -> None:
        """Show the step of now."""
        self._show(self._store.now)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the path. A focus proxy would hide the other stops of Tab behind it."""
        self.path.setFocus(event.reason())

    def _dress(self) -> None:
        self._column.setSpacing(self._style.look.space(1))
        self.setMinimumHeight(self._style.look.px(_HIGH))

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if self.put_off():
            return
        step = chain_steps.step(self._library, at)
        if step is None:
            self.sheet.say((Paragraph(_("The table of steps could not be read.")),), _("Step of the chain"))
            return
        self.path.choose(step.key)
        titles = {stop.key: stop.title for stop in chain_steps.path(self._library)}
        for button, key, sign in ((self.before, step.before, "‹ {}"), (self.after, step.after, "{} ›")):
            title = titles.get(key or "", "")
            button.setVisible(bool(title))
            button.say(sign.format(title), title)
        self.sheet.say(_blocks(step), step.title, step.key)

    @Slot(str)
    def _pick(self, key: str) -> None:
        self._store.go(self._store.now.at_step(key))

    @Slot()
    def _go_before(self) -> None:
        self._go(-1)

    @Slot()
    def _go_after(self) -> None:
        self._go(1)

    def _go(self, way: int) -> None:
        step = chain_steps.step(self._library, self._store.now)
        there = None if step is None else step.before if way < 0 else step.after
        if there is not None:
            self._store.go(self._store.now.at_step(there))

    @Slot(object, object)
    def _follow(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._library, self._store, self._style)


def _blocks(step: chain_steps.Step) -> tuple[Block, ...]:
    lead = _("Step {order} of {count}").format(order=step.order, count=step.count)
    made: list[Block] = [Paragraph(lead, quiet=True), Heading(step.title)]
    for passage in step.passages:
        made += [Heading(passage.title), Paragraph(passage.text, mark=passage.mark, source_ids=passage.source_ids)]
    return (*made, fact_block(step.where))

"""The crystal of an element: which structures hold it, the one in view as a turnable model, and what is known of it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.analysis.crystal import Structure, structure_in_view, structures_of
from explorer.analysis.crystal_model import Model, model
from explorer.content.library import Library
from explorer.exploration.address import to_address
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.element.crystal_bar import CrystalBar
from explorer.ui.element.crystal_canvas import CrystalCanvas
from explorer.ui.element.crystal_menu import CrystalMenu
from explorer.ui.element.crystal_picture import Seen
from explorer.ui.element.crystal_words import (
    atom_words,
    bare_words,
    caption,
    cell_words,
    description,
    kind_word,
    legend,
    nothing_words,
)
from explorer.ui.element.wording import scientific
from explorer.ui.parts.announce import announce
from explorer.ui.parts.fault import Fault
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.source_badge import SourceBadge
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type
from explorer.ui.work import Work

_LEAST, _WITH_BAR, _WORDY = 230, 310, 400  # heights at 100 %: of all of it, with the buttons, with all words


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the view is to show: an element, a structure of it, and how many cells along each edge."""

    symbol: str | None
    structure: str | None
    repeat: int


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """What was found for it; model is None where there is nothing to turn."""

    wanted: Wanted
    choices: tuple[Structure, ...]
    structure: Structure | None
    model: Model | None


def gather(library: Library, wanted: Wanted) -> Gathered:
    """Read the structures and make the model; a thread's work."""
    choices = structures_of(library, wanted.symbol) if wanted.symbol else ()
    structure = structure_in_view(library, wanted.symbol, wanted.structure)
    made = model(structure, wanted.repeat) if structure is not None and structure.atoms else None
    return Gathered(wanted, choices, structure, made)


class CrystalView(InView):
    """Follows the element in focus and the structure chosen; the model is made beside the window."""

    def __init__(self, library: Library, store: Store, style: Style, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._store, self._style, self._work = library, store, style, work
        self._gathered: Gathered | None = None
        self._asked: Wanted | None = None
        self._repeat = 1
        self._chooser: Segmented | None = None
        self.canvas = CrystalCanvas(style)
        self._name = Text(style, "", Type.BODY, QFont.Weight.Bold)
        self._cell = Text(style, "", Type.SMALL, role="secondary")
        self._note = Text(style, "", Type.SMALL, role="secondary")
        self._nothing = Text(style, _("The crystal is being read …"), role="secondary")
        self._fault = Fault(style, "")
        self.bar = CrystalBar(style, self.canvas)
        self._badge = SourceBadge(library, store, style)
        self.menu = CrystalMenu(library, self)
        self._stack = QStackedLayout()
        for each in (self._nothing, self.canvas, self._fault):
            self._stack.addWidget(each)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._name)
        self._column.addWidget(self._cell)
        self._column.addLayout(self._stack, 1)
        for each in (self.bar, self._note, self._badge):
            self._column.addWidget(each)
        self.setFocusProxy(self.canvas)
        self.setAccessibleName(_("Crystal"))
        self.canvas.pointed.connect(self._tell)
        self.canvas.chosen.connect(self._choose)
        self.canvas.asked.connect(self._more)
        self.bar.cells_asked.connect(self._more)
        self.bar.menu_asked.connect(self._open_menu)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    @property
    def gathered(self) -> Gathered | None:
        """What is on the screen; None before it was read."""
        return self._gathered

    @property
    def chooser(self) -> Segmented | None:
        """The choice of structures, where there are several."""
        return self._chooser

    # What is shown

    @Slot(object)
    def _show(self, now: Exploration) -> None:
        if self.put_off():
            return
        wanted = Wanted(now.element, now.structure, self._repeat)
        if self._gathered is not None and self._gathered.wanted == wanted:
            self._say()
        if wanted != self._asked:
            self._asked = wanted
            self._work.run(partial(gather, self._library, wanted), self._take, partial(self._failed, wanted))

    def catch_up(self) -> None:
        """Show where the reader is now."""
        self._show(self._store.now)

    @Slot(object)
    def _take(self, gathered: Gathered) -> None:
        # The reader may have gone on, or away, while it was read.
        if not isValid(self) or gathered.wanted != self._asked:
            return
        choices = self._gathered.choices if self._gathered is not None else ()
        self._gathered = gathered
        if gathered.choices != choices:
            self._offer(gathered.choices)
        if self._chooser is not None and gathered.structure is not None:
            self._chooser.choose(gathered.structure.id)
        self.bar.show_cells(many=gathered.wanted.repeat > 1)
        if gathered.model is not None:
            self.canvas.show_model(gathered.model, legend(self._library, gathered.model.structure))
        self._stack.setCurrentWidget(self.canvas if gathered.model is not None else self._nothing)
        self._badge.cite(gathered.structure.source_ids if gathered.structure is not None else ())
        self._say()

    def _failed(self, wanted: Wanted, error: Exception) -> None:
        if isValid(self) and wanted == self._asked:
            self._fault.say(_("The crystal could not be shown ({why}).").format(why=error), repr(error))
            self._stack.setCurrentWidget(self._fault)
            self.bar.setVisible(False)

    def _offer(self, choices: tuple[Structure, ...]) -> None:
        if self._chooser is not None:
            self._column.removeWidget(self._chooser)
            self._chooser.hide()
            self._chooser.deleteLater()
            self._chooser = None
        if len(choices) > 1:
            words = [(each.id, kind_word(each)) for each in choices]
            self._chooser = Segmented(self._style, words, _("Crystal structure"), parent=self)
            self._chooser.picked.connect(self._pick)
            self._column.insertWidget(0, self._chooser)

    def _say(self) -> None:
        """All words about what is shown, in the units of now."""
        gathered, lengths = self._gathered, self._store.now.lengths
        if gathered is None:
            return
        structure = gathered.structure
        if structure is None:
            element = self._library.element(gathered.wanted.symbol or "")
            self._nothing.say(nothing_words(element.name) if element else _("No element is chosen."))
            words = ("", "", "")
        else:
            if not structure.atoms:
                self._nothing.say(bare_words(structure))
            name = structure.name[:1].upper() + structure.name[1:]
            told = [f"{caption()} " if structure.atoms else "", f"{structure.note[:1].upper()}{structure.note[1:]}"]
            words = (f"{scientific(structure.formula)}: {name}", cell_words(structure, lengths), "".join(told))
            self.canvas.setAccessibleName(_("Crystal of {name}").format(name=structure.name))
            self.canvas.setAccessibleDescription(description(self._library, structure, lengths))
        for label, text in zip((self._name, self._cell, self._note), words, strict=True):
            label.say(text)
        self._fit()
        self._tell(self.canvas.atom)

    @Slot(object)
    def _tell(self, atom: int | None) -> None:
        shown = self.canvas.model
        if atom is None or shown is None:
            self.canvas.say("")
            return
        words = atom_words(self._library, shown.structure, shown.homes[atom], self._store.now.lengths)
        self.canvas.say(words)
        announce(self.canvas, words)

    def minimumSizeHint(self) -> QSize:
        """A small model with its name and its sources."""
        return QSize(self._style.look.px(180), self._style.look.px(_LEAST))

    def heightForWidth(self, width: int) -> int:
        """The least height, so that a place that scrolls gives it all of its room and no more: the model shrinks."""
        return self.minimumSizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        self._fit()

    def _fit(self) -> None:
        """Where room is short the model has it: the keys do what the bar does, and the picture holds all words."""
        look, high = self._style.look, self.height()
        for label in (self._name, self._cell, self._note):
            label.setVisible(bool(label.text()) and (label is self._name or high >= look.px(_WORDY)))
        has_model = self._gathered is not None and self._gathered.model is not None
        self.bar.setVisible(has_model and high >= look.px(_WITH_BAR))

    def _dress(self) -> None:
        self._column.setSpacing(self._style.look.space(1))

    # What the reader does

    @Slot(str)
    def _pick(self, structure: str) -> None:
        own = self._gathered is not None and self._gathered.choices[0].id == structure
        self._store.go(self._store.now.with_structure(None if own else structure))

    @Slot(str)
    def _choose(self, symbol: str) -> None:
        if self._library.rare_earth(symbol) is not None:
            self._store.go(self._store.now.choose(symbol))

    @Slot()
    def _more(self) -> None:
        """Eight cells in place of one, or one again."""
        self._repeat = 1 if self._repeat > 1 else 2
        self._show(self._store.now)

    def _open_menu(self) -> None:
        seen = self.seen()
        if seen is not None:
            self.menu.open_under(self.bar.menu, seen)

    def seen(self) -> Seen | None:
        """What is seen now, to be put on paper; None without a model."""
        shown = self.canvas.model
        if shown is None or self._gathered is None or self._gathered.model is None:
            return None
        now = self._store.now
        return Seen(shown, self.canvas.stance, self.canvas.shown, now.lengths, to_address(now))

"""The 4f electrons of the element in focus: the seven orbitals, filled for its ion or its atom."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.analysis.hund import boxes, subshells
from explorer.analysis.orbitals import ORBITALS, SOURCES, Tone, picture
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.element.orbital_canvas import Filling, OrbitalCanvas
from explorer.ui.element.orbital_words import caption, f_electrons, headline, outside, spoken, term_words
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.source_badge import SourceBadge
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import ELEMENT_COLOURS, Style, Type
from explorer.ui.work import Work

if TYPE_CHECKING:
    import numpy

_SIZE = 208  # pixels of a rendered shape: sharp up to the widest place at 100 % and shrunk well for smaller ones
_ION, _ATOM = "ion", "atom"


class OrbitalView(InView):
    """Follows the element in focus; the shapes are rendered beside the window, one after another."""

    def __init__(self, library: Library, store: Store, style: Style, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._store, self._style, self._work = library, store, style, work
        self._told = Text(style, "", Type.BODY, QFont.Weight.Bold)
        self.choice = Segmented(style, [(_ION, _("Ion M³⁺")), (_ATOM, _("Neutral atom"))], _("Electrons of"))
        self.canvas = OrbitalCanvas(style)
        self._term = Text(style, "")
        self._caption = Text(style, caption(), Type.SMALL, role="secondary")
        self._badge = SourceBadge(library, store, style, SOURCES)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for each in (self._told, self.choice, self.canvas, self._term, self._caption, self._badge):
            self._column.addWidget(each)
        self._column.addStretch(1)
        self.setAccessibleName(_("4f orbitals"))
        self.setFocusProxy(self.choice)
        self.choice.picked.connect(self._pick)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)
        self._render()

    @property
    def told(self) -> str:
        """The words above and below the shapes."""
        return f"{self._told.text()}. {self._term.text()}"

    @Slot(object)
    def _show(self, now: Exploration) -> None:
        if self.put_off():
            return
        symbol, atom = now.element or "", self.choice.chosen == _ATOM
        earth, element = self._library.rare_earth(symbol), self._library.element(symbol)
        known = earth is not None and element is not None
        for each in (self.choice, self.canvas, self._caption, self._badge):
            each.setVisible(known)
        self._term.setVisible(known and not atom)
        if earth is None or element is None:
            self._told.say(outside(element.name) if element else _("No element is chosen."))
            self._term.say("")
            self.canvas.fill(Filling())
        else:
            self._told.say(headline(earth, element, atom=atom))
            self._term.say("" if atom else term_words(earth))
            others = subshells(element.electron_configuration) if atom else ()
            filled = boxes("f", f_electrons(earth, element, atom=atom))
            self.canvas.fill(Filling(filled, tuple(part for part in others if part.name != "4f")))
        self.canvas.setAccessibleName(_("Seven 4f orbitals"))
        self.canvas.setAccessibleDescription(spoken(self._library, symbol, atom=atom))

    def catch_up(self) -> None:
        """Show where the reader is now."""
        self._show(self._store.now)

    @Slot(str)
    def _pick(self, _key: str) -> None:
        self._show(self._store.now)

    @Slot()
    def _dress(self) -> None:
        self._column.setSpacing(self._style.look.space(1))

    def _render(self) -> None:
        for orbital in ORBITALS:
            self._work.run(partial(picture, orbital, _SIZE, *_TONES), partial(self._take, orbital.name))

    def _take(self, name: str, pixels: "numpy.ndarray[Any, Any]") -> None:
        # The page may have been closed while it was rendered.
        if isValid(self):
            tall, wide, _bytes = pixels.shape
            image = QImage(pixels.tobytes(), wide, tall, 4 * wide, QImage.Format.Format_RGBA8888).copy()
            self.canvas.show_picture(name, image)


def _tone(colour: str) -> Tone:
    told = QColor(colour)
    return told.red(), told.green(), told.blue()


# Gold and blue of the element colours, which are the same in every theme: far apart for every kind of eye.
_TONES = (_tone(ELEMENT_COLOURS["La"]), _tone(ELEMENT_COLOURS["Y"]))

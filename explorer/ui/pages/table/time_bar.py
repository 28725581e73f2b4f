"""The bar under the legend that moves a temperature or a year of discovery, by hand or by playing."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explorer.analysis.discovery import Step, steps, years
from explorer.content.library import Library
from explorer.exploration.exploration import COLDEST_K, HOTTEST_K, Exploration
from explorer.figures.lens_state import temperature_words
from explorer.figures.lenses import lens
from explorer.records.words import _
from explorer.ui.pages.table.view import DISCOVERED, STATE
from explorer.ui.parts.announce import announce
from explorer.ui.parts.play_bar import PlayBar, play_words
from explorer.ui.parts.slider import Slider
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

_HEAT_STEP_K, _HEAT_MS = 25, 80
_FAR_K = 100  # of a long step
# A find is shown long enough to be read aloud in a word or two; a rare earth has a story, which takes as long as its
# words do: about 18 signs a second are read with ease.
_FIND_MS, _EARTH_MS, _SIGN_MS, _LONGEST_MS = 450, 2400, 55, 10_000


_BY = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Span:
    """What the bar moves over: whole numbers from low to high, the one chosen, and its words."""

    low: int
    high: int
    value: int
    words: str
    name: str


def span(library: Library, at: Exploration) -> Span | None:
    """What the bar moves at an exploration; None for lenses without one."""
    if at.lens == STATE:
        return Span(COLDEST_K, HOTTEST_K, at.kelvin, temperature_words(at), _("Temperature"))
    if at.lens == DISCOVERED:
        first, last = years(library)
        words = _("today") if at.found is None else str(at.found)
        return Span(first, last, last if at.found is None else at.found, words, _("Known by the year"))
    return None


class TimeBar(PlayBar):
    """Play, slider and value; hidden for lenses that have nothing to move.

    Space plays and stops, on the slider too; Ctrl+Left and Ctrl+Right go from find to find, or by 100 kelvin.
    """

    wanted = Signal()  # it came, went, or needs another height

    def __init__(self, library: Library, store: Store, style: Style, parent: QWidget) -> None:
        super().__init__(style, Slider(style, ""), Text(style, "", Type.BODY, wrap=False), parent)
        self._library, self._store = library, store
        self.clock.setSingleShot(True)
        self.slider.installEventFilter(self)
        store.changed.connect(self._show)
        self._dress()
        self._show(store.now)

    def widest(self) -> str:
        """The hottest."""
        return "0000 °F"

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        shown = span(self._library, at)
        if shown is None:
            self.stop()
        if (shown is None) != self.isHidden():
            self.setVisible(shown is not None)
            self.wanted.emit()
        if shown is None:
            return
        self.slider.setPageStep(100 if at.lens == STATE else 10)
        self.put(shown.low, shown.high, shown.value, shown.words)
        self.slider.setAccessibleName(f"{shown.name}: {shown.words}")
        self.name_play(*play_words(shown.name))

    def go_to(self, value: int) -> None:
        """Look at another temperature, or at what was known by another year."""
        now = self._store.now
        there = now.at_kelvin(value) if now.lens == STATE else now.as_found_by(value)
        self._store.go(there)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that the slider has no use for."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Space:
                self.toggle()
                return True
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _BY:
                self.step(_BY[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def step(self, by: int) -> None:
        """Stop, and go to the next find, or the one before for -1; in the heat by 100 kelvin."""
        self.stop()
        now = self._store.now
        shown = span(self._library, now)
        if shown is None:
            return
        if now.lens == STATE:
            self.go_to(min(max(shown.value + by * _FAR_K, shown.low), shown.high))
            return
        found = [s.year for s in steps(self._library)]
        there = [year for year in found if year > shown.value] if by > 0 else [y for y in found if y < shown.value][-1:]
        if there:
            self.go_to(there[0])
            self._tell()

    def _tell(self) -> None:
        """Say to those who hear the screen what was found."""
        now = self._store.now
        announce(self, lens(now.lens).note(self._library, now) or lens(now.lens).title(self._library, now))

    # Playing

    def begin(self) -> None:
        """From here, or from the beginning where the end is reached."""
        shown = span(self._library, self._store.now)
        if shown is None:
            return
        if shown.value >= shown.high:
            self.go_to(shown.low)
        self.clock.start(_HEAT_MS)

    def go_on(self) -> None:
        """To the next find, or a little hotter; the last one ends the play."""
        now = self._store.now
        shown = span(self._library, now)
        if shown is None:
            return
        if now.lens == STATE:
            there, wait = min(shown.value + _HEAT_STEP_K, shown.high), _HEAT_MS
        else:
            after = next((s for s in steps(self._library) if s.year > shown.value), None)
            if after is None:
                self._show(now)
                return
            there = after.year
            wait = self._reading_ms(after)
        if there < shown.high:
            self.clock.start(wait)
        self.go_to(there)
        if wait > _FIND_MS or not self.playing:
            self._tell()

    def _reading_ms(self, step: Step) -> int:
        """How long a step is shown."""
        if not step.told and not any(self._library.rare_earth(symbol) for symbol in step.symbols):
            return _FIND_MS
        now = self._store.now
        note = lens(now.lens).note(self._library, now.as_found_by(step.year))
        return min(max(_EARTH_MS, len(note) * _SIGN_MS), _LONGEST_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, so that tiles below do not shine through."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), self._style.look.colour("ground"))
        painter.end()

"""The bar under the legend that moves a temperature or a year of discovery, by hand or by playing."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from explorer.analysis.discovery import steps, years
from explorer.content.library import Library
from explorer.exploration.exploration import COLDEST_K, HOTTEST_K, Exploration
from explorer.figures.lens_state import temperature_words
from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.parts.slider import Slider
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

STATE, DISCOVERED = "state", "discovered"
_HEAT_STEP_K, _HEAT_MS = 25, 80
# A find is shown long enough to be read aloud in a word or two; a rare earth has a story to be read.
_FIND_MS, _EARTH_MS = 450, 2400


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


class TimeBar(QWidget):
    """Play, slider and value; hidden for lenses that have nothing to move. Space on the button plays and stops."""

    wanted = Signal()  # it came, went, or needs another height

    def __init__(self, library: Library, store: Store, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._store, self._style = library, store, style
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._step)
        self._play = Button(style, "▶", "plain")
        self.slider = Slider(style, "")
        self._words = Text(style, "", Type.BODY, wrap=False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._play)
        self._row.addWidget(self.slider, 1)
        self._row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._play.clicked.connect(self.toggle)
        self.slider.valueChanged.connect(self._move)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    @property
    def playing(self) -> bool:
        """Whether it moves by itself."""
        return self._clock.isActive()

    def sizeHint(self) -> QSize:
        """As high as its slider."""
        return QSize(self._style.look.px(320), self.slider.sizeHint().height())

    def _dress(self) -> None:
        self._row.setSpacing(self._style.look.space(1))
        metrics = self._style.look.metrics(Type.BODY)
        self._words.setMinimumWidth(round(metrics.horizontalAdvance("0000 °F")) + 2)
        self.updateGeometry()

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
        # Silently: a slider that echoes the store would step through its history.
        with QSignalBlocker(self.slider):
            self.slider.setRange(shown.low, shown.high)
            self.slider.setPageStep(100 if at.lens == STATE else 10)
            self.slider.setValue(shown.value)
        self.slider.update()
        self.slider.setAccessibleName(f"{shown.name}: {shown.words}")
        self._words.say(shown.words)
        self._say_play(shown.name)

    def _say_play(self, name: str) -> None:
        sign, word = ("■", _("Stop")) if self.playing else ("▶", _("Play"))
        self._play.say(sign, f"{word}: {name}")

    @Slot(int)
    def _move(self, value: int) -> None:
        self.stop()
        self._go(value)

    def _go(self, value: int) -> None:
        now = self._store.now
        there = now.at_kelvin(value) if now.lens == STATE else now.as_found_by(value)
        self._store.go(there)

    # Playing

    @Slot()
    def toggle(self) -> None:
        """Play from here, or from the beginning where the end is reached; or stop."""
        if self.playing:
            self.stop()
            self._show(self._store.now)
            return
        shown = span(self._library, self._store.now)
        if shown is None:
            return
        if shown.value >= shown.high:
            self._go(shown.low)
        self._clock.start(_HEAT_MS)
        self._say_play(shown.name)

    def stop(self) -> None:
        """Stand still."""
        self._clock.stop()

    @Slot()
    def _step(self) -> None:
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
            told = after.told or any(self._library.rare_earth(symbol) for symbol in after.symbols)
            wait = _EARTH_MS if told else _FIND_MS
        if there < shown.high:
            self._clock.start(wait)
        self._go(there)

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees does not play."""
        self.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, so that tiles below do not shine through."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), self._style.look.colour("ground"))
        painter.end()

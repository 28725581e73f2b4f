"""A button that plays, a slider, and the words of where it stands: what the bars of years and of temperatures share."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, QTimer, Slot
from PySide6.QtGui import QFontMetricsF, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.parts.slider import Slider
from explorer.ui.theme import Style

if TYPE_CHECKING:
    from explorer.ui.parts.line_field import LineField
    from explorer.ui.parts.text import Text

_WIDE = 320  # pixels at 100 %


class PlayBar(QWidget):
    """Nothing glides: each place stands for a while, then go_on() goes to the next one.

    A bar says what its slider moves (go_to), how its play begins (begin), what one step is (go_on) and how wide its
    words may get (widest). A hand on the slider stops the play, and so does hiding it: what nobody sees does not play.
    """

    def __init__(self, style: Style, slider: Slider, words: "Text | LineField", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self.slider, self._words = style, slider, words
        self.clock = QTimer(self)
        self.clock.timeout.connect(self._on_time)
        self.play = Button(style, "▶", "plain")
        self._playing_words = ("", "")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.play)
        self._row.addWidget(slider, 1)
        self._row.addWidget(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.play.clicked.connect(self.toggle)
        slider.valueChanged.connect(self._moved)
        style.changed.connect(self._dress)

    @property
    def playing(self) -> bool:
        """Whether it moves by itself."""
        return self.clock.isActive()

    # What each bar says for itself

    def go_to(self, value: int) -> None:
        """Go where the slider was put."""
        raise NotImplementedError

    def begin(self) -> None:
        """Start the clock, from the beginning where the end is reached."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Go one step on; the last one stops the clock."""
        raise NotImplementedError

    def widest(self) -> str:
        """The widest words there can be."""
        raise NotImplementedError

    # What they share

    def sizeHint(self) -> QSize:
        """As high as its tallest part."""
        return QSize(self._style.look.px(_WIDE), max(self.slider.sizeHint().height(), self._words.sizeHint().height()))

    def _dress(self) -> None:
        self._row.setSpacing(self._style.look.space(1))
        metrics = QFontMetricsF(self._words.font())
        self._words.setMinimumWidth(round(metrics.horizontalAdvance(self.widest())) + 2)
        self.updateGeometry()

    def put(self, low: int, high: int, value: int, words: str) -> None:
        """Show where it stands, silently: a slider that echoes the store would step through its history."""
        with QSignalBlocker(self.slider):
            self.slider.setRange(low, high)
            self.slider.setValue(value)
        self.slider.update()
        self._words.say(words)

    def name_play(self, play: str, stop: str) -> None:
        """What a screen reader hears of the button, as long as it would play and as long as it would stop."""
        self._playing_words = play, stop
        self._say_play()

    def _say_play(self) -> None:
        sign, word = ("■", self._playing_words[1]) if self.playing else ("▶", self._playing_words[0])
        if (self.play.text(), self.play.accessibleName()) != (sign, word):
            self.play.say(sign, word)

    @Slot(int)
    def _moved(self, value: int) -> None:
        self.stop()
        self.go_to(value)

    @Slot()
    def toggle(self) -> None:
        """Play from here, or stop."""
        if self.playing:
            self.stop()
        else:
            self.begin()
            self._say_play()

    def stop(self) -> None:
        """Stand still."""
        self.clock.stop()
        self._say_play()

    @Slot()
    def _on_time(self) -> None:
        self.go_on()
        self._say_play()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees does not play."""
        self.stop()
        super().hideEvent(event)


def play_words(name: str) -> tuple[str, str]:
    """What the button says of what it plays, and of stopping it."""
    return _("Play: {name}").format(name=name), _("Stop: {name}").format(name=name)

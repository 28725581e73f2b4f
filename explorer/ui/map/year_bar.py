"""The bar that moves the year, by hand or by playing; years without figures are gaps in it."""

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from explorer.analysis.map_values import years_with
from explorer.content.library import Library
from explorer.exploration.exploration import NEWEST_YEAR, Exploration
from explorer.figures.map_words import quantity_text
from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.parts.slider import Slider
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

FIRST_YEAR = 1992
"""Where the bar begins: the first year that either survey gives by country."""
YEAR_MS = 700
_FULL, _THIN, _KNOB = 6, 1.5, 9  # pixels at 100 %: the groove where there are figures and where not, the knob


class YearSlider(Slider):
    """A slider whose groove is broken where a year has no figures of its own."""

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(style, name, parent)
        self._known: frozenset[int] = frozenset()

    def show_known(self, years: frozenset[int]) -> None:
        """Break the groove at all other years."""
        if years != self._known:
            self._known = years
            self.update()

    def runs(self) -> list[tuple[int, int]]:
        """First and last year of each unbroken run of figures within the slider."""
        made: list[tuple[int, int]] = []
        for year in sorted(y for y in self._known if self.minimum() <= y <= self.maximum()):
            if made and made[-1][1] == year - 1:
                made[-1] = made[-1][0], year
            else:
                made.append((year, year))
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the broken groove and the knob, hollow in a year without figures, with the ring of the focus."""
        look, track = self._style.look, self._track()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, thin, full = track.center().y(), look.px(_THIN), look.px(_FULL)
        painter.setBrush(look.colour("no_data"))
        painter.drawRect(QRectF(track.x(), middle - thin / 2, track.width(), thin))
        step = track.width() / max(1, self.maximum() - self.minimum())
        now = track.x() + self._share() * track.width()
        for first, last in self.runs():
            left = max(track.x(), track.x() + (first - 0.4 - self.minimum()) * step)
            right = min(track.right(), track.x() + (last + 0.4 - self.minimum()) * step)
            self._paint_run(painter, QRectF(left, middle - full / 2, max(right - left, 2.0), full), now)
        knob = look.px(_KNOB)
        box = QRectF(now - knob, middle - knob, 2 * knob, 2 * knob)
        known = self.value() in self._known
        painter.setPen(QPen(look.colour("accent"), 2.5))
        painter.setBrush(look.colour("accent" if known else "surface"))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), 2))
            painter.drawEllipse(box)
        painter.end()

    def _paint_run(self, painter: QPainter, run: QRectF, now: float) -> None:
        look, round_off = self._style.look, run.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        ahead = look.colour("others")
        ahead.setAlphaF(0.55)
        painter.setBrush(ahead)
        painter.drawRoundedRect(run, round_off, round_off)
        if run.left() < now:
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(QRectF(run.x(), run.y(), min(run.right(), now) - run.x(), run.height()),
                                    round_off, round_off)  # fmt: skip


class YearBar(QWidget):
    """Play, slider and year. Space on the button plays and stops; nothing glides, each year stands for a while."""

    def __init__(self, library: Library, store: Store, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._store, self._style = library, store, style
        self._clock = QTimer(self)
        self._clock.setInterval(YEAR_MS)
        self._clock.timeout.connect(self.step)
        self.play = Button(style, "▶", "plain")
        self.slider = YearSlider(style, _("Year"))
        self.slider.setPageStep(5)
        self._year = Text(style, "", Type.TITLE, QFont.Weight.Bold, wrap=False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.play)
        self._row.addWidget(self.slider, 1)
        self._row.addWidget(self._year)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.play.clicked.connect(self.toggle)
        self.slider.valueChanged.connect(self._move)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    @property
    def playing(self) -> bool:
        """Whether the years go by themselves."""
        return self._clock.isActive()

    def sizeHint(self) -> QSize:
        """As high as its tallest part."""
        look = self._style.look
        return QSize(look.px(320), max(look.target, round(look.metrics(Type.TITLE, QFont.Weight.Bold).height())))

    def _dress(self) -> None:
        look = self._style.look
        self._row.setSpacing(look.space(1))
        self._year.setMinimumWidth(round(look.metrics(Type.TITLE, QFont.Weight.Bold).horizontalAdvance("0000")) + 2)
        self.updateGeometry()

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        known = years_with(self._library, at.quantity, at.book)
        # Silently: a slider that echoes the store would step through its history.
        with QSignalBlocker(self.slider):
            self.slider.setRange(min(FIRST_YEAR, at.year), NEWEST_YEAR)
            self.slider.setValue(at.year)
        self.slider.show_known(known)
        self.slider.update()
        self._year.say(str(at.year))
        words = str(at.year)
        if at.year not in known:
            words = _("{year}, without figures of its own").format(year=at.year)
        self.slider.setAccessibleName(_("Year: {year}").format(year=words))
        self.slider.setAccessibleDescription(quantity_text(at.quantity))
        self._say_play()

    def _say_play(self) -> None:
        sign, word = ("■", _("Stop the years")) if self.playing else ("▶", _("Play the years"))
        if self.play.text() != sign:
            self.play.say(sign, word)
        self.play.setAccessibleName(word)

    @Slot(int)
    def _move(self, year: int) -> None:
        self.stop()
        self._store.go(self._store.now.in_year(year))

    # ---- playing

    @Slot()
    def toggle(self) -> None:
        """Play from here, or from the beginning where the end is reached; or stop."""
        if self.playing:
            self.stop()
            return
        now = self._store.now
        self._clock.start()
        if now.year >= NEWEST_YEAR:
            known = years_with(self._library, now.quantity, now.book)
            self._store.go(now.in_year(max(FIRST_YEAR, min(known, default=FIRST_YEAR))))
        self._say_play()

    @Slot()
    def stop(self) -> None:
        """Stand still."""
        self._clock.stop()
        self._say_play()

    @Slot()
    def step(self) -> None:
        """One year on; the last one ends the play."""
        now = self._store.now
        if now.year + 1 >= NEWEST_YEAR:
            self._clock.stop()
        self._store.go(now.in_year(now.year + 1))

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees does not play."""
        self.stop()
        super().hideEvent(event)

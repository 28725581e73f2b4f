"""The bar that moves the year, by hand or by playing; years without figures are gaps in it."""

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from explorer.analysis.map_values import years_with
from explorer.content.library import Library
from explorer.exploration.exploration import NEWEST_YEAR, Exploration
from explorer.figures.map_words import quantity_text
from explorer.records.words import _
from explorer.ui.parts.play_bar import PlayBar
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


class YearBar(PlayBar):
    """Play, slider and year; each year of a play stands for a while."""

    def __init__(self, library: Library, store: Store, style: Style, parent: QWidget | None = None) -> None:
        self._years = YearSlider(style, _("Year"))
        super().__init__(style, self._years, Text(style, "", Type.TITLE, QFont.Weight.Bold, wrap=False), parent)
        self._library, self._store = library, store
        self.clock.setInterval(YEAR_MS)
        self.slider.setPageStep(5)
        self.name_play(_("Play the years"), _("Stop the years"))
        store.changed.connect(self._show)
        self._dress()
        self._show(store.now)

    def widest(self) -> str:
        """Any year."""
        return "0000"

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        known = years_with(self._library, at.quantity, at.book)
        self.put(min(FIRST_YEAR, at.year), NEWEST_YEAR, at.year, str(at.year))
        self._years.show_known(known)
        words = str(at.year)
        if at.year not in known:
            words = _("{year}, without figures of its own").format(year=at.year)
        self.slider.setAccessibleName(_("Year: {year}").format(year=words))
        self.slider.setAccessibleDescription(quantity_text(at.quantity))

    def go_to(self, value: int) -> None:
        """Look at another year."""
        self._store.go(self._store.now.in_year(value))

    def begin(self) -> None:
        """From this year, or from the first with figures where the end is reached."""
        now = self._store.now
        self.clock.start()
        if now.year >= NEWEST_YEAR:
            known = years_with(self._library, now.quantity, now.book)
            self.go_to(max(FIRST_YEAR, min(known, default=FIRST_YEAR)))

    def go_on(self) -> None:
        """One year on; the last one ends the play."""
        there = self._store.now.year + 1
        if there >= NEWEST_YEAR:
            self.stop()
        self.go_to(there)

"""A chapter of charts with the words of the element in focus beside them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Mark
from explorer.figures.panels import panel
from explorer.ui.bench import Bench
from explorer.ui.charts import bullets, matrix_rows
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.pages.policy.side_words import SideWords, Told
from explorer.ui.parts.frame import Frame
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.scrolled import scrolled
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.turns import after_painting

_AROUND = 108  # pixels at 100 %: the words of a panel above and below its chart


class Beside(InView):
    """Charts under one another at the left, words at the right; a bar of controls above both, if there is one.

    charts: the key of each panel; each gets the height that all its rows need. fill() makes them, a turn each.
    """

    def __init__(
        self, bench: Bench, charts: Sequence[str], told: Told, name: str, bar: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._bench, self._told, self._name = bench, told, name
        self._charts = [(key, Frame(bench.style)) for key in charts]
        self._side = Frame(bench.style)
        held = QWidget()
        self._left = QVBoxLayout(held)
        self._left.setContentsMargins(0, 0, 0, 0)
        for _key, frame in self._charts:
            self._left.addWidget(frame, 1)
        self._row = QHBoxLayout()
        self._row.addWidget(scrolled(bench.style, held), 1)
        self._row.addWidget(self._side)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        if bar is not None:
            self._column.addWidget(bar)
        self._column.addLayout(self._row, 1)
        self._countries: tuple[str, ...] | None = None
        bench.style.changed.connect(self._dress)
        bench.store.changed.connect(self._show)
        self._dress()

    def fill(self, then: Callable[[], None]) -> None:
        """Put charts and words up, a turn each."""
        bench = self._bench
        parts: list[tuple[Frame, Callable[[], QWidget]]] = [
            (frame, partial(PanelView, panel(key), bench.library, bench.store, bench.style, compact=False))
            for key, frame in self._charts
        ]
        self._fill([*parts, (self._side, partial(SideWords, bench, self._told, self._name))], then)

    def _fill(self, left: list[tuple[Frame, Callable[[], QWidget]]], then: Callable[[], None]) -> None:
        if not isValid(self):
            return  # Closed before all was made.
        if not left:
            then()
            return
        frame, make = left[0]
        frame.hold(stand_in(self._bench.style, make))
        after_painting(partial(self._fill, left[1:], then))

    def catch_up(self) -> None:
        """Give the charts the height they need where the reader is now."""
        self._show(self._bench.store.now)

    @Slot()
    def _dress(self) -> None:
        look = self._bench.style.look
        for layout in (self._row, self._left):
            layout.setSpacing(look.space(1) + 2)
        self._column.setSpacing(look.space(1))
        self._countries = None
        self._show(self._bench.store.now)

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        """Give the charts the height of the rows that the picked countries leave."""
        if at.countries == self._countries or self.put_off():
            return
        self._countries = at.countries
        look = self._bench.style.look
        around = look.px(_AROUND)
        for key, frame in self._charts:
            figure = panel(key).build(self._bench.library, at)
            high = matrix_rows.least_height if figure.mark is Mark.MATRIX else bullets.comfortable_height
            frame.setMinimumHeight(around + round(high(figure, look)))

"""The Trends view of the Table page: what is plotted, the plot, and what has no figure, named beside it."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel
from explorer.figures.trends import KEY
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.charts.points_canvas import PointsCanvas
from explorer.ui.comparing import compare
from explorer.ui.pages.table.trends.chooser import Chooser
from explorer.ui.pages.table.trends.wording import trend_hint
from explorer.ui.parts.hover_card import HoverCard
from explorer.ui.parts.text import Text
from explorer.ui.store import Pointing, Store
from explorer.ui.theme import Style, Type

_LEAST = 280  # pixels at 100 %: the height of a plot that can be read


class TrendsView(QWidget):
    """Any property against any other; points, tiles and card move together."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self.chooser = Chooser(store, style)
        self.canvas = PointsCanvas(style.look)
        self.plot = PanelView(panel(KEY), library, store, style, compact=False, canvas=self.canvas)
        self.missing = Text(style, "", Type.SMALL, role="secondary")
        self.hover = HoverCard(style, self.canvas)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.chooser)
        self._column.addWidget(self.plot, 1)
        self._column.addWidget(self.missing)
        self.canvas.hovered.connect(self._point)
        self.canvas.added.connect(self._compare)
        store.changed.connect(self._show)
        store.pointed.connect(self._hear)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide what only the reader needs."""
        self.chooser.setVisible(not on)

    @property
    def keyboard(self) -> QWidget:
        """What the keyboard goes to: the points."""
        return self.canvas

    def _show(self, _at: Exploration) -> None:
        figure = self.plot.figure
        told = " ".join((*figure.gaps, *figure.notes)) if figure is not None and not figure.empty else ""
        self.missing.say(told)
        self.missing.setVisible(bool(told))
        self._hear(self._store.pointing)

    def _point(self, symbol: str | None) -> None:
        self._store.point(Pointing(element=symbol))

    def _hear(self, pointing: Pointing) -> None:
        symbol = pointing.element if self.isVisible() else None
        self.canvas.ring(symbol)
        place = self.canvas.place_of(symbol) if symbol is not None else None
        if symbol is None or place is None:
            self.hover.show_beside(None, QRect())
        else:
            self.hover.show_beside(trend_hint(self._library, self._store.now, symbol), place)

    def _compare(self, symbol: str) -> None:
        compare(self._library, self._store, symbol)

    def _dress(self) -> None:
        look = self._style.look
        self._column.setSpacing(look.space(1))
        self.plot.setMinimumHeight(look.px(_LEAST))
        self.missing.setContentsMargins(look.space(1), 0, look.space(1), 0)

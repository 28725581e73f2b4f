"""What stands beside the facts of each part on the Element page: a chart, a picture, a crystal, orbitals.

Adding one: a builder here and its line in _PLATES. A part without facts of its own has the whole width.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Part
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.parts.surface import Surface
from explorer.ui.store import Store
from explorer.ui.theme import Style
from explorer.ui.work import Work

_LOW, _WIDE = 360, 640  # pixels at 100 %: below this height views stand side by side where they have this width
WHOLE_WIDTH = frozenset({Part.SPECTRUM, Part.CRYSTAL})
"""Parts that are all plate and no list of facts."""
EARTHS_ONLY = frozenset({Part.ATOM, Part.CHEMICAL, Part.NUCLEAR})
"""Parts whose plate has nothing to show of an element outside the 17."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What a plate is made with."""

    library: Library
    store: Store
    style: Style
    work: Work


class Plate(QWidget):
    """One view, or several under one another; where that would leave each too low, side by side."""

    def __init__(self, bench: Bench, makers: tuple[Callable[[], QWidget], ...]) -> None:
        super().__init__()
        self._style = bench.style
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for make in makers:
            self._column.addWidget(stand_in(bench.style, make), 1)
        bench.style.changed.connect(self._dress)
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand as there is room."""
        self._place()

    def _place(self) -> None:
        look = self._style.look
        across = self.height() < look.px(_LOW) and self.width() >= look.px(_WIDE)
        self._column.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)

    def _dress(self) -> None:
        self._place()
        self._column.setSpacing(self._style.look.space(2))


def plate(part: Part, bench: Bench) -> QWidget:
    """The plate of a part."""
    return _PLATES[part](bench)


def _chart(bench: Bench, key: str) -> Callable[[], QWidget]:
    def make() -> QWidget:
        from explorer.figures.panels import panel
        from explorer.ui.charts.panel_view import PanelView

        return PanelView(panel(key), bench.library, bench.store, bench.style, compact=False)

    return make


CHARTS = (
    "melting.series", "magnetism.moment", "magnetism.order", "isotopes.abundance", "abundance.crust",
    "spectrum.emission", "spectrum.absorption",
)  # fmt: skip
"""The charts of the plates, to be read ahead."""


def _charts(*keys: str) -> Callable[[Bench], QWidget]:
    def build(bench: Bench) -> QWidget:
        return Plate(bench, tuple(_chart(bench, key) for key in keys))

    return build


def _framed(bench: Bench, make: Callable[[], QWidget]) -> QWidget:
    """A view on the calm surface, which scrolls where it is higher than its room."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBar(SlimScrollBar(bench.style))
    area.viewport().setAutoFillBackground(False)
    held = stand_in(bench.style, make)
    area.setWidget(held)
    held.setAutoFillBackground(False)  # setWidget turns it on; the surface below is to be seen
    return Surface(bench.style, area, roomy=True)


def _orbitals(bench: Bench) -> QWidget:
    def make() -> QWidget:
        from explorer.ui.element.orbital_view import OrbitalView

        return OrbitalView(bench.library, bench.store, bench.style, bench.work)

    return _framed(bench, make)


def _crystal(bench: Bench) -> QWidget:
    def make() -> QWidget:
        from explorer.ui.element.crystal_view import CrystalView

        return CrystalView(bench.library, bench.store, bench.style, bench.work)

    return _framed(bench, make)


def _colours(bench: Bench) -> QWidget:
    def make() -> QWidget:
        from explorer.ui.pages.element.swatches import Swatches

        return Swatches(bench.library, bench.store, bench.style)

    return Plate(bench, (make,))


def _story(bench: Bench) -> QWidget:
    def make() -> QWidget:
        from explorer.ui.pages.element.group_picture import GroupPicture

        return GroupPicture(bench.library, bench.store, bench.style, bench.work)

    return Plate(bench, (_chart(bench, "discovery.series"), make))


_PLATES: dict[Part, Callable[[Bench], QWidget]] = {
    Part.ATOM: _orbitals,
    Part.PHYSICAL: _charts("melting.series"),
    Part.CHEMICAL: _colours,
    Part.MAGNETIC: _charts("magnetism.moment", "magnetism.order"),
    Part.NUCLEAR: _charts("isotopes.abundance"),
    Part.NATURE: _charts("abundance.crust"),
    Part.STORY: _story,
    Part.SPECTRUM: _charts("spectrum.emission", "spectrum.absorption"),
    Part.CRYSTAL: _crystal,
}

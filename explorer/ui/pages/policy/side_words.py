"""The words beside a chart of the Policy page: what it says of the element in focus, with sources."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui.bench import Bench
from explorer.ui.element.blocks import Block
from explorer.ui.element.following import follow
from explorer.ui.element.sheet import Sheet
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.surface import Surface

_WIDTH = 300  # pixels at 100 %

Told = Callable[[Library, Exploration], tuple[Block, ...]]


class SideWords(InView):
    """A sheet of blocks on its own surface that follows the exploration. name: what a screen reader hears of it."""

    def __init__(self, bench: Bench, told: Told, name: str) -> None:
        super().__init__()
        self._bench, self._told, self._name = bench, told, name
        self.sheet = Sheet(bench.style, inset=2, library=bench.library)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Surface(bench.style, self.sheet))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.sheet.pressed.connect(self._follow)
        bench.store.changed.connect(self._show)
        bench.style.changed.connect(self.updateGeometry)
        self._show(bench.store.now)

    def sizeHint(self) -> QSize:
        """As wide as it reads well; type that grows takes half as much more."""
        look = self._bench.style.look
        return QSize(round(_WIDTH * (1 + (look.scale - 1) / 2)), look.px(_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """The same width: the chart beside it gives way."""
        return QSize(self.sizeHint().width(), self._bench.style.look.px(120))

    def catch_up(self) -> None:
        """Tell of where the reader is now."""
        self._show(self._bench.store.now)

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if not self.put_off():
            self.sheet.say(self._told(self._bench.library, at), self._name, (at.elements, at.event))

    @Slot(object, object)
    def _follow(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._bench.library, self._bench.store, self._bench.style)

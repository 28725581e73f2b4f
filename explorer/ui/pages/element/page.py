"""The Element page: one element large, part by part, with a picture, a chart or a model beside its facts."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Part
from explorer.exploration.exploration import Exploration
from explorer.figures.element_parts import part_words
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _
from explorer.ui.element.following import follow
from explorer.ui.element.part_blocks import part_blocks
from explorer.ui.element.sheet import Sheet
from explorer.ui.pages.element.plates import CHARTS, EARTHS_ONLY, WHOLE_WIDTH, Bench, plate
from explorer.ui.pages.element.portrait import Portrait, Stand
from explorer.ui.pages.element.units import Units
from explorer.ui.parts.frame import Frame
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.parts.surface import Surface
from explorer.ui.store import Store
from explorer.ui.theme import Style
from explorer.ui.work import Work
from explorer.ui.worker import breathe

KEY = "element"
_COLUMN = 1080  # width of the page at 100 % below which the portrait lies above the parts as a band
_LOW = 650  # height of the page at 100 % below which the portrait is drawn small
_SIDE_BY_SIDE = 460  # width at 100 % below which facts stand above their plate
_PORTRAIT, _PORTRAIT_LEAST = 0.24, 250  # share of the page; pixels at 100 %
_UNBOUND = 16_777_215  # pixels: Qt's word for no limit


class ElementPage(QWidget):
    """A portrait at the left or on top, and the parts, each with its facts and its plate, made when first opened."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._work: Work | None = None
        self._plates: dict[Part, QWidget] = {}
        self.portrait = Portrait(library, store, style)
        self.tabs = Segmented(style, [(str(p), w) for p, w in part_words().items()], _("Part"), look="tabs")
        self.units = Units(store, style)
        self.sheet = Sheet(style, inset=1, library=library)
        self._lay_out()
        self.setFocusProxy(self.tabs)
        self.tabs.picked.connect(self._open)
        self.sheet.pressed.connect(self._follow)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    def complete(self, work: Work, then: Callable[[], None]) -> None:
        """Add picture and plate, when a thread has imported what they need."""
        self._work = work
        added = partial(self._add, work, then)
        work.run(partial(_read, self._library, self._store.now), added, added)

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide what only the reader needs."""
        self.portrait.present(on)
        self.units.setVisible(not on)

    @property
    def plate(self) -> QWidget | None:
        """What stands beside the facts of the part in view; None before it is made."""
        return self._plates.get(self._store.now.part)

    # Place

    def _lay_out(self) -> None:
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBar(SlimScrollBar(self._style))
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(self.portrait)
        self.portrait.setAutoFillBackground(False)  # setWidget turns it on
        self._frame = Frame(self._style)
        self._frame.hold(self._area)
        self._facts = Surface(self._style, self.sheet)
        self._stack = QStackedWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self._facts, 5)
        self._body.addWidget(self._stack, 6)
        self._right = QVBoxLayout()
        self._top = QHBoxLayout()
        self._top.addWidget(self.tabs, 1)
        self._top.addWidget(self.units, 0, Qt.AlignmentFlag.AlignTop)
        self._right.addLayout(self._top)
        self._right.addLayout(self._body, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self._frame)
        self._row.addLayout(self._right, 1)

    def _dress(self) -> None:
        look = self._style.look
        edge, gap = look.space(3), look.space(2)
        self._row.setContentsMargins(edge, look.space(2), edge, look.space(2))
        self._row.setSpacing(edge)
        self._top.setSpacing(gap)
        self._right.setSpacing(gap)
        self._body.setSpacing(gap)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        self._place()

    def _place(self) -> None:
        look = self._style.look
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        column = self.width() >= look.px(_COLUMN)
        self.portrait.stand_as(Stand.COLUMN if column else Stand.BAND, low=self.height() < look.px(_LOW))
        self._row.setDirection(across if column else down)
        self._row.setSpacing(look.space(3 if column else 1))
        wide = max(round(self.width() * _PORTRAIT), look.px(_PORTRAIT_LEAST)) if column else 0
        room = self.width() - wide - 2 * look.space(3)
        asked = Qt.ScrollBarPolicy.ScrollBarAsNeeded if column else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._area.setVerticalScrollBarPolicy(asked)
        if column:
            self._frame.setMinimumSize(wide, 0)
            self._frame.setMaximumSize(wide, _UNBOUND)
        else:
            high = self.portrait.high(room) + 2  # the frame keeps a pixel at every side
            self._frame.setMinimumSize(0, high)
            self._frame.setMaximumSize(_UNBOUND, high)
        self._body.setDirection(across if room >= look.px(_SIDE_BY_SIDE) else down)

    # What is shown

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if at.page != KEY:
            return
        self.portrait.say(at)
        self.units.say(at)
        self._place()
        self.tabs.choose(str(at.part))
        whole = at.part in WHOLE_WIDTH
        self._facts.setVisible(not whole)
        self._stack.setVisible(not (self._bare(at) and at.part in EARTHS_ONLY))
        if not whole and at.element:
            name = f"{at.element}: {part_words()[at.part]}"
            self.sheet.say(part_blocks(self._library, at, at.element), name, (at.elements, at.part))
        if at.part in self._plates:
            self._stack.setCurrentWidget(self._plates[at.part])
        elif self._work is not None and not self._stack.isHidden():
            # The words first: a plate takes longer than a frame to make.
            QTimer.singleShot(0, self, self._add_plate)

    def _bare(self, at: Exploration) -> bool:
        """Whether the element is none of those that the plates of some parts are about."""
        return at.element is None or self._library.rare_earth(at.element) is None

    def _add(self, work: Work, then: Callable[[], None], _told: object) -> None:
        from explorer.ui.pages.element.shown_picture import ShownPicture

        self.portrait.hold_picture(
            stand_in(self._style, partial(ShownPicture, self._library, self._store, self._style, work))
        )
        self._add_plate()
        then()
        work.run(partial(_read_ahead, self._library, self._store.now))

    def _add_plate(self) -> None:
        part = self._store.now.part
        if part not in self._plates and self._work is not None and not self._stack.isHidden():
            bench = Bench(self._library, self._store, self._style, self._work)
            made = stand_in(self._style, partial(plate, part, bench))
            self._plates[part] = made
            self._stack.addWidget(made)
        if part in self._plates:
            self._stack.setCurrentWidget(self._plates[part])

    @Slot(str)
    def _open(self, key: str) -> None:
        self._store.go(self._store.now.on_part(Part(key)))

    @Slot(object, object)
    def _follow(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._library, self._store, self._style)


def _read(library: Library, at: Exploration) -> None:
    """Import and read what picture and plates need, off the GUI thread."""
    from explorer.ui.charts.reading import read_panels

    for module in ("pages.element.shown_picture", "element.orbital_view", "element.crystal_view"):
        import_module(f"explorer.ui.{module}")
    read_panels(library, at, CHARTS)


def _read_ahead(library: Library, at: Exploration) -> None:
    """Work out what the parts say of the element in focus, and then of each other rare earth; for a thread."""
    symbols = (at.element, *(earth.symbol for earth in library.rows(RareEarth)))
    for symbol in dict.fromkeys(symbol for symbol in symbols if symbol):
        for part in Part:
            breathe()
            part_blocks(library, replace(at, elements=(symbol,), part=part), symbol)

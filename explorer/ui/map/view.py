"""The map of supply: what it finds, the map, its key, its switches and where it is from.

It is a little long because words, land and places, pointing and the menu all meet in this one view.
"""

import logging
import traceback
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QStackedLayout, QWidget

from explorer.analysis.chain import places_of
from explorer.analysis.map_shapes import world
from explorer.content.library import Library
from explorer.exploration.choices import Layer
from explorer.exploration.exploration import Exploration
from explorer.figures import map_hints
from explorer.figures.figure import Figure
from explorer.figures.map_hints import Saying
from explorer.figures.supply_map import supply_map
from explorer.outputs.citation import short
from explorer.outputs.table import sentence
from explorer.records.words import _
from explorer.ui.charts.header import Header
from explorer.ui.charts.menu import PanelMenu
from explorer.ui.map.atlas import Atlas
from explorer.ui.map.canvas import MapCanvas
from explorer.ui.map.key_bar import KeyBar
from explorer.ui.map.layer_bar import LayerBar
from explorer.ui.map.loading import Loaded, load, load_fine
from explorer.ui.map.pointed import Pointed
from explorer.ui.parts.announce import announce
from explorer.ui.parts.button import Button
from explorer.ui.parts.described import Described
from explorer.ui.parts.fault import Fault
from explorer.ui.parts.hover_card import Hint, HoverCard
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.source_badge import SourceBadge
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type
from explorer.ui.turns import in_turns
from explorer.ui.work import Work

log = logging.getLogger("explorer")
_SAID = 4000  # milliseconds for which the map says what was copied or saved
_AIR = 3  # pixels
_TALL = 330  # pixels at 100 % from which the finding stands above the measure


class MapView(InView):
    """Shows the figure `supply.map` of the exploration; its outlines and places are read beside the window.

    A press on a country picks it out, on a place opens its card, on a cluster goes closer. Everything the map says is
    in its table, too (menu), and every country with a figure is a stop of Tab.
    """

    def __init__(self, library: Library, store: Store, style: Style, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._store, self._style, self._work = library, store, style, work
        self._figure: Figure | None = None
        self._loaded: Loaded | None = None
        self._complete = False
        self._asked_fine = False
        self._header = Header(style)
        self._more = Button(style, "⋯", "ghost")
        self.canvas = MapCanvas(style)
        self._fault = Fault(style, "")
        self._card = HoverCard(style, self)
        self.layers = LayerBar(style)
        self._key = KeyBar(style)
        self._gap = Text(style, "", Type.SMALL, role="secondary")
        self._badge = SourceBadge(library, store, style)
        self._menu = PanelMenu(library, store, style, None, self)
        self._said = Text(style, "", Type.SMALL, role="secondary", wrap=False)
        words = _("Borders as in Natural Earth; no statement on any dispute.")
        self._borders = Text(style, words, Type.SMALL, role="secondary", wrap=False)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SAID)
        self._described = Described(self, self.canvas)
        self._stack = QStackedLayout()
        self._grid = QGridLayout(self)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._connect()
        self._dress()
        self._show(store.now)
        work.run(partial(load, library, store.now), self._take, self._fail)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self._fault)
        self._grid.addWidget(self._header, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._more, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(self._stack, 1, 0, 1, 2)
        self._grid.addWidget(self._gap, 2, 0, 1, 2)
        self._grid.addWidget(self._key, 3, 0, 1, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.layers, 1)
        foot.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self._said, 0, Qt.AlignmentFlag.AlignBottom)
        self._grid.addLayout(foot, 4, 0, 1, 2)
        # Where maps name their maker: over the sea of the lower corner. It must not widen a narrow map.
        self._borders.setMinimumWidth(1)
        self._borders.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # With a little air, so that the ring of the focus stays whole.
        corner = QHBoxLayout()
        corner.setContentsMargins(_AIR, 0, _AIR, _AIR)
        corner.addWidget(self._borders)
        self._grid.addLayout(corner, 1, 0, 1, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self._borders.setAutoFillBackground(True)
        self._borders.raise_()
        self._said.hide()
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)

    def _connect(self) -> None:
        self._more.clicked.connect(self._open_menu)
        self._menu.done.connect(self._say)
        self._silence.timeout.connect(self._say_no_more)
        self.canvas.pointed.connect(self._point)
        self.canvas.country.connect(self._pick)
        self.canvas.thing.connect(self._open)
        self.canvas.finer.connect(self._get_finer)
        # Queued: what is being painted cannot be taken from the screen in the same breath.
        self.canvas.failed.connect(self._fail, Qt.ConnectionType.QueuedConnection)
        self.layers.switched.connect(self._switch)
        self.layers.closer.clicked.connect(self.canvas.zoom_in)
        self.layers.farther.clicked.connect(self.canvas.zoom_out)
        self.layers.world.clicked.connect(self.canvas.show_whole)
        self._store.changed.connect(self._show)
        self._style.changed.connect(self._dress)

    @property
    def figure(self) -> Figure | None:
        """The figure on screen; None before there is one."""
        return self._figure

    @property
    def complete(self) -> bool:
        """Whether outlines and places are there."""
        return self._complete

    @property
    def settled(self) -> bool:
        """Whether it is complete, or failed."""
        return self._complete or self._stack.currentWidget() is self._fault

    # ---- what is shown

    def _take(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._borders.setAccessibleDescription(world().note)
        self._show(self._store.now)
        in_turns(self._taking(loaded), self)

    def _taking(self, loaded: Loaded) -> Iterator[None]:
        """Land and places in a turn each, as the words were: painted together they would hold the window up."""
        self.canvas.show_atlas(loaded.atlas)
        yield
        self.canvas.show_places(loaded.spots, loaded.clusters)
        self._complete = True

    @Slot()
    def _get_finer(self) -> None:
        if not self._asked_fine:
            self._asked_fine = True
            self._work.run(load_fine, self._take_fine, self._fail)

    def _take_fine(self, fine: Atlas) -> None:
        self.canvas.show_atlas(fine, fine=True)

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if self.put_off():
            return
        self.layers.show_layers(at.layers)
        self.canvas.show_layers(frozenset(at.layers))
        if self._loaded is None:
            return
        try:
            figure = supply_map(self._library, at)
            self.canvas.show_lit(places_of(self._library, at.step))
            if figure is not self._figure:
                self._put(figure)
        except Exception as error:  # noqa: BLE001 - one broken map must not take the window with it
            self._fail(error)

    def catch_up(self) -> None:
        """Show where the reader is now."""
        self._show(self._store.now)

    def _put(self, figure: Figure) -> None:
        before, self._figure = self._figure, figure
        self._stack.setCurrentWidget(self.canvas)
        self.canvas.show_figure(figure)
        self._header.say(figure.name, figure.subtitle, figure.title)
        self._key.show_key(figure, self._store.now.layers)
        # A year without figures says so below the map, where the colours are missed.
        told = "" if figure.series else " ".join(figure.gaps)
        self._gap.say(told)
        if self._gap.isHidden() == bool(told):
            self._gap.setVisible(bool(told))
        if before is None or before.source_ids != figure.source_ids:
            self._badge.cite(figure.source_ids)
        if before is None or before.title != figure.title:
            for widget in (self, self.canvas):
                widget.setAccessibleName(figure.title)
            self._described.say(partial(sentence, figure))
        if before is None:
            self._more.setAccessibleName(_("Menu of the map"))
        over = self._card.isVisible() and self.canvas.stop is None
        if over:
            self._card.hide()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        log.error("the map failed", exc_info=error)
        self._figure = None
        said = _("The map could not be shown: {reason}.").format(reason=str(error).rstrip(".") or type(error).__name__)
        self._fault.say(said, "".join(traceback.format_exception(error)))
        self._stack.setCurrentWidget(self._fault)
        self._described.say(said.__str__, at_once=True)

    @Slot(object)
    def _switch(self, layers: frozenset[Layer]) -> None:
        self._store.go(self._store.now.with_layers(layers))

    def _dress(self) -> None:
        look = self._style.look
        side, edge = look.space(2), look.space(1)
        self._grid.setContentsMargins(side, edge, side, look.space(0))
        self._grid.setHorizontalSpacing(look.space(0))
        self._grid.setVerticalSpacing(look.space(0))
        palette = self._borders.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("surface"))
        self._borders.setPalette(palette)
        self._stand()
        self.update()

    def _stand(self) -> None:
        self._header.stand(tall=self.height() >= self._style.look.px(_TALL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much above the map as there is room for."""
        super().resizeEvent(event)
        self._stand()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the map."""
        self.canvas.setFocus(event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface that the map lies on."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.radius(2), look.radius(2))
        painter.end()

    # ---- what is pointed at and chosen

    def saying(self, over: Pointed) -> Saying | None:
        """What there is to say of something on the map; None before the facts are there."""
        if self._loaded is None:
            return None
        if over.cluster is not None:
            return map_hints.cluster(self._library, over.cluster, self._loaded.clusters.spots)
        if over.spot is not None:
            return map_hints.spot(self._library, over.spot, self._store.now.elements)
        if over.land is not None:
            return map_hints.country(self._library, self._store.now, over.land.shape.iso3, over.land.shape.name)
        return None

    @Slot(object)
    def _point(self, over: Pointed | None) -> None:
        saying = self.saying(over) if over is not None else None
        if over is None or saying is None:
            self._card.hide()
            return
        sources = [short(s) for s in map(self._library.source, saying.source_ids[:2]) if s]
        box = over.box.translated(self.canvas.mapTo(self, over.box.topLeft()) - over.box.topLeft())
        self._card.show_beside(Hint(saying.heading, saying.lines, ", ".join(dict.fromkeys(sources))), box)
        if self.canvas.stop is not None:
            announce(self.canvas, saying.text)

    @Slot(str)
    def _pick(self, iso3: str) -> None:
        self._store.go(self._store.now.pick_country(iso3))

    @Slot(str)
    def _open(self, address: str) -> None:
        self._store.go(self._store.now.at_thing(address))

    # ---- menu

    @Slot()
    def _open_menu(self) -> None:
        self._menu.open_under(self._more, self._figure)

    @Slot(str)
    def _say(self, words: str) -> None:
        self._said.say(words)
        self._badge.hide()
        self._said.show()
        announce(self, words)
        self._silence.start()

    @Slot()
    def _say_no_more(self) -> None:
        self._said.hide()
        self._badge.setVisible(bool(self._badge.text()))

"""A card that shows one panel and follows the exploration."""

import logging
import traceback
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStackedLayout, QWidget

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Figure, Mark, Panel
from explorer.outputs.table import sentence
from explorer.records.words import _
from explorer.ui.charts.canvases import canvas_for
from explorer.ui.charts.draw import TilesPainter
from explorer.ui.charts.header import Header
from explorer.ui.charts.live_canvas import LiveCanvas
from explorer.ui.charts.menu import PanelMenu
from explorer.ui.charts.words import Target
from explorer.ui.parts.announce import announce
from explorer.ui.parts.button import Button
from explorer.ui.parts.described import Described
from explorer.ui.parts.fault import Fault
from explorer.ui.parts.in_view import InView
from explorer.ui.parts.source_badge import SourceBadge
from explorer.ui.parts.text import Text
from explorer.ui.store import Pointing, Store
from explorer.ui.theme import Style, Type

log = logging.getLogger("explorer")
_TALL, _TALL_COMPACT = 190, 230  # pixels at 100 % from which a card shows its finding
_SAID = 4000  # milliseconds for which a card says what was copied or saved


class PanelView(InView):
    """Builds its figure on every move, as long as it is in view, and redraws only what differs.

    compact: one of several small cards, which when low shows the finding only where one line holds it.
    after: another element is followed in the turn after its card is painted: who asked for it reads that first.
    tiles: the painter of figures with the mark TILES. canvas: where it is drawn, if not on a usual one.
    """

    def __init__(  # noqa: PLR0913 - what every view has, its panel and how it stands
        self,
        panel: Panel,
        library: Library,
        store: Store,
        style: Style,
        *,
        compact: bool = True,
        after: bool = False,
        tiles: TilesPainter | None = None,
        canvas: LiveCanvas | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel, self._library, self._store, self._style = panel, library, store, style
        self._compact = compact
        self._elements = store.now.elements
        self._later: QTimer | None = None
        if after:
            self._later = QTimer(self)
            self._later.setSingleShot(True)
            self._later.timeout.connect(self.catch_up)
        self._figure: Figure | None = None
        self._header = Header(style)
        self._canvas = canvas or canvas_for(panel.key, style.look, tiles)
        self._empty = Text(style, "", Type.BODY, role="secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fault = Fault(style, "")
        self._more = Button(style, "⋯", "ghost")
        self._badge = SourceBadge(library, store, style)
        self._menu = PanelMenu(library, store, style, tiles, self)
        self._said: Text | None = None
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SAID)
        self._silence.timeout.connect(self._say_no_more)
        self._described = Described(self, self._canvas)
        self._stack = QStackedLayout()
        for each in (self._canvas, self._empty, self._fault):
            self._stack.addWidget(each)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._header, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._more, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(self._stack, 1, 0, 1, 2)
        self._grid.addWidget(self._badge, 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._more.clicked.connect(self._open_menu)
        self._menu.done.connect(self._say)
        # Queued: what is being painted cannot be taken from the screen in the same breath.
        self._canvas.failed.connect(self._fail, Qt.ConnectionType.QueuedConnection)
        self._canvas.moved.connect(self._move)
        self._canvas.pointed.connect(self._point)
        self._canvas.chosen.connect(self._choose)
        self._canvas.ringed.connect(self._ring)
        store.changed.connect(self._show)
        store.pointed.connect(self._hear)
        style.changed.connect(self._dress)
        self._dress()
        self._show(store.now)

    @property
    def figure(self) -> Figure | None:
        """The figure on screen; None where it could not be built."""
        return self._figure

    @property
    def canvas(self) -> LiveCanvas:
        """Where it is drawn."""
        return self._canvas

    def _show(self, at: Exploration) -> None:
        if self.put_off():
            return
        if self._later is not None and at.elements != self._elements:
            self._elements = at.elements
            self._later.start(0)
            return
        try:
            figure = self._panel.build(self._library, at)
            if figure != self._figure:
                self._put(figure)
        except Exception as error:  # noqa: BLE001 - one broken panel must not take the window with it
            self._fail(error)

    def catch_up(self) -> None:
        """Show where the reader is now."""
        self._show(self._store.now)

    def _put(self, figure: Figure) -> None:
        before, self._figure = self._figure, figure
        if figure.empty:
            gaps = figure.gaps or (_("There is no figure for this choice."),)
            self._empty.say("\n".join(gaps))
            self._stack.setCurrentWidget(self._empty)
        else:
            self._canvas.show_figure(figure, self._style.look)
            self._stack.setCurrentWidget(self._canvas)
        if before is None or before.cursor == figure.cursor or before != replace(figure, cursor=before.cursor):
            unit = figure.y.unit if figure.mark in {Mark.AREA, Mark.LINE} else ""
            self._header.say(figure.name, figure.subtitle, figure.title, unit)
            if before is None or before.source_ids != figure.source_ids:
                self._say_no_more()
                self._badge.cite(figure.source_ids)
            for widget in (self, self._canvas):
                widget.setAccessibleName(figure.title)
            self._described.say(partial(sentence, figure))
            self._more.setAccessibleName(_("Menu of the chart “{name}”").format(name=figure.name))

    def _fail(self, error: Exception) -> None:
        log.error("the panel %s failed", self._panel.key, exc_info=error)
        self._figure = None
        said = _("“{question}” could not be shown: {reason}.").format(
            question=self._panel.question, reason=str(error).rstrip(".") or type(error).__name__
        )
        self._fault.say(said, "".join(traceback.format_exception(error)))
        self._stack.setCurrentWidget(self._fault)
        self._say_no_more()
        self._badge.cite(())
        self.setAccessibleName(self._panel.question)
        self._described.say(said.__str__, at_once=True)

    def _dress(self) -> None:
        look = self._style.look
        edge, side = look.space(1), look.space(1) + 4 if self._compact else look.space(2)
        self._grid.setContentsMargins(side, edge, edge, look.space(0))
        self._grid.setHorizontalSpacing(look.space(0))
        self._grid.setVerticalSpacing(look.space(0))
        self._stand()
        if self._figure is not None and not self._figure.empty:
            self._canvas.show_figure(self._figure, look)
        self.update()

    def _stand(self) -> None:
        floor = self._style.look.px(_TALL_COMPACT if self._compact else _TALL)
        self._header.stand(tall=self.height() >= floor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the chart. A focus proxy would be a stop of Tab that passes the menu over."""
        self._canvas.setFocus()

    def sizeHint(self) -> QSize:
        """The same for every figure: other words must not move the cards beside this one."""
        return QSize(self._style.look.px(280), self._style.look.px(224))

    def minimumSizeHint(self) -> QSize:
        """Room for a small chart between its words."""
        return QSize(self._style.look.px(150), self._style.look.px(140))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the finding where there is room."""
        self._stand()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self._canvas.keyed
        painter.setPen(QPen(look.colour("accent"), 2) if ring else QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("surface"))
        thin = 1.0 if ring else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(thin, thin, -thin, -thin), look.radius(2), look.radius(2))
        painter.end()

    def _open_menu(self) -> None:
        self._menu.open_under(self._more, self._figure)

    def _say(self, words: str) -> None:
        """Say in place of the sources, for a while, what the menu has done."""
        if self._said is None:
            self._said = Text(self._style, "", Type.SMALL, parent=self)
            self._said.hide()
        if self._said.isHidden():
            self._grid.setRowMinimumHeight(2, self._badge.height())  # so that the chart stays as it is
            self._grid.replaceWidget(self._badge, self._said)
            self._badge.hide()
            self._said.show()
        room = self._header.width()
        self._said.say(self._style.look.metrics(Type.SMALL).elidedText(words, Qt.TextElideMode.ElideMiddle, room))
        self._said.setAccessibleName(words)
        announce(self, words)
        self._silence.start()

    def _say_no_more(self) -> None:
        if self._said is not None and not self._said.isHidden():
            self._grid.replaceWidget(self._said, self._badge)
            self._grid.setRowMinimumHeight(2, 0)
            self._said.hide()
            self._badge.setVisible(bool(self._badge.text()))

    def _ring(self, _on: bool) -> None:  # noqa: FBT001 - a slot takes what its signal says
        self.update()

    # ---- what the reader does

    def _move(self, year: int) -> None:
        self._store.go(self._store.now.in_year(year))

    def _point(self, year: float | None) -> None:
        self._store.point(Pointing(year=year))

    def _hear(self, pointing: Pointing) -> None:
        self._canvas.point_at(pointing.year)

    def _choose(self, target: Target) -> None:
        self._store.go(chosen(self._store.now, target))


def chosen(now: Exploration, target: Target) -> Exploration:
    """Where a press on something in a chart leads.

    A place in a layer or on a curve stands for its year too: the first press moves there and picks out, a second
    one on the same place lets a country go.
    """
    there = now if target.year is None else now.in_year(target.year)
    if target.kind == "moment":
        # The Supply page has no place that tells of events; the timeline has.
        on_supply = now.page == "supply"
        return now.to_event(target.key, target.year) if on_supply else now.at_event(target.key, target.year)
    if target.kind == "source":
        return now.at_source(target.key)
    if target.kind == "ore":
        return now.at_ore(target.key)
    if target.kind == "element":
        others = tuple(e for e in there.elements if e != target.key)
        return there.compare((target.key, *others)) if target.key in now.elements else there.choose(target.key)
    if target.kind == "country" and (there == now or target.key not in now.countries):
        return there.pick_country(target.key)
    return there

"""The ways the Table page shows the elements: tiles, trends, a list; the last two are made when first asked for."""

from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from explorer.content.library import Library
from explorer.exploration.choices import View
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.pages.table.content import Content, place_title
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.parts.text import Text
from explorer.ui.store import Pointing, Store
from explorer.ui.theme import Style, Type
from explorer.ui.work import Work

_BUILDERS = {
    View.TRENDS: ("explorer.ui.pages.table.trends.view", "TrendsView", _("Trends among the elements")),
    View.LIST: ("explorer.ui.pages.table.listing.view", "ListView", _("The elements in a list")),
}


class Way(QWidget):
    """One view under its title and the switch."""

    def __init__(self, style: Style, title: str, view: QWidget) -> None:
        super().__init__()
        self._style, self.view = style, view
        self._title = Text(style, title, Type.TITLE, QFont.Weight.ExtraBold, parent=self)
        self._switch: QWidget | None = None
        view.setParent(self)
        style.changed.connect(self._place)

    def hold_switch(self, switch: QWidget) -> None:
        """Let the switch stand here."""
        self._switch = switch
        switch.setParent(self)
        switch.show()
        self._place()

    def let_switch_go(self) -> None:
        """The switch stands elsewhere from now on."""
        self._switch = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        self._place()

    def event(self, event: QEvent) -> bool:
        """A view that wants another height (a wrapped line) asks by this event."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    def _place(self) -> None:
        look = self._style.look
        edge, top, gap = look.space(3), look.space(2), look.space(1)
        width = max(self.width() - 2 * edge, 1)
        high = place_title(self._title, self._switch, QRect(edge, top, width, 0), gap)
        y, foot = top + high + gap, look.space(2)
        inside = self.view.layout()
        least = max(inside.totalMinimumHeightForWidth(width), self.view.minimumHeight()) if inside is not None else 0
        self.setMinimumHeight(y + least + foot)
        self.view.setGeometry(edge, y, width, max(self.height() - y - foot, least, 1))


class Ways(QObject):
    """Shows the view of the exploration in the place of the tiles, and lets the reader switch.

    put: another view stands in its place; the keyboard is to find its way to it.
    """

    put = Signal()

    def __init__(  # noqa: PLR0913 - what every view has, and what it stands in the place of
        self, library: Library, store: Store, style: Style, work: Work, content: Content, tiles: QWidget,
        row: QBoxLayout,
    ) -> None:  # fmt: skip
        super().__init__(content)
        self._library, self._store, self._style, self._work = library, store, style, work
        self._content, self._tiles, self._row = content, tiles, row
        self._made: dict[View, Way] = {}
        self._areas: dict[View, QWidget] = {}
        self._asked: set[View] = set()
        self._then: Callable[[], None] | None = None
        self._presenting = False
        choices = [(str(View.TILES), _("Table")), (str(View.TRENDS), _("Trends")), (str(View.LIST), _("List"))]
        self.switch = Segmented(style, choices, _("View"))
        content.hold_switch(self.switch)
        self.switch.picked.connect(self._pick)
        store.changed.connect(self._show)

    def begin(self, then: Callable[[], None]) -> None:
        """Show the view of the exploration; then() when it is there."""
        self._then = then
        self._show(self._store.now)

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide what only the reader needs."""
        self._presenting = on
        self.switch.setVisible(not on)
        for way in self._made.values():
            self._tell_presenting(way)

    @property
    def shown(self) -> QWidget:
        """What the keyboard goes to in the view that stands in its place: the tiles until another one is there."""
        found = next((view for view, area in self._areas.items() if not area.isHidden()), None)
        if found is None:
            return self._content.table
        view = self._made[found].view
        return getattr(view, "keyboard", view)  # what stands in for a view that failed has none

    @property
    def made(self) -> tuple[QWidget, ...]:
        """The views that were made, without the tiles."""
        return tuple(way.view for way in self._made.values())

    def way(self, view: View) -> Way | None:
        """A view with its title; None before it was asked for."""
        return self._made.get(view)

    def _pick(self, key: str) -> None:
        self._store.go(self._store.now.as_view(View(key)))

    def _show(self, at: Exploration) -> None:
        self.switch.choose(str(at.view))
        if at.view is View.TILES or at.view in self._made:
            self._put(at.view)
        elif at.view not in self._asked:
            self._asked.add(at.view)
            read = partial(_read, self._library, at)
            self._work.run(read, partial(self._make, at.view), partial(self._make, at.view))

    def _make(self, view: View, _read: object) -> None:
        module, name, title = _BUILDERS[view]
        made = stand_in(self._style, partial(self._built, module, name))
        way = self._made[view] = Way(self._style, title, made)
        area = QScrollArea()
        self._areas[view] = area
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(way)
        area.setVerticalScrollBar(SlimScrollBar(self._style))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.hide()
        self._tell_presenting(way)
        self._row.insertWidget(self._row.indexOf(self._tiles), area, 1)
        self._show(self._store.now)

    def _built(self, module: str, name: str) -> QWidget:
        return getattr(import_module(module), name)(self._library, self._store, self._style)

    def _put(self, view: View) -> None:
        """Put a view in the place of the one shown, and bring the keyboard along where it was in that one.

        It stays on the switch where it was there.
        """
        wanted = self._areas.get(view, self._tiles)
        if wanted.isHidden():
            here, shown = self._content.window().focusWidget(), not self.switch.isHidden()
            leaves = any(each.isAncestorOf(here) for each in (self._tiles, *self._areas.values()))
            for each in (self._tiles, *self._areas.values()):
                each.setVisible(each is wanted)
            for holder in (self._content, *self._made.values()):
                holder.let_switch_go()
            self._made.get(view, self._content).hold_switch(self.switch)
            self.switch.setVisible(shown)
            if here is self.switch:
                self.switch.setFocus()
            elif leaves:
                self.shown.setFocus()
            self._store.point(Pointing())
            self.put.emit()
        if self._then is not None:
            then, self._then = self._then, None
            then()

    def _tell_presenting(self, way: Way) -> None:
        present = getattr(way.view, "present", None)  # what stands in for a view that failed has none
        if present is not None:
            present(self._presenting)


def _read(library: Library, at: Exploration) -> None:
    """Import and read what a view needs, off the GUI thread."""
    import_module(_BUILDERS[at.view][0])
    from explorer.figures.trends import plot

    if at.view is View.TRENDS:
        plot(library, at)
    else:
        from explorer.analysis.element_list import USUAL, listed
        from explorer.analysis.properties import property_of, texts

        listed(library, at.sort, "", at.degrees, at.lengths)
        for key in at.columns or USUAL:
            texts(library, property_of(key), at.degrees, at.lengths)

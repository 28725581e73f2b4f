"""The choices above the timeline: whose events, of which kind, of which organisation, about which element."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.analysis.event_links import actors_with_events, events_of
from explorer.analysis.events import Filter, chosen, filter_of, lanes
from explorer.content.library import Library
from explorer.exploration.choices import About, Above
from explorer.exploration.exploration import Exploration
from explorer.figures.timeline_words import actor_name, kind_text, kinds
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _, ngettext, number
from explorer.ui.parts.button import Button
from explorer.ui.parts.choice_menu import Choice, ChoiceMenu
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.segmented import Segmented
from explorer.ui.store import Store
from explorer.ui.theme import Style

_ALL = ""


class FilterBar(QWidget):
    """Follows the exploration and moves it; every choice is in the address and narrows what the others leave."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store = library, store
        self.about = Segmented(
            style, [(About.ALL, _("All events")), (About.ELEMENT, _("Naming the element"))], _("Which events")
        )
        self.elements = ChoiceMenu(style, _("Element"), self._element_choices)
        self.places = ChoiceMenu(style, _("Jurisdiction"), self._place_choices)
        self.kinds = ChoiceMenu(style, _("Kind of event"), self._kind_choices)
        self.actors = ChoiceMenu(style, _("Organisation"), self._actor_choices)
        self.clear = Button(style, _("Show all again"), "ghost")
        self.above = Segmented(
            style,
            [(Above.PRICE, _("Price")), (Above.PRODUCTION, _("Production")), (Above.NOTHING, _("No line"))],
            _("Line above the events"),
        )
        row = Flow(style, self, last_right=True)
        for part in (self.about, self.elements, self.places, self.kinds, self.actors, self.clear, self.above):
            row.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.about.picked.connect(self._take_about)
        self.elements.picked.connect(self._take_element)
        self.places.picked.connect(self._take_place)
        self.kinds.picked.connect(self._take_kind)
        self.actors.picked.connect(self._take_actor)
        self.clear.clicked.connect(self._show_all)
        self.above.picked.connect(self._take_above)
        store.changed.connect(self._show)
        self._show(store.now)

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if at.page != "policy":
            return
        by = filter_of(at)
        element = self._library.element(at.element) if at.element else None
        self.about.choose(str(at.about if element else About.ALL))  # without an element there is nothing to name
        self.above.choose(str(at.above))
        self.elements.show_chosen(at.elements[:1], element.name if element else _("No element"))
        names = [self._library.country_name(c) for c in at.countries]
        many = ngettext("{count} jurisdiction", "{count} jurisdictions", len(names)).format(count=number(len(names)))
        places = _("All jurisdictions") if not names else names[0] if len(names) == 1 else many
        self.places.show_chosen(at.countries or (_ALL,), places)
        self.kinds.show_chosen((at.kind or _ALL,), kind_text(at.kind) if at.kind else _("All kinds"))
        actor = actor_name(self._library, at.actor) if at.actor else _("All organisations")
        self.actors.show_chosen((at.actor or _ALL,), actor)
        if self.clear.isHidden() is by.any:
            self.clear.setVisible(by.any)

    # ---- what there is to choose from

    def _element_choices(self) -> tuple[Choice, ...]:
        earths = [self._library.element(row.symbol) for row in self._library.rows(RareEarth)]
        made = [Choice(e.symbol, f"{e.symbol}  {e.name}") for e in earths if e]
        return (*made, Choice(_ALL, _("No element")))

    def _place_choices(self) -> tuple[Choice, ...]:
        every = [code for lane in lanes(self._library, Filter()) for code in lane.iso3]
        made = [Choice(c, self._counted(self._library.country_name(c), Filter(countries=(c,)))) for c in every]
        return (Choice(_ALL, _("All jurisdictions")), *made)

    def _kind_choices(self) -> tuple[Choice, ...]:
        made = [Choice(kind, _counted(words, count)) for kind, words, count in kinds(self._library)]
        return (Choice(_ALL, _("All kinds")), *made)

    def _actor_choices(self) -> tuple[Choice, ...]:
        there = actors_with_events(self._library)
        made = [
            Choice(a.actor_id, _counted(a.name, len(events_of(self._library, a.actor_id))), a.country) for a in there
        ]
        return (Choice(_ALL, _("All organisations")), *made)

    def _counted(self, words: str, by: Filter) -> str:
        return _counted(words, len(chosen(self._library, by)))

    # ---- what the reader does

    @Slot(str)
    def _take_about(self, key: str) -> None:
        self._store.go(self._store.now.only(About(key)))

    @Slot(str)
    def _take_element(self, symbol: str) -> None:
        self._store.go(self._store.now.choose(symbol or None))

    @Slot(str)
    def _take_place(self, iso3: str) -> None:
        now = self._store.now
        self._store.go(now.toggle_country(iso3) if iso3 else now.in_countries(()))

    @Slot(str)
    def _take_kind(self, kind: str) -> None:
        self._store.go(self._store.now.of_kind(kind or None))

    @Slot(str)
    def _take_actor(self, actor: str) -> None:
        self._store.go(self._store.now.of_actor(actor or None))

    @Slot(str)
    def _take_above(self, key: str) -> None:
        self._store.go(self._store.now.with_above(Above(key)))

    @Slot()
    def _show_all(self) -> None:
        self._store.go(self._store.now.in_countries(()).of_kind(None).of_actor(None).only(About.ALL))


def _counted(words: str, count: int) -> str:
    return f"{words}  ·  {number(count)}"

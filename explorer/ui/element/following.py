"""What a press on a link of a sheet does, wherever the sheet stands."""

from PySide6.QtWidgets import QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Tab
from explorer.ui.element.blocks import (
    ToCountry,
    ToElement,
    ToEvent,
    ToPage,
    ToSources,
    ToTab,
    ToThing,
    ToUnits,
)
from explorer.ui.store import Store
from explorer.ui.theme import Style


def follow(target: object, anchor: QWidget, library: Library, store: Store, style: Style) -> None:
    """Go where a link leads; sources open beside the anchor.

    Raises TypeError for what is no target of ui/element/blocks.py.
    """
    now = store.now
    match target:
        case ToSources():
            # Imported here: the card of sources is first needed when one is asked for.
            from explorer.ui.parts.source_card import show_sources

            show_sources(anchor, library, store, style, target.source_ids)
        case ToEvent():
            # Away from the card of a thing, the event is best told on the tab of rules.
            at = now.at_thing(None).on_tab(Tab.POLICY) if now.thing else now
            store.go(at.at_event(target.event, target.year))
        case ToCountry():
            store.go(now.pick_country(target.iso3))
        case ToElement():
            store.go(now.choose(target.symbol))
        case ToTab():
            store.go(now.on_tab(target.tab))
        case ToThing():
            store.go(now.at_thing(target.thing))
        case ToUnits():
            store.go(now.in_units(target.degrees, target.lengths))
        case ToPage():
            store.go(now.on_page(target.page))
        case _:
            raise TypeError(f"a link led to {target!r}, wanted one of the targets of ui/element/blocks.py")

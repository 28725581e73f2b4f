"""What a press on a link of a sheet does, wherever the sheet stands."""

from PySide6.QtWidgets import QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Chapter, Tab
from explorer.ui.element.blocks import (
    ToChapter,
    ToClaim,
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


def follow(  # noqa: C901 - one case a kind of target
    target: object, anchor: QWidget, library: Library, store: Store, style: Style
) -> None:
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
            if now.page == "policy":
                at = at.on_chapter(Chapter.TIMELINE)
            store.go(at.at_event(target.event, target.year))
        case ToCountry():
            store.go(now.pick_country(target.iso3))
        case ToElement():
            # The Policy page has no card of elements to take the place of that of a thing.
            at = now.choose(target.symbol)
            store.go(at.on_page("table") if now.thing and now.page == "policy" else at)
        case ToTab():
            store.go(now.on_tab(target.tab))
        case ToThing():
            store.go(now.at_thing(target.thing))
        case ToClaim():
            # Imported here: few sheets name a claim, and its view needs all names an address may use.
            from explorer.ui.article.claim_book import claim_book

            claim_book(library, store).open(target.key)
        case ToUnits():
            store.go(now.in_units(target.degrees, target.lengths))
        case ToChapter():
            store.go(now.on_page("policy").on_chapter(target.chapter))
        case ToPage():
            store.go(now.on_page(target.page))
        case _:
            raise TypeError(f"a link led to {target!r}, wanted one of the targets of ui/element/blocks.py")

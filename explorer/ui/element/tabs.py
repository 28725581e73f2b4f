"""What each tab of the card says of one element, as blocks.

A new tab is a member of Tab, a function here, and its word in ui/element/card.py.
"""

from collections.abc import Callable
from dataclasses import replace

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration, Tab
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _
from explorer.ui.element.blocks import Block, Paragraph
from explorer.ui.element.part_blocks import facts_blocks, story_blocks
from explorer.ui.element.policy_tab import policy_blocks
from explorer.ui.element.supply_tab import supply_blocks
from explorer.ui.element.uses_tab import uses_blocks
from explorer.ui.worker import breathe


def tab_blocks(library: Library, now: Exploration) -> tuple[Block, ...]:
    """The blocks of the chosen tab for the element in focus."""
    symbol = now.element
    element = library.element(symbol) if symbol else None
    if symbol is None or element is None:
        return (Paragraph(_("The table of elements has no row for this element.")),)
    if library.rare_earth(symbol) is None and now.tab is not Tab.FACTS:
        return not_a_rare_earth(element.name)
    return _TABS[now.tab](library, now, symbol)


def get_ready(library: Library, now: Exploration) -> None:
    """Read and work out what the chosen tab says, so that the card is made quickly; may run in a thread."""
    if len(now.elements) < 2:
        tab_blocks(library, now)


def read_ahead(library: Library, now: Exploration) -> None:
    """Read what the other tabs say, and what is said of each other rare earth; may run in a thread."""
    symbols = [earth.symbol for earth in library.rows(RareEarth)]
    for symbol in dict.fromkeys((now.element or symbols[0], *symbols)):
        for tab in Tab:
            breathe()
            tab_blocks(library, replace(now, elements=(symbol,), tab=tab))


def not_a_rare_earth(name: str) -> tuple[Block, ...]:
    """What the tabs say that hold nothing for an element outside the 17."""
    return (
        Paragraph(_("{name} is not one of the rare earths.").format(name=name)),
        Paragraph(
            _("This program holds uses, supply, policy and stories for the 17 rare earths only. See the Facts tab."),
            quiet=True,
        ),
    )


def _story(library: Library, _now: Exploration, symbol: str) -> tuple[Block, ...]:
    return story_blocks(library, symbol) or (Paragraph(_("Nothing is told of this element yet.")),)


_TABS: dict[Tab, Callable[[Library, Exploration, str], tuple[Block, ...]]] = {
    Tab.USES: uses_blocks,
    Tab.SUPPLY: supply_blocks,
    Tab.POLICY: policy_blocks,
    Tab.FACTS: facts_blocks,
    Tab.STORY: _story,
}

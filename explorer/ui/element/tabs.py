"""What each tab of the card says of one element, as blocks.

A new tab is a member of Tab, a function here, and its word in ui/element/card.py.
"""

from collections.abc import Callable
from dataclasses import replace

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration, Tab
from explorer.figures import element_facts
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _
from explorer.ui.element.blocks import Block, Fact, Heading, Paragraph
from explorer.ui.element.policy_tab import policy_blocks
from explorer.ui.element.supply_tab import supply_blocks
from explorer.ui.element.uses_tab import uses_blocks
from explorer.ui.element.wording import value_text


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
    """Work out what the first tab says of each rare earth, so that opening one is quick; may run in a thread."""
    for earth in library.rows(RareEarth):
        tab_blocks(library, replace(now, elements=(earth.symbol,), tab=Tab.USES))


def not_a_rare_earth(name: str) -> tuple[Block, ...]:
    """What the tabs say that hold nothing for an element outside the 17."""
    return (
        Paragraph(_("{name} is not one of the rare earths.").format(name=name)),
        Paragraph(
            _("This program holds uses, supply, policy and stories for the 17 rare earths only. See the Facts tab."),
            quiet=True,
        ),
    )


def _facts(library: Library, now: Exploration, symbol: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for group in element_facts.facts(library, symbol):
        blocks.append(Heading(group.title))
        blocks += [Fact(f.label, value_text(f), f.mark, f.note, f.source_ids) for f in group.facts]
    return tuple(blocks)


def _story(library: Library, now: Exploration, symbol: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for passage in element_facts.story(library, symbol):
        blocks += [Heading(passage.title), Paragraph(passage.text, mark=passage.mark, source_ids=passage.source_ids)]
    return tuple(blocks) or (Paragraph(_("Nothing is told of this element yet.")),)


_TABS: dict[Tab, Callable[[Library, Exploration, str], tuple[Block, ...]]] = {
    Tab.USES: uses_blocks,
    Tab.SUPPLY: supply_blocks,
    Tab.POLICY: policy_blocks,
    Tab.FACTS: _facts,
    Tab.STORY: _story,
}

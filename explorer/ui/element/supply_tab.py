"""The Supply tab: price, who supplies, at which stage, and from which ores."""

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures import element_supply
from explorer.figures.fact import Fact as Known
from explorer.records.words import _
from explorer.ui.element.bars import figure_blocks, figure_of
from explorer.ui.element.blocks import Block, Fact, Heading, Paragraph
from explorer.ui.element.wording import value_text


def supply_blocks(library: Library, now: Exploration, symbol: str) -> tuple[Block, ...]:
    """Price, countries, stages, the EU study of 2023, ores and scores."""
    tab = element_supply.supply(library, symbol)
    blocks: list[Block] = [Heading(_("Price")), _fact(tab.price)]
    blocks += [Heading(_("Who mines rare earths"))]
    blocks += figure_blocks(library, figure_of(library, now, "supply.countries"))
    blocks.append(Heading(_("From mine to magnet")))
    blocks += figure_blocks(library, figure_of(library, now, "supply.stage"))
    blocks += _group(_("World supply in the EU study of 2023"), tab.study)
    blocks += _group(_("Ores richest in it"), tab.ores)
    blocks += _group(_("Supply risk and recycling"), tab.scores)
    return tuple(blocks)


def _group(title: str, facts: tuple[Known, ...]) -> tuple[Block, ...]:
    """The facts under a title; a note that all of them share is said once, above them."""
    if not facts:
        return ()
    notes = {fact.note for fact in facts}
    shared = facts[0].note if len(facts) > 1 and len(notes) == 1 else ""
    said = (Paragraph(shared, quiet=True),) if shared else ()
    return (Heading(title), *said, *(_fact(fact, "" if shared else fact.note) for fact in facts))


def _fact(fact: Known, note: str | None = None) -> Fact:
    return Fact(fact.label, value_text(fact), fact.mark, fact.note if note is None else note, fact.source_ids)

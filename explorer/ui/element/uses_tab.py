"""The Uses tab: where the element goes, where it comes from, what the rules are, and each use."""

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration, Tab
from explorer.figures import element_uses
from explorer.figures.element_uses import SubstituteFact, UseFact
from explorer.records.words import _, number
from explorer.ui.element.bars import figure_blocks, figure_of
from explorer.ui.element.blocks import Block, Entry, Heading, Paragraph, ToTab
from explorer.ui.element.policy_tab import summary

_COUNTRIES = 4  # as many as make the summary; the Supply tab has all


def uses_blocks(library: Library, now: Exploration, symbol: str) -> tuple[Block, ...]:
    """End uses as bars, short answers to "from where" and "which rules", then use by use."""
    tab = element_uses.uses(library, symbol)
    blocks: list[Block] = [*figure_blocks(library, figure_of(library, now, "uses.end-use"))]
    element = library.element(symbol)
    # Promethium has no figure in the crust: it is made in reactors, and what mines give says nothing of it.
    if element is not None and element.crust_ppm_crc is not None:
        blocks.append(Heading(_("Where rare earths are mined"), ToTab(Tab.SUPPLY)))
        blocks += figure_blocks(library, figure_of(library, now, "supply.countries"), _COUNTRIES, notes=False)
    blocks += summary(library, now, symbol)
    if tab.uses:
        blocks += [Heading(_("What it is used for")), *map(_use, tab.uses)]
    if tab.substitutes:
        blocks += [Heading(_("What could replace it")), *map(_substitute, tab.substitutes)]
    if tab.products:
        names = ", ".join(name for _key, name in tab.products)
        blocks += [Heading(_("Products that need it")), Paragraph(names)]
    return tuple(blocks)


def importance_word(importance: str) -> str:
    """How important a use is, in one word."""
    return {"major": _("major"), "significant": _("significant"), "niche": _("niche")}.get(importance, importance)


def _use(use: UseFact) -> Entry:
    lead = _("{field} · {importance} use").format(field=use.category, importance=importance_word(use.importance))
    example = _("For example: {example}").format(example=use.example)
    return Entry(use.use, lead, (use.role, example), source_ids=use.source_ids)


def _substitute(fact: SubstituteFact) -> Entry:
    lines = [fact.penalty]
    if fact.difficulty is not None:
        lines.append(
            _("EU substitution index {year}: {value} (0 easy, 1 impossible)").format(
                year=fact.difficulty_year, value=number(fact.difficulty)
            )
        )
    return Entry(fact.substitute, fact.use, tuple(lines), source_ids=fact.source_ids)

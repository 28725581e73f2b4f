"""Two to four elements side by side: a row for each property, a column for each element."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from explorer.analysis.critical import OnList
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration, Tab
from explorer.figures import element_facts, element_policy, element_supply, element_uses
from explorer.figures.fact import Fact
from explorer.records.words import _, date_text, number
from explorer.ui.element.bars import figure_of, points
from explorer.ui.element.blocks import Bar, Block, Cell, Entry, Heading, Paragraph, Row
from explorer.ui.element.uses_tab import importance_word
from explorer.ui.element.wording import value_text


def compared(library: Library, now: Exploration) -> tuple[Block, ...]:
    """The blocks of the chosen tab for all chosen elements."""
    others = [s for s in now.elements if library.rare_earth(s) is None]
    blocks: list[Block] = []
    if others and now.tab is not Tab.FACTS:
        names = ", ".join(element.name for element in map(library.element, others) if element is not None)
        blocks.append(
            Paragraph(
                _("{names}: this program holds uses, supply, policy and stories for the 17 rare earths only.").format(
                    names=names
                ),
                quiet=True,
            )
        )
    return (*blocks, *_TABS[now.tab](library, now))


def aligned(columns: tuple[str, ...], facts: Iterable[tuple[Fact, ...]]) -> tuple[Row, ...]:
    """Facts of each column as rows, aligned by their labels; where a column lacks one it has no figure."""
    by_column = [{fact.label: fact for fact in of_one} for of_one in facts]
    labels = dict.fromkeys(label for of_one in by_column for label in of_one)
    return tuple(Row(label, columns, tuple(_cell(of.get(label)) for of in by_column)) for label in labels)


def _cell(fact: Fact | None) -> Cell:
    if fact is None:
        return Cell(None)
    return Cell(value_text(fact), mark=fact.mark, source_ids=fact.source_ids)


def _uses(library: Library, now: Exploration) -> tuple[Block, ...]:
    columns = now.elements
    figures = [figure_of(library, replace(now, elements=(symbol,)), "uses.end-use") for symbol in columns]
    bars = [{bar.label: bar for bar in points(figure)} for figure in figures]
    labels = dict.fromkeys(label for of_one in bars for label in of_one)
    blocks: list[Block] = [Heading(_("Shares of the end uses"))]
    cells = tuple(Cell(f.subtitle if not f.empty else None, source_ids=f.source_ids) for f in figures)
    blocks.append(Row(_("What is measured"), columns, cells))
    blocks += [
        Row(label, columns, tuple(_bar_cell(of.get(label), known=bool(of)) for of in bars), bars=True)
        for label in labels
    ]
    blocks.append(Heading(_("Fields of use")))
    tabs = [element_uses.uses(library, symbol) for symbol in columns]
    # Uses stand with the most important first, so the first of a field is its most important.
    fields = [{use.category: use for use in reversed(tab.uses)} for tab in tabs]
    for category in sorted({category for of_one in fields for category in of_one}):
        found = [of_one.get(category) for of_one in fields]
        blocks.append(
            Row(
                category[:1].upper() + category[1:],
                columns,
                tuple(
                    Cell(importance_word(use.importance), source_ids=use.source_ids) if use else Cell(_("none listed"))
                    for use in found
                ),
            )
        )
    return tuple(blocks)


def _bar_cell(bar: Bar | None, *, known: bool) -> Cell:
    if bar is None:
        return Cell(_("not listed") if known else None)
    return Cell(bar.shown if bar.share is not None else None, bar.share, bar.hue)


def _supply(library: Library, now: Exploration) -> tuple[Block, ...]:
    columns = now.elements
    tabs = [element_supply.supply(library, symbol) for symbol in columns]
    blocks: list[Block] = [Heading(_("Price")), *aligned(columns, [(tab.price,) for tab in tabs])]
    ores = tuple(
        Cell(f"{tab.ores[0].label}: {value_text(tab.ores[0])}", source_ids=tab.ores[0].source_ids)
        if tab.ores
        else Cell(None)
        for tab in tabs
    )
    blocks += [Heading(_("Ores")), Row(_("Ore richest in it"), columns, ores)]
    blocks += [Heading(_("World supply in the EU study of 2023")), *aligned(columns, [tab.study for tab in tabs])]
    blocks += [Heading(_("Supply risk and recycling")), *aligned(columns, [tab.scores for tab in tabs])]
    return tuple(blocks)


def _policy(library: Library, now: Exploration) -> tuple[Block, ...]:
    columns = now.elements
    tabs = [element_policy.policy(library, symbol, now) for symbol in columns]
    words = {OnList.YES: _("on it"), OnList.NO: _("not on it"), OnList.UNCLEAR: _("not clear")}
    lists = [tuple(Fact(b.title, words[b.state], source_ids=b.source_ids) for b in tab.badges) for tab in tabs]
    control = tuple(Cell(tab.control_status.text, source_ids=tab.control_source_ids) for tab in tabs)
    day = date_text(tabs[0].day)
    return (
        Heading(_("On official lists")),
        *aligned(columns, lists),
        Heading(_("Export rules on {day}").format(day=day)),
        Row(_("China’s rule for the element"), columns, control),
        Heading(_("Events")),
        Row(_("Events that name it"), columns, tuple(Cell(number(len(tab.events))) for tab in tabs)),
    )


def _facts(library: Library, now: Exploration) -> tuple[Block, ...]:
    blocks: list[Block] = []
    of_each = [
        {g.title: g.facts for g in element_facts.facts(library, symbol, now.degrees, now.lengths)}
        for symbol in now.elements
    ]
    for title in dict.fromkeys(title for of_one in of_each for title in of_one):
        blocks += [Heading(title), *aligned(now.elements, [of_one.get(title, ()) for of_one in of_each])]
    return tuple(blocks)


def _story(library: Library, now: Exploration) -> tuple[Block, ...]:
    told = {symbol: element_facts.story(library, symbol) for symbol in now.elements}
    blocks: list[Block] = []
    for title in dict.fromkeys(passage.title for of_one in told.values() for passage in of_one):
        blocks.append(Heading(title))
        for symbol, of_one in told.items():
            element = library.element(symbol)
            name = element.name if element is not None else symbol
            blocks += [Entry(p.text, name, mark=p.mark, source_ids=p.source_ids) for p in of_one if p.title == title]
    return tuple(blocks)


_TABS: dict[Tab, Callable[[Library, Exploration], tuple[Block, ...]]] = {
    Tab.USES: _uses,
    Tab.SUPPLY: _supply,
    Tab.POLICY: _policy,
    Tab.FACTS: _facts,
    Tab.STORY: _story,
}

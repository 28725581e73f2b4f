"""The Facts and Story tabs of the element card, and its one-line summary.

The facts stand part by part in element_parts, uses in element_uses, supply in element_supply, policy in
element_policy. All of them are pure and quick.
"""

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths
from explorer.figures.element_columns import column_sources, is_unverified
from explorer.figures.element_parts import parts
from explorer.figures.fact import UNVERIFIED, Group, Passage
from explorer.records.element import Element
from explorer.records.uses import Use
from explorer.records.words import _

_IMPORTANCE = ("major", "significant", "niche")


@kept
def facts(library: Library, symbol: str, degrees: Degrees, lengths: Lengths) -> tuple[Group, ...]:
    """What is known of an element, in groups and in the reader's units; most groups only for the 17."""
    return tuple(group for _part, group in parts(library, symbol, degrees, lengths))


@kept
def story(library: Library, symbol: str) -> tuple[Passage, ...]:
    """Where the name comes from, how the element was found, and what else is worth telling; () outside the 17."""
    earth = library.rare_earth(symbol)
    if earth is None:
        return ()

    def mark(column: str) -> str:
        return UNVERIFIED if is_unverified(earth, column) else ""

    def of_column(column: str) -> tuple[str, ...]:
        return () if is_unverified(earth, column) else column_sources(library, earth, column)

    told = [
        Passage(_("Say it"), earth.pronunciation, (), mark("pronunciation")),
        Passage(_("The name"), earth.etymology, of_column("etymology"), mark("etymology")),
        Passage(_("How it was found"), earth.discovery_story, earth.discovery_source_id, mark("discovery_story")),
        Passage(_("Did you know?"), earth.did_you_know, earth.did_you_know_source_id, mark("did_you_know")),
        Passage(_("How it tarnishes"), earth.reactivity_air, of_column("reactivity_air"), mark("reactivity_air")),
    ]
    return tuple(p for p in told if p.text)


@kept
def headline(library: Library, symbol: str) -> str:
    """One sentence on what the element is for: the role of its most important use; for others what kind it is."""
    uses = sorted(
        (u for u in library.rows(Use) if symbol in u.symbol),
        key=lambda u: _IMPORTANCE.index(u.importance) if u.importance in _IMPORTANCE else len(_IMPORTANCE),
    )
    if uses:
        return uses[0].role
    element = library.element(symbol)
    return "" if element is None else _("{kind}, period {period}").format(kind=kind(element), period=element.period)


def kind(element: Element) -> str:
    """What an element is, in words: "Light rare earth · lanthanoid", "Transition metal"."""
    category = element.category + (_(" (predicted)") if element.category_is_predicted else "")
    if not element.is_rare_earth:
        return category[:1].upper() + category[1:]
    series = {"light": _("Light rare earth"), "heavy": _("Heavy rare earth")}
    return f"{series.get(element.light_or_heavy_usgs or '', _('Rare earth'))} · {category}"

"""What the card beside a point of a trend says."""

from explorer.analysis.properties import Property, property_of, shown_unit
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.trends import CALCULATED, MEASURED, NUMBER, value_sources
from explorer.outputs.citation import short
from explorer.records.words import _
from explorer.ui.parts.hover_card import Hint

_MOST_NAMED = 3  # sources


def trend_hint(library: Library, at: Exploration, symbol: str) -> Hint | None:
    """Name and number of an element, its values of both properties, and where they come from; None for no element."""
    element = library.element(symbol)
    if element is None:
        return None
    shown = [property_of(key) for key in dict.fromkeys((at.y, at.x)) if key != NUMBER]
    if at.y == MEASURED and at.x == NUMBER:
        shown.append(property_of(CALCULATED))
    lines = tuple(_line(library, at, of, symbol) for of in shown)
    ids = dict.fromkeys(s for of in shown for s in value_sources(library, of, symbol))
    names = [short(s) for s in map(library.source, ids) if s]
    told = ", ".join(dict.fromkeys(names[:_MOST_NAMED])) + (" …" if len(names) > _MOST_NAMED else "")
    source = _("Source: {names}").format(names=told) if told else ""
    return Hint(f"{element.atomic_number}  {element.name}", lines, source)


def _line(library: Library, at: Exploration, of: Property, symbol: str) -> str:
    value = of.value(library, symbol)
    text, unit = of.text(library, symbol, at.degrees, at.lengths), shown_unit(of, at.degrees, at.lengths)
    mark = of.mark(library, symbol)
    amount = f"{text}\u00a0{unit}" if unit and value is not None else text
    return f"{of.name}: {amount}" + (f" ({mark})" if mark and value is not None and mark not in of.name else "")

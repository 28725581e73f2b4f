"""Compare one more element, or let it go: the one way in which every view does it."""

from explorer.content.library import Library
from explorer.exploration.exploration import MOST_COMPARED
from explorer.records.words import _
from explorer.ui.store import Store


def compare(library: Library, store: Store, symbol: str) -> None:
    """Add an element to those compared, or let it go; a fifth is refused with a sentence that says what to do."""
    at = store.now
    there = at.toggle_element(symbol)
    if there.elements == at.elements:
        element = library.element(symbol)
        store.tell(
            _(
                "{name} was not added: {most} elements stand side by side at most ({symbols}). "
                "Let one of them go first: Ctrl+click it again."
            ).format(
                name=element.name if element else symbol, most=MOST_COMPARED, symbols=", ".join(sorted(at.elements))
            )
        )
    else:
        store.go(there)

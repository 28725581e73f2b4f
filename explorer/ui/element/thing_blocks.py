"""What the card of a thing says, by its kind; every figure has its unit and its sources."""

from collections.abc import Callable, Iterator
from typing import Any

from explorer.analysis.kept import kept
from explorer.analysis.things import Thing
from explorer.content.library import Library
from explorer.ui.element import thing_places, thing_policy, thing_words
from explorer.ui.element.blocks import Block, SourceLine
from explorer.ui.element.thing_row import ThingRow, cited_names

_SETTERS: dict[str, Callable[[ThingRow, Any], Iterator[Block]]] = {
    "country": thing_places.country,
    "mineral": thing_words.mineral,
    "deposit": thing_places.deposit,
    "occurrence": thing_places.occurrence,
    "plant": thing_places.plant,
    "actor": thing_policy.actor,
    "term": thing_policy.term,
    "step": thing_words.step,
    "target": thing_words.target,
}


_WORDS_FIRST = {"actor", "term"}


@kept
def thing_blocks(library: Library, thing: Thing) -> tuple[Block, ...]:
    """All that is known of a thing."""
    blocks = tuple(_SETTERS[thing.kind.key](ThingRow(library, thing.row), thing.row))
    ids = tuple(dict.fromkeys(getattr(thing.row, "source_id", ())))
    if not ids:
        return blocks
    line = SourceLine("", cited_names(library, ids), ids)
    # What follows the words on a term has sources of its own.
    return (blocks[0], line, *blocks[1:]) if thing.kind.key in _WORDS_FIRST else (*blocks, line)

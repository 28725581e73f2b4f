"""Where the facts speak of a term or an organisation: the rows whose words name it."""

from dataclasses import dataclass, field
from typing import Any

from explorer.analysis.kept import kept
from explorer.analysis.mentions import mentions
from explorer.content.library import Library
from explorer.content.tables import TABLES

# The columns with words, by table. Two tables of uses and the stories of the elements tell of one element each.
_WORDS: dict[str, tuple[str, ...]] = {
    "events": ("title", "summary"),
    "claims": ("claim", "evidence"),
    "plants": ("name", "company", "notes"),
    "deposits": ("name", "operator", "deposit_type", "main_mineral", "notes"),
    "minerals": ("name",),
    "process_steps": ("step", "description", "typical_figures", "risks", "who_leads"),
    "targets": ("target", "metric", "current_note"),
    "rare_earths": ("discovery_story", "did_you_know"),
    "uses": ("use", "role"),
    "actors": ("description",),
    "glossary": ("definition",),
}


@dataclass(frozen=True, slots=True)
class Usage:
    """The rows that name one thing, by table, in the order of the tables. symbols: of the elements told of with it."""

    rows: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    symbols: tuple[str, ...] = ()

    def of(self, table: str) -> tuple[Any, ...]:
        """The rows of one table."""
        return self.rows.get(table, ())


@kept
def usage(library: Library, thing: str) -> Usage:
    """The rows that name a thing, as in Exploration.thing; the first call reads ten tables, some 30 ms."""
    return _everywhere(library).get(thing, Usage())


@kept
def _everywhere(library: Library) -> dict[str, Usage]:
    found: dict[str, dict[str, list[Any]]] = {}
    for table, columns in _WORDS.items():
        for row in library.rows(TABLES[table]):
            texts = (getattr(row, column) for column in columns)
            named = {thing for text in texts if text for each in mentions(library, text) for thing in each.things}
            for thing in named:
                found.setdefault(thing, {}).setdefault(table, []).append(row)
    return {thing: _gathered(rows) for thing, rows in found.items()}


def _gathered(rows: dict[str, list[Any]]) -> Usage:
    stories = (row.symbol for row in rows.get("rare_earths", ()))
    uses = (symbol for row in rows.get("uses", ()) for symbol in row.symbol)
    return Usage({table: tuple(there) for table, there in rows.items()}, tuple(dict.fromkeys((*stories, *uses))))

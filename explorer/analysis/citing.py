"""What stands behind what: for every source the rows that name it, and how many rows of facts there are."""

from dataclasses import dataclass, fields
from typing import Any

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.content.tables import TABLES
from explorer.records.words import _

# Tables that say something of other tables and hold no facts of their own.
_ABOUT = {"sources", "countries", "gaps", "expected_sums", "column_sources"}
_SKIPPED = ("_id", "source_id", "iso3", "unverified", "series", "kind", "qualifier", "edition", "atomic_number")
_WORDS, _LONGEST = 3, 90
# The outlines of countries are no table, but have a source in the list like everything else.
_MAP_SOURCE = "naturalearth"


@dataclass(frozen=True, slots=True)
class Cited:
    """The rows of one table that name a source; rows: a few words for each."""

    table: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Citing:
    """By source id the tables that name it; facts: how many rows of facts there are in all."""

    by_source: dict[str, tuple[Cited, ...]]
    facts: int

    def count(self, source_id: str) -> int:
        """How many rows name a source."""
        return sum(len(cited.rows) for cited in self.by_source.get(source_id, ()))


@kept
def citing(library: Library) -> Citing:
    """Every source with the rows that name it; reads all tables, so it is work for a thread."""
    found: dict[str, list[Cited]] = {_MAP_SOURCE: [Cited("world", (_("the outlines of all countries"),))]}
    facts = 0
    for name, record in TABLES.items():
        columns = [field.name for field in fields(record) if field.name.endswith("source_id")]
        if name == "sources" or not columns:
            continue
        rows = library.rows(record)
        facts += 0 if name in _ABOUT else len(rows)
        naming = [field.name for field in fields(record) if not field.name.endswith(_SKIPPED)]
        named: dict[str, list[str]] = {}
        for row in rows:
            ids = {source_id for column in columns for source_id in getattr(row, column)}
            words = row_words(row, naming)
            for source_id in ids:
                named.setdefault(source_id, []).append(words)
        for source_id, told in named.items():
            found.setdefault(source_id, []).append(Cited(name, tuple(told)))
    return Citing({source_id: tuple(cited) for source_id, cited in found.items()}, facts)


def row_words(row: Any, columns: list[str]) -> str:
    """A row in a few words: its first values that say something."""
    words: list[str] = []
    for column in columns:
        value: Any = getattr(row, column)
        if isinstance(value, bool) or value in (None, "", ()):
            continue
        text = ", ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)
        if text not in words:
            words.append(text)
        if len(words) == _WORDS:
            break
    text = " · ".join(words) or _("a row without words")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"

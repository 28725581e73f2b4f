"""The things that have a card of their own: what they are called in an address, and how to find one again.

Another kind of thing: a line in KINDS, and its setter in explorer/ui/element/thing_blocks.py.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from explorer.analysis.nearness import slug
from explorer.content.library import Library
from explorer.content.tables import TABLES
from explorer.records.words import _


@dataclass(frozen=True, slots=True)
class ThingKind:
    """One kind of thing.

    key: the word before the colon in an address. one, many: what people call it.
    table: where its rows are. name: the column that names a row. id: gives what stands after the colon.
    """

    key: str
    table: str
    one: str
    many: str
    name: str
    id: Callable[[Any], str]

    @property
    def record(self) -> type[Any]:
        """What its rows are; imported only now, as an address seldom names a thing."""
        return TABLES[self.table]


def _term_id(term: Any) -> str:
    return slug(term.term)


def _column(name: str) -> Callable[[Any], str]:
    def value(row: Any) -> str:
        return str(getattr(row, name))

    return value


KINDS = (
    ThingKind("country", "countries", _("Country"), _("Countries"), "name", _column("iso3")),
    ThingKind("mineral", "minerals", _("Mineral"), _("Minerals"), "name", _column("mineral_id")),
    ThingKind("deposit", "deposits", _("Deposit"), _("Deposits"), "name", _column("deposit_id")),
    ThingKind("occurrence", "occurrences", _("Occurrence"), _("Occurrences"), "name", _column("occurrence_id")),
    ThingKind("plant", "plants", _("Plant"), _("Plants"), "name", _column("plant_id")),
    ThingKind("actor", "actors", _("Organisation"), _("Organisations"), "name", _column("actor_id")),
    ThingKind("term", "glossary", _("Term"), _("Glossary"), "term", _term_id),
    ThingKind("step", "process_steps", _("Step of the chain"), _("Steps of the chain"), "step", _column("step_id")),
    ThingKind("target", "targets", _("Target"), _("Targets"), "target", _column("target_id")),
)
KIND_OF = {kind.key: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Thing:
    """One row of a table, with its kind."""

    kind: ThingKind
    row: Any

    @property
    def name(self) -> str:
        """What it is called."""
        return str(getattr(self.row, self.kind.name))

    @property
    def address(self) -> str:
        """How an address names it."""
        return f"{self.kind.key}:{self.kind.id(self.row)}"


def thing(library: Library, address: str) -> Thing | None:
    """The thing that `mineral:bastnasite-ce` names, if there is one."""
    key, _colon, name = address.partition(":")
    kind = KIND_OF.get(key)
    if kind is None:
        return None
    return next((Thing(kind, row) for row in library.rows(kind.record) if kind.id(row) == name), None)


class Things(Collection[str]):
    """The names of all things; a table is read only when one of its kind is asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and thing(self._library, name) is not None

    def __iter__(self) -> Iterator[str]:
        for kind in KINDS:
            for row in self._library.rows(kind.record):
                yield f"{kind.key}:{kind.id(row)}"

    def __len__(self) -> int:
        return sum(len(self._library.rows(kind.record)) for kind in KINDS)

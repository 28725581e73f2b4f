"""The two lists of the chapter on terms: the glossary by its letters, the organisations by kind and country."""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

from explorer.analysis.nearness import folded, slug, words
from explorer.analysis.terms import short_names
from explorer.content.library import Library
from explorer.records.policy import Actor, Term
from explorer.records.words import _, ngettext
from explorer.ui.element.blocks import Block, Entry, Heading, Paragraph
from explorer.ui.element.thing_row import way_to

R = TypeVar("R")
_SENTENCES = re.compile(r"(?<=\.)(?<!No\.) (?=[A-Z])")


class Listed(StrEnum):
    """Which of the two lists."""

    GLOSSARY = "glossary"
    ACTORS = "actors"


# The kinds of organisations of actors.csv in the plural; another kind of a later edition shows as it is written.
_MANY = {
    "government": _("Governments"), "agency": _("Agencies"), "company": _("Companies"),
    "university": _("Universities"), "think tank": _("Think tanks"), "campaign group": _("Campaign groups"),
    "armed group": _("Armed groups"), "organisation": _("International organisations"),
}  # fmt: skip


def list_blocks(library: Library, which: Listed, typed: str, thing: str | None) -> tuple[Block, ...]:
    """One list whole; where something is typed, what fits it of both. thing: the one that is open."""
    asked = words(typed)
    if not asked:
        return tuple(_glossary(library, thing) if which is Listed.GLOSSARY else _who(library.rows(Actor), thing))
    terms = _fitting(asked, _by_letter(library), _names_of_term, _said_of_term)
    actors = _fitting(asked, library.rows(Actor), _names_of_actor, _said_of_actor)
    blocks: list[Block] = []
    if terms:
        blocks.append(Heading(ngettext("{count} term", "{count} terms", len(terms)).format(count=len(terms))))
        blocks += [_term(row, thing) for row in terms]
    if actors:
        said = ngettext("{count} organisation", "{count} organisations", len(actors))
        blocks.append(Heading(said.format(count=len(actors))))
        blocks += [_actor(row, thing) for row in actors]
    none = _("No term and no organisation fits “{typed}”. The search above looks through everything else.")
    return tuple(blocks) or (Paragraph(none.format(typed=typed.strip()), quiet=True),)


def _fitting(
    asked: list[str], rows: Iterable[R], names: Callable[[R], tuple[str, ...]], said: Callable[[R], tuple[str, ...]]
) -> list[R]:
    """The rows that have what is asked in their names, and after them those of which it is said."""
    all_rows = list(rows)
    named = [row for row in all_rows if _fits(asked, *names(row))]
    return named + [row for row in all_rows if row not in named and _fits(asked, *names(row), *said(row))]


def _names_of_term(row: Term) -> tuple[str, ...]:
    return row.term, *short_names(way_to("term", row).thing)


def _said_of_term(row: Term) -> tuple[str, ...]:
    return (row.definition,)


def _names_of_actor(row: Actor) -> tuple[str, ...]:
    return row.name, *short_names(way_to("actor", row).thing)


def _said_of_actor(row: Actor) -> tuple[str, ...]:
    return row.role, row.country, row.description


def _fits(asked: list[str], *texts: str) -> bool:
    """Whether every word typed begins a word of the texts."""
    said = words(" ".join(texts))
    return all(any(word.startswith(each) for word in said) for each in asked)


def _by_letter(library: Library) -> list[Term]:
    return sorted(library.rows(Term), key=lambda row: folded(row.term))


def _glossary(library: Library, thing: str | None) -> Iterator[Block]:
    before = ""
    for row in _by_letter(library):
        letter = folded(row.term)[0].upper()
        letter = letter if letter.isalpha() else "0–9"
        if letter != before:
            yield Heading(letter)
            before = letter
        yield _term(row, thing)


def _who(rows: Iterable[Actor], thing: str | None) -> Iterator[Block]:
    kinds: dict[str, list[Actor]] = {}
    for row in rows:
        kinds.setdefault(row.kind, []).append(row)
    ordered = sorted(kinds, key=lambda kind: (list(_MANY).index(kind) if kind in _MANY else len(_MANY), kind))
    for kind in ordered:
        yield Heading(_("{title}: {count}").format(title=_MANY.get(kind, kind), count=len(kinds[kind])))
        # By country in the order of the table, which begins with those that most is told of.
        countries = list(dict.fromkeys(row.country for row in kinds[kind]))
        yield from (_actor(row, thing) for country in countries for row in kinds[kind] if row.country == country)


def _term(row: Term, thing: str | None) -> Entry:
    lines = (_SENTENCES.split(row.definition)[0],)
    return Entry(row.term, lines=lines, to=way_to("term", row), strong=thing == f"term:{slug(row.term)}")


def _actor(row: Actor, thing: str | None) -> Entry:
    lead = f"{row.country} · {row.role}"
    return Entry(row.name, lead=lead, to=way_to("actor", row), strong=thing == f"actor:{row.actor_id}")

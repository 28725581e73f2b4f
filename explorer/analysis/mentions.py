"""Where a text names a term of the glossary or an organisation.

Words are compared whole, the longest name first; small letters may begin a sentence as capitals, all else counts as
written. Between the words of a name any space or hyphen will do.
"""

import re
from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.analysis.terms import NOT_AFTER, NOT_BEFORE, names
from explorer.content.library import Library

_WORD = re.compile(r"\w+")
_GAP = re.compile("[\\s\u2010\u2011-]+")
_BEGINS = frozenset('.:!?\u2028\n•–—(“"')


@dataclass(frozen=True, slots=True)
class Mention:
    """One name in a text, from start to end; things: what it names, as in Exploration.thing."""

    start: int
    end: int
    things: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Taken:
    """A name taken apart: its words, what parts them, what it names, and the words beside which it does not."""

    words: tuple[str, ...]
    gaps: tuple[str, ...]
    things: tuple[str, ...]
    not_after: frozenset[str]
    not_before: frozenset[str]


@kept
def _by_first_word(library: Library) -> dict[str, tuple[_Taken, ...]]:
    """The names by their first word, the longest first."""
    found: dict[str, list[_Taken]] = {}
    none: frozenset[str] = frozenset()
    for name in names(library):
        words = tuple(_WORD.findall(name.words))
        gaps = tuple(_GAP.sub(" ", gap) for gap in _WORD.split(name.words)[1:-1])
        beside = NOT_AFTER.get(name.words, none), NOT_BEFORE.get(name.words, none)
        found.setdefault(words[0], []).append(_Taken(words, gaps, name.things, *beside))
    return {first: tuple(sorted(names_, key=_longest_first)) for first, names_ in found.items()}


def _longest_first(taken: _Taken) -> int:
    return -len(taken.words)


@kept
def mentions(library: Library, text: str) -> tuple[Mention, ...]:
    """Every term and organisation that a text names, as it reads."""
    # By the first word and not by one long regular expression: that took four times as long, and thirty to be made.
    known = _by_first_word(library)
    words = list(_WORD.finditer(text))
    found: list[Mention] = []
    i = 0
    while i < len(words):
        word = words[i].group()
        names_here = known.get(word, ())
        small = known.get(word[0].lower() + word[1:], ()) if word[0].isupper() else ()
        if small and _begins_sentence(text, words[i].start()):
            names_here += small
        for taken in names_here:
            if _stands(text, words, i, taken):
                last = i + len(taken.words) - 1
                found.append(Mention(words[i].start(), words[last].end(), taken.things))
                i = last
                break
        i += 1
    return tuple(found)


def _begins_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip()
    return not before or before[-1] in _BEGINS


def _stands(text: str, words: list[re.Match[str]], first: int, taken: _Taken) -> bool:
    """Whether the words from the first on are this name."""
    after = first + len(taken.words)
    if after > len(words):
        return False
    for i, (word, gap) in enumerate(zip(taken.words[1:], taken.gaps, strict=True), start=first + 1):
        if words[i].group() != word or _GAP.sub(" ", text[words[i - 1].end() : words[i].start()]) != gap:
            return False
    if first and taken.not_after and words[first - 1].group() in taken.not_after:
        return False
    return after == len(words) or words[after].group() not in taken.not_before

"""Search over everything at once: an index made once, and a quick answer to every letter typed.

The index holds each word with the things it stands for. Words in order of the alphabet give those that begin alike;
one long text of all words gives those that contain a piece; three-letter pieces give words meant but misspelt.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from explorer.analysis.findable import KIND_WORDS, Findable
from explorer.analysis.nearness import folded, pieces, slips, slips_forgiven, words

_TITLE, _OTHER, _SAID = 0, 1, 2
_WEIGHTS = (1.0, 0.85, 0.4)
_BEGINS, _PLURAL, _INSIDE, _MISSPELT = 0.75, 0.9, 0.4, 0.45
_EXACT, _WHOLE_TITLE, _TITLE_BEGINS = 2.0, 1.0, 0.35
_KIND_WEIGHTS = {
    "use": 0.98, "lens": 0.95, "page": 0.95, "event": 0.93, "step": 0.92, "target": 0.9, "occurrence": 0.62,
    "source": 0.6,
}  # fmt: skip
_SMALL_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "than", "that", "the",
     "their", "this", "to", "was", "were", "with")
)  # fmt: skip
_CANDIDATES = 48
_NEAREST = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found, and how well it fits: 2 and more for exactly what was typed."""

    found: Findable
    score: float


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind, the best first; total: how many there are beside those in hits."""

    kind: str
    hits: tuple[Hit, ...]
    total: int

    @property
    def title(self) -> str:
        """What the kind is called."""
        return KIND_WORDS[self.kind]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search gives: groups, the best first; where there is none, the nearest words."""

    typed: str
    groups: tuple[Group, ...] = ()
    nearest: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many things fit."""
        return sum(group.total for group in self.groups)


class Index:
    """All words with what they stand for."""

    def __init__(self, everything: Iterable[Findable]) -> None:
        self.things = tuple(everything)
        self.titles = tuple(" ".join(words(thing.title)) for thing in self.things)
        self.codes: dict[str, list[int]] = {}
        found: dict[str, dict[int, int]] = {}
        for number, thing in enumerate(self.things):
            for code in thing.codes:
                self.codes.setdefault(folded(code), []).append(number)
            said = [word for word in words(thing.text) if word not in _SMALL_WORDS]
            # The best place of a word is kept: title before other names before what is said of the thing.
            for place, given in ((_SAID, said), (_OTHER, _other_words(thing)), (_TITLE, words(thing.title))):
                for word in given:
                    found.setdefault(word, {})[number] = place
        self.words = sorted(found)
        self.standing = [tuple(found[word].items()) for word in self.words]
        self.named = [min(places.values()) < _SAID for places in (found[word] for word in self.words)]
        self.joined = "\n" + "\n".join(self.words) + "\n"
        self.starts: list[int] = []
        at = 1
        for word in self.words:
            self.starts.append(at)
            at += len(word) + 1
        self.pieces: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            if len(word) > 3 and word.isalpha() and self._names(number):
                for piece in pieces(word):
                    self.pieces.setdefault(piece, []).append(number)

    def _names(self, number: int) -> bool:
        """Whether a word names something a reader would ask for; the titles of sources are whole sentences."""
        return any(place < _SAID and self.things[thing].kind != "source" for thing, place in self.standing[number])

    def beginning(self, typed: str) -> range:
        """The numbers of the words that begin so."""
        return range(bisect_left(self.words, typed), bisect_right(self.words, typed + "\U0010ffff"))

    def containing(self, typed: str) -> list[int]:
        """The numbers of the words that contain this, not at their beginning."""
        numbers: list[int] = []
        at = self.joined.find(typed)
        while at >= 0:
            number = bisect_right(self.starts, at) - 1
            if at != self.starts[number]:
                numbers.append(number)
            at = self.joined.find(typed, self.starts[number] + len(self.words[number]))
        return numbers

    def alike(self, typed: str) -> list[int]:
        """The numbers of the named words that share most pieces with this, the nearest first."""
        shared: Counter[int] = Counter()
        own = pieces(typed)
        for piece in own:
            shared.update(self.pieces.get(piece, ()))
        # Of two words that share as much the one nearer in length is nearer.
        ranked = sorted(shared, key=lambda n: (-shared[n], abs(len(self.words[n]) - len(typed)), n))
        return ranked[:_CANDIDATES]


_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def _other_words(thing: Findable) -> list[str]:
    """The words of its other names, and its title as it is spelt where a keyboard has no umlauts."""
    others = words(" ".join(thing.others))
    return others if thing.title.isascii() else others + words(thing.title.casefold().translate(_SPELT_OUT))


def search(index: Index, typed: str, limit: int = 5) -> Answer:
    """What fits the words typed: every one of them must fit, in any order; `limit` hits of each kind."""
    asked = words(typed)
    if not asked:
        return Answer(typed)
    fits = [_fitting(index, word) for word in asked]
    common = set(fits[0]).intersection(*fits[1:])
    whole, plain = " ".join(asked), folded(typed.strip())
    exact = {*index.codes.get(plain, ()), *index.codes.get(whole, ())}
    groups: dict[str, list[Hit]] = {}
    for number in common | exact:
        thing = index.things[number]
        score = sum(fit.get(number, 0.0) for fit in fits) / len(fits)
        title = index.titles[number]
        if number in exact:
            score = _EXACT + score / 10
        elif title == whole:
            score += _WHOLE_TITLE
        elif title.startswith(whole):
            score += _TITLE_BEGINS
        score += 0.1 * min(1.0, len(whole) / max(1, len(title)))
        groups.setdefault(thing.kind, []).append(Hit(thing, score * _KIND_WEIGHTS.get(thing.kind, 1.0)))
    if not groups:
        return Answer(typed, nearest=_nearest(index, asked))
    kinds = list(KIND_WORDS)
    told = [Group(kind, tuple(sorted(hits, key=_order)[:limit]), len(hits)) for kind, hits in groups.items()]
    # One letter says nothing of what is meant: the kinds then come in their own order.
    fine = 1 if len(whole) > 1 else -1
    return Answer(typed, tuple(sorted(told, key=lambda g: (-round(g.hits[0].score, fine), kinds.index(g.kind)))))


def _order(hit: Hit) -> tuple[float, float, str]:
    return (-round(hit.score, 2), hit.found.rank, hit.found.title)


def _fitting(index: Index, typed: str) -> dict[int, float]:
    """Every thing that one word fits, with how well."""
    best: dict[int, float] = {}
    named = _spread(index, best, typed, 1.0)
    if typed.endswith("s") and len(typed) > 3:
        named |= _spread(index, best, typed[:-1], _PLURAL, whole=True)
    if len(typed) > 2:
        for number in index.containing(typed):
            _add(index, best, number, _INSIDE * len(typed) / len(index.words[number]) + 0.1)
    if not named:
        for number, missed in _meant(index, typed):
            other_start = index.words[number][0] != typed[0]
            _add(index, best, number, _MISSPELT - 0.05 * (missed + other_start))
    return best


def _spread(index: Index, best: dict[int, float], typed: str, factor: float, *, whole: bool = False) -> bool:
    """Add what the words that begin so stand for; says whether one of them names something."""
    named = False
    for number in index.beginning(typed):
        word = index.words[number]
        if word == typed:
            _add(index, best, number, factor)
        elif whole:
            continue
        else:
            # After a single letter only names are told: half of all texts have a word that begins with it.
            _add(index, best, number, factor * (_BEGINS + 0.2 * len(typed) / len(word)), said=len(typed) > 1)
        named |= index.named[number]
    return named


def _add(index: Index, best: dict[int, float], number: int, factor: float, *, said: bool = True) -> None:
    for thing, place in index.standing[number]:
        if place == _SAID and not said:
            continue
        score = factor * _WEIGHTS[place]
        if score > best.get(thing, 0.0):
            best[thing] = score


def _meant(index: Index, typed: str) -> list[tuple[int, int]]:
    """Words that may have been meant, with their slips; only the fewest slips count."""
    most = slips_forgiven(typed)
    if not most:
        return []
    found: list[tuple[int, int]] = []
    for number in index.alike(typed):
        missed = slips(typed, index.words[number], most, beginning=True)
        if missed is not None:
            found.append((number, missed))
    fewest = min((missed for _number, missed in found), default=0)
    return [(number, missed) for number, missed in found if missed == fewest]


def _nearest(index: Index, asked: list[str]) -> tuple[str, ...]:
    """Words that stand for something and are nearest to those typed that fit nothing."""
    lost = [word for word in asked if not _fitting(index, word)] or asked
    near: dict[str, None] = {}
    for word in lost:
        for number in index.alike(word)[:_NEAREST]:
            near.setdefault(_as_written(index, number))
    return tuple(near)[:_NEAREST]


def _as_written(index: Index, number: int) -> str:
    """A folded word as the best thing it stands for writes it."""
    word = index.words[number]
    thing, place = min(index.standing[number], key=lambda pair: (pair[1], pair[0]))
    told = index.things[thing]
    text = told.title if place == _TITLE else " ".join(told.others)
    parts = (part.strip("().,;:“”'") for part in text.replace("-", " ").split())
    return next((part for part in parts if folded(part) == word), word)

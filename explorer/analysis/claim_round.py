"""A round of the fact-check game: which claims, in which order, what was answered, and the hands of a class."""

import random
from dataclasses import dataclass, field, replace

from explorer.records.policy import Verdict

SHORT = 10
"""How many claims a short round has."""


@dataclass(frozen=True, slots=True)
class Round:
    """A round as far as it has come.

    keys: the claims in their order. answers: what was said of the first of them, one answer a claim. opened: the
    evidence of the last one answered is open, and the next claim waits.
    """

    keys: tuple[str, ...]
    answers: tuple[Verdict, ...] = ()
    opened: bool = False

    @property
    def place(self) -> int:
        """Where the claim in hand stands, counted from 0; len(keys) when all are done."""
        return len(self.answers) - self.opened

    @property
    def key(self) -> str | None:
        """The claim in hand; None when all are done."""
        return self.keys[self.place] if self.place < len(self.keys) else None

    @property
    def over(self) -> bool:
        """Whether all are done."""
        return self.place >= len(self.keys)

    def answer(self, verdict: Verdict) -> "Round":
        """Say what the claim in hand is, and open its evidence; once it is open, the answer stays."""
        if self.opened or self.over:
            return self
        return replace(self, answers=(*self.answers, verdict), opened=True)

    def go_on(self) -> "Round":
        """Put the claim away and take the next; one that was not answered stays."""
        return replace(self, opened=False) if self.opened else self

    def right(self, verdicts: dict[str, Verdict | None]) -> int:
        """How many answers are the verdicts held; verdicts: of every claim by its key."""
        return sum(verdicts.get(key) is said for key, said in zip(self.keys, self.answers, strict=False))

    def missed(self, verdicts: dict[str, Verdict | None]) -> tuple[str, ...]:
        """The claims that were answered otherwise, in their order."""
        pairs = zip(self.keys, self.answers, strict=False)
        return tuple(key for key, said in pairs if verdicts.get(key) is not said)


def deal(keys: tuple[str, ...], seed: int, most: int | None = SHORT) -> Round:
    """A round of so many of these claims, all for None, shuffled: the same seed gives the same round."""
    shuffled = list(keys)
    random.Random(seed).shuffle(shuffled)
    return Round(tuple(shuffled[:most]))


@dataclass(frozen=True, slots=True)
class Tally:
    """The hands of a class for one claim: a count a verdict, no names."""

    hands: dict[Verdict, int] = field(default_factory=dict)

    def of(self, verdict: Verdict) -> int:
        """How many hands were counted."""
        return self.hands.get(verdict, 0)

    def count(self, verdict: Verdict, by: int) -> "Tally":
        """With more or fewer hands, never below none."""
        return Tally({**self.hands, verdict: max(0, self.of(verdict) + by)})

    @property
    def total(self) -> int:
        """All hands."""
        return sum(self.hands.values())

    def share(self, verdict: Verdict) -> float:
        """The part of all hands, 0 to 1; 0 where none was counted."""
        return self.of(verdict) / self.total if self.total else 0.0

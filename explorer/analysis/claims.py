"""The claims of the article in its order, each with its view and what stands beside it; and claims of a teacher.

A teacher's claims are held by the window alone. In an exploration they are told from the article's by what stands
before their id.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.policy import Claim, ClaimView, Verdict
from explorer.records.words import _

ARTICLE = "SEED_CBN"
"""The source that is the article itself."""

PHOTOGRAPH = "img-18"
"""The picture that the article shows, as the table of pictures names it."""

OWN = "own:"
"""Stands before the id of a teacher's claim."""


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """One claim with what the sources say of it.

    key: how an exploration names it. part: what this part of the article is about, "" where nothing is said.
    verdict: None where the word in the table is no verdict. address: of the view that shows the evidence, None where
    there is none. beside_ids: sources of omits and context. symbol: elements that a teacher named with it.
    """

    key: str
    claim: Claim
    part: str = ""
    address: str | None = None
    omits: str | None = None
    context: str | None = None
    beside_ids: tuple[str, ...] = ()
    symbol: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict | None:
        """The verdict."""
        return Verdict(self.claim.verdict) if self.claim.verdict in set(Verdict) else None

    @property
    def own(self) -> bool:
        """Whether it is a teacher's."""
        return self.key.startswith(OWN)

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The sources of all that is said of it, each once."""
        return tuple(dict.fromkeys((*self.claim.source_id, *self.beside_ids)))


def verdict_text(verdict: Verdict | None) -> str:
    """A verdict in words for people."""
    if verdict is None:
        return _("no verdict")
    return {
        Verdict.SUPPORTED: _("supported"),
        Verdict.PARTLY: _("partly"),
        Verdict.OUTDATED: _("outdated"),
        Verdict.DISPUTED: _("disputed"),
        Verdict.NOT_FOUND: _("not found"),
    }[verdict]


def verdict_meaning(verdict: Verdict | None) -> str:
    """What a verdict means, in a sentence."""
    if verdict is None:
        return _("Nothing is said of it.")
    return {
        Verdict.SUPPORTED: _("The sources say the same."),
        Verdict.PARTLY: _("The sources say some of it; something is missing or put another way."),
        Verdict.OUTDATED: _("It was so once; the sources say that it has changed."),
        Verdict.DISPUTED: _("The sources say otherwise, or disagree with one another."),
        Verdict.NOT_FOUND: _("No source was found that says it, and none that denies it."),
    }[verdict]


@kept
def article_claims(library: Library) -> tuple[CheckedClaim, ...]:
    """All claims of the article in the order of its sentences; its sources and its photograph last."""
    views = {view.claim_id: view for view in library.rows(ClaimView)}
    rows = sorted(library.rows(Claim), key=_sentence)
    return tuple(_checked(row, views.get(row.claim_id)) for row in rows)


def _sentence(row: Claim) -> tuple[int, int]:
    """Where a claim stands: by its sentence, then what belongs to no sentence, in the order of the table."""
    return (0, int(row.sentence_ref)) if row.sentence_ref.isdecimal() else (1, 0)


def _checked(row: Claim, view: ClaimView | None) -> CheckedClaim:
    if view is None:
        return CheckedClaim(row.claim_id, row)
    return CheckedClaim(row.claim_id, row, view.part, view.address, view.omits, view.context, view.source_id)


def grouped(claims: Iterable[CheckedClaim]) -> tuple[tuple[str, tuple[CheckedClaim, ...]], ...]:
    """Claims by the part of the article they are in, parts in their order."""
    parts: dict[str, list[CheckedClaim]] = {}
    for each in claims:
        parts.setdefault(each.part, []).append(each)
    return tuple((part, tuple(held)) for part, held in parts.items())


def counts(claims: Iterable[CheckedClaim]) -> dict[Verdict, int]:
    """How many claims have each verdict; every verdict is named."""
    found = dict.fromkeys(Verdict, 0)
    for each in claims:
        if each.verdict is not None:
            found[each.verdict] += 1
    return found

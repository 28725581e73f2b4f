"""How much of the article is backed: its claims counted by verdict, as a whole and part by part."""

from explorer.analysis.claims import (
    ARTICLE,
    CheckedClaim,
    article_claims,
    counts,
    grouped,
    verdict_meaning,
    verdict_text,
)
from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.policy import Verdict
from explorer.records.words import _

KEY = "policy.verdicts"


def verdicts(library: Library, _exploration: Exploration) -> Figure:
    """The claims of the article by verdict; the first row is all of them."""
    return _verdicts(library)


@kept
def _verdicts(library: Library) -> Figure:
    claims = article_claims(library)
    rows = [(_("All claims"), claims), *grouped(claims)] if claims else []
    found = counts(claims)
    used = [verdict for verdict in Verdict if found[verdict]]
    return Figure(
        key=KEY,
        name=_("How much is backed"),
        title=_title(claims),
        subtitle=_("Article of 17 September 2025: {counts}").format(
            counts=", ".join(f"{found[verdict]} {verdict_text(verdict)}" for verdict in used)
        ),
        mark=Mark.STACKED_BAR,
        x=Axis(_("Part of the article")),
        y=Axis(_("Claims"), low=0),
        series=tuple(_series(verdict, rows) for verdict in used),
        source_ids=_sources(claims),
        notes=(
            *(f"{verdict_text(verdict).capitalize()}: {verdict_meaning(verdict)}" for verdict in used),
            _("Each claim counts once, long or short; the count says nothing of how much a claim matters."),
        ),
        gaps=() if claims else (_("The table of claims could not be read."),),
        data_year=None,
    )


def _series(verdict: Verdict, rows: list[tuple[str, tuple[CheckedClaim, ...]]]) -> Series:
    numbers = [counts(held)[verdict] for _part, held in rows]
    return Series(
        verdict_text(verdict),
        tuple(part for part, _held in rows),
        tuple(float(count) for count in numbers),
        hue=f"verdict:{verdict}",
    )


def _title(claims: tuple[CheckedClaim, ...]) -> str:
    found = counts(claims)
    return _("{supported} of {count} claims are supported, {partly} partly").format(
        supported=found[Verdict.SUPPORTED], count=len(claims), partly=found[Verdict.PARTLY]
    )


def _sources(claims: tuple[CheckedClaim, ...]) -> tuple[str, ...]:
    """The article first, then what the claims are checked against."""
    ids = (ARTICLE, *(source for each in claims for source in each.claim.source_id)) if claims else ()
    return tuple(dict.fromkeys(ids))

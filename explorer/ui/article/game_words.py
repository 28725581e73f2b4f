"""What the fact-check game says: what the verdicts mean, how an answer stands, and what to look at again."""

from explorer.analysis.claims import CheckedClaim, verdict_meaning, verdict_text
from explorer.records.policy import Verdict
from explorer.records.words import _
from explorer.ui.article.claim_blocks import judged
from explorer.ui.element.blocks import Block, Heading, Judged, Paragraph


def outcome(said: Verdict, held: Verdict | None) -> str:
    """The answer beside what the sources say, in a sentence."""
    if said is held:
        return _("The sources say the same: {verdict}.").format(verdict=verdict_text(held))
    return _("You said “{said}”; the sources say “{held}”.").format(said=verdict_text(said), held=verdict_text(held))


def meanings() -> tuple[Block, ...]:
    """What each verdict means, while the claim waits for one."""
    means = (Judged(verdict, verdict_text(verdict), verdict_meaning(verdict)) for verdict in Verdict)
    return (Heading(_("What the verdicts mean")), *means)


def end(missed: list[CheckedClaim], count: int) -> tuple[Block, ...]:
    """What stands at the end of a round of so many claims: those that were answered otherwise, as links."""
    made: list[Block] = []
    if missed:
        made.append(Heading(_("What to look at again")))
        made += [judged(claim, None) for claim in missed]
    elif count:
        made.append(Paragraph(_("Every answer was what the sources say.")))
    words = _("A press on a claim opens its evidence. A verdict holds as far as this edition’s sources go.")
    return (*made, Paragraph(words, quiet=True))

"""What is said of claims, as blocks: one claim in full, and many in a list."""

from collections.abc import Iterable, Iterator

from explorer.analysis.claims import (
    ARTICLE,
    CheckedClaim,
    counts,
    grouped,
    verdict_meaning,
    verdict_text,
)
from explorer.analysis.kept import kept
from explorer.content.claims_file import is_web
from explorer.content.library import Library
from explorer.content.table import is_day
from explorer.outputs.citation import short
from explorer.records.policy import ExportControl, Verdict
from explorer.records.words import _, date_text, ngettext
from explorer.ui.element.blocks import (
    Badge,
    Badges,
    Block,
    Heading,
    Judged,
    Paragraph,
    ToClaim,
    ToElement,
    ToSources,
)

_OWN_COLOUR = 2  # of the theme's badges


@kept
def claim_blocks(library: Library, claim: CheckedClaim) -> tuple[Block, ...]:
    """All that is said of one claim: the verdict, the evidence, what the claim leaves out, and the sources."""
    verdict = claim.verdict
    made: list[Block] = [Judged(claim.claim.verdict, verdict_text(verdict), verdict_meaning(verdict))]
    if claim.own:
        made.append(own_badge())
    made += [Heading(_("What the sources say")), Paragraph(claim.claim.evidence)]
    if claim.claim.figures:
        made.append(Heading(_("Figures and dates")))
        made += [Paragraph(f"•\u2002{_figure(part)}") for part in claim.claim.figures.split("; ")]
    if claim.omits:
        made += [Heading(_("What the claim leaves out")), Paragraph(claim.omits)]
    if claim.context:
        made += [Heading(_("Worth knowing")), Paragraph(claim.context)]
    if claim.symbol:
        badges = (Badge(symbol, to=ToElement(symbol), dashed=False) for symbol in claim.symbol)
        made += [Heading(_("Elements")), Badges(tuple(badges))]
    made += _sources(library, claim)
    return (*made, Paragraph(_dated(library, claim), quiet=True))


def _figure(text: str) -> str:
    """A figure of the table for people: a day is written out, all else stands as it is."""
    return date_text(text) if is_day(text) else text


def own_badge() -> Badges:
    """The mark of a claim that is not the article's."""
    tip = _("Written by a teacher in a file of their own; this program has not checked it.")
    return Badges((Badge(_("teacher’s claim"), _OWN_COLOUR, tip=tip),))


def _sources(library: Library, claim: CheckedClaim) -> Iterator[Block]:
    """A badge for each source of ours, that opens it with its address to copy; a web address as it stands."""
    badges: list[Badge] = []
    for source_id in claim.source_ids:
        source = library.source(source_id)
        if source is not None:
            badges.append(Badge(short(source), to=ToSources((source_id,)), tip=source.title, dashed=False))
    web = [source_id for source_id in claim.source_ids if is_web(source_id)]
    if badges or web:
        yield Heading(_("Sources"))
    if badges:
        yield Badges(tuple(badges))
    yield from (Paragraph(address) for address in web)


def _dated(library: Library, claim: CheckedClaim) -> str:
    rules = library.rows(ExportControl)
    newest = max(rules, key=lambda rule: rule.status_as_of, default=None)
    known = date_text(newest.status_as_of, newest.status_as_of_precision) if newest else _("no date")
    if claim.own:
        return _("Facts of this program as known in {day}.").format(day=known)
    return _("The article is of 17 September 2025; facts as known in {day}.").format(day=known)


def list_blocks(claims: Iterable[CheckedClaim], now: str | None) -> tuple[Block, ...]:
    """Claims in their order under the parts of the article, each a link to its evidence; now: the one that is read."""
    made: list[Block] = []
    for part, held in grouped(claims):
        if part:
            made.append(Heading(part))
        made += [judged(each, now) for each in held]
    return tuple(made)


def judged(claim: CheckedClaim, now: str | None) -> Judged:
    """A claim in a list."""
    return Judged(
        claim.claim.verdict, verdict_text(claim.verdict), claim.claim.claim, to=ToClaim(claim.key),
        strong=claim.key == now,
    )  # fmt: skip


def counts_text(claims: tuple[CheckedClaim, ...]) -> str:
    """How many claims there are, and how many of each verdict."""
    found = counts(claims)
    each = ", ".join(f"{found[verdict]} {verdict_text(verdict)}" for verdict in Verdict if found[verdict])
    count = len(claims)
    return ngettext("{count} claim: {each}", "{count} claims: {each}", count).format(count=count, each=each)


def article_text(library: Library) -> str:
    """Title, publisher and address of the article, for a reader to copy."""
    source = library.source(ARTICLE)
    if source is None:
        return ""
    # The remark in brackets is for whoever reads the list of sources.
    title = source.title.partition(" (")[0]
    return _("“{title}”, {publisher}, 17 September 2025, {address}").format(
        title=title, publisher=source.publisher or "", address=source.url or ""
    )

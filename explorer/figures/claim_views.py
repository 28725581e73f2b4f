"""Where the evidence of a claim is seen: its address as an exploration, and the faults of addresses."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from explorer.analysis.claims import CheckedClaim, article_claims
from explorer.analysis.kept import kept
from explorer.content.claims_file import Names
from explorer.content.library import Library
from explorer.content.problems import Problem
from explorer.exploration.address import AddressError, in_units_of, parse
from explorer.exploration.exploration import Exploration
from explorer.exploration.pages import PAGES
from explorer.figures.known import known
from explorer.records.element import Element
from explorer.records.policy import Claim, ClaimView
from explorer.records.source import Source


def address_fault(library: Library, address: str) -> str | None:
    """What is wrong with an address, in a sentence; None where it leads somewhere."""
    try:
        parse(address, known(library, _pages()))
    except AddressError as error:
        return str(error)
    return None


def view_of(library: Library, claim: CheckedClaim, now: Exploration) -> Exploration:
    """Where the claim is read: the view of its evidence, or, where it has none, where the reader is.

    The units are the reader's. An address that leads nowhere is as good as none; the check of the facts names it.
    """
    there = _parsed(library, claim.address) if claim.address else None
    if there is None or claim.address is None:
        return replace(now, claim=claim.key)
    return replace(in_units_of(now, there, claim.address), claim=claim.key)


@kept
def _parsed(library: Library, address: str) -> Exploration | None:
    try:
        return parse(address, known(library, _pages()))
    except AddressError:
        return None


def read_views(library: Library) -> None:
    """Parse every address once: may be asked for in a thread, so that the first press does not wait."""
    for each in article_claims(library):
        view_of(library, each, Exploration())


def faulty_views(library: Library) -> Iterator[Problem]:
    """Addresses of the table of views that lead nowhere, and claims without a view."""
    file = "claim_views.csv"
    rows = library.rows(ClaimView)
    for number, view in enumerate(rows, start=2):
        why = address_fault(library, view.address)
        if why is not None:
            yield Problem(file, number, "address", view.address, f"an address that leads somewhere ({why.rstrip('.')})")
    seen = {view.claim_id for view in rows}
    for claim in library.rows(Claim):
        if claim.claim_id not in seen:
            yield Problem(file, 0, "claim_id", "", f"a row for the claim {claim.claim_id}")


def names(library: Library) -> Names:
    """What a teacher's file of claims may name in this edition of the facts."""
    return Names(
        sources=frozenset(source.source_id for source in library.rows(Source)),
        elements=frozenset(element.symbol for element in library.rows(Element)),
        address_fault=partial(address_fault, library),
    )


def _pages() -> tuple[str, ...]:
    return tuple(page.key for page in PAGES)

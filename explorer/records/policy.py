"""Events, rules, official lists, targets, claims, organisations and terms.

The fields are the columns of the tables in assets/data; datapackage.json there says what each one means and in what
unit.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Event:
    """One dated event.

    date is an ISO day of which precision says how much is meant; symbol is () for rare earths in general.
    """

    event_id: str
    date: str
    precision: str
    jurisdiction: str
    iso3: str
    kind: str
    title: str
    summary: str
    symbol: tuple[str, ...]
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportControl:
    """One trade rule for one element, or for all of them.

    Dates are ISO days. status is as known at status_as_of, not today; symbol REE: not for single elements.
    """

    row_id: str
    symbol: tuple[str, ...]
    jurisdiction: str
    iso3: str
    instrument: str
    announced: str | None
    effective: str | None
    status: str
    status_as_of: str
    status_as_of_precision: str
    status_until: str | None
    status_note: str
    scope: str
    source_id: tuple[str, ...]
    status_source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CriticalListing:
    """Whether one element is on one official list.

    on_list is yes, no or unclear.
    """

    symbol: tuple[str, ...]
    list_id: str
    list_name: str
    jurisdiction: str
    iso3: str
    list_year: int
    on_list: str
    how_named: str | None
    source_id: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """One target that a government or body has set.

    value in unit, current_value (or low and high) in current_unit; deadline is an ISO day. A row whose binding is
    context is no target but a figure to compare with.
    """

    target_id: str
    jurisdiction: str
    iso3: str
    target: str
    metric: str
    value: float | None
    unit: str | None
    comparator: str | None
    deadline: str | None
    deadline_precision: str | None
    binding: str
    current_value: float | None
    current_value_low: float | None
    current_value_high: float | None
    current_unit: str | None
    current_year: int | None
    current_note: str | None
    source_id: tuple[str, ...]
    current_source_id: tuple[str, ...]


class Verdict(StrEnum):
    """What the sources say of a claim, from all of it to nothing found."""

    SUPPORTED = "supported"
    PARTLY = "partly"
    OUTDATED = "outdated"
    DISPUTED = "disputed"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of the article that began this project, and what the sources say of it.

    verdict: a word of Verdict. figures: the figures and dates that matter, parted by "; ".
    """

    claim_id: str
    sentence_ref: str
    claim: str
    verdict: str
    evidence: str
    figures: str | None
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Where the evidence of one claim is seen, and what stands beside it.

    part: what this part of the article is about. address: of the view in this program. omits: what the claim leaves
    out. context: what the article takes for granted. source_id: the sources of these words.
    """

    claim_id: str
    part: str
    address: str
    omits: str | None
    context: str | None
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """One organisation."""

    actor_id: str
    name: str
    kind: str
    country: str
    iso3: str
    role: str
    description: str
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One term explained in our own words."""

    term: str
    definition: str
    see_also: tuple[str, ...]
    source_id: tuple[str, ...]

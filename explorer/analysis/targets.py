"""Targets of governments and companies, and what is measured against each.

What the table says in words only, such as that a figure counts more minerals than rare earths, is read from those words
here and nowhere else.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.policy import Target

_WIDER = re.compile(r"\b(critical|strategic) minerals\b|\brare metals\b", re.IGNORECASE)
_NOT_RARE_EARTHS = re.compile(r"not a rare earth", re.IGNORECASE)
_LESS_THAN = re.compile(r"less than", re.IGNORECASE)
_MOST = "<="


class Sort(StrEnum):
    """What a row of the table is: a target of a government, a goal of a company, an estimate, or there to compare."""

    TARGET = "target"
    COMPANY = "company"
    ESTIMATE = "estimate"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Measured:
    """One target with what is measured.

    share: it is in percent. at_most: not more than the value is wanted. wider: target and figure are for more minerals
    than rare earths. below: the current value is only known to be less than this. comparable: the current value is in
    the unit of the target, so that the two may share a scale.
    """

    row: Target
    sort: Sort
    share: bool
    at_most: bool
    wider: bool
    below: bool
    comparable: bool

    @property
    def known(self) -> bool:
        """Whether a current value was found."""
        row = self.row
        return any(v is not None for v in (row.current_value, row.current_value_low, row.current_value_high))

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The sources of the target and of the current value."""
        return tuple(dict.fromkeys((*self.row.source_id, *self.row.current_source_id)))


@kept
def measured(library: Library) -> tuple[Measured, ...]:
    """Every target about rare earths, in the order of the table; one on other minerals alone is left out."""
    return tuple(_measured(row) for row in library.rows(Target) if not _NOT_RARE_EARTHS.search(row.target))


def _measured(row: Target) -> Measured:
    return Measured(
        row,
        _sort(row),
        (row.unit or "").startswith("%"),
        row.comparator == _MOST,
        bool(_WIDER.search(row.target)),
        bool(_LESS_THAN.search(row.current_unit or "")),
        _same_unit(row.unit or "", row.current_unit or ""),
    )


def _sort(row: Target) -> Sort:
    if row.binding == "context":
        return Sort.CONTEXT
    if "estimate" in row.binding:
        return Sort.ESTIMATE
    return Sort.COMPANY if row.binding.startswith("company") else Sort.TARGET


def _same_unit(wanted: str, found: str) -> bool:
    """Whether both begin with the same unit: "% of imports" and "% (less than)", "days of use" and "days"."""
    first, other = wanted.split(), found.split()
    return bool(first and other) and first[0] == other[0]

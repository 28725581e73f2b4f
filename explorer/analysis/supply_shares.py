"""The ladder of the supply chain: who holds which share of each stage, each stage with its own year and scope.

Past and scenario are never mixed: rows of a scenario are left out. The shares of one rung all come from one
publication; what others print for the same year stands beside them.
"""

import re
from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.analysis.production import OTHERS
from explorer.content.library import Library
from explorer.records.supply import StageShare

STAGES = ("mining", "separation/refining", "metal & alloy", "magnet making")
"""The rungs from mine to magnet, as the table of shares names them."""
TOGETHER = "TOP"
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Rung:
    """One stage in the newest year not after the one asked for; empty where no share is known.

    rows: countries of one publication, largest first, other countries last. together: a few countries as one figure,
    not among the rows. others: what other publications give for this stage and year.
    """

    stage: str
    year: int | None = None
    rows: tuple[StageShare, ...] = ()
    together: tuple[StageShare, ...] = ()
    others: tuple[StageShare, ...] = ()

    @property
    def scope(self) -> str:
        """Which rare earths the shares are of; "" where none is known."""
        return self.rows[0].scope if self.rows else ""

    @property
    def known(self) -> float:
        """How much of the whole the rows tell, in percent."""
        return sum(row.share_percent for row in self.rows)

    @property
    def worked_out(self) -> bool:
        """Whether the shares are worked out from tonnes rather than printed."""
        return any(row.kind != "printed" for row in self.rows)

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Every source of what is shown."""
        return tuple(dict.fromkeys(source for row in (*self.rows, *self.together) for source in row.source_id))


KEPT_YEARS = 3
"""How many years a figure may be older than the year it stands for; an older one would be taken for that year's."""


@kept
def rungs(library: Library, year: int) -> tuple[Rung, ...]:
    """The ladder as it is known for a year: for each stage the newest figures not after it, mine first."""
    return tuple(_rung(library, stage, year) for stage in STAGES)


@kept
def newest(library: Library, stage: str) -> Rung:
    """The newest figures of a stage, of whatever year."""
    return _rung(library, stage, max((row.year for row in _past(library, stage)), default=0))


def held(library: Library, stage: str) -> bool:
    """Whether any year has a figure of a stage; outlooks are none."""
    return bool(_past(library, stage))


def _past(library: Library, stage: str) -> list[StageShare]:
    """The shares of a stage that are no outlook."""
    return [row for row in library.rows(StageShare) if row.stage == stage and not row.scenario]


def _rung(library: Library, stage: str, year: int) -> Rung:
    past = [row for row in _past(library, stage) if year - KEPT_YEARS <= row.year <= year]
    newest = max((row.year for row in past), default=None)
    if newest is None:
        return Rung(stage)
    groups: dict[tuple[object, ...], list[StageShare]] = {}
    for row in past:
        if row.year == newest:
            groups.setdefault((row.scope, row.source_id, row.edition, row.kind), []).append(row)
    chosen = max(groups.values(), key=_worth)
    rows = sorted(
        (row for row in chosen if row.iso3 != TOGETHER),
        key=lambda row: (row.iso3 == OTHERS, -row.share_percent, row.iso3),
    )
    together = tuple(row for row in chosen if row.iso3 == TOGETHER)
    others = tuple(row for group in groups.values() if group is not chosen for row in group)
    return Rung(stage, newest, tuple(rows), together, others)


def _worth(group: list[StageShare]) -> tuple[int, int, bool]:
    """Which publication of a year goes first: the later edition, the one with more countries, a printed one."""
    first = group[0]
    named = [int(year) for year in _YEAR.findall(first.edition or "")]
    return max(named, default=0), len(group), first.kind == "printed"

"""Starting figures for the planning tasks.

The fields are the columns of the tables in assets/data; datapackage.json there says what each one means and in what
unit.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Baseline:
    """One starting figure for the planning tasks.

    value in unit.
    """

    baseline_id: str
    jurisdiction: str
    iso3: str
    quantity: str
    substance: str
    value: float
    unit: str
    year: int
    note: str | None
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EuropeanProject:
    """One European project as one news page describes it.

    Planned yearly output, low and high end, in unit of substance.
    """

    project_id: str
    project: str
    company: str
    country: str
    iso3: str
    step: str
    output_low: float | None
    output_high: float | None
    unit: str | None
    substance: str
    start_text: str | None
    status_text: str
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeparationFactor:
    """One separation factor of neighbouring lanthanides.

    Ratio of the two distribution ratios: 1 means no separation.
    """

    pair_or_case: str
    separation_factor: float
    extractant: str
    conditions: str
    note: str
    source_id: tuple[str, ...]

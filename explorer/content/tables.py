"""The one list of tables: the name of a file of facts, and the record its rows become.

Records are imported when they are first asked for: making all fifty of them costs as much as painting the table.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

_RECORDS = {
    "elements": "element.Element",
    "rare_earths": "rare_earth.RareEarth",
    "isotopes": "science.Isotope",
    "spectra": "science.SpectralLine",
    "absorption": "science.AbsorptionBand",
    "structures": "science.CrystalSite",
    "structures_full_cell": "science.CellAtom",
    "disagreements": "science.PropertyDisagreement",
    "column_sources": "science.ColumnSource",
    "pictures": "science.Picture",
    "production": "supply.Production",
    "production_bgs": "supply.ProductionBgs",
    "reserves": "supply.Reserve",
    "prices": "supply.Price",
    "quotas": "supply.Quota",
    "stage_shares": "supply.StageShare",
    "trade": "supply.Trade",
    "demand": "supply.Demand",
    "deposits": "chain.Deposit",
    "occurrences": "chain.Occurrence",
    "ore_distribution": "chain.OreShare",
    "minerals": "chain.Mineral",
    "plants": "chain.Plant",
    "process_steps": "chain.ProcessStep",
    "environment": "chain.Impact",
    "events": "policy.Event",
    "export_controls": "policy.ExportControl",
    "critical_lists": "policy.CriticalListing",
    "targets": "policy.Target",
    "claims": "policy.Claim",
    "claim_views": "policy.ClaimView",
    "actors": "policy.Actor",
    "glossary": "policy.Term",
    "uses": "uses.Use",
    "end_use_shares": "uses.EndUseShare",
    "products": "uses.Product",
    "product_content": "uses.ProductContent",
    "recycling": "uses.RecyclingFigure",
    "substitutes": "uses.Substitute",
    "criticality": "uses.Criticality",
    "criticality_country_shares": "uses.CountryShare",
    "criticality_history": "uses.CriticalityEdition",
    "tracers": "uses.TracerFact",
    "extra_facts": "uses.ExtraFact",
    "baselines": "lab.Baseline",
    "european_projects": "lab.EuropeanProject",
    "separation_factors": "lab.SeparationFactor",
    "sources": "source.Source",
    "countries": "source.Country",
    "gaps": "source.Gap",
    "expected_sums": "source.ExpectedSum",
}
_NAMES = {place: name for name, place in _RECORDS.items()}
# Lists that belong to the pictures and lie with them; no tables of facts, so the package does not describe them.
_BESIDE_PICTURES = {"picture.Credit": "credits"}


class _Tables(Mapping[str, type[Any]]):
    """The record of every table, by the name of its file."""

    def __getitem__(self, name: str) -> type[Any]:
        module, _dot, record = _RECORDS[name].partition(".")
        return getattr(import_module(f"explorer.records.{module}"), record)

    def __iter__(self) -> Iterator[str]:
        return iter(_RECORDS)

    def __len__(self) -> int:
        return len(_RECORDS)


TABLES: Mapping[str, type[Any]] = _Tables()


def table_name(record: type[Any]) -> str:
    """The name of the table whose rows become this record. Raises KeyError for any other class."""
    return _NAMES[_place(record)]


def table_file(record: type[Any]) -> str:
    """The path of that table from the folder of facts. Raises KeyError for any other class."""
    place = _place(record)
    beside = _BESIDE_PICTURES.get(place)
    return f"../images/{beside}.csv" if beside else f"{_NAMES[place]}.csv"


def _place(record: type[Any]) -> str:
    return f"{record.__module__.rpartition('.')[2]}.{record.__qualname__}"

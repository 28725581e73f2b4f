"""What rare earths are used for, how much, and how critical they are.

The fields are the columns of the tables in assets/data; datapackage.json there says what each one means and in what
unit.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Use:
    """One use of one element."""

    element: str
    symbol: tuple[str, ...]
    use_id: str
    use: str
    category: str
    role: str
    everyday_example: str
    importance: str
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EndUseShare:
    """The share of one end use in one region and year.

    share_percent of one element (REE: of all) in one region and year.
    """

    element: str
    symbol: tuple[str, ...]
    end_use: str
    share_percent: float
    region: str
    year: int
    nace_sector: str | None
    basis: str
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """One product that needs rare earths."""

    product_id: str
    product: str
    category: str
    symbol: tuple[str, ...]
    description: str
    has_content_figures: bool
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProductContent:
    """How much of an element, alloy or magnet is in one product.

    Masses in unit, of what substance says: a magnet is not all rare earth. Rows with different units share no axis.
    """

    product_id: str
    product: str
    symbol: tuple[str, ...]
    element: str
    substance: str
    grams_low: float | None
    grams_typical: float | None
    grams_high: float | None
    unit: str
    year_from: int | None
    year: int | None
    basis: str
    note: str | None
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecyclingFigure:
    """One figure or class on the recycling of an element.

    value, or low and high, in unit; qualifier < means less than that. Measures differ and are not compared.
    """

    element: str
    symbol: tuple[str, ...]
    measure: str
    qualifier: str | None
    value: float | None
    value_low: float | None
    value_high: float | None
    value_text: str | None
    unit: str | None
    year: int
    source_id: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Substitute:
    """One substitute for one use of an element.

    eu_si_ei and eu_si_sr are EU indexes of 2017, from 0 (easy) to 1 (impossible).
    """

    element: str
    symbol: tuple[str, ...]
    use: str
    substitute: str
    penalty: str
    eu_si_ei: float | None
    eu_si_sr: float | None
    eu_si_year: int | None
    eu_si_source_id: tuple[str, ...]
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Criticality:
    """How critical one element is by several assessments.

    Scores of 2017 are for the element, those of 2023 for its group; the year stands in the name of the column.
    """

    element: str
    symbol: tuple[str, ...]
    eu_group: str
    eu2023_supply_risk_group: float
    eu2023_economic_importance_group: float
    eu2017_supply_risk: float
    eu2017_economic_importance: float
    eu2017_import_reliance_percent: float
    eu2017_si_ei: float
    eu2017_si_sr: float
    eu2017_hhi_wgi_t_world: float
    eu2017_hhi_wgi_t_eu: float
    eu2023_top_extraction_percent: str | None
    eu2023_top_processing_percent: str
    hhi_extraction_calculated: float | None
    hhi_processing_calculated: float
    rsc_relative_supply_risk: float
    rsc_substitutability: str
    rsc_recycling_rate_below_percent: float
    rsc_production_concentration_percent: float
    rsc_reserve_distribution_percent: float
    rsc_top3_producers: str
    rsc_political_stability_top_producer: float
    bgs_risk_index_2015_ree: float
    bgs_risk_index_2011_ree: float
    usgs_2025_rank_of_84: int | None
    usgs_2025_modelled_loss_over_1bn_usd: bool | None
    doe_2023: str | None
    uk_2024_critical: str
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountryShare:
    """The share of one country in the supply of one element, EU study of 2023.

    share_percent of the country; most elements share one distribution.
    """

    element: str
    symbol: tuple[str, ...]
    scope: str
    stage: str
    country: str
    iso3: str
    share_percent: float
    year: int
    basis: str
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CriticalityEdition:
    """The scores of one group in one edition of the EU study.

    The method changed in 2017: scores before and after are not one line.
    """

    group: str
    year: int
    supply_risk: float
    economic_importance: float
    threshold_supply_risk: float
    threshold_economic_importance: float
    note: str | None
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TracerFact:
    """One fact on rare-earth oxides that trace the movement of soil."""

    fact_id: str
    fact: str
    topic: str
    year: int
    place: str
    symbol: tuple[str, ...]
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExtraFact:
    """One single figure that fits no other table.

    value, or low and high, in unit; qualifier < or > where printed.
    """

    fact_id: str
    topic: str
    fact: str
    qualifier: str | None
    value: float | None
    value_low: float | None
    value_high: float | None
    unit: str
    year: int | None
    source_id: tuple[str, ...]

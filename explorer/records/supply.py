"""Mining, reserves, prices, quotas, shares, trade and demand.

The fields are the columns of the tables in assets/data; datapackage.json there says what each one means and in what
unit.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Production:
    """Mine output of one country in one year, in one USGS series.

    tonnes_reo is mass in tonnes of rare-earth-oxide equivalent. Draw the rows with preferred only; kind derived marks
    the rest up to the printed total of the world (iso3 OTH).
    """

    country: str
    iso3: str
    year: int
    series: str
    preferred: bool
    tonnes_reo: float
    kind: str
    estimated: bool
    source_id: tuple[str, ...]
    edition: str
    note: str | None


@dataclass(frozen=True, slots=True)
class ProductionBgs:
    """Mine output of one country in one year, in the BGS series.

    tonnes_reo is mass in tonnes of rare-earth-oxide equivalent. Never stacked with the USGS series.
    """

    country: str
    iso3: str
    year: int
    tonnes_reo: float
    kind: str
    source_id: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Reserve:
    """Reserves of one country as one edition of the USGS summaries prints them.

    tonnes_reo is mass in tonnes of rare-earth-oxide equivalent; qualifier > means more than that.
    """

    country: str
    iso3: str
    edition_year: int
    qualifier: str | None
    tonnes_reo: float
    source_id: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Price:
    """One price of one material in one period.

    Current US dollars per kilogram: one figure, or a low and a high end. A line of a chart is one series;
    series are never joined.
    """

    series: str
    symbol: tuple[str, ...]
    material: str
    form: str
    price_basis: str | None
    purity_percent_min: float | None
    purity_percent_max: float | None
    year: int
    period: str
    period_type: str
    usd_per_kg: float | None
    usd_per_kg_low: float | None
    usd_per_kg_high: float | None
    basis: str
    estimated: bool
    source_id: tuple[str, ...]
    note: str | None
    unverified: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quota:
    """One Chinese quota of one year.

    tonnes_reo is mass in tonnes of rare-earth-oxide equivalent.
    """

    country: str
    iso3: str
    year: int
    quota_type: str
    category: str
    tonnes_reo: float
    kind: str
    source_id: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class StageShare:
    """The share of one country at one stage of the supply chain.

    share_percent of the world; scope says which rare earths; scenario is None for past or present.
    """

    stage: str
    country: str
    iso3: str
    year: int
    share_percent: float
    scope: str
    kind: str
    scenario: str | None
    source_id: tuple[str, ...]
    edition: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Trade:
    """One trade flow in one period.

    value is in unit, share_percent is of what share_basis says; period_start and period_end are ISO days.
    """

    reporter: str
    reporter_iso3: str
    flow: str
    product: str
    partner: str
    partner_iso3: str
    period: str
    period_type: str
    period_start: str
    period_end: str
    value: float | None
    unit: str | None
    share_percent: float | None
    share_basis: str | None
    kind: str
    source_id: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Demand:
    """Demand of one use in one region and year.

    tonnes of what basis says (oxide or element); scenario is None for past or present.
    """

    region: str
    iso3: str
    year: int
    scenario: str | None
    use: str
    share_percent: float | None
    tonnes: float | None
    basis: str
    kind: str
    source_id: tuple[str, ...]
    note: str | None

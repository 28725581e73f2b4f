"""Deposits, ores, minerals, plants, the steps of the chain and their impact.

The fields are the columns of the tables in assets/data; datapackage.json there says what each one means and in what
unit.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deposit:
    """One deposit with a point on the map.

    lat and lon in degrees; contained_reo_t and resource_ore_t in tonnes, grade_pct_treo in percent by mass. Resources
    are not reserves; resource_year is None where the year of the estimate is unknown.
    """

    deposit_id: str
    name: str
    other_names: str | None
    lat: float
    lon: float
    coord_precision: str | None
    coord_source_id: tuple[str, ...]
    country: str
    iso3: str
    status: str | None
    status_year: int
    status_source_id: tuple[str, ...]
    operator: str | None
    deposit_type: str
    main_mineral: str
    resource_ore_t: float | None
    grade_pct_treo: float | None
    contained_reo_t: float | None
    resource_year: int | None
    table_year: int | None
    resource_source_id: tuple[str, ...]
    notes: str | None
    source_id: tuple[str, ...]
    unverified: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One occurrence of the USGS list of 2018.

    lat and lon in degrees. Columns ending in _text keep the words of the list and are not for arithmetic; do not draw a
    point whose coord_check is suspect. Status is as of about 2018.
    """

    occurrence_id: str
    usgs_id: int
    name: str
    other_names: str | None
    lat: float
    lon: float
    country: str
    iso3: str
    state_province: str | None
    record_type: str
    deposit_type: str
    type_group: str
    status: str
    production_status: str
    ree_minerals: str | None
    significant_minerals: str | None
    commodities: str
    discovery_year_text: str | None
    resource_ore_mt_text: str | None
    resource_treo_mt_text: str | None
    grade_treo_text: str | None
    resource_year_text: str | None
    coord_check: str
    note: str | None
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OreShare:
    """The share of one element in the rare-earth oxides of one ore.

    percent_of_reo is oxide mass in all rare-earth oxides; qualifier < marks an upper limit. Show preferred rows only.
    """

    pattern_id: str
    ore_id: str
    deposit_id: str | None
    ore_name: str
    mineral: str
    ore_class: str
    country: str
    iso3: str
    symbol: tuple[str, ...]
    oxide: str
    qualifier: str | None
    percent_of_reo: float
    quality: str
    preferred: bool
    basis: str
    pattern_ref: str
    table_year: int
    source_id: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Mineral:
    """One mineral that carries rare earths.

    Shares in percent by mass, density in g/cm³.
    """

    mineral_id: str
    name: str
    formula: str
    mineral_class: str
    crystal_system: str
    reo_percent_text: str | None
    reo_percent_low: float | None
    reo_percent_high: float | None
    reo_basis: str | None
    reo_source_id: tuple[str, ...]
    hardness_mohs_min: float | None
    hardness_mohs_max: float | None
    density_g_cm3_min: float | None
    density_g_cm3_max: float | None
    colour: str | None
    thorium_uranium_note: str | None
    type_locality: str | None
    named_after: str | None
    main_deposits: str | None
    source_id: tuple[str, ...]
    unverified: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plant:
    """One plant of the chain with a point on the map.

    capacity is yearly, in capacity_unit. A figure for a whole company says so and is not added to its sites.
    """

    plant_id: str
    name: str
    company: str
    country: str
    iso3: str
    lat: float | None
    lon: float | None
    coord_precision: str | None
    coord_source_id: tuple[str, ...]
    stage: str
    capacity: float | None
    capacity_unit: str | None
    capacity_year: int | None
    status: str | None
    status_year: int
    start_year: int | None
    notes: str | None
    source_id: tuple[str, ...]
    unverified: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProcessStep:
    """One step on the way from rock to magnet and back."""

    order: int
    step_id: str
    step: str
    description: str | None
    typical_figures: str | None
    risks: str | None
    who_leads: str | None
    source_id: tuple[str, ...]
    unverified: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """One figure on the impact of making rare earths.

    value, or low and high, in unit per what per says.
    """

    env_id: str
    indicator: str
    subject: str
    symbol: tuple[str, ...]
    value: float | None
    low: float | None
    high: float | None
    unit: str
    per: str | None
    route: str | None
    place: str | None
    year: int
    source_id: tuple[str, ...]
    note: str | None

"""What is known about the elements themselves.

The fields are the columns of the tables in assets/data; datapackage.json there says what each one means and in what
unit.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Element:
    """One of the 118 elements.

    Weights are relative; temperatures in kelvin, density in g/cm³, crust in ppm by mass by two estimates that are never
    mixed. Values are None where none is known or the data sets were left out.
    """

    atomic_number: int
    symbol: str
    name: str
    period: int
    group_sc_y_la_ac: int | None
    group_sc_y_lu_lr: int | None
    block_sc_y_la_ac: str
    block_sc_y_lu_lr: str
    category: str
    category_is_predicted: bool
    atomic_weight: float
    atomic_weight_display: str
    has_standard_atomic_weight: bool
    electron_configuration: str
    configuration_is_predicted: bool
    electronegativity_pauling: float | None
    melting_k: float | None
    boiling_k: float | None
    boiling_is_sublimation: bool
    density_g_cm3: float | None
    phase_20c: str
    discovery_year: int | None
    discoverers: str
    discovery_iso3: tuple[str, ...]
    discovery_note: str | None
    crust_ppm_crc: float | None
    crust_ppm_rg2014_bulk: float | None
    is_rare_earth: bool
    light_or_heavy_usgs: str | None
    source_id: tuple[str, ...]
    data_years: str
    note: str | None

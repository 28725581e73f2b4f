"""What is known about each of the 17 rare earths.

The fields are the columns of the tables in assets/data; datapackage.json there says what each one means and in what
unit.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RareEarth:
    """The long record of one of the 17 rare earths.

    Lengths in pm, temperatures in kelvin, hardness in MPa (and Mohs), resistivity in µΩ·cm, moments in Bohr magnetons.
    """

    atomic_number: int
    symbol: str
    name: str
    pronunciation: str
    cas_number: str
    etymology: str
    discovery_year: int
    discovery_story: str
    discovery_source_id: tuple[str, ...]
    light_or_heavy_usgs: str
    oxidation_states: str
    main_oxidation_state: str
    ionic_radius_m3_cn6_pm: float
    ionic_radius_m3_cn8_pm: float
    f_electrons_m3: int
    ground_term_m3: str
    unpaired_electrons_m3: int
    moment_calculated_mu_b: float
    moment_measured_mu_b: float | None
    moment_measured_range_mu_b: str | None
    neel_k: float | None
    curie_k: float | None
    magnetic_note: str | None
    magnetic_source_id: tuple[str, ...]
    crystal_structure_25c: str
    lattice_a_pm: float | None
    lattice_c_pm: float | None
    lattice_source_id: tuple[str, ...]
    ion_colour_water: str | None
    oxide_formula: str
    oxide_colour: str | None
    oxide_colour_source_id: tuple[str, ...]
    metal_appearance: str
    hardness_vickers_mpa: float | None
    hardness_brinell_mpa: float | None
    hardness_mohs: float | None
    electrical_resistivity_uohm_cm: float | None
    neutron_absorption_barn: float
    melting_k: float
    boiling_k: float | None
    density_g_cm3: float
    crust_ppm_crc: float | None
    crust_ppm_rg2014_bulk: float | None
    crust_rank_all_crc: int | None
    crust_rank_among_rare_earths_crc: int | None
    hazards_ghs: str | None
    reactivity_air: str
    reactivity_water: str
    biological_role: str
    did_you_know: str
    did_you_know_source_id: tuple[str, ...]
    source_id: tuple[str, ...]
    unverified: tuple[str, ...]

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


@dataclass(frozen=True, slots=True)
class Isotope:
    """One isotope of a rare earth.

    abundance_percent counts atoms; half_life_years is None for isotopes that are not known to decay.
    """

    atomic_number: int
    symbol: str
    mass_number: int
    nuclide: str
    natural: bool
    natural_trace_only: bool
    abundance_percent: float | None
    abundance_uncertainty_percent: float | None
    atomic_mass_da: float
    radioactive: bool
    half_life_years: float | None
    decay: str | None
    nuclear_spin: str
    use: str | None
    source_id: tuple[str, ...]
    data_years: str
    note: str | None


@dataclass(frozen=True, slots=True)
class SpectralLine:
    """One visible line of a rare-earth atom or ion.

    Wavelengths in nm in air. model_strength is a computed model (0 to 1000 within one ion stage), not a measurement.
    """

    symbol: str
    atomic_number: int
    ion_stage: str
    wavelength_nm_air: float
    nist_relative_intensity: float | None
    model_strength: float | None
    lower_level_ev: float | None
    log_gf: float | None
    gf_origin: str | None
    wavelength_in_nist_copy: str
    note: str | None
    source_id: tuple[str, ...]
    data_years: str


@dataclass(frozen=True, slots=True)
class AbsorptionBand:
    """One band or line that a rare-earth ion takes up or gives out in a host.

    Wavelengths in nm: one middle, or a low and a high end. Bands of different hosts do not belong in one spectrum.
    """

    symbol: str
    ion: str
    kind: str
    wavelength_nm: float | None
    wavelength_nm_low: float | None
    wavelength_nm_high: float | None
    strength: str | None
    host_or_medium: str
    transition_or_band: str
    use: str | None
    source_id: tuple[str, ...]
    year: int | None
    note: str | None
    unverified: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CrystalSite:
    """One site of a crystal structure, with the cell it lies in.

    Cell edges in angstrom, angles in degrees; x, y, z are fractions of the edges, None where only the cell is known.
    """

    structure_id: str
    formula: str
    name: str
    space_group: str
    space_group_number: int
    pearson_symbol: str
    crystal_system: str
    a_angstrom: float
    b_angstrom: float
    c_angstrom: float
    alpha_deg: float
    beta_deg: float
    gamma_deg: float
    formula_units_z: int
    site: str | None
    symbol: str | None
    wyckoff: str | None
    x: float | None
    y: float | None
    z: float | None
    occupancy: float | None
    cell_source_id: tuple[str, ...]
    site_source_id: tuple[str, ...]
    density_from_cell_g_cm3: float | None
    use: str | None
    note: str
    source_id: tuple[str, ...]
    year: int | None


@dataclass(frozen=True, slots=True)
class CellAtom:
    """One atom of a complete crystal cell.

    x, y, z are fractions of the cell edges of the structure with this id.
    """

    structure_id: str
    site: str
    symbol: str
    x: float
    y: float
    z: float
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PropertyDisagreement:
    """One property of an element on which data sets differ.

    chosen is in the unit of the property; None where no value was chosen. values reads "set=value | set=value".
    """

    atomic_number: int
    symbol: str
    property: str
    chosen: float | None
    chosen_is_mass_number: bool
    spread_percent: float | None
    values: str
    source_id: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnSource:
    """Where the values of a science column come from."""

    file: str
    column: tuple[str, ...]
    unit: str | None
    source_id: tuple[str, ...]
    source_column: str | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The description of one free picture; the picture itself is not here.

    Only pictures whose page was seen are here.
    """

    image_id: str
    subject: str
    kind: str
    symbol: tuple[str, ...]
    title: str
    author: str
    licence: str
    licence_url: str
    page_url: str | None
    file_url: str | None
    source_id: tuple[str, ...]
    note: str

"""What is known about the matter of the elements: isotopes, spectra, crystals, pictures.

The fields are the columns of the tables in assets/data; datapackage.json there says what each one means and in what
unit.
"""

from dataclasses import dataclass


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

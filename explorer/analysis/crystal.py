"""Crystal structures: which are known, what they hold, and which of them belong to an element."""

import re
from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.science import CellAtom, CrystalSite

_ELEMENT = re.compile(r"[A-Z][a-z]?")


@dataclass(frozen=True, slots=True)
class CrystalAtom:
    """One atom of a cell; x, y, z are fractions of the cell edges, from 0 up to but not including 1."""

    symbol: str
    site: str
    x: float
    y: float
    z: float


@dataclass(frozen=True, slots=True)
class Structure:
    """A crystal structure.

    edges: a, b, c in angstrom. angles: alpha, beta, gamma in degrees. density: of the cell, in g/cm³.
    atoms: all of one cell; () where only the cell is known. formula_units: how many formulas the cell holds.
    """

    id: str
    formula: str
    name: str
    space_group: str
    system: str
    edges: tuple[float, float, float]
    angles: tuple[float, float, float]
    formula_units: int
    atoms: tuple[CrystalAtom, ...]
    density: float | None
    use: str | None
    note: str
    source_ids: tuple[str, ...]

    @property
    def elements(self) -> tuple[str, ...]:
        """The symbols of its elements, as the formula names them."""
        return tuple(dict.fromkeys(_ELEMENT.findall(self.formula)))

    @property
    def counts(self) -> dict[str, int]:
        """How many atoms of each element one cell holds, as the formula names them; empty where none are known."""
        held = [atom.symbol for atom in self.atoms]
        return {symbol: held.count(symbol) for symbol in self.elements if symbol in held}


@kept
def structures(library: Library) -> tuple[Structure, ...]:
    """Every structure, in the order of the table."""
    atoms: dict[str, list[CrystalAtom]] = {}
    for row in library.rows(CellAtom):
        place = CrystalAtom(row.symbol, row.site, row.x % 1, row.y % 1, row.z % 1)
        atoms.setdefault(row.structure_id, []).append(place)
    sites: dict[str, list[CrystalSite]] = {}
    for row in library.rows(CrystalSite):
        sites.setdefault(row.structure_id, []).append(row)
    return tuple(_structure(rows, tuple(atoms.get(key, ()))) for key, rows in sites.items())


def _structure(rows: list[CrystalSite], atoms: tuple[CrystalAtom, ...]) -> Structure:
    cell = rows[0]
    cited = [i for row in rows for i in (*row.cell_source_id, *row.site_source_id, *row.source_id)]
    return Structure(
        id=cell.structure_id,
        formula=cell.formula,
        name=cell.name,
        space_group=cell.space_group,
        system=cell.crystal_system,
        edges=(cell.a_angstrom, cell.b_angstrom, cell.c_angstrom),
        angles=(cell.alpha_deg, cell.beta_deg, cell.gamma_deg),
        formula_units=cell.formula_units_z,
        atoms=atoms,
        density=cell.density_from_cell_g_cm3,
        use=cell.use,
        note=cell.note,
        source_ids=tuple(dict.fromkeys(cited)),
    )


def structures_of(library: Library, symbol: str) -> tuple[Structure, ...]:
    """The structures that hold an element, its metal first; those of which only the cell is known stand last."""
    found = [each for each in structures(library) if symbol in each.elements]
    return tuple(sorted(found, key=lambda each: (not each.atoms, each.formula != symbol)))


def structure_in_view(library: Library, symbol: str | None, chosen: str | None) -> Structure | None:
    """The chosen structure where it holds the element, else the element's first one; None where it has none."""
    found = structures_of(library, symbol) if symbol else ()
    return next((each for each in found if each.id == chosen), found[0] if found else None)

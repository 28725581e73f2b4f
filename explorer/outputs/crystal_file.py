"""The atoms of a crystal cell as a CSV table, under lines that say what it is and where it comes from."""

from explorer.analysis.crystal import Structure
from explorer.analysis.crystal_model import cell_matrix
from explorer.content.library import Library
from explorer.outputs.row_text import commented, named, origin, source_words, tabbed
from explorer.records.words import _


def atom_rows(structure: Structure) -> list[list[str]]:
    """Header and a row for each atom of one cell: element, site, fractions of the edges, and places in angstrom."""
    header = ["symbol", "site", "x", "y", "z", "x_angstrom", "y_angstrom", "z_angstrom"]
    matrix = cell_matrix(structure)
    rows = [header]
    for atom in structure.atoms:
        fractions = (atom.x, atom.y, atom.z)
        places = (matrix @ fractions).tolist()
        # Four decimals of an angstrom are as many as the five of a fraction are worth; + 0.0 takes the sign from -0.
        rows.append([
            atom.symbol, atom.site, *(f"{x:.5f}" for x in fractions), *(f"{round(x, 4) + 0.0:.4f}" for x in places),
        ])  # fmt: skip
    return rows


def as_csv(structure: Structure, library: Library, address: str, version: str) -> str:
    """The rows under comment lines: name, cell, note, sources, address and program."""
    edges = ", ".join(f"{letter} {edge}" for letter, edge in zip("abc", structure.edges, strict=True))
    angles = ", ".join(
        f"{letter} {angle:g}" for letter, angle in zip(("alpha", "beta", "gamma"), structure.angles, strict=True)
    )
    about = [
        (_("Title"), f"{structure.formula}, {structure.name}"),
        (_("Space group"), structure.space_group),
        (_("Cell"), _("{edges} (angstrom); {angles} (degrees)").format(edges=edges, angles=angles)),
        (_("Note"), structure.note),
    ]
    about += [(_("Source"), source_words(s)) for s in map(library.source, structure.source_ids) if s]
    return commented(named([*about, *origin(address, version)]), atom_rows(structure))


def as_tsv(structure: Structure) -> str:
    """The rows with tabs between, as spreadsheets paste them."""
    return tabbed(atom_rows(structure))

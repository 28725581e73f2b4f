"""A row of a matrix and its cells, as a figure holds them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """What one column of a matrix has in one row.

    state: by which it is coloured and signed, as Figure.states lists them. text: the state in words. told: what there
    is to say of it when it is pointed at. unsure: only as last known. place: what a press chooses, as kind and id.
    """

    state: str
    text: str
    told: str = ""
    unsure: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a matrix: a cell for each column, or one alone that spans them all.

    short: the name where room is short. head: the title of the part that begins with this row.
    place: what a press on its name chooses.
    """

    name: str
    short: str
    cells: tuple[Cell, ...]
    told: str = ""
    head: str = ""
    place: str = ""

    def cell(self, column: int) -> Cell:
        """What stands in a column."""
        return self.cells[column if len(self.cells) > 1 else 0]

"""The facts as the checks see them: cells as text, each row with its number, and records where rows are sound."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from explorer.content.package import Package, Table, read_package
from explorer.content.problems import Problem
from explorer.content.table import read_cells
from explorer.content.tables import TABLES


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file, its cells by column."""

    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def parts(self, column: str) -> tuple[str, ...]:
        """The parts of a cell that holds a list."""
        return tuple(part for part in self[column].split(";") if part)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file of facts: its header, and its rows that have a cell for each column."""

    name: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def file(self) -> str:
        """Name of the file."""
        return f"{self.name}.csv"

    def fault(self, row: Row, column: str, wanted: str) -> Problem:
        """A fault in one cell."""
        return Problem(self.file, row.number, column, row[column], wanted)


@dataclass(frozen=True, slots=True)
class Facts:
    """All files of a folder, and what the package says of them."""

    folder: Path
    package: Package
    sheets: dict[str, Sheet]

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of a table; () where its file is missing."""
        return self.sheets[name].rows if name in self.sheets else ()

    def values(self, name: str, column: str) -> frozenset[str]:
        """All values of a column."""
        return frozenset(row[column] for row in self.rows(name)) - {""}

    def described(self) -> Iterator[tuple[Sheet, Table]]:
        """Every file that is there and described."""
        for name, sheet in self.sheets.items():
            if name in self.package.tables:
                yield sheet, self.package.tables[name]


def read_facts(folder: Path) -> Facts:
    """Every table of a folder as text; a file that cannot be read is left out (the shape check names it)."""
    sheets: dict[str, Sheet] = {}
    for name in TABLES:
        header, rows, _ = read_cells(folder / f"{name}.csv")
        if header:
            whole = (Row(n, dict(zip(header, cells, strict=True))) for n, cells in rows if len(cells) == len(header))
            sheets[name] = Sheet(name, tuple(header), tuple(whole))
    return Facts(folder, read_package(folder), sheets)

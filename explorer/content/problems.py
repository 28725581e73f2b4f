"""What can be wrong with a content file, said so that its author can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in one cell, row or file.

    row: the row as a spreadsheet counts it, the header being row 1; 0 for the file as a whole.
    column: name of the column, "" for the row as a whole.
    """

    file: str
    row: int
    column: str
    found: str
    wanted: str

    def __str__(self) -> str:
        place = [self.file]
        if self.row:
            place.append(f"row {self.row}")
        if self.column:
            place.append(f"column {self.column}")
        found = f"'{self.found}'" if self.found else "nothing"
        return f"{', '.join(place)}: found {found}, wanted {self.wanted}"


class ContentError(Exception):
    """Content that cannot be used at all; carries every problem found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

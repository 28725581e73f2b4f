"""All facts, read when they are first asked for."""

import gc
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar, cast

from explorer.content import places
from explorer.content.problems import Problem
from explorer.content.table import read_table
from explorer.content.tables import table_file
from explorer.records.element import Element

if TYPE_CHECKING:
    import pandas

    from explorer.records.rare_earth import RareEarth
    from explorer.records.source import Country, Source

R = TypeVar("R")
_MANY = 50_000  # rows, ten times as many as any shipped table has


class Library:
    """The tables of one folder as records.

    A file is read once, when its record is first asked for, by whichever thread asks. Rows with a fault are
    left out and the fault is kept; a file that is missing gives no rows.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or places.data()
        self._lock = RLock()
        self._rows: dict[type[Any], tuple[Any, ...]] = {}
        self._problems: dict[type[Any], tuple[Problem, ...]] = {}
        self._frames: dict[type[Any], pandas.DataFrame] = {}

    def rows(self, record: type[R]) -> tuple[R, ...]:
        """The sound rows of the table of this record, in the order of the file."""
        found = self._rows.get(record)
        if found is None:
            with self._lock:
                if record not in self._rows:
                    rows, self._problems[record] = read_table(self.folder / table_file(record), record)
                    self._rows[record] = rows
                    if len(rows) > _MANY:
                        # They stay as long as the library: a collector that looked through them would stall the window.
                        gc.freeze()
                found = self._rows[record]
        return cast("tuple[R, ...]", found)

    def problems(self) -> tuple[Problem, ...]:
        """Every fault met in the files read so far."""
        with self._lock:
            return tuple(problem for found in self._problems.values() for problem in found)

    def problems_of(self, record: type[Any]) -> tuple[Problem, ...]:
        """Every fault in the table of this record."""
        self.rows(record)
        return self._problems[record]

    def source(self, source_id: str) -> "Source | None":
        """The source with this id, if there is one."""
        return self._sources.get(source_id)

    def element(self, symbol: str) -> Element | None:
        """The element with this symbol, if there is one."""
        return self._elements.get(symbol)

    def rare_earth(self, symbol: str) -> "RareEarth | None":
        """The long record of a rare earth, if this symbol is one."""
        return self._rare_earths.get(symbol)

    def country_name(self, iso3: str) -> str:
        """The name of a country or group; the code itself where no name is known."""
        country = self._countries.get(iso3)
        return country.name if country else iso3

    def frame(self, record: type[Any]) -> "pandas.DataFrame":
        """The rows of a table as a data frame, made once; an unknown value is None or NaN."""
        # Not under the lock: the window, which may want rows meanwhile, would wait for the import.
        import pandas

        with self._lock:
            if record not in self._frames:
                from dataclasses import fields

                names = [field.name for field in fields(record)]
                rows = self.rows(record)
                columns = {name: [getattr(row, name) for row in rows] for name in names}
                self._frames[record] = pandas.DataFrame(columns, columns=names)
            return self._frames[record]

    @cached_property
    def _sources(self) -> "dict[str, Source]":
        from explorer.records.source import Source

        return {source.source_id: source for source in self.rows(Source)}

    @cached_property
    def _elements(self) -> dict[str, Element]:
        return {element.symbol: element for element in self.rows(Element)}

    @cached_property
    def _rare_earths(self) -> "dict[str, RareEarth]":
        from explorer.records.rare_earth import RareEarth

        return {rare_earth.symbol: rare_earth for rare_earth in self.rows(RareEarth)}

    @cached_property
    def _countries(self) -> "dict[str, Country]":
        from explorer.records.source import Country

        return {country.iso3: country for country in self.rows(Country)}

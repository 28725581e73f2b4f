"""A figure as a CSV or JSON file, with where it comes from and the address that shows it again.

The CSV begins with lines that start with "#": title, subtitle, sources, notes, address and program. Readers that know
comments skip them (pandas.read_csv(file, comment="#")); people see them in any editor.
"""

import json
from dataclasses import asdict
from pathlib import Path

from explorer.content.library import Library
from explorer.figures.figure import Figure
from explorer.outputs.files import write_atomic
from explorer.outputs.row_text import commented, named, origin, source_words, tabbed
from explorer.outputs.table import break_words, rows, sentence
from explorer.records.source import Source
from explorer.records.words import _


def save(figure: Figure, path: Path, library: Library, address: str, version: str) -> None:
    """Write a figure as .csv or .json.

    Raises ValueError for another ending, OSError with a plain sentence where the file cannot be written.
    """
    writers = {".csv": as_csv, ".json": as_json}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise ValueError(
            _("found the ending “{found}”, wanted {wanted}").format(found=path.suffix, wanted=", ".join(writers))
        )
    write_atomic(path, writer(figure, library, address, version).encode())


def as_csv(figure: Figure, library: Library, address: str, version: str) -> str:
    """The figure's rows under its comment lines."""
    return commented(named(_about(figure, library, address, version)), rows(figure))


def as_json(figure: Figure, library: Library, address: str, version: str) -> str:
    """All of the figure, its sources in full, the address and the program's version; unknown values are null."""
    value = asdict(figure)
    value["highlight"] = sorted(figure.highlight)
    value["sentence"] = sentence(figure)
    value["sources"] = [asdict(source) for source in _sources(figure, library)]
    value["address"], value["program"] = address, f"Rare Earth Explorer {version}"
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def as_tsv(figure: Figure) -> str:
    """The figure's rows with tabs between, as spreadsheets paste them."""
    return tabbed(rows(figure))


def _about(figure: Figure, library: Library, address: str, version: str) -> list[tuple[str, str]]:
    year = [(_("Data to"), str(figure.data_year))] if figure.data_year is not None else []
    return [
        (_("Title"), figure.title),
        (_("Measure"), figure.subtitle),
        *((_("Series breaks"), break_words(b)) for b in figure.breaks),
        *((_("Note"), text) for text in figure.notes),
        *((_("Missing"), text) for text in figure.gaps),
        *((_("Source"), source_words(source)) for source in _sources(figure, library)),
        *year,
        *origin(address, version),
    ]


def _sources(figure: Figure, library: Library) -> list[Source]:
    ids = dict.fromkeys((*figure.source_ids, *(i for m in figure.moments for i in m.source_ids)))
    return [source for source in map(library.source, ids) if source]

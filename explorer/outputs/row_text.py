"""Rows as text: a CSV under lines that say what it is, or tabs between the cells for the clipboard."""

import csv
import io
from collections.abc import Iterable, Sequence

from explorer.records.source import Source
from explorer.records.words import _


def commented(about: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """The rows as CSV under lines that start with "#"; those without words are left out."""
    out = io.StringIO()
    out.writelines(f"# {' '.join(line.split())}\n" for line in about if line.strip())
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def tabbed(rows: Iterable[Sequence[str]]) -> str:
    """The rows with tabs between their cells, as spreadsheets paste them."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows) + "\n"


def named(about: Iterable[tuple[str, str]]) -> list[str]:
    """A line for every word and its text; none for a word without one."""
    return [f"{word}: {text}" for word, text in about if text]


def source_words(source: Source) -> str:
    """Who published a source, its title, its year and its address, in one line."""
    return ", ".join(part for part in (source.publisher, source.title, source.year, source.url) if part)


def origin(address: str, version: str) -> tuple[tuple[str, str], ...]:
    """The address that shows the same again, and the program that wrote it; for named()."""
    return (_("Address"), address), (_("Program"), f"Rare Earth Explorer {version}")

"""A teacher's claims: a plain file with the columns of claims.csv, read whole or not at all.

What spreadsheets write is read: UTF-8 and UTF-16 with and without their mark, Windows-1252; cells parted by commas,
semicolons or tabs. Every fault is named by row and column.
"""

import csv
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from explorer.content.problems import Problem
from explorer.records.policy import Claim, Verdict

NEEDED = ("claim_id", "claim", "verdict", "evidence")
"""Columns that the file must have, with a value in every row."""

ALLOWED = ("sentence_ref", "figures", "source_id", "symbol", "address", "omits")
"""Columns that it may have, and cells that may be empty."""

LARGEST = 4_000_000
"""Bytes of the largest file that is read: a thousand times a long lesson's."""

MOST, LONGEST = 500, 2000
_LONGEST_ID = 40
_SEPARATORS = (",", ";", "\t")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_TEXT_ONLY = "text as a spreadsheet writes it"


@dataclass(frozen=True, slots=True)
class OwnClaim:
    """One claim of a teacher. address: of the view that shows its evidence; sources: ids or web addresses."""

    claim: Claim
    address: str | None
    omits: str | None
    symbol: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What a cell may name: ids of sources, symbols of elements, and what is wrong with an address (None: nothing)."""

    sources: Collection[str]
    elements: Collection[str]
    address_fault: Callable[[str], str | None]


@dataclass(slots=True)
class _Sheet:
    """The file taken apart: its header, and its rows by number, as a spreadsheet counts them."""

    file: str
    header: list[str]
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def fault(self, row: int, column: str, found: str, wanted: str) -> None:
        self.problems.append(Problem(self.file, row, column, _short(found), wanted))


def read_claims(path: Path, names: Names) -> tuple[tuple[OwnClaim, ...], tuple[Problem, ...]]:
    """The claims of a file, and no fault; or no claim, and every fault in it. Raises nothing for a bad file."""
    try:
        content = _content(path)
        text = content if isinstance(content, Problem) else decoded(path.name, content)
    except OSError as error:
        text = Problem(path.name, 0, "", str(error.strerror or error), "a file that can be read")
    if isinstance(text, Problem):
        return (), (text,)
    sheet = _taken_apart(path.name, text)
    claims = tuple(_claims(sheet, names))
    if not claims and not sheet.problems:
        sheet.fault(2, "", "", "at least one claim")
    return ((), tuple(sorted(sheet.problems, key=_place))) if sheet.problems else (claims, ())


def _place(problem: Problem) -> int:
    return problem.row


def _content(path: Path) -> bytes | Problem:
    """The bytes of a file that is not too large; a larger one is not read."""
    if path.is_dir():
        return Problem(path.name, 0, "", "a folder", "a file")
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        size = f"{path.stat().st_size / 1e6:.1f} MB"
        return Problem(path.name, 0, "", size, f"at most {LARGEST / 1e6:.0f} MB")
    return content


def decoded(file: str, content: bytes) -> str | Problem:
    """The text of a file in whichever of the known encodings it is; a fault where it is none."""
    if not content.strip(b"\x00 \t\r\n"):
        return Problem(file, 0, "", "an empty file", "a header row and a row for each claim")
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), None) or _unmarked(content)
    for name in (encoding,) if encoding else ("utf-8", "cp1252"):
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        if not re.search(r"[\x00-\x08\x0e-\x1f]", text):
            return text
    return Problem(file, 0, "", "bytes that are no text", f"{_TEXT_ONLY}: UTF-8, UTF-16 or Windows-1252")


def _unmarked(content: bytes) -> str | None:
    """UTF-16 by where its zero bytes stand; None where there are none, or they stand anywhere."""
    begin = content[:2000]
    even, odd = begin[::2].count(0), begin[1::2].count(0)
    if max(even, odd) <= len(begin) / 4:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _taken_apart(file: str, text: str) -> _Sheet:
    """Header and rows of the text; rows without a word are passed over."""
    told = re.match(r"\ufeff?sep=(.)\r?\n", text)  # how Excel names its separator
    skipped = 1 if told else 0
    body = text[told.end() :] if told else text.removeprefix("\ufeff")
    reader = csv.reader(StringIO(body, newline=""), delimiter=told[1] if told else _separator(body), strict=True)
    sheet = _Sheet(file, [])
    number, more = skipped, 0
    try:
        for cells in reader:
            number += 1
            if not any(cell.strip() for cell in cells):
                continue
            if not sheet.header:
                sheet.header = [cell.strip().casefold() for cell in cells]
                _check_header(sheet, number)
            elif len(sheet.rows) + len(sheet.problems) >= MOST + len(NEEDED):
                more += 1  # counted only: a file of another kind would fill the memory with faults
            elif len(cells) > len(sheet.header) and any(cell.strip() for cell in cells[len(sheet.header) :]):
                sheet.fault(number, "", f"{len(cells)} cells", f"{len(sheet.header)} cells")
            else:
                sheet.rows.append((number, {n: c.strip() for n, c in zip(sheet.header, cells, strict=False)}))
    except csv.Error as error:
        sheet.fault(number + 1, "", str(error), "cells parted by one sign, quoted where they hold it")
    if len(sheet.rows) + more > MOST:
        sheet.fault(0, "", f"{len(sheet.rows) + more} rows", f"at most {MOST} claims")
    return sheet


def _separator(body: str) -> str:
    """The sign that parts the most of the columns we know in the first line with a word."""
    first = next((line for line in body.splitlines() if line.strip()), "")
    known = {*NEEDED, *ALLOWED}

    def found(sign: str) -> int:
        return len(known.intersection(cell.strip(' "').casefold() for cell in first.split(sign)))

    return max(_SEPARATORS, key=found)


def _check_header(sheet: _Sheet, number: int) -> None:
    while sheet.header and not sheet.header[-1]:
        sheet.header.pop()
    known = (*NEEDED, *ALLOWED)
    for column in dict.fromkeys(sheet.header):
        if column not in known:
            sheet.fault(number, "", column, f"one of the columns {', '.join(known)}")
        elif sheet.header.count(column) > 1:
            sheet.fault(number, column, column, "each column once")
    for column in NEEDED:
        if column not in sheet.header:
            sheet.fault(number, column, "", "this column")


def _claims(sheet: _Sheet, names: Names) -> Iterator[OwnClaim]:
    """A claim for every row; faults go to the sheet."""
    seen: dict[str, int] = {}
    for number, cells in sheet.rows:
        for column in NEEDED:
            if column in sheet.header and not cells.get(column):
                sheet.fault(number, column, "", "a value")
        for column, text in cells.items():
            if len(text) > (_LONGEST_ID if column == "claim_id" else LONGEST):
                limit = _LONGEST_ID if column == "claim_id" else LONGEST
                sheet.fault(number, column, f"{len(text)} characters", f"at most {limit}")
        _check_names(sheet, number, cells, names)
        key = cells.get("claim_id", "")
        if key and key in seen:
            sheet.fault(number, "claim_id", key, f"each id once (it is in row {seen[key]})")
        seen.setdefault(key, number)
        yield _claim(cells)


def _check_names(sheet: _Sheet, number: int, cells: dict[str, str], names: Names) -> None:
    """Whatever a row names exists: its verdict, its sources, its elements, its view."""
    verdict = cells.get("verdict", "")
    if verdict and verdict.casefold() not in set(Verdict):
        sheet.fault(number, "verdict", verdict, f"one of {', '.join(Verdict)}")
    for source in _parts(cells.get("source_id", "")):
        if source not in names.sources and not is_web(source):
            sheet.fault(number, "source_id", source, "the id of a source on the Sources page, or a web address")
    for symbol in _parts(cells.get("symbol", "")):
        if symbol not in names.elements:
            sheet.fault(number, "symbol", symbol, "the symbol of an element")
    address = cells.get("address", "")
    why = names.address_fault(address) if 0 < len(address) <= LONGEST else None
    if why is not None:
        sheet.fault(number, "address", address, f"an address of this program ({why.rstrip('.')})")


def _claim(cells: dict[str, str]) -> OwnClaim:
    claim = Claim(
        cells.get("claim_id", ""),
        cells.get("sentence_ref", ""),
        cells.get("claim", ""),
        cells.get("verdict", "").casefold(),
        cells.get("evidence", ""),
        cells.get("figures") or None,
        _parts(cells.get("source_id", "")),
    )
    return OwnClaim(claim, cells.get("address") or None, cells.get("omits") or None, _parts(cells.get("symbol", "")))


def is_web(source: str) -> bool:
    """Whether a source is named by a web address."""
    return re.fullmatch(r"https?://\S+", source) is not None


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"

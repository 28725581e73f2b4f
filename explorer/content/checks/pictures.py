"""Has every picture a credit, on paper and inside the file, and does it open?"""

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from explorer.content.problems import Problem
from explorer.content.table import read_cells, read_table
from explorer.content.xmp import inside
from explorer.records.picture import Credit

CREDITS = "credits.csv"
KINDS = ("oxides", "oxide", "crystal", "orbitals", "spectrum", "magnet", "icon", "screenshot")
LICENCES = {"CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/"}
LARGEST_FILE, LARGEST_FOLDER = 1_500_000, 12_000_000  # bytes
LONGEST_SIDE = 4096
_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".ico", ".icns"}
_CARRY_XMP = {"PNG", "JPEG", "WEBP"}
_OWN_CREDIT_OUTSIDE = "screenshot"  # renewed by whoever mends the window, with the program itself


def credited(folder: Path, symbols: Collection[str] = (), sources: Collection[str] = ()) -> Iterator[Problem]:
    """Every fault of the pictures in a folder and of their credits; no file of credits, no pictures wanted.

    symbols, sources: what the columns shows and source_id may name; empty for anything.
    """
    path = folder / CREDITS
    if not path.exists():
        return
    rows, problems = read_table(path, Credit)
    yield from problems
    numbers = _numbers(path)
    seen: set[str] = set()
    for credit in rows:
        number = numbers.get(credit.file, 0)
        if credit.file in seen:
            yield Problem(CREDITS, number, "file", credit.file, "each picture once")
            continue
        seen.add(credit.file)
        yield from _words(credit, number, symbols, sources)
        yield from _file(folder, credit, number)
    if not rows and problems:
        return  # the credits cannot be read: that none names a picture is no news
    faulty = numbers.keys() - seen
    total = 0
    for picture in sorted(p for p in folder.rglob("*") if p.suffix.lower() in _PICTURES):
        name = picture.relative_to(folder).as_posix()
        total += picture.stat().st_size
        if name not in seen and name not in faulty:
            yield Problem(name, 0, "", "no credit", f"a row in {CREDITS}")
    if total > LARGEST_FOLDER:
        yield Problem(folder.name, 0, "", f"{total} bytes of pictures", f"at most {LARGEST_FOLDER}")


def _numbers(path: Path) -> dict[str, int]:
    """The row of each picture's credit, whether the row is sound or not."""
    header, rows, _problems = read_cells(path)
    at = header.index("file") if "file" in header else 0
    return {cells[at]: number for number, cells in reversed(rows) if len(cells) > at}


def _words(credit: Credit, number: int, symbols: Collection[str], sources: Collection[str]) -> Iterator[Problem]:
    """What is wrong with the words of a credit."""
    if credit.licence not in LICENCES:
        yield Problem(CREDITS, number, "licence", credit.licence, f"one of {', '.join(LICENCES)}")
    elif credit.licence_url != LICENCES[credit.licence]:
        yield Problem(CREDITS, number, "licence_url", credit.licence_url or "", LICENCES[credit.licence])
    if credit.kind not in KINDS:
        yield Problem(CREDITS, number, "kind", credit.kind or "", f"one of {', '.join(KINDS)}")
    if not credit.alt:
        yield Problem(CREDITS, number, "alt", "", "what the picture shows, in words")
    for column, parts, known in (("shows", credit.shows, symbols), ("source_id", credit.source_id, sources)):
        for part in parts:
            if known and part not in known:
                wanted = "a symbol of elements.csv" if column == "shows" else "a source of sources.csv"
                yield Problem(CREDITS, number, column, part, wanted)


def _file(folder: Path, credit: Credit, number: int) -> Iterator[Problem]:
    """What is wrong with the picture itself."""
    place = PurePosixPath(credit.file)
    if place.is_absolute() or ".." in place.parts or "\\" in credit.file or ":" in credit.file:
        yield Problem(CREDITS, number, "file", credit.file, "a path within the folder, parted by /")
        return
    path = folder / place
    if not path.is_file():
        yield Problem(CREDITS, number, "file", credit.file, "a picture in this folder")
        return
    size = path.stat().st_size
    if size > LARGEST_FILE:
        yield Problem(credit.file, 0, "", f"{size} bytes", f"at most {LARGEST_FILE}")
        return
    yield from _opened(path, credit)


def _opened(path: Path, credit: Credit) -> Iterator[Problem]:
    """What is wrong with what Pillow sees in a picture."""
    from PIL import Image

    try:
        with Image.open(path) as picture:
            if max(picture.size) > LONGEST_SIDE:
                found = f"{picture.width} × {picture.height} points"
                yield Problem(credit.file, 0, "", found, f"sides of at most {LONGEST_SIDE} points")
                return
            picture.load()
            if picture.format not in _CARRY_XMP or credit.kind == _OWN_CREDIT_OUTSIDE:
                return
            told = inside(picture)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        yield Problem(credit.file, 0, "", str(error), "a picture that opens, with its credit inside")
        return
    for name in ("title", "author", "source", "licence"):
        found, wanted = getattr(told, name), getattr(credit, name)
        if found != wanted:
            yield Problem(credit.file, 0, f"XMP {name}", found or "", f"“{wanted}”, as in {CREDITS}")

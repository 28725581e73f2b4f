"""Draws the program's own pictures into assets/images: `python tools/render_pictures.py`, about three minutes.

`--check` draws them and compares instead of writing; `--only oxide/*` takes some of them. A kept file that other
versions of the libraries have drawn, and that shows the same, is left as it is, so that nothing changes without need.
"""

import argparse
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
# Run as a file, Python looks in tools/ only.
sys.path.insert(0, str(TOP))

from explorer.content.library import Library  # noqa: E402
from explorer.outputs.files import write_atomic  # noqa: E402
from tools.pictures.catalogue import SCREENSHOT, Drawing, drawings, screenshot  # noqa: E402
from tools.pictures.keeping import CREDITS, Kept, compare, credits_text, encoded, keep  # noqa: E402


def main(words: list[str] | None = None) -> int:
    """Draw or check; 1 where the check found something else."""
    parser = argparse.ArgumentParser(description="Draw the program's own pictures.")
    parser.add_argument("--check", action="store_true", help="compare with the files instead of writing them")
    parser.add_argument("--only", metavar="PATTERN", default="*", help="only files like this, such as 'oxide/*'")
    parser.add_argument("-o", "--output", type=Path, default=TOP / "assets" / "images", help="folder of the pictures")
    told = parser.parse_args(words)
    every = tuple(drawings(Library(TOP / "assets" / "data")))
    wanted = [drawing for drawing in every if fnmatch(drawing.credit.file, told.only)]
    if not wanted:
        parser.error(f"no picture is called like “{told.only}”")
    faults = sum(not _done(drawing, told.output, check=told.check) for drawing in wanted)
    faults += not _credits(every, told.output, check=told.check)
    return 1 if faults else 0


def _done(drawing: Drawing, folder: Path, *, check: bool) -> bool:
    """Draw one picture and keep it where it differs; False where a check found it different."""
    content = encoded(drawing.draw(), drawing.credit)
    found = compare(folder / drawing.credit.file, content)
    sound = found in {Kept.SAME, Kept.NEAR}
    if not sound and not check:
        keep(folder, drawing.credit, content)
    print(f"{drawing.credit.file}: {found.value if check or sound else f'written, {len(content)} bytes'}", flush=True)
    return sound or not check


def _credits(every: tuple[Drawing, ...], folder: Path, *, check: bool) -> bool:
    """Write the list of credits; False where a check found another one."""
    text = credits_text(_listed(every, folder))
    path = folder / CREDITS
    same = path.is_file() and path.read_text(encoding="utf-8") == text
    if not same and not check:
        write_atomic(path, text.encode("utf-8"))
    print(f"{CREDITS}: {'the same' if same else 'another list' if check else 'written'}")
    return same or not check


def _listed(every: tuple[Drawing, ...], folder: Path) -> Iterator:
    yield from (drawing.credit for drawing in every)
    if (folder / SCREENSHOT).is_file():
        yield screenshot()


if __name__ == "__main__":
    sys.exit(main())

"""Pictures as files: bytes with the credit inside, the list of credits, and whether a kept file is still the same."""

import csv
import io
from collections.abc import Iterable
from dataclasses import fields
from enum import Enum
from pathlib import Path

import numpy as np
from PIL import Image, features
from PIL.PngImagePlugin import PngInfo

from explorer.content.xmp import PNG_KEY, Inside, inside, packet
from explorer.outputs.files import write_atomic
from explorer.records.picture import Credit
from tools.pictures.icon import ICO_SIZES, SIZES, icon

CREDITS = "credits.csv"
_NEAR = 3.0  # levels of 255 by which lossy pictures of two versions of a library may differ on average


class Kept(Enum):
    """How a file stands to what would be drawn now."""

    SAME = "the same bytes"
    NEAR = "the same picture in other bytes: drawn by other versions"
    OTHER = "another picture, or another credit inside"
    MISSING = "no such file"


def tool() -> str:
    """What makes the bytes: other versions of these may draw a point another shade."""
    simd = np.show_config(mode="dicts")["SIMD Extensions"]["found"]
    made_with = f"numpy {np.__version__}, Pillow {_version('pil')}, libwebp {_version('webp')}"
    return f"tools/render_pictures.py with {made_with}, {', '.join(simd) or 'no SIMD'}"


def _version(part: str) -> str:
    return features.version(part) or "unknown"


def encoded(picture: Image.Image, credit: Credit) -> bytes:
    """The bytes of the file. Raises ValueError for a kind of file that is not ours."""
    room = io.BytesIO()
    kind = Path(credit.file).suffix
    xmp = packet(credit, tool())
    if kind == ".webp":
        # Thin lines of pure colour smear when colours are kept at half the points, as lossy WebP does.
        picture.save(room, "WEBP", lossless=credit.kind == "spectrum", quality=88, method=6, alpha_quality=100, xmp=xmp)
    elif kind == ".png":
        told = PngInfo()
        told.add_itxt(PNG_KEY, xmp.decode("utf-8"))
        picture.save(room, "PNG", optimize=True, pnginfo=told)
    elif kind == ".ico":
        picture.save(
            room, "ICO", sizes=[(side, side) for side in ICO_SIZES], append_images=[icon(s) for s in ICO_SIZES]
        )
    elif kind == ".icns":
        picture.save(room, "ICNS", append_images=[icon(side) for side in SIZES if side >= 16])
    else:
        raise ValueError(f"{credit.file}: found {kind}, wanted .webp, .png, .ico or .icns")
    return room.getvalue()


def compare(path: Path, wanted: bytes) -> Kept:
    """How a file stands to the bytes that would be written now."""
    try:
        found = path.read_bytes()
    except FileNotFoundError:
        return Kept.MISSING
    if found == wanted:
        return Kept.SAME
    try:
        (old, old_credit), (new, new_credit) = _opened(found), _opened(wanted)
    except (OSError, ValueError, SyntaxError):
        return Kept.OTHER
    if old.shape != new.shape or _words(old_credit) != _words(new_credit) or old_credit.tool == new_credit.tool:
        return Kept.OTHER
    return Kept.NEAR if float(np.abs(old - new).mean()) <= _NEAR else Kept.OTHER


def _opened(content: bytes) -> tuple[np.ndarray, Inside]:
    with Image.open(io.BytesIO(content)) as picture:
        picture.load()
        return np.asarray(picture.convert("RGBA"), dtype=np.float32), inside(picture)


def _words(told: Inside) -> tuple[str | None, ...]:
    return told.title, told.author, told.source, told.licence


def keep(folder: Path, credit: Credit, content: bytes) -> None:
    """Write a picture, whole or not at all."""
    path = folder / credit.file
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, content)


def credits_text(credits_: Iterable[Credit]) -> str:
    """The list of credits as CSV."""
    room = io.StringIO()
    writer = csv.writer(room, lineterminator="\n")
    names = [field.name for field in fields(Credit)]
    writer.writerow(names)
    for credit in credits_:
        writer.writerow([_cell(getattr(credit, name)) for name in names])
    return room.getvalue()


def _cell(value: str | tuple[str, ...] | None) -> str:
    return ";".join(value) if isinstance(value, tuple) else value or ""

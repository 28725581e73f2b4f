"""What was fetched, made a picture of our own: decoded with limits, reduced, saved again with its credit inside.

Nothing of the fetched file but its points goes on, so whatever else was in it stays out.
"""

import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from explorer import __version__
from explorer.content.xmp import packet
from explorer.outputs.photos.fault import PhotoError
from explorer.records.photo import Photo
from explorer.records.picture import Credit
from explorer.records.words import _, number

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 1600  # pixels: enough for a projector, a third of a megabyte
MOST_POINTS = 80_000_000
_QUALITY = 88
_FORMATS = ("JPEG", "PNG", "WEBP")


@dataclass(frozen=True, slots=True)
class Made:
    """A picture ready to be stored. width, height: in pixels."""

    content: bytes
    width: int
    height: int


def credit_of(photo: Photo, file: str = "") -> Credit:
    """The credit of a photograph as it is stored, with what was done to it."""
    changes = _("made smaller where it was larger than {side} pixels, saved again as JPEG").format(side=LONGEST_SIDE)
    return Credit(
        file=file,
        title=photo.title,
        author=photo.author,
        source=photo.page_url or photo.file_url or "",
        licence=photo.licence,
        changes=changes,
        kind="photograph",
        shows=photo.symbol,
        alt=photo.shows,
        licence_url=photo.licence_url,
        source_id=photo.source_id,
    )


def remake(path: Path, photo: Photo) -> Made:
    """The picture in a file, at most LONGEST_SIDE wide and high, as JPEG with its credit inside.

    Raises PhotoError where the file is no picture, or one that would fill the memory.
    """
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            # The number of points is looked at below, by a limit of our own that is stricter than Pillow's warning.
            warnings.simplefilter("ignore")
            with Image.open(path, formats=_FORMATS) as picture:
                if picture.width * picture.height > MOST_POINTS:
                    raise PhotoError(
                        _("the picture has {points} points; at most {most} are taken").format(
                            points=number(picture.width * picture.height), most=number(MOST_POINTS)
                        )
                    )
                picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is decoded at a size near the wanted one
                upright = ImageOps.exif_transpose(picture)
                upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
                profile = picture.info.get("icc_profile") if picture.mode in {"RGB", "RGBA"} else None
                return _saved(_opaque(upright), photo, profile)
    except Image.DecompressionBombError as error:
        raise PhotoError(_("the picture would fill the memory")) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        # Pillow's decoders say all of these of a broken file.
        raise PhotoError(_("what came is no whole picture")) from error


def _opaque(picture: "Image") -> "Image":
    """The picture in red, green and blue; what is transparent becomes white."""
    from PIL import Image

    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        ground = Image.new("RGBA", clear.size, (255, 255, 255, 255))
        return Image.alpha_composite(ground, clear).convert("RGB")
    return picture.convert("RGB")


def _saved(picture: "Image", photo: Photo, profile: bytes | None) -> Made:
    out = io.BytesIO()
    picture.info.clear()  # comments of the fetched file would be saved with it
    inside = packet(credit_of(photo), f"Rare Earth Explorer {__version__}")
    picture.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=True, xmp=inside, icc_profile=profile)
    return Made(out.getvalue(), picture.width, picture.height)

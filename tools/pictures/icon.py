"""The sign of the program as an icon: 57, the number of lanthanum, on the colours of the series from La to Lu."""

from functools import cache

import numpy as np
from PIL import Image, ImageDraw

from tools.pictures.colours import INK, LANTHANIDES, along
from tools.pictures.lettering import font
from tools.pictures.light import blurred, linear, on_screen, smooth

SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = SIZES[:7]
_FULL = 2048
_PLAIN = 48  # up to here the tile fills its square and has no shadow


@cache
def icon(side: int) -> Image.Image:
    """The icon at one size, drawn for it: small ones fill their square and have larger figures."""
    small = side <= _PLAIN
    inset = 0 if small else round(_FULL * 0.055)
    room = _FULL - 2 * inset
    tile = _tile(room, shaded=not small)
    mask = Image.new("L", (room, room))
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, room - 1, room - 1), radius=round(room * 0.225), fill=255)
    made = Image.new("RGBA", (_FULL, _FULL))
    if not small:
        shadow = Image.new("L", (_FULL, _FULL))
        shadow.paste(mask, (inset, inset + round(_FULL * 0.014)))
        shadow = _blurred(shadow, _FULL * 0.016)
        made = Image.merge("RGBA", (*[Image.new("L", (_FULL, _FULL), part) for part in (6, 8, 12)], shadow))
    face = tile.convert("RGBA")
    face.putalpha(mask)
    made.alpha_composite(face, (inset, inset))
    pen = ImageDraw.Draw(made)
    letters = font("ExtraBold", round(room * (0.66 if small else 0.56)))
    pen.text((_FULL / 2, _FULL / 2 + room * 0.005), "57", font=letters, anchor="mm", fill=INK)
    return _drawn_down(made, side)


def _tile(room: int, *, shaded: bool) -> Image.Image:
    """The fifteen colours side by side, brighter towards the upper left."""
    stops = np.array([along(place / 14) for place in range(len(LANTHANIDES))], dtype=np.float32)
    at = np.linspace(0, len(LANTHANIDES) - 1, room)
    row = np.stack([np.interp(at, np.arange(len(LANTHANIDES)), stops[:, part]) for part in range(3)], axis=1)
    face = np.broadcast_to(row.astype(np.float32)[None], (room, room, 3))
    if not shaded:
        return Image.fromarray(np.rint(face).astype(np.uint8), "RGB")
    x = np.linspace(0, 1, room, dtype=np.float32)[None, :]
    y = np.linspace(0, 1, room, dtype=np.float32)[:, None]
    lit = np.stack([np.interp(row[:, part], np.arange(256), _LINEAR) for part in range(3)], axis=1).astype(np.float32)
    shade = 1.07 - 0.15 * (0.35 * x + 0.65 * y) + 0.22 * (1 - smooth(0.0, 0.020, y + 0 * x))
    return Image.fromarray(np.rint(on_screen(lit[None] * shade[..., None]) * 255).astype(np.uint8), "RGB")


_LINEAR = np.array([linear((step, step, step))[0] for step in range(256)])


def _blurred(mask: Image.Image, radius: float) -> Image.Image:
    """A soft mask, at two thirds of its strength."""
    field = blurred(np.asarray(mask, dtype=np.float32), radius) * np.float32(0.55)
    return Image.fromarray(np.rint(field).astype(np.uint8), "L")


def _drawn_down(made: Image.Image, side: int) -> Image.Image:
    """Smaller, colours weighed by how much they cover, so that no dark rim stays."""
    return made.convert("RGBa").resize((side, side), Image.Resampling.LANCZOS).convert("RGBA")

"""The program's own typeface, for the few words inside pictures."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont


@cache
def font(cut: str, points: int) -> ImageFont.FreeTypeFont:
    """Manrope in one cut ("SemiBold", "ExtraBold" …) and size. Raises FileNotFoundError where it is not installed."""
    found = find_spec("font_manrope")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the package font-manrope is not installed: pip install -r requirements.lock")
    path = Path(next(iter(found.submodule_search_locations))) / "files" / f"Manrope-{cut}.ttf"
    return ImageFont.truetype(str(path), points, layout_engine=ImageFont.Layout.BASIC)

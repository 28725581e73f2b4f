"""A wavelength axis: visible light wide, ultraviolet and infrared beside it on a tighter scale of their own."""

from dataclasses import dataclass
from math import ceil

from explorer.analysis.spectra import VISIBLE_NM
from explorer.records.words import _
from explorer.ui.charts.scale import round_step

_WIDEST = {"ultraviolet": 0.3, "infrared": 0.55}  # against the width of visible light
_GAP = 6.0  # pixels between two parts


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the axis with one scale. low, high: in nm; left, right: in pixels. key: of its name."""

    key: str
    low: float
    high: float
    left: float
    right: float

    def across(self, nm: float) -> float:
        """The place of a wavelength, in pixels."""
        return self.left + (nm - self.low) / (self.high - self.low) * (self.right - self.left)

    def ticks(self, room: float) -> tuple[float, ...]:
        """Round wavelengths at least `room` pixels apart."""
        most = int((self.right - self.left) / room)
        if most < 1:
            return ()
        step = round_step(self.high - self.low, most)
        first = ceil(self.low / step - 1e-9)
        return tuple(n * step for n in range(first, int(self.high / step + 1e-9) + 1))


@dataclass(frozen=True, slots=True)
class Wavelengths:
    """The parts of an axis, from short waves to long ones."""

    parts: tuple[Part, ...]

    def across(self, nm: float) -> float:
        """The place of a wavelength, in pixels; the nearest end for one beyond the axis."""
        part = next((part for part in self.parts if nm <= part.high), self.parts[-1])
        return min(max(part.across(nm), part.left), part.right)


PART_NAMES = {
    "ultraviolet": (_("ultraviolet"), _("UV")),
    "visible": (_("visible light"), _("visible")),
    "infrared": (_("infrared"), _("IR")),
}
"""What each part is called where there is room, and where there is little."""


def wavelengths(low: float, high: float, left: float, right: float) -> Wavelengths:
    """An axis from low to high (nm) between two places (pixels); visible light is always on it in full.

    A part beyond visible light has the same scale as long as that keeps it narrow, a tighter one where it is long.
    """
    first, last = VISIBLE_NM
    seen = float(last - first)
    spans = [
        ("ultraviolet", low, float(first)),
        ("visible", float(first), float(last)),
        ("infrared", float(last), high),
    ]
    spans = [(key, start, stop) for key, start, stop in spans if stop > start]
    shares = [min(stop - start, _WIDEST.get(key, 1.0) * seen) for key, start, stop in spans]
    room = max(1.0, right - left - _GAP * (len(spans) - 1))
    parts: list[Part] = []
    x = left
    for (key, start, stop), share in zip(spans, shares, strict=True):
        wide = room * share / sum(shares)
        parts.append(Part(key, start, stop, x, x + wide))
        x += wide + _GAP
    return Wavelengths(tuple(parts))

"""The colour of light of one wavelength, as far as a screen can show it."""

from functools import cache
from math import exp

from PySide6.QtGui import QColor, QGradient, QLinearGradient

from explorer.analysis.spectra import VISIBLE_NM

# Peaks of the colour-matching functions of the CIE 1931 observer: height, place in nm, width below and above it.
# Wyman, Sloan and Shirley, Simple Analytic Approximations to the CIE XYZ Color Matching Functions,
# Journal of Computer Graphics Techniques 2(2), 2013.
_X = ((1.056, 599.8, 37.9, 31.0), (0.362, 442.0, 16.0, 26.7), (-0.065, 501.1, 20.4, 26.2))
_Y = ((0.821, 568.8, 46.9, 40.5), (0.286, 530.9, 16.3, 31.1))
_Z = ((1.217, 437.0, 11.8, 36.0), (0.681, 459.0, 26.0, 13.8))
# XYZ to linear sRGB (IEC 61966-2-1).
_RGB = ((3.2406, -1.5372, -0.4986), (-0.9689, 1.8758, 0.0415), (0.0557, -0.2040, 1.0570))
_ENDS_NM = (405, 670)  # beyond, the fit tells the hue no more, and the eye sees no other one
_LUMINANCE = (0.2126, 0.7152, 0.0722)
_DARKEST = 0.14  # luminance that stands 3:1 on a strip near black
_STEP_NM = 5


@cache
def light(nm: float) -> QColor:
    """The hue of this wavelength at full brightness; how bright the eye sees it is left out.

    No screen can show pure light of one wavelength: what lies outside its colours is brought to their edge, and deep
    blue is mixed with some white, so that it can be seen on a strip near black.
    """
    at = min(max(nm, _ENDS_NM[0]), _ENDS_NM[1])
    xyz = [sum(_peak(at, *peak) for peak in peaks) for peaks in (_X, _Y, _Z)]
    linear = [max(0.0, sum(share * value for share, value in zip(row, xyz, strict=True))) for row in _RGB]
    full = [value / max(linear) for value in linear]
    seen = sum(weight * value for weight, value in zip(_LUMINANCE, full, strict=True))
    white = max(0.0, (_DARKEST - seen) / (1 - seen))
    return QColor.fromRgbF(*(_encoded(value * (1 - white) + white) for value in full))


def _peak(nm: float, height: float, place: float, below: float, above: float) -> float:
    return height * exp(-0.5 * ((nm - place) / (below if nm < place else above)) ** 2)


def _encoded(linear: float) -> float:
    """A linear share as sRGB stores it (IEC 61966-2-1)."""
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055


def rainbow(left: float, right: float) -> QLinearGradient:
    """All visible light from one place to another, in pixels across."""
    gradient = QLinearGradient(left, 0, right, 0)
    gradient.setCoordinateMode(QGradient.CoordinateMode.LogicalMode)
    first, last = VISIBLE_NM
    for nm in range(first, last + 1, _STEP_NM):
        gradient.setColorAt((nm - first) / (last - first), light(float(nm)))
    return gradient

"""Lines and bands of light by element: which strips a spectrum has, and what is what colour."""

from collections.abc import Iterable
from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.science import AbsorptionBand, SpectralLine
from explorer.records.words import _

STAGES = ("I", "II")
VISIBLE_NM = (380, 780)
"""From where to where the eye sees; the table of lines is made for the same span."""

# The ends of the colours in nm, after Bruno and Svoronos, CRC Handbook of Fundamental Spectroscopic Correlation Charts
# (2005); red is carried on to the end of what is visible. Nature has no borders there.
_COLOURS = (
    (450, _("violet")), (495, _("blue")), (570, _("green")), (590, _("yellow")), (620, _("orange")),
    (VISIBLE_NM[1] + 1, _("red")),
)  # fmt: skip
_WATER = "water"
_LEVELS = "carnall1968"
_PEAKS = "two measured peaks"


@dataclass(frozen=True, slots=True)
class Host:
    """The bands of one kind, "absorption" or "emission", that one ion has in one host."""

    kind: str
    ion: str
    name: str
    bands: tuple[AbsorptionBand, ...]


@kept
def lines(library: Library, symbol: str, stage: str) -> tuple[SpectralLine, ...]:
    """The lines of the atom (stage I) or of the ion with one charge (stage II), the shortest wavelength first."""
    found = (row for row in library.rows(SpectralLine) if (row.symbol, row.ion_stage) == (symbol, stage))
    return tuple(sorted(found, key=lambda row: row.wavelength_nm_air))


def strongest(rows: Iterable[SpectralLine]) -> SpectralLine | None:
    """The line that the model makes the strongest; None where no strength is known."""
    known = [row for row in rows if row.model_strength is not None]
    return max(known, key=lambda row: row.model_strength or 0.0, default=None)


@kept
def hosts(library: Library, symbol: str) -> tuple[Host, ...]:
    """The bands of an element's ions, host by host: what is taken up before what is given out, water first.

    Bands of different hosts never belong in one spectrum: a host shifts and splits them.
    """
    found: dict[tuple[str, str, str], list[AbsorptionBand]] = {}
    for row in library.rows(AbsorptionBand):
        if row.symbol == symbol:
            found.setdefault((row.kind, row.ion, row.host_or_medium), []).append(row)
    made = [Host(*key, tuple(sorted(rows, key=begin))) for key, rows in found.items()]
    return tuple(sorted(made, key=lambda host: (host.kind, not host.name.startswith(_WATER), -len(host.bands))))


def places(band: AbsorptionBand) -> tuple[tuple[float, float | None], ...]:
    """Where a band begins and ends, in nm; two lines where its ends are two peaks that were measured apart."""
    low, high = begin(band), end(band)
    if high is not None and band.note and _PEAKS in band.note:
        return ((low, None), (high, None))
    return ((low, high),)


def begin(band: AbsorptionBand) -> float:
    """Where a band begins, or the middle that is all that is known of it; in nm."""
    known = (band.wavelength_nm_low, band.wavelength_nm)
    return next((value for value in known if value is not None), 0.0)


def end(band: AbsorptionBand) -> float | None:
    """Where a band ends, in nm; None where only its middle is known."""
    return band.wavelength_nm_high if band.wavelength_nm_low is not None else None


def is_calculated(band: AbsorptionBand) -> bool:
    """Whether a position comes from the energy levels of the ion and not from a measured spectrum."""
    return _LEVELS in band.source_id


def colour_word(nm: float) -> str:
    """The colour of light of a wavelength in a word; "ultraviolet" or "infrared" where the eye sees none."""
    if nm < VISIBLE_NM[0]:
        return _("ultraviolet")
    return next((word for top, word in _COLOURS if nm < top), _("infrared"))


def is_visible(nm: float) -> bool:
    """Whether the eye sees light of this wavelength."""
    return VISIBLE_NM[0] <= nm <= VISIBLE_NM[1]

"""The isotopes of an element as facts: how common each is, how long it lasts, and how it decays."""

from collections.abc import Iterator

from explorer.content.library import Library
from explorer.figures.fact import CALCULATED, Fact
from explorer.records.rare_earth import RareEarth
from explorer.records.science import Isotope
from explorer.records.words import _, number

_DAYS_A_YEAR = 365.2422  # tropical year, in which NUBASE counts
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONG_YEARS = 1e6


def isotopes(library: Library, earth: RareEarth) -> Iterator[Fact]:
    """Each isotope held, the heaviest last."""
    for isotope in sorted(_held(library, earth), key=lambda i: i.mass_number):
        yield _isotope(isotope)


def _held(library: Library, earth: RareEarth) -> list[Isotope]:
    return [i for i in library.rows(Isotope) if i.symbol == earth.symbol]


def natural(library: Library, earth: RareEarth) -> Fact:
    """How many isotopes of an element there are in nature."""
    known = _held(library, earth)
    found = [i for i in known if i.natural and not i.natural_trace_only]
    stable = sum(1 for isotope in found if not isotope.radioactive)
    sources = tuple(dict.fromkeys(s for isotope in known for s in isotope.source_id))
    if not known:
        return Fact(_("Natural isotopes"), None)
    if not found:
        return Fact(_("Natural isotopes"), _("none but traces"), "", sources, "", _("Every isotope is radioactive."))
    note = _("{stable} of them stable; counted in the table of isotopes").format(stable=number(stable))
    return Fact(_("Natural isotopes"), number(len(found)), "", sources, CALCULATED, note)


def _isotope(isotope: Isotope) -> Fact:
    """One isotope: its share of the element, else how long it lasts; None where neither is known."""
    lasts = _("half-life {time}").format(time=half_life(isotope.half_life_years)) if isotope.half_life_years else ""
    steady = "" if isotope.radioactive else _("stable")
    share = None if isotope.abundance_percent is None else f"{number(isotope.abundance_percent)}\u202f%"
    first = share or lasts or steady or None
    said = [lasts if share else "", steady if share else "", isotope.decay or "", isotope.note or "", isotope.use or ""]
    note = "; ".join(part for part in said if part)
    return Fact(_nuclide(isotope), first, "", isotope.source_id, "", note[:1].upper() + note[1:])


def _nuclide(isotope: Isotope) -> str:
    return f"{str(isotope.mass_number).translate(_RAISED)}{isotope.symbol}"


def half_life(years: float) -> str:
    """A half-life as people read it: "16.1 hours", "17.7 years", "2.29 × 10¹⁵ years"."""
    days = years * _DAYS_A_YEAR
    if days < 1:
        return _("{time} hours").format(time=number(days * 24))
    if years < 1:
        return _("{time} days").format(time=number(days))
    if years < _LONG_YEARS:
        return _("{time} years").format(time=number(years))
    figures, power = f"{years:.3g}".split("e") if "e" in f"{years:.3g}" else f"{years:.2e}".split("e")
    raised = str(int(power)).translate(_RAISED)
    return _("{time} years").format(time=f"{number(float(figures))}\u00a0×\u00a010{raised}")

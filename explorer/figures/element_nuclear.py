"""The isotopes of an element as facts: how common each is, how long it lasts, and how it decays."""

import re
from collections.abc import Iterator

from explorer.analysis.units import decimals
from explorer.content.library import Library
from explorer.figures.fact import CALCULATED, Fact
from explorer.records.rare_earth import RareEarth
from explorer.records.science import Isotope
from explorer.records.words import MINUS, _, ngettext, number

_DAYS_A_YEAR = 365.2422  # tropical year, in which NUBASE counts
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONG_YEARS = 1e6
_SHORT_DAYS = 3  # half-lives up to here are given in hours, as NUBASE does


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
    words = ngettext("It is not known to decay.", "None of them is known to decay.", len(found))
    if stable < len(found):
        words = ngettext(
            "One of them is not known to decay.", "{stable} of them are not known to decay.", stable
        ).format(stable=number(stable))
    note = f"{words} {_('Counted in the table of isotopes.')}"
    return Fact(_("Natural isotopes"), number(len(found)), "", sources, CALCULATED, note)


def _isotope(isotope: Isotope) -> Fact:
    """One isotope: its share of the element, else how long it lasts; None where neither is known."""
    lasts = _("half-life {time}").format(time=half_life(isotope.half_life_years)) if isotope.half_life_years else ""
    steady = "" if isotope.radioactive else _("stable: no decay is known")
    share = share_text(isotope)
    first = share or lasts or steady or None
    said = [
        lasts if share else "",
        steady if share else "",
        decay_words(isotope.decay),
        isotope.note or "",
        isotope.use or "",
        _("nuclear spin {spin}").format(spin=isotope.nuclear_spin.replace("-", MINUS)),
        _("mass {mass}\u00a0Da").format(mass=number(isotope.atomic_mass_da, decimals(isotope.atomic_mass_da))),
    ]
    note = "; ".join(part for part in said if part)
    return Fact(isotope.nuclide, first, "", isotope.source_id, "", note[:1].upper() + note[1:])


def share_text(isotope: Isotope) -> str | None:
    """The share of the atoms as the table gives it, with its uncertainty: "27.153 ± 0.040 %"."""
    share, unsure = isotope.abundance_percent, isotope.abundance_uncertainty_percent
    if share is None:
        return None
    digits = max(decimals(share), decimals(unsure) if unsure else 0)
    spread = f"\u202f±\u202f{number(unsure, digits)}" if unsure else ""
    return f"{number(share, digits)}{spread}\u202f%"


def decay_words(decay: str | None) -> str:
    """How an isotope decays, with what its nucleus gives out or takes in; "" for None."""
    return _DECAY.sub(lambda found: f"{found[0]} ({_DECAYS[found[0]]})", decay or "")


# The longer word before the one it ends with.
_DECAYS = {
    "double beta minus": _("gives out two electrons"),
    "beta minus": _("gives out an electron"),
    "beta plus": _("gives out a positron"),
    "electron capture": _("takes in one of its own electrons"),
    "alpha": _("gives out a helium nucleus"),
}
_DECAY = re.compile("|".join(_DECAYS))


def half_life(years: float) -> str:
    """A half-life as people read it: "16.1 hours", "17.7 years", "2.29 × 10¹⁵ years"."""
    days = years * _DAYS_A_YEAR
    if days < _SHORT_DAYS:
        return _("{time} hours").format(time=number(days * 24))
    if years < 1:
        return _("{time} days").format(time=number(days))
    if years < _LONG_YEARS:
        return _("{time} years").format(time=number(years))
    figures, power = f"{years:.3g}".split("e") if "e" in f"{years:.3g}" else f"{years:.2e}".split("e")
    raised = str(int(power)).translate(_RAISED)
    return _("{time} years").format(time=f"{number(float(figures))}\u00a0×\u00a010{raised}")

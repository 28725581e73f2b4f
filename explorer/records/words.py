"""Words and numbers for people: translation, number and date wording in one place."""

import gettext
import locale
import re
from datetime import date
from functools import cache

_translation = gettext.translation("rare-earth-explorer", fallback=True)
_ = _translation.gettext
ngettext = _translation.ngettext

THIN_SPACE = "\u202f"  # the narrow one that allows no line break: 5 054 must not become 5 and 054
MINUS = "\u2212"
_SMALLEST_PLAIN = 1e-5
GIVEN_AS_ZERO = _("given as 0")
"""The word for a 0 that the source prints where it may well mean that nothing was measured."""
BEFORE = (_("about"), _("at least"), _("at most"), _("over"))
"""The words that stand before a figure: it is not exact."""
_UNIT = re.compile(r"(?<=\d) (?=%|(?:t|kg|MJ|million|US\$)(?!\w))")
_GROUPED, _PERCENT = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)"), re.compile(r"(?<=\d)%")
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def number(value: float | None, digits: int | None = None) -> str:
    """A number as people read it: thin-space thousands, the reader's decimal sign, "no figure" for None.

    digits: decimals to keep; None keeps what the number needs, at most four significant digits
    below 1000 and whole numbers above; below a hundred-thousandth it is a power of ten, never 0.
    The decimal sign follows LC_NUMERIC, which Qt sets at start.
    """
    if value is None:
        return _("no figure")
    if digits is None:
        if 0 < abs(value) < _SMALLEST_PLAIN:
            return _power_of_ten(value)
        digits = _needed_digits(value)
    text = f"{abs(value):,.{digits}f}"
    sign = MINUS if value < 0 and float(f"{value:.{digits}f}") != 0 else ""
    point = _decimal_sign(locale.setlocale(locale.LC_NUMERIC))
    return sign + text.replace(".", "\0").replace(",", THIN_SPACE).replace("\0", point)


# Kept: asking for all conventions of a locale takes longer than the rest of a number, and a card has fifty of them.
@cache
def _decimal_sign(_numeric_locale: str) -> str:
    """The decimal sign of the locale in use, whose name this is."""
    return str(locale.localeconv().get("decimal_point") or ".")


def _power_of_ten(value: float) -> str:
    figures, power = f"{value:.1e}".split("e")
    return f"{number(float(figures))}\u00a0×\u00a010{str(int(power)).translate(_RAISED)}"


def _needed_digits(value: float) -> int:
    if value == int(value) or abs(value) >= 1000:
        return 0
    for digits in range(6):
        if abs(round(value, digits) - value) <= abs(value) * 5e-4:
            return digits
    return 6


def with_unit(value: float | None, unit: str, digits: int | None = None) -> str:
    """A number with its unit, or "no figure" alone; the percent sign and degrees stand off by a thin space."""
    if value is None:
        return number(None)
    if not unit:
        return number(value, digits)
    gap = THIN_SPACE if unit in {"%", "°C", "°F", "K"} else "\u00a0"
    return f"{number(value, digits)}{gap}{unit}"


def with_status(told: str, status: str, between: str = ", ") -> str:
    """A figure with the word that sets it apart, before or behind it as one says it: "about 90 %", "7 %, estimated".

    between: what stands before a word that follows. Where a source gives 0 the word says all.
    """
    if not status:
        return told
    if status == GIVEN_AS_ZERO:
        return status
    return f"{status} {told}" if status in BEFORE else f"{told}{between}{status}"


def as_written(remark: str) -> str:
    """A remark of a table with its numbers and signs as they are written here: "22,000,000" and "58%" are spaced."""
    spaced = _GROUPED.sub(lambda found: found[0].replace(",", THIN_SPACE), remark)
    return _PERCENT.sub(" %", spaced).replace("CO2", "CO₂")


def unbroken(text: str) -> str:
    """The same words with each figure held to its sign or unit, so that no line ends between them."""
    return _UNIT.sub("\u00a0", text)


def date_text(day: str, precision: str = "day") -> str:
    """An ISO date as people read it, no more exact than its precision: 4 April 2025, April 2025, 2025."""
    when = date.fromisoformat(day)
    if precision == "year":
        return str(when.year)
    # Translators: month names are taken from the reader's locale.
    month = when.strftime("%B")
    return f"{month} {when.year}" if precision == "month" else f"{when.day} {month} {when.year}"

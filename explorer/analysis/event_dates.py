"""Where a dated event stands on an axis of years, no more exact than its date is known."""

from calendar import isleap
from datetime import date

_MONTHS = 12


def decimal_year(day: str, precision: str) -> float:
    """A date on a time axis: a day where it falls, a month or a year at its middle, as no more is known."""
    first, last = span(day, precision)
    return (first + last) / 2


def span(day: str, precision: str) -> tuple[float, float]:
    """Beginning and end of all that a date of this precision may mean, in decimal years."""
    when = date.fromisoformat(day)
    if precision == "year":
        return float(when.year), float(when.year + 1)
    if precision == "month":
        return when.year + (when.month - 1) / _MONTHS, when.year + when.month / _MONTHS
    days = 366 if isleap(when.year) else 365
    number = when.timetuple().tm_yday
    return when.year + (number - 1) / days, when.year + number / days

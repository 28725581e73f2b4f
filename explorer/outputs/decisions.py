"""The decisions marked on the axis of a figure, as words beside its rows."""

from explorer.figures.figure import Figure, Moment

_MONTHS_IN_YEAR = 12


def decisions_at(figure: Figure, x: float | str) -> str:
    """The decisions of a year (2011) or of a month ("2025-04"), each with its date; "" where there is none."""
    there = [moment for moment in sorted(figure.moments, key=lambda m: m.at) if _falls(moment, x)]
    return "; ".join(f"{moment.when}: {moment.title}" for moment in there)


def _falls(moment: Moment, x: float | str) -> bool:
    year = int(moment.at)
    if isinstance(x, str):
        return x == f"{year}-{int((moment.at - year) * _MONTHS_IN_YEAR) + 1:02d}"
    return year == x

"""Round steps for axes."""

from math import ceil, floor, isclose, log10

_YEARS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)


def round_step(span: float, most: int) -> float:
    """The smallest of 1, 2, 5 × a power of ten that divides a span into at most `most` parts."""
    rough = span / max(1, most)
    power = 10.0 ** floor(log10(rough)) if rough > 0 else 1.0
    return next((m * power for m in (1, 2, 5) if m * power >= rough * (1 - 1e-9)), 10 * power)


def steps(low: float, high: float, most: int) -> tuple[float, ...]:
    """Round values that reach from below low to above high, in at most about `most` steps."""
    step = round_step(high - low, most)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(n * step for n in range(first, max(last, first + 1) + 1))


def year_steps(first: float, last: float, most: int) -> tuple[int, ...]:
    """Whole years between first and last, at most `most` of them; both ends where only they fit."""
    for step in _YEARS:
        start = ceil(first / step - 1e-9) * step
        years = tuple(range(start, floor(last + 1e-9) + 1, step))
        if years and len(years) <= max(1, most):
            return years
    return (floor(last),)


def log_steps(low: float, high: float, most: int) -> tuple[float, ...]:
    """Values on a logarithmic axis that reach from below low to above high: 1, 10, 100 … or 1, 2, 5, 10 … .

    low, high: above zero.
    """
    for parts in ((1, 2, 5), (1, 3), (1,)):
        grid = [m * 10.0**n for n in range(floor(log10(low)) - 1, ceil(log10(high)) + 2) for m in parts]
        first = max(i for i, v in enumerate(grid) if v <= low or isclose(v, low))
        last = min(i for i, v in enumerate(grid) if v >= high or isclose(v, high))
        last = max(last, first + 1)
        if last - first <= most or parts == (1,):
            return tuple(grid[first : last + 1])
    raise AssertionError("the last grid always fits")

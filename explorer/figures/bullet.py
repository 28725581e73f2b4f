"""A target and what is measured against it, as a figure holds them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bullet:
    """One target and what is measured against it; None where no figure was found.

    key: the target's id. short: the name where room is short. whose: the target is.
    goal: in unit, at most or at least; None where no figure is named. drawn: whether a scale makes sense.
    low, value, high: the measured value or its ends, on the same scale, which reaches from 0 to top.
    below: the value is only known to be less than this. wider: it is measured for more than rare earths.
    aim, found: goal and measured value in words. head: the title of the part that begins with this row.
    """

    key: str
    name: str
    short: str
    whose: str
    goal: float | None
    drawn: bool
    unit: str
    top: float
    at_most: bool
    aim: str
    found: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    below: bool = False
    wider: bool = False
    head: str = ""
    told: str = ""

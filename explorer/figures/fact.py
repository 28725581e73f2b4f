"""A fact as the element card shows it."""

from dataclasses import dataclass

UNVERIFIED, CALCULATED, ESTIMATED = "unverified", "calculated", "estimated"


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled value with its sources.

    value: the value in words or figures; None where no figure is known, which is shown as such, never as 0.
    unit: printed after the value; "" where there is none.
    mark: "" reported, or one of "unverified", "calculated", "estimated".
    note: a sentence that belongs to the value; "" where there is none.
    is_colour: whether the value is the words of a source for a colour.
    """

    label: str
    value: str | None
    unit: str = ""
    source_ids: tuple[str, ...] = ()
    mark: str = ""
    note: str = ""
    is_colour: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that answer one question."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A few sentences under a heading, with their sources; mark as for a fact."""

    title: str
    text: str
    source_ids: tuple[str, ...] = ()
    mark: str = ""

"""The chain walked: what happens at each step, typical figures, risks, who leads, and where it is done."""

from dataclasses import dataclass

from explorer.analysis.chain import deposits_of, neighbours, plants_of, step_at, steps
from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.fact import UNVERIFIED, Fact, Passage
from explorer.records.chain import Deposit, Plant, ProcessStep
from explorer.records.words import _, ngettext, number


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the chain as a page shows it.

    order: from 1. before, after: ids of the steps beside it, None at the ends. plants, deposits: ids of what the map
    lights up, with where in words for those who do not see it.
    """

    key: str
    order: int
    count: int
    title: str
    passages: tuple[Passage, ...]
    where: Fact
    plants: tuple[str, ...]
    deposits: tuple[str, ...]
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Stop:
    """A step on the path, for clicking through: its id, its number and its title."""

    key: str
    order: int
    title: str


@kept
def path(library: Library) -> tuple[Stop, ...]:
    """All steps in their order."""
    return tuple(Stop(step.step_id, step.order, step.step) for step in steps(library))


def step(library: Library, exploration: Exploration) -> Step | None:
    """The step in focus, the first where none is; None where the table could not be read."""
    found = step_at(library, exploration.step)
    return None if found is None else _told(library, found)


@kept
def _told(library: Library, row: ProcessStep) -> Step:
    before, after = neighbours(library, row.step_id)
    plants, deposits = plants_of(library, row.step_id), deposits_of(library, row.step_id)
    passages = (
        _passage(row, _("What happens"), row.description, "description"),
        _passage(row, _("Typical figures"), row.typical_figures, "typical_figures"),
        _passage(row, _("Risks"), row.risks, "risks"),
        _passage(row, _("Who leads"), row.who_leads, "who_leads"),
    )
    return Step(
        row.step_id, row.order, len(steps(library)), row.step, tuple(p for p in passages if p is not None),
        _where(library, row, plants, deposits), tuple(p.plant_id for p in plants),
        tuple(d.deposit_id for d in deposits), before, after,
    )  # fmt: skip


def _passage(row: ProcessStep, title: str, text: str | None, column: str) -> Passage | None:
    """A passage with its mark; None where the table has nothing."""
    if text is None:
        return None
    return Passage(title, text, row.source_id, UNVERIFIED if column in row.unverified else "")


def _where(
    library: Library, row: ProcessStep, plants: tuple[Plant, ...], deposits: tuple[Deposit, ...]
) -> Fact:  # fmt: skip
    """Which places of the tables do this step, by country."""
    if not plants and not deposits:
        return Fact(_("Where"), None, note=_("No place is held for this step; most of it is not done at one place."))
    counts: dict[str, int] = {}
    for place in (*plants, *deposits):
        name = library.country_name(place.iso3)
        counts[name] = counts.get(name, 0) + 1
    listed = ", ".join(f"{name} {count}" for name, count in sorted(counts.items(), key=lambda i: (-i[1], i[0])))
    total = len(plants) + len(deposits)
    words = (
        ngettext("One plant held here: {listed}", "{count} plants held here: {listed}", total)
        if plants
        else ngettext("One deposit held here: {listed}", "{count} deposits held here: {listed}", total)
    )
    sources = tuple(dict.fromkeys(s for place in (*plants, *deposits) for s in place.source_id))
    shared = {"hydrogen-jet-mill", "press", "sinter", "machine-coat", "magnetise"}
    note = _("A selection, not all there are.")
    if row.step_id in shared:
        note = _("A selection. The tables name makers of magnets, not which of these steps each does itself.")
    return Fact(_("Where"), words.format(count=number(total), listed=listed), "", sources, "", note)

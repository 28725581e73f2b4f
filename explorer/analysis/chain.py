"""The steps from rock to magnet and back, and the plants and mines where each is done."""

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.chain import Deposit, Plant, ProcessStep

# Which plants of the table do a step: one plant presses, sinters, cuts and magnetises, so several steps name it.
_STAGES = {
    "beneficiate": "concentration",
    "crack-leach": "cracking",
    "separate": "separation",
    "reduce": "metal",
    "strip-cast": "alloy",
    "hydrogen-jet-mill": "magnet",
    "press": "magnet",
    "sinter": "magnet",
    "machine-coat": "magnet",
    "magnetise": "magnet",
    "collect": "recycling",
    "recycle-short": "recycling",
    "recycle-long": "recycling",
}
_CLAY = "clay"
_EXPLORING, _MINING = {"exploration", "developing"}, {"producing"}


@kept
def steps(library: Library) -> tuple[ProcessStep, ...]:
    """The steps in their order."""
    return tuple(sorted(library.rows(ProcessStep), key=lambda step: step.order))


def step_at(library: Library, step_id: str | None) -> ProcessStep | None:
    """The step with this id; the first one for None. None where there is no such step."""
    every = steps(library)
    if step_id is None:
        return every[0] if every else None
    return next((step for step in every if step.step_id == step_id), None)


def neighbours(library: Library, step_id: str) -> tuple[str | None, str | None]:
    """The ids of the step before and of the step after, None at the ends."""
    ids = [None, *(step.step_id for step in steps(library)), None]
    if step_id not in ids:
        return None, None
    here = ids.index(step_id)
    return ids[here - 1], ids[here + 1]


@kept
def plants_of(library: Library, step_id: str) -> tuple[Plant, ...]:
    """The plants of the stage that a step belongs to, by country and name; () where no plant does it."""
    stage = _STAGES.get(step_id)
    there = [plant for plant in library.rows(Plant) if stage is not None and plant.stage == stage]
    return tuple(sorted(there, key=lambda plant: (library.country_name(plant.iso3), plant.name)))


def places_of(library: Library, step_id: str | None) -> frozenset[str]:
    """The addresses of the plants and deposits where a step is done; none where no step is chosen."""
    if step_id is None:
        return frozenset()
    plants = (f"plant:{plant.plant_id}" for plant in plants_of(library, step_id))
    deposits = (f"deposit:{deposit.deposit_id}" for deposit in deposits_of(library, step_id))
    return frozenset((*plants, *deposits))


@kept
def deposits_of(library: Library, step_id: str) -> tuple[Deposit, ...]:
    """The deposits where a step is done: those explored, or mined as hard rock or as clay; () for later steps."""
    every = library.rows(Deposit)
    if step_id == "explore":
        return tuple(d for d in every if d.status in _EXPLORING)
    if step_id in {"mine-hard-rock", "leach-clay"}:
        clay = step_id == "leach-clay"
        return tuple(d for d in every if d.status in _MINING and (_CLAY in d.deposit_type.casefold()) is clay)
    return ()

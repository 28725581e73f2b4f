"""Every fault in a folder of facts."""

from itertools import chain
from pathlib import Path

from explorer.content import places
from explorer.content.checks.facts import read_facts
from explorer.content.checks.figures import figures
from explorer.content.checks.maps import maps
from explorer.content.checks.photos import photos
from explorer.content.checks.pictures import credited
from explorer.content.checks.references import references
from explorer.content.checks.shape import shape
from explorer.content.checks.sums import sums
from explorer.content.problems import Problem


def check(folder: Path | None = None) -> tuple[Problem, ...]:
    """All faults of the facts in a folder, and of the pictures in images/ beside it; the shipped ones by default.

    A folder of assets will do as well: then its data/ is meant.

    Nothing is raised for bad content: a file that cannot be read is one fault and the rest is still checked.
    """
    folder = folder or places.data()
    if (folder / "data").is_dir():
        folder = folder / "data"
    facts = read_facts(folder)
    found = chain(
        shape(facts),
        references(facts),
        figures(facts),
        sums(facts),
        maps(facts),
        credited(folder.parent / "images", facts.values("elements", "symbol"), facts.values("sources", "source_id")),
        photos(facts, folder.parent / "images"),
    )
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: (problem.file, problem.row)))

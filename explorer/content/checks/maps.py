"""Are the maps there, with every country?"""

from collections.abc import Iterator

from explorer.content.checks.facts import Facts
from explorer.content.problems import Problem
from explorer.content.world import FINE, WORLD, read_world


def maps(facts: Facts) -> Iterator[Problem]:
    """Both maps can be read, and every country of the tables is on them or listed as not drawable."""
    for file in (WORLD, FINE):
        world = read_world(facts.folder, file)
        yield from world.problems
        drawn = {place.iso3 for place in world.places} | facts.package.not_drawable.keys()
        for row in facts.rows("countries") if world.places else ():
            if row["kind"] == "country" and row["iso3"] not in drawn:
                yield Problem(
                    file, 0, "", f"no {row['iso3']} ({row['name']})", "every country, or its reason in not_drawable"
                )

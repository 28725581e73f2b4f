"""Are the map and the pictures there, with their credits?"""

import csv
from collections.abc import Iterator
from pathlib import Path

from explorer.content.checks.facts import Facts
from explorer.content.problems import Problem
from explorer.content.world import FINE, WORLD, read_world

CREDITS = "credits.csv"
_WANTED = ("file", "title", "author", "source", "licence", "changes")
_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif"}


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


def credited(folder: Path) -> Iterator[Problem]:
    """Every picture in a folder has a credit and every credit a picture; no file of credits, no pictures wanted."""
    path = folder / CREDITS
    if not path.exists():
        return
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        yield Problem(CREDITS, 0, "", str(error), "a CSV file in UTF-8")
        return
    named: set[str] = set()
    for number, row in enumerate(rows, start=2):
        for column in _WANTED:
            if not row.get(column):
                yield Problem(CREDITS, number, column, "", "a value")
        name = row.get("file") or ""
        named.add(name)
        if name and not (folder / name).is_file():
            yield Problem(CREDITS, number, "file", name, "a picture in this folder")
    for picture in sorted(folder.rglob("*")):
        name = picture.relative_to(folder).as_posix()
        if picture.suffix.lower() in _PICTURES and name not in named:
            yield Problem(name, 0, "", "no credit", f"a row in {CREDITS}")

"""What programs tell of themselves: the drivers `bare` and `inside`, run as processes of their own."""

import json
import os
import subprocess
import sys
from typing import Any

from tools.bench.screen import Screen
from tools.bench.watched import empty_home, environment_for

_LONGEST = 120  # seconds


def tell(module: str, word: str, *, on_screen: bool) -> dict[str, Any]:
    """Run `python -m tools.bench.MODULE WORD` and give its line of JSON. word: one or several, parted by spaces.

    on_screen: on an X display of its own; else on Qt's offscreen platform. Raises OSError with the last line of what
    went wrong where it prints none.
    """
    with empty_home() as home:
        if not on_screen:
            return _run(module, word, environment_for(home) | {"QT_QPA_PLATFORM": "offscreen"})
        with Screen() as screen:
            return _run(module, word, environment_for(home) | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": screen.name})


def _run(module: str, word: str, environment: dict[str, str]) -> dict[str, Any]:
    command = [sys.executable, "-s", "-m", f"tools.bench.{module}", *word.split()]
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=_LONGEST, check=False)
    except subprocess.TimeoutExpired:
        raise OSError(f"{module} {word}: no answer within {_LONGEST} s") from None
    for line in reversed(done.stdout.splitlines()):
        if line.startswith("{"):
            return json.loads(line)
    said = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
    raise OSError(f"{module} {word}: {said[-1]}")


def memories(runs: int, *, on_screen: bool) -> dict[str, list[float]]:
    """Resident memory in MiB, and as ratio to the bare window's, run by run."""
    found: dict[str, list[float]] = {}
    for _round in range(runs):
        ours, bare = tell("inside", "memory", on_screen=on_screen), tell("bare", "memory", on_screen=on_screen)
        for key, value in {
            "memory.bare": bare["resident"],
            "memory.first": ours["first"],
            "memory.ready": ours["ready"],
            "memory.all": ours["resident"],
            "memory.first/bare": ours["first"] / bare["resident"],
            "memory.all/bare": ours["resident"] / bare["resident"],
        }.items():
            found.setdefault(key, []).append(value)
    return found


def stalls(runs: int, *, on_screen: bool) -> dict[str, list[float]]:
    """The longest gap of the event loop after the first paint, and when everything was there, in milliseconds."""
    told = [tell("inside", "stall", on_screen=on_screen) for _round in range(runs)]
    return {
        "stall.longest": [each["gaps"][0]["ms"] for each in told],
        "stall.own": [each["own"][0]["own"] for each in told],
        "stall.ready": [each["ready"] for each in told],
    }


def openings(runs: int, *, on_screen: bool) -> dict[str, list[float]]:
    """The longest gap of the event loop at each first opening, less what other programs took, in milliseconds."""
    told = [tell("inside", "opening", on_screen=on_screen) for _round in range(runs)]
    return {f"opening.{name}": [each[name]["own"][0]["own"] for each in told] for name in told[0]}


# How many times as many occurrences, and rows of production, as the shipped ones.
_MAPS, _PAGES = (1, 10), ((1, 1), (10, 1), (1, 10), (1, 100), (1, 1000), (10, 1000))
_MOVES = {
    "year": ("year step", "year step, coarse", "year step, fine"), "push": ("push, coarse", "push, fine"),
    "zoom": ("zoom, coarse", "zoom, fine"), "hover": ("pointing",),
}  # fmt: skip


def supply() -> dict[str, list[float]]:
    """The map's moves and the year drag over its whole page, with the shipped facts and with many more."""
    found: dict[str, list[float]] = {}
    for times in _MAPS:
        told = tell("watch_map", str(times), on_screen=False)
        for name, moves in _MOVES.items():
            found[f"map.{name}/{times}"] = [told[move][0] for move in moves]
    for times, rows in _PAGES:
        told = tell("watch_page", f"{times} {rows}", on_screen=False)
        found[f"page.drag/{times}/{rows}"] = [float(told[drag]["within"]) for drag in ("drag", "drag again")]
    return found


def rules(runs: int) -> dict[str, list[float]]:
    """A step of the day of the rules, and one to the next change: of the matrix alone, and of its whole chapter."""
    told = [tell("watch_rules", "", on_screen=False) for _round in range(min(runs, 3))]
    return {
        f"rules.{key}": [each[name][0] for each in told]
        for key, name in (
            ("day", "day"), ("turn", "turn"), ("chapter/day", "chapter, day"), ("chapter/turn", "chapter, turn"),
        )
    }  # fmt: skip


_MANY_EVENTS = 5000


def timeline() -> dict[str, list[float]]:
    """Times a second that the timeline is zoomed and pushed with its words laid out: the shipped events, and many."""
    found: dict[str, list[float]] = {}
    for name, word in (("shipped", ""), ("many", str(_MANY_EVENTS))):
        told = tell("watch_timeline", word, on_screen=False)
        for move in ("zoom", "push"):
            found[f"timeline.{move}/{name}"] = [told[f"{move}, {span}"][2] for span in ("usual", "whole", "near")]
    return found


def works(*, on_screen: bool) -> dict[str, list[float]]:
    """How long the program works on a click and on a step of the year, in milliseconds."""
    told = tell("inside", "click", on_screen=on_screen)
    found: dict[str, list[float]] = {}
    for name, times in (("click", told["clicks"]), ("year", told["years"])):
        if times:
            found[f"{name}.inside"], found[f"{name}.processor"] = times
    return found


def load() -> float:
    """How busy each core was in the last minute: 0 idle, 1 fully."""
    return os.getloadavg()[0] / (os.cpu_count() or 1)

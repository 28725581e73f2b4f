"""`python3 run.py bench`: measures the program and prints a table; exit code 1 where a budget is missed.

    -n RUNS         rounds of each paired measurement (default 9)
    --only WORD     start, stall, opening, click, drag, supply, rules, timeline, memory or instructions; may be repeated
    -o FILE         also write the figures as JSON, every run's value with them

Linux only: it looks at a private X display (Xvfb), at /proc, and counts by valgrind. What is not installed is named,
and the rest is measured. Wall times vary with what else the machine does; the ratios are taken run by run, in turn.
"""

import argparse
import json
import platform
import shutil
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = ("start", "stall", "opening", "click", "drag", "supply", "rules", "timeline", "memory", "instructions")
_TOP = Path(__file__).resolve().parents[2]


def main(arguments: list[str] | None = None) -> int:
    """Measure what is asked for; gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="bench", description="Measure start, answers and memory against a bare window."
    )
    parser.add_argument("-n", type=int, default=9, metavar="RUNS", help="rounds of each paired measurement (9)")
    parser.add_argument("--only", action="append", choices=WORDS, help="measure only this; may be repeated")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the figures as JSON too")
    options = parser.parse_args(arguments)
    if not sys.platform.startswith("linux"):
        print("The benchmark looks at an X display and at /proc, so it runs on Linux only.", file=sys.stderr)
        return 2
    if options.n < 1:
        print(f"-n is {options.n}; wanted at least 1.", file=sys.stderr)
        return 2
    from tools.bench import report
    from tools.bench.told import load

    before = load()
    print(f"Python {platform.python_version()}, load before the start {before:.2f} of a core.", flush=True)
    found, absent = measure(set(options.only or WORDS), options.n)
    print(report.table(found))
    for sentence in absent:
        print(sentence)
    if options.output:
        about = {"python": platform.python_version(), "machine": platform.machine(), "load": before, "runs": options.n}
        text = json.dumps(about | {"absent": absent, "figures": report.as_data(found)}, ensure_ascii=False, indent=1)
        beside = options.output.with_name(options.output.name + ".new")
        beside.write_text(text + "\n", encoding="utf-8")
        beside.replace(options.output)
    return 0 if report.all_met(found) else 1


def measure(wanted: set[str], runs: int) -> tuple[dict[str, list[float]], list[str]]:
    """The figures by key, and a sentence for each thing that could not be measured."""
    from tools.bench import instructions, told

    found: dict[str, list[float]] = {}
    absent: list[str] = []
    screen = shutil.which("Xvfb") is not None
    if not screen:
        absent.append(
            "Xvfb is not installed: start, drag and clicks seen from outside were not measured; the rest offscreen."
        )
    if "instructions" in wanted and not shutil.which("valgrind"):
        absent.append("valgrind is not installed: instructions were not counted.")
    parts: list[tuple[bool, Callable[[], dict[str, list[float]]]]] = [
        (screen and bool(wanted & {"start", "click", "drag"}), partial(outside, wanted, runs, absent)),
        ("stall" in wanted, partial(told.stalls, runs, on_screen=screen)),
        ("opening" in wanted, partial(told.openings, min(runs, 3), on_screen=screen)),
        ("supply" in wanted, told.supply),
        ("click" in wanted, partial(told.works, on_screen=screen)),
        ("rules" in wanted, partial(told.rules, runs)),
        ("timeline" in wanted, told.timeline),
        ("memory" in wanted, partial(told.memories, min(runs, 3), on_screen=screen)),
        ("instructions" in wanted and shutil.which("valgrind") is not None, instructions.counts),
    ]
    for asked, part in parts:
        if asked:
            try:
                found |= part()
            except OSError as error:
                absent.append(f"Not measured: {error}")
    return found, absent


def outside(wanted: set[str], runs: int, absent: list[str]) -> dict[str, list[float]]:
    """What is seen from outside; a sentence more in absent where Kalzium is."""
    from tools.bench import presses, start
    from tools.bench.told import tell
    from tools.bench.x_client import Box

    found: dict[str, list[float]] = {}
    places = tell("inside", "places", on_screen=True)
    if "start" in wanted:
        if not shutil.which(start.KALZIUM):
            absent.append("Kalzium is not installed: not compared with it.")
        found |= start.starts(runs, [Box(*tile) for tile in places["table"]])
    if wanted & {"click", "drag"}:
        tiles = [(x, y) for x, y in places["tiles"]] if "click" in wanted else []
        years = [(x, y) for x, y in places["years"]] if "drag" in wanted else []
        found |= presses.presses(tiles, years, clicks=3 * runs)
    return found


if __name__ == "__main__":
    sys.path.insert(0, str(_TOP))
    sys.exit(main())

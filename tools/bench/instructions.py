"""Instructions up to the first paint, by valgrind's callgrind: repeats within 0.1 %, whatever else the machine does."""

import re
import subprocess
import sys

from tools.bench.watched import empty_home, environment_for

_COLLECTED = re.compile(r"Collected : (\d+)")


def count(module: str) -> float:
    """Millions of instructions of `python -m tools.bench.MODULE quit`, offscreen; OSError where none are told."""
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    with empty_home() as home:
        # Without a fixed seed, sets and dicts of words are laid out anew each time and the count varies.
        environment = environment_for(home) | {"QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0"}
        done = subprocess.run(
            [*tool, sys.executable, "-s", "-m", f"tools.bench.{module}", "quit"],
            env=environment, capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
    found = _COLLECTED.findall(done.stderr)
    if not found:
        raise OSError(f"valgrind counted nothing for {module}: {done.stderr.strip().splitlines()[-1:]}")
    return int(found[-1]) / 1e6


def counts() -> dict[str, list[float]]:
    """The explorer's and the bare window's count, in millions, and their ratio."""
    ours, bare = count("inside"), count("bare")
    return {"instructions": [ours], "instructions.bare": [bare], "instructions/bare": [ours / bare]}

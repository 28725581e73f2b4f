"""The memory of the process that asks, in MiB, as Linux counts it (proc(5))."""

import json
from pathlib import Path


def resident() -> float:
    """All pages in memory, those shared with other programs too (VmRSS)."""
    return _field("status", "VmRSS:")


def proportional() -> float:
    """Pages in memory, each divided by the number of programs that share it (Pss)."""
    return _field("smaps_rollup", "Pss:")


def _field(file: str, key: str) -> float:
    for line in Path("/proc/self", file).read_text(encoding="ascii").splitlines():
        if line.startswith(key):
            return int(line.split()[1]) / 1024
    raise OSError(f"/proc/self/{file} has no line {key}")


def tell(**more: object) -> None:
    """Print the memory now, and more, as one line of JSON."""
    print(json.dumps({"resident": resident(), "proportional": proportional(), **more}), flush=True)

"""Writes requirements.lock, requirements-dev.lock and requirements-lint.lock from the lists in pyproject.toml.

    python tools/lock.py            keep what is locked, add what is new
    python tools/lock.py --upgrade  take the newest of everything

The locks hold for every system and every Python from 3.11 on, name the hash of each wheel and no index address, and
list only what exists as a wheel, so that setting up never compiles. Needs a network and `uv`, a tool for the
developer's machine that is no part of the set-up.
"""

import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--only-binary=:all:",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-annotate",
    "--no-header",
    "--quiet",
)
# Lock file: what uv is told beside OPTIONS. Each leans on those before it, so that all three name the same versions.
LOCKS = {
    "requirements.lock": ("pyproject.toml",),
    "requirements-dev.lock": ("pyproject.toml", "--group=dev", "--constraint=requirements.lock"),
    # reuse is the one package that is published as source only.
    "requirements-lint.lock": ("--group=lint", "--constraint=requirements-dev.lock", "--no-binary=reuse"),
}


def write(name: str, extra: tuple[str, ...]) -> None:
    """Makes one lock file anew; raises CalledProcessError with uv's own words on the screen."""
    uv = shutil.which("uv") or str(Path(sys.executable).parent / "uv")
    subprocess.run([uv, "pip", "compile", *OPTIONS, *LOCKS[name], *extra, "-o", name], cwd=TOP, check=True)
    path = TOP / name
    heading = "# Every package with its version and the hashes of its files. Written by tools/lock.py; do not edit.\n"
    path.write_text(heading + path.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")


def main() -> int:
    """Writes the locks in their order."""
    for name in LOCKS:
        write(name, tuple(sys.argv[1:]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

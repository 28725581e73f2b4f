"""One run at a time: two that fetch into one folder would write into each other's files."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

LOCK = ".fetching"


@contextmanager
def alone(folder: Path) -> Generator[bool, None, None]:
    """Whether nobody else is fetching into a folder; nobody may begin until the block ends.

    The system itself lets the lock go when a process ends, however it ends. Raises OSError where the folder can't be
    written.
    """
    with (folder / LOCK).open("a+b") as file:
        yield _taken(file)


def _taken(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

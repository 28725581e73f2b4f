"""Files written whole or not at all."""

import os
import tempfile
from pathlib import Path

from explorer.records.words import _


def write_atomic(path: Path, content: bytes) -> None:
    """Write a file so that a reader finds the old one or the new one, never a part.

    Raises OSError with one sentence that names the file and the reason where it cannot be written.
    """
    beside = Path()
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-", suffix=".part")
        beside = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files that only their owner may read; a file saved by a reader gets the usual rights.
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        beside.replace(path)
    except OSError as error:
        if beside.name:
            beside.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise type(error)(
            error.errno, _("“{file}” cannot be written: {reason}.").format(file=path, reason=reason)
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

"""A private X display whose pixels can be looked at without asking it."""

import mmap
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Self

import numpy as np

from tools.bench.x_client import XClient

ROOT_COLOUR = 0xFF00FF  # nothing in any of the measured programs is magenta
_HEADER = (
    25  # 32-bit words of an XWD header, big-endian: [0] size, [4] width, [5] height, [12] bytes a line, [19] colours
)


class Screen:
    """An Xvfb of its own, with its frame buffer mapped into this process: looking costs the server nothing.

    Raises OSError where Xvfb does not start. name: what DISPLAY must be. pixels: rows of 0xRRGGBB, always the present.
    """

    def __init__(self, width: int = 1600, height: int = 1000) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="explorer-bench-")
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24", "-dpi", "96",
                   "-nolisten", "tcp", "-nocursor", "-noreset", "-fbdir", self._folder.name]  # fmt: skip
        self._server = subprocess.Popen(
            command, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            self._server.wait()
            raise OSError("Xvfb did not start")
        self.name = f":{number}"
        self.pointer = XClient(int(number))
        self.pointer.paint_root(ROOT_COLOUR)
        # The pointer starts in the middle of the screen, where it would hover over a tile.
        self.pointer.move(width - 1, height - 1)
        self.pixels = self._mapped()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.pixels = np.empty((0, 0), "u4")
        self.pointer.close()
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()

    def _mapped(self) -> "np.ndarray[Any, Any]":
        with (Path(self._folder.name) / "Xvfb_screen0").open("rb") as file:
            view = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        head = np.frombuffer(view, dtype=">u4", count=_HEADER)
        width, height, line = int(head[4]), int(head[5]), int(head[12])
        start = int(head[0]) + int(head[19]) * 12
        flat = np.frombuffer(view, dtype="<u4", offset=start, count=height * line // 4)
        return flat.reshape(height, line // 4)[:, :width]

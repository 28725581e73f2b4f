"""A program on a private screen, and when its picture changed."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import numpy as np

from tools.bench.screen import ROOT_COLOUR, Screen
from tools.bench.x_client import Box

_LOOK_EVERY = 0.003  # seconds between two looks at the screen
_LEAST = 200 * 150  # a picture is there when so many pixels are not the empty screen any more; a splash has fewer


@dataclass(frozen=True, slots=True)
class Changes:
    """When a picture changed, in milliseconds from the start of the process.

    area: the last change within the area asked for. whole: the last change anywhere.
    """

    area: float
    whole: float


class Watched:
    """Runs a command on a screen of its own, with an empty home, until it is left.

    Raises OSError where the command does not start or ends before it shows anything.
    """

    def __init__(self, command: list[str], screen: Screen, home: str) -> None:
        self._command, self._screen = command, screen
        self._bus = _bus(home)
        environment = environment_for(home)
        environment.update(DISPLAY=screen.name, QT_QPA_PLATFORM="xcb", DBUS_SESSION_BUS_ADDRESS=self._bus[1])
        self.began = time.perf_counter()
        self._process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # The session of its own is the group of whatever it started.
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        if self._bus[0]:
            self._bus[0].terminate()
            self._bus[0].wait()

    def settle(self, area: Sequence[Box] = (), quiet: float = 0.6, longest: float = 30.0) -> Changes:
        """Watch until nothing has changed for a while; gives the last changes.

        area: the parts of the screen that are asked for, () for all of it. quiet, longest: seconds; raises OSError
        where the program shows nothing or does not come to rest.
        """
        asked = _mask(area, self._screen.pixels)
        before = np.full(self._screen.pixels.shape, ROOT_COLOUR, "u4")
        in_area = anywhere = None
        filled = False
        while True:
            now = time.perf_counter() - self.began
            seen = self._screen.pixels
            if not np.array_equal(seen, before):
                here = seen.copy()
                if np.any((here != before) & asked):
                    in_area = now
                    filled = filled or np.count_nonzero((here != ROOT_COLOUR) & asked) >= _LEAST
                anywhere, before = now, here
            if filled and in_area and anywhere and now - anywhere > quiet:
                return Changes(in_area * 1e3, anywhere * 1e3)
            if now > longest:
                raise OSError(f"{' '.join(self._command)}: no steady picture within {longest:.0f} s")
            if anywhere is None and self._process.poll() is not None and now > 5:
                raise OSError(f"{' '.join(self._command)}: ended without a picture")
            time.sleep(_LOOK_EVERY)


def environment_for(home: str) -> dict[str, str]:
    """An environment without the settings of the person who measures, and without switches of Python's."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "XDG_", "QT_", "WAYLAND"))}
    return kept | {"HOME": home, "XDG_RUNTIME_DIR": home, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}


def _bus(home: str) -> "tuple[subprocess.Popen[str] | None, str]":
    """A private session bus, as a desktop has one, and its address."""
    if not shutil.which("dbus-daemon"):
        return None, "unix:path=/nonexistent"
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=environment_for(home), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    address = bus.stdout.readline().strip() if bus.stdout else ""
    return bus, address


def _mask(area: Sequence[Box], pixels: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """True for each pixel that is asked for."""
    mask = np.full(pixels.shape, not area)
    for box in area:
        mask[box.y : box.y + box.height, box.x : box.x + box.width] = True
    return mask


def empty_home() -> "tempfile.TemporaryDirectory[str]":
    """A home folder in which nothing is remembered."""
    return tempfile.TemporaryDirectory(prefix="explorer-bench-home-")
